"""Short hair and beards."""

from ..forms import Outline, both_sides, spline
from ..ink import mix
from .hair import Strands, Style
from .head import AXIS, Head


def _sides(s: Strands, top: float = 330) -> None:
    """Short hair round the ears and down to the sideburns."""
    s.mass(both_sides([(AXIS, 256), (560, 270), (602, top), (602, 420), (590, 486), (576, 480),
                       (572, 430), (562, 380), (520, 346), (AXIS, 336)], AXIS))  # fmt: skip


def side_part(s: Strands) -> None:
    _sides(s)
    s.mass([(350, 316), (356, 262), (440, 228), (548, 236), (606, 300), (596, 372), (560, 376),
            (500, 344), (420, 346), (372, 352)])  # fmt: skip
    for n in range(5):
        s.lit(
            [(374 + n * 8, 316 - n * 10), (460 + n * 8, 276 - n * 5), (560 - n * 2, 312 - n * 8)],
            3.4,
        )
    s.cut([(352, 272), (362, 316), (372, 350)], 4)


def buzz(s: Strands) -> None:
    shape = spline(s.way(cap_line()), steps=9)
    s.head.fill(shape, mix(s.head.skin, s.tint, 0.62))
    s.head.grain(shape, s.tint, 250, 0.95, 0.7)
    s.head.grain(shape, s.dark, 60, 0.6, 1.6)


def cap_line() -> Outline:
    return both_sides([(AXIS, 256), (552, 272), (598, 344), (598, 420), (586, 478), (574, 436),
                       (566, 384), (534, 352), (AXIS, 342)], AXIS)  # fmt: skip


def bald(s: Strands) -> None:
    x, y = s.head.at([(410, 312)])[0]
    s.head.sheet.glow(x, y, 90, mix(s.head.skin, (255, 255, 255), 0.6), 0.55)


def receding(s: Strands) -> None:
    s.mass(both_sides([(AXIS, 252), (548, 264), (602, 338), (606, 426), (590, 492), (576, 470),
                       (574, 404), (560, 334), (534, 292), (500, 300), (AXIS, 320)], AXIS),
                       steps=7)  # fmt: skip
    for n in range(5):
        s.lit([(396 + n * 27, 302 + n % 2 * 6), (410 + n * 22, 278), (434 + n * 12, 262)], 3)


def curly_top(s: Strands) -> None:
    _sides(s, 340)
    chance = s.head.sheet.random
    for n in range(24):
        column, row = n % 8, n // 8
        x = 334 + column * 33 + chance.uniform(-6, 6)
        y = 244 + row * 36 + abs(x - AXIS) ** 2 * 0.0032 + chance.uniform(-8, 8)
        s.ball(x, y, chance.uniform(28, 36), chance.uniform(25, 32))
        s.lit([(x - 18, y), (x - 6, y - 16), (x + 14, y - 14)], 3.2)


def quiff(s: Strands) -> None:
    _sides(s)
    s.mass([(338, 340), (330, 280), (372, 222), (470, 194), (566, 216), (608, 286), (590, 352),
            (540, 344), (450, 330), (380, 344)])  # fmt: skip
    for n in range(6):
        s.lit([(368 + n * 32, 336 - n * 2), (366 + n * 34, 276), (410 + n * 28, 226 + n * 3)], 3.8)


def back_back(s: Strands) -> None:
    s.mass([(450, 236), (540, 254), (606, 340), (628, 470), (630, 600), (590, 700), (310, 700),
            (270, 600), (272, 470), (294, 340), (360, 254)], behind=True)  # fmt: skip


def slick(s: Strands) -> None:
    s.mass(both_sides([(AXIS, 232), (534, 246), (594, 316), (614, 440), (622, 580), (592, 600),
                       (588, 490), (572, 420), (552, 366), (510, 330),
                       (AXIS, 312)], AXIS))  # fmt: skip
    for dx in (-84, -50, -16, 18, 52, 86):
        s.lit([(AXIS + dx * 0.8, 318), (AXIS + dx * 1.0, 270), (AXIS + dx * 0.7, 244)], 3.6)


def shaggy(s: Strands) -> None:
    _sides(s)
    s.mass([(302, 440), (286, 350), (318, 266), (390, 224), (456, 212), (526, 224), (594, 280),
            (618, 360), (604, 450), (584, 430), (560, 384), (530, 412), (490, 376), (450, 408),
            (400, 376), (366, 418), (336, 392)],
           steps=6)  # fmt: skip
    for n in range(7):
        s.lit([(340 + n * 36, 386), (356 + n * 31, 316), (404 + n * 18, 250)], 3.4)


def surfer_back(s: Strands) -> None:
    s.mass([(450, 232), (544, 252), (612, 340), (642, 480), (650, 640), (620, 780), (280, 780),
            (250, 640), (258, 480), (288, 340), (356, 252)], behind=True)  # fmt: skip


def surfer(s: Strands) -> None:
    for side in (1, -1):
        half = [(AXIS, 244), (530, 238), (602, 310), (624, 450), (634, 620), (618, 740),
                (582, 720), (590, 560), (576, 440), (540, 366), (AXIS, 300)]  # fmt: skip
        s.mass(half if side > 0 else [(2 * AXIS - x, y) for x, y in half])
        for n in range(2):
            line = [(480 + n * 26, 262), (572 + n * 12, 370), (602 + n * 6, 560)]
            s.lit(line if side > 0 else [(2 * AXIS - x, y) for x, y in line], 3.6)


STYLES: dict[str, Style] = {
    "side": (None, side_part), "buzz": (None, buzz), "bald": (None, bald),
    "receding": (None, receding), "curly": (None, curly_top), "quiff": (None, quiff),
    "slick": (back_back, slick), "shaggy": (None, shaggy), "shoulder": (surfer_back, surfer),
    "grey": (None, side_part),
}  # fmt: skip


def draw_beard(head: Head) -> None:
    kind = head.look.beard
    if kind in ("full beard", "short beard"):
        _full(head, 26 if kind == "full beard" else 6)
    if kind == "stubble":
        _stubble(head)
    if kind in ("full beard", "short beard", "moustache"):
        _moustache(head)


def _jaw(head: Head, grow: float) -> Outline:
    look, drop = head.look, head.look.chin
    x, t = AXIS, head.turned
    w, j = look.wide, look.jaw
    outer = [(x + 139 * w, 470), (x + 137 * w + grow * 0.2, 530),
             (x + 116 * w * j + grow * 0.3, 600),
             (x + 76 * j + grow * 0.3, 654 + drop + grow * 0.8),
             (x, 670 + drop + grow)]  # fmt: skip
    inner = [(x + 128 * w, 470), (x + 122 * w, 530), (x + 98 + t * 0.5, 570), (x + 66 + t, 584),
             (x + 48 + t, 600), (x + 42 + t, 622), (x + 20 + t, 634), (x + t, 630)]  # fmt: skip
    left_outer = [(2 * x - a, b) for a, b in outer[:-1]]
    left_inner = [(2 * (x + t) - a, b) for a, b in inner[3:-1]]
    left_inner = [(x - 128 * w, 470), (x - 122 * w, 530), (x - 96 + t * 0.5, 572), *left_inner]
    return [*outer, *left_outer[::-1], *left_inner, *inner[::-1]]


def _full(head: Head, grow: float) -> None:
    shape = spline(_jaw(head, grow), steps=6)
    tint = mix(head.look.tint, head.skin, 0.12)
    head.fill(shape, tint)
    head.grain(shape, head.look.tint_dark, 40, 0.95, 1.1)
    head.grain(shape, mix(tint, head.skin, 0.5), 250, 0.5, 2)


def _stubble(head: Head) -> None:
    shape = spline(_jaw(head, 0), steps=6)
    with head.sheet.clip(head.at(head.face())):
        head.grain(shape, mix(head.look.tint, head.skin, 0.3), 90, 0.55, 0.35)
        x = AXIS + head.turned * 1.3
        lip = spline(
            [(x - 44, 604), (x - 30, 582), (x, 578), (x + 30, 582), (x + 44, 604), (x, 594)]
        )
        head.grain(lip, mix(head.look.tint, head.skin, 0.3), 90, 0.6, 0.3)


def _moustache(head: Head) -> None:
    x, y = AXIS + head.turned * 1.3, 590 + head.look.chin * 0.3
    shape = spline(
        [
            (x, y - 10),
            (x + 24, y - 12),
            (x + 50, y),
            (x + 62, y + 10),
            (x + 38, y + 14),
            (x, y + 6),
            (x - 38, y + 14),
            (x - 62, y + 10),
            (x - 50, y),
            (x - 24, y - 12),
        ]
    )
    head.fill(shape, mix(head.look.tint, head.skin, 0.08))
    head.grain(shape, head.look.tint_dark, 60, 0.8)
