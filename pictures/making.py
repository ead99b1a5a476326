"""A rendition made: drawn in the darkroom from the original, and kept in the storage."""

from django.core.files.storage import default_storage

from pictures.crops import crop_of
from pictures.darkroom.client import draw
from pictures.models import Picture
from pictures.renditions import name_of
from pictures.waiting import once


def place_of(*parts):
    """Where a rendition lies in the storage."""
    return "renditions/" + name_of(*parts)


def made(picture, shape, width, extension):
    """
    Returns when the rendition lies in the storage. Raises Busy, and where it was for us to draw
    also Unusable and OSError.
    """
    name = place_of(picture.pk, picture.version, shape, width, extension)
    once(name, lambda: _make(name, picture, shape, width, extension))


def _make(name, picture, shape, width, extension):
    # Not through the row, whose file a bucket opens only once.
    with default_storage.open(picture.file.name) as file:
        data = draw(
            file,
            shape=shape,
            width=width,
            extension=extension,
            focal=(picture.focal_x, picture.focal_y),
            crop=crop_of(picture.crops, shape),
        )
    default_storage.put(name, data)
    # One that was deleted meanwhile took its renditions along, but not this one.
    if not Picture.objects.filter(pk=picture.pk).exists():
        default_storage.delete_tree(f"renditions/{picture.pk}")
