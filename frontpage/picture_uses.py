"""
The front page among the uses of a picture, see publishing/library/uses.py: the pictures an editor
has chosen for it, and those that stood there because their item was placed. Places that fill
themselves are not told of: what is new stands there for a while, and its own day says so.
"""

from django.db.models import Case, F, OuterRef, Q, Subquery, When, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils import timezone

from frontpage.models import Layout, Slot
from publishing import danish
from publishing.library.uses import Source, Use
from publishing.pager import compared


def rows():
    """A picture of a front page of now or to come. Those of earlier ones may be deleted."""
    now = timezone.now()
    in_force = Layout.objects.filter(starts_at__lte=now).order_by("-starts_at", "-pk")
    counts = Q(layout__starts_at__gt=now) | Q(layout=Subquery(in_force.values("pk")[:1]))
    return Slot.objects.exclude(picture=None).filter(counts)


def tell(pks, most):
    """Of each picture the front page it stands on or stood on last, and one it is planned for."""
    now = timezone.now()
    in_force = Layout.objects.in_force(now)
    for slot in _one_of_each(Slot.objects.filter(picture__in=pks), F("picture"), now):
        holds = slot.layout.starts_at > now or slot.layout == in_force
        yield slot.picture_id, _use(slot, now, holds=holds)
    own = Slot.objects.filter(picture=None, item__picture__in=pks)
    for slot in _one_of_each(own, F("item__picture"), now):
        use = _use(slot, now, holds=False)
        # The item itself is told of.
        if use.at:
            yield slot.item.picture_id, use


def _one_of_each(slots, picture, now):
    """The newest of each picture among those whose time has come, and among those planned."""
    planned = Case(When(layout__starts_at__gt=now, then=True), default=False)
    rank = Window(
        RowNumber(),
        partition_by=[picture, planned],
        order_by=[F("layout__starts_at").desc(), F("layout").desc()],
    )
    order, begun = ("starts_at", "pk"), (OuterRef("layout__starts_at"), OuterRef("layout"))
    following = Layout.objects.filter(compared(order, begun, "gt")).order_by(*order)
    # Only of those: asked of all that are ranked it is most of the price.
    found = Slot.objects.filter(pk__in=slots.annotate(rank=rank).filter(rank=1).values("pk"))
    found = found.annotate(over_at=Subquery(following.values("starts_at")[:1]))
    return found.select_related("item", "layout")


def _use(slot, now, *, holds):
    at, says, short = _stands(slot, now)
    where = "Valgt til forsiden" if slot.picture_id else "På forsiden"
    return Use(
        sentence=f"{where} med »{slot.headline or slot.item}«, {says}",
        short=short,
        url=reverse("admin:front-desk"),
        at=at,
        live=at == now,
        holds=holds,
        asks="frontpage.add_layout",
    )


def _stands(slot, now):
    """When readers had it there last, or will, and that in words, at length and shortly."""
    item, out = slot.item, slot.item.published_at
    begins = out and max(out, slot.layout.starts_at)
    ends = [slot.over_at, slot.until, item.expires_at, item.withdrawn_at]
    ended = min((moment for moment in ends if moment and moment <= now), default=None)
    if out and ended and out < ended:
        return ended, f"indtil {danish.ago(ended)}", _was(ended, now)
    if begins is None or ended:
        return None, "som ikke er ude", "valgt til forsiden"
    if begins > now:
        return begins, f"fra {danish.short_stamp(begins)}", "planlagt til forsiden"
    return now, "lige nu", "på forsiden nu"


def _was(ended, now):
    if danish.local(ended).date() == danish.local(now).date():
        return f"sidst på forsiden til {danish.clock(ended)}"
    return f"brugt på forsiden {danish.ago(ended)}"


FRONT = Source(rows, tell, of_items=True)
