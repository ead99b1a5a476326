import re

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from pictures import renditions
from pictures.crops import crop_of
from pictures.models import Picture

CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
VERSION = re.compile("[0-9a-f]{10}")
A_YEAR = 365 * 24 * 3600


@require_safe
def rendition(request, pk, version, shape, width, extension):
    """A rendition, drawn and kept at the first request. An outdated version is not found."""
    if not renditions.exists_as(shape, width, extension) or not VERSION.fullmatch(version):
        raise Http404("Billedet findes ikke i den størrelse.")
    name = "renditions/" + renditions.name_of(pk, version, shape, width, extension)
    try:
        response = FileResponse(default_storage.open(name))
    except FileNotFoundError:
        response = HttpResponse(_drawn(name, pk, version, shape, width, extension))
    response["Content-Type"] = CONTENT_TYPES[extension]
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


def _drawn(name, pk, version, shape, width, extension):
    picture = get_object_or_404(Picture, pk=pk)
    if picture.version != version:
        raise Http404("Billedet er skiftet ud.")
    with picture.file.open() as file:
        data = renditions.draw(
            file,
            shape=shape,
            width=width,
            extension=extension,
            focal=(picture.focal_x, picture.focal_y),
            crop=crop_of(picture.crops, shape),
        )
    default_storage.save(name, ContentFile(data))
    return data
