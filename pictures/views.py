import logging
import re
from functools import wraps

from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse, HttpResponseNotFound
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from pictures import rights, until
from pictures.crops import WHOLE
from pictures.darkroom.client import Unusable
from pictures.making import made, place_of
from pictures.models import Picture
from pictures.proportions import own_shape
from pictures.renditions import exists_as
from pictures.waiting import Busy, seat, seat_to_wait
from pictures.weights import MOVING

CONTENT_TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    MOVING: "image/webp",
}
VERSION = re.compile("[0-9a-f]{10}")
AGAIN_AFTER = 2
NOT_KEPT = {"Cache-Control": "no-store"}

log = logging.getLogger("pictures.renditions")


def or_later(view):
    """A view of a picture's file, which may not be there or not be readable just now: then 503."""

    @wraps(view)
    def answered(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except (Busy, Unusable, OSError) as fault:
            log.warning("%s cannot be had: %r", request.path, fault)
            return not_now()

    return answered


@require_safe
@or_later
def rendition(request, pk, version, shape, width, extension):
    """
    A rendition, drawn and kept at the first request. An outdated version is not found, and by
    readers nothing of a picture whose right has ended: the desk shows what the newsroom has.
    """
    if not exists_as(shape, width, extension) or not VERSION.fullmatch(version):
        raise Http404("Billedet findes ikke i den størrelse.")
    asked, last_day = (pk, version, shape, width, extension), until.last_day_of(pk)
    if rights.is_over(last_day) and not request.user.is_staff:
        # Not kept: the right may be bought for longer.
        return HttpResponseNotFound(
            "Billedet vises ikke mere.\n", "text/plain; charset=utf-8", headers=NOT_KEPT
        )
    with seat():
        data = _kept(asked) or _drawn(asked)
    response = HttpResponse(data, CONTENT_TYPES[extension])
    response["Cache-Control"] = until.cache_control(last_day)
    response["ETag"] = etag = f'"{version}-{shape}-{width}-{extension}"'
    return get_conditional_response(request, etag=etag, response=response)


def _kept(asked):
    """The bytes, or None. At most some hundred kilobytes, so they are read whole."""
    try:
        with default_storage.open(place_of(*asked)) as file:
            return file.read()
    except FileNotFoundError:
        return None


def _drawn(asked):
    pk, version, *size = asked
    picture = get_object_or_404(Picture, pk=pk)
    if picture.version != version:
        raise Http404("Billedet er skiftet ud.")
    if size[0] == WHOLE != own_shape(picture.width, picture.height):
        raise Http404("Billedet vises ikke helt.")
    if size[-1] == MOVING and not picture.moves:
        raise Http404("Billedet bevæger sig ikke.")
    with seat_to_wait():
        made(picture, *size)
    if data := _kept(asked):
        return data
    raise Http404("Billedet er slettet.")


def not_now():
    """What is not there now may be there in a moment: nobody keeps this answer."""
    sentence = "Billedet kan ikke hentes lige nu. Prøv igen om et øjeblik.\n"
    headers = NOT_KEPT | {"Retry-After": str(AGAIN_AFTER)}
    return HttpResponse(sentence, "text/plain; charset=utf-8", status=503, headers=headers)
