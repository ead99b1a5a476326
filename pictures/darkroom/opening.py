"""A picture file opened by what it is, and developed no larger than it is needed."""

from importlib import import_module

from PIL import Image

from pictures.darkroom.colours import in_colours, plain
from pictures.darkroom.profiles import profile_of
from pictures.darkroom.reading import BROKEN, reading
from pictures.darkroom.refusals import Refused, TooLarge
from pictures.darkroom.strangers import what_it_is

HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs")
AVIF_BRANDS = (b"avif", b"avis")
EITHER = (b"mif1", b"msf1")
# What fits in the memory of a child: more of what telephones make. A JPEG is made smaller while it
# is unpacked, and of a large picture no more is ever developed than half, each way.
MOST_PIXELS, MOST_OF = 80_000_000, {"JPEG": 220_000_000, "HEIC": 110_000_000}
MEND = {
    "JPEG": "Gør det mindre, og læg det ind igen",
    "HEIC": "Vælg færre megapixel i kameraet, eller gem det som JPEG",
}
# Pillow opens nothing that has twice this.
Image.MAX_IMAGE_PIXELS = max(MOST_OF.values()) // 2
# As much as tells what a file is.
HEAD = 4096
ORIENTATION = 0x0112
TURNED = (5, 6, 7, 8)
# What makes a picture upright that was taken so.
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


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
    """The image, its head read and nothing unpacked. Raises Refused, TooLarge or Broken."""
    file.seek(0)
    kind = kind_of(head := file.read(HEAD))
    file.seek(0)
    if kind is None:
        raise Refused(what_it_is(head))
    if kind == "HEIC":
        # Only when it is needed: loading its decoder takes as long as all the rest.
        heif = import_module("pillow_heif")
        heif.options.DECODE_THREADS = 1
        heif.register_heif_opener(thumbnails=False)
    with reading():
        image = Image.open(file, formats=["HEIF" if kind == "HEIC" else kind])
    image.kind = kind
    refuse_size(image)
    return image


def refuse_size(image):
    most = MOST_OF.get(image.kind, MOST_PIXELS)
    if image.width * image.height > most:
        mend = MEND.get(image.kind, "Gør det mindre, eller gem det som JPEG")
        raise TooLarge(f"Billedet har mere end {most // 10**6} megapixel. {mend}.")


def upright_size(image):
    """The width and height a picture is seen in: a camera held on its side is turned."""
    width, height = image.size
    return (height, width) if _orientation(image) in TURNED else (width, height)


def _orientation(image):
    """
    As the camera was held, 1-8. HEIC is turned by its decoder, whatever is written down beside;
    what cannot be read says nothing.
    """
    try:
        orientation = 1 if image.format == "HEIF" else image.getexif().get(ORIENTATION)
    except BROKEN:
        return 1
    return orientation if orientation in range(1, 9) else 1


def develop(image, shrink=1):
    """
    The pixels, upright and in sRGB, each way at least 1/`shrink` of what is in the file, or half of
    a large one: what is not needed is neither unpacked nor kept.
    """
    shrink = max(shrink, 2 if image.width * image.height > MOST_PIXELS else 1)
    least = [max(1, int(side / shrink)) for side in image.size]
    with reading():
        image.draft(image.mode, least)
        image.load()
    profile, small = profile_of(image), plain(image)
    factor = min(side // wanted for side, wanted in zip(small.size, least, strict=True))
    if factor > 1:
        small = small.reduce(factor)
    small.info["icc_profile"] = profile
    turn, seen = TURNS.get(_orientation(image)), in_colours(small)
    return seen if turn is None else seen.transpose(turn)
