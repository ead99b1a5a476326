"""A picture file opened by what it is, and developed no larger than it is needed."""

import struct
from importlib import import_module

from PIL import Image, ImageOps

from pictures.darkroom.colours import in_colours, plain
from pictures.darkroom.refusals import Broken, Refused

# What the newsroom takes. Pillow reads more kinds, and some of them by running other programs.
KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "HEIC")
HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs")
AVIF_BRANDS = (b"avif", b"avis")
EITHER = (b"mif1", b"msf1")
ORIENTATION = 0x0112
TURNED = (5, 6, 7, 8)
# What Pillow raises for files that are cut off, garbled or made to do harm.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, TypeError, LookupError,
          AttributeError, struct.error)  # fmt: skip


def kind_of(head):
    """The kind of a picture by its first bytes, or None."""
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    return _kind_of_boxes(head) if head[4:8] == b"ftyp" else None


def _kind_of_boxes(head):
    """HEIC and AVIF are one container; a list of brands at its beginning tells them apart."""
    length = int.from_bytes(head[:4], "big")
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, min(length, len(head)), 4))]
    if brands[0] not in (*HEIC_BRANDS, *AVIF_BRANDS, *EITHER):
        return None
    for brand in brands:
        if brand in HEIC_BRANDS:
            return "HEIC"
        if brand in AVIF_BRANDS:
            return "AVIF"
    return None


def open_picture(file):
    """The image, its head read and nothing unpacked. Raises Refused or Broken."""
    file.seek(0)
    kind = kind_of(file.read(256))
    file.seek(0)
    if kind is None:
        raise Refused
    if kind == "HEIC":
        # Only when it is needed: loading its decoder takes as long as all the rest.
        import_module("pillow_heif").register_heif_opener(thumbnails=False)
    try:
        image = Image.open(file, formats=["HEIF" if kind == "HEIC" else kind])
    except BROKEN as error:
        raise Broken from error
    image.kind = kind
    return image


def upright_size(image):
    """The width and height a picture is seen in: a camera held on its side is turned."""
    width, height = image.size
    return (height, width) if _orientation(image) in TURNED else (width, height)


def _orientation(image):
    """HEIC is turned by its decoder, whatever the camera wrote down beside."""
    return 1 if image.format == "HEIF" else image.getexif().get(ORIENTATION, 1)


def develop(image, shrink=1):
    """
    The pixels, upright and in sRGB, each way at least 1/`shrink` of what is in the file: what is
    not needed is neither unpacked nor kept.
    """
    whole = image.size
    least = [max(1, int(side / max(1, shrink))) for side in whole]
    try:
        image.draft(image.mode, least)
        image.load()
        turn = _orientation(image)
    except BROKEN as error:
        raise Broken from error
    profile, small = image.info.get("icc_profile"), plain(image)
    factor = min(side // wanted for side, wanted in zip(small.size, least, strict=True))
    if factor > 1:
        small = small.reduce(factor)
    small.info["icc_profile"] = profile
    return _turned(in_colours(small), turn)


def _turned(image, orientation):
    image.getexif()[ORIENTATION] = orientation
    return ImageOps.exif_transpose(image)
