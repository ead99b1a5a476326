"""Screens: one in the night, one from another time."""

from ..forms import arc, ellipse, rect, rounded, shift, spline, squircle
from ..ink import (
    AMBER,
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
from ..props import panes, stars
from ..sheet import Fade, Sheet


def code(sheet: Sheet, x: float, y: float, width: float, rows: int, step: float, inks: list,
         mark: int | None = None) -> None:  # fmt: skip
    """Lines of code as bars, indented as code is; one line may be marked."""
    indent = 0
    for row in range(rows):
        indent = max(0, min(4, indent + sheet.random.choice((-1, 0, 0, 1))))
        left, top = x + indent * step * 1.3, y + row * step
        if row == mark:
            sheet.fill(rect(x - step, top - step * 0.3, width + step * 2, step), SIGNAL)
        for _ in range(sheet.random.randint(1, 4)):
            long = sheet.random.uniform(1.2, 5) * step
            if left + long > x + width:
                break
            colour = PAPER if row == mark else sheet.random.choice(inks)
            sheet.fill(rounded(left, top, long, step * 0.4, step * 0.2), colour)
            left += long + step * 0.5


def kode(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(NAVY, MIDNIGHT, 0.3), mix(NAVY, INK, 0.5)))
    _window(sheet)
    desk = rect(0, 712, 1600, 188)
    sheet.fill(desk, Fade(mix(CLAY, RUST, 0.5), mix(RUST, MIDNIGHT, 0.75)))
    sheet.grain(desk, MIDNIGHT, 90, 0.8)
    _screen(sheet)
    _lamp(sheet)
    _things(sheet)


def _window(sheet: Sheet) -> None:
    glass = rect(60, 40, 640, 560)
    sheet.fill(glass, Fade(INK, mix(HAZE, DUSK, 0.6)))
    with sheet.clip(glass):
        stars(sheet, 330, 70)
        sheet.glow(220, 190, 150, PAPER, 0.4)
        sheet.disc(220, 190, 52, Fade(PAPER, GLOW, 40))
        for n in range(9):
            x, top = 40 + n * 78, sheet.random.randint(430, 540)
            house = rect(x, top, 70, 260)
            sheet.fill(house, mix(INK, NAVY, sheet.random.random()))
            panes(sheet, x + 10, top + 16, 3, 8, (11, 14), (8, 14), 0.22, MIDNIGHT)
    sheet.stroke([(380, 40), (380, 600)], 12, MIDNIGHT)
    sheet.stroke([(60, 250), (700, 250)], 8, MIDNIGHT)
    sheet.stroke([*glass, glass[0]], 16, MIDNIGHT)
    sheet.fill(rect(36, 594, 690, 24), mix(SLATE, MIDNIGHT, 0.3))
    _cat(sheet, 176, 596)


DUSK = (196, 118, 104)


def _cat(sheet: Sheet, x: float, y: float) -> None:
    body = spline([(x - 48, y), (x - 50, y - 66), (x - 22, y - 118), (x + 18, y - 118),
                   (x + 44, y - 60), (x + 48, y)])  # fmt: skip
    sheet.fill(body, MIDNIGHT)
    sheet.fill(ellipse(x, y - 138, 36, 32), MIDNIGHT)
    for side in (-1, 1):
        sheet.fill([(x + side * 34, y - 142), (x + side * 31, y - 190), (x + side * 6, y - 164)],
                   MIDNIGHT)  # fmt: skip
    tail = [(x + 36, y - 14), (x + 96, y - 4), (x + 112, y + 50), (x + 92, y + 88)]
    sheet.stroke(spline(tail, closed=False), 15, MIDNIGHT)


def _screen(sheet: Sheet) -> None:
    frame = rounded(640, 150, 700, 460, 18)
    sheet.shadow(frame, 40, MIDNIGHT, 0.8, (20, 40))
    sheet.fill([(930, 600), (1050, 600), (1080, 730), (900, 730)], mix(SLATE, MIDNIGHT, 0.5))
    sheet.fill(rounded(850, 722, 280, 18, 9), mix(SLATE, MIDNIGHT, 0.3))
    sheet.fill(frame, MIDNIGHT)
    sheet.stroke(shift(frame, 0, -1), 2.5, mix(SLATE, HAZE, 0.4), 0.6)
    glass = rounded(660, 170, 660, 416, 8)
    sheet.fill(glass, Fade(mix(INK, NAVY, 0.5), NAVY, 60))
    sheet.fill(rect(660, 170, 56, 416), mix(NAVY, MIDNIGHT, 0.5))
    for row in range(14):
        sheet.fill(rect(680, 200 + row * 27, 16, 6), SLATE)
    code(sheet, 746, 198, 540, 14, 27, [HAZE, HAZE, ICE, SAGE, GLOW, AMBER], 8)
    sheet.grain(glass, MIDNIGHT, 60, 0.35, 2)
    sheet.glow(990, 380, 640, HAZE, 0.22)


def _lamp(sheet: Sheet) -> None:
    beam = [(1398, 300), (1500, 300), (1640, 716), (1150, 716)]
    sheet.shadow(beam, 18, GLOW, 0.32)
    sheet.glow(1440, 730, 330, GLOW, 0.6, 90)
    sheet.stroke([(1545, 716), (1580, 420), (1470, 250)], 10, MIDNIGHT)
    sheet.fill(arc(1545, 720, 60, 22, 180, 360), MIDNIGHT)
    shade = [(1420, 232), (1486, 232), (1526, 312), (1376, 312)]
    sheet.fill(shade, Fade(SIGNAL, RUST, 0))
    sheet.fill(ellipse(1451, 312, 75, 11), GLOW)


def _things(sheet: Sheet) -> None:
    keys = [(700, 772), (1130, 772), (1168, 846), (664, 846)]
    sheet.shadow(keys, 12, MIDNIGHT, 0.7, (8, 14))
    sheet.fill(keys, SLATE)
    for row in range(4):
        left, right = 697 - row * 8, 1133 + row * 8
        step = (right - left) / 15
        for n in range(15):
            sheet.fill(rounded(left + n * step + 2, 778 + row * 16, step - 4, 12, 3),
                       SIGNAL if (row, n) == (1, 13) else ICE)  # fmt: skip
    sheet.shadow(ellipse(1330, 820, 62, 14), 10, MIDNIGHT, 0.7, (-20, 4))
    sheet.fill(rounded(1280, 726, 96, 96, 14), Fade(PAPER, STONE, 180))
    sheet.stroke(arc(1274, 770, 30, 26, 90, 270), 10, STONE)
    sheet.fill(ellipse(1328, 730, 48, 11), mix(RUST, MIDNIGHT, 0.7))
    for n in range(2):
        steam = [
            (1312 + n * 26 + dx, 706 - dy) for dx, dy in ((0, 0), (12, 36), (-8, 74), (8, 116))
        ]
        sheet.stroke(spline(steam, closed=False), 5, PAPER, 0.35)


def terminal(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(AMBER, SIGNAL, 60))
    sheet.grain(sheet.whole, RUST, 70, 0.8, 1.6)
    sheet.disc(800, 420, 372, mix(AMBER, GLOW, 0.5), 0.8)
    sheet.dust(800, 420, 372, PAPER, 0.45)
    shade = [(470, 700), (1130, 700), (1130, 180), (1800, 860), (1800, 1000), (760, 1000)]
    sheet.shadow(shade, 18, mix(RUST, MIDNIGHT, 0.5), 0.6)
    _case(sheet)
    _tube(sheet)
    _keys(sheet)


def _case(sheet: Sheet) -> None:
    side = [(1130, 150), (1190, 190), (1190, 640), (1130, 690)]
    sheet.fill(side, Fade(CLAY, mix(CLAY, SLATE, 0.7), 0))
    body = rounded(440, 128, 700, 560, 44)
    sheet.fill(body, Fade(PAPER, SAND, 60))
    sheet.grain(body, CLAY, 50, 0.9, 1.6)
    sheet.fill(rounded(486, 170, 608, 424, 60), Fade(mix(SAND, SLATE, 0.5), mix(SAND, PAPER, 0.5)))
    for n in range(7):
        sheet.fill(rounded(510 + n * 22, 626, 10, 36, 5), mix(CLAY, SLATE, 0.55))
    sheet.disc(1040, 644, 19, mix(CLAY, SLATE, 0.5))
    sheet.disc(1036, 640, 17, Fade(SIGNAL, RUST, 45))
    sheet.disc(975, 644, 8, GLOW)
    neck = [(610, 686), (970, 686), (1010, 740), (570, 740)]
    sheet.fill(neck, Fade(mix(CLAY, SLATE, 0.6), CLAY))


def _tube(sheet: Sheet) -> None:
    glass = squircle(790, 382, 284, 192, 5)
    sheet.fill(glass, Fade(mix(PINE, NAVY, 0.5), MIDNIGHT, 60))
    sheet.glow(780, 370, 300, MOSS, 0.5, 200)
    widths = ((260, SAGE), (140, SAGE), (340, SAGE), (90, GLOW), (220, SAGE), (300, SAGE))
    for n, (width, colour) in enumerate(widths):
        y = 250 + n * 42
        sheet.fill(rounded(560, y, 18, 15, 3), AMBER)
        part = 0.35 + (n * 37 % 30) / 100
        sheet.fill(rounded(596, y, width * part, 15, 4), colour)
        sheet.fill(rounded(606 + width * part, y, width * (1 - part), 15, 4), colour)
    sheet.fill(rounded(560, 504, 18, 15, 3), AMBER)
    sheet.glow(612, 512, 90, AMBER, 0.7)
    sheet.fill(rect(596, 492, 28, 38), GLOW)
    with sheet.clip(glass):
        for y in range(196, 576, 7):
            sheet.stroke([(500, y), (1080, y)], 1.6, MIDNIGHT)
        sheet.fill([(880, 180), (1000, 180), (760, 590), (620, 590)], PAPER, 0.07)
        sheet.fill([(1030, 180), (1060, 180), (830, 590), (790, 590)], PAPER, 0.07)


def _keys(sheet: Sheet) -> None:
    board = [(420, 748), (1180, 748), (1250, 872), (350, 872)]
    sheet.shadow(board, 14, mix(RUST, MIDNIGHT, 0.6), 0.7, (24, 20))
    sheet.fill(shift(board, 0, 16), mix(CLAY, SLATE, 0.6))
    sheet.fill(board, Fade(PAPER, SAND, 20))
    for row in range(4):
        top, left, right = 758 + row * 27, 444 - row * 15, 1156 + row * 15
        step = (right - left) / 14
        for n in range(14):
            colour = SLATE if n in (0, 12, 13) else mix(SAND, CLAY, 0.35)
            colour = SIGNAL if (row, n) == (1, 13) else colour
            sheet.fill(
                rounded(left + n * step + 3, top + 5, step - 6, 20, 5), mix(colour, NAVY, 0.6)
            )
            sheet.fill(rounded(left + n * step + 3, top, step - 6, 19, 5), colour)


MOTIFS = {"kode": kode, "terminal": terminal}
