"""
What is done once a day, and each time somebody opens a list it concerns, so that nobody has to
remember it. A chore is a function that does what is due and returns a sentence about it, or "".
"""

from collections.abc import Callable

CHORES: list[Callable[[], str]] = []


def tidy():
    """Do all that is due; the sentences about what was done."""
    return [said for chore in CHORES if (said := chore())]
