"""What the newsroom answers when there is no page to show, and whether it is well."""

import logging
import time

from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.core.files.storage import default_storage
from django.db import DatabaseError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.views.decorators.http import require_safe

from pictures.storage import fault_of
from publishing.answers import NothingHere
from publishing.edition import Edition

log = logging.getLogger("newsroom.health")


def bad_request(request, exception):
    # Without the request: what is bad may be its host, which every address on a page is made of.
    most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
    too_many = (
        f"Det er for mange filer på én gang. Gå tilbage, og vælg højst {most} filer ad gangen."
    )
    reason = too_many if isinstance(exception, TooManyFilesSent) else ""
    page = get_template("400.html").render({"outlet": settings.OUTLET, "reason": reason})
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
    """200 when the database answers and pictures can be kept, else 503 with what is wrong."""
    faults = {}
    try:
        edition = Edition.current()
    except DatabaseError as error:
        faults["database"] = str(error)
    if PICTURES.fault():
        faults["billeder"] = "Lageret til billeder kan ikke nås eller ikke skrives i."
    if faults:
        return JsonResponse({"status": "fejl"} | faults, status=503)
    return JsonResponse({"status": "ok", "udgave": edition})


class StorageWatch:
    """Anybody may ask how we are, and it costs a file to know: at most twice a minute."""

    SECONDS = 30

    def __init__(self):
        self.asked_at, self.found = None, None

    def fault(self):
        now = time.monotonic()
        if self.asked_at is None or now - self.asked_at > self.SECONDS:
            # Whoever asks meanwhile gets the last answer.
            self.asked_at = now
            self.found = fault_of(default_storage)
            if self.found:
                log.error("The storage of pictures: %r", self.found)
        return self.found


PICTURES = StorageWatch()
