"""
The front page as readers get it: first what the editor has placed, then the newest of the rest.
"""

from dataclasses import dataclass, field

from frontpage.models import Layout, Slot
from publishing.items import ContentItem
from publishing.kinds import Kind

SECOND, GRID, ROWS = 3, 8, 14
PLACES = 1 + SECOND + GRID + ROWS


@dataclass
class Front:
    lead: ContentItem | None = None
    second: list[ContentItem] = field(default_factory=list)
    grid: list[ContentItem] = field(default_factory=list)
    rows: list[ContentItem] = field(default_factory=list)


def newest(exclude, limit):
    """
    The newest articles not placed already. Paid posts and notices have places of their own and
    never fill an automatic one.
    """
    articles = ContentItem.objects.live().filter(kind=Kind.ARTICLE).exclude(pk__in=exclude)
    return list(articles.for_teasers().newest_first()[:limit])


def compose(layout=None):
    """The front page of a layout, by default the one in force."""
    layout = layout or Layout.objects.in_force()
    slots = Slot.objects.for_front(layout)[:PLACES] if layout else []
    placed = [slot.placed() for slot in slots]
    items = placed + newest([item.pk for item in placed], PLACES - len(placed))
    rest = items[1:]
    return Front(
        lead=items[0] if items else None,
        second=rest[:SECOND],
        grid=rest[SECOND : SECOND + GRID],
        rows=rest[SECOND + GRID :],
    )
