"""
Pictures that look like one another: the same photograph smaller, compressed again, lighter or
without its colours. Sixty-four bits say what a picture looks like (`pictures.darkroom.look`), kept
as four numbers with an index each.

Where at most seven bits differ, one of the four numbers differs in one bit at most. So the few rows
that can be alike are found by looking up sixty-eight numbers, however many pictures there are. Up
to ten bits most are found. Of photographs that show different things none were nearer than 18.
"""

from django.db.models import Q

NAMES = ("look_a", "look_b", "look_c", "look_d")
BITS = 16
SURE, ALIKE = 7, 10


def distance(one, other):
    """In how many bits two looks differ, 0-64."""
    return sum((a ^ b).bit_count() for a, b in zip(one, other, strict=True))


def may_be_like(look):
    """The rows worth comparing: all that are alike, and some others."""
    found = Q()
    for name, number in zip(NAMES, look, strict=True):
        found |= Q(**{f"{name}__in": [number, *(number ^ 1 << bit for bit in range(BITS))]})
    return found


def like(pictures, picture):
    """Those of `pictures` that show the same as `picture`, itself left out."""
    same = Q(checksum=picture.checksum) if picture.checksum else Q(pk=None)
    if picture.look:
        rows = pictures.filter(may_be_like(picture.look)).values_list("pk", *NAMES)
        alike = [pk for pk, *look in rows if distance(look, picture.look) <= ALIKE]
        same |= Q(pk__in=alike)
    return pictures.filter(same).exclude(pk=picture.pk)
