"""Security: the lock, the bait, the identity, the payment."""

from ..forms import Outline, arc, ellipse, rect, rounded, shift, spline, turn, wave
from ..ink import (
    AMBER,
    BLUE,
    CLAY,
    GLOW,
    HAZE,
    ICE,
    INK,
    MIDNIGHT,
    NAVY,
    PAPER,
    PINE,
    RUST,
    SAND,
    SIGNAL,
    STONE,
    mix,
)
from ..props import Dress, cast, person, stars
from ..sheet import Fade, Sheet


def laas(sheet: Sheet) -> None:
    """A padlock as large as a gate, with somebody on the way through the keyhole."""
    sheet.fill(sheet.whole, Fade(ICE, mix(HAZE, ICE, 0.4)))
    ground = rect(0, 740, 1600, 160)
    sheet.grain(rect(0, 0, 1600, 740), HAZE, 300, 0.75, 1.5)
    sheet.fill(ground, Fade(mix(HAZE, BLUE, 0.4), mix(BLUE, INK, 0.6)))
    long = [(520, 790), (1080, 790), (1700, 900), (1700, 980), (900, 980)]
    sheet.shadow(long, 16, NAVY, 0.8)
    _shackle(sheet)
    body = rounded(500, 330, 600, 470, 46)
    sheet.fill(shift(body, 14, 0), mix(RUST, MIDNIGHT, 0.35))
    sheet.fill(body, Fade(AMBER, SIGNAL, 40))
    sheet.grain(body, RUST, 30, 0.95, 1.7)
    sheet.grain(body, GLOW, 210, 0.6, 2.4)
    sheet.stroke(rounded(524, 354, 552, 422, 30), 3, RUST, 0.55)
    for x, y in ((550, 380), (1050, 380), (550, 750), (1050, 750)):
        sheet.disc(x, y, 11, RUST)
        sheet.disc(x - 2, y - 3, 8, AMBER)
    _keyhole(sheet)


def _shackle(sheet: Sheet) -> None:
    for width, dx, colour in ((78, 8, MIDNIGHT), (72, 0, INK), (16, -20, HAZE)):
        path = [(610 + dx, 380), (610 + dx, 262), *arc(800 + dx, 262, 190, 190, 180, 360),
                (990 + dx, 380)]  # fmt: skip
        sheet.stroke(path, width, colour)


def _keyhole(sheet: Sheet) -> None:
    hole = [*arc(800, 500, 74, 74, 125, 415), (872, 800), (728, 800)]
    sheet.fill(shift(hole, -7, 0), RUST)
    sheet.fill(hole, Fade(PAPER, GLOW))
    with sheet.clip(hole):
        sheet.glow(800, 700, 190, PAPER, 0.9)
        sheet.dust(800, 470, 120, AMBER, 0.5)
    spill = [(728, 800), (872, 800), (1010, 900), (560, 900)]
    sheet.fill(spill, GLOW, 0.75)
    sheet.grain(spill, BLUE, 90, 0.7)
    cast(sheet, 804, 815, 150, -46, 85, 0.6)
    person(sheet, 804, 818, 168, Dress(NAVY, MIDNIGHT, RUST), 0.1)


def phishing(sheet: Sheet) -> None:
    sea = mix(BLUE, HAZE, 0.45)
    sky = rect(0, 0, 1600, 190)
    sheet.fill(sky, Fade(NAVY, mix(RUST, AMBER, 0.55)))
    stars(sheet, 90, 50)
    sheet.glow(1230, 178, 260, GLOW, 0.8)
    sheet.disc(1230, 182, 58, Fade(PAPER, GLOW))
    sheet.fill(rect(0, 262, 1600, 638), Fade(sea, MIDNIGHT))
    surface = [*wave(0, 190, 1600, 6, 9), (1600, 260), (0, 260)]
    sheet.fill(surface, mix(HAZE, AMBER, 0.3))
    sheet.fill([*wave(0, 208, 1600, 8, 7, 2), (1600, 264), (0, 264)], sea)
    for x, lean, width in ((250, 200, 120), (620, 150, 200), (1120, -60, 240), (1420, -180, 120)):
        ray = [(x, 262), (x + width, 262), (x + width * 1.6 - lean, 920), (x - lean, 920)]
        sheet.shadow(ray, 18, ICE, 0.16)
    sheet.dust(800, 560, 800, HAZE, 0.35, 330)
    _boat(sheet)
    _shoal(sheet)
    _seabed(sheet)
    _bait(sheet)
    _big_fish(sheet)


def _boat(sheet: Sheet) -> None:
    hull = spline([(560, 158), (600, 204), (760, 208), (830, 150)], closed=False)
    sheet.fill([*hull, (800, 166), (580, 168)], MIDNIGHT)
    sheet.fill([*spline([(640, 168), (636, 118), (668, 92), (704, 116), (708, 168)])], MIDNIGHT)
    sheet.disc(676, 78, 19, MIDNIGHT)
    sheet.fill([(646, 72), (712, 72), (694, 58), (660, 58)], SIGNAL)
    sheet.stroke([(700, 132), (800, 40)], 5, MIDNIGHT)
    sheet.stroke([(800, 40), (802, 200)], 2.2, PAPER)
    sheet.stroke([(802, 200), (802, 420)], 2.2, ICE)


def _bait(sheet: Sheet) -> None:
    hook = [(802, 410), (802, 640), *arc(752, 640, 50, 66, 0, 165)]
    sheet.glow(800, 520, 420, GLOW, 0.32)
    for width, dx, colour in ((17, 0, MIDNIGHT), (12, -1, STONE), (4, -4, PAPER)):
        sheet.stroke(shift(hook, dx, 0), width, colour)
    sheet.fill([(690, 622), (726, 652), (704, 676)], STONE)
    sheet.stroke([*ellipse(802, 404, 12, 14), (814, 404)], 6, STONE)
    corner = turn(rect(650, 440, 300, 196), -7, (800, 520))
    a, b, c, d = corner
    sheet.shadow(corner, 20, MIDNIGHT, 0.6, (12, 26))
    sheet.fill(corner, Fade(PAPER, SAND, 70))
    sheet.grain(corner, CLAY, 60, 0.8, 1.7)
    middle = turn([(800, 560)], -7, (800, 520))[0]
    sheet.fill([d, middle, c], mix(SAND, CLAY, 0.25))
    sheet.fill([a, middle, b], PAPER)
    sheet.stroke([a, middle, b], 4, CLAY)
    sheet.disc(*middle, 31, RUST)
    sheet.disc(middle[0] - 2, middle[1] - 3, 28, Fade(SIGNAL, RUST, 45))
    sheet.stroke([(802, 408), (802, 466)], 12, STONE)


def _fish(x: float, y: float, size: float) -> Outline:
    """A fish that looks to the right."""
    return spline([
        (x + size, y), (x + size * 0.55, y - size * 0.34), (x - size * 0.2, y - size * 0.3),
        (x - size * 0.72, y - size * 0.06), (x - size * 1.1, y - size * 0.36), (x - size * 1.0, y),
        (x - size * 1.1, y + size * 0.36), (x - size * 0.72, y + size * 0.08),
        (x - size * 0.2, y + size * 0.3), (x + size * 0.55, y + size * 0.3),
    ])  # fmt: skip


def _shoal(sheet: Sheet) -> None:
    for _ in range(26):
        x, y = sheet.random.gauss(1290, 130), sheet.random.gauss(470, 90)
        size = sheet.random.uniform(12, 26)
        fish = shift([(2 * x - px, py) for px, py in _fish(x, y, size)], 0, 0)
        sheet.fill(fish, mix(HAZE, INK, sheet.random.uniform(0, 0.5)))


def _big_fish(sheet: Sheet) -> None:
    x, y, size = 330, 566, 190
    body = _fish(x, y, size)
    sheet.shadow(body, 20, MIDNIGHT, 0.5, (0, 34))
    sheet.fill([(x - 20, y - 52), (x - 90, y - 120), (x + 70, y - 60)], mix(AMBER, RUST, 0.6))
    sheet.fill(body, Fade(AMBER, SIGNAL))
    sheet.grain(body, RUST, 80, 0.95, 1.3)
    sheet.fill(spline([(x + 10, y + 16), (x - 70, y + 46), (x - 60, y + 4)]), RUST)
    sheet.stroke(arc(x + 52, y - 2, 34, 56, 100, 260), 4, RUST)
    sheet.disc(x + 112, y - 18, 19, PAPER)
    sheet.disc(x + 118, y - 18, 10, MIDNIGHT)
    sheet.stroke(spline([(x + 184, y + 8), (x + 156, y + 14), (x + 134, y + 6)], closed=False), 4,
                 RUST)  # fmt: skip
    for n in range(5):
        sheet.stroke(
            [
                *ellipse(x + 226 + n * 9, y - 46 - n * 38, 5 + n * 2),
            ],
            2.4,
            ICE,
            0.8,
        )


def _seabed(sheet: Sheet) -> None:
    for base, colour in ((800, mix(NAVY, INK, 0.4)), (850, MIDNIGHT)):
        ridge = [(n * 160 - 40, base + sheet.random.uniform(-34, 34)) for n in range(12)]
        sheet.fill([*spline(ridge, closed=False), (1720, 960), (-40, 960)], colour)
        for _ in range(16):
            x = sheet.random.choice(
                (sheet.random.uniform(0, 480), sheet.random.uniform(1150, 1600))
            )
            high = sheet.random.uniform(60, 190)
            blade = [(x, base + 40), (x + 16, base - high * 0.4), (x - 10, base - high * 0.75),
                     (x + 14, base - high)]  # fmt: skip
            sheet.stroke(spline(blade, closed=False), 9, mix(PINE, colour, 0.45))


MOTIFS = {"laas": laas, "phishing": phishing}
