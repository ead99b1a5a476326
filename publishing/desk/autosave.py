"""
The editing page and the server, between two saves: what is typed is kept for its own author, and
the colleagues at the same item are named.
"""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from publishing import danish
from publishing.desk.desk_pages import desk_button, name_of, to_page
from publishing.desk.editing import EditingSession
from publishing.ids import row_id

# Not a part of what was typed.
NOT_TYPED = ("csrfmiddlewaretoken", "vindue", "hentet", "base")


def urls(admin):
    return [
        desk_button(admin, "vindue/", window),
        desk_button(admin, "vindue/smid-ud/", throw_away),
    ]


# What a page begins with ------------------------------------------------------------------------


def opened(admin, request, item):
    """
    The hidden fields of a page that is being opened, and with them what its author had typed and
    not saved, in a page that is gone or that `?hent=` names.
    """
    begun = {"vindue": uuid.uuid4(), "base": item.working_on.pk if item.working_on else None}
    session = to_fetch(admin, request, item)
    if session is None:
        return begun
    item.restored = session
    typed = typed_in(admin.get_form(request, item), session)
    return begun | typed | {"hentet": session.key, "base": session.base_id or begun["base"]}


def to_fetch(admin, request, item):
    mine = EditingSession.objects.filter(
        user=request.user, kind=admin.model.kind_of_model, item_id=item.pk, unsaved__isnull=False
    ).order_by("-seen_at")
    if key := key_of(request.GET.get("hent", "")):
        return mine.filter(key=key).first()
    return mine.abandoned().first() if item.pk else None


def key_of(text):
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def data_of(session):
    """The form as it was sent."""
    data = QueryDict(mutable=True)
    for name, values in session.unsaved.items():
        data.setlist(name, values)
    return data


def typed_in(form_class, session):
    """What stood in the fields, right or wrong, as their widgets show it."""
    data = data_of(session)
    return {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in form_class.base_fields.items()
        if name not in NOT_TYPED and not field.widget.value_omitted_from_data(data, {}, name)
    }


def left_behind(user, kind):
    """New texts that were begun and never saved, to be fetched from the page of a new one."""
    begun = EditingSession.objects.filter(user=user, kind=kind, item=None).abandoned()
    return [
        {"key": session.key, "seen_at": session.seen_at, "name": headline_of(session)}
        for session in begun.order_by("-seen_at")[:5]
    ]


def headline_of(session):
    return next(iter(session.unsaved.get("headline", [])), "").strip() or "uden rubrik"


# While it is open -------------------------------------------------------------------------------


def window(admin, request):
    """
    A page tells that it is open, and what has been typed in it since the last version. The answer
    says who else is there and whether a newer version has been made.
    """
    key = key_of(request.POST.get("vindue", ""))
    item = item_of(admin, request)
    if key is None or not may_write(admin, request, item):
        raise PermissionDenied("Du kan ikke skrive her.")
    session = EditingSession.objects.filter(key=key).first()
    if session and session.user_id != request.user.pk:
        raise PermissionDenied("Det er en andens vindue.")
    if session and session.left:
        # A version was made of it, or it was fetched elsewhere: what comes late is old.
        return JsonResponse({"closed": True}, status=409)
    values = seen(request, item)
    EditingSession.objects.update_or_create(
        key=key, defaults=values | {"kind": admin.model.kind_of_model, "user": request.user}
    )
    if fetched := key_of(request.POST.get("hentet", "")):
        EditingSession.objects.filter(user=request.user, key=fetched).delete()
    return JsonResponse(
        {
            "kept": danish.clock(timezone.now()),
            "others": others(item, request.user, key) if item else [],
            "newer": newer(admin, item, values["base_id"]) if item else None,
        }
    )


def seen(request, item):
    """What the page tells of itself."""
    now = timezone.now()
    values = {
        "item": item,
        "base_id": row_id(request.POST.get("base", "")),
        "seen_at": now,
        "left": "forlad" in request.POST,
    }
    if "rort" in request.POST:
        values["active_at"] = now
    if "skrevet" in request.POST:
        values["unsaved"] = {
            name: typed for name, typed in request.POST.lists() if name not in NOT_TYPED
        }
    return values


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
    return {
        "number": head.number,
        "by": str(head.made_by or "Nogen"),
        "at": danish.clock(head.made_at),
        "url": reverse(f"admin:{name_of(admin, 'history')}", args=[item.pk]),
    }


def throw_away(admin, request):
    """Drop what was typed and not saved, and go back to the newest version."""
    EditingSession.objects.filter(
        user=request.user, key=key_of(request.POST.get("vindue", ""))
    ).delete()
    pk = row_id(request.POST.get("item", ""))
    return to_page(admin, "change", pk) if pk else to_page(admin, "add")


def forget(user, form):
    """
    A version has been made of it: nothing is unsaved. The page counts as closed, so that an
    autosave under way when it was saved comes too late.
    """
    sessions = EditingSession.objects.filter(user=user)
    sessions.filter(key=form.cleaned_data.get("hentet")).delete()
    if key := form.cleaned_data.get("vindue"):
        closed = {"unsaved": None, "left": True, "kind": form.instance.kind}
        sessions.update_or_create(key=key, defaults=closed | {"user": user})
    EditingSession.objects.forget_old()


def as_typed(admin, request, item):
    """
    The item as it stands in the page `?vindue=` names, saved or not; else as its newest version has
    it. In memory, for the checks and the preview.
    """
    key = key_of(request.GET.get("vindue", ""))
    sessions = EditingSession.objects.filter(user=request.user, item=item, unsaved__isnull=False)
    if key and (session := sessions.filter(key=key).first()):
        admin.get_form(request, item)(data_of(session), instance=item).full_clean()
    return item
