"""
Where pictures are used, and when readers had them last: in items here, and in what rooms above add.

Three things are told apart. What *holds* a picture keeps it from being deleted: whatever readers
see, will see or can get back without anybody writing it anew (live, planned, expired, withdrawn and
discarded items, portraits, a front page of now or to come) and whatever lies at the desk (the
newest version, and one that waits for a choice). What only older versions or earlier front pages
show is told and holds nothing. What is typed and not saved is no use yet.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import models
from django.db.models import Count, Exists, OuterRef
from django.utils import timezone

# More uses of one picture than these, in each room, are counted and not named.
MOST = 50


@dataclass(frozen=True)
class Use:
    """
    One place: a `sentence` for the desk, and one as `short` as a list has room for (»brugt i en
    artikel udgivet 5. januar«), both without a full stop; and the `url` where it is dealt with,
    which takes the permission `asks`. `at` is when readers had it there, or will; None where they
    never had it, or always have.
    """

    sentence: str
    short: str
    url: str
    at: datetime | None = None
    live: bool = False
    holds: bool = True
    asks: str = ""

    def told_to(self, user):
        """Without the way there, and without what is not out yet, for those it is closed to."""
        if not self.asks or user.has_perm(self.asks):
            return self
        is_out = self.live or (self.at is not None and self.at <= timezone.now())
        return replace(self, url="", sentence=self.sentence if is_out else CLOSED)


CLOSED = "I en tekst, du ikke har adgang til"


@dataclass(frozen=True)
class Source:
    """
    What a room knows. `rows()` are the rows that hold a picture, by a field `picture`; `tell(pks,
    most)` gives (picture id, Use) for at most so many of each picture, whether they hold it or not,
    what readers have or had last first, in a number of queries that does not grow. `of_items`:
    whether the rows belong to items, by a field `item`.
    """

    rows: Callable[[], models.QuerySet]
    tell: Callable[[list[int], int], Iterable[tuple[int, Use]]]
    of_items: bool = False


# Each room adds its own, in its app's `ready`.
USES: list[Source] = []


def uses_of(pictures, most=MOST):
    """{picture id: its uses}: what is live first, then by their moment, the newest first."""
    pks = ids_of(pictures)
    found = {pk: [] for pk in pks}
    for source in USES if pks else ():
        for pk, use in source.tell(pks, most):
            found[pk].append(use)
    return {pk: sorted(uses, key=_order) for pk, uses in found.items()}


def _order(use):
    return not use.live, not use.holds, -use.at.timestamp() if use.at else 0


def last_used(pictures):
    """
    {picture id: the use to name where there is room for one}, None where there is none: what
    readers have now or had last, else what is planned, else what lies at the desk.
    """
    now = timezone.now()

    def recent(use):
        had = use.at is not None and use.at <= now
        return use.live, had, use.at.timestamp() if had else 0, use.holds

    return {pk: max(uses, key=recent, default=None) for pk, uses in uses_of(pictures, 1).items()}


def counted(pictures):
    """{picture id: how many places hold it}, for those that any does."""
    pks, found = ids_of(pictures), defaultdict(int)
    for source in USES:
        rows = source.rows().filter(picture__in=pks).order_by().values_list("picture")
        for pk, count in rows.annotate(Count("pk")):
            found[pk] += count
    return dict(found)


def read_now(pictures):
    """{picture id: in how many places readers have it now}, of those that are named."""
    return {pk: sum(use.live for use in uses) for pk, uses in uses_of(pictures).items()}


def used(pictures):
    """Those of a queryset that something holds."""
    return pictures.filter(_held())


def unused(pictures):
    """Those of a queryset that nothing holds."""
    return pictures.exclude(_held())


def _held():
    held = models.Q(pk__in=[])
    for source in USES:
        held |= models.Q(Exists(source.rows().filter(picture=OuterRef("pk"))))
    return held


def used_besides(pictures, items):
    """The ids of those that something holds besides some items, given by their ids."""
    pks, found = ids_of(pictures), set()
    for source in USES:
        rows = source.rows().filter(picture__in=pks)
        rows = rows.exclude(item__in=items) if source.of_items else rows
        found.update(rows.values_list("picture", flat=True))
    return found


def ids_of(pictures):
    return [picture.pk for picture in pictures]
