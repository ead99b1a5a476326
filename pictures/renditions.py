"""
Renditions: the shapes and widths a picture is served in.

The address of a rendition is computed from the picture's row alone - no query, no cache, no file
check while a page is rendered. The file is drawn at the first request for it and kept in the media
storage. Only the shapes, widths and formats listed here exist, so nobody can make the server draw
endless sizes.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from pictures.crops import SHAPES, crop_box
from pictures.files import in_colours

WIDTHS = (96, 192, 360, 480, 720, 960, 1280, 1680)
# Pillow's own names and settings. AVIF at speed 9 is a few per cent larger than at 6, and fast.
FORMATS = {
    "avif": ("AVIF", {"quality": 55, "speed": 9}),
    "webp": ("WEBP", {"quality": 74, "method": 4}),
    "jpg": ("JPEG", {"quality": 78, "optimize": True, "progressive": True}),
}


@dataclass(frozen=True)
class Slot:
    """A place a picture stands in: its shape, the widths offered, and how wide it is shown."""

    shape: str
    widths: tuple[int, ...]
    sizes: str


# The sizes say what the columns of static/css/reader really show.
SLOTS = {
    "lead": Slot(
        "16x9",
        (480, 720, 960, 1280, 1680),
        "(min-width: 105rem) 711px, (min-width: 75rem) 47vw, 100vw",
    ),
    "article": Slot(
        "16x9",
        (480, 720, 960, 1280, 1680),
        "(min-width: 105rem) 1206px, (min-width: 75rem) 78vw, 100vw",
    ),
    "inline": Slot("16x9", (480, 720, 960, 1280), "(min-width: 48rem) 680px, 100vw"),
    "teaser": Slot(
        "16x9",
        (192, 360, 480, 720, 960),
        "(min-width: 75rem) 470px, (min-width: 48rem) 30vw, 116px",
    ),
    "grid": Slot(
        "16x9", (192, 360, 480, 720), "(min-width: 75rem) 330px, (min-width: 48rem) 46vw, 116px"
    ),
    "ad": Slot("16x9", (360, 480, 720, 960), "(min-width: 48rem) 320px, 100vw"),
    "thumb": Slot("1x1", (96, 192, 360), "(min-width: 48rem) 126px, 96px"),
    "face": Slot("1x1", (96, 192, 360), "96px"),
    "portrait": Slot("4x5", (192, 360, 480, 720), "(min-width: 48rem) 280px, 46vw"),
}


def height_of(shape, width):
    across, down = SHAPES[shape]
    return round(width * down / across)


def name_of(picture_pk, version, shape, width, extension):
    """Where a rendition lies, both in the address and in the storage."""
    return f"{picture_pk}/{version}/{shape}-{width}.{extension}"


def exists_as(shape, width, extension):
    return shape in SHAPES and width in WIDTHS and extension in FORMATS


def draw(file, *, shape, width, extension, focal=(0.5, 0.5), crop=None):
    """The bytes of one rendition of an image file. Camera data and location are left behind."""
    pillow_format, options = FORMATS[extension]
    with Image.open(file) as image:
        upright = in_colours(ImageOps.exif_transpose(image))
        cropped = upright.resize(
            (width, height_of(shape, width)),
            Image.Resampling.LANCZOS,
            box=crop_box(upright.size, shape, focal, crop),
        )
    out = BytesIO()
    cropped.save(out, pillow_format, **options)
    return out.getvalue()


def average_colour(image):
    """The colour shown until the picture has come, as #rrggbb."""
    red, green, blue = in_colours(image).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return f"#{red:02x}{green:02x}{blue:02x}"
