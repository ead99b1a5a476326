from django import template

from pictures.renditions import SLOTS, height_of, name_of

register = template.Library()


def srcset(picture, slot, extension):
    version = picture.version
    return ", ".join(
        f"/billeder/{name_of(picture.pk, version, slot.shape, width, extension)} {width}w"
        for width in slot.widths
    )


@register.inclusion_tag("pictures/_picture.html")
def picture(picture, slot, alt="", eager=False):
    """A whole <picture> for one of the slots; nothing where there is no picture."""
    if picture is None:
        return {}
    place = SLOTS[slot]
    width = place.widths[len(place.widths) // 2]
    fallback = name_of(picture.pk, picture.version, place.shape, width, "jpg")
    return {
        "picture": picture,
        "avif": srcset(picture, place, "avif"),
        "webp": srcset(picture, place, "webp"),
        "sizes": place.sizes,
        "src": f"/billeder/{fallback}",
        "width": width,
        "height": height_of(place.shape, width),
        "alt": alt,
        "eager": eager,
    }
