"""Where people work: round the table and behind the windows."""

from ..forms import Outline, arc, ellipse, rect, rounded, shift, spline, turn
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
    ROSE,
    RUST,
    SAGE,
    SAND,
    SIGNAL,
    SLATE,
    STONE,
    mix,
)
from ..props import stars
from ..sheet import Fade, Sheet


def moede(sheet: Sheet) -> None:
    """Eight round a table, seen from the ceiling."""
    sheet.fill(sheet.whole, Fade(mix(SAND, CLAY, 0.25), mix(CLAY, SAND, 0.35), 30))
    for n in range(9):
        sheet.stroke([(0, n * 112), (1600, n * 112)], 2, mix(CLAY, RUST, 0.25), 0.6)
    for n in range(26):
        x, y = (n * 263) % 1600, n % 8 * 112
        sheet.stroke([(x, y), (x, y + 112)], 2, mix(CLAY, RUST, 0.25), 0.6)
    sheet.grain(sheet.whole, mix(CLAY, RUST, 0.4), 30, 0.55, 1.8)
    rug = ellipse(800, 450, 660, 400)
    sheet.fill(rug, mix(MOSS, PINE, 0.15))
    sheet.grain(rug, PINE, 40, 0.75)
    ring = ellipse(800, 450, 628, 374)
    sheet.stroke([*ring, ring[0]], 5, SAGE)
    seats = ((460, 190, 160), (800, 140, 180), (1140, 190, 200), (1330, 450, 270), (1140, 710, 340),
             (800, 760, 0), (460, 710, 20), (270, 450, 90))  # fmt: skip
    coats = (INK, SIGNAL, SLATE, PAPER, BLUE, NAVY, AMBER, RUST)
    hairs = (MIDNIGHT, CLAY, STONE, MIDNIGHT, GLOW, RUST, mix(RUST, MIDNIGHT, 0.6), MIDNIGHT)
    for n, (x, y, angle) in enumerate(seats):
        if n != 3:
            _seated(sheet, (x, y), angle, coats[n], hairs[n])
        else:
            _chair(sheet, (x + 40, y), angle)
    _table(sheet)
    for n, (x, y, angle) in enumerate(seats):
        _place(sheet, (x, y), angle, n)


def _turned(points: Outline, seat: tuple, angle: float) -> Outline:
    """From a drawing whose front is upwards to a seat that looks to the middle."""
    return turn(shift(points, *seat), angle, seat)


def _chair(sheet: Sheet, seat: tuple, angle: float) -> None:
    back = _turned(rounded(-62, -40, 124, 104, 40), seat, angle)
    sheet.shadow(back, 14, MIDNIGHT, 0.6, (14, 18))
    sheet.fill(back, SLATE)
    sheet.fill(_turned(rounded(-50, -44, 100, 84, 30), seat, angle), mix(SLATE, STONE, 0.5))


def _seated(sheet: Sheet, seat: tuple, angle: float, coat: tuple, hair: tuple) -> None:
    _chair(sheet, seat, angle)
    trunk = _turned(ellipse(0, 0, 84, 46), seat, angle)
    sheet.shadow(trunk, 10, MIDNIGHT, 0.6, (10, 16))
    for side in (-1, 1):
        arm = _turned(spline([(side * 66, -6), (side * 70, -62), (side * 40, -96)], closed=False),
                      seat, angle)  # fmt: skip
        sheet.stroke(arm, 30, mix(coat, MIDNIGHT, 0.15))
        hand = _turned([(side * 36, -102)], seat, angle)[0]
        sheet.disc(*hand, 13, ROSE)
    sheet.fill(trunk, coat)
    sheet.grain(trunk, mix(coat, MIDNIGHT, 0.6), 45, 0.85)
    head = _turned(ellipse(0, -8, 35, 40), seat, angle)
    sheet.shadow(head, 6, MIDNIGHT, 0.5, (7, 10))
    nose = _turned(ellipse(0, -46, 8, 8), seat, angle)
    sheet.fill(nose, ROSE)
    sheet.fill(head, hair)
    sheet.grain(head, mix(hair, MIDNIGHT, 0.6), 45, 0.8)


def _table(sheet: Sheet) -> None:
    table = ellipse(800, 450, 470, 232)
    sheet.shadow(table, 26, MIDNIGHT, 0.7, (16, 26))
    sheet.fill(table, Fade(PAPER, SAND, 40))
    sheet.grain(table, CLAY, 40, 0.6, 1.8)
    for n in range(3):
        sheet.fill(turn(rect(700 + n * 30, 420, 120, 84), -14 + n * 13, (760, 450)),
                   (ICE, PAPER, AMBER)[n])  # fmt: skip
    sheet.disc(960, 440, 44, INK)
    sheet.disc(960, 440, 34, mix(INK, MIDNIGHT, 0.5))
    for n in range(6):
        leaf = turn(ellipse(960, 402, 14, 36), n * 60 + 12, (960, 440))
        sheet.fill(leaf, MOSS if n % 2 else SAGE)


def _place(sheet: Sheet, seat: tuple, angle: float, n: int) -> None:
    """A laptop or a notebook before each seat, and a cup."""
    if n % 3 == 0:
        sheet.fill(_turned(rounded(-46, -148, 92, 60, 5), seat, angle), SLATE)
        sheet.fill(_turned(rect(-38, -142, 76, 30), seat, angle), STONE)
        sheet.fill(_turned([(-46, -148), (46, -148), (54, -178), (-54, -178)], seat, angle), NAVY)
        sheet.fill(_turned([(-40, -152), (40, -152), (47, -174), (-47, -174)], seat, angle), HAZE)
    else:
        sheet.fill(
            _turned(turn(rect(-38, -168, 60, 76), n * 9 - 30, (0, -130)), seat, angle), PAPER
        )
        sheet.fill(_turned(turn(rect(-38, -168, 60, 14), n * 9 - 30, (0, -130)), seat, angle),
                   SIGNAL if n == 4 else INK)  # fmt: skip
    cup = _turned([(64, -128)], seat, angle)[0]
    sheet.shadow(ellipse(cup[0] + 6, cup[1] + 8, 19), 4, MIDNIGHT, 0.5)
    sheet.disc(*cup, 19, mix(ICE, PAPER, 0.5))
    sheet.disc(*cup, 14, mix(RUST, MIDNIGHT, 0.6))


def kontor(sheet: Sheet) -> None:
    """Late: one is still at the desk."""
    sheet.fill(sheet.whole, Fade(MIDNIGHT, mix(NAVY, INK, 0.5)))
    stars(sheet, 200, 60)
    wall = rect(90, 70, 1420, 830)
    sheet.fill(wall, Fade(mix(INK, SLATE, 0.5), NAVY, 30))
    sheet.grain(wall, MIDNIGHT, 20, 0.7)
    sheet.fill(rect(70, 56, 1460, 26), mix(SLATE, HAZE, 0.2))
    lit = (2, 1)
    for row in range(4):
        for column in range(5):
            x, y = 140 + column * 272, 116 + row * 200
            _office(sheet, x, y, (column, row) == lit, (column * 3 + row * 5) % 4)
        sheet.fill(rect(90, 286 + row * 200, 1420, 10), mix(SLATE, NAVY, 0.3))
    sheet.glow(800, 400, 420, GLOW, 0.3)
    sheet.dust(800, 400, 380, AMBER, 0.22)


def _office(sheet: Sheet, x: float, y: float, lit: bool, kind: int) -> None:
    glass = rect(x, y, 232, 150)
    sheet.fill([(x - 8, y - 8), (x + 240, y - 8), (x + 240, y + 158), (x - 8, y + 158)], MIDNIGHT)
    if lit:
        sheet.fill(glass, Fade(PAPER, GLOW))
        _late_worker(sheet, x, y)
        return
    sheet.fill(glass, Fade(mix(NAVY, MIDNIGHT, 0.3), mix(INK, NAVY, 0.4), 60))
    _dark_things(sheet, x, y, kind)
    sheet.fill([(x + 150, y), (x + 190, y), (x + 90, y + 150), (x + 50, y + 150)], HAZE, 0.12)
    if kind != 1:
        drop = sheet.random.uniform(16, 64)
        for n in range(int(drop / 8)):
            sheet.fill(rect(x, y + n * 8, 232, 5), mix(SLATE, NAVY, 0.35))
    sheet.stroke([(x + 116, y), (x + 116, y + 150)], 4, MIDNIGHT)


def _dark_things(sheet: Sheet, x: float, y: float, kind: int) -> None:
    dark = mix(MIDNIGHT, NAVY, 0.3)
    sheet.fill(rect(x + 20, y + 112, 150, 8), dark)
    sheet.fill(rect(x + 60, y + 66, 64, 42), dark)
    if kind == 0:
        sheet.disc(x + 140, y + 96, 3, SIGNAL)
    if kind == 1:
        sheet.fill(rect(x + 64, y + 70, 56, 34), mix(BLUE, HAZE, 0.3))
    if kind == 2:
        sheet.fill(ellipse(x + 204, y + 84, 18, 34), dark)
        sheet.fill(rect(x + 194, y + 112, 20, 38), dark)


def _late_worker(sheet: Sheet, x: float, y: float) -> None:
    sheet.stroke([(x + 116, y), (x + 116, y + 26)], 3, SLATE)
    sheet.fill([(x + 92, y + 46), (x + 140, y + 46), (x + 128, y + 24), (x + 104, y + 24)], SIGNAL)
    sheet.fill(rect(x + 30, y + 118, 176, 8), RUST)
    sheet.stroke([(x + 44, y + 124), (x + 44, y + 150)], 6, RUST)
    sheet.stroke([(x + 192, y + 124), (x + 192, y + 150)], 6, RUST)
    sheet.fill(rounded(x + 140, y + 66, 12, 52, 3), NAVY)
    sheet.fill(rect(x + 128, y + 112, 36, 6), NAVY)
    body = spline([(x + 60, y + 150), (x + 56, y + 100), (x + 78, y + 86), (x + 98, y + 100),
                   (x + 100, y + 150)])  # fmt: skip
    sheet.fill(body, INK)
    sheet.stroke([(x + 86, y + 102), (x + 108, y + 116), (x + 128, y + 112)], 11, INK)
    sheet.fill(ellipse(x + 84, y + 70, 15, 18), mix(ROSE, CLAY, 0.4))
    sheet.fill(arc(x + 81, y + 66, 17, 17, 100, 320), MIDNIGHT)
    sheet.fill(rounded(x + 176, y + 100, 14, 18, 3), PAPER)
    for n in range(3):
        sheet.fill(turn(ellipse(x + 214, y + 96, 7, 26), n * 30 - 30, (x + 214, y + 126)), MOSS)
    sheet.fill(rect(x + 203, y + 122, 22, 28), AMBER)


MOTIFS = {"moede": moede, "kontor": kontor}
