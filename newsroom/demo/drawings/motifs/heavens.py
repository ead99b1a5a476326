"""Above: the satellite and the cloud."""

from ..forms import arc, ellipse, rect, rounded, shift, spline, turn, wave
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
from ..props import Dress, birds, person, stars, tree
from ..sheet import Fade, Sheet


def satellit(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(MIDNIGHT, mix(NAVY, INK, 0.6), 60))
    stars(sheet, 880, 260)
    sheet.dust(300, 160, 520, BLUE, 0.35, 240)
    _globe(sheet)
    beam = [(842, 430), (872, 430), (760, 760), (520, 760)]
    sheet.shadow(beam, 10, SIGNAL, 0.32)
    for n in range(4):
        sheet.stroke(arc(850, 420, 90 + n * 62, 90 + n * 62, 98, 122), 5, AMBER, 0.9 - n * 0.17)
    _craft(sheet)


def _globe(sheet: Sheet) -> None:
    for radius, alpha in ((1290, 0.1), (1262, 0.16), (1236, 0.3)):
        sheet.disc(520, 1800, radius, HAZE, alpha)
    globe = ellipse(520, 1800, 1216)
    sheet.fill(globe, Fade(BLUE, INK))
    with sheet.clip(globe):
        for points in (
            [(40, 720), (170, 660), (300, 690), (330, 780), (240, 930), (60, 930)],
            [(480, 640), (590, 606), (700, 640), (650, 700), (720, 760), (600, 850), (500, 760)],
            [(820, 690), (980, 690), (1180, 800), (1260, 930), (900, 930), (860, 800)],
        ):
            land = spline(points)
            sheet.fill(land, Fade(SAGE, MOSS))
            sheet.grain(land, PINE, 60, 0.8)
        for _ in range(60):
            x, y = sheet.random.gauss(600, 60), sheet.random.gauss(700, 50)
            sheet.disc(x, y, sheet.random.uniform(1.5, 3.4), GLOW)
        for n in range(7):
            band = wave(60 + n * 160, 700 + n % 3 * 70, 260, 12, 1.2, n)
            sheet.stroke(band, 16, PAPER, 0.3)
        sheet.grain(rect(0, 560, 1600, 340), MIDNIGHT, 0, 0.95, 1.1)


def _craft(sheet: Sheet) -> None:
    hub = (860, 320)
    for side in (-1, 1):
        arm = turn([hub, (860 + side * 160, 320)], -18, hub)
        sheet.stroke(arm, 10, STONE)
        for n in range(3):
            x = 860 + side * (150 + n * 112) - (104 if side < 0 else 0)
            panel = turn(rect(x, 258, 104, 124), -18, hub)
            sheet.fill(panel, Fade(AMBER, SIGNAL, 50))
            sheet.grain(panel, RUST, 40, 0.9)
            for k in (1, 2, 3):
                sheet.stroke(
                    turn([(x, 258 + 31 * k), (x + 104, 258 + 31 * k)], -18, hub), 2.4, RUST
                )
            sheet.stroke(turn([(x + 52, 258), (x + 52, 382)], -18, hub), 2.4, RUST)
    body = turn(rect(784, 236, 152, 168), -18, hub)
    sheet.fill(body, Fade(PAPER, HAZE, 30))
    sheet.grain(body, INK, 20, 0.9, 1.4)
    sheet.fill(turn(rect(784, 290, 152, 46), -18, hub), Fade(GLOW, CLAY, 0))
    dish = turn(arc(850, 402, 86, 60, 0, 180), -18, hub)
    sheet.stroke(turn([(860, 440), (860, 520)], -18, hub), 6, PAPER)
    sheet.fill(dish, Fade(PAPER, HAZE, 10))
    sheet.fill(turn(ellipse(850, 402, 86, 17), -18, hub), mix(STONE, NAVY, 0.3))
    sheet.disc(*turn([(860, 524)], -18, hub)[0], 9, SIGNAL)
    for dx in (-40, 34):
        sheet.stroke(turn([(860 + dx, 236), (860 + dx * 1.6, 168)], -18, hub), 4, STONE)
        sheet.disc(*turn([(860 + dx * 1.6, 164)], -18, hub)[0], 7, PAPER)


def sky(sheet: Sheet) -> None:
    """The cloud: somebody climbs up to look after it."""
    sheet.fill(sheet.whole, Fade(mix(BLUE, HAZE, 0.7), mix(ICE, PAPER, 0.5)))
    sheet.grain(sheet.whole, mix(HAZE, BLUE, 0.4), 270, 0.5, 1.8)
    for x, y, s in ((120, 640, 0.5), (1250, 690, 0.6), (1330, 210, 0.35)):
        _puff(sheet, x, y, s, mix(ICE, PAPER, 0.5), ICE)
    _puff(sheet, 380, 470, 1.5, PAPER, mix(HAZE, ROSE, 0.25))
    _doors(sheet)
    _plug_line(sheet)
    sheet.fill([*wave(0, 800, 1600, 14, 1.3), (1600, 900), (0, 900)], Fade(SAGE, MOSS))
    sheet.grain(rect(0, 790, 1600, 110), PINE, 90, 0.9)
    _ladder(sheet)
    tree(sheet, 190, 830, 150, MOSS, PINE)
    tree(sheet, 1520, 822, 150, MOSS, PINE)
    _house(sheet)
    birds(sheet, 330, 250, 5, SLATE)


def _puff(sheet: Sheet, x: float, y: float, s: float, light: tuple, shade: tuple) -> None:
    foot = rounded(x, y - 70 * s, 560 * s, 90 * s, 45 * s)
    for bump in (foot, ellipse(x + 120 * s, y - 80 * s, 95 * s), ellipse(x + 270 * s, y - 140 * s,
                                                                         140 * s),
                 ellipse(x + 425 * s, y - 90 * s, 108 * s)):  # fmt: skip
        sheet.fill(bump, light)
    for bump in (ellipse(x + 120 * s, y - 80 * s, 95 * s), ellipse(x + 425 * s, y - 90 * s,
                                                                   108 * s),
                 ellipse(x + 270 * s, y - 140 * s, 140 * s), foot):  # fmt: skip
        sheet.grain(bump, shade, 65, 0.75, 1.8)


def _doors(sheet: Sheet) -> None:
    """Drawers of machines in the belly of the cloud."""
    for n in range(4):
        x = 620 + n * 96
        sheet.shadow(rounded(x, 300, 80, 170, 6), 8, INK, 0.4, (6, 8))
        door = rounded(x, 300, 80, 170, 6)
        sheet.fill(door, Fade(INK, NAVY))
        for row in range(7):
            slot = rounded(x + 8, 312 + row * 22, 64, 15, 3)
            sheet.fill(slot, mix(BLUE, SLATE, 0.4) if (n, row) != (2, 3) else SIGNAL)
            sheet.disc(x + 62, 319 + row * 22, 3, GLOW)
            sheet.disc(x + 52, 319 + row * 22, 3, ICE)


def _plug_line(sheet: Sheet) -> None:
    path = spline([(1080, 470), (1090, 560), (1010, 640), (1120, 720), (1250, 690), (1270, 770),
                   (1340, 780)], closed=False, steps=16)  # fmt: skip
    sheet.stroke(path, 9, RUST)
    sheet.stroke(shift(path, -1.5, -1.5), 5, SIGNAL)


def _house(sheet: Sheet) -> None:
    wall = rect(1330, 742, 130, 92)
    sheet.fill(wall, Fade(PAPER, SAND, 0))
    sheet.fill([(1316, 746), (1395, 676), (1474, 746)], RUST)
    sheet.grain([(1316, 746), (1395, 676), (1474, 746)], MIDNIGHT, 0, 0.7)
    sheet.fill(rect(1352, 768, 30, 30), INK)
    sheet.fill(rect(1408, 772, 30, 62), SLATE)


def _ladder(sheet: Sheet) -> None:
    for dx in (0, 62):
        sheet.stroke([(470 + dx, 850), (600 + dx * 0.86, 420)], 9, mix(CLAY, RUST, 0.55))
    for n in range(15):
        t = n / 15
        x, y = 470 + 130 * t, 850 - 430 * t - 14
        sheet.stroke([(x + 3, y), (x + 59 - 8 * t, y)], 6, mix(CLAY, RUST, 0.3))
    sheet.shadow(ellipse(510, 856, 80, 9), 6, PINE, 0.8)
    person(sheet, 540, 716, 156, Dress(SIGNAL, NAVY, CLAY, MIDNIGHT), 0.05)
    sheet.stroke([(528, 606), (540, 574)], 12, SIGNAL)
    sheet.stroke([(556, 606), (584, 576)], 12, SIGNAL)


MOTIFS = {"satellit": satellit, "sky": sky}
