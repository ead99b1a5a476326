"""
How a file comes into the library: it is examined once, in the darkroom, and what was seen in it
goes with it until the row is saved.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.files import FieldFile

from pictures.darkroom import client, examining
from pictures.darkroom.refusals import Unusable
from pictures.darkroom.strangers import EMPTY

# A telephone's photograph of 200 megapixels may be 70 MB.
MAX_BYTES = 80 * 1024 * 1024
TOO_MANY_BYTES = (
    f"Filen fylder mere end {MAX_BYTES // 1024**2} MB. Gem den som JPEG, eller gør billedet mindre."
)
# Why a file was refused that may be taken another time.
TIMED_OUT = "timed_out"
# What a file picker offers. Telephones call HEIC either name, and some neither.
ACCEPT = (
    "image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif,.heic,.heif,.avif"
)
# What is in the file decides, and not what somebody called it.
EXTENSIONS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "AVIF": ".avif",
    "HEIC": ".heic",
    "GIF": ".gif",
}
STEM_LENGTH = 80


@dataclass(frozen=True)
class Report:
    """What was seen in a file."""

    kind: str
    # As it is seen, upright.
    width: int
    height: int
    # How many pictures move in it.
    frames: int
    colour: str
    checksum: str
    # Four numbers, or None for a picture without shapes; see `pictures.darkroom.look`.
    look: list | None
    # Where its focal point may be.
    point: list
    # What it says of itself, to be reviewed; see `pictures.darkroom.words`.
    suggested: dict = field(default_factory=dict)


def examine(file):
    """The Report of a file that has just come. Raises ValidationError, in Danish."""
    bare = _bare(file)
    if not hasattr(bare, "report"):
        bare.report = _report_or_refusal(bare)
    if isinstance(bare.report, ValidationError):
        raise bare.report
    return bare.report


def examine_ahead(files):
    """
    Examine files before a transaction begins: on SQLite nobody else writes in one. What is wrong
    with a file is said by the form that asks for it.
    """
    for file in files:
        with suppress(ValidationError):
            examine(file)


def _report_or_refusal(file):
    try:
        return Report(**_seen_in(file))
    except ValidationError as refusal:
        return refusal


def _seen_in(file):
    if not file.size:
        raise ValidationError(EMPTY, code="empty")
    if file.size > MAX_BYTES:
        raise ValidationError(TOO_MANY_BYTES, code="too_large")
    try:
        return client.examine(file)
    except Unusable as wrong:
        code = TIMED_OUT if isinstance(wrong, client.TimedOut) else type(wrong).__name__.lower()
        raise ValidationError(str(wrong), code=code) from wrong


def trusted(file):
    """The same file, examined here and now: for what we have drawn ourselves, and nothing else."""
    bare = _bare(file)
    bare.report = Report(**examining.examine(bare))
    bare.seek(0)
    return file


def validate_picture(file):
    """Refuse what cannot be shown, with a Danish sentence. A kept file is not read again."""
    if not getattr(file, "_committed", False):
        examine(file)


def name_of_kind(name, kind):
    """The name somebody gave it, no longer than any folder takes, and the ending it should have."""
    return f"{Path(name or '').stem[:STEM_LENGTH] or 'billede'}{EXTENSIONS[kind]}"


def _bare(file):
    """The file that came, without the field of the row it was put into."""
    return file.file if isinstance(file, FieldFile) else file


class PictureField(forms.FileField):
    """A file for the library. What it is called is no reason to refuse it."""

    default_error_messages = {"required": "Vælg en billedfil.", "empty": EMPTY}

    def __init__(self, *, max_length=None, **kwargs):
        super().__init__(**kwargs)

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"accept": ACCEPT}

    def clean(self, data, initial=None):
        file = super().clean(data, initial)
        if file and file is not initial:
            examine(file)
        return file


class PictureFileField(models.FileField):
    """Every form asks for it with a PictureField. To the database it is a name like any other."""

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": PictureField} | kwargs)

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs
