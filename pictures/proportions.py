"""What shape a picture is by itself, in the words one looks for it by."""

from math import log

from pictures.crops import SHAPES, WHOLE

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


# Narrower or wider than this, a picture shown whole would be a strip down or across the page.
NARROWEST, WIDEST = 0.4, 4.0


def own_shape(width, height):
    """What a picture is shown in where nothing asks for another shape: whole, unless a strip."""
    if NARROWEST <= width / height <= WIDEST:
        return WHOLE
    return nearest_shape(width, height)


def nearest_shape(width, height):
    """The named shape that loses least of the picture."""
    return min(SHAPES, key=lambda shape: abs(log(width / height) - log(proportion(shape))))


def proportion(shape):
    across, down = SHAPES[shape]
    return across / down
