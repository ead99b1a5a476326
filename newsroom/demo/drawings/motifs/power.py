"""Masts in the landscape: wind, current, radio."""

from math import sin

from ..forms import Outline, ellipse, rect, spline, turn
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
    SIGNAL,
    SLATE,
    STONE,
    mix,
)
from ..props import birds, cloud, hill, panes, pine, stars
from ..sheet import Fade, Sheet


def vindmoelle(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(HAZE, mix(PAPER, ROSE, 0.35)))
    sheet.disc(1060, 380, 210, Fade(SIGNAL, AMBER))
    sheet.grain(ellipse(1060, 380, 210), GLOW, 90, 0.8)
    for x, y, width in ((120, 180, 420), (900, 430, 480), (1280, 210, 300)):
        sheet.fill(cloud(x, y, width, (0.25, 0.5, 0.3)), PAPER, 0.65)
    hill(sheet, [(-20, 600), (400, 540), (900, 610), (1620, 530)], mix(HAZE, SAGE, 0.5), SAGE)
    for x, foot, size in ((1350, 590, 0.3), (180, 600, 0.26), (1500, 570, 0.22)):
        _turbine(sheet, x, foot, size, 20 + x)
    hill(sheet, [(-20, 690), (500, 640), (1000, 700), (1620, 610)], SAGE, MOSS)
    _turbine(sheet, 1180, 720, 0.62, 76)
    hill(sheet, [(-20, 730), (420, 700), (900, 790), (1620, 740)], MOSS, PINE)
    _turbine(sheet, 560, 850, 0.96, 38)
    _furrows(sheet)
    birds(sheet, 900, 250, 6, SLATE)


def _turbine(sheet: Sheet, x: float, foot: float, size: float, spin: float) -> None:
    hub = foot - 620 * size
    tower = [(x - 7 * size, hub), (x + 7 * size, hub), (x + 17 * size, foot), (x - 17 * size, foot)]
    sheet.fill(tower, Fade(PAPER, mix(HAZE, SLATE, 0.4), 0))
    for n in range(3):
        blade = spline([(x - 6 * size, hub), (x - 17 * size, hub - 60 * size),
                        (x - 2 * size, hub - 330 * size), (x + 3 * size, hub - 330 * size),
                        (x + 8 * size, hub)])  # fmt: skip
        turned = turn(blade, spin + 120 * n, (x, hub))
        sheet.fill(turned, Fade(PAPER, ICE))
        if size > 0.9:
            sheet.grain(turned, HAZE, 40, 0.6, 2)
            tip = [(x - 9, hub - 220 * size), (x + 5, hub - 220 * size),
                   (x + 4, hub - 262 * size), (x - 6, hub - 262 * size)]  # fmt: skip
            sheet.fill(turn(tip, spin + 120 * n, (x, hub)), SIGNAL)
    sheet.disc(x, hub, 17 * size, mix(PAPER, STONE, 0.3))
    sheet.disc(x - 2 * size, hub - 2 * size, 10 * size, PAPER)


def _furrows(sheet: Sheet) -> None:
    for n in range(16):
        x = -300 + n * 150
        line = [(x, 930), (x + (900 - x) * 0.3, 840), (x + (900 - x) * 0.42, 792)]
        sheet.stroke(spline(line, closed=False), 5, mix(PINE, MOSS, 0.3), 0.6)


def elnet(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(BLUE, INK, 0.4), mix(AMBER, ROSE, 0.35)))
    sheet.glow(520, 640, 760, GLOW, 0.8, 420)
    sheet.disc(520, 610, 92, PAPER)
    sheet.dust(520, 610, 420, PAPER, 0.5, 260)
    hill(sheet, [(-20, 650), (500, 610), (1000, 650), (1620, 590)], mix(HAZE, AMBER, 0.4), SLATE)
    hill(sheet, [(-20, 720), (600, 690), (1200, 730), (1620, 690)], mix(SLATE, RUST, 0.3), NAVY)
    masts = [(330, 700, 0.22), (470, 712, 0.34), (690, 735, 0.55), (1130, 800, 1.05)]
    arms = [_pylon(sheet, *mast) for mast in masts]
    beyond = [(x + 1050, y - 260) for x, y in arms[-1]]
    for near, far in zip([*arms[1:], beyond], arms, strict=True):
        for one, other in zip(far, near, strict=True):
            _wire(sheet, one, other)
    hill(sheet, [(-20, 800), (500, 770), (900, 830), (1620, 790)], mix(NAVY, PINE, 0.4), MIDNIGHT)
    for n in range(46):
        x = n * 36 + sheet.random.uniform(-9, 9)
        high = sheet.random.uniform(20, 64)
        sheet.stroke([(x, 905), (x + sheet.random.uniform(-12, 12), 880 - high)], 3, AMBER, 0.55)


def _pylon(sheet: Sheet, x: float, foot: float, size: float) -> Outline:
    """Draws a mast and answers with the six places its wires hang from."""
    top, ink, w = foot - 640 * size, mix(MIDNIGHT, SLATE, max(0, 0.6 - size * 0.6)), 7 * size
    waist = foot - 300 * size
    for side in (-1, 1):
        sheet.stroke([(x + side * 95 * size, foot), (x + side * 30 * size, waist),
                      (x + side * 6 * size, top)], w, ink)  # fmt: skip
        levels = [foot - 300 * size * n / 3 for n in range(4)]
        for n, (low, high) in enumerate(zip(levels, levels[1:], strict=False)):
            wide, slim = (95 - 65 * n / 3) * size, (95 - 65 * (n + 1) / 3) * size
            sheet.stroke([(x - side * wide, low), (x + side * slim, high)], w * 0.55, ink)
        for n in range(6):
            low, high = waist - n * 54 * size, waist - (n + 1) * 54 * size
            wide = (30 - 4 * n) * size
            sheet.stroke(
                [(x - side * wide, low), (x + side * (wide - 4 * size), high)], w * 0.5, ink
            )
    tips = []
    for level, reach in ((330, 130), (440, 175), (550, 115)):
        y = foot - level * size
        for side in (-1, 1):
            tip = (x + side * reach * size, y)
            sheet.stroke([(x, y - 34 * size), tip, (x, y)], w * 0.7, ink)
            sheet.stroke([tip, (tip[0], y + 40 * size)], w * 0.8, SIGNAL if size > 1 else ink)
            tips.append((tip[0], y + 40 * size))
    return tips


def _wire(sheet: Sheet, one: tuple[float, float], other: tuple[float, float]) -> None:
    sag = abs(other[0] - one[0]) * 0.13
    points = []
    for n in range(21):
        t = n / 20
        y = one[1] + (other[1] - one[1]) * t + sag * 4 * t * (1 - t)
        points.append((one[0] + (other[0] - one[0]) * t, y))
    sheet.stroke(points, 2.2, MIDNIGHT)


def mobilmast(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(NAVY, MIDNIGHT, 0.4), mix(BLUE, ROSE, 0.25)))
    stars(sheet, 420, 110)
    for n in reversed(range(5)):
        ring = ellipse(1020, 228, 130 + n * 130)
        sheet.fill(ring, mix(HAZE, SIGNAL, 0.2), 0.11)
        sheet.stroke([*ring, ring[0]], 3, mix(INK, mix(AMBER, HAZE, n / 5), 0.8 - n * 0.13))
    sheet.dust(1020, 228, 520, AMBER, 0.5)
    hill(sheet, [(-20, 640), (420, 560), (900, 640), (1620, 520)], mix(INK, BLUE, 0.5), NAVY)
    for n in range(17):
        x = 20 + n * 41 + sheet.random.uniform(-10, 10)
        pine(sheet, x, 680 - abs(8 - n) * 4, sheet.random.uniform(70, 130), NAVY, INK)
    hill(sheet, [(-20, 690), (500, 660), (1020, 640), (1620, 730)], mix(NAVY, PINE, 0.5), MIDNIGHT)
    _mast(sheet, 1020, 660)
    _village(sheet)
    hill(sheet, [(-20, 850), (500, 820), (1000, 860), (1620, 800)], MIDNIGHT, MIDNIGHT)


def _mast(sheet: Sheet, x: float, foot: float) -> None:
    top = 210
    high = foot - top
    for side in (-1, 1):
        sheet.stroke([(x + side * 62, foot), (x + side * 9, top)], 8, PAPER)
    for n in range(9):
        low, up = foot - high * n / 9, foot - high * (n + 1) / 9
        wide, slim = 62 - 53 * n / 9, 62 - 53 * (n + 1) / 9
        ink = SIGNAL if n % 2 else PAPER
        sheet.stroke([(x - wide, low), (x + slim, up)], 5, ink)
        sheet.stroke([(x + wide, low), (x - slim, up)], 5, ink)
        sheet.stroke([(x - slim, up), (x + slim, up)], 5, ink)
    for y in (240, 318):
        for dx in (-44, -14, 16, 46):
            panel = rect(x + dx - 9, y, 18, 62)
            sheet.fill(panel, Fade(PAPER, HAZE, 0))
    sheet.stroke([(x, top), (x, 120)], 5, PAPER)
    sheet.glow(x, 116, 90, SIGNAL, 0.95)
    sheet.disc(x, 116, 9, PAPER)
    sheet.fill(ellipse(x + 40, 420, 26, 32), Fade(PAPER, HAZE, 0))
    sheet.fill(rect(x - 150, foot - 52, 84, 56), Fade(HAZE, INK, 0))


def _village(sheet: Sheet) -> None:
    for n in range(9):
        x, foot = 40 + n * 92, 800 + sin(n * 1.7) * 26
        wide, high = sheet.random.uniform(74, 110), sheet.random.uniform(52, 74)
        wall = rect(x, foot - high, wide, high + 60)
        sheet.fill(wall, Fade(mix(CLAY, INK, 0.45), MIDNIGHT))
        roof = [(x - 8, foot - high), (x + wide * 0.2, foot - high - 48),
                (x + wide * 0.8, foot - high - 48), (x + wide + 8, foot - high)]  # fmt: skip
        sheet.fill(roof, mix(RUST, MIDNIGHT, 0.45))
        sheet.grain(roof, MIDNIGHT, 30, 0.8)
        panes(sheet, x + 14, foot - high + 16, 3, 1, (15, 18), (11, 10), 0.75, MIDNIGHT)


MOTIFS = {"vindmoelle": vindmoelle, "elnet": elnet, "mobilmast": mobilmast}
