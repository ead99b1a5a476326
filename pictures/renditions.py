"""
Renditions: the shapes and widths a picture is served in.

The address of a rendition is computed from the picture's row alone - no query, no cache, no file
check while a page is rendered. The file is drawn at the first request for it and kept in the media
storage. Only the shapes, widths and formats listed here exist, so nobody can make the server draw
endless sizes.
"""

from bisect import bisect_left
from dataclasses import dataclass

from pictures.crops import SHAPES, WHOLE, box_size, crop_of
from pictures.proportions import own_shape
from pictures.weights import FORMATS, MOVING

WIDTHS = (96, 128, 192, 256, 360, 480, 640, 720, 800, 960, 1120, 1280, 1680)
# What an animation is drawn in as well, where it may move.
MOVING_WIDTHS = (480, 720)
# A tenth fewer pixels than there should be is seen by nobody.
NEARLY = 0.9


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

    def pixels_of(self, picture):
        """How many pixels across the part of a picture has that is shown here."""
        shape = self.shape_of(picture)
        crop = crop_of(picture.crops, shape)
        return box_size((picture.width, picture.height), shape, crop)[0]

    def widths_for(self, picture):
        return enough(self.widths, self.pixels_of(picture))


def enough(widths, pixels):
    """
    Of some widths, the narrowest first, those up to the first that has what there is to draw from:
    a wider one would weigh more and show nothing more.
    """
    return widths[: bisect_left(widths, NEARLY * pixels) + 1]


# The more pixels a telephone has to each of the page's, the less of them anybody sees: none fetches
# more than 960 across, which at three to one is two and a half.
DENSE = (
    "(min-resolution: 3.3dppx) 61vw, (min-resolution: 2.9dppx) 72vw, (min-resolution: 2.5dppx) 80vw"
)
# The sizes say what static/css/reader really shows, where everything grows a little with a wide
# window; tests/browser/test_picture_sizes.py holds them together.
SLOTS = {
    "lead": Slot(
        "16x9",
        (480, 640, 800, 960, 1280, 1680),
        "(min-width: 95rem) 711px, (min-width: 75rem) 47vw, (min-width: 48rem) calc(100vw - 3rem), "
        f"{DENSE}, 100vw",
    ),
    # Where a column beside it is missing, or both are, and where it is paid for.
    "wide_lead": Slot(
        "16x9",
        (480, 640, 800, 960, 1120, 1280, 1680),
        "(min-width: 97rem) 1093px, (min-width: 75rem) 71vw, "
        f"(min-width: 48rem) calc(100vw - 3rem), {DENSE}, 100vw",
    ),
    "widest_lead": Slot(
        "16x9",
        (480, 640, 800, 960, 1120, 1280, 1680),
        f"(min-width: 97rem) 1476px, (min-width: 48rem) calc(100vw - 3rem), {DENSE}, 100vw",
    ),
    "paid_lead": Slot(
        "16x9",
        (360, 480, 640, 800, 960, 1280),
        "(min-width: 95rem) 560px, (min-width: 75rem) 37vw, (min-width: 48rem) calc(100vw - 3rem), "
        f"{DENSE}, calc(100vw - 4.5rem)",
    ),
    "article": Slot(
        "16x9",
        (480, 640, 800, 960, 1120, 1280, 1680),
        "(min-width: 97rem) 1206px, (min-width: 75rem) 78vw, "
        f"(min-width: 48rem) calc(100vw - 3rem), {DENSE}, 100vw",
        moves=True,
    ),
    # The three columns under the lead, each narrower than the one before.
    "second": Slot(
        "16x9",
        (360, 480, 640, 720, 960, 1280),
        "(min-width: 95rem) 584px, (min-width: 75rem) 38vw, (min-width: 48rem) 30vw, "
        f"{DENSE}, calc(100vw - 2rem)",
    ),
    "teaser": Slot(
        "16x9",
        (192, 360, 480, 720, 960),
        "(min-width: 95rem) 456px, (min-width: 48rem) 30vw, 116px",
    ),
    "third": Slot(
        "16x9",
        (192, 360, 480, 720),
        "(min-width: 95rem) 328px, (min-width: 75rem) 21.4vw, (min-width: 48rem) 30vw, 116px",
    ),
    "grid": Slot(
        "16x9",
        (192, 360, 480, 720),
        "(min-width: 95rem) 328px, (min-width: 75rem) 21.4vw, (min-width: 48rem) 46vw, 116px",
    ),
    "ad": Slot(
        "16x9",
        (360, 480, 640, 720, 960),
        "(min-width: 90rem) 335px, (min-width: 48rem) 304px, calc(100vw - 4.5rem)",
    ),
    "inline": Slot(
        WHOLE,
        (480, 720, 960, 1280),
        "(min-width: 95rem) 720px, (min-width: 86rem) 680px, (min-width: 42rem) 640px, "
        f"{DENSE}, calc(100vw - 2rem)",
        moves=True,
    ),
    # A picture in the text that is higher than it is wide.
    "upright": Slot(
        WHOLE,
        (360, 480, 720, 960),
        "(min-width: 95rem) 468px, (min-width: 86rem) 442px, (min-width: 28rem) 416px, "
        f"{DENSE}, calc(100vw - 2rem)",
        moves=True,
    ),
    "thumb": Slot(
        "1x1", (128, 192, 360), "(min-width: 86rem) 122px, (min-width: 48rem) 112px, 96px"
    ),
    # A face at a byline, beside a name in a list, and in the box of Navnenyt.
    "byline": Slot("1x1", (96, 192, 360), "(min-width: 75rem) 85px, 52px"),
    "face": Slot("1x1", (128, 192, 360), "76px"),
    "boxed": Slot("1x1", (128, 192, 360), "(min-width: 90rem) 97px, 89px"),
    # A portrait among others on the front page, at the head of somebody's page, and at a notice.
    "portrait": Slot(
        "4x5",
        (192, 256, 360, 480, 640, 720),
        "(min-width: 95rem) 253px, (min-width: 75rem) 16.4vw, "
        "(min-width: 48rem) calc(25vw - 30px), calc(50vw - 1.5rem)",
    ),
    "head": Slot(
        "4x5",
        (192, 360, 480),
        "(min-width: 90rem) 157px, (min-width: 64rem) 146px, (min-width: 43rem) 14vw, 96px",
    ),
    "notice": Slot(
        "4x5",
        (192, 256, 360, 480, 640, 720),
        "(min-width: 90rem) 280px, (min-width: 29rem) 260px, calc(60vw - 19px)",
    ),
}


def slot_in_text(picture):
    return "upright" if picture.height > picture.width else "inline"


def name_of(picture_pk, version, shape, width, extension):
    """Where a rendition lies, both in the address and in the storage."""
    return f"{picture_pk}/{version}/{shape}-{width}.{extension}"


def exists_as(shape, width, extension):
    if extension == MOVING:
        return shape in (*SHAPES, WHOLE) and width in MOVING_WIDTHS
    return shape in (*SHAPES, WHOLE) and width in WIDTHS and extension in FORMATS
