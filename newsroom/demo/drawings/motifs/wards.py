"""The hospital at the hour when the ambulances are blue and the windows yellow."""

from ..forms import ellipse, rect, rounded, spline
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
    ROSE,
    RUST,
    SIGNAL,
    SLATE,
    STONE,
    mix,
)
from ..props import Dress, panes, person, stars, tree
from ..sheet import Fade, Sheet


def hospital(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(MIDNIGHT, mix(BLUE, HAZE, 0.5)))
    stars(sheet, 330, 110)
    sheet.glow(1180, 560, 900, mix(HAZE, ROSE, 0.4), 0.45, 460)
    for n in range(12):
        x, top = n * 140 - 40, sheet.random.randint(470, 580)
        block = rect(x, top, 130, 300)
        sheet.fill(block, mix(INK, BLUE, sheet.random.random() * 0.6))
    _wards(sheet)
    ground = rect(0, 740, 1600, 160)
    sheet.fill(ground, Fade(mix(NAVY, SLATE, 0.5), MIDNIGHT))
    sheet.glow(760, 750, 620, GLOW, 0.45, 110)
    _ambulance(sheet, 1120, 796)
    _helicopter(sheet, 1120, 216)
    for x, high in ((110, 230), (250, 170), (1490, 200)):
        tree(sheet, x, 770, high, PINE, MIDNIGHT)


def _wards(sheet: Sheet) -> None:
    tower, wing = rect(360, 240, 420, 510), rect(760, 430, 600, 320)
    sheet.shadow(tower, 20, MIDNIGHT, 0.5, (30, 0))
    sheet.fill(wing, Fade(mix(HAZE, PAPER, 0.25), mix(HAZE, INK, 0.5)))
    sheet.grain(wing, INK, 0, 0.7)
    sheet.fill(tower, Fade(mix(ICE, PAPER, 0.3), HAZE))
    sheet.grain(tower, BLUE, 30, 0.85, 1.3)
    sheet.fill(rect(340, 224, 460, 20), PAPER)
    sheet.fill(rect(750, 418, 626, 16), PAPER)
    panes(sheet, 392, 276, 7, 8, (38, 34), (16, 22), 0.5, mix(INK, NAVY, 0.4))
    panes(sheet, 806, 464, 9, 4, (42, 34), (18, 24), 0.45, mix(INK, NAVY, 0.5))
    sheet.fill(rect(392 + 54 * 4, 276 + 56 * 2, 38, 34), SIGNAL)
    sheet.glow(392 + 54 * 4 + 19, 276 + 56 * 2 + 17, 80, SIGNAL, 0.4)
    entrance = rect(560, 680, 330, 66)
    sheet.fill(entrance, Fade(PAPER, GLOW))
    sheet.fill(rect(520, 662, 410, 18), SIGNAL)
    for n in range(5):
        sheet.stroke([(560 + n * 82, 680), (560 + n * 82, 746)], 5, SLATE)
    person(sheet, 700, 748, 62, Dress(PAPER, ICE, CLAY))
    person(sheet, 742, 750, 58, Dress(BLUE, NAVY, ROSE))
    deck = [(900, 396), (1330, 396), (1300, 418), (930, 418)]
    sheet.fill(deck, SLATE)
    for x in (910, 1115, 1320):
        sheet.glow(x, 390, 34, SIGNAL, 0.9)
        sheet.disc(x, 390, 5, PAPER)


def _ambulance(sheet: Sheet, x: float, foot: float) -> None:
    sheet.glow(x + 250, foot - 6, 230, GLOW, 0.6, 44)
    sheet.shadow(rect(x, foot, 260, 14), 8, MIDNIGHT, 0.9)
    body = [*rounded(x, foot - 120, 190, 112, 10)]
    cab = [(x + 186, foot - 100), (x + 226, foot - 96), (x + 256, foot - 56), (x + 264, foot - 10),
           (x + 186, foot - 10)]  # fmt: skip
    sheet.fill(cab, Fade(GLOW, AMBER))
    sheet.fill(body, Fade(GLOW, AMBER))
    sheet.fill([(x + 200, foot - 88), (x + 222, foot - 86), (x + 244, foot - 56),
                (x + 200, foot - 56)],
               NAVY)  # fmt: skip
    sheet.fill(rect(x, foot - 58, 262, 17), SIGNAL)
    sheet.fill(rounded(x + 20, foot - 106, 60, 36, 5), NAVY)
    sheet.fill(rounded(x + 150, foot - 134, 36, 14, 6), BLUE)
    sheet.glow(x + 168, foot - 130, 110, HAZE, 0.85)
    for wheel in (x + 48, x + 212):
        sheet.disc(wheel, foot - 8, 25, MIDNIGHT)
        sheet.disc(wheel, foot - 8, 11, STONE)


def _helicopter(sheet: Sheet, x: float, y: float) -> None:
    sheet.shadow([(x - 70, y + 50), (x + 30, y + 50), (x + 120, y + 180), (x - 190, y + 180)], 14,
                 GLOW, 0.28)  # fmt: skip
    body = spline([(x - 96, y + 6), (x - 70, y - 40), (x, y - 52), (x + 66, y - 30),
                   (x + 240, y - 34), (x + 244, y - 22), (x + 74, y + 26), (x, y + 46),
                   (x - 70, y + 40)])  # fmt: skip
    sheet.fill(body, Fade(AMBER, SIGNAL))
    sheet.grain(body, RUST, 80, 0.95)
    sheet.fill(spline([(x - 90, y + 2), (x - 66, y - 32), (x - 26, y - 36), (x - 24, y + 4)]), NAVY)
    sheet.fill([(x + 226, y - 28), (x + 262, y - 76), (x + 274, y - 74), (x + 250, y - 24)], SIGNAL)
    sheet.stroke([(x - 80, y + 62), (x + 60, y + 62)], 6, MIDNIGHT)
    for leg in (-46, 26):
        sheet.stroke([(x + leg, y + 40), (x + leg, y + 60)], 5, MIDNIGHT)
    sheet.stroke([(x, y - 52), (x, y - 70)], 8, MIDNIGHT)
    sheet.fill(ellipse(x, y - 72, 250, 8), PAPER, 0.5)
    sheet.stroke([(x - 230, y - 70), (x + 230, y - 74)], 3, PAPER)


MOTIFS = {"hospital": hospital}
