"""On the way: the train and the airport."""

from ..forms import arc, ellipse, rect, rounded, shift, spline, turn
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
from ..props import Dress, bank, cloud, hill, person, pine
from ..sheet import Fade, Sheet


def tog(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(HAZE, ICE, 0.4), mix(PAPER, GLOW, 0.35)))
    sheet.disc(1240, 300, 82, PAPER)
    sheet.dust(1240, 300, 300, PAPER, 0.5)
    for x, y, width in ((140, 190, 400), (760, 130, 300)):
        bank(sheet, cloud(x, y, width, (0.4, 0.8, 0.5)), PAPER, mix(ICE, HAZE, 0.2))
    hill(
        sheet,
        [(-20, 470), (400, 400), (820, 470), (1250, 390), (1620, 450)],
        mix(HAZE, SAGE, 0.4),
        HAZE,
    )
    hill(sheet, [(-20, 540), (500, 500), (1000, 540), (1620, 480)], SAGE, MOSS)
    for n in range(22):
        pine(sheet, 30 + n * 76 + sheet.random.uniform(-24, 24), 560, sheet.random.uniform(60, 110),
             mix(MOSS, PINE, 0.6), SAGE)  # fmt: skip
    hill(sheet, [(-20, 620), (700, 590), (1620, 600)], mix(MOSS, SAGE, 0.3), PINE)
    _bridge(sheet)
    _train(sheet)
    _masts(sheet)


def _bridge(sheet: Sheet) -> None:
    water = rect(0, 740, 1600, 160)
    sheet.fill(water, Fade(mix(HAZE, SAGE, 0.3), mix(BLUE, PINE, 0.4)))
    deck = rect(0, 622, 1600, 34)
    sheet.fill(deck, Fade(SAND, CLAY))
    for n in range(5):
        x = 60 + n * 370
        pier = [(x - 26, 650), (x + 26, 650), (x + 34, 800), (x - 34, 800)]
        sheet.fill(pier, Fade(SAND, mix(CLAY, SLATE, 0.6), 0))
        span = [*arc(x + 185, 800, 152, 130, 180, 360)]
        wall = [(x, 655), (x + 370, 655), (x + 370, 790), *span[::-1], (x, 790)]
        sheet.fill(wall, Fade(SAND, mix(CLAY, STONE, 0.3)))
        sheet.grain(wall, mix(CLAY, SLATE, 0.6), 90, 0.7, 1.3)
        sheet.shadow(ellipse(x, 818, 70, 14), 6, NAVY, 0.6)
    for _ in range(60):
        x, y = sheet.random.uniform(-40, 1600), sheet.random.uniform(806, 894)
        sheet.stroke([(x, y), (x + sheet.random.uniform(30, 130), y)], 3,
                     sheet.random.choice((ICE, SAGE, HAZE)), 0.55)  # fmt: skip
    sheet.shadow(rect(300, 818, 1320, 26), 8, RUST, 0.4)


def _train(sheet: Sheet) -> None:
    sheet.fill(rect(0, 606, 1600, 10), NAVY)
    nose = [(1640, 430), (420, 430), (330, 446), (262, 500), (232, 566), (248, 590), (1640, 590)]
    sheet.shadow(shift(nose, 0, 14), 10, MIDNIGHT, 0.5)
    body = [(1640, 430), *spline(nose[1:6], closed=False), (1640, 590)]
    sheet.fill(body, Fade(AMBER, SIGNAL))
    sheet.grain(body, RUST, 90, 0.9, 1.6)
    sheet.fill(rect(250, 566, 1400, 24), Fade(NAVY, MIDNIGHT))
    sheet.fill(
        spline([(300, 484), (352, 450), (410, 450), (410, 508), (290, 512)]), Fade(INK, MIDNIGHT)
    )
    sheet.fill([(340, 460), (372, 452), (330, 508), (306, 510)], HAZE, 0.6)
    for n in range(9):
        x = 520 + n * 126
        if n in (3, 7):
            sheet.stroke([(x - 20, 432), (x - 20, 588)], 6, RUST)
            sheet.fill(rounded(x, 452, 52, 112, 6), Fade(PAPER, SAND))
            sheet.fill(rounded(x + 10, 462, 32, 50, 4), INK)
            continue
        sheet.fill(rounded(x - 6, 456, 112, 58, 10), MIDNIGHT)
        sheet.fill(rounded(x, 462, 100, 46, 7), Fade(GLOW, PAPER))
        if n % 2:
            sheet.fill(arc(x + 52, 512, 20, 26, 180, 360), INK)
            sheet.disc(x + 52, 480, 11, MIDNIGHT)
    sheet.stroke([(440, 538), (1640, 538)], 5, PAPER)
    for x in (400, 480, 800, 880, 1240, 1320):
        sheet.disc(x, 598, 19, MIDNIGHT)
        sheet.disc(x, 598, 8, STONE)
    sheet.glow(252, 552, 130, PAPER, 0.9)
    sheet.disc(258, 552, 11, PAPER)
    for y, x in ((470, 1260), (526, 1080), (580, 1380)):
        sheet.stroke([(x, y), (x + 300, y)], 3, PAPER, 0.35)


def _masts(sheet: Sheet) -> None:
    for n in range(4):
        x = 120 + n * 470
        sheet.stroke([(x, 624), (x, 330)], 9, SLATE)
        sheet.stroke([(x, 344), (x + 110, 362)], 6, SLATE)
        sheet.stroke([(x, 392), (x + 100, 362)], 4, SLATE)
    sheet.stroke([(0, 366), (1600, 366)], 3, SLATE)
    sheet.stroke([(700, 430), (672, 398), (704, 366)], 5, MIDNIGHT)
    sheet.stroke([(684, 366), (724, 366)], 6, MIDNIGHT)


def lufthavn(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(HAZE, BLUE, 0.2), mix(GLOW, ROSE, 0.35)))
    sheet.disc(420, 520, 120, Fade(PAPER, GLOW))
    sheet.dust(420, 520, 440, PAPER, 0.5)
    for x, y, width in ((700, 170, 420), (60, 300, 300), (1120, 320, 380)):
        sheet.fill(cloud(x, y, width, (0.3, 0.6, 0.4)), mix(ROSE, PAPER, 0.5), 0.75)
    _tower(sheet)
    apron = rect(0, 590, 1600, 200)
    sheet.fill(apron, Fade(mix(STONE, ROSE, 0.4), SLATE))
    sheet.stroke([(0, 690), (1600, 660)], 5, GLOW)
    _parked(sheet)
    _climbing(sheet)
    _hall(sheet)


def _tower(sheet: Sheet) -> None:
    sheet.fill(rect(0, 560, 1600, 34), mix(SLATE, ROSE, 0.25))
    sheet.fill([(1322, 590), (1338, 300), (1382, 300), (1398, 590)], Fade(SLATE, NAVY, 0))
    sheet.fill([(1290, 250), (1430, 250), (1400, 306), (1320, 306)], NAVY)
    sheet.fill([(1298, 254), (1422, 254), (1402, 290), (1318, 290)], Fade(GLOW, AMBER))
    sheet.fill(rect(1284, 240, 152, 12), NAVY)
    sheet.stroke([(1360, 240), (1360, 180)], 5, NAVY)
    sheet.glow(1360, 176, 46, SIGNAL, 0.9)
    sheet.disc(1360, 176, 7, SIGNAL)


def _parked(sheet: Sheet) -> None:
    sheet.shadow(ellipse(800, 668, 420, 22), 14, MIDNIGHT, 0.6)
    sheet.fill([(1110, 560), (1170, 392), (1240, 392), (1216, 560)], Fade(AMBER, SIGNAL))
    sheet.grain([(1110, 560), (1170, 392), (1240, 392), (1216, 560)], RUST, 0, 0.9)
    body = spline([(450, 588), (480, 552), (560, 530), (1100, 530), (1260, 546), (1100, 610),
                   (800, 636), (520, 630)], steps=14)  # fmt: skip
    sheet.fill(body, Fade(PAPER, HAZE))
    sheet.grain(body, BLUE, 90, 0.9, 1.8)
    sheet.fill([(486, 556), (524, 544), (530, 562), (478, 570)], NAVY)
    for n in range(17):
        sheet.fill(rounded(590 + n * 29, 558, 13, 19, 6), INK)
    wing = [(760, 604), (900, 596), (1040, 674), (990, 684)]
    sheet.fill(wing, Fade(STONE, SLATE))
    sheet.fill(rounded(770, 622, 120, 46, 22), Fade(ICE, INK))
    for x in (560, 880):
        sheet.stroke([(x, 630), (x, 664)], 7, MIDNIGHT)
        sheet.disc(x, 668, 13, MIDNIGHT)


def _climbing(sheet: Sheet) -> None:
    about = (640, 250)
    body = spline([(560, 250), (580, 238), (690, 236), (740, 244), (690, 262), (590, 264)])
    plane = [
        body,
        [(640, 252), (674, 250), (720, 300), (702, 302)],
        [(700, 240), (716, 204), (736, 204), (734, 244)],
    ]
    for part in plane:
        sheet.fill(turn(part, 17, about), NAVY)


def _hall(sheet: Sheet) -> None:
    """The departure hall: dark frames, a shining floor, people before the glass."""
    for x in (0, 396, 796, 1196, 1580):
        sheet.fill(rect(x - 9, 0, 22, 790), MIDNIGHT)
    sheet.fill(rect(0, 0, 1600, 34), MIDNIGHT)
    sheet.fill(rect(0, 424, 1600, 8), MIDNIGHT, 0.7)
    floor = rect(0, 770, 1600, 130)
    sheet.fill(floor, Fade(mix(ROSE, NAVY, 0.55), MIDNIGHT))
    for x in (200, 600, 1000, 1400):
        light = [(x - 150, 772), (x + 150, 772), (x + 200, 900), (x - 200, 900)]
        sheet.shadow(light, 8, mix(ROSE, GLOW, 0.5), 0.3)
    dark = Dress(MIDNIGHT, MIDNIGHT, MIDNIGHT, MIDNIGHT)
    people = ((250, 300, dark), (340, 200, Dress(SIGNAL, RUST, MIDNIGHT, MIDNIGHT)),
              (930, 310, dark), (1290, 290, dark))  # fmt: skip
    for x, high, dress in people:
        sheet.shadow([(x - 26, 842), (x + 26, 842), (x + 50, 900), (x - 40, 900)], 6, MIDNIGHT, 0.6)
        person(sheet, x, 846, high, dress, 0.1)
    for x, colour in ((1020, SIGNAL), (1376, MIDNIGHT)):
        sheet.stroke([(x + 12, 740), (x + 12, 690), (x + 44, 690), (x + 44, 740)], 5, MIDNIGHT)
        sheet.fill(rounded(x, 736, 58, 100, 8), Fade(colour, mix(colour, MIDNIGHT, 0.4)))
        for wheel in (x + 12, x + 46):
            sheet.disc(wheel, 842, 7, MIDNIGHT)


MOTIFS = {"tog": tog, "lufthavn": lufthavn}
