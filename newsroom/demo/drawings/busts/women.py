"""Longer hair, one pair of functions to a style: what lies behind the head, what frames it."""

from math import cos, radians, sin

from ..forms import mirror
from .hair import Strands, Style, cap, front_cap, sweep
from .head import AXIS
from .scarf import scarf


def bob_back(s: Strands) -> None:
    s.mass([(450, 230), (590, 270), (640, 430), (646, 600), (616, 690), (540, 700), (360, 700),
            (284, 690), (254, 600), (260, 430), (310, 270)], behind=True)  # fmt: skip


def bob(s: Strands) -> None:
    sweep(s, 640, 14)


def long_back(s: Strands) -> None:
    s.mass([(450, 224), (546, 244), (612, 330), (640, 470), (656, 660), (674, 860), (640, 960),
            (450, 990), (260, 960), (226, 860), (244, 660), (260, 470), (288, 330),
            (354, 244)], behind=True)  # fmt: skip


def long(s: Strands) -> None:
    sweep(s, 700, 22)
    s.mass([(604, 560), (636, 640), (650, 780), (636, 930), (588, 940), (590, 800), (586, 660)])
    s.lit([(618, 640), (630, 780), (614, 920)])


def middle(s: Strands) -> None:
    for side in (1, -1):
        half = [(AXIS, 236), (522, 240), (592, 308), (620, 440), (634, 640), (646, 860), (632, 960),
                (596, 900), (588, 700), (578, 500), (552, 400), (486, 330),
                (AXIS, 286)]  # fmt: skip
        s.mass(half if side > 0 else mirror(half, AXIS))
        for n in range(3):
            line = [
                (470 + n * 20, 262),
                (560 + n * 14, 350),
                (592 + n * 8, 520),
                (594 + n * 10, 760),
            ]
            s.lit(line if side > 0 else mirror(line, AXIS), 3.4)
    s.cut([(AXIS, 240), (AXIS, 288)])


def bun_back(s: Strands) -> None:
    s.ball(AXIS, 206, 92, 84, behind=True)


def bun(s: Strands) -> None:
    front_cap(s, 344, 4, 470)
    s.ball(AXIS, 196, 84, 74)
    s.lit([(392, 190), (430, 150), (490, 150)], 4)
    s.lit([(404, 214), (450, 180), (510, 186)], 4)
    s.cut([(390, 246), (450, 262), (512, 246)], 5)
    s.lit([(592, 462), (600, 500), (592, 540)], 3)


def tail_back(s: Strands) -> None:
    s.mass([(560, 250), (650, 270), (706, 420), (700, 640), (664, 840), (620, 900), (616, 700),
            (640, 500), (600, 350)], behind=True)  # fmt: skip


def tail(s: Strands) -> None:
    front_cap(s, 346, 2, 468)
    s.mass([(330, 300), (400, 250), (520, 262), (470, 300), (380, 356), (316, 420)])
    s.lit([(500, 270), (410, 300), (340, 370)])
    s.lit([(470, 262), (390, 288), (330, 350)])


def pixie(s: Strands) -> None:
    s.mass([(300, 470), (292, 380), (318, 290), (400, 236), (500, 230), (580, 276), (608, 370),
            (600, 470), (582, 480), (576, 420), (556, 372), (470, 352), (380, 396), (330, 404),
            (318, 470)])  # fmt: skip
    s.mass(
        [
            (420, 250),
            (520, 270),
            (560, 330),
            (500, 380),
            (400, 412),
            (324, 420),
            (320, 380),
            (350, 300),
        ]
    )
    for n in range(4):
        s.lit([(500 + n * 10, 286 + n * 10), (430, 340 + n * 10), (346, 392 + n * 4)], 3.4)


def curls_back(s: Strands) -> None:
    chance = s.head.sheet.random
    s.mass([(450, 236), (590, 280), (640, 420), (646, 560), (600, 680), (300, 680), (254, 560),
            (260, 420), (310, 280)], behind=True)  # fmt: skip
    for n in range(22):
        angle = radians(-220 + n * 13)
        x, y = AXIS + 186 * cos(angle), 470 + 214 * sin(angle)
        s.ball(x, y, chance.uniform(46, 60), chance.uniform(44, 58), behind=True)
    for side in (-1, 1):
        for x, y in ((150, 600), (196, 560), (196, 640), (140, 680)):
            s.ball(AXIS + side * x, y, chance.uniform(48, 58), chance.uniform(46, 56), behind=True)


def curls(s: Strands) -> None:
    chance = s.head.sheet.random
    ring = [(316, 460), (290, 400), (296, 340), (326, 288), (372, 256), (424, 238), (478, 238),
            (530, 256), (574, 288), (606, 340), (612, 400), (586, 460), (360, 312), (410, 300),
            (462, 296), (512, 302), (556, 326), (330, 372), (572, 380)]  # fmt: skip
    for x, y in ring:
        s.ball(x, y, chance.uniform(42, 52), chance.uniform(40, 48))
    for x, y in ring:
        s.lit([(x - 24, y + 4), (x - 12, y - 20), (x + 14, y - 22)], 3.4)


def fringe_back(s: Strands) -> None:
    s.mass([(450, 226), (544, 244), (612, 330), (636, 460), (648, 620), (640, 780), (560, 800),
            (340, 800), (260, 780), (252, 620), (264, 460), (288, 330),
            (356, 244)], behind=True)  # fmt: skip


def fringe(s: Strands) -> None:
    s.mass([(450, 226), (536, 240), (600, 316), (622, 430), (634, 740), (582, 746), (590, 520),
            (570, 410), (510, 424), (450, 428), (390, 424), (330, 410), (310, 520), (318, 746),
            (266, 740), (278, 430), (300, 316), (364, 240)])  # fmt: skip
    for n in range(9):
        x = 352 + n * 25
        s.cut(
            [(x, 424 - abs(n - 4)), (x + (4 - n) * 2.5, 350), (AXIS + (x - AXIS) * 0.5, 280)], 2.6
        )
    for n in range(4):
        s.lit([(396 + n * 34, 262), (384 + n * 42, 330), (380 + n * 46, 400)], 3.6)


def waves_back(s: Strands) -> None:
    s.mass([(450, 226), (592, 262), (656, 380), (636, 480), (676, 580), (656, 680), (690, 790),
            (620, 850), (450, 830), (280, 850), (210, 790), (244, 680), (224, 580), (264, 480),
            (244, 380), (308, 262)],
           behind=True)  # fmt: skip


def waves(s: Strands) -> None:
    sweep(s, 560, 14)
    for side in (1, -1):
        lock = [(604, 500), (650, 560), (630, 650), (668, 740), (640, 830), (596, 810),
                (618, 720), (584, 640), (606, 570)]  # fmt: skip
        s.mass(lock if side > 0 else mirror(lock, AXIS))
        line = [(626, 540), (624, 640), (644, 730), (622, 800)]
        s.lit(line if side > 0 else mirror(line, AXIS))


def braid(s: Strands) -> None:
    s.mass(cap(348, 3, 474))
    s.mass(
        [
            (420, 252),
            (520, 262),
            (590, 340),
            (608, 440),
            (600, 540),
            (572, 500),
            (560, 420),
            (500, 356),
            (424, 330),
        ]
    )
    for n in range(4):
        s.lit([(444 + n * 22, 262), (530 + n * 12, 330), (582 + n * 3, 430)], 3.6)
    for n in range(8):
        y = 560 + n * 50
        wide = 40 - abs(n - 3) * 2.4
        x = 606 + (8 if n % 2 else -8) + min(n, 4) * 6
        s.ball(x, y, wide, 36)
        s.lit([(x - 20, y - 6), (x, y + 14), (x + 22, y - 8)], 3.4)
    s.ball(634, 946, 15, 14)
    s.mass([(622, 950), (646, 950), (662, 1010), (634, 1030), (610, 1006)])


def updo_back(s: Strands) -> None:
    s.ball(584, 610, 74, 66, behind=True)


def updo(s: Strands) -> None:
    s.mass(cap(346, 6, 480))
    s.mass([(404, 250), (500, 236), (580, 290), (606, 400), (596, 500), (570, 450), (548, 392),
            (480, 352), (410, 330)])  # fmt: skip
    for n in range(4):
        s.lit(
            [(420 + n * 24, 262 + n * 2), (520 + n * 14, 316 + n * 8), (576 + n * 5, 410 + n * 14)],
            3.6,
        )
    s.lit([(326, 430), (316, 500), (326, 560)], 4)


STYLES: dict[str, Style] = {
    "bob": (bob_back, bob), "long": (long_back, long), "bun": (bun_back, bun),
    "ponytail": (tail_back, tail), "pixie": (None, pixie), "curls": (curls_back, curls),
    "fringe": (fringe_back, fringe), "waves": (waves_back, waves), "braid": (None, braid),
    "parted": (long_back, middle), "updo": (updo_back, updo),
    "scarf": (None, scarf),
}  # fmt: skip
