"""Where data lies: the copy and the old giant."""

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
from ..props import Dress, lamps, person
from ..sheet import Fade, Sheet


def backup(sheet: Sheet) -> None:
    """A lifebuoy on the quay holds a disk."""
    sheet.fill(rect(0, 0, 1600, 420), Fade(mix(SLATE, HAZE, 0.4), mix(ICE, PAPER, 0.4)))
    sheet.fill(rect(0, 400, 1600, 500), Fade(mix(HAZE, SAGE, 0.4), mix(INK, PINE, 0.4)))
    for n in range(12):
        base = 410 + n * n * 3.6
        low = base + 90 + n * 9
        band = [*wave(0, base, 1600, 4 + n * 1.6, 9 - n * 0.5, n * 1.9), (1600, low), (0, low)]
        colour = mix(mix(HAZE, SAGE, 0.4), mix(INK, PINE, 0.3), n / 11)
        sheet.fill(band, colour)
        sheet.grain(band, mix(colour, NAVY, 0.5), 90, 0.35, 0.8)
    _beacon(sheet)
    _buoy(sheet, 790, 520)
    front = [*wave(0, 770, 1600, 24, 3.2, 1), (1600, 900), (0, 900)]
    sheet.fill(front, Fade(mix(BLUE, PINE, 0.3), NAVY))
    sheet.grain(front, ICE, 270, 0.4, 2.4)


def _beacon(sheet: Sheet) -> None:
    rock = spline([(1250, 430), (1320, 392), (1420, 384), (1510, 410), (1600, 440)], closed=False)
    sheet.fill([(1240, 180), (1370, 186), (1370, 200)], GLOW)
    sheet.shadow([(700, 60), (1395, 190), (1395, 202), (600, 270)], 12, GLOW, 0.5)
    sheet.fill([*rock, (1600, 470), (1240, 470)], NAVY)
    tower = [(1380, 400), (1390, 226), (1430, 226), (1444, 400)]
    sheet.fill(tower, Fade(PAPER, STONE, 0))
    for n in range(2):
        y = 262 + n * 66
        sheet.fill([(1388 - n * 4, y), (1433 + n * 5, y), (1436 + n * 5, y + 34),
                    (1386 - n * 4, y + 34)],
                   SIGNAL)  # fmt: skip
    sheet.fill(rect(1382, 218, 56, 10), MIDNIGHT)
    sheet.fill(rect(1394, 180, 32, 38), GLOW)
    sheet.fill(arc(1410, 182, 22, 24, 180, 360), RUST)


def _buoy(sheet: Sheet, x: float, y: float) -> None:
    sheet.shadow(ellipse(x, y + 190, 330, 70), 26, MIDNIGHT, 0.65)
    ring = ellipse(x, y, 306, 290)
    sheet.fill(shift(ring, 8, 16), RUST)
    sheet.fill(ring, Fade(PAPER, SAND, 50))
    for start in (20, 110, 200, 290):
        part = arc(x, y, 306, 290, start, start + 50) + arc(x, y, 150, 140, start + 50, start)
        sheet.fill(part, Fade(AMBER, SIGNAL, 60))
    sheet.grain(ring, RUST, 45, 0.75, 1.7)
    rope = ellipse(x, y, 322, 306)
    sheet.stroke([*rope, rope[0]], 9, mix(CLAY, RUST, 0.2))
    for angle in (65, 155, 245, 335):
        place = arc(x, y, 228, 215, angle, angle + 1)[0]
        band = turn(rounded(place[0] - 94, place[1] - 17, 188, 34, 6), angle, place)
        sheet.fill(band, SLATE)
    hole = ellipse(x, y, 150, 140)
    sheet.fill(hole, Fade(mix(INK, PINE, 0.4), mix(HAZE, BLUE, 0.5)))
    _disk(sheet, x, y)


def _disk(sheet: Sheet, x: float, y: float) -> None:
    case = turn(rounded(x - 112, y - 140, 224, 290, 20), -10, (x, y))
    sheet.shadow(case, 18, MIDNIGHT, 0.7, (12, 22))
    sheet.fill(case, Fade(ICE, SLATE, 50))
    sheet.grain(case, NAVY, 45, 0.8, 1.5)
    sheet.stroke(turn(rounded(x - 102, y - 130, 204, 270, 14), -10, (x, y)), 3, STONE)
    platter = turn(ellipse(x, y - 28, 88), -10, (x, y))
    sheet.fill(platter, Fade(PAPER, HAZE, 40))
    for radius in (70, 52):
        ring = turn(ellipse(x, y - 28, radius), -10, (x, y))
        sheet.stroke([*ring, ring[0]], 2, STONE)
    sheet.fill(turn(ellipse(x, y - 28, 26), -10, (x, y)), SLATE)
    sheet.stroke(turn([(x + 70, y + 104), (x + 26, y + 4)], -10, (x, y)), 16, NAVY)
    sheet.disc(*turn([(x + 70, y + 104)], -10, (x, y))[0], 22, NAVY)
    for dx, dy in ((-90, -118), (90, -118), (-90, 128), (90, 128)):
        sheet.disc(*turn([(x + dx, y + dy)], -10, (x, y))[0], 7, SLATE)


def mainframe(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(AMBER, SAND, 0.45), mix(AMBER, CLAY, 0.4)))
    for n in range(8):
        sheet.fill(rounded(80 + n * 190, 36, 120, 18, 9), PAPER)
    sheet.glow(800, 40, 900, PAPER, 0.6, 200)
    sheet.grain(rect(0, 0, 1600, 660), mix(RUST, AMBER, 0.4), 20, 0.5, 1.8)
    floor = rect(0, 650, 1600, 250)
    sheet.fill(floor, Fade(mix(RUST, CLAY, 0.35), mix(RUST, MIDNIGHT, 0.4)))
    for n in range(17):
        sheet.stroke([(800 + (n - 8) * 110, 650), (800 + (n - 8) * 250, 900)], 2.5, RUST)
    for y in (676, 720, 790):
        sheet.stroke([(0, y), (1600, y)], 2.5, RUST)
    for n in range(4):
        _tape(sheet, 90 + n * 236, 186, (INK, INK, BLUE, INK)[n])
    _cabinet(sheet)
    _desk(sheet)
    person(sheet, 640, 842, 400, Dress(PAPER, SLATE, ROSE, mix(RUST, MIDNIGHT, 0.5)))
    reel = (724, 560)
    sheet.disc(*reel, 58, SIGNAL)
    for n in range(3):
        sheet.fill(turn(ellipse(reel[0], reel[1] - 32, 12, 15), n * 120, reel), RUST)
    sheet.disc(*reel, 13, PAPER)
    sheet.disc(708, 616, 14, ROSE)


def _tape(sheet: Sheet, x: float, y: float, colour: tuple) -> None:
    body = rounded(x, y, 220, 490, 10)
    sheet.shadow(body, 16, MIDNIGHT, 0.55, (20, 14))
    sheet.fill(body, Fade(mix(colour, HAZE, 0.25), colour))
    sheet.grain(body, MIDNIGHT, 20, 0.6, 1.4)
    glass = rounded(x + 18, y + 18, 184, 270, 8)
    sheet.fill(glass, Fade(MIDNIGHT, NAVY))
    centres = ((x + 66, y + 94), (x + 154, y + 94))
    for n, centre in enumerate(centres):
        spin = sheet.random.uniform(0, 120)
        sheet.disc(*centre, 42, mix(CLAY, RUST, 0.5 if n else 0.2))
        sheet.disc(*centre, 30, PAPER)
        for k in range(3):
            hole = turn(ellipse(centre[0], centre[1] - 18, 6, 8), spin + k * 120, centre)
            sheet.fill(hole, MIDNIGHT)
        sheet.disc(*centre, 8, SIGNAL)
    for side in (0, 1):
        left = x + 34 + side * 110
        sheet.stroke([(left, y + 110), (left, y + 250), (left + 18, y + 268), (left + 36, y + 250),
                      (left + 36, y + 160)], 3, CLAY)  # fmt: skip
    lamps(sheet, x + 34, y + 318, 8, 22, [GLOW, AMBER, SIGNAL, SLATE, ICE], 6)
    sheet.fill(rect(x + 18, y + 344, 184, 128), mix(colour, NAVY, 0.4))
    for n in range(6):
        sheet.stroke([(x + 32, y + 362 + n * 18), (x + 188, y + 362 + n * 18)], 3, MIDNIGHT)


def _cabinet(sheet: Sheet) -> None:
    body = rounded(1048, 150, 500, 530, 10)
    sheet.shadow(body, 16, MIDNIGHT, 0.55, (20, 14))
    sheet.fill(body, Fade(PAPER, SAND))
    sheet.grain(body, CLAY, 20, 0.85, 1.4)
    panel = rounded(1076, 178, 444, 250, 8)
    sheet.fill(panel, Fade(NAVY, MIDNIGHT))
    for row in range(8):
        lamps(sheet, 1102, 204 + row * 28, 16, 26, [GLOW, AMBER, SLATE, SLATE, SIGNAL, NAVY], 7)
    for n in range(12):
        sheet.fill(rounded(1084 + n * 37, 456, 24, 46, 4), SIGNAL if n in (3, 8) else SLATE)
    for x in (1080, 1304):
        sheet.stroke([*rect(x, 530, 212, 136), (x, 530)], 3, CLAY)
        sheet.fill(rect(x + 16, 590, 10, 30), SLATE)


def _desk(sheet: Sheet) -> None:
    sheet.shadow(rect(1080, 840, 440, 20), 12, MIDNIGHT, 0.8)
    sheet.fill([(1060, 700), (1540, 700), (1580, 748), (1020, 748)], Fade(MOSS, PINE))
    sheet.fill(rect(1020, 748, 560, 22), PINE)
    for x in (1050, 1530):
        sheet.fill(rect(x, 770, 22, 82), MIDNIGHT)
    machine = [(1180, 640), (1400, 640), (1430, 728), (1150, 728)]
    sheet.fill(machine, Fade(ICE, HAZE))
    sheet.fill([(1210, 596), (1370, 596), (1376, 650), (1204, 650)], PAPER)
    for n in range(3):
        sheet.stroke([(1226, 608 + n * 13), (1330 - n * 24, 608 + n * 13)], 3, SLATE)
    for row in range(3):
        for n in range(11):
            sheet.disc(1182 + n * 23 - row * 4, 676 + row * 18, 6, NAVY)


MOTIFS = {"backup": backup, "mainframe": mainframe}
