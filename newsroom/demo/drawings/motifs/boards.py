"""Electronics seen close: the board, the chip as a town, the quantum machine."""

from ..forms import Iso, arc, ellipse, rect, rounded, shift
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
    PINE,
    RUST,
    SAGE,
    SAND,
    SIGNAL,
    SLATE,
    STONE,
    mix,
)
from ..props import Dress, person
from ..sheet import Fade, Sheet


def printkort(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(MOSS, SAGE, 0.15), PINE, 50))
    _traces(sheet)
    sheet.grain(sheet.whole, MIDNIGHT, 40, 0.45, 2)
    _package(sheet, 560, 250, 420, 380)
    for x, y, wide, high in ((150, 120, 190, 110), (180, 560, 150, 210), (1160, 120, 250, 130),
                             (1230, 600, 200, 150)):  # fmt: skip
        _small_chip(sheet, x, y, wide, high)
    for x, y in ((1120, 420), (1210, 420), (1300, 420), (430, 120), (430, 740)):
        _can(sheet, x, y)
    for n in range(9):
        _resistor(sheet, 610 + n * 42, 742)
    for n in range(4):
        _resistor(sheet, 610 + n * 62, 130)


def _traces(sheet: Sheet) -> None:
    copper = mix(CLAY, AMBER, 0.35)
    for n in range(15):
        x = 580 + n * 27
        bend = (n - 7) * 58
        up = [(x, 260), (x, 180 - abs(n - 7) * 7), (x + bend, 180 - abs(n - 7) * 7 - abs(bend)),
              (x + bend, -20)]  # fmt: skip
        sheet.stroke(up, 6, copper)
        sheet.stroke([(px, 880 - py) for px, py in up], 6, copper)
    for n in range(12):
        y = 276 + n * 30
        bend = (n - 6) * 44
        left = [(570, y), (500 - abs(n - 6) * 10, y), (500 - abs(n - 6) * 10 - abs(bend), y + bend),
                (-20, y + bend)]  # fmt: skip
        for side in (left, [(1540 - px, py) for px, py in left[:3]] + [(1640, y + bend)]):
            sheet.stroke(side, 6, copper)
            if n % 3 == 1:
                sheet.disc(*side[2], 13, copper)
                sheet.disc(*side[2], 6, PINE)


def _package(sheet: Sheet, x: float, y: float, wide: float, high: float) -> None:
    for n in range(15):
        for top in (y - 22, y + high - 2):
            sheet.fill(rect(x + 14 + n * 27, top, 13, 24), ICE)
    for n in range(12):
        for left in (x - 22, x + wide - 2):
            sheet.fill(rect(left, y + 20 + n * 30, 24, 13), ICE)
    body = rounded(x, y, wide, high, 14)
    sheet.shadow(body, 26, MIDNIGHT, 0.85, (26, 34))
    sheet.fill(body, Fade(SLATE, MIDNIGHT, 45))
    sheet.grain(body, MIDNIGHT, 45, 0.9)
    sheet.stroke(rounded(x + 14, y + 14, wide - 28, high - 28, 8), 2, STONE, 0.5)
    lid = rounded(x + 92, y + 76, wide - 184, high - 152, 10)
    sheet.fill(lid, Fade(AMBER, SIGNAL, 45))
    sheet.grain(lid, RUST, 50, 0.95, 1.3)
    sheet.fill(
        [(x + 120, y + 76), (x + 210, y + 76), (x + 92, y + 220), (x + 92, y + 120)], PAPER, 0.3
    )
    sheet.disc(x + 44, y + 44, 13, STONE)


def _small_chip(sheet: Sheet, x: float, y: float, wide: float, high: float) -> None:
    count = int(wide // 30)
    for n in range(count):
        for top in (y - 14, y + high - 2):
            sheet.fill(rect(x + 12 + n * (wide - 24) / count, top, 12, 16), ICE)
    body = rounded(x, y, wide, high, 7)
    sheet.shadow(body, 12, MIDNIGHT, 0.8, (14, 18))
    sheet.fill(body, Fade(mix(INK, SLATE, 0.4), MIDNIGHT, 45))
    sheet.grain(body, MIDNIGHT, 45, 0.8)
    sheet.disc(x + 24, y + 24, 8, STONE)


def _can(sheet: Sheet, x: float, y: float) -> None:
    sheet.shadow(ellipse(x + 16, y + 22, 40), 10, MIDNIGHT, 0.8)
    sheet.disc(x, y, 38, mix(STONE, NAVY, 0.35))
    sheet.disc(x, y, 32, Fade(PAPER, STONE, 45))
    sheet.fill(arc(x, y, 32, 32, 60, 160), INK)


def _resistor(sheet: Sheet, x: float, y: float) -> None:
    sheet.shadow(rect(x, y, 26, 52), 5, MIDNIGHT, 0.7, (6, 8))
    sheet.fill(rect(x, y, 26, 52), ICE)
    sheet.fill(rect(x, y + 12, 26, 28), MIDNIGHT if sheet.random.random() < 0.7 else CLAY)


def chip(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(SAND, PAPER, 0.3), mix(SAND, CLAY, 0.6)))
    sheet.grain(sheet.whole, CLAY, 70, 0.7, 1.8)
    iso = Iso((800, 120), 1)
    sheet.shadow(shift(iso.top(0, 0, 640, 640), -40, 120), 36, mix(RUST, SLATE, 0.5), 0.55)
    for n in range(13):
        for place in (26 + n * 46,):
            _pin(sheet, iso, place)
    _slab(sheet, iso, (0, 0, 640, 640), 0, 46, SLATE)
    _slab(sheet, iso, (70, 70, 500, 500), 46, 22, mix(MOSS, PINE, 0.5))
    top = iso.top(90, 90, 460, 460, 68)
    sheet.fill(top, Fade(NAVY, MIDNIGHT))
    sheet.glow(800, 400, 360, SIGNAL, 0.75, 210)
    _town(sheet, iso)


def _pin(sheet: Sheet, iso: Iso, at: float) -> None:
    for outline in (iso.top(at, 640, 24, 52, 6), iso.top(640, at, 52, 24, 6)):
        sheet.fill(shift(outline, 0, 8), mix(SLATE, RUST, 0.4))
        sheet.fill(outline, Fade(PAPER, STONE))


def _slab(sheet: Sheet, iso: Iso, place: tuple, low: float, high: float, colour: tuple) -> None:
    x, y, wide, deep = place
    sheet.fill(iso.left(x, y + deep, wide, low, high), mix(colour, MIDNIGHT, 0.35))
    sheet.fill(iso.right(x + wide, y, deep, low, high), mix(colour, MIDNIGHT, 0.65))
    top = iso.top(x, y, wide, deep, low + high)
    sheet.fill(top, mix(colour, PAPER, 0.12))
    sheet.grain(top, mix(colour, MIDNIGHT, 0.5), 20, 0.7)


def _town(sheet: Sheet, iso: Iso) -> None:
    """The blocks of the chip as houses, the tallest in the middle, streets of light between."""
    for row in range(7):
        for column in range(7):
            x, y = 104 + column * 63, 104 + row * 63
            middle = max(abs(row - 3), abs(column - 3))
            high = (190, 120, 70, 34)[middle] * sheet.random.uniform(0.6, 1.1)
            colour = SIGNAL if middle == 0 else sheet.random.choice((INK, BLUE, SLATE, INK, HAZE))
            _block(sheet, iso, (x, y), high, colour)


def _block(sheet: Sheet, iso: Iso, place: tuple, high: float, colour: tuple) -> None:
    x, y = place
    left, right = iso.left(x, y + 48, 48, 68, high), iso.right(x + 48, y, 48, 68, high)
    sheet.fill(left, Fade(colour, mix(colour, SIGNAL, 0.45)))
    sheet.fill(right, Fade(mix(colour, MIDNIGHT, 0.45), mix(colour, RUST, 0.5)))
    for n in range(int(high // 22)):
        for k in range(3):
            if sheet.random.random() < 0.55:
                sheet.fill(iso.left(x + 8 + k * 12, y + 48, 7, 78 + n * 22, 9), GLOW)
            if sheet.random.random() < 0.4:
                sheet.fill(iso.right(x + 48, y + 8 + k * 12, 7, 78 + n * 22, 9), AMBER)
    sheet.fill(iso.top(x, y, 48, 48, 68 + high), mix(colour, PAPER, 0.35))


def kvante(sheet: Sheet) -> None:
    """The golden chandelier that hangs in the cold."""
    sheet.fill(sheet.whole, Fade(mix(PINE, BLUE, 0.35), MIDNIGHT, 80))
    sheet.glow(800, 430, 760, mix(MOSS, HAZE, 0.4), 0.6, 560)
    sheet.dust(800, 480, 640, AMBER, 0.35, 480)
    tiers = ((70, 330), (210, 290), (345, 245), (470, 200), (585, 160), (690, 120))
    for (top, _), (low, slim) in zip(tiers, tiers[1:], strict=False):
        _tubes(sheet, top, low, slim)
    for y, wide in reversed(tiers):
        _plate(sheet, 800, y, wide)
    _core(sheet)
    sheet.fill([*ellipse(800, 872, 480, 40)], MIDNIGHT, 0.7)
    sheet.glow(800, 860, 300, AMBER, 0.45, 44)
    person(sheet, 390, 866, 220, Dress(PAPER, SLATE, CLAY, MIDNIGHT))
    person(sheet, 1230, 866, 210, Dress(ICE, SLATE, RUST, mix(RUST, MIDNIGHT, 0.4)))


def _plate(sheet: Sheet, x: float, y: float, wide: float) -> None:
    sheet.shadow(ellipse(x, y + 28, wide, wide * 0.16), 12, MIDNIGHT, 0.7)
    rim = ellipse(x, y + 16, wide, wide * 0.15)
    sheet.fill(rim, Fade(mix(CLAY, RUST, 0.5), mix(GLOW, AMBER, 0.4), 0))
    sheet.fill(
        rect(x - wide, y, wide * 2, 16), Fade(mix(CLAY, RUST, 0.5), mix(GLOW, AMBER, 0.4), 0)
    )
    sheet.grain(rim, mix(RUST, MIDNIGHT, 0.4), 180, 0.8)
    face = ellipse(x, y, wide, wide * 0.15)
    sheet.fill(face, Fade(GLOW, AMBER, 0))
    sheet.grain(face, RUST, 180, 0.8, 1.5)
    sheet.fill(ellipse(x, y, wide * 0.42, wide * 0.06), mix(RUST, MIDNIGHT, 0.5))


def _tubes(sheet: Sheet, top: float, low: float, wide: float) -> None:
    for n in range(15):
        x = 800 + (n - 7) / 7 * wide * 0.84
        ink = (AMBER, GLOW, STONE, CLAY)[n % 4]
        sheet.stroke([(x, top + 10), (x, low)], 6, mix(ink, MIDNIGHT, 0.45))
        sheet.stroke([(x - 1.6, top + 10), (x - 1.6, low)], 2.4, ink)
        if n % 3 == 0:
            loop = arc(x + 9, (top + low) / 2 + 12, 15, 24, 0, 360)
            sheet.stroke(loop, 4, GLOW)
    for x in (800 - wide * 0.95, 800 + wide * 0.95):
        sheet.stroke([(x, top), (x, low)], 13, mix(SLATE, MIDNIGHT, 0.3))
        sheet.stroke([(x - 3, top), (x - 3, low)], 4, ICE)


def _core(sheet: Sheet) -> None:
    can = rounded(744, 700, 112, 124, 14)
    sheet.glow(800, 790, 190, SIGNAL, 0.7)
    sheet.fill(can, Fade(GLOW, RUST, 0))
    sheet.grain(can, RUST, 0, 0.8)
    sheet.fill(rounded(768, 812, 64, 40, 8), Fade(PAPER, STONE, 0))
    sheet.fill(rounded(778, 822, 44, 20, 4), SIGNAL)


MOTIFS = {"printkort": printkort, "chip": chip, "kvante": kvante}
