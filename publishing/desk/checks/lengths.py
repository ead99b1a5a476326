"""
Headline and teaser, as search engines and social media show them.

- Search results cut a title at about 60 to 65 characters and a description at about 155.
- Cards shared in social media and chat show about 90 characters of a title and 200 of a text.

Above what a card shows, a reader outside the page never sees the end. Between the two limits only
the order of the words matters, and that is no fault. Below the lower limits a line in a list of
hits says too little to be chosen, and a search engine makes up a description of its own.
"""

from typing import NamedTuple

from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import one_line


class Limits(NamedTuple):
    shortest: int
    in_search: int
    longest: int


HEADLINE = Limits(15, 65, 90)
TEASER = Limits(50, 155, 220)


def lengths(manuscript):
    """A notice is written from its fields: nothing to shorten."""
    if manuscript.has_body:
        yield from _about("headline", "Rubrikken", manuscript, HEADLINE)
        yield from _about("teaser", "Underrubrikken", manuscript, TEASER)


def _about(field, name, manuscript, limits):
    length = len(one_line(getattr(manuscript.item, field)))
    if length > limits.longest:
        sentence = (
            f"{name} er på {length} tegn. Kort den til højst {limits.longest}, og sæt det "
            f"vigtigste først: søgning viser omkring {limits.in_search}."
        )
        yield Check(f"{field}-long", sentence, field)
    elif 0 < length < limits.shortest:
        sentence = (
            f"{name} er kun på {length} tegn. Skriv mindst {limits.shortest}, så den kan stå alene "
            "i søgning og delinger."
        )
        yield Check(f"{field}-short", sentence, field)
