"""
The front page as readers get it: first what the editor has placed, then the newest of the rest.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from itertools import islice

from django.utils import timezone

from frontpage import boxes
from frontpage.models import Layout, Slot
from publishing.items import ContentItem
from publishing.kinds import Kind

BRIEF, SECOND, GRID, ROWS = 4, 3, 8, 12
# Where the first ranks show their pictures when nothing beside them is missing. None of the others
# shows a larger one than the last of these.
PICTURE_SLOTS = ("lead", "second", "teaser", "third")
# Where the lead's picture stands, by how many columns stand beside it.
LEADS = ("widest_lead", "wide_lead", "lead")
# So long a correction stands in the log of the day, where it takes no place from any item.
CORRECTIONS = timedelta(days=1)
PLACES = 1 + SECOND + BRIEF + GRID + ROWS


@dataclass
class Front:
    lead: ContentItem | None = None
    second: list[ContentItem] = field(default_factory=list)
    brief: list[ContentItem] = field(default_factory=list)
    grid: list[ContentItem] = field(default_factory=list)
    rows: list[ContentItem] = field(default_factory=list)
    corrections: list[ContentItem] = field(default_factory=list)

    @property
    def log(self):
        """The log of the day: its places, and what was corrected, as it came out."""
        return sorted(
            [*self.rows, *self.corrections], key=lambda item: item.published_at, reverse=True
        )

    @cached_property
    def boxes(self):
        return boxes.boxes()

    @property
    def lead_slot(self):
        if self.lead.label:
            return "paid_lead"
        return LEADS[bool(self.brief) + bool(self.boxes.reading)]


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


def newest_corrections():
    since = timezone.now() - CORRECTIONS
    made = ContentItem.objects.live().filter(kind=Kind.CORRECTION, published_at__gte=since)
    return list(made.for_teasers().newest_first()[:ROWS])


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
        corrections=newest_corrections(),
    )
