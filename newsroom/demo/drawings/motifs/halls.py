"""Rooms full of machines."""

from ..forms import Outline, arc, ellipse, rect, rounded, spline, turn, wave
from ..ink import (
    AMBER,
    BLUE,
    CLAY,
    GLOW,
    HAZE,
    ICE,
    INK,
    MIDNIGHT,
    MOSS,
    NAVY,
    PAPER,
    RUST,
    SAND,
    SIGNAL,
    SLATE,
    STONE,
    Colour,
    mix,
)
from ..props import Dress, cast, person, rack
from ..sheet import Fade, Sheet

EYE, HORIZON, LENS = 1.55, 420, 760


def _seen(x: float, y: float, z: float) -> tuple[float, float]:
    """Metres in the aisle (right, up, away) to a place on the sheet."""
    return 800 + LENS * x / z, HORIZON + LENS * (EYE - y) / z


def _wall(side: int, near: float, far: float, low: float, high: float) -> Outline:
    x = side * 1.5
    return [_seen(x, low, near), _seen(x, low, far), _seen(x, high, far), _seen(x, high, near)]


def datacenter(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(NAVY, INK, 0.4), MIDNIGHT))
    floor = [_seen(-1.5, 0, 16), _seen(1.5, 0, 16), (1700, 900), (-100, 900)]
    sheet.fill(floor, Fade(mix(BLUE, AMBER, 0.35), NAVY))
    for z in (15, 12.5, 10, 8, 6.5, 5.3, 4.3, 3.5, 2.9, 2.4, 2, 1.7):
        sheet.stroke([_seen(-1.5, 0, z), _seen(1.5, 0, z)], 5 / z + 0.8, MIDNIGHT, 0.45)
    for x in (-0.75, 0, 0.75):
        sheet.stroke([_seen(x, 0, 16), _seen(x, 0, 1.4)], 1.6, MIDNIGHT, 0.4)
    _ceiling(sheet)
    _far_door(sheet)
    depths = [1.05 * 1.165**n for n in range(19)]
    for near, far in reversed(list(zip(depths, depths[1:], strict=False))):
        for side in (-1, 1):
            _aisle_rack(sheet, side, near, far, hot=side == 1 and depths.index(near) == 7)
    sheet.glow(800, 450, 620, GLOW, 0.42)
    sheet.dust(800, 480, 560, AMBER, 0.2, 380)
    cast(sheet, 792, 560, 190, -70, 330, 0.62)
    person(sheet, 792, 562, 200, Dress(MIDNIGHT, MIDNIGHT, RUST), 0.06)


def _ceiling(sheet: Sheet) -> None:
    roof = [_seen(-1.5, 3.1, 16), _seen(1.5, 3.1, 16), _seen(1.5, 3.1, 1), _seen(-1.5, 3.1, 1)]
    sheet.fill(roof, Fade(MIDNIGHT, mix(NAVY, BLUE, 0.5)))
    tray = [_seen(-0.3, 2.95, 16), _seen(0.3, 2.95, 16), _seen(0.3, 2.95, 1), _seen(-0.3, 2.95, 1)]
    sheet.fill(tray, Fade(ICE, GLOW))
    sheet.glow(800, 120, 420, ICE, 0.35, 260)
    for x in (-1.1, -0.85, 0.85, 1.1):
        sheet.stroke([_seen(x, 2.9, 15), _seen(x, 2.9, 1)], 3, SIGNAL if x == 1.1 else SLATE, 0.8)


def _far_door(sheet: Sheet) -> None:
    (left, top), (right, low) = _seen(-1.5, 3.1, 16), _seen(1.5, 0, 16)
    sheet.fill(rect(left, top, right - left, low - top), Fade(GLOW, PAPER))
    sheet.glow(800, 430, 230, PAPER, 0.9)
    spill = [_seen(-0.9, 0, 16), _seen(0.9, 0, 16), _seen(0.7, 0, 1.6), _seen(-0.7, 0, 1.6)]
    sheet.shadow(spill, 16, GLOW, 0.5)


def _aisle_rack(sheet: Sheet, side: int, near: float, far: float, hot: bool) -> None:
    fog = max(0.0, min(1.0, 1 - near / 14))
    body = mix(mix(BLUE, AMBER, 0.3), mix(NAVY, MIDNIGHT, 0.45), fog)
    wall = _wall(side, near, far, 0, 2.75)
    sheet.fill(wall, body)
    edge = near + (far - near) * 0.9
    door = _wall(side, near + (far - near) * 0.08, edge, 0.12, 2.62)
    face = SIGNAL if hot else mix(body, BLUE, 0.32)
    sheet.fill(door, face)
    sheet.grain(door, MIDNIGHT if not hot else RUST, 0 if side < 0 else 180, 0.85, 0.8)
    _units(sheet, side, near, far, RUST if hot else mix(body, MIDNIGHT, 0.7))
    rim = [_seen(side * 1.5, 0, far), _seen(side * 1.5, 2.75, far)]
    sheet.stroke(rim, 4 / far + 0.6, mix(AMBER, body, 0.4))
    if hot:
        x, y = _seen(side * 1.2, 0, near)
        sheet.glow(x - 40, y - 190, 330, SIGNAL, 0.4)


def _units(sheet: Sheet, side: int, near: float, far: float, gap: Colour) -> None:
    if near > 9:
        return
    first, last = near + (far - near) * 0.14, near + (far - near) * 0.84
    for n in range(16):
        y = 0.25 + n * 0.15
        sheet.stroke([_seen(side * 1.5, y, first), _seen(side * 1.5, y, last)], 4 / near + 0.5,
                     gap)  # fmt: skip
        for k in range(3):
            if sheet.random.random() < 0.62:
                z = first + (last - first) * (0.12 + 0.11 * k)
                x, high = _seen(side * 1.5, y + 0.07, z)
                colour = (
                    PAPER if gap == RUST else sheet.random.choice((ICE, ICE, HAZE, GLOW, AMBER))
                )
                sheet.disc(x, high, max(1.1, 6 / z), colour)


def serverrum(sheet: Sheet) -> None:
    """The server of the small firm: in the cellar, beside the mop."""
    sheet.fill(sheet.whole, Fade(SAND, CLAY))
    sheet.grain(sheet.whole, mix(CLAY, SLATE, 0.5), 0, 0.5, 2.2)
    _bricks(sheet)
    floor = [(0, 720), (1600, 720), (1600, 900), (0, 900)]
    sheet.fill(floor, Fade(mix(SLATE, CLAY, 0.35), mix(SLATE, NAVY, 0.55)))
    sheet.stroke([(0, 720), (1600, 720)], 5, mix(SLATE, NAVY, 0.6))
    _pipes(sheet)
    sheet.glow(800, 250, 620, PAPER, 0.75, 520)
    sheet.shadow(rect(690, 260, 330, 520), 26, NAVY, 0.6, (52, 16))
    rack(sheet, 640, 262, 330, 500, NAVY, SLATE, [ICE, ICE, GLOW, SIGNAL], 11)
    for x in (668, 920):
        sheet.fill(rect(x, 762, 26, 22), MIDNIGHT)
    _loose_cables(sheet)
    _mop(sheet)
    _bulb(sheet, 800, 150)
    _fan(sheet, 1190, 742)


def _bricks(sheet: Sheet) -> None:
    for row in range(15):
        for column in range(-1, 16):
            if sheet.random.random() < 0.36:
                x = column * 112 + (row % 2) * 56
                colour = sheet.random.choice((CLAY, PAPER, mix(CLAY, RUST, 0.35)))
                sheet.fill(rounded(x, row * 48 + 4, 104, 40, 4), colour, 0.4)


def _pipes(sheet: Sheet) -> None:
    for y, width, colour in ((64, 34, MOSS), (112, 18, SLATE)):
        sheet.shadow(rect(0, y, 1600, width), 10, NAVY, 0.4, (0, 22))
        pipe = rect(0, y - width / 2, 1600, width)
        sheet.fill(pipe, Fade(mix(colour, PAPER, 0.3), mix(colour, NAVY, 0.5)))
        for x in (260, 1270):
            sheet.fill(rounded(x, y - width * 0.75, 30, width * 1.5, 5),
                       Fade(mix(colour, PAPER, 0.15), mix(colour, NAVY, 0.7)))  # fmt: skip


def _loose_cables(sheet: Sheet) -> None:
    routes = (
        (SIGNAL, [(905, 420), (1010, 470), (1030, 640), (985, 780), (1120, 830), (1620, 800)]),
        (INK, [(905, 500), (1000, 540), (1010, 680), (960, 800), (1100, 860), (1620, 850)]),
        (MOSS, [(690, 70), (735, 140), (700, 210), (730, 266)]),
    )
    for colour, points in routes:
        line = spline(points, closed=False)
        sheet.stroke([(x + 8, y + 9) for x, y in line], 8, NAVY, 0.3)
        sheet.stroke(line, 8, colour)


def _mop(sheet: Sheet) -> None:
    sheet.shadow(ellipse(395, 806, 130, 22), 14, MIDNIGHT, 0.6, (30, 0))
    sheet.stroke([(330, 690), (470, 210)], 14, mix(CLAY, RUST, 0.35))
    sheet.stroke([(334, 690), (474, 212)], 4, SAND)
    bucket = [(285, 640), (495, 640), (470, 806), (310, 806)]
    sheet.fill(bucket, SIGNAL)
    sheet.grain(bucket, RUST, 0, 1)
    sheet.fill(ellipse(390, 640, 105, 22), RUST)
    sheet.fill(ellipse(390, 644, 92, 16), mix(HAZE, NAVY, 0.3))
    for n in range(9):
        tip = (300 + n * 17, 700 + sheet.random.randint(0, 40) - abs(4 - n) * 9)
        strand = [(352 + n * 3, 612), (330 + n * 9, 648), tip]
        sheet.stroke(spline(strand, closed=False), 11, mix(PAPER, STONE, n % 3 * 0.22))
    sheet.fill(rounded(344, 600, 42, 22, 8), SLATE)
    sheet.stroke(arc(390, 640, 112, 104, 12, 168), 5, mix(SLATE, PAPER, 0.3))


def _bulb(sheet: Sheet, x: float, y: float) -> None:
    sheet.stroke([(x, 0), (x, y - 50)], 4, MIDNIGHT)
    sheet.fill(rounded(x - 14, y - 60, 28, 40, 6), MIDNIGHT)
    sheet.glow(x, y + 6, 190, PAPER, 0.95)
    sheet.disc(x, y + 6, 34, Fade(PAPER, GLOW))


def _fan(sheet: Sheet, x: float, foot: float) -> None:
    sheet.shadow(ellipse(x, foot + 62, 120, 18), 12, MIDNIGHT, 0.55, (30, 0))
    sheet.fill(rounded(x - 9, foot - 200, 18, 250, 6), MIDNIGHT)
    sheet.fill(arc(x, foot + 60, 96, 34, 180, 360), Fade(SLATE, MIDNIGHT))
    cage = ellipse(x, foot - 250, 122)
    sheet.fill(cage, mix(PAPER, HAZE, 0.4), 0.55)
    for n in range(3):
        blade = spline([(x, foot - 250), (x + 40, foot - 350), (x + 100, foot - 300)])
        sheet.fill(turn(blade, n * 120 + 14, (x, foot - 250)), Fade(INK, BLUE))
    for r in (122, 92, 60):
        sheet.stroke([*ellipse(x, foot - 250, r), (x + r, foot - 250)], 4, MIDNIGHT)
    sheet.disc(x, foot - 250, 24, MIDNIGHT)
    for n in range(3):
        sheet.stroke(wave(x - 176, foot - 318 + n * 52, 40, 4, 1, n), 5, PAPER, 0.7)


MOTIFS = {"datacenter": datacenter, "serverrum": serverrum}
