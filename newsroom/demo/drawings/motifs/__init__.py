"""The motifs: each a function that draws its subject on a sheet of 1600 x 900."""

from collections.abc import Callable

from ..sheet import Sheet
from . import (
    boards,
    cards,
    desks,
    halls,
    heavens,
    houses,
    locks,
    maps,
    minds,
    offices,
    papers,
    power,
    sea,
    stores,
    sums,
    travel,
    wards,
    wires,
)

MOTIFS: dict[str, Callable[[Sheet], None]] = {}
for _module in (
    boards, cards, desks, halls, heavens, houses, locks, maps, minds, offices, papers, power, sea,
    stores,
    sums, travel, wards, wires,
):  # fmt: skip
    MOTIFS |= _module.MOTIFS
