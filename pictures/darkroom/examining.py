"""What there is to know of a picture file: the first thing done with it, and the last check."""

import hashlib

from PIL import Image

from pictures.darkroom.opening import BROKEN, develop, open_picture, upright_size
from pictures.darkroom.refusals import Broken, TooLarge

# The longest side of the copy everything is looked for in.
ENOUGH = 400


def examine(file, *, max_pixels):
    """A report as a dict that JSON can carry. Raises Unusable."""
    image = open_picture(file)
    if image.width * image.height > max_pixels:
        raise TooLarge(
            f"Billedet har mere end {max_pixels // 1_000_000} megapixel. Gør det mindre, og læg "
            "det ind igen."
        )
    width, height = upright_size(image)
    try:
        frames = getattr(image, "n_frames", 1)
    except BROKEN as error:
        raise Broken from error
    small = develop(image, max(image.size) / ENOUGH)
    return {
        "kind": image.kind,
        "width": width,
        "height": height,
        "frames": 1 if image.kind == "HEIC" else frames,
        "colour": average_colour(small),
        "checksum": checksum_of(file),
    }


def average_colour(image):
    """The colour shown until the picture has come, as #rrggbb."""
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return f"#{red:02x}{green:02x}{blue:02x}"


def checksum_of(file):
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
