"""
An item as readers will see it, before they do: by the template of their own page, never counted,
stored or indexed. Beside the writing surface it stands in a frame (static/js/desk/preview.js).
"""

from dataclasses import dataclass
from functools import wraps

from csp.constants import SELF
from csp.decorators import csp_replace
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.decorators.clickjacking import xframe_options_sameorigin

from pictures.ids import row_id
from publishing import danish
from publishing.desk.desk_pages import desk_page
from publishing.desk.unsaved import as_typed
from publishing.pages import show

NO_HEADLINE = "Rubrik mangler"
DRAFT = "Kladde – ikke udgivet"
AS_TYPED = (DRAFT, "som det står i vinduet nu, ikke gemt")


@dataclass(frozen=True)
class Strip:
    """
    What a page says at its top when it is not (yet) what readers get, and of which version it is.
    A framed one opens its links in another window; `places` are the places it can be tried in, and
    `unshown` what the pictures are called that readers would not see.
    """

    what: str
    which: str = ""
    framed: bool = False
    places: tuple = ()
    unshown: tuple = ()


def urls(admin):
    return [desk_page(admin, "<pk:pk>/vis/", preview)]


def framed_by_the_desk(view):
    """The page may stand in a frame of our own, and is for no search engine."""

    @wraps(view)
    @csp_replace({"frame-ancestors": [SELF]})
    @xframe_options_sameorigin
    def framed(*args, **kwargs):
        response = view(*args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return framed


@framed_by_the_desk
def preview(admin, request, pk):
    """`?vindue=` as it is typed there, `?version=` as it was then, else the newest version."""
    item = item_before_readers(admin, request, pk)
    if number := request.GET.get("version"):
        revision, typed = get_object_or_404(item.revisions, number=row_id(number)), False
        item.put(revision.content)
    else:
        revision, typed = put_newest(item), put_typed(admin, request, item)
    what, which = AS_TYPED if typed else said_of(item, revision)
    unshown = tuple(each.name for each in item.appearances() if not each.picture.is_shown)
    return show_before_readers(request, item, Strip(what, which, framed=True, unshown=unshown))


def item_before_readers(admin, request, pk):
    """The row, for those who may see it at the desk."""
    item = get_object_or_404(admin.model.objects.for_page(), pk=pk)
    if not admin.has_view_permission(request, item):
        raise PermissionDenied("Du kan ikke se det, før det er udgivet.")
    return item


def put_newest(item):
    """Put the version that is worked on on the item, and give it. None where it has no history."""
    head = item.head
    if head:
        item.put(head.content)
    return head


def put_typed(admin, request, item):
    """Likewise what stands in the window asked for; whether it says something else."""
    saved = item.content
    as_typed(admin, request, item)
    return item.content != saved


def show_before_readers(request, item, strip):
    """The page of an item that may lack anything."""
    item.headline = item.headline or NO_HEADLINE
    return show(request, item, strip=strip)


def said_of(item, revision):
    """What the page is, and of which version."""
    shown = item.is_live() and (revision is None or revision.pk == item.shown_id)
    return ("Det, læserne ser nu" if shown else DRAFT), naming(revision)


def naming(revision):
    if revision is None:
        return ""
    return f"version {revision.number}, gemt {danish.list_stamp(revision.made_at)}"
