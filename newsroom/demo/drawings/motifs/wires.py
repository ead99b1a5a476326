"""Cables and what they are plugged into."""

from ..forms import Iso, Outline, ellipse, rect, rounded, shift, spline, turn
from ..ink import (
    AMBER,
    BLUE,
    GLOW,
    HAZE,
    ICE,
    INK,
    MIDNIGHT,
    MOSS,
    NAVY,
    PAPER,
    PINE,
    RUST,
    SAGE,
    SAND,
    SIGNAL,
    SLATE,
    STONE,
    mix,
)
from ..sheet import Fade, Sheet

SLEEVES = (INK, BLUE, HAZE, SLATE, MOSS, NAVY, STONE)


def cable(sheet: Sheet, points: Outline, width: float, colour: tuple) -> None:
    """A round cable with its light above and its shadow on what lies below."""
    line = spline(points, closed=False, steps=14)
    sheet.stroke(shift(line, width * 0.3, width * 0.55), width, mix(colour, MIDNIGHT, 0.72))
    sheet.stroke(line, width, colour)
    sheet.stroke(shift(line, -width * 0.16, -width * 0.2), width * 0.2, mix(colour, PAPER, 0.45))


def kabler(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(PAPER, SAND))
    sheet.grain(sheet.whole, SAND, 60, 0.9)
    panel = rect(0, 60, 1600, 190)
    sheet.shadow(panel, 30, NAVY, 0.6, (0, 26))
    sheet.fill(panel, Fade(SLATE, NAVY))
    sheet.grain(panel, MIDNIGHT, 0, 0.7)
    sheet.fill(rect(0, 60, 1600, 6), STONE)
    ports = [90 + n * 102 for n in range(15)]
    for n, x in enumerate(ports):
        _port(sheet, x, 160, n == 11)
    bundle = [n for n in range(15) if n != 11]
    order = sorted(bundle, key=lambda n: (n * 7) % 15)
    for n in order:
        x, lane = ports[n], bundle.index(n)
        end = 470 + lane * 17 - lane % 3 * 3
        cable(sheet, [
            (x, 180), (x + sheet.random.uniform(-14, 14), 300), ((x + end * 2) / 3 - 20, 440),
            (end, 590), (end - 30, 700), (end - 190 + lane * 10, 840), (end - 430, 960),
        ], 22, SLEEVES[lane % len(SLEEVES)])  # fmt: skip
        _plug(sheet, x, 150, mix(ICE, STONE, 0.2))
    _strap(sheet)
    _loose(sheet)


def _port(sheet: Sheet, x: float, y: float, empty: bool) -> None:
    sheet.fill(rounded(x - 36, y - 40, 72, 76, 6), mix(NAVY, MIDNIGHT, 0.6))
    hole = [(x - 26, y - 28), (x + 26, y - 28), (x + 26, y + 16), (x + 12, y + 16),
            (x + 12, y + 28), (x - 12, y + 28), (x - 12, y + 16), (x - 26, y + 16)]  # fmt: skip
    sheet.fill(hole, MIDNIGHT)
    if empty:
        for k in range(6):
            sheet.stroke([(x - 19 + k * 7.6, y - 24), (x - 19 + k * 7.6, y - 4)], 3, GLOW)
        sheet.glow(x, y, 110, SIGNAL, 0.55)
    sheet.disc(x - 24, y - 58, 5, SIGNAL if empty else GLOW)


def _plug(sheet: Sheet, x: float, y: float, colour: tuple) -> None:
    body = rounded(x - 22, y - 18, 44, 58, 6)
    sheet.fill(body, colour)
    sheet.grain(body, SLATE, 0, 0.8)
    sheet.fill(rounded(x - 9, y - 14, 18, 34, 3), mix(colour, SLATE, 0.55))
    sheet.fill(rounded(x - 16, y + 34, 32, 34, 8), mix(colour, NAVY, 0.7))


def _strap(sheet: Sheet) -> None:
    band = spline([(448, 600), (560, 630), (716, 606), (716, 652), (560, 680), (440, 648)])
    sheet.shadow(band, 8, MIDNIGHT, 0.6, (4, 16))
    sheet.fill(band, Fade(mix(MIDNIGHT, SLATE, 0.35), MIDNIGHT, 0))
    sheet.stroke(spline([(446, 612), (560, 642), (714, 616)], closed=False), 2.5, STONE)


def _loose(sheet: Sheet) -> None:
    """The one that fell out."""
    points = [(1650, 640), (1480, 560), (1370, 640), (1420, 770), (1290, 830), (1120, 760),
              (1080, 620)]  # fmt: skip
    sheet.shadow(
        shift(spline(points, closed=False), 0, 0) + [(1300, 800)], 26, SLATE, 0.28, (0, 40)
    )
    cable(sheet, points, 30, SIGNAL)
    tip = (1080, 560)
    body = turn(rounded(1040, 452, 80, 132, 12), -12, tip)
    sheet.shadow(body, 14, SLATE, 0.5, (16, 30))
    sheet.fill(turn(rounded(1054, 560, 52, 76, 14), -12, tip), RUST)
    sheet.fill(body, Fade(PAPER, ICE))
    sheet.grain(body, HAZE, 0, 0.9)
    sheet.stroke([*body, body[0]], 3, SLATE)
    for k in range(7):
        pin = turn([(1051 + k * 9.7, 458), (1051 + k * 9.7, 496)], -12, tip)
        sheet.stroke(pin, 4.4, AMBER)
    sheet.fill(turn(rounded(1064, 512, 32, 74, 5), -12, tip), mix(ICE, SLATE, 0.35))


def switch(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(SAGE, MOSS, 70))
    sheet.grain(sheet.whole, PINE, 60, 0.75, 1.5)
    iso = Iso((700, 70), 0.98)
    sheet.shadow(iso.top(-30, 0, 900, 560), 36, PINE, 0.85, (-30, 170))
    sheet.fill(iso.right(860, 0, 480, -150, 150), Fade(NAVY, MIDNIGHT))
    top = iso.top(0, 0, 860, 480)
    sheet.fill(top, Fade(mix(ICE, HAZE, 0.2), HAZE, 20))
    sheet.grain(top, BLUE, 20, 0.8, 1.4)
    for n in range(9):
        sheet.stroke([iso.at(560 + n * 26, 70), iso.at(560 + n * 26, 250)], 7, mix(HAZE, INK, 0.6))
    sheet.fill(iso.top(70, 300, 150, 110), SIGNAL)
    sheet.grain(iso.top(70, 300, 150, 110), RUST, 0, 0.8)
    face = iso.left(0, 480, 860, -150, 150)
    sheet.fill(face, Fade(INK, NAVY, 0))
    sheet.stroke([iso.at(0, 480), iso.at(860, 480), iso.at(860, 0)], 5, PAPER)
    colours = [ICE, SIGNAL, GLOW, INK, PAPER, BLUE]
    for column in range(11):
        for row in (1, 0):
            _jack(sheet, iso, 40 + column * 66, -134 + row * 62)
    for column in reversed(range(11)):
        if column not in (4, 9):
            _lead(sheet, iso, 66 + column * 66, colours[column * 5 % 6], column)
    for n in range(4):
        x, y = iso.at(790, 481, -40 - n * 24)
        sheet.disc(x, y, 6, (SIGNAL, GLOW, ICE, ICE)[n])


def _jack(sheet: Sheet, iso: Iso, x: float, z: float) -> None:
    sheet.fill(iso.left(x, 481, 52, z, 46), MIDNIGHT)
    lamp = iso.at(x + 8, 481, z + 52)
    sheet.disc(*lamp, 3.6, sheet.random.choice((GLOW, GLOW, ICE, AMBER, SLATE)))


def _lead(sheet: Sheet, iso: Iso, x: float, colour: tuple, column: int) -> None:
    """A patch lead that leaves its jack towards the viewer and drops off the sheet."""
    out = iso.at(x, 490, -110)
    knee = iso.at(x - 10, 620 + column % 3 * 30, -120)
    fall = (knee[0] - 60 - column % 4 * 22, knee[1] + 150)
    cable(sheet, [out, knee, fall, (fall[0] - 60 + column * 14, 980)], 24, colour)
    boot = [iso.at(x - 22, 482, -132), iso.at(x + 22, 482, -132), iso.at(x + 22, 482, -92),
            iso.at(x - 22, 482, -92)]  # fmt: skip
    front = [(px - 30, py + 18) for px, py in boot]
    sheet.fill([boot[3], boot[2], front[2], front[3]], mix(colour, PAPER, 0.35))
    sheet.fill([boot[1], boot[2], front[2], front[1]], mix(colour, MIDNIGHT, 0.5))
    sheet.fill(front, colour)
    sheet.fill(ellipse(*iso.at(x - 30, 505, -112), 9, 10), mix(colour, MIDNIGHT, 0.4))


MOTIFS = {"kabler": kabler, "switch": switch}
