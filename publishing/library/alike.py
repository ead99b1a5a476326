"""What looks like pictures that have just come, and what it was used for last."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.urls import reverse

from pictures.likeness import ALIKE, distance, may_be_like
from pictures.models import Picture
from publishing import danish
from publishing.library.uses import last_used

# So many are named; the rest is a number.
NAMED = 3
# Sixty-eight values are looked up for each, and a query has room for a thousand.
AT_ONCE = 12
# White signs on white look much the same: more than these are not compared.
MOST = 200


@dataclass(frozen=True)
class Alike:
    """Another picture, as a card tells of it."""

    picture: Picture
    used: str

    @property
    def url(self):
        return reverse("admin:pictures_picture_change", args=[self.picture.pk])

    @property
    def line(self):
        return f"{self.used or 'ikke brugt'}, lagt ind {danish.short_date(self.picture.created_at)}"


def alike_to(pictures):
    """{picture id: (those to name, how many others)}, the newest first."""
    found = others_like(pictures)
    named = {pk: others[:NAMED] for pk, others in found.items()}
    used = last_used({other for others in named.values() for other in others})
    return {
        pk: (
            [Alike(other, used[other.pk].short if used[other.pk] else "") for other in others],
            len(found[pk]) - len(others),
        )
        for pk, others in named.items()
    }


def others_like(pictures):
    found = {picture.pk: [] for picture in pictures}
    seen = [picture for picture in pictures if picture.look]
    for start in range(0, len(seen), AT_ONCE):
        some = seen[start : start + AT_ONCE]
        rows = list(Picture.objects.filter(reduce(or_, (may_be_like(p.look) for p in some)))[:MOST])
        for picture in some:
            found[picture.pk] = [
                row
                for row in rows
                if row.pk != picture.pk and distance(row.look, picture.look) <= ALIKE
            ]
    return found
