"""The head: face, features, beard and glasses, in a place that may be turned and tilted.

All measures are those of a head that looks straight out of the picture: the middle at x 450, the
crown at 268, the eyes at 472, the chin at 662. Light falls from the upper left.
"""

from ..forms import Outline, both_sides, ellipse, rounded, shift, spline, turn
from ..ink import MIDNIGHT, PAPER, Colour, ink, mix
from ..sheet import Paint, Sheet
from .looks import Look

AXIS = 450
WARM = ink("8c2f24")
PIVOT = (AXIS, 720)


class Head:
    """Draws on the sheet what belongs to the head, leaned as the look says."""

    def __init__(self, sheet: Sheet, look: Look):
        self.sheet, self.look = sheet, look
        self.skin = look.skin
        self.shade = mix(look.skin, WARM, 0.34)
        self.deep = mix(look.skin, mix(WARM, MIDNIGHT, 0.45), 0.62)
        self.turned = look.turned * 17

    def at(self, points: Outline) -> Outline:
        return turn(points, self.look.tilt, PIVOT)

    def fill(self, points: Outline, paint: Paint, alpha: float = 1) -> None:
        self.sheet.fill(self.at(points), paint, alpha)

    def grain(self, points: Outline, colour: Colour, angle: float = 90, full: float = 1,
              power: float = 1) -> None:  # fmt: skip
        self.sheet.grain(self.at(points), colour, angle, full, power)

    def stroke(self, points: Outline, width: float, colour: Colour, alpha: float = 1) -> None:
        self.sheet.stroke(self.at(points), width, colour, alpha)

    def line(self, points: Outline, width: float, colour: Colour) -> None:
        self.stroke(spline(points, closed=False), width, colour)

    def face(self) -> Outline:
        w, jaw, drop = self.look.wide, self.look.jaw, self.look.chin
        right = [
            (AXIS, 264), (AXIS + 70 * w, 280), (AXIS + 119 * w, 336), (AXIS + 137 * w, 430),
            (AXIS + 133 * w, 520), (AXIS + 112 * w * jaw, 592), (AXIS + 72 * jaw, 642 + drop),
            (AXIS + 26 * jaw, 661 + drop),
        ]  # fmt: skip
        return spline(both_sides(right, AXIS), steps=8)


def draw_neck(head: Head) -> None:
    w = head.look.neck
    neck = [(AXIS - w, 560), (AXIS + w, 560), (AXIS + w + 3, 700), (AXIS + w + 14, 780),
            (AXIS, 880), (AXIS - w - 14, 780), (AXIS - w - 3, 700)]  # fmt: skip
    head.sheet.fill(neck, head.skin)
    head.sheet.grain(neck, head.shade, 0, 0.5, 1.5)
    with head.sheet.clip(neck):
        under = shift(head.face(), 8 + head.turned * 0.3, 46)
        head.fill(under, head.shade)
        head.grain(under, head.deep, 90, 0.45, 2)


def draw_ears(head: Head) -> None:
    for side in (-1, 1):
        x = AXIS + side * (134 * head.look.wide - 1) - head.turned * 0.5
        ear = spline([(x - side * 6, 446), (x + side * 16, 440), (x + side * 25, 470),
                      (x + side * 16, 520), (x - side * 2, 540)])  # fmt: skip
        head.fill(ear, mix(head.skin, head.shade, 0.35 if side < 0 else 0.8))
        head.line([(x + side * 2, 462), (x + side * 14, 470), (x + side * 6, 508)], 3.4, head.shade
                  if side < 0 else head.deep)  # fmt: skip
        if head.look.earring:
            head.fill(ellipse(x + side * 10, 546, 8, 8), head.look.earring)


def draw_face(head: Head) -> None:
    face = head.face()
    head.fill(face, head.skin)
    with head.sheet.clip(head.at(face)):
        _planes(head)
    head.grain(face, head.shade, 20, 0.55, 3)


def _planes(head: Head) -> None:
    """The side of the face that the light does not reach, the cheeks, the brow's own light."""
    edge = AXIS + 84 * head.look.wide + head.turned
    side = [(edge + 40, 250), (edge + 12, 350), (edge + 14, 430), (edge + 2, 500), (edge + 6, 560),
            (edge - 34, 630), (edge - 50, 700), (700, 700), (700, 250)]  # fmt: skip
    dark = spline(side[:7], closed=False) + side[7:]
    head.fill(dark, mix(head.skin, head.shade, 0.52))
    for dx, share in ((-68, 0.36), (72, 0.46)):
        x, y = head.at([(AXIS + dx + head.turned, 550)])[0]
        head.sheet.glow(x, y, 66, mix(head.skin, WARM, share), 0.5, 54)
        head.sheet.dust(x, y, 56, mix(head.skin, WARM, share), 0.3, 46)
    x, y = head.at([(AXIS - 44, 380)])[0]
    head.sheet.glow(x, y, 110, mix(head.skin, PAPER, 0.6), 0.4)


def draw_features(head: Head) -> None:
    for side in (-1, 1):
        _eye(head, side)
        _brow(head, side)
    _nose(head)
    _mouth(head)
    if head.look.lines:
        _age(head)


def _eye(head: Head, side: int) -> None:
    look = head.look
    x, y = AXIS + side * look.eyes + head.turned, 474
    dark = mix(look.tint_dark, MIDNIGHT, 0.6)
    lid = [(x - side * 22, y + 4), (x - side * 8, y - 9), (x + side * 9, y - 9),
           (x + side * 23, y + 1)]  # fmt: skip
    white = spline([*lid, (x + side * 8, y + 8), (x - side * 9, y + 9)])
    head.fill(white, mix(head.skin, PAPER, 0.66))
    middle = x + head.turned * 0.14
    with head.sheet.clip(head.at(white)):
        head.fill(ellipse(middle, y - 1.5, 10.6, 11), mix(look.iris, MIDNIGHT, 0.3))
        head.fill(ellipse(middle, y - 1.5, 5.8, 6.2), MIDNIGHT)
    head.fill(ellipse(middle - 3.2, y - 4.6, 2.6, 2.6), PAPER)
    head.line(lid, 5 if look.woman else 4, dark)
    if look.woman:
        head.line([(x + side * 19, y - 3), (x + side * 29, y - 7)], 4, dark)
    crease = [(x - side * 15, y - 16), (x + side * 2, y - 21), (x + side * 22, y - 13)]
    head.line(crease, 2.6, head.shade)
    head.line(
        [(x - side * 9, y + 13), (x + side * 8, y + 12)], 2.2, mix(head.skin, head.shade, 0.8)
    )


def _brow(head: Head, side: int) -> None:
    look = head.look
    x, y = AXIS + side * (look.eyes + 2) + head.turned, 434 - look.brow_lift
    thick = look.brow
    brow = spline([
        (x - side * 31, y + 1), (x - side * 6, y - 6 - thick * 0.3), (x + side * 20, y - 5),
        (x + side * 37, y + 9), (x + side * 18, y + 2), (x - side * 6, y + thick * 0.75),
        (x - side * 30, y + 1 + thick),
    ], steps=6)  # fmt: skip
    head.fill(brow, look.tint_dark)


def _nose(head: Head) -> None:
    x = AXIS + head.turned * 1.5
    long = head.look.nose
    lean = 1 if head.turned >= 0 else -1
    plane = spline([(AXIS + head.turned + 10, 462), (x + 12, 520), (x + 25, 548 + long),
                    (x + 16, 562 + long), (x, 562 + long), (x + 2, 520)], steps=6)  # fmt: skip
    head.fill(plane, mix(head.skin, head.shade, 0.6))
    head.line([(x - lean * 21, 549 + long), (x - lean * 15, 561 + long), (x, 565 + long),
               (x + lean * 15, 561 + long), (x + lean * 21, 548 + long)], 4.2,
               head.deep)  # fmt: skip
    head.fill(ellipse(x - 6, 545 + long, 6, 5), mix(head.skin, PAPER, 0.5), 0.7)


def _mouth(head: Head) -> None:
    look = head.look
    x, y, w, up = AXIS + head.turned * 1.2, 608 + look.chin * 0.4, look.mouth, look.smile
    upper = [(x - w, y - up), (x - w * 0.4, y - 8), (x - 5, y - 9), (x, y - 7), (x + 5, y - 9),
             (x + w * 0.4, y - 8), (x + w, y - up), (x, y + 2)]  # fmt: skip
    lower = spline([(x - w * 0.8, y - up * 0.5 + 1), (x, y + 3), (x + w * 0.8, y - up * 0.5 + 1),
                    (x + w * 0.4, y + 13), (x, y + 17), (x - w * 0.4, y + 13)],
                    steps=6)  # fmt: skip
    head.fill(spline(upper, steps=5), mix(look.lips, head.deep, 0.3))
    head.fill(lower, look.lips)
    head.fill(ellipse(x - w * 0.2, y + 9, w * 0.24, 2.4), mix(look.lips, PAPER, 0.4), 0.6)
    seam = [(x - w, y - up), (x - w * 0.5, y - up * 0.1), (x, y + 1), (x + w * 0.5, y - up * 0.1),
            (x + w, y - up)]  # fmt: skip
    head.line(seam, 3.6, mix(head.deep, MIDNIGHT, 0.3))
    head.line(
        [(x - 17, y + 30), (x, y + 33), (x + 17, y + 30)], 3, mix(head.skin, head.shade, 0.75)
    )


def _age(head: Head) -> None:
    soft = mix(head.skin, head.shade, 0.8)
    x = AXIS + head.turned
    for side in (-1, 1):
        head.line([(x + side * 38, 556), (x + side * 53, 580), (x + side * 54, 600)], 3, soft)
        head.line([(x + side * 90, 478), (x + side * 103, 486)], 2.6, soft)
        head.line([(x + side * 89, 468), (x + side * 103, 466)], 2.6, soft)
    for y in (372, 388):
        head.line([(x - 44, y + 2), (x, y - 2), (x + 46, y + 2)], 2.6, soft)


def draw_glasses(head: Head) -> None:
    kind = head.look.glasses
    if not kind:
        return
    ink_, thick = head.look.frame, 8 if kind == "thick" else 5
    for side in (-1, 1):
        x, y = AXIS + side * (head.look.eyes + 3) + head.turned, 478
        if kind == "round":
            lens = ellipse(x, y, 45, 44)
        elif kind == "cat":
            lens = spline(
                [
                    (x - side * 40, y - 18),
                    (x, y - 30),
                    (x + side * 52, y - 42),
                    (x + side * 44, y + 10),
                    (x + side * 4, y + 34),
                    (x - side * 38, y + 18),
                ]
            )
        else:
            lens = rounded(x - 47, y - 33, 94, 68, 20)
        head.fill(lens, PAPER, 0.14)
        head.stroke([*lens, lens[0]], thick, ink_)
        head.stroke([(x - 20, y + 18), (x + 10, y - 24)], 5, PAPER, 0.35)
        outer = AXIS + side * 136 * head.look.wide
        head.stroke([(x + side * 46, y - 10), (outer, 468)], thick, ink_)
    x = AXIS + head.turned
    gap = head.look.eyes - 42
    head.line([(x - gap, 474), (x, 466), (x + gap, 474)], thick, ink_)
