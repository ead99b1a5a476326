"""
From counts to the coordinates of a two-sided flow diagram: where people came from stands to the
left, where they went to the right, and a band is as thick as the number of those who went.

Pure: no database and no template. The unit is the pixel of the SVG's own box.
"""

from dataclasses import dataclass, field
from functools import cached_property

WIDTH = 900
# Beside the columns there is room for the names.
LEFT, RIGHT, COLUMN = 300, 600, 8
# A place is no lower than a line of text, with air to the next.
LINE, AIR, EDGE = 24, 10, 4
# The thickness of one person, and what all bands together may not pass.
THICKEST, TALL = 22, 420
OTHERS = "Andre virksomheder"
LONGEST_NAME = 34


@dataclass
class Place:
    """A company on one side: its bar, and in it the bands from top to bottom."""

    name: str
    x: int
    number: int = 0
    top: float = 0.0
    height: float = 0.0
    bands: list = field(default_factory=list)

    @property
    def y(self):
        """`top` as the template prints it."""
        return round(self.top, 2)

    @property
    def tall(self):
        return round(self.height, 2)

    @property
    def middle(self):
        return round(self.top + self.height / 2, 2)

    @property
    def bottom(self):
        return self.top + self.height

    @property
    def short_name(self):
        fits = len(self.name) <= LONGEST_NAME
        return self.name if fits else f"{self.name[: LONGEST_NAME - 1].rstrip()}…"


@dataclass
class Band:
    former: Place
    company: Place
    number: int
    thickness: float = 0.0
    # The upper end on each side.
    left: float = 0.0
    right: float = 0.0

    @property
    def path(self):
        """Two curves that leave the columns level, closed into an area."""
        start, end = self.former.x + COLUMN, self.company.x
        bend = (start + end) // 2
        left, right = f"{self.left:.2f}", f"{self.right:.2f}"
        left_end, right_end = (f"{y + self.thickness:.2f}" for y in (self.left, self.right))
        return (
            f"M{start} {left}C{bend} {left} {bend} {right} {end} {right}"
            f"V{right_end}C{bend} {right_end} {bend} {left_end} {start} {left_end}Z"
        )


@dataclass(frozen=True)
class Diagram:
    left: list
    right: list
    bands: list
    width: int = WIDTH

    @cached_property
    def height(self):
        ends = [place_end(place) for place in (*self.left, *self.right)]
        return round(max(ends, default=0) + EDGE, 2)


def place_end(place):
    return max(place.bottom, place.middle + LINE / 2)


def draw(flows, others=0):
    """`flows` are (from, to, number), the largest first; `others` are drawn as one band below."""
    left, right, bands = {}, {}, []
    for former, company, number in [*flows, *([(OTHERS, OTHERS, others)] if others else [])]:
        source = left.setdefault(former, Place(former, LEFT - COLUMN))
        target = right.setdefault(company, Place(company, RIGHT))
        band = Band(source, target, number)
        for place in (source, target):
            place.number += number
            place.bands.append(band)
        bands.append(band)
    total = sum(band.number for band in bands)
    unit = min(THICKEST, TALL / total) if total else 0
    for band in bands:
        band.thickness = band.number * unit
    sources = stack(left.values(), unit)
    order = {place.name: place.middle for place in sources}
    targets = stack(sorted(right.values(), key=lambda place: pull(place, order)), unit)
    attach(sources, lambda band: band.company.top, "left")
    attach(targets, lambda band: band.former.top, "right")
    return Diagram(sources, targets, bands)


def pull(place, order):
    """The middle of where its people come from, so that bands cross little. Others stand last."""
    weight = sum(order[band.former.name] * band.number for band in place.bands)
    return place.name == OTHERS, weight / place.number


def stack(places, unit):
    """The places of one side one under the other, each in room for its bar and its name."""
    at, stacked = EDGE, list(places)
    for place in stacked:
        place.height = place.number * unit
        room = max(place.height, LINE)
        place.top = at + (room - place.height) / 2
        at += room + AIR
    return stacked


def attach(places, opposite, side):
    """The bands of each bar in the order of their other ends."""
    for place in places:
        at = place.top
        for band in sorted(place.bands, key=opposite):
            setattr(band, side, at)
            at += band.thickness
