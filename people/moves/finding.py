"""
Notices that meet several conditions, newest first, at a price that does not grow with the archive.

One condition is a walk down its own index. With several, the rarest leads and the others are asked
of each notice it comes by; a page looks at no more than `LOOK` of them. Where that is not enough to
fill the page, it says how far back it has looked, and the next page goes on from there.
"""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from people.moves.conditions import Column, Span
from people.notices import Notice
from publishing.pager import PAGE_SIZE, Count, FoundPage, address, cursor_at, read_cursor

LOOK = 1_000
COUNTED = 200


@dataclass(frozen=True)
class Walk:
    """One stretch down the index of one condition: where it leads, and where it stops looking."""

    rows: object
    leader: object
    edge: tuple | None

    def take(self, size):
        at, pk = self.leader.at, self.leader.pk
        return list(self.rows.for_teasers().order_by(f"-{at}", f"-{pk}")[:size])

    def count(self, items, more):
        """As far as it is cheap: what was taken where that was all, else up to a few hundred."""
        number = self.rows.order_by()[: COUNTED + 1].count() if more else len(items)
        return Count(min(number, COUNTED), number > COUNTED or self.edge is not None)


@dataclass(frozen=True)
class Selection:
    conditions: tuple = ()
    since: object = None
    until: object = None

    def walk(self, notices, before=None):
        """`notices` that meet all the conditions, as far as one page may look."""
        now = timezone.now()
        span = Span(self.since, min(self.until or now, now), before)
        leader, edge = leader_of(self.conditions, span)
        rows = leader.lead(notices)
        for other in self.conditions:
            if other is not leader:
                rows = other.check(rows, leader)
        rows = span.narrow(rows, leader.at, leader.pk)
        if edge:
            rows = not_past(edge, rows, leader)
        return Walk(rows, leader, edge)

    def page(self, request, size=PAGE_SIZE):
        cursor = request.GET.get("side")
        walk = self.walk(Notice.objects.live(), read_cursor(cursor) if cursor else None)
        items = walk.take(size + 1)
        more = len(items) > size
        follows = (items[size - 1].listed_at, items[size - 1].pk) if more else walk.edge
        return FoundPage(
            items=items[:size],
            next_url=address(request, cursor_at(*follows)) if follows else None,
            first_url=address(request) if cursor else None,
            looked_back_to=None if more or not walk.edge else walk.edge[0],
            count=None if cursor or self.is_everything else walk.count(items, more),
        )

    @property
    def is_everything(self):
        return not (self.conditions or self.since)

    def all(self, notices, size):
        """Every one of `notices` that is meant, a list of at most `size` at a time."""
        before, more = None, True
        while more:
            walk = self.walk(notices, before)
            items = walk.take(size)
            yield items
            full = len(items) == size
            before = (items[-1].listed_at, items[-1].pk) if full else walk.edge
            more = full or walk.edge is not None


def not_past(edge, rows, leader):
    moment, number = edge
    return rows.filter(
        Q(**{f"{leader.at}__gt": moment}) | Q(**{leader.at: moment, f"{leader.pk}__gte": number}),
        **{f"{leader.at}__gte": moment},
    )


def leader_of(conditions, span):
    """The condition to walk by, and the (moment, id) where to stop; None at the end of them all."""
    if not conditions:
        return Column(), None
    if len(conditions) == 1:
        return conditions[0], None
    edges = [(edge_of(condition, span), condition) for condition in conditions]
    for edge, condition in edges:
        if edge is None:
            return condition, None
    edge, condition = min(edges, key=lambda pair: pair[0])
    return condition, edge


def edge_of(condition, span):
    """Where the walk down a condition's index has come by `LOOK` notices; None if there are not."""
    entries, pk = condition.entries()
    rows = span.narrow(entries, "listed_at", pk).order_by("-listed_at", f"-{pk}")
    return rows.values_list("listed_at", pk)[LOOK - 1 : LOOK].first()
