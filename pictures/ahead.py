"""
Renditions drawn before anybody asks for them, so that nobody waits: the desk's own when a picture
is saved, and the readers' when an item with it is published. It is never needed: what is not drawn
ahead is drawn at the first request.
"""

import logging
from functools import partial

from django.db import transaction
from django_tasks import task

from pictures.darkroom.client import Unusable
from pictures.making import made
from pictures.models import Picture
from pictures.proportions import own_shape
from pictures.renditions import SLOTS
from pictures.waiting import Busy

# What lists and choosers at the desk show, besides the picture's own shape.
DESK_WIDTH, DESK_TYPE = 360, "webp"
# Only this is drawn ahead for readers: nine in ten take it, and the others wait once.
READERS_TYPE = "avif"

log = logging.getLogger("pictures.ahead")


@task()
def draw(pk, sizes):
    """`sizes` are lists of shape, width and type. One that cannot be had stops no other."""
    picture = Picture.objects.filter(pk=pk).first()
    for size in sizes if picture else ():
        try:
            made(picture, *size)
        except (Busy, Unusable, OSError) as fault:
            log.warning("%s of picture %s is not drawn ahead: %r", size, pk, fault)


def for_the_desk(sender, instance, raw=False, **kwargs):
    """Signal receiver of a saved picture."""
    if not raw:
        shapes = {"4x5", own_shape(instance.width, instance.height)}
        _later(instance.pk, [[shape, DESK_WIDTH, DESK_TYPE] for shape in sorted(shapes)])


def for_readers(picture, slots):
    """All that these slots offer of a picture that has just been published."""
    places = [SLOTS[slot] for slot in slots]
    sizes = {
        (place.shape_of(picture), width) for place in places for width in place.widths_for(picture)
    }
    _later(picture.pk, [[shape, width, READERS_TYPE] for shape, width in sorted(sizes)])


def _later(pk, sizes):
    # When the row is there for others to see.
    transaction.on_commit(partial(draw.enqueue, pk, sizes))
