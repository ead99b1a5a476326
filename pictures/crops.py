"""
Which part of a picture a rendition shows: the part somebody has chosen for that shape, or else the
largest part around the focal point.

A crop is (left, top, width, height), fractions 0-1 of the picture as it is seen. `Picture.crops`
holds one for each shape that was cropped by hand.
"""

SHAPES = {"21x9": (21, 9), "16x9": (16, 9), "4x3": (4, 3), "1x1": (1, 1), "4x5": (4, 5)}
# What a shape is called at the desk.
NAMES = {
    "21x9": "Panorama",
    "16x9": "Bredt",
    "4x3": "Klassisk",
    "1x1": "Kvadrat",
    "4x5": "Portræt",
}
# What the frame writes under its preview, where a shape has one place of its own.
PLACES = {"1x1": "På lister", "4x5": "På forsiden og i notitsen"}
# The narrowest crop by hand of each shape, in pixels. A smaller one is refused; what a place needs
# to look sharp may be more, and is told of: see `pictures.sharpness`.
SMALLEST = {"21x9": 720, "16x9": 480, "4x3": 360, "1x1": 192, "4x5": 240}
# A shape nobody has cropped follows another: which, and the part of that crop it takes. So the
# square of a face is the portrait's, less a little above the hair and the breast below.
FOLLOWS = {"1x1": ("4x5", (0, 0.06, 1, 0.8))}
# The house's portrait: where in its height the crown and the chin stand, so that a page of names
# looks even.
CROWN, CHIN = 0.14, 0.64
# What rounding to four decimals and whole pixels may cost.
SLACK = 0.02


# No shape of its own: all of the picture, in the proportions it has.
WHOLE = "whole"


class WrongCrop(ValueError):
    """A crop that cannot be used. Says why, in Danish."""


def crop_of(crops, shape):
    """The crop by hand a shape is shown in: its own, or that of the shape it follows, or None."""
    if shape in crops:
        return tuple(crops[shape])
    followed, part = FOLLOWS.get(shape, (None, None))
    return within(crops[followed], part) if followed in crops else None


def decided_by(crops, shape):
    """Why a shape shows the part it shows, as the desk says it."""
    if shape in crops:
        return "Beskåret i hånden."
    if crop_of(crops, shape):
        return "Følger portrættets udsnit."
    return "Følger fokuspunktet."


def within(crop, part):
    """A part of a crop, as a crop of the picture."""
    left, top, width, height = crop
    return (
        left + part[0] * width,
        top + part[1] * height,
        part[2] * width,
        part[3] * height,
    )


def crop_box(size, shape, focal, crop=None):
    """
    The box of a shape inside `size`, in pixels: that of the crop by hand, else the largest there
    is, as near centred on the focal point as fits.
    """
    width, height = size
    box_width, box_height = box_size(size, shape, crop)
    if crop:
        left, top = crop[0] * width, crop[1] * height
    else:
        left, top = focal[0] * width - box_width / 2, focal[1] * height - box_height / 2
    left = min(max(round(left), 0), width - box_width)
    top = min(max(round(top), 0), height - box_height)
    return left, top, left + box_width, top + box_height


def box_size(size, shape, crop=None):
    """The width and the height of that box."""
    width, height = size
    across, down = sides_of(shape, size)
    box_width = min(width, round(height * across / down))
    box_height = min(height, round(width * down / across))
    if crop:
        box_width = min(box_width, max(1, round(crop[2] * width)))
        box_height = min(box_height, max(1, round(box_width * down / across)))
    return box_width, box_height


def sides_of(shape, size):
    return size if shape == WHOLE else SHAPES[shape]


def height_of(shape, width, size):
    """How high a rendition of this width is, of a picture of this size."""
    across, down = sides_of(shape, size)
    return max(1, round(width * down / across))


def largest(size, shape):
    """The width and the height of the largest box of a shape inside `size`, in pixels."""
    width, height = size
    across, down = SHAPES[shape]
    return min(width, height * across / down), min(height, width * down / across)


def smallest(size, shape):
    """The width in pixels a crop must have: of a small picture all there is."""
    return min(SMALLEST[shape], largest(size, shape)[0])


def cleaned(crops, size):
    """Crops as they are kept, checked against the size of the picture. Raises WrongCrop."""
    if not isinstance(crops, dict) or not crops.keys() <= SHAPES.keys():
        raise WrongCrop("Beskæringen kan ikke læses. Beskær billedet igen.")
    return {shape: _cleaned(shape, crop, size) for shape, crop in sorted(crops.items())}


def _cleaned(shape, crop, size):
    if not _is_crop(crop):
        raise WrongCrop("Beskæringen kan ikke læses. Beskær billedet igen.")
    left, top, width, height = crop
    if min(left, top) < -SLACK or max(left + width, top + height) > 1 + SLACK:
        raise WrongCrop("Udsnittet går ud over billedets kant. Flyt det indad.")
    across, down = SHAPES[shape]
    wide, high = width * size[0], height * size[1]
    if wide < smallest(size, shape) * (1 - SLACK) - 1:
        raise WrongCrop("Udsnittet er så lille, at det bliver uskarpt. Gør det større.")
    if abs(wide * down - high * across) > SLACK * wide * down + across + down:
        raise WrongCrop(f"Udsnittet har ikke formen {across}:{down}. Beskær billedet igen.")
    return kept((left, top, width, height))


def _is_crop(crop):
    numbers = isinstance(crop, list | tuple) and len(crop) == 4
    # Not a truth value, and no infinity either: those compare as nothing does.
    return numbers and all(type(n) in (int, float) and -1 <= n <= 2 for n in crop)


def kept(crop):
    """As it is kept: inside the picture, to the ten-thousandth."""
    left, top, width, height = crop
    width, height = min(width, 1), min(height, 1)
    left, top = min(max(left, 0), 1 - width), min(max(top, 0), 1 - height)
    return [round(n, 4) for n in (left, top, width, height)]


def suggested(size, shape, face=None):
    """
    A crop to begin from: the face in the house's height if one was found, else the largest box, in
    the middle and towards the top, where heads are.
    """
    wide, high = largest(size, shape)
    middle, top = size[0] / 2, (size[1] - high) / 3
    if face:
        across, down = SHAPES[shape]
        asked = (face.chin - face.crown) * size[1] / (CHIN - CROWN) * across / down
        wide = min(max(asked, smallest(size, shape)), wide)
        high = wide * down / across
        middle, top = face.middle * size[0], face.crown * size[1] - CROWN * high
    crop = ((middle - wide / 2) / size[0], top / size[1], wide / size[0], high / size[1])
    return kept(crop)


def around(size, shape, focal):
    """The crop a shape has by its focal point, to begin from where there is no face to look for."""
    left, top, right, bottom = crop_box(size, shape, focal)
    return kept((left / size[0], top / size[1], (right - left) / size[0], (bottom - top) / size[1]))


def frame_of(shape, width=None):
    """
    What the desk's frame must know of a shape: its sides, least width, guide lines, previews; and
    how wide the picture is, where the frame lies over a smaller copy of it.
    """
    followers = [_shown(other, part) for other, (led, part) in FOLLOWS.items() if led == shape]
    return {
        "shape": shape,
        "width": width,
        "sides": SHAPES[shape],
        "smallest": SMALLEST[shape],
        "guides": [CROWN, CHIN] if shape == "4x5" else [],
        "shown": [_shown(shape, (0, 0, 1, 1)), *followers],
    }


def _shown(shape, part):
    return {"shape": shape, "name": PLACES.get(shape, NAMES[shape]), "part": part}
