"""The hand's tools: keys and listings."""

from ..forms import Iso, Outline, arc, ellipse, rect, rounded, shift, spline, turn
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
    ROSE,
    RUST,
    SAGE,
    SAND,
    SIGNAL,
    SLATE,
    STONE,
    mix,
)
from ..sheet import Fade, Sheet


def tastatur(sheet: Sheet) -> None:
    ground = mix(ROSE, SIGNAL, 0.3)
    sheet.fill(sheet.whole, Fade(mix(ground, PAPER, 0.2), ground, 60))
    sheet.grain(sheet.whole, mix(SIGNAL, RUST, 0.3), 60, 0.6, 1.6)
    iso = Iso((640, -170), 1.12)
    sheet.shadow(shift(iso.top(-70, -60, 1190, 760), -36, 92), 30, RUST, 0.75)
    sheet.fill(iso.left(-70, 700, 1190, -60, 60), Fade(MIDNIGHT, NAVY, 0))
    sheet.fill(iso.right(1120, -60, 760, -60, 60), MIDNIGHT)
    sheet.fill(iso.top(-70, -60, 1190, 760), Fade(INK, NAVY, 30))
    for row in range(6):
        widths = _row(row)
        x = -40.0
        for column, wide in enumerate(widths):
            _key(sheet, iso, (x, -30 + row * 118), wide, (row, column))
            x += wide + 14


def _row(row: int) -> list[float]:
    if row == 5:
        return [110, 110, 470, 110, 110, 110]
    if row == 3:
        return [190, 96, 96, 96, 96, 96, 96, 200]
    return [96, *[96] * 8, 96] if row % 2 == 0 else [150, *[96] * 7, 140]


def _key(sheet: Sheet, iso: Iso, place: tuple, wide: float, number: tuple) -> None:
    x, y = place
    hot = number == (3, 7)
    colour = SIGNAL if hot else AMBER if number == (0, 0) else ICE if number[1] == 0 else PAPER
    high, deep = (16, 96) if hot else (38, 96)
    sheet.shadow(shift(iso.top(x, y, wide, deep), -4, 14), 7, MIDNIGHT, 0.9)
    sheet.fill(_wall(iso, x, y + deep, wide, high, False), mix(colour, NAVY, 0.4))
    sheet.fill(_wall(iso, x + wide, y, deep, high, True), mix(colour, NAVY, 0.65))
    top = iso.top(x + 10, y + 8, wide - 20, deep - 20, high)
    sheet.fill(iso.top(x, y, wide, deep, high), mix(colour, NAVY, 0.2))
    sheet.fill(top, Fade(mix(colour, PAPER, 0.4), colour, 60))
    sheet.grain(top, mix(colour, SLATE, 0.4), 60, 0.5, 2)
    if hot:
        sheet.glow(*iso.at(x + wide / 2, y + 40, 30), 150, GLOW, 0.4)


def _wall(iso: Iso, x: float, y: float, long: float, high: float, right: bool) -> Outline:
    return iso.right(x, y, long, 0, high) if right else iso.left(x, y, long, 0, high)


def kildekode(sheet: Sheet) -> None:
    """A listing on striped paper, and the bug under the glass."""
    sheet.fill(sheet.whole, Fade(mix(INK, HAZE, 0.2), INK, 60))
    sheet.grain(sheet.whole, NAVY, 50, 0.7, 1.4)
    about = (740, 450)
    _listing(sheet, about)
    _bug(sheet, 1000, 424)
    _glass(sheet, 1000, 420)


def _listing(sheet: Sheet, about: tuple) -> None:
    under = turn(rect(300, -80, 900, 1100), -9, about)
    sheet.shadow(under, 30, MIDNIGHT, 0.8, (26, 26))
    sheet.fill(turn(rect(292, -80, 900, 1100), -10.5, about), SAND)
    sheet.fill(under, Fade(PAPER, mix(PAPER, SAND, 0.5)))
    for row in range(0, 22, 2):
        band = turn(rect(360, -80 + row * 52, 780, 52), -9, about)
        sheet.fill(band, mix(SAGE, PAPER, 0.55))
    for x in (328, 1172):
        for n in range(30):
            hole = turn([(x, -60 + n * 36)], -9, about)[0]
            sheet.disc(*hole, 8, mix(INK, NAVY, 0.3))
    for x in (356, 1144):
        sheet.stroke(turn([(x, -80), (x, 1020)], -9, about), 2, mix(CLAY, SAND, 0.4))
    indent = 0
    for row in range(40):
        indent = max(0, min(4, indent + sheet.random.choice((-1, 0, 0, 1))))
        x, y = 400 + indent * 44, -70 + row * 26
        for _ in range(sheet.random.randint(1, 4)):
            wide = sheet.random.uniform(34, 130)
            if x + wide < 1110:
                ink = sheet.random.choice((INK, INK, SLATE, MOSS, BLUE))
                sheet.fill(turn(rect(x, y + 8, wide, 9), -9, about), ink)
            x += wide + 16
    sheet.grain(under, CLAY, 30, 0.4, 2)


def _bug(sheet: Sheet, x: float, y: float) -> None:
    sheet.shadow(ellipse(x + 14, y + 26, 82, 96), 10, MIDNIGHT, 0.45)
    for side in (-1, 1):
        for n, (reach, drop) in enumerate(((112, -74), (130, 6), (108, 84))):
            knee = (x + side * reach * 0.72, y + drop * 0.55 - 18)
            sheet.stroke([(x + side * 40, y - 24 + n * 34), knee, (x + side * reach, y + drop)], 8,
                         MIDNIGHT)  # fmt: skip
        feeler = [(x + side * 16, y - 104), (x + side * 36, y - 140), (x + side * 66, y - 148)]
        sheet.stroke(spline(feeler, closed=False), 6, MIDNIGHT)
    sheet.fill(ellipse(x, y - 82, 40, 34), MIDNIGHT)
    shell = ellipse(x, y + 10, 78, 92)
    sheet.fill(shell, Fade(AMBER, SIGNAL, 50))
    sheet.grain(shell, RUST, 40, 0.95, 1.3)
    sheet.fill(arc(x, y + 6, 80, 90, 205, 335), mix(MIDNIGHT, NAVY, 0.4))
    sheet.stroke([(x, y - 40), (x, y + 102)], 5, MIDNIGHT)
    for dx, dy, r in ((-38, 0, 15), (38, 0, 15), (-32, 54, 12), (32, 54, 12)):
        sheet.disc(x + dx, y + dy, r, MIDNIGHT)
    for side in (-1, 1):
        sheet.disc(x + side * 19, y - 96, 6, PAPER)


def _glass(sheet: Sheet, x: float, y: float) -> None:
    ring = ellipse(x, y, 226)
    handle = turn(rounded(x + 226, y - 30, 330, 60, 26), 42, (x, y))
    sheet.shadow(handle, 16, MIDNIGHT, 0.7, (18, 34))
    sheet.fill(turn(rect(x + 220, y - 18, 60, 36), 42, (x, y)), STONE)
    sheet.fill(handle, Fade(mix(RUST, CLAY, 0.2), mix(RUST, MIDNIGHT, 0.6), 90))
    sheet.fill(ring, ICE, 0.16)
    sheet.stroke([*shift(ring, 10, 18), (x + 236, y + 18)], 26, mix(INK, SLATE, 0.4), 0.35)
    sheet.stroke([*ring, ring[0]], 30, NAVY)
    sheet.stroke([*ellipse(x - 2, y - 3, 226), (x + 224, y - 3)], 12, STONE)
    sheet.stroke(arc(x, y, 190, 190, 195, 255), 13, PAPER, 0.75)
    sheet.stroke(arc(x, y, 190, 190, 262, 272), 13, PAPER, 0.75)


MOTIFS = {"tastatur": tastatur, "kildekode": kildekode}
