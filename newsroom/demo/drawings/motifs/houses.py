"""Public buildings: the school and the parliament."""

from ..forms import Outline, arc, ellipse, mirror, rect, rounded
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
    mix,
)
from ..props import Dress, bank, birds, cloud, person, tree
from ..sheet import Fade, Sheet


def skole(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(ICE, HAZE, 0.3), PAPER))
    bank(sheet, cloud(120, 190, 420), PAPER, mix(ICE, HAZE, 0.3))
    bank(sheet, cloud(1010, 140, 360, (0.6, 0.8)), PAPER, mix(ICE, HAZE, 0.3))
    for x, high in ((30, 300), (210, 230), (1400, 320), (1560, 260)):
        tree(sheet, x, 640, high, mix(SAGE, ICE, 0.35), mix(SAGE, MOSS, 0.3))
    _school(sheet)
    yard = rect(0, 640, 1600, 260)
    sheet.fill(yard, Fade(SAND, CLAY))
    sheet.grain(yard, mix(CLAY, RUST, 0.4), 90, 0.6, 1.5)
    shade = [(0, 640), (1170, 640), (1330, 716), (0, 716)]
    sheet.shadow(shade, 5, mix(SLATE, RUST, 0.25), 0.5)
    for n in range(4):
        sheet.stroke([(690 - n * 60, 640 + n * 64), (930 + n * 40, 640 + n * 64)], 4, PAPER, 0.5)
    _bikes(sheet)
    tree(sheet, 1415, 760, 520, AMBER, SIGNAL)
    for _ in range(40):
        x, y = sheet.random.gauss(1400, 130), sheet.random.uniform(745, 860)
        sheet.fill(ellipse(x, y, 7, 3.4), sheet.random.choice((AMBER, SIGNAL, RUST)))
    _pupils(sheet)


def _school(sheet: Sheet) -> None:
    wing = rect(140, 330, 1010, 310)
    brick = mix(RUST, CLAY, 0.32)
    sheet.fill(wing, Fade(mix(brick, CLAY, 0.25), brick))
    for _ in range(190):
        x, y = sheet.random.randrange(140, 1120, 24), sheet.random.randrange(334, 636, 12)
        sheet.fill(rect(x, y, 22, 9), mix(brick, sheet.random.choice((CLAY, RUST)), 0.35))
    sheet.grain(wing, RUST, 0, 0.8, 1.5)
    roof = [(110, 334), (190, 226), (1100, 226), (1180, 334)]
    sheet.fill(roof, Fade(SLATE, mix(SLATE, NAVY, 0.6)))
    sheet.grain(roof, NAVY, 20, 0.8)
    gable = [(520, 640), (520, 300), (650, 150), (780, 300), (780, 640)]
    sheet.shadow(gable, 10, MIDNIGHT, 0.45, (22, 4))
    sheet.fill(gable, Fade(mix(brick, CLAY, 0.35), brick))
    sheet.grain(gable, RUST, 20, 0.8, 1.4)
    sheet.stroke([(500, 322), (650, 146), (800, 322)], 16, mix(SLATE, NAVY, 0.6))
    sheet.disc(650, 290, 40, PAPER)
    sheet.stroke([(650, 264), (650, 290), (668, 300)], 5, MIDNIGHT)
    door = [*arc(650, 500, 58, 58, 180, 360), (708, 640), (592, 640)]
    sheet.fill(door, Fade(MOSS, PINE))
    sheet.stroke([(650, 444), (650, 640)], 4, MIDNIGHT)
    for x in (550, 704):
        _window(sheet, x, 370, 46, 86)
    for n in range(4):
        for x in (172 + n * 84, 818 + n * 80):
            _window(sheet, x, 372, 58, 96)
            _window(sheet, x, 512, 58, 96)


def _window(sheet: Sheet, x: float, y: float, width: float, high: float) -> None:
    sheet.fill(rect(x - 5, y - 5, width + 10, high + 10), PAPER)
    lit = sheet.random.random() < 0.3
    sheet.fill(rect(x, y, width, high), Fade(GLOW, AMBER) if lit else Fade(HAZE, INK))
    if not lit:
        sheet.fill([(x, y + high * 0.6), (x + width * 0.9, y), (x + width, y),
                    (x + width, y + high * 0.1), (x, y + high * 0.85)], ICE, 0.35)  # fmt: skip
    sheet.stroke([(x + width / 2, y), (x + width / 2, y + high)], 4, PAPER)
    sheet.stroke([(x, y + high * 0.4), (x + width, y + high * 0.4)], 4, PAPER)


def _bikes(sheet: Sheet) -> None:
    for n in range(5):
        x, colour = 130 + n * 74, (INK, SIGNAL, MOSS, MIDNIGHT, BLUE)[n]
        for wheel in (x, x + 74):
            ring = ellipse(wheel, 736, 33)
            sheet.stroke([*ring, ring[0]], 5, MIDNIGHT)
        frame = [(x, 736), (x + 22, 690), (x + 62, 688), (x + 34, 736), (x, 736)]
        sheet.stroke(frame, 5, colour)
        sheet.stroke([(x + 34, 736), (x + 20, 680)], 5, colour)
        sheet.stroke([(x + 74, 736), (x + 59, 672), (x + 72, 664)], 5, colour)
        sheet.stroke([(x + 10, 678), (x + 30, 678)], 7, MIDNIGHT)


def _pupils(sheet: Sheet) -> None:
    people = (
        (600, 730, 118, Dress(SIGNAL, INK, ROSE, MIDNIGHT), BLUE),
        (668, 742, 128, Dress(MOSS, NAVY, CLAY, RUST), AMBER),
        (880, 792, 134, Dress(BLUE, MIDNIGHT, ROSE, GLOW), SIGNAL),
    )
    for x, foot, high, dress, bag in people:
        sheet.shadow([(x - 10, foot), (x + 10, foot), (x + 150, foot + 44), (x + 120, foot + 48)],
                     3, SLATE, 0.55)  # fmt: skip
        person(sheet, x, foot, high, dress, 0.12)
        pack = rounded(x - high * 0.1, foot - high * 0.8, high * 0.2, high * 0.29, 8)
        sheet.fill(pack, bag)
        sheet.grain(pack, MIDNIGHT, 60, 0.5)


def folketing(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(NAVY, BLUE, 0.5), mix(AMBER, SIGNAL, 0.25)))
    sheet.disc(800, 452, 250, mix(GLOW, AMBER, 0.35))
    sheet.dust(800, 430, 520, GLOW, 0.65)
    for x, y, width in ((70, 220, 380), (1120, 170, 420), (1040, 330, 260), (230, 360, 220)):
        sheet.fill(cloud(x, y, width, (0.3, 0.5, 0.3)), mix(SIGNAL, BLUE, 0.45), 0.55)
    birds(sheet, 1060, 210, 9, NAVY)
    castle = [*_castle(), (1800, 640), (-200, 640)]
    sheet.fill(rect(0, 560, 1600, 90), mix(NAVY, RUST, 0.25))
    sheet.fill(castle, Fade(mix(INK, RUST, 0.25), NAVY))
    sheet.grain(castle, MIDNIGHT, 20, 0.9, 1.1)
    _castle_detail(sheet)
    _canal(sheet)


def _castle() -> Outline:
    """The right half of a palace with a crowned tower, then the left."""
    half = [
        (800, 60), (803, 104), (812, 110), (806, 122), (814, 150), (830, 162), (826, 184),
        (846, 200), (846, 216), (838, 220), (838, 256), (856, 274), (856, 292), (868, 296),
        (868, 470), (905, 470), (912, 440), (928, 412), (944, 440), (950, 470), (1150, 470),
        (1168, 436), (1190, 404), (1212, 436), (1226, 470), (1240, 486), (1410, 486), (1440, 520),
        (1440, 640),
    ]  # fmt: skip
    return mirror(half, 800) + half


def _castle_detail(sheet: Sheet) -> None:
    sheet.fill(rect(160, 640, 1280, 14), MIDNIGHT)
    for side in (1, -1):
        for n in range(13):
            x = 800 + side * (110 + n * 40)
            for y, high in ((500, 34), (556, 48)):
                lit = sheet.random.random() < 0.5
                sheet.fill(rect(x - 8, y, 16, high), GLOW if lit else MIDNIGHT)
    for y in (318, 366, 414):
        for x in (768, 800, 832):
            sheet.fill(rounded(x - 7, y, 14, 30, 7), GLOW if y == 414 else MIDNIGHT)
    sheet.disc(800, 276, 17, GLOW)
    sheet.stroke([(800, 266), (800, 276), (807, 280)], 2.6, MIDNIGHT)
    for n in range(5):
        sheet.fill(rounded(741 + n * 26, 560, 14, 80, 7), GLOW)
    for x in (744, 856):
        sheet.stroke([(x, 470), (x, 520)], 4, mix(AMBER, RUST, 0.5))
    sheet.stroke([(800, 64), (800, 20)], 4, NAVY)
    sheet.fill([(802, 20), (856, 26), (842, 38), (856, 50), (802, 46)], SIGNAL)


def _canal(sheet: Sheet) -> None:
    quay = rect(0, 648, 1600, 34)
    sheet.fill(quay, Fade(mix(SLATE, NAVY, 0.6), MIDNIGHT))
    water = rect(0, 680, 1600, 220)
    sheet.fill(water, Fade(mix(AMBER, BLUE, 0.4), mix(NAVY, MIDNIGHT, 0.3)))
    reflection = [(x, 680 + (640 - y) * 0.36) for x, y in _castle()]
    sheet.shadow(reflection, 5, MIDNIGHT, 0.75)
    sheet.glow(800, 690, 420, AMBER, 0.4, 120)
    for _ in range(120):
        x, y = sheet.random.uniform(0, 1600), sheet.random.uniform(690, 895)
        long = sheet.random.uniform(20, 110) * (y - 560) / 240
        near = abs(x - 800) < 330
        colour = mix(AMBER, GLOW, 0.4) if near else mix(BLUE, HAZE, 0.25)
        sheet.stroke([(x, y), (x + long, y)], 2.5, mix(colour, NAVY, sheet.random.uniform(0, 0.6)))
    for x in (60, 340, 1230, 1520):
        sheet.stroke([(x, 652), (x, 560)], 5, MIDNIGHT)
        sheet.glow(x, 552, 52, GLOW, 0.9)
        sheet.disc(x, 552, 9, PAPER)


MOTIFS = {"skole": skole, "folketing": folketing}
