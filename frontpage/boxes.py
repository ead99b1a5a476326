"""The boxes that stand on the front page and beside every item."""

from dataclasses import dataclass

from people.models import Notice
from publishing.items import ContentItem
from publishing.kinds import Kind
from readership.models import HourlyCount
from sponsored.models import SponsoredPost

READING = 5
READING_HOURS = 24
NOTICES = 4


@dataclass(frozen=True)
class Boxes:
    reading: list[ContentItem]
    sponsored: SponsoredPost | None
    notices: list[Notice]


def reading_now(exclude=None):
    """Læses lige nu: the most read of the last day. Paid matter never stands among them."""
    items = ContentItem.objects.in_boxes().exclude(kind=Kind.SPONSORED).exclude(pk=exclude)
    counts = HourlyCount.objects.most_read(items.for_teasers(), hours=READING_HOURS, limit=READING)
    return list(counts)


def newest_sponsored(exclude=None):
    return SponsoredPost.objects.live().exclude(pk=exclude).for_teasers().newest_first().first()


def newest_notices(exclude=None):
    """The newest notices, at most one per company, while they are news."""
    notices = Notice.objects.in_boxes().exclude(pk=exclude)
    return list(notices.one_per_company().for_teasers().newest_first()[:NOTICES])


def boxes(exclude=None):
    pk = exclude.pk if exclude else None
    return Boxes(reading_now(pk), newest_sponsored(pk), newest_notices(pk))
