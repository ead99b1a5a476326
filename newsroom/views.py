"""What the newsroom answers when there is no page to show, and whether it is well."""

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.views.decorators.http import require_safe

from publishing.answers import NothingHere
from publishing.edition import Edition


def bad_request(request, exception):
    # Without the request: what is bad may be its host, which every address on a page is made of.
    page = get_template("400.html").render({"outlet": settings.OUTLET})
    return HttpResponse(page, status=400)


def forbidden(request, exception):
    return render(request, "403.html", status=403)


def not_found(request, exception):
    """The 404 page, with the reason where a view gave one meant for the reader."""
    reason = str(exception) if isinstance(exception, NothingHere) else ""
    return render(request, "404.html", {"reason": reason}, status=404)


def server_error(request):
    # Without context: whatever is broken may be broken in a context processor too.
    return HttpResponse(get_template("500.html").render(), status=500)


def csrf_failure(request, reason=""):
    return render(request, "403_csrf.html", status=403)


@require_safe
def health(request):
    """200 when the database answers, else 503 with what is wrong."""
    try:
        edition = Edition.current()
    except DatabaseError as error:
        return JsonResponse({"status": "fejl", "database": str(error)}, status=503)
    return JsonResponse({"status": "ok", "udgave": edition})
