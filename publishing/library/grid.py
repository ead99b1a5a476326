"""The library's list of pictures: a page of its own, and the grid alone for whoever fetches it."""

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pictures.models import Picture
from publishing.library.cards import cards_of
from publishing.library.filters import LibraryFilter
from publishing.library.laying_in import LIMITS

PICTURES = 48


def context_of(request):
    """What the grid shows of what the address asks for. A filter with a fault finds nothing."""
    form = LibraryFilter(request.GET)
    page = form.selection.page(request, PICTURES) if form.is_valid() else None
    return {
        "form": form,
        "page": page,
        "cards": cards_of(page.items) if page else [],
        "nothing_at_all": page and not (page.items or form.asked) and not Picture.objects.exists(),
    }


def grid(admin, request):
    """For a script that shows more of the library, or chooses from it. `marker` asks for boxes."""
    refuse_strangers(admin, request)
    marks = ACTION_CHECKBOX_NAME if request.GET.get("marker") else ""
    return render(request, "admin/pictures/_grid.html", context_of(request) | {"marks": marks})


@require_safe
def library(request, admin, context):
    """The whole page. `context` is what every page of the desk has."""
    refuse_strangers(admin, request)
    marks = ACTION_CHECKBOX_NAME if admin.has_change_permission(request) else ""
    return render(
        request,
        "admin/pictures/library.html",
        {
            **context,
            **context_of(request),
            "title": "Billeder",
            "opts": admin.opts,
            "marks": marks,
            "actions": [
                (name, label)
                for name, label in admin.get_action_choices(request, default_choices=[])
            ],
            "may_add": admin.has_add_permission(request),
            **LIMITS,
        },
    )


def refuse_strangers(admin, request):
    if not admin.has_view_permission(request):
        raise PermissionDenied("Du kan ikke se billedarkivet.")
