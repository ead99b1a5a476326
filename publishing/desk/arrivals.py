"""What has come to the desk from outside, as the start page tells of it. Rooms above add theirs."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Arrival:
    """A plain sentence, and the link to where it is dealt with."""

    sentence: str
    url: str
    link: str


# Each is asked with the user, and answers with what this person should know of, or None.
ARRIVALS: list[Callable] = []


def arrived(user):
    return [arrival for ask in ARRIVALS if (arrival := ask(user))]
