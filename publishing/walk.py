"""
What meets several conditions, newest first, at a price that does not grow with the archive.

One condition is a walk down its own index. With several, the rarest leads and the others are asked
of each row it comes by, the rarest first; a page looks at no more than `look` of them. Where that
is not enough to fill the page, it says how far back it has looked, and the next page goes on from
there.

An order is the columns something is sorted by, its id the last of them; places in it are as in
`pager.compared`.
"""

from dataclasses import dataclass
from operator import itemgetter

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.lookups import IsNull

from publishing.pager import PAGE_SIZE, Page, address, compared, newest_first


@dataclass(frozen=True)
class Count:
    """How many there are, or that there are at least so many."""

    number: int
    at_least: bool


@dataclass(frozen=True)
class FoundPage(Page):
    """With how far back it has looked, where that is not to the end."""

    looked_back_to: object = None
    count: Count | None = None


@dataclass(frozen=True)
class Span:
    """From one place to before another; None where there is no end."""

    since: tuple | None = None
    before: tuple | None = None

    def narrow(self, rows, order):
        if self.since:
            rows = rows.filter(compared(order, self.since, "gte"))
        if self.before:
            rows = rows.filter(compared(order, self.before, "lt"))
        return rows


@dataclass(frozen=True)
class Asked:
    """A condition no index has: it is asked of each. `rows` are all that meet it."""

    rows: QuerySet
    order: tuple[str, ...] = ("pk",)

    def check(self, rows, pk):
        """As a value and no EXISTS, which a planner may turn into a join that reads all of them."""
        own = self.rows.filter(**{self.order[-1]: OuterRef(pk)}).order_by()
        return rows.filter(IsNull(Subquery(own.values(self.order[-1])[:1]), False))


class Found(Asked):
    """One whose index has them in another order, and may have one of them several times."""

    def entries(self):
        return self.rows.distinct()

    def sample(self, span):
        return span.narrow(self.rows, self.order)

    def edge(self, span, look):
        """The place of the entry that is the `look`th; None if there are not so many."""
        return next(iter(self.sample(span).values_list(*self.order)[look - 1 : look]), None)


class Walked(Found):
    """One whose index has them newest first."""

    def entries(self):
        return self.rows

    def sample(self, span):
        return newest_first(super().sample(span), self.order)


@dataclass(frozen=True)
class Walk:
    """One stretch down an index, and the place where it stops looking; None at the end of it."""

    rows: QuerySet
    order: tuple[str, ...]
    edge: tuple | None

    def take(self, size):
        """So many places, and whether there are more."""
        rows = newest_first(self.rows, self.order).values_list(*self.order)
        found = list(rows[: size + 1])
        return found[:size], len(found) > size

    def count(self, most):
        number = self.rows.order_by().values_list(self.order[-1])[: most + 1].count()
        return Count(min(number, most), number > most or self.edge is not None)


@dataclass(frozen=True)
class Selection:
    """
    What meets some conditions, within a span of places. What there is to select from has a class of
    its own, which says how many a page looks at and counts, what `everything` is to walk by, and
    what there is at a place.
    """

    conditions: tuple = ()
    since: tuple | None = None
    before: tuple | None = None

    def walk(self, cursor=None):
        ends = [end for end in (self.before, cursor) if end]
        span = Span(self.since, min(ends, default=None))
        leader, edge = self.led(span)
        rows = self.entries(leader)
        for other in self.conditions:
            if other is not leader:
                rows = other.check(rows, leader.order[-1])
        if edge:
            span = Span(edge, span.before)
        return Walk(span.narrow(rows, leader.order), leader.order, edge)

    def entries(self, leader):
        return leader.entries()

    def led(self, span):
        """The condition to walk by, and the place where to stop; None at the end of them all."""
        walked = [one for one in self.conditions if isinstance(one, Walked)]
        if len(walked) == len(self.conditions) < 2:
            return (walked or [self.everything])[0], None
        edges = []
        indexed = [one for one in self.conditions if isinstance(one, Found)]
        for one in indexed if walked else [*indexed, self.everything]:
            edge = one.edge(span, self.look)
            if edge is None:
                return one, None
            edges.append((edge, one))
        places = [(edge, one) for edge, one in edges if isinstance(one, Walked)]
        edge, leader = min(places, key=itemgetter(0))
        return leader, edge

    def page(self, request, size=PAGE_SIZE):
        cursor = request.GET.get("side")
        walk = self.walk(self.read_cursor(cursor) if cursor else None)
        places, more = walk.take(size)
        follows = places[-1] if more else walk.edge
        return FoundPage(
            items=rows_at(places, self.rows()),
            next_url=address(request, self.cursor(*follows)) if follows else None,
            first_url=address(request) if cursor else None,
            looked_back_to=None if more or not walk.edge else self.day_of(*walk.edge),
            count=None if cursor else self.count(walk, places, more),
        )

    def count(self, walk, places, more):
        """As far as it is cheap; what was taken, where that was all."""
        if more:
            return walk.count(self.counted)
        return Count(len(places), walk.edge is not None)


def rows_at(places, rows):
    found = rows.in_bulk([place[-1] for place in places])
    return [found[place[-1]] for place in places if place[-1] in found]
