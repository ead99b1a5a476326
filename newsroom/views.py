"""What the newsroom answers when there is no page to show, and whether it is well."""

from django.db import DatabaseError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.views.decorators.http import require_safe

from publishing.edition import Edition


def bad_request(request, exception):
    return render(request, "400.html", status=400)


def forbidden(request, exception):
    return render(request, "403.html", status=403)


def not_found(request, exception):
    """The 404 page, with the reason where the view gave one in Danish."""
    given = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": given if is_ours(given) else ""}, status=404)


def is_ours(reason):
    """Django's own reasons name models in English or by path; ours are Danish sentences."""
    return reason.endswith(".") and not reason.startswith(("No ", "Ingen ", "'"))


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
