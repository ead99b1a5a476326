"""Thinking machines: the reader and the profile."""

from math import hypot

from ..forms import Outline, arc, ellipse, rect, rounded, spline, turn
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
from ..sheet import Fade, Sheet


def robot(sheet: Sheet) -> None:
    """It reads the paper over the morning coffee."""
    wall = mix(MOSS, SAGE, 0.45)
    sheet.fill(sheet.whole, Fade(mix(wall, PAPER, 0.25), wall))
    beam = [(900, -20), (1320, -20), (900, 760), (360, 760)]
    sheet.fill(beam, mix(wall, PAPER, 0.45), 0.6)
    sheet.grain(sheet.whole, PINE, 20, 0.5, 2.2)
    _plant(sheet)
    _body(sheet)
    _head(sheet)
    table = rect(0, 742, 1600, 160)
    sheet.fill(table, Fade(mix(CLAY, RUST, 0.3), mix(RUST, MIDNIGHT, 0.35)))
    sheet.grain(table, mix(RUST, MIDNIGHT, 0.6), 90, 0.8)
    _newspaper(sheet)
    _cup(sheet)


def _body(sheet: Sheet) -> None:
    trunk = rounded(600, 520, 400, 330, 60)
    sheet.shadow(trunk, 30, PINE, 0.6, (30, 0))
    sheet.fill(rect(752, 470, 96, 70), SLATE)
    for n in range(3):
        sheet.stroke([(752, 484 + n * 18), (848, 484 + n * 18)], 5, NAVY)
    sheet.fill(trunk, Fade(mix(HAZE, ICE, 0.4), BLUE, 40))
    sheet.grain(trunk, INK, 30, 0.9, 1.4)


def _head(sheet: Sheet) -> None:
    sheet.stroke([(800, 210), (800, 116)], 11, SLATE)
    sheet.glow(800, 100, 90, SIGNAL, 0.6)
    sheet.disc(800, 100, 24, Fade(AMBER, SIGNAL))
    for side in (-1, 1):
        ear = rounded(800 + side * 232 - 28, 300, 56, 110, 22)
        sheet.fill(ear, Fade(AMBER, RUST))
    skull = rounded(584, 196, 432, 300, 84)
    sheet.shadow(skull, 16, PINE, 0.5, (10, 22))
    sheet.fill(skull, Fade(ICE, HAZE, 50))
    sheet.grain(skull, BLUE, 35, 0.9, 1.6)
    sheet.fill(rounded(584, 196, 432, 130, 84), PAPER, 0.2)
    face = rounded(632, 270, 336, 156, 76)
    sheet.fill(face, Fade(NAVY, MIDNIGHT))
    for x in (716, 884):
        sheet.glow(x, 340, 70, GLOW, 0.7)
        sheet.fill(ellipse(x, 344, 30, 34), GLOW)
        sheet.fill(rect(x - 40, 300, 80, 34), mix(NAVY, MIDNIGHT, 0.5))
        sheet.disc(x, 358, 12, NAVY)
    sheet.stroke(arc(800, 372, 30, 22, 30, 150), 6, GLOW)
    for x in (622, 978):
        sheet.disc(x, 462, 7, SLATE)


def _newspaper(sheet: Sheet) -> None:
    left = [(800, 560), (470, 520), (440, 850), (800, 890)]
    right = [(800, 560), (1130, 520), (1160, 850), (800, 890)]
    sheet.shadow(left + right[::-1], 24, MIDNIGHT, 0.5, (0, 24))
    for page, angle in ((left, 0), (right, 180)):
        sheet.fill(page, Fade(SAND, PAPER, 180 - angle))
        sheet.grain(page, CLAY, angle, 0.7, 2.4)
    _print(sheet, left, 0)
    _print(sheet, right, 1)
    sheet.stroke([(800, 560), (800, 890)], 3, CLAY)
    for x, flip in ((452, 1), (1148, -1)):
        for n in range(3):
            finger = rounded(x - 26, 640 + n * 40, 70 if flip > 0 else 60, 32, 16)
            sheet.fill(finger, Fade(ICE, BLUE))
            sheet.fill(rect(x + flip * 6, 640 + n * 40, 5, 32), SLATE)


def _print(sheet: Sheet, page: Outline, side: int) -> None:
    """Columns of grey lines, a headline and a picture, laid on a page that leans."""
    a, b, c, d = page

    def at(u: float, v: float) -> tuple[float, float]:
        top = (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u)
        low = (d[0] + (c[0] - d[0]) * u, d[1] + (c[1] - d[1]) * u)
        return top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v

    def field(u: float, v: float, wide: float, high: float) -> Outline:
        return [at(u, v), at(u + wide, v), at(u + wide, v + high), at(u, v + high)]

    sheet.fill(field(0.08, 0.07, 0.84, 0.055), NAVY)
    sheet.fill(field(0.08, 0.15, 0.55, 0.055), NAVY)
    picture = field(0.08 if side else 0.38, 0.25, 0.54, 0.3)
    sheet.fill(picture, Fade(AMBER, SIGNAL) if side else Fade(HAZE, INK))
    column = 0.67 if side else 0.08
    for n in range(15):
        v = 0.25 + n * 0.045
        sheet.fill(field(column, v, 0.25, 0.016), STONE)
        if v > 0.58:
            start = 0.08 if side else 0.38
            sheet.fill(field(start, v, 0.24, 0.016), STONE)
            sheet.fill(field(start + 0.29, v, 0.25, 0.016), STONE)


def _cup(sheet: Sheet) -> None:
    sheet.shadow(ellipse(1350, 836, 92, 18), 12, MIDNIGHT, 0.6, (22, 4))
    sheet.fill(ellipse(1340, 832, 100, 18), PAPER)
    cup = [*arc(1340, 742, 66, 96, 0, 180)]
    sheet.stroke(arc(1410, 768, 30, 28, -90, 120), 10, RUST)
    sheet.fill(cup, Fade(SIGNAL, RUST, 0))
    sheet.fill(ellipse(1340, 742, 66, 13), mix(RUST, MIDNIGHT, 0.6))
    for n in range(2):
        path = [
            (1322 + n * 34 + dx, 716 - dy) for dx, dy in ((0, 0), (14, 40), (-8, 84), (10, 130))
        ]
        sheet.stroke(spline(path, closed=False), 7, PAPER, 0.45)


def _plant(sheet: Sheet) -> None:
    for n, angle in enumerate((-62, -34, -8, 20, 48, -84)):
        leaf = spline([(220, 600), (180, 450), (220, 270 + n * 14), (262, 450)])
        blade = turn(leaf, angle, (220, 640))
        sheet.fill(blade, Fade(mix(PINE, MOSS, n / 6), PINE))
        sheet.stroke(turn([(220, 600), (220, 320 + n * 14)], angle, (220, 640)), 4, SAGE, 0.6)
    pot = [(130, 610), (310, 610), (286, 760), (154, 760)]
    sheet.shadow(pot, 16, PINE, 0.5, (24, 10))
    sheet.fill(pot, Fade(AMBER, RUST, 0))
    sheet.grain(pot, RUST, 20, 0.9)
    sheet.fill(rect(120, 596, 200, 30), Fade(AMBER, RUST, 0))


def neuralnet(sheet: Sheet) -> None:
    """A profile whose thoughts are a net of lamps."""
    sheet.fill(sheet.whole, Fade(mix(ROSE, PAPER, 0.45), mix(ROSE, AMBER, 0.4), 60))
    sheet.disc(1010, 400, 330, mix(GLOW, PAPER, 0.4), 0.9)
    sheet.dust(1010, 400, 460, PAPER, 0.5)
    head = _profile()
    sheet.shadow(head, 40, RUST, 0.35, (40, 20))
    sheet.fill(head, Fade(INK, MIDNIGHT, 70))
    sheet.grain(head, BLUE, 190, 0.85, 1.7)
    _net(sheet)


def _profile() -> Outline:
    line = [
        (560, 960), (566, 830), (520, 790), (420, 440), (520, 190), (760, 96), (990, 140),
        (1100, 270), (1116, 360), (1108, 410), (1130, 460), (1168, 524), (1152, 548), (1120, 556),
        (1126, 590), (1112, 612), (1124, 640), (1102, 664), (1104, 720), (1060, 766), (960, 762),
        (910, 800), (920, 960),
    ]  # fmt: skip
    return spline(line, closed=False, steps=8)


def _net(sheet: Sheet) -> None:
    layers = ((560, 4), (670, 6), (780, 7), (890, 6), (990, 4), (1060, 2))
    nodes = []
    for n, (x, count) in enumerate(layers):
        nodes.append([(x + sheet.random.uniform(-12, 12),
                       400 + (k - (count - 1) / 2) * 78 - n * 8 + sheet.random.uniform(-14, 14))
                      for k in range(count)])  # fmt: skip
    for near, far in zip(nodes, nodes[1:], strict=False):
        for one in near:
            for other in far:
                if hypot(one[0] - other[0], one[1] - other[1]) < 260:
                    sheet.stroke([one, other], 1.8, mix(INK, HAZE, 0.45))
    path = [nodes[0][1], nodes[1][2], nodes[2][2], nodes[3][3], nodes[4][2], nodes[5][1]]
    sheet.stroke(path, 7, SIGNAL)
    for layer in nodes:
        for x, y in layer:
            hot = (x, y) in path
            sheet.glow(x, y, 60 if hot else 36, AMBER if hot else HAZE, 0.75)
            sheet.disc(x, y, 17 if hot else 11, GLOW if hot else ICE)
    sheet.stroke([path[-1], (1330, 330)], 7, SIGNAL)
    sheet.disc(1330, 330, 30, RUST)
    sheet.disc(1327, 327, 27, Fade(AMBER, SIGNAL))


MOTIFS = {"robot": robot, "neuralnet": neuralnet}
