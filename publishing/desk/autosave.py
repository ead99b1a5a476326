"""
The editing page and the server, between two saves: what is typed is kept for its own author, and
the colleagues at the same item are named.
"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from pictures.ids import row_id
from publishing import danish
from publishing.desk.desk_pages import desk_button, name_of, to_page
from publishing.desk.editing import EditingSession
from publishing.desk.forms import NOT_TYPED, REWRITTEN
from publishing.desk.unsaved import key_of
from publishing.printable import printable
from publishing.versions.revisions import Reason, Revision

# How the page tells of a newer version.
DONE = {
    Reason.REVIEW: "har sendt teksten til gennemsyn,",
    Reason.RETURNED: "har sendt teksten tilbage,",
    Reason.APPROVED: "har godkendt",
    Reason.PUBLISHED: "har udgivet",
    Reason.CORRECTED: "har udgivet og rettet",
    Reason.RESTORED: "har gendannet en tidligere tekst som",
}


def urls(admin):
    return [
        desk_button(admin, "vindue/", window),
        desk_button(admin, "vindue/smid-ud/", throw_away),
    ]


@transaction.atomic
def window(admin, request):
    """
    A page tells that it is open, and what has been typed in it since the last version. The answer
    says who else is there and whether a newer version has been made; or that nothing is taken from
    the page any more, because a version was made of it ("saved"), it was fetched ("fetched") or a
    name was taken out of the text after the page was opened ("rewritten").
    """
    key = key_of(request.POST.get("vindue", ""))
    item = item_of(admin, request)
    if item and item.rewritten_since(opened_at(request)):
        return JsonResponse({"closed": "rewritten", "sentence": REWRITTEN})
    if key is None or not may_write(admin, request, item):
        raise PermissionDenied("Du kan ikke skrive her.")
    session = row_of(key, request.user, admin.model.kind_of_model)
    if session.left:
        return JsonResponse({"closed": "saved" if session.saved else "fetched"})
    tell(session, request, item)
    if fetched := key_of(request.POST.get("hentet", "")):
        take_over(session, fetched)
    session.save()
    return JsonResponse(
        {
            "kept": danish.clock(session.seen_at),
            "others": others(item, request.user, key) if item else [],
            "newer": newer(admin, item, session.base_id) if item else None,
        }
    )


def opened_at(request):
    """When the page was opened, as it says itself, or None."""
    try:
        moment = datetime.fromisoformat(request.POST.get("aabnet", ""))
    except ValueError:
        return None
    return moment if timezone.is_aware(moment) else None


def row_of(key, user, kind):
    """The page's own row, held until the transaction ends, so that a save and an autosave queue."""
    EditingSession.objects.get_or_create(key=key, defaults={"user": user, "kind": kind})
    session = EditingSession.objects.select_for_update().get(key=key)
    if session.user_id != user.pk:
        raise PermissionDenied("Det er en andens vindue.")
    return session


def tell(session, request, item):
    """What the page says of itself."""
    now = timezone.now()
    base = row_id(request.POST.get("base", ""))
    known = item.revisions.filter(pk=base) if item else Revision.objects.none()
    session.item, session.seen_at, session.left = item, now, "forlad" in request.POST
    session.base_id = known.values_list("pk", flat=True).first()
    if "rort" in request.POST:
        session.active_at = now
    if "skrevet" in request.POST:
        session.unsaved = {
            name: [printable(value) for value in values]
            for name, values in request.POST.lists()
            if name not in ("csrfmiddlewaretoken", *NOT_TYPED)
        }


def take_over(session, fetched):
    """What was typed in another page is this page's from now on; it is never in neither."""
    other = (
        EditingSession.objects.select_for_update().filter(key=fetched, user=session.user).first()
    )
    if other is None or other.unsaved is None:
        return
    if session.unsaved is None:
        session.unsaved = other.unsaved
    other.close()


def item_of(admin, request):
    pk = row_id(request.POST.get("item", ""))
    return get_object_or_404(admin.model, pk=pk) if pk else None


def may_write(admin, request, item):
    if item is None:
        return admin.has_add_permission(request)
    return admin.has_change_permission(request, item)


def others(item, user, key):
    """Everybody else at the item, and the same person's other windows, by name and state."""
    sessions = item.sessions.present().exclude(key=key).select_related("user")
    return [
        {
            "name": "Du selv, i et andet vindue" if session.user == user else str(session.user),
            "state": session.state,
            "own": session.user == user,
            "key": str(session.key),
        }
        for session in sessions.order_by("user__first_name", "pk")
    ]


def newer(admin, item, base_id):
    """The newest version, where it is not the one the page began from."""
    head = item.revisions.filter(aside=False).newest_first().defer("content").first()
    if head is None or head.pk == base_id:
        return None
    by, at = head.made_by or "Nogen", danish.clock(head.made_at)
    return {
        "number": head.number,
        "what": f"{by} {DONE.get(head.reason, 'har gemt')} version {head.number} {at}.",
        "note": head.note,
        "url": reverse(f"admin:{name_of(admin, 'history')}", args=[item.pk]),
    }


def throw_away(admin, request):
    """Drop what was typed and not saved, and go back to the newest version."""
    mine = EditingSession.objects.filter(user=request.user)
    if session := mine.filter(key=key_of(request.POST.get("vindue", ""))).first():
        session.close()
    pk = row_id(request.POST.get("item", ""))
    return to_page(admin, "change", pk) if pk else to_page(admin, "add")
