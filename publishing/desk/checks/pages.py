"""The checks of an item at the desk: a part of the editing page, and a page without JavaScript."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render

from publishing.desk.checks import review_of
from publishing.desk.checks.links import look_up
from publishing.desk.desk_pages import desk_button, desk_page
from publishing.desk.unsaved import as_typed

# What the desk's own script says when it fetches the part alone.
BY_SCRIPT = "fetch"


def urls(admin):
    return [
        desk_page(admin, "<pk:pk>/tjek/", checks),
        desk_button(admin, "<pk:pk>/tjek/links/", check_links),
    ]


def checks(admin, request, pk):
    return answer(admin, request, item_of(admin, request, pk))


def check_links(admin, request, pk):
    item = item_of(admin, request, pk)
    look_up(review_of(item).links.urls)
    return answer(admin, request, item)


def item_of(admin, request, pk):
    """The item as the page that asks has it, typed and not saved included."""
    item = admin.get_object(request, str(pk))
    if item is None:
        raise Http404
    if not admin.has_view_permission(request, item):
        raise PermissionDenied
    return as_typed(admin, request, item)


def answer(admin, request, item):
    context = {"original": item, "opts": admin.opts, "review": review_of(item)}
    if request.headers.get("X-Requested-With") == BY_SCRIPT:
        return render(request, "admin/publishing/_checks.html", context)
    context |= {**admin.admin_site.each_context(request), "title": "Tjek"}
    return render(request, "admin/publishing/checks.html", context)
