"""What one shows to pay or to be known."""

from math import pi, sin

from ..forms import Outline, arc, rect, rounded, shift, spline, turn
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


def betaling(sheet: Sheet) -> None:
    sheet.fill(sheet.whole, Fade(mix(GLOW, PAPER, 0.35), mix(AMBER, GLOW, 0.55), 60))
    sheet.grain(sheet.whole, AMBER, 60, 0.7, 1.6)
    table = [(0, 700), (1600, 640), (1600, 900), (0, 900)]
    sheet.fill(table, Fade(mix(RUST, CLAY, 0.25), mix(RUST, MIDNIGHT, 0.4)))
    sheet.grain(table, mix(RUST, MIDNIGHT, 0.5), 60, 0.6, 1.6)
    _terminal(sheet)
    for n in range(4):
        sheet.stroke(arc(800, 380, 90 + n * 52, 90 + n * 52, -48, 28), 14 - n,
                     mix(SIGNAL, AMBER, n * 0.2))  # fmt: skip
    _hand(sheet)


def _terminal(sheet: Sheet) -> None:
    about = (560, 470)
    body = turn(rounded(370, 160, 360, 620, 46), -8, about)
    sheet.shadow(body, 30, RUST, 0.7, (40, 40))
    sheet.fill(turn(rounded(382, 170, 360, 622, 46), -8, about), MIDNIGHT)
    sheet.fill(body, Fade(SLATE, NAVY, 50))
    sheet.grain(body, MIDNIGHT, 40, 0.8, 1.4)
    slip = turn([(430, 40), (660, 40), (660, 176), (430, 176)], -8, about)
    sheet.fill(slip, Fade(PAPER, SAND))
    for n in range(4):
        sheet.fill(turn(rect(456, 62 + n * 24, 100 - n * 14, 8), -8, about), STONE)
        sheet.fill(turn(rect(590, 62 + n * 24, 46, 8), -8, about), STONE)
    sheet.fill(turn(rounded(406, 196, 288, 200, 18), -8, about), Fade(ICE, HAZE, 50))
    tick = turn([(488, 300), (532, 342), (616, 250)], -8, about)
    sheet.disc(*turn([(550, 298)], -8, about)[0], 76, MOSS)
    sheet.stroke(tick, 18, PAPER)
    for row in range(4):
        for column in range(3):
            key = rounded(416 + column * 96, 430 + row * 80, 80, 60, 16)
            colour = (SIGNAL, AMBER, MOSS)[column] if row == 3 else mix(ICE, STONE, 0.3)
            sheet.fill(turn(shift(key, 2, 7), -8, about), MIDNIGHT)
            sheet.fill(turn(key, -8, about), colour)
            sheet.grain(turn(key, -8, about), mix(colour, NAVY, 0.5), 45, 0.6, 1.6)


def _hand(sheet: Sheet) -> None:
    sleeve = [(1420, 330), (1700, 260), (1700, 640), (1440, 560)]
    palm = spline([(1130, 470), (1180, 410), (1300, 350), (1470, 330), (1480, 560), (1320, 590),
                   (1190, 560)])  # fmt: skip
    sheet.shadow(palm, 26, RUST, 0.5, (20, 60))
    about = (1110, 390)
    sheet.fill(palm, Fade(ROSE, mix(ROSE, RUST, 0.4)))
    for n in range(3):
        finger = spline(
            [
                (1270, 470 + n * 34),
                (1150, 474 + n * 32),
                (1064 + n * 26, 486 + n * 26),
                (1070 + n * 26, 516 + n * 26),
                (1160, 514 + n * 30),
                (1280, 520 + n * 30),
            ]
        )
        sheet.fill(finger, mix(ROSE, RUST, 0.22 + n * 0.1))
    card = turn(rounded(930, 270, 330, 212, 22), 12, about)
    sheet.shadow(card, 12, RUST, 0.6, (10, 20))
    sheet.fill(card, Fade(BLUE, NAVY, 40))
    sheet.grain(card, MIDNIGHT, 40, 0.8, 1.5)
    sheet.fill(turn(rounded(962, 330, 56, 44, 8), 12, about), Fade(GLOW, CLAY))
    sheet.stroke(turn([(962, 352), (1018, 352)], 12, about), 2, RUST)
    for n in range(4):
        sheet.fill(turn(rounded(962 + n * 68, 402, 52, 13, 6), 12, about), ICE)
    for n in range(3):
        sheet.stroke(turn(arc(1216, 312, 16 + n * 12, 16 + n * 12, 130, 230), 12, about), 4, AMBER)
    sheet.fill(turn(rect(930, 296, 330, 12), 12, about), SIGNAL)
    thumb = spline([(1400, 360), (1290, 352), (1186, 372), (1160, 398), (1182, 422), (1300, 424),
                    (1410, 450)])  # fmt: skip
    sheet.shadow(thumb, 8, MIDNIGHT, 0.5, (4, 14))
    sheet.fill(thumb, Fade(mix(ROSE, PAPER, 0.2), mix(ROSE, RUST, 0.15)))
    sheet.fill(spline([(1166, 394), (1200, 380), (1212, 396), (1180, 412)]), mix(ROSE, PAPER, 0.55))
    sheet.fill(sleeve, Fade(SIGNAL, RUST))
    sheet.grain(sleeve, mix(RUST, MIDNIGHT, 0.4), 60, 0.8)
    sheet.fill([(1406, 326), (1446, 318), (1468, 572), (1428, 566)], PAPER)


def legitimation(sheet: Sheet) -> None:
    """A finger's lines on a lit telephone."""
    sheet.fill(sheet.whole, Fade(mix(PINE, BLUE, 0.2), mix(PINE, MIDNIGHT, 0.6), 60))
    _ridges(sheet)
    about = (800, 450)
    body = turn(rounded(560, 50, 480, 800, 66), 6, about)
    sheet.shadow(body, 40, MIDNIGHT, 0.9, (50, 40))
    sheet.fill(turn(rounded(570, 56, 482, 802, 66), 6, about), mix(SLATE, MIDNIGHT, 0.4))
    sheet.fill(body, MIDNIGHT)
    glass = turn(rounded(580, 70, 440, 760, 50), 6, about)
    sheet.fill(glass, Fade(PAPER, mix(ROSE, AMBER, 0.5)))
    sheet.grain(glass, AMBER, 70, 0.7, 1.4)
    with sheet.clip(glass):
        _finger(sheet, about)
    sheet.fill(turn(rounded(730, 88, 140, 28, 14), 6, about), MIDNIGHT)
    sheet.fill([(668, 40), (740, 46), (650, 870), (560, 860)], PAPER, 0.1)


def _ridges(sheet: Sheet) -> None:
    for n in range(22):
        y = 40 + n * 46
        line = [(x, y + 26 * sin(x / 1600 * 2 * pi + n * 0.32)) for x in range(-40, 1700, 60)]
        sheet.stroke(spline(line, closed=False, steps=4), 9, mix(PINE, SAGE, 0.22))


def _finger(sheet: Sheet, about: tuple) -> None:
    x, y = 800, 450
    for n in range(9):
        r = 18 + n * 21
        gap = sheet.random.choice((150, 160, 172))
        up = arc(x, y - 20, r, r * 1.22, 180 - (gap - 130), 360 + (gap - 130))
        legs = [(up[0][0] - 2, up[0][1] + 34 + n * 6), *up, (up[-1][0] + 4, up[-1][1] + 52 - n * 3)]
        ink = SIGNAL if n == 4 else INK
        sheet.stroke(turn(_broken(legs, n), 6, about), 10, ink)
        if n % 3 == 2:
            low = arc(x, y + 60, r * 0.9, r, 40, 120)
            sheet.stroke(turn(low, 6, about), 10, INK)
    bar = turn(rounded(600, 596, 400, 8, 4), 6, about)
    sheet.fill(bar, SIGNAL)
    sheet.glow(790, 600, 230, SIGNAL, 0.35, 80)
    sheet.fill(turn(rounded(690, 722, 220, 54, 27), 6, about), INK)
    sheet.fill(turn(rounded(740, 743, 120, 12, 6), 6, about), PAPER)


def _broken(line: Outline, n: int) -> Outline:
    return line[n % 4 :] if n % 2 else line[: len(line) - n % 3]


MOTIFS = {"betaling": betaling, "legitimation": legitimation}
