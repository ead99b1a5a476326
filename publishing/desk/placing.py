"""
Where an item can be placed when it is published. The front page lies above this room and says of
itself which places it has.
"""

from typing import Protocol


class Placer(Protocol):
    """A surface an editor places items on."""

    label: str

    def choices(self, item) -> list[tuple[str, str]]:
        """(value, Danish words) of each place; the first is none. Empty where it takes no such."""

    def current(self, item) -> str:
        """The value of the place the item has now."""

    def place(self, item, value, *, by):
        """Put the item there."""

    def may_place(self, user) -> bool:
        """Whether the person arranges this surface."""


PLACERS: list[Placer] = []
