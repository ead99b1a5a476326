"""A picture file as it arrives: whether it is one, whole and not too large."""

import struct

from django.core.exceptions import ValidationError
from PIL import Image

# What the desk takes. Pillow reads more kinds, and some of them by running other programs.
KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 80_000_000
# What Pillow raises for files that are cut off, garbled or made to do harm.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    RuntimeError,
    struct.error,
    Image.DecompressionBombError,
)


def validate_picture(file):
    """Refuse what cannot be drawn, with a Danish sentence. A kept file is not read again."""
    if getattr(file, "_committed", False):
        return
    if file.size > MAX_BYTES:
        raise ValidationError(
            f"Billedet fylder mere end {MAX_BYTES // 1024**2} MB. Gør det mindre først."
        )
    try:
        _read(file)
    except BROKEN as error:
        raise ValidationError(
            "Filen er ikke et billede, eller den er gået i stykker. Gem den igen som JPEG."
        ) from error
    finally:
        file.seek(0)


def _read(file):
    file.seek(0)
    with Image.open(_lent(file), formats=KINDS) as image:
        if image.width * image.height > MAX_PIXELS:
            raise ValidationError(
                f"Billedet har mere end {MAX_PIXELS // 1_000_000} megapixel. Gør det mindre først."
            )
        image.load()


def _lent(file):
    """The file itself, which the image must not close."""
    return getattr(file, "file", file)
