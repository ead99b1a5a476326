"""
Renditions: the shapes and widths a picture is served in.

The address of a rendition is computed from the picture's row alone - no query, no cache, no file
check while a page is rendered. The file is drawn at the first request for it and kept in the media
storage. Only the shapes, widths and formats listed here exist, so nobody can make the server draw
endless sizes.
"""

from dataclasses import dataclass

from pictures.crops import SHAPES, WHOLE, height_of
from pictures.darkroom.client import draw
from pictures.proportions import own_shape
from pictures.weights import FORMATS, MOVING

__all__ = [
    "FORMATS", "MOVING", "SLOTS", "WIDTHS", "Slot", "draw", "exists_as", "height_of", "name_of",
]  # fmt: skip

WIDTHS = (96, 192, 360, 480, 720, 800, 960, 1280, 1680)
# What an animation is drawn in as well, where it may move.
MOVING_WIDTHS = (480, 720)


@dataclass(frozen=True)
class Slot:
    """
    A place a picture stands in: its shape, the widths offered, how wide it is shown, and whether an
    animation may move there. In a place for whole pictures one that would be a strip is cut.
    """

    shape: str
    widths: tuple[int, ...]
    sizes: str
    moves: bool = False

    def shape_of(self, picture):
        return own_shape(picture.width, picture.height) if self.shape == WHOLE else self.shape


# The more pixels a telephone has to each of the page's, the less of them anybody sees: none fetches
# more than 960 across, which at three to one is two and a half.
DENSE = (
    "(min-resolution: 3.3dppx) 61vw, (min-resolution: 2.9dppx) 72vw, (min-resolution: 2.5dppx) 80vw"
)
# The sizes say what the columns of static/css/reader really show.
SLOTS = {
    "lead": Slot(
        "16x9",
        (480, 800, 960, 1280, 1680),
        f"(min-width: 105rem) 711px, (min-width: 75rem) 47vw, {DENSE}, 100vw",
    ),
    "article": Slot(
        "16x9",
        (480, 800, 960, 1280, 1680),
        f"(min-width: 105rem) 1206px, (min-width: 75rem) 78vw, {DENSE}, 100vw",
        moves=True,
    ),
    "second": Slot(
        "16x9",
        (360, 480, 720, 960, 1280),
        "(min-width: 105rem) 584px, (min-width: 75rem) 38vw, (min-width: 48rem) 30vw, "
        f"{DENSE}, calc(100vw - 2rem)",
    ),
    "inline": Slot(
        WHOLE,
        (480, 720, 960, 1280),
        f"(min-width: 48rem) 680px, {DENSE}, calc(100vw - 2rem)",
        moves=True,
    ),
    # A picture in the text that is higher than it is wide; static/css/reader/42-nodes.css.
    "upright": Slot(
        WHOLE,
        (360, 480, 720, 960),
        f"(min-width: 48rem) 416px, {DENSE}, calc(100vw - 2rem)",
        moves=True,
    ),
    "teaser": Slot(
        "16x9",
        (192, 360, 480, 720, 960),
        "(min-width: 75rem) 470px, (min-width: 48rem) 30vw, 116px",
    ),
    "grid": Slot(
        "16x9", (192, 360, 480, 720), "(min-width: 75rem) 330px, (min-width: 48rem) 46vw, 116px"
    ),
    "ad": Slot("16x9", (360, 480, 720, 960), "(min-width: 48rem) 320px, calc(100vw - 4.5rem)"),
    "thumb": Slot("1x1", (96, 192, 360), "(min-width: 48rem) 126px, 96px"),
    "face": Slot("1x1", (96, 192, 360), "96px"),
    "portrait": Slot("4x5", (192, 360, 480, 720), "(min-width: 48rem) 280px, 46vw"),
}


def name_of(picture_pk, version, shape, width, extension):
    """Where a rendition lies, both in the address and in the storage."""
    return f"{picture_pk}/{version}/{shape}-{width}.{extension}"


def exists_as(shape, width, extension):
    if extension == MOVING:
        return shape in (*SHAPES, WHOLE) and width in MOVING_WIDTHS
    return shape in (*SHAPES, WHOLE) and width in WIDTHS and extension in FORMATS
