from functools import cache

from django import template
from django.utils.safestring import mark_safe

from pictures.crops import height_of
from pictures.renditions import MOVING_WIDTHS, SLOTS, enough, name_of
from pictures.weights import MOVING

register = template.Library()


@cache
def patterns(slot, shape, widths):
    """
    What the tags of all pictures have in common that stand in a slot in the same shape and widths,
    with room for a picture's id and its version.
    """
    place = SLOTS[slot]
    width = widths[len(widths) // 2]
    moving = enough(MOVING_WIDTHS, widths[-1])
    return {
        "avif": _srcset(shape, widths, "avif"),
        "webp": _srcset(shape, widths, "webp"),
        "moving": _srcset(shape, moving, MOVING) if place.moves else "",
        "src": _address(shape, width, "jpg"),
        # Written in SLOTS, and nothing in it is markup.
        "sizes": mark_safe(place.sizes),  # noqa: S308
        "width": width,
    }


def _address(shape, width, extension):
    return f"/billeder/{name_of('{0}', '{1}', shape, width, extension)}"


def _srcset(shape, widths, extension):
    return ", ".join(f"{_address(shape, width, extension)} {width}w" for width in widths)


def filled(pattern, picture_pk, version):
    # Nothing in it comes from outside: a number, and a version in hexadecimal.
    return mark_safe(pattern.format(picture_pk, version))  # noqa: S308


def ground(colour):
    """Classes that give an element this colour, to a sixteenth; see css/reader/04-grounds.css."""
    return f"ground r{colour[1]} g{colour[3]} b{colour[5]}" if len(colour) == 7 else ""


@register.inclusion_tag("pictures/_picture.html")
def picture(picture, slot, alt="", eager=False):
    """A whole <picture> for one of the slots; nothing where there is none that may be shown."""
    if not (picture and picture.is_shown):
        return {}
    place, key = SLOTS[slot], (picture.pk, picture.version)
    shape = place.shape_of(picture)
    common = patterns(slot, shape, place.widths_for(picture))
    height = height_of(shape, common["width"], (picture.width, picture.height))
    return common | {
        # Numbers of ours: nothing in them is markup.
        "width": mark_safe(str(common["width"])),  # noqa: S308
        "height": mark_safe(str(height)),  # noqa: S308
        "avif": filled(common["avif"], *key),
        "webp": filled(common["webp"], *key),
        "src": filled(common["src"], *key),
        "moving": picture.moves and filled(common["moving"], *key),
        "ground": ground(picture.colour),
        "alt": alt,
        "eager": eager,
    }


@register.inclusion_tag("pictures/_preload.html")
def preload(picture, slot):
    """
    Tells the browser of the picture that `picture` shows first of all, with the same candidates, so
    that it is under way before the style sheet has come, and fetched once.
    """
    if not (picture and picture.is_shown):
        return {}
    place = SLOTS[slot]
    common = patterns(slot, place.shape_of(picture), place.widths_for(picture))
    avif = filled(common["avif"], picture.pk, picture.version)
    return {"avif": avif, "sizes": common["sizes"]}
