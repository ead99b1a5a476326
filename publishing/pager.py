"""
Keyset pages: a page begins after the last item of the one before it, so the thousandth page costs
what the first does and nothing is shown twice when something new is published meanwhile.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q

from publishing.answers import NothingHere

PAGE_SIZE = 20
CURSOR = re.compile(r"([0-9]{1,12})\.([0-9]{6})-([1-9][0-9]{0,17})")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Page:
    items: list
    next_url: str | None = None
    first_url: str | None = None


def newest_first(rows, order):
    return rows.order_by(*(f"-{name}" for name in order))


def compared(order, place, how):
    """
    Rows that stand `how` (lt, gte) to a place in an order: to the values a row has in its columns,
    or in the first of them.
    """
    name, value, *rest = order[0], *place
    if not rest:
        return Q(**{f"{name}__{how}": value})
    strictly = how.removesuffix("e")
    further = Q(**{name: value}) & compared(order[1:], rest, how)
    # The first of these is what an index is entered by.
    return Q(**{f"{name}__{strictly}e": value}) & (Q(**{f"{name}__{strictly}": value}) | further)


def cursor_of(item, stamp="published_at"):
    return cursor_at(getattr(item, stamp), item.pk)


def cursor_at(moment, pk):
    since = moment - EPOCH
    seconds = since.days * 86400 + since.seconds
    return f"{seconds}.{since.microseconds:06d}-{pk}"


def address(request, cursor=None):
    """The list of the request from a cursor on, or from the first page; all else it asks kept."""
    query = request.GET.copy()
    query.pop("side", None)
    if cursor:
        query["side"] = cursor
    return f"{request.path}?{query.urlencode()}" if query else request.path


def read_cursor(text):
    """The (time, id) a cursor stands for. Raises NothingHere, which tells the reader what to do."""
    match = CURSOR.fullmatch(text)
    if not match:
        raise NothingHere("Adressen på siden er ikke hel. Begynd forfra fra den første side.")
    seconds, microseconds, pk = map(int, match.groups())
    try:
        return EPOCH + timedelta(seconds=seconds, microseconds=microseconds), pk
    except OverflowError as error:
        raise NothingHere("Så langt ud i fremtiden går arkivet ikke.") from error


def page_of(request, queryset, *, size=PAGE_SIZE, via="", stamp="published_at"):
    """
    The page of `queryset`, newest first, that the request's `side` asks for. `via` is the path to
    the rows that carry the order where that is not the item itself (the tagged rows of a tag), and
    `stamp` the moment they are ordered by.
    """
    order = (f"{via}{stamp}", f"{via}content_object" if via else "pk")
    if cursor := request.GET.get("side"):
        queryset = queryset.filter(compared(order, read_cursor(cursor), "lt"))
    items = list(newest_first(queryset, order)[: size + 1])
    more = len(items) > size
    return Page(
        items=items[:size],
        next_url=address(request, cursor_of(items[size - 1], stamp)) if more else None,
        first_url=address(request) if cursor else None,
    )
