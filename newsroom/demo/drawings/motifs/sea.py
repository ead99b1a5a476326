"""The sea: the cable under it and the harbour at its edge."""

from ..forms import arc, ellipse, rect, rounded, shift, spline, wave
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
from ..props import bank, birds, cloud, panes
from ..sheet import Fade, Sheet


def soekabel(sheet: Sheet) -> None:
    sheet.fill(rect(0, 0, 1600, 270), Fade(mix(SAND, AMBER, 0.2), PAPER))
    bank(sheet, cloud(100, 190, 380), PAPER, SAND)
    bank(sheet, cloud(1120, 150, 420, (0.4, 0.7, 0.5)), PAPER, SAND)
    birds(sheet, 1050, 120, 7, SLATE)
    sheet.fill(rect(0, 246, 1600, 654), Fade(mix(HAZE, SAGE, 0.3), MIDNIGHT))
    _ship(sheet)
    layers = ((250, 7, mix(HAZE, SAGE, 0.3)), (296, 6, mix(BLUE, HAZE, 0.6)),
              (380, 5, mix(BLUE, HAZE, 0.25)), (490, 4, mix(INK, BLUE, 0.7)))  # fmt: skip
    feet = [y + 30 for y, _, _ in layers[1:]] + [900]
    for n, ((y, turns, colour), foot) in enumerate(zip(layers, feet, strict=True)):
        band = [*wave(0, y, 1600, 7, turns, n * 2), (1600, foot), (0, foot)]
        sheet.fill(band, Fade(colour, mix(colour, MIDNIGHT, 0.8 if foot == 900 else 0.25)))
    sheet.dust(620, 420, 760, ICE, 0.28, 200)
    _bottom(sheet)
    _cable(sheet)
    _fishes(sheet)


def _ship(sheet: Sheet) -> None:
    hull = [(330, 176), (880, 176), (930, 140), (1010, 132), (950, 270), (380, 270)]
    sheet.fill(hull, Fade(INK, NAVY))
    sheet.grain(hull, MIDNIGHT, 0, 0.6)
    sheet.fill([(352, 222), (968, 222), (950, 270), (378, 270)], Fade(SIGNAL, RUST, 0))
    sheet.fill(rect(700, 84, 150, 92), Fade(PAPER, ICE, 0))
    sheet.fill(rect(730, 34, 100, 52), Fade(PAPER, ICE, 0))
    panes(sheet, 716, 104, 6, 1, (14, 16), (8, 0), 0, INK)
    panes(sheet, 740, 48, 5, 1, (12, 14), (6, 0), 0, INK)
    sheet.stroke([(780, 34), (780, 0)], 4, SLATE)
    sheet.fill(rounded(620, 90, 46, 86, 5), SIGNAL)
    for x in (450, 545):
        sheet.disc(x, 142, 46, mix(CLAY, RUST, 0.4))
        for radius in (38, 29, 20):
            ring = ellipse(x, 142, radius)
            sheet.stroke([*ring, ring[0]], 4, AMBER)
        sheet.disc(x, 142, 9, MIDNIGHT)
    sheet.stroke([(352, 176), (318, 148)], 9, SLATE)
    sheet.disc(320, 160, 20, SLATE)
    sheet.disc(320, 160, 8, MIDNIGHT)


def _bottom(sheet: Sheet) -> None:
    ridges = ((690, mix(INK, MOSS, 0.25)), (770, mix(NAVY, PINE, 0.6)), (840, MIDNIGHT))
    for n, (base, colour) in enumerate(ridges):
        points = [(x, base + sheet.random.uniform(-40, 40)) for x in range(-80, 1760, 200)]
        outline = [*spline(points, closed=False), (1700, 960), (-80, 960)]
        sheet.fill(outline, colour)
        sheet.grain(outline, mix(colour, SAGE, 0.35), 270, 0.5 - n * 0.1, 1.6)


def _cable(sheet: Sheet) -> None:
    path = spline([(302, 166), (240, 300), (214, 500), (270, 680), (470, 776), (760, 752),
                   (1010, 796), (1290, 742), (1640, 790)], closed=False, steps=16)  # fmt: skip
    sheet.stroke(shift(path[60:], 4, 18), 13, MIDNIGHT)
    sheet.stroke(path, 13, RUST)
    sheet.stroke(shift(path, -2, -2), 8, SIGNAL)
    sheet.stroke(shift(path, -3, -4), 2.4, GLOW)
    for n in (70, 96, 118):
        x, y = path[n]
        sheet.fill(rounded(x - 36, y - 17, 72, 34, 16), Fade(GLOW, AMBER))
        sheet.grain(rounded(x - 36, y - 17, 72, 34, 16), RUST, 80, 0.9)
        sheet.glow(x, y, 130, GLOW, 0.4)


def _fishes(sheet: Sheet) -> None:
    for _ in range(22):
        x, y = sheet.random.gauss(1130, 150), sheet.random.gauss(540, 50)
        s = sheet.random.uniform(9, 19)
        body = spline([(x + s, y), (x, y - s * 0.4), (x - s, y), (x - s * 1.6, y - s * 0.45),
                       (x - s * 1.6, y + s * 0.45), (x - s, y), (x, y + s * 0.4)])  # fmt: skip
        sheet.fill(body, mix(HAZE, ICE, sheet.random.random()), 0.85)
    whale = spline([(620, 560), (700, 500), (850, 500), (930, 548), (990, 520), (1010, 474),
                    (1030, 530), (1000, 560), (900, 600), (760, 612), (660, 600)])  # fmt: skip
    sheet.fill(whale, Fade(mix(INK, HAZE, 0.35), NAVY))
    sheet.grain(whale, MIDNIGHT, 90, 0.6)
    sheet.disc(676, 562, 5, PAPER)
    sheet.fill(spline([(760, 604), (730, 660), (800, 612)]), NAVY)


def havn(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(MOSS, HAZE, 0.55), mix(SAND, GLOW, 0.4)))
    sheet.glow(360, 470, 520, PAPER, 0.8)
    sheet.disc(360, 430, 96, PAPER)
    for x in range(0, 1600, 150):
        top = sheet.random.randint(470, 540)
        sheet.fill(rect(x, top, 140, 160), mix(HAZE, SAND, 0.45))
    for x, size, colour in (
        (560, 0.62, mix(SLATE, SAND, 0.45)),
        (760, 0.74, mix(SLATE, SAND, 0.3)),
    ):
        _crane(sheet, x, 640, size, colour)
    _vessel(sheet)
    sheet.fill(rect(0, 760, 1600, 140), Fade(mix(BLUE, SAGE, 0.35), NAVY))
    for _ in range(70):
        x, y = sheet.random.uniform(-40, 1000), sheet.random.uniform(772, 890)
        sheet.stroke([(x, y), (x + sheet.random.uniform(30, 120), y)], 3,
                     mix(HAZE, SAND, sheet.random.random()), 0.6)  # fmt: skip
    sheet.fill([(980, 700), (1600, 700), (1600, 900), (940, 900)], Fade(SLATE, NAVY))
    sheet.fill(rect(966, 690, 640, 18), mix(STONE, SAND, 0.3))
    _stack(sheet)
    _crane(sheet, 1250, 700, 1.12, SIGNAL)
    birds(sheet, 520, 200, 8, SLATE)


def _crane(sheet: Sheet, x: float, foot: float, size: float, colour: tuple) -> None:
    dark, w = mix(colour, MIDNIGHT, 0.45), 20 * size
    for dx, ink in ((120, dark), (-120, colour), (170, dark), (-70, colour)):
        sheet.stroke([(x + dx * size, foot), (x + dx * 0.8 * size, foot - 380 * size)], w, ink)
    sheet.stroke(
        [(x - 110 * size, foot - 170 * size), (x + 150 * size, foot - 170 * size)], w, dark
    )
    jib = rect(x - 520 * size, foot - 410 * size, 800 * size, 28 * size)
    sheet.fill(jib, Fade(colour, dark))
    sheet.stroke([(x, foot - 400 * size), (x + 20 * size, foot - 560 * size)], w, colour)
    for reach in (-500, -260, 260):
        sheet.stroke([(x + 20 * size, foot - 556 * size), (x + reach * size, foot - 404 * size)],
                     5 * size, dark)  # fmt: skip
    sheet.fill(
        rect(x + 120 * size, foot - 470 * size, 130 * size, 70 * size), Fade(colour, dark, 0)
    )
    sheet.fill(rect(x - 90 * size, foot - 384 * size, 54 * size, 56 * size), Fade(PAPER, HAZE))
    cabin = x - 380 * size
    for dx in (-34, 34):
        sheet.stroke([(cabin + dx * size, foot - 390 * size),
                      (cabin + dx * size, foot - 250 * size)],
                     3.4 * size, MIDNIGHT)  # fmt: skip
    box = rect(cabin - 62 * size, foot - 252 * size, 124 * size, 54 * size)
    sheet.fill(box, Fade(INK, NAVY))


def _vessel(sheet: Sheet) -> None:
    for row in range(4):
        for n in range(9 - row):
            if sheet.random.random() < 0.93:
                colour = sheet.random.choice((RUST, INK, CLAY, MOSS, SLATE, AMBER, BLUE, SAND))
                _container(sheet, 150 + n * 78 + row * 20, 560 - row * 42, 76, colour)
    sheet.fill(rect(40, 440, 92, 170), Fade(PAPER, SAND, 0))
    panes(sheet, 50, 456, 4, 1, (15, 16), (6, 0), 0, INK)
    sheet.fill(rect(60, 390, 30, 54), SIGNAL)
    hull = [(10, 602), (880, 602), (960, 580), (890, 780), (60, 780)]
    sheet.fill(hull, Fade(INK, MIDNIGHT))
    sheet.grain(hull, BLUE, 180, 0.5, 1.6)
    sheet.fill([(46, 738), (905, 738), (890, 780), (60, 780)], RUST)
    sheet.stroke([(20, 624), (930, 624)], 5, PAPER)


def _container(sheet: Sheet, x: float, y: float, width: float, colour: tuple) -> None:
    box = rect(x, y, width, 40)
    sheet.fill(box, Fade(mix(colour, PAPER, 0.15), mix(colour, NAVY, 0.25)))
    for n in range(1, 7):
        sheet.stroke([(x + n * width / 7, y + 5), (x + n * width / 7, y + 35)], 1.6,
                     mix(colour, MIDNIGHT, 0.4))  # fmt: skip


def _stack(sheet: Sheet) -> None:
    for row in range(3):
        for n in range(5 - row):
            colour = sheet.random.choice((MOSS, INK, AMBER, CLAY, BLUE))
            _container(sheet, 1130 + n * 96 + row * 30, 650 - row * 42, 94, colour)
    sheet.fill(arc(1040, 706, 15, 22, 180, 360), MIDNIGHT)
    sheet.fill(arc(1580, 706, 15, 22, 180, 360), MIDNIGHT)


MOTIFS = {"soekabel": soekabel, "havn": havn}
