"""
Portraits sent in by anybody. Each is drawn anew from its pixels before it is kept, so that neither
a hidden file, a place nor a camera's number comes along; and it is kept in the database, out of the
public pictures, until an editor takes it into the library. It goes with its row.
"""

import uuid
from datetime import timedelta

from django import forms
from django.core import signing
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone

from pictures.darkroom import client as darkroom
from pictures.intake import trusted
from pictures.models import Picture
from pictures.portraits import known_as, words_for
from publishing.library.picture_use import hold

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 50_000_000
SMALLEST = 200
KEPT_SIZE = (1600, 2000)
LOOSE_FOR = timedelta(hours=48)
SALT = "people.submissions.portrait"

TOO_LARGE = (
    f"Billedet er for stort. Vælg et på højst {MAX_BYTES // 1024**2} MB og "
    f"{MAX_PIXELS // 1_000_000} megapixel."
)


class SubmittedPortraitQuerySet(models.QuerySet):
    def forgotten(self):
        """Those whose form was never sent."""
        return self.filter(submissions=None, made_at__lt=timezone.now() - LOOSE_FOR)


class SubmittedPortrait(models.Model):
    """A picture that waits with its submission. Nobody but the sender and the desk can see it."""

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    made_at = models.DateTimeField("sendt", default=timezone.now)
    image = models.BinaryField("billedet")

    objects = SubmittedPortraitQuerySet.as_manager()

    class Meta:
        verbose_name = "indsendt portræt"
        verbose_name_plural = "indsendte portrætter"

    def __str__(self):
        return str(self.key)

    @property
    def token(self):
        return signing.dumps(str(self.key), salt=SALT)

    @classmethod
    def of_token(cls, token):
        """The portrait a form brought before, or None."""
        try:
            return cls.objects.filter(key=signing.loads(token, salt=SALT)).first()
        except signing.BadSignature:
            return None

    def let_go(self):
        """Gone, unless the same form was sent twice and the other still has it."""
        if not self.submissions.exists():
            self.delete()

    def into_library(self, *, name, company, credit, by):
        """
        A picture of the library, new or there already, with the right its sender has stated: that
        the company gives it, with the photographer's permission.
        """
        picture = Picture(**words_for(name, company), credit=credit, created_by=by)
        # Not named for the person: a file's name cannot be taken back.
        file = ContentFile(bytes(self.image), name=f"portraet-{self.key.hex[:10]}.jpg")
        # Drawn here, when it came.
        picture.file = trusted(file)
        known = known_as(picture)
        if known and hold([known.pk]):
            return known
        picture.save()
        return picture


def drawn_anew(file):
    """The bytes of a JPEG of an uploaded file. Raises ValidationError, in Danish."""
    if file.size > MAX_BYTES:
        raise forms.ValidationError(TOO_LARGE)
    try:
        return darkroom.redrawn(file, box=KEPT_SIZE, smallest=SMALLEST, max_pixels=MAX_PIXELS)
    except darkroom.TooLarge:
        raise forms.ValidationError(TOO_LARGE) from None
    except darkroom.Unusable as wrong:
        raise forms.ValidationError(str(wrong)) from None
