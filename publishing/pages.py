from functools import wraps

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from publishing.answers import NothingHere


def item_page(model):
    """
    View decorator for the page of an item: `view(request, item)` is called for a live one under
    its own address. A draft is not found, a withdrawn or expired one answers 410 with the public
    explanation, and the id alone or an old slug leads to the right address.
    """

    def decorate(view):
        @require_safe
        @wraps(view)
        def page(request, pk, slug=""):
            item = get_object_or_404(model.objects.for_teasers(), pk=pk)
            if item.is_over():
                return render(request, "410.html", {"item": item}, status=410)
            if not item.is_live():
                raise NothingHere("Siden er ikke udgivet endnu.")
            if slug != item.slug:
                return redirect(item, permanent=True)
            return view(request, item)

        return page

    return decorate
