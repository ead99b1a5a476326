"""
Pictures that meet several conditions, newest first, at a price that does not grow with the library
(the way of people/moves).

Pictures get their ids as they come, so an id is also the order. One condition is a walk down its
own index. With several, the rarest leads and the others are asked of each picture it comes by; a
page looks at no more than `LOOK` of them. Where that is not enough to fill the page, it says how
far back it has looked, and the next page goes on from there.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from pictures.ids import row_id
from pictures.models import Picture
from publishing.answers import NothingHere
from publishing.library.keys import EMPTY, PictureKey
from publishing.pager import Count, FoundPage, address
from publishing.words import words_of

LONGEST = 100
WORDS = 8
LOOK = 5_000
COUNTED = 1_000


@dataclass(frozen=True)
class Everything:
    pk = "pk"

    def entries(self):
        return Picture.objects.all()


@dataclass(frozen=True)
class Key:
    """A key as it stands; its own index has its pictures newest first."""

    key: str

    pk = "picture_id"

    def rows(self):
        return PictureKey.objects.filter(key=self.key)

    def entries(self):
        return self.rows()

    def check(self, rows, pk):
        return rows.filter(Exists(self.rows().filter(picture=OuterRef(pk))))


class Beginning(Key):
    """All keys that begin so: as one types. A picture may have several."""

    def rows(self):
        return PictureKey.objects.filter(key__startswith=self.key)

    def entries(self):
        return self.rows().distinct()


@dataclass(frozen=True)
class Asked:
    """What has no key, because the clock or other rows decide it: asked of each picture."""

    narrow: Callable

    def check(self, rows, pk):
        return rows.filter(Exists(self.narrow(Picture.objects.filter(pk=OuterRef(pk)))))


@dataclass(frozen=True)
class Span:
    """Ids from one to before another; None where there is no end."""

    since: int | None = None
    before: int | None = None

    def narrow(self, rows, pk):
        if self.since is not None:
            rows = rows.filter(**{f"{pk}__gte": self.since})
        if self.before is not None:
            rows = rows.filter(**{f"{pk}__lt": self.before})
        return rows


@dataclass(frozen=True)
class Walk:
    """One stretch down an index: the ids of the pictures, and the id where it stops looking."""

    rows: object
    pk: str
    edge: int | None

    def take(self, size):
        return list(self.rows.order_by(f"-{self.pk}").values_list(self.pk, flat=True)[:size])

    def count(self):
        """As far as it is cheap: up to a thousand."""
        number = self.rows.order_by().values_list(self.pk)[: COUNTED + 1].count()
        return Count(min(number, COUNTED), number > COUNTED or self.edge is not None)


@dataclass(frozen=True)
class Selection:
    conditions: tuple = ()
    since: int | None = None
    before: int | None = None

    def walk(self, cursor=None):
        ends = [end for end in (self.before, cursor) if end is not None]
        span = Span(self.since, min(ends, default=None))
        leader, edge = leader_of(self.conditions, span)
        rows = leader.entries()
        for other in self.conditions:
            if other is not leader:
                rows = other.check(rows, leader.pk)
        if edge is not None:
            span = Span(edge, span.before)
        return Walk(span.narrow(rows, leader.pk), leader.pk, edge)

    def page(self, request, size):
        cursor = read_cursor(request.GET.get("side"))
        walk = self.walk(cursor)
        found = walk.take(size + 1)
        more = len(found) > size
        follows = found[size - 1] if more else walk.edge
        return FoundPage(
            items=in_order(found[:size]),
            next_url=address(request, str(follows)) if follows else None,
            first_url=address(request) if cursor else None,
            looked_back_to=None if more or walk.edge is None else day_of(walk.edge),
            count=None if cursor else walk.count(),
        )


def read_cursor(text):
    """The id a page begins after. Raises NothingHere, which tells what to do."""
    if not text:
        return None
    pk = row_id(text)
    if pk is None:
        raise NothingHere("Adressen på siden er ikke hel. Begynd forfra fra den første side.")
    return pk


def in_order(pks):
    pictures = Picture.objects.in_bulk(pks)
    return [pictures[pk] for pk in pks if pk in pictures]


def day_of(pk):
    return Picture.objects.filter(pk__gte=pk).order_by("pk").first().created_at


def first_since(moment):
    """The id of the first picture that came then or later; None where none has come since."""
    came = Picture.objects.filter(created_at__gte=moment).order_by("created_at", "pk")
    return came.values_list("pk", flat=True).first()


def leader_of(conditions, span):
    """The condition to walk by, and the id where to stop; None at the end of them all."""
    keyed = [condition for condition in conditions if isinstance(condition, Key)]
    if len(conditions) == len(keyed) < 2:
        return (keyed[0] if keyed else Everything()), None
    for condition in keyed:
        if size_of(condition, span) < LOOK:
            return condition, None
    walks = [c for c in keyed if type(c) is Key] or [Everything()]
    edges = [(edge_of(condition, span), condition) for condition in walks]
    for edge, condition in edges:
        if edge is None:
            return condition, None
    edge, condition = min(edges, key=lambda pair: pair[0])
    return condition, edge


def size_of(condition, span):
    """How many entries there are, counted no further than `LOOK`."""
    return span.narrow(condition.rows(), condition.pk)[:LOOK].count()


def edge_of(condition, span):
    """Where the walk down an index has come by `LOOK` pictures; None if there are not so many."""
    rows = span.narrow(condition.entries(), condition.pk).order_by(f"-{condition.pk}")
    return rows.values_list(condition.pk, flat=True)[LOOK - 1 : LOOK].first()


def found_named(pictures, typed):
    """Those of a queryset that are found by what is typed; all, where that is nothing."""
    for word in words_typed(typed):
        pictures = Beginning(word).check(pictures, "pk")
    return pictures


def words_typed(text):
    """The words to look for, without those that are everywhere. Of a long text the first few."""
    words = words_of(text[:LONGEST])
    return [word for word in words if word not in EMPTY][:WORDS] or words[:1]
