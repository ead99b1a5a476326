"""The page of an item: for readers under its own address, and for those who see it before them."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from publishing.answers import NothingHere
from publishing.desk.staff_bar import bar_of
from publishing.kinds import REGISTERED


def show(request, item, **context):
    """
    The item as its kind's template prints it. Readers and previews get the same page; a preview
    gives a `strip`, the sentence that says what it is, and is then neither counted nor indexed.
    """
    return render(request, REGISTERED[item.kind].template, {"item": item, **context})


def show_to_readers(request, item, **context):
    """A live item. One that is too old for search engines says so, in the page and in a header."""
    if item.is_indexed():
        return show(request, item, **context)
    return not_indexed(show(request, item, noindex=True, **context))


def not_indexed(response):
    """Readers may have the page; search engines may not keep it. `noindex` says it in the page."""
    response["X-Robots-Tag"] = "noindex"
    return response


def item_page(model):
    """
    The view of a kind's pages: a live item under its own address. A draft is not found, a withdrawn
    or expired one answers 410 with the public explanation, and the id alone or an old slug leads to
    the right address.
    """

    @require_safe
    def page(request, pk, slug=""):
        item = get_object_or_404(model.objects.for_page(), pk=pk)
        if not item.is_live():
            if gone := item.farewell():
                return render(request, "410.html", {"item": gone}, status=410)
            raise NothingHere("Siden er ikke udgivet endnu.")
        if slug != item.slug:
            return redirect(item, permanent=True)
        if bar := bar_of(request, item):
            response = show_to_readers(request, item, staff_bar=bar)
            patch_cache_control(response, private=True, no_store=True)
            return response
        return show_to_readers(request, item)

    return page
