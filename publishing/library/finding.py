"""
What the library is narrowed by. Pictures get their ids as they come, so an id is also the order:
the walk is publishing/walk.py's, with ids for places.
"""

from pictures.ids import row_id
from pictures.models import Picture
from publishing import walk
from publishing.answers import NothingHere
from publishing.library.keys import EMPTY, PictureKey
from publishing.words import words_of

LONGEST = 100
WORDS = 8


def keyed(key):
    return walk.Walked(PictureKey.objects.filter(key=key), ("picture",))


def beginning(text):
    """All keys that begin so: as one types. A picture may have several."""
    return walk.Found(PictureKey.objects.filter(key__startswith=text), ("picture",))


def asked(narrow):
    """What has no key, because the clock or other rows decide it; `narrow` takes a queryset."""
    return walk.Asked(narrow(Picture.objects.all()))


class Selection(walk.Selection):
    look = 5_000
    counted = 1_000
    everything = walk.Walked(Picture.objects.all(), ("pk",))

    def rows(self):
        return Picture.objects.all()

    def read_cursor(self, text):
        pk = row_id(text)
        if pk is None:
            raise NothingHere("Adressen på siden er ikke hel. Begynd forfra fra den første side.")
        return (pk,)

    def cursor(self, pk):
        return str(pk)

    def day_of(self, pk):
        return Picture.objects.filter(pk__gte=pk).order_by("pk").first().created_at


def first_since(moment):
    """The place of the first picture that came then or later; None where none has come since."""
    came = Picture.objects.filter(created_at__gte=moment).order_by("created_at", "pk")
    return came.values_list("pk").first()


def found_named(pictures, typed):
    """Those of a queryset that are found by what is typed; all, where that is nothing."""
    for word in words_typed(typed):
        pictures = beginning(word).check(pictures, "pk")
    return pictures


def words_typed(text):
    """The words to look for, without those that are everywhere. Of a long text the first few."""
    words = words_of(text[:LONGEST])
    return [word for word in words if word not in EMPTY][:WORDS] or words[:1]
