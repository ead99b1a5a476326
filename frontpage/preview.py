"""
The front page as it would be with an article in a place, before anything is published or moved.
"""

from django.shortcuts import render
from django.urls import path
from django.utils.http import urlencode

from frontpage.arranging import MOST_PLACED, current_slots
from frontpage.front import filled, placed_slots, ranked
from frontpage.models import Slot
from pictures.ids import row_id
from publishing.desk.preview import (
    NO_HEADLINE,
    Strip,
    framed_by_the_desk,
    item_before_readers,
    put_newest,
    put_typed,
)
from publishing.kinds import REGISTERED, Kind

WHAT = "Sådan kan forsiden se ud"
WHICH = "intet er ændret for læserne"


def urls(site):
    @framed_by_the_desk
    def view(request, item_id):
        return preview(site, request, item_id)

    route = "forhaandsvisning/<pk:item_id>/"
    return [path(route, site.admin_view(view), name="front-preview")]


def preview(site, request, item_id):
    """`?plads=` is the place to try, by default the one it has, or the top; `?vindue=` as typed."""
    admin = site.get_model_admin(REGISTERED[Kind.ARTICLE].model)
    item = item_before_readers(admin, request, item_id)
    put_newest(item)
    put_typed(admin, request, item)
    item.headline = item.headline or NO_HEADLINE
    slots, at = tried(item, row_id(request.GET.get("plads", "")))
    places = tuple(choices(request, at, most=len(slots)))
    context = {
        "front": ranked(filled(slots)),
        "strip": Strip(WHAT, WHICH, framed=True, places=places),
    }
    return render(request, "frontpage/front.html", context)


def tried(item, wanted):
    """The slots of the front page with the item in the wanted place, and the place it got."""
    mine = [slot for slot in enumerate(current_slots(), 1) if slot[1].item_id == item.pk]
    now, own = mine[0] if mine else (1, Slot(item_id=item.pk))
    own.item = item
    others = [slot for slot in placed_slots() if slot.item_id != item.pk]
    at = min(wanted or now, len(others) + 1, MOST_PLACED)
    others.insert(at - 1, own)
    return others[:MOST_PLACED], at


def choices(request, at, *, most):
    """A link to each place the item can be tried in."""
    for number in range(1, most + 1):
        query = urlencode(request.GET.dict() | {"plads": number})
        yield {"number": number, "url": f"?{query}", "here": number == at}
