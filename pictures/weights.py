"""
How a rendition is encoded: as good as it need be, and no heavier than it may be.

A picture full of leaves or gravel weighs three times one with a plain sky at the same quality, and
is where the eye sees least of what a lower one costs. So quality begins at the same number for all,
and falls until the weight is within its bound.
"""

from io import BytesIO
from math import log, prod

# Pillow's own names and settings, and the quality one begins with. AVIF at speed 8 weighs what it
# does at 6 in a third of the time; at 9 it weighs a tenth more.
FORMATS = {
    "avif": ("AVIF", 55, {"speed": 8}),
    "webp": ("WEBP", 74, {"method": 4}),
    "jpg": ("JPEG", 78, {"optimize": True, "progressive": True}),
}
# What an animation is also drawn as; see `pictures.darkroom.moving`.
MOVING = "moving.webp"
# What one less in quality takes off the weight, as the natural logarithm, with some to spare.
STEPS = {"avif": 0.045, "webp": 0.024, "jpg": 0.02}
# The largest lead picture a telephone fetches, and what it may weigh as AVIF: some over five bits
# for eight pixels. A larger one may weigh as much for each pixel.
TELEPHONE, LIGHT = (960, 540), 44_000
# A smaller one may weigh more for each: a bit. But what is this light need not be lighter.
EACH, FEATHER = 1 / 8, 4_000
# How much heavier the older formats may be. JPEG is for those who share a link.
HEAVIER = {"avif": 1, "webp": 1.6, "jpg": 2.5}
# The lowest quality there is.
LEAST = 1
# Enough for a picture of nothing but gravel.
TRIES = 6


def most(size, extension):
    """The bytes a rendition of this size may weigh."""
    pixels = prod(size)
    light = max(FEATHER, min(LIGHT, pixels * EACH), LIGHT * pixels / prod(TELEPHONE))
    return light * HEAVIER[extension]


def encoded(image, extension):
    """The bytes of an image, as good as its bound allows."""
    kind, quality, options = FORMATS[extension]
    bound = most(image.size, extension)
    for _ in range(TRIES):
        out = BytesIO()
        image.save(out, kind, quality=quality, **options)
        over = log(out.tell() / bound)
        if over <= 0 or quality == LEAST:
            break
        quality = max(LEAST, quality - max(1, round(over / STEPS[extension])))
    return out.getvalue()
