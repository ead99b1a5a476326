"""
An animation in one of its shapes: as many of its pictures as may weigh what they do, in WebP, which
every browser plays. The still renditions of it are of its first picture.
"""

from io import BytesIO
from math import ceil

from PIL import Image

from pictures.crops import crop_box, height_of
from pictures.darkroom.colours import in_colours
from pictures.darkroom.opening import open_picture, upright_size
from pictures.darkroom.reading import reading

# All the pixels of it together, and what it may weigh; of a longer one some pictures are left out.
MOST_PIXELS, MOST_BYTES = 45_000_000, 2_000_000
# Good, and just good enough, which weighs half as much.
GOOD, ENOUGH, HALF = 65, 20, 2.2
# What browsers make of a picture that is to be shown for no time at all, in milliseconds.
AT_ONCE, INSTEAD = 10, 100


def moving(file, *, shape, width, focal, crop):
    """The bytes of an animated rendition."""
    image = open_picture(file)
    upright = upright_size(image)
    size = width, height_of(shape, width, upright)
    box = crop_box(upright, shape, focal, crop)
    step = ceil(image.n_frames * size[0] * size[1] / MOST_PIXELS)
    pictures, times = _pictures(image, size, box, step)
    data, quality = _encoded(pictures, times, GOOD), GOOD
    while len(data) > MOST_BYTES and len(pictures) > 1:
        over = len(data) / MOST_BYTES / (HALF if quality == GOOD else 1)
        keep = max(ceil(over), 1 if quality == GOOD else 2)
        pictures = pictures[::keep]
        times = [sum(times[at : at + keep]) for at in range(0, len(times), keep)]
        quality = ENOUGH
        data = _encoded(pictures, times, quality)
    return data


def _pictures(image, size, box, step):
    """Every `step`th picture, and how long each is shown until the next, in milliseconds."""
    pictures, times = [], []
    with reading():
        for number in range(image.n_frames):
            image.seek(number)
            image.load()
            time = image.info.get("duration") or 0
            time = round(time) if time > AT_ONCE else INSTEAD
            if number % step:
                times[-1] += time
                continue
            times.append(time)
            seen = in_colours(image)
            pictures.append(seen.resize(size, Image.Resampling.LANCZOS, box=box))
    return pictures, times


def _encoded(pictures, times, quality):
    out = BytesIO()
    first, *others = pictures
    first.save(
        out, "WEBP", save_all=True, append_images=others, duration=times, loop=0,
        quality=quality, method=2, minimize_size=False,
    )  # fmt: skip
    return out.getvalue()
