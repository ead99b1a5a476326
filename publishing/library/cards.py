"""A picture as the library's grid shows it: what it is, and what there is to know about it."""

import json
from dataclasses import dataclass

from django.utils import timezone

from pictures import rights, sharpness
from pictures.crops import height_of
from pictures.models import Picture
from pictures.proportions import own_shape
from pictures.renditions import name_of
from publishing.library.uses import Use, last_used

# What is said of a picture that lacks it: shorter than the sentences of `rights.missing`.
LACKS = {
    "credit": "Mangler kredit",
    "source": "Mangler kilde",
    "licence": "Mangler rettighed",
    "licence_url": "Mangler link til licens",
    "licence_until": "Mangler slutdato",
}
THUMBNAIL = 360


@dataclass(frozen=True)
class State:
    """`key` is for the style sheet, `words` for the editor."""

    key: str
    words: str


@dataclass(frozen=True)
class Card:
    """`use` is the one to name, where the picture has any."""

    picture: Picture
    use: Use | None = None

    @property
    def choice(self):
        return json.dumps(self.picture.as_choice())

    @property
    def shape(self):
        return own_shape(self.picture.width, self.picture.height)

    @property
    def thumbnail(self):
        name = name_of(self.picture.pk, self.picture.version, self.shape, THUMBNAIL, "webp")
        return f"/billeder/{name}"

    @property
    def width(self):
        return THUMBNAIL

    @property
    def height(self):
        return height_of(self.shape, THUMBNAIL, (self.picture.width, self.picture.height))

    @property
    def states(self):
        return [*states_of(self.picture), *size_states(self.picture), *use_states(self.use)]

    @property
    def told(self):
        """Where it was used last, unless readers have it now."""
        if self.use is None or self.use.live:
            return ""
        return self.use.short[:1].upper() + self.use.short[1:]


def cards_of(pictures):
    last = last_used(pictures)
    return [Card(picture, last[picture.pk]) for picture in pictures]


def size_states(picture):
    small = sharpness.small(picture)
    return [State("blurred", f"Kun {sharpness.size_of(picture)}")] if small else []


def use_states(use):
    if use is None:
        return [State("unused", "Aldrig brugt")]
    return [State("used", "Bruges nu")] if use.live else []


def states_of(picture, today=None):
    """What an editor must know before choosing it, the gravest first."""
    today = today or timezone.localdate()
    if rights.has_expired(picture, today):
        return [State("expired", "Udløbet")]
    lacks = [State("lacking", LACKS[name]) for name in rights.missing(picture, today)]
    if lacks:
        return lacks
    if not rights.warning(picture, today):
        return []
    return [State("soon", f"Udløber {in_days((picture.licence_until - today).days)}")]


def in_days(days):
    return {0: "i dag", 1: "i morgen"}.get(days, f"om {days} dage")
