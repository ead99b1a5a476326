"""What shape a picture is by itself, in the words one looks for it by."""

from math import log

from pictures.crops import SHAPES

# Each with the least width for a height of one, the widest first.
FORMS = {"panorama": 2.0, "liggende": 1.1, "kvadrat": 0.9, "staaende": 0.0}
FORM_NAMES = {
    "panorama": "Panorama",
    "liggende": "Liggende",
    "kvadrat": "Kvadratisk",
    "staaende": "Stående",
}


def form_of(width, height):
    return next(form for form, least in FORMS.items() if width >= height * least)


def nearest_shape(width, height):
    """The named shape that loses least of the picture: what a list of pictures shows it in."""
    return min(SHAPES, key=lambda shape: abs(log(width / height) - log(proportion(shape))))


def proportion(shape):
    across, down = SHAPES[shape]
    return across / down
