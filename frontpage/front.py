"""
The front page as readers get it: first what the editor has placed, then the newest of the rest.
"""

from dataclasses import dataclass, field
from itertools import islice

from frontpage.models import Layout, Slot
from publishing.items import ContentItem
from publishing.kinds import Kind

BRIEF, SECOND, GRID, ROWS = 4, 3, 8, 12
PLACES = 1 + SECOND + BRIEF + GRID + ROWS


@dataclass
class Front:
    lead: ContentItem | None = None
    second: list[ContentItem] = field(default_factory=list)
    brief: list[ContentItem] = field(default_factory=list)
    grid: list[ContentItem] = field(default_factory=list)
    rows: list[ContentItem] = field(default_factory=list)


def newest(exclude, limit):
    """
    The newest articles not placed already. Paid posts and notices have places of their own and
    never fill an automatic one.
    """
    articles = ContentItem.objects.live().filter(kind=Kind.ARTICLE).exclude(pk__in=exclude)
    return list(articles.for_teasers().newest_first()[:limit])


def placed_slots(layout=None):
    """The slots that readers see of a layout, by default of the one in force."""
    layout = layout or Layout.objects.in_force()
    return list(Slot.objects.for_front(layout)[:PLACES]) if layout else []


def filled(slots):
    """Everything on the front page, in its order: what is placed, then the newest of the rest."""
    placed = [slot.placed() for slot in slots]
    return placed + newest([item.pk for item in placed], PLACES - len(placed))


def compose(layout=None):
    """The front page of a layout, by default the one in force."""
    return ranked(filled(placed_slots(layout)))


def ranked(items):
    """Items in their order, each with the rank it has."""
    ranks = iter(items)
    return Front(
        lead=next(ranks, None),
        second=list(islice(ranks, SECOND)),
        brief=list(islice(ranks, BRIEF)),
        grid=list(islice(ranks, GRID)),
        rows=list(ranks),
    )
