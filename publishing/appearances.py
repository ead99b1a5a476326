"""
The places where readers meet a picture in an item, and what such a place lacks before it may be
published: one rule for pictures at the top, in the text and of the authors, whatever the kind.
"""

from dataclasses import dataclass

from pictures import rights
from pictures.alt import alt_of
from pictures.models import Picture
from pictures.renditions import slot_in_text
from publishing.body.markup import parse
from publishing.body.nodes import PICTURE, nodes_of
from publishing.body.nodes.picture import use_of
from publishing.body.richtext import sanitise

# What is told of one that does not hold the text back, and is not shown.
UNSEEN = "Teksten kan udgives alligevel; læserne ser bare ikke billedet."


@dataclass(frozen=True)
class Appearance:
    """
    `name` is what the place is called in Danish, `slot` what it is among those of the renditions;
    the picture is chosen in `field` of the form, its alternative text written in `alt_field`. In
    the body it is the `nth` (from 0), and may have a `caption` of its own. Where it `holds`,
    nothing is published before it lacks nothing.
    """

    picture: Picture
    name: str
    slot: str
    field: str
    alt_field: str
    alt: str = ""
    decorative: bool = False
    caption: str = ""
    nth: int | None = None
    holds: bool = True

    def faults(self, on=None):
        """What must be mended before it may be published on a day, by default today."""
        if lacks := rights.missing(self.picture, on):
            yield Fault(self, self.field, f"{self.name}: {' '.join(lacks.values())}", True)
        if not (self.alt or self.decorative):
            asked = "Skriv en alternativ tekst: hvad ser man? Eller sæt kryds ved »Kun til pynt«."
            yield Fault(self, self.alt_field, f"{self.name}: {asked}")


@dataclass(frozen=True)
class Fault:
    """One thing an appearance lacks; `at_the_picture` where it is mended on the picture's page."""

    appearance: Appearance
    field: str
    sentence: str
    at_the_picture: bool = False


def in_body(body, waits_for):
    """
    The pictures of a body whose rows are there, from the top: one query, however many. Asked with
    each of them, `waits_for` says whether its appearance holds.
    """
    if not body:
        return
    # Cleaned here too: what is typed and not yet saved may have been through no other door.
    figures = [element for node, element in nodes_of(parse(sanitise(body))) if node is PICTURE]
    uses = [use_of(figure) for figure in figures]
    rows = Picture.objects.in_bulk({use.picture_id for use in uses} - {None}) if uses else {}
    for nth, use in enumerate(uses):
        if picture := rows.get(use.picture_id):
            yield Appearance(
                picture,
                f"Billedet »{picture}« i teksten",
                slot_in_text(picture),
                "body",
                "body",
                alt_of(picture, use.alt, decorative=use.decorative),
                use.decorative,
                use.caption,
                nth,
                waits_for(picture),
            )


def by_field(faults):
    """{field: everything that is to be mended in it}"""
    told = {}
    for fault in faults:
        told[fault.field] = f"{told.get(fault.field, '')} {fault.sentence}".strip()
    return told
