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
TURNED = (5, 6, 7, 8)
ORIENTATION = 0x0112


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


def upright_size(image):
    """The width and height a picture is seen in: a camera held on its side is turned."""
    width, height = image.size
    return (height, width) if image.getexif().get(ORIENTATION) in TURNED else (width, height)


def in_colours(image):
    """
    The image in RGB, as it is seen on white paper. Pillow by itself would make sixteen bits of grey
    white, and what is transparent black.
    """
    if image.mode.startswith("I;16"):
        image = image.point(lambda grey: grey / 256).convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    paper, image = Image.new("RGB", image.size, "white"), image.convert("RGBA")
    paper.paste(image, mask=image)
    return paper
