"""Hair: what falls behind the shoulders is drawn first, what frames the face last.

Outlines are for a parting on the left; a look may flip them.
"""

from collections.abc import Callable

from ..forms import Outline, both_sides, ellipse, mirror, spline
from ..ink import MIDNIGHT, PAPER, mix
from .head import AXIS, Head
from .looks import WALNUT


class Strands:
    """Lays hair on a head: its colour, its shade to the lower right, a few lit strands."""

    def __init__(self, head: Head):
        self.head, self.tint = head, head.look.tint
        light = sum(self.tint) > 400
        self.dark = mix(self.tint, WALNUT if light else MIDNIGHT, 0.5)
        self.light = mix(self.tint, PAPER, 0.45 if light else 0.3)
        self.back = mix(self.tint, WALNUT if light else MIDNIGHT, 0.36)

    def way(self, points: Outline) -> Outline:
        moved = [(x + self.head.turned * 0.35, y) for x, y in points]
        return mirror(moved, AXIS + self.head.turned * 0.35) if self.head.look.flip else moved

    def mass(self, points: Outline, behind: bool = False, steps: int = 9) -> None:
        outline = spline(self.way(points), steps=steps)
        self.head.fill(outline, self.back if behind else self.tint)
        self.head.grain(outline, self.dark, 55, 0.8 if behind else 0.7, 1.4)

    def ball(self, x: float, y: float, rx: float, ry: float, behind: bool = False) -> None:
        outline = self.way(ellipse(x, y, rx, ry))
        self.head.fill(outline, self.back if behind else self.tint)
        self.head.grain(outline, self.dark, 55, 0.75, 1.3)

    def lit(self, points: Outline, width: float = 4) -> None:
        self.head.stroke(spline(self.way(points), closed=False), width, self.light, 0.55)

    def cut(self, points: Outline, width: float = 3.5) -> None:
        self.head.stroke(spline(self.way(points), closed=False), width, self.dark, 0.6)


def cap(low: float = 350, puff: float = 0, ear: float = 450) -> Outline:
    """Hair drawn back from the brow: the skull above a hairline."""
    right = [(AXIS, 231 - puff), (526 + puff * 0.3, 248 - puff), (588 + puff * 0.6, 318),
             (601 + puff * 0.4, ear - 40), (592, ear + 14), (574, ear - 20), (560, low + 36),
             (520, low), (AXIS, low - 16)]  # fmt: skip
    return both_sides(right, AXIS)


def front_cap(s: Strands, low: float = 350, puff: float = 0, ear: float = 450) -> None:
    s.mass(cap(low, puff, ear))
    for dx in (-90, -52, -14, 26, 64):
        s.lit(
            [
                (AXIS + dx * 0.95, low - 8),
                (AXIS + dx * 0.8, 290 - puff),
                (AXIS + dx * 0.5, 256 - puff),
            ],
            3.4,
        )


def sweep(s: Strands, length: float, width: float = 0) -> None:
    """A parting on the left: two curtains, the right one larger."""
    s.mass(
        [
            (404, 262),
            (470, 226),
            (552, 246),
            (606 + width, 330),
            (616 + width, 450),
            (604 + width, length),
            (574 + width * 0.6, length + 6),
            (578, 500),
            (566, 420),
            (500, 366),
            (424, 330),
        ]
    )
    s.mass([(416, 260), (356, 250), (300 - width, 320), (286 - width, 440), (296 - width, length),
            (326 - width * 0.6, length + 6), (322, 500), (334, 420), (372, 356),
            (424, 318)])  # fmt: skip
    s.cut([(412, 262), (420, 300), (428, 330)])
    for n in range(4):
        s.lit(
            [
                (440 + n * 18, 262 + n * 4),
                (520 + n * 18, 320 + n * 14),
                (574 + n * 9, 420 + n * 24),
            ],
            3.6,
        )
    for n in range(2):
        s.lit([(390 - n * 20, 268 + n * 10), (336 - n * 10, 340), (308 - n * 4, 440)], 3.6)


Style = tuple[Callable[[Strands], None] | None, Callable[[Strands], None]]
