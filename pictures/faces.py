"""
Where a face probably is in a portrait, by the colour of skin alone: no model, no dependency. It is
right about well-lit faces of every complexion before a ground of another colour, and says None
where it is not sure. What it finds is only ever suggested to a person who sees the picture.
"""

from dataclasses import dataclass
from itertools import accumulate

from PIL import Image

from pictures.darkroom.colours import in_colours

# The longest side of the copy that is looked at: what matters is where, not what.
SIDE = 72
# A copy with a side under this has no room for a face and its ground.
NARROWEST = 12
# Skin in YCbCr: the complexions differ in light far more than in these two. Hue of the middle, and
# how far from it is still likely.
BLUE, RED = (109, 12), (151, 11)
DARKEST = 40
# How far from every colour of the ground a pixel must be to count in full, squared.
UNLIKE = 220
# A face with its ears is this much higher than it is wide, from hairline to chin, and the hair
# above takes as much more of it.
HEIGHT, HAIR = 1.25, 0.26
# How much more skin there must be in a face than beside and above it.
SURE = 0.32


@dataclass(frozen=True)
class Face:
    """From the crown of the head to the chin, and the middle between the ears: fractions 0-1."""

    crown: float
    chin: float
    middle: float


def find_face(image):
    """The likeliest face of an upright image, or None."""
    small = in_colours(image)
    small.thumbnail((SIDE, SIDE))
    if min(small.size) < NARROWEST:
        return None
    sums = Sums(small)
    score, box = max(((sums.score(*box), box) for box in windows(small.size)), default=(0, None))
    return face_of(box, small.size) if score > SURE else None


def face_of(box, size):
    left, top, width, height = box
    crown = max(0, top - HAIR * width)
    return Face(crown / size[1], (top + height) / size[1], (left + width / 2) / size[0])


def windows(size):
    """Every box a face may fill, as (left, top, width, height)."""
    width, height = size
    for across in range(max(5, width // 8), int(width * 0.72), 2):
        down = round(across * HEIGHT)
        for top in range(0, int(height * 0.9) - down, 1):
            for left in range(0, width - across, 1):
                yield left, top, across, down


def skin(pixel, ground):
    """How likely a pixel is skin, 0 to 1. What looks like the ground behind the person is not."""
    light, blue, red = pixel
    if light < DARKEST:
        return 0.0
    away = ((blue - BLUE[0]) / BLUE[1]) ** 2 + ((red - RED[0]) / RED[1]) ** 2
    like = min(
        (light - other[0]) ** 2 / 4 + (blue - other[1]) ** 2 + (red - other[2]) ** 2
        for other in ground
    )
    return max(0.0, 1 - away / 6) * min(1, like / UNLIKE)


def ground_of(image):
    """The colours along the upper edge and the upper half of both sides."""
    width, height = image.size
    strip = max(1, width // 10)
    down = max(1, height // 8)
    boxes = [
        *((x, 0, x + strip, down) for x in range(0, width - strip, strip * 2)),
        *((0, y, strip, y + down) for y in range(0, height // 2, down)),
        *((width - strip, y, width, y + down) for y in range(0, height // 2, down)),
    ]
    box = Image.Resampling.BOX
    return [image.resize((1, 1), box, box=place).getpixel((0, 0)) for place in boxes]


class Sums:
    """How much skin there is in any box of an image, each in four look-ups."""

    def __init__(self, image):
        self.width, self.height = image.size
        image = image.convert("YCbCr")
        ground = ground_of(image)
        likely = [skin(pixel, ground) for pixel in image.get_flattened_data()]
        rows = [[0.0] * (self.width + 1)]
        for y in range(self.height):
            row = accumulate(likely[y * self.width : (y + 1) * self.width], initial=0.0)
            rows.append([a + b for a, b in zip(rows[-1], row, strict=True)])
        self.rows = rows

    def mean(self, left, top, right, bottom):
        left, top = max(0, left), max(0, top)
        right, bottom = min(self.width, right), min(self.height, bottom)
        if right <= left or bottom <= top:
            return 0.0
        rows = self.rows
        whole = rows[bottom][right] - rows[top][right] - rows[bottom][left] + rows[top][left]
        return whole / ((right - left) * (bottom - top))

    def score(self, left, top, width, height):
        """More skin inside than at both sides and above; the middle and the upper part first."""
        right, bottom = left + width, top + height
        edge = max(1, width // 6)
        inside = self.mean(left + edge, top, right - edge, bottom)
        if inside < SURE:
            return 0.0
        around = max(2, width // 3)
        sides = self.mean(left - around, top, left, bottom) + self.mean(
            right, top, right + around, bottom
        )
        above = self.mean(left, top - around, right, top)
        aside = abs((left + width / 2) / self.width - 0.5)
        low = max(0, (top + height / 2) / self.height - 0.45)
        return inside - 0.4 * sides - 0.25 * above - 0.3 * aside - low + 0.15 * width / self.width
