"""What there is to know of a picture file: the first thing done with it, and the last check."""

import hashlib
from dataclasses import asdict

from PIL import Image

from pictures.darkroom.look import look_of
from pictures.darkroom.opening import develop, open_picture, upright_size
from pictures.darkroom.reading import reading
from pictures.darkroom.refusals import Refused, TooLarge
from pictures.darkroom.stowaways import refuse_stowaways
from pictures.darkroom.words import words_of
from pictures.faces import find_face
from pictures.salience import suggested_point

# The longest side of the copy everything is looked for in.
ENOUGH = 400
# What no page could show: a side under this many pixels, and one so many times the other.
NARROWEST, LONGEST = 8, 20
ANIMATED = ("GIF", "PNG", "WEBP", "AVIF")
# All the pixels of a film together: some ten seconds as wide as a column.
MOST_FRAMES, MOST_MOVING = 1000, 200_000_000


def examine(file):
    """A report as a dict that JSON can carry. Raises Unusable."""
    image = open_picture(file)
    file.seek(0)
    refuse_stowaways(file.read(), image.kind)
    width, height = upright_size(image)
    refuse_strips(width, height)
    frames = frames_of(image)
    words = words_of(image)
    small = develop(image, max(image.size) / ENOUGH)
    play(image, frames)
    return {
        "kind": image.kind,
        "width": width,
        "height": height,
        "frames": frames,
        "colour": average_colour(small),
        "checksum": checksum_of(file),
        "look": look_of(small),
        "point": list(suggested_point(small)),
        "suggested": words,
    }


def face(file):
    """How large the picture is, upright, and the likeliest face in it as fractions, or None."""
    image = open_picture(file)
    found = find_face(develop(image, max(image.size) / ENOUGH))
    return {"size": upright_size(image), "face": found and asdict(found)}


def point(file):
    """Where the picture's focal point may be, as (x, y) in fractions of it."""
    image = open_picture(file)
    return suggested_point(develop(image, max(image.size) / ENOUGH))


def refuse_strips(width, height):
    size = f"{in_danish(width)} × {in_danish(height)} pixel"
    if min(width, height) < NARROWEST:
        raise Refused(f"Billedet er kun {size}. Det er for småt til at vise. Vælg et større.")
    if max(width, height) > LONGEST * min(width, height):
        raise Refused(f"Billedet er {size}. Det er for smalt til at vise. Beskær det først.")


def in_danish(number):
    return f"{number:,}".replace(",", ".")


def frames_of(image):
    """How many pictures move in the file; of several that do not, the first is the picture."""
    if image.kind not in ANIMATED:
        return 1
    with reading():
        frames = getattr(image, "n_frames", 1)
    if frames > MOST_FRAMES or frames > 1 and frames * image.width * image.height > MOST_MOVING:
        raise TooLarge(
            f"Animationen er for stor: {in_danish(frames)} billeder på {in_danish(image.width)} × "
            f"{in_danish(image.height)} pixel. Gør den kortere eller mindre."
        )
    return frames


def play(image, frames):
    """Every picture of an animation, so that it is known to be whole."""
    with reading():
        for number in range(1, frames):
            image.seek(number)
            image.load()


def average_colour(image):
    """The colour shown until the picture has come, as #rrggbb."""
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return f"#{red:02x}{green:02x}{blue:02x}"


def checksum_of(file):
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
