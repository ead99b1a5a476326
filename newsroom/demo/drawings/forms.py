"""Outlines: every function answers with a list of points in picture units."""

from collections.abc import Iterable
from math import cos, pi, radians, sin

Point = tuple[float, float]
Outline = list[Point]


def rect(x: float, y: float, width: float, height: float) -> Outline:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def arc(cx: float, cy: float, rx: float, ry: float, start: float, stop: float) -> Outline:
    """Degrees run clockwise from the right, as the screen's y axis points down."""
    count = max(8, int(abs(stop - start) / 5))
    steps = [radians(start + (stop - start) * n / count) for n in range(count + 1)]
    return [(cx + rx * cos(a), cy + ry * sin(a)) for a in steps]


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None) -> Outline:
    return arc(cx, cy, rx, rx if ry is None else ry, 0, 360)[:-1]


def squircle(cx: float, cy: float, rx: float, ry: float, power: float = 4) -> Outline:
    """Between an ellipse (power 2) and a rectangle: the shape of an old screen."""
    points = []
    for step in range(72):
        a = radians(step * 5)
        x, y = cos(a), sin(a)
        points.append((cx + rx * abs(x) ** (2 / power) * (1 if x >= 0 else -1),
                       cy + ry * abs(y) ** (2 / power) * (1 if y >= 0 else -1)))  # fmt: skip
    return points


def rounded(x: float, y: float, width: float, height: float, radius: float) -> Outline:
    r = min(radius, width / 2, height / 2)
    return (
        arc(x + width - r, y + r, r, r, -90, 0)
        + arc(x + width - r, y + height - r, r, r, 0, 90)
        + arc(x + r, y + height - r, r, r, 90, 180)
        + arc(x + r, y + r, r, r, 180, 270)
    )


def spline(points: Iterable[Point], closed: bool = True, steps: int = 10) -> Outline:
    """A soft line through all the points (Catmull-Rom)."""
    knots = list(points)
    last = len(knots) - 1
    if closed:
        knots = [knots[-1], *knots, knots[0], knots[1]]
        last += 1
    else:
        knots = [knots[0], *knots, knots[-1]]
    line = []
    for n in range(last):
        line += _segment(*knots[n : n + 4], steps)
    return line if closed else [*line, knots[-1]]


def _segment(a: Point, b: Point, c: Point, d: Point, steps: int) -> Outline:
    found = []
    for n in range(steps):
        t = n / steps
        weights = (
            (-t + 2 * t**2 - t**3) / 2,
            (2 - 5 * t**2 + 3 * t**3) / 2,
            (t + 4 * t**2 - 3 * t**3) / 2,
            (t**3 - t**2) / 2,
        )
        x = sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True))
        y = sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True))
        found.append((x, y))
    return found


def shift(points: Iterable[Point], dx: float, dy: float) -> Outline:
    return [(x + dx, y + dy) for x, y in points]


def turn(points: Iterable[Point], degrees: float, about: Point) -> Outline:
    a, (ox, oy) = radians(degrees), about
    return [
        (ox + (x - ox) * cos(a) - (y - oy) * sin(a), oy + (x - ox) * sin(a) + (y - oy) * cos(a))
        for x, y in points
    ]


def mirror(points: Iterable[Point], axis: float = 0) -> Outline:
    return [(2 * axis - x, y) for x, y in points][::-1]


def both_sides(right: Iterable[Point], axis: float = 0) -> Outline:
    """An outline that is the same on both sides of an upright axis, given its right half."""
    half = list(right)
    return half + [point for point in mirror(half, axis) if point[0] != axis]


def wave(
    x: float, y: float, width: float, height: float, turns: float, phase: float = 0
) -> Outline:
    count = max(16, int(turns * 14))
    return [
        (x + width * n / count, y + height * sin(2 * pi * turns * n / count + phase))
        for n in range(count + 1)
    ]


def between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


class Iso:
    """An isometric room: x runs down to the right, y down to the left, z up."""

    def __init__(self, origin: Point, unit: float = 1):
        self.origin, self.unit = origin, unit

    def at(self, x: float, y: float, z: float = 0) -> Point:
        return (
            self.origin[0] + (x - y) * 0.866 * self.unit,
            self.origin[1] + ((x + y) * 0.5 - z) * self.unit,
        )

    def top(self, x: float, y: float, width: float, depth: float, z: float = 0) -> Outline:
        corners = ((x, y), (x + width, y), (x + width, y + depth), (x, y + depth))
        return [self.at(*corner, z) for corner in corners]

    def left(self, x: float, y: float, width: float, z: float, height: float) -> Outline:
        """The wall facing down to the left, along x at depth y."""
        return [
            self.at(x, y, z), self.at(x + width, y, z),
            self.at(x + width, y, z + height), self.at(x, y, z + height),
        ]  # fmt: skip

    def right(self, x: float, y: float, depth: float, z: float, height: float) -> Outline:
        """The wall facing down to the right, along y at place x."""
        return [
            self.at(x, y, z), self.at(x, y + depth, z),
            self.at(x, y + depth, z + height), self.at(x, y, z + height),
        ]  # fmt: skip
