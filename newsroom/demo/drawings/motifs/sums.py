"""Figures: the curve and the accounts."""

from ..forms import Outline, ellipse, rect, rounded, shift, spline, turn
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
from ..props import Dress, birds, cloud, person
from ..sheet import Fade, Sheet


def graf(sheet: Sheet) -> None:
    """The curve as a mountain that somebody walks."""
    sheet.fill(sheet.whole, Fade(PAPER, mix(SAND, ROSE, 0.35)))
    sheet.disc(1180, 250, 118, Fade(GLOW, AMBER))
    for n in range(6):
        sheet.stroke([(0, 150 + n * 130), (1600, 150 + n * 130)], 2, mix(SAND, CLAY, 0.6))
    for x, y, width in ((120, 230, 330), (1260, 380, 300)):
        sheet.fill(cloud(x, y, width, (0.4, 0.8, 0.5)), PAPER)
    far = [(-20, 640), (180, 560), (330, 610), (560, 430), (720, 520), (960, 330), (1130, 470),
           (1380, 300), (1620, 420)]  # fmt: skip
    middle = [(-20, 760), (200, 690), (380, 720), (620, 600), (800, 660), (1080, 500), (1250, 590),
              (1620, 460)]  # fmt: skip
    near = [(-20, 840), (150, 800), (290, 820), (470, 700), (600, 742), (820, 560), (930, 610),
            (1170, 330), (1300, 400), (1480, 210), (1620, 290)]  # fmt: skip
    _slope(sheet, far, mix(ICE, HAZE, 0.4), mix(HAZE, BLUE, 0.3))
    _slope(sheet, middle, HAZE, BLUE)
    _slope(sheet, near, INK, MIDNIGHT)
    sheet.stroke(near, 12, RUST)
    sheet.stroke(shift(near, 0, -3), 8, SIGNAL)
    for x, y in near[1:-1]:
        sheet.disc(x, y - 3, 15, SIGNAL)
        sheet.disc(x, y - 3, 7, PAPER)
    _walker(sheet)
    birds(sheet, 520, 250, 6, SLATE)


def _slope(sheet: Sheet, ridge: Outline, light: tuple, shade: tuple) -> None:
    outline = [*ridge, (1620, 920), (-20, 920)]
    sheet.shadow(outline, 14, MIDNIGHT, 0.25, (0, -8))
    sheet.fill(outline, light)
    sheet.grain(outline, shade, 90, 1, 0.9)
    for (x, y), (bx, by) in zip(ridge, ridge[1:], strict=False):
        if by > y:
            facet = [(x, y), (bx, by), (bx - 20, by + 130), (x + 30, y + 260)]
            sheet.grain(facet, shade, 200, 0.9)


def _walker(sheet: Sheet) -> None:
    person(sheet, 1000, 522, 116, Dress(AMBER, SAND, ROSE, RUST), 0.35)
    pack = rounded(976, 428, 26, 40, 9)
    sheet.fill(pack, PAPER)
    sheet.grain(pack, CLAY, 20, 0.9)
    sheet.stroke([(1020, 452), (1046, 466)], 8, AMBER)
    sheet.stroke([(1046, 462), (1066, 500)], 4, PAPER)
    sheet.stroke([(1480, 208), (1480, 92)], 6, MIDNIGHT)
    flag = spline([(1482, 96), (1530, 90), (1580, 106), (1576, 146), (1530, 136), (1482, 146)])
    sheet.fill(flag, Fade(SIGNAL, RUST, 0))


def regnskab(sheet: Sheet) -> None:
    """The desk at year end, from above."""
    sheet.fill(sheet.whole, Fade(mix(INK, BLUE, 0.35), mix(INK, NAVY, 0.5), 40))
    sheet.grain(sheet.whole, NAVY, 40, 0.6, 1.5)
    _ledger(sheet)
    _calculator(sheet)
    _receipt(sheet)
    _coins(sheet)
    _pencil(sheet)
    _coffee(sheet)


def _ledger(sheet: Sheet) -> None:
    about = (640, 430)
    cover = turn(rounded(270, 150, 720, 560, 14), -5, about)
    sheet.shadow(cover, 24, MIDNIGHT, 0.7, (18, 26))
    sheet.fill(cover, RUST)
    for x, angle in ((286, 0), (632, 180)):
        page = turn(rect(x, 166, 346, 528), -5, about)
        sheet.fill(page, Fade(PAPER, SAND, angle))
        sheet.grain(page, CLAY, angle, 0.5, 4)
        for row in range(15):
            y = 216 + row * 31
            sheet.stroke(turn([(x + 22, y), (x + 324, y)], -5, about), 1.6, mix(SAND, CLAY, 0.6))
            name, sum_ = sheet.random.uniform(50, 130), sheet.random.uniform(30, 60)
            ink = SIGNAL if (x, row) in ((632, 6), (632, 13)) else SLATE
            for bar in (rect(x + 26, y - 14, name, 8), rect(x + 212 - sum_, y - 14, sum_, 8),
                        rect(x + 318 - sum_ * 0.8, y - 14, sum_ * 0.8, 8)):  # fmt: skip
                sheet.fill(turn(bar, -5, about), ink)
        for dx in (160, 230):
            sheet.stroke(turn([(x + dx, 180), (x + dx, 680)], -5, about), 1.6, ROSE)


def _calculator(sheet: Sheet) -> None:
    about = (1210, 360)
    body = turn(rounded(1080, 170, 260, 390, 26), 9, about)
    sheet.shadow(body, 20, MIDNIGHT, 0.7, (18, 26))
    sheet.fill(body, Fade(SAND, CLAY, 50))
    sheet.grain(body, mix(CLAY, RUST, 0.4), 40, 0.7, 1.6)
    sheet.fill(turn(rounded(1104, 194, 212, 72, 10), 9, about), Fade(SAGE, MOSS))
    for n in range(4):
        sheet.fill(turn(rect(1200 + n * 26, 214, 16, 32), 9, about), PINE)
    for row in range(5):
        for column in range(4):
            hot = (row, column) in ((4, 3), (3, 3))
            key = rounded(1106 + column * 54, 288 + row * 52, 44, 40, 10)
            sheet.fill(turn(shift(key, 2, 5), 9, about), mix(CLAY, MIDNIGHT, 0.6))
            sheet.fill(turn(key, 9, about), SIGNAL if hot else PAPER if column < 3 else SLATE)


def _receipt(sheet: Sheet) -> None:
    strip = [
        (60, 460),
        (210, 440),
        (250, 760),
        (200, 860),
        (240, 960),
        (90, 960),
        (60, 860),
        (100, 770),
    ]
    paper = spline(strip, steps=8)
    sheet.shadow(paper, 14, MIDNIGHT, 0.6, (12, 18))
    sheet.fill(paper, Fade(PAPER, ICE, 60))
    sheet.grain(paper, HAZE, 100, 0.6, 1.5)
    for row in range(9):
        y, x = 492 + row * 32, 88 + row * 4.5
        sheet.fill(turn(rect(x, y, 50, 8), -7, (x, y)), STONE)
        sheet.fill(turn(rect(x + 86, y - 11, 28, 8), -7, (x, y)), STONE)


def _coins(sheet: Sheet) -> None:
    for x, y, size, colour in ((1120, 690, 52, AMBER), (1210, 730, 44, STONE),
                               (1148, 776, 44, AMBER), (1290, 680, 36, CLAY),
                               (1060, 770, 36, CLAY)):  # fmt: skip
        sheet.shadow(ellipse(x + 8, y + 12, size), 8, MIDNIGHT, 0.8)
        sheet.disc(x + 2, y + 5, size, mix(colour, MIDNIGHT, 0.5))
        sheet.disc(x, y, size, Fade(mix(colour, PAPER, 0.5), colour, 45))
        ring = ellipse(x, y, size * 0.78)
        sheet.stroke([*ring, ring[0]], 3, mix(colour, MIDNIGHT, 0.3))
        sheet.disc(x, y, size * 0.22, mix(INK, NAVY, 0.4) if size < 50 else colour)


def _pencil(sheet: Sheet) -> None:
    about = (800, 790)
    body = rect(560, 778, 420, 24)
    sheet.shadow(turn(body, -13, about), 8, MIDNIGHT, 0.7, (8, 16))
    sheet.fill(turn(body, -13, about), Fade(AMBER, SIGNAL))
    sheet.fill(turn([(560, 778), (560, 802), (512, 790)], -13, about), SAND)
    sheet.fill(turn([(528, 786), (528, 794), (512, 790)], -13, about), MIDNIGHT)
    sheet.fill(turn(rect(960, 778, 34, 24), -13, about), STONE)
    sheet.fill(turn(rounded(990, 777, 32, 26, 8), -13, about), ROSE)


def _coffee(sheet: Sheet) -> None:
    x, y = 1470, 700
    sheet.shadow(ellipse(x + 14, y + 24, 140), 16, MIDNIGHT, 0.75)
    sheet.disc(x, y, 140, Fade(PAPER, STONE, 45))
    sheet.disc(x, y, 98, mix(STONE, PAPER, 0.4))
    sheet.shadow(ellipse(x + 12, y + 18, 84), 8, SLATE, 0.8)
    sheet.stroke([(x - 66, y - 50), (x - 120, y - 92)], 24, PAPER)
    sheet.disc(x, y, 86, Fade(PAPER, STONE, 45))
    sheet.disc(x, y, 72, Fade(mix(RUST, MIDNIGHT, 0.7), mix(RUST, MIDNIGHT, 0.4), 45))
    sheet.stroke(ellipse(x, y, 54)[28:40], 6, CLAY)


MOTIFS = {"graf": graf, "regnskab": regnskab}
