"""Pixels as they are seen: in the colours of the screen, upright and on white paper."""

from io import BytesIO

from PIL import Image, ImageCms

SRGB = ImageCms.createProfile("sRGB")
# What a printer's or a screen's own profile is put into the screen's colours with.
INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
LIGHTS = range(65536)
PLAIN = ("L", "LA", "RGB", "RGBA", "CMYK")


def in_colours(image):
    """
    The image in sRGB, as it is seen on white paper. Pillow by itself would make sixteen bits of
    grey white, what is transparent black, and the colours of a wider screen pale.
    """
    image, profile = plain(image), image.info.get("icc_profile")
    alpha = image.getchannel("A") if "A" in image.getbands() else None
    seen = _in_srgb(image.convert(image.mode.rstrip("A")) if alpha else image, profile)
    if alpha is None:
        return seen
    paper = Image.new("RGB", image.size, "white")
    paper.paste(seen, mask=alpha)
    return paper


def plain(image):
    """The same pixels in eight bits a channel, without a palette and with transparency as one."""
    if image.mode.startswith("I"):
        return _in_eight_bits(image)
    if image.mode in PLAIN and "transparency" not in image.info:
        # Not a copy of it: a large one fills the memory.
        return image
    if image.has_transparency_data:
        return image.convert("LA" if image.mode in ("L", "La", "1") else "RGBA")
    return image.convert("RGB")


def _in_eight_bits(image):
    """Grey of sixteen bits, where one of them may stand for nothing."""
    image, nothing = image.convert("I"), image.info.get("transparency")
    grey = image.point([light >> 8 for light in LIGHTS], "L")
    if nothing is not None:
        grey.putalpha(image.point([255 * (light != nothing) for light in LIGHTS], "L"))
    return grey


def _in_srgb(image, profile):
    """By the profile in the file; a profile that is broken, or of another kind, is left alone."""
    if profile:
        try:
            return ImageCms.profileToProfile(
                image, BytesIO(profile), SRGB, INTENT, outputMode="RGB", flags=FLAGS
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")
