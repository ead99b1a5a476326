"""One rendition of a picture, drawn from its file."""

from io import BytesIO

from PIL import Image

from pictures.crops import crop_box, height_of
from pictures.darkroom.ends import end_of
from pictures.darkroom.moving import moving
from pictures.darkroom.opening import develop, open_picture, upright_size
from pictures.darkroom.refusals import Refused, TooLarge
from pictures.weights import MOVING, encoded

# How many times what is drawn the pixels it is drawn from are, each way: enough to stay sharp.
GAP = 2


def draw(file, *, shape, width, extension, focal=(0.5, 0.5), crop=None):
    """The bytes of one rendition of an image file. Camera data and location are left behind."""
    if extension == MOVING:
        return moving(file, shape=shape, width=width, focal=focal, crop=crop)
    image = open_picture(file)
    size = upright_size(image)
    left, _, right, _ = crop_box(size, shape, focal, crop)
    upright = develop(image, (right - left) / width / GAP)
    drawn = upright.resize(
        (width, height_of(shape, width, size)),
        Image.Resampling.LANCZOS,
        box=crop_box(upright.size, shape, focal, crop),
    )
    return encoded(drawn, extension)


def whole(file, *, side):
    """The whole picture as a JPEG, no longer than `side` on its longest."""
    image = open_picture(file)
    upright = develop(image, max(image.size) / side / GAP)
    upright.thumbnail((side, side))
    return encoded(upright, "jpg")


def redrawn(file, *, box, smallest, max_pixels):
    """
    A picture drawn anew from its pixels as a JPEG no larger than `box`: nothing that was hidden in
    the file comes along. Raises Unusable, as a picture that is too small does.
    """
    image = open_picture(file)
    if image.width * image.height > max_pixels:
        raise TooLarge
    if min(image.size) < smallest:
        raise Refused(f"Billedet er for lille. Det skal være mindst {smallest} pixel på hver led.")
    file.seek(0)
    end_of(file.read(), image.kind)
    width, height = upright_size(image)
    upright = develop(image, max(width / box[0], height / box[1]) / GAP)
    upright.thumbnail(box)
    out = BytesIO()
    upright.save(out, "JPEG", quality=90)
    return out.getvalue()
