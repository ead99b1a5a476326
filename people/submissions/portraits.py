"""
Portraits sent in by anybody. Each is drawn anew from its pixels before it is kept, so that neither
a hidden file, a place nor a camera's number comes along; and it is kept in the database, out of the
public pictures, until an editor takes it into the library. It goes with its row.
"""

import uuid
import warnings
from datetime import timedelta
from io import BytesIO

from django import forms
from django.core import signing
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone
from PIL import Image, ImageOps

from pictures.darkroom.colours import in_colours
from pictures.files import BROKEN
from pictures.models import Picture

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 50_000_000
SMALLEST = 200
KEPT_SIZE = (1600, 2000)
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
LOOSE_FOR = timedelta(hours=48)
SALT = "people.submissions.portrait"

NOT_A_PICTURE = (
    "Filen er ikke et billede, vi kan læse, eller den er gået i stykker. Vælg et billede i JPEG, "
    "PNG, WebP eller AVIF."
)
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
        """A picture of the library, with the rights that were given with it."""
        picture = Picture(
            title=f"{name}, {company}"[:200],
            alt=f"Portræt af {name}"[:300],
            credit=credit,
            source=company[:200],
            licence=Picture.Licence.PRESS,
            created_by=by,
        )
        # Not named for the person: a file's name cannot be taken back.
        picture.file = ContentFile(bytes(self.image), name=f"portraet-{self.key.hex[:10]}.jpg")
        picture.save()
        return picture


def drawn_anew(file):
    """The bytes of a JPEG of an uploaded file. Raises ValidationError, in Danish."""
    if file.size > MAX_BYTES:
        raise forms.ValidationError(TOO_LARGE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                return _drawn(image)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise forms.ValidationError(TOO_LARGE) from None
    except BROKEN:
        raise forms.ValidationError(NOT_A_PICTURE) from None


def _drawn(image):
    # The size stands in the head of the file: nothing is unpacked before it is known.
    if image.width * image.height > MAX_PIXELS:
        raise Image.DecompressionBombError
    if min(image.size) < SMALLEST:
        raise forms.ValidationError(
            f"Billedet er for lille. Det skal være mindst {SMALLEST} pixel på hver led."
        )
    image.draft("RGB", KEPT_SIZE)
    upright = in_colours(ImageOps.exif_transpose(image))
    upright.thumbnail(KEPT_SIZE)
    out = BytesIO()
    upright.save(out, "JPEG", quality=90)
    return out.getvalue()
