"""Every picture is put in the colours of the screen, as it was meant to be seen."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from pictures.darkroom.colours import in_colours
from pictures.darkroom.opening import develop, open_picture
from pictures.darkroom.profiles import made_of
from tests.pictures import odd_files as odd

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


# A screen with wider reds than ours, after Display P3.
WIDE = made_of(
    ((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)), gamma=2.2
)


def near(one, other, by=3):
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= by


def developed(data):
    return develop(open_picture(BytesIO(data)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIC"])
def test_a_wider_screens_colours_become_ours(kind):
    image = Image.new("RGB", (40, 40), (200, 100, 60))
    data = odd.saved(image, kind, icc_profile=WIDE, quality=95)
    plain = odd.saved(image, kind, quality=95)
    assert near(developed(plain).getpixel((9, 9)), (200, 100, 60))
    red, green, blue = developed(data).getpixel((9, 9))
    assert red > 210 and green < 98 and blue < 55


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "CMYK", "I;16", "1"])
def test_our_own_profile_changes_nothing(mode):
    image = odd.drawing(mode=mode)
    before = in_colours(image)
    image.info["icc_profile"] = SRGB
    after = in_colours(image)
    assert all(near(a, b) for a, b in zip(*map(pixels, (before, after)), strict=True))


def pixels(image):
    return image.get_flattened_data()


@pytest.mark.parametrize(("index", "seen"), [("R98", (180, 120, 90)), ("R03", (199, 121, 88))])
def test_a_camera_may_only_name_its_colours(index, seen):
    """R03 is Adobe RGB; the numbers are worked out from its standard."""
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA005] = {1: index}
    image = Image.new("RGB", (40, 40), (180, 120, 90))
    data = odd.saved(image, "JPEG", exif=exif, quality=95)
    assert near(developed(data).getpixel((9, 9)), seen)


def test_a_profile_of_another_kind_of_colours_is_left_alone():
    image = Image.new("L", (20, 20), 117)
    image.info["icc_profile"] = WIDE
    assert near(in_colours(image).getpixel((9, 9)), (117, 117, 117))


def test_what_is_half_transparent_keeps_its_colours_on_white():
    image = Image.new("RGBA", (20, 20), (200, 100, 60, 128))
    image.info["icc_profile"] = SRGB
    assert near(in_colours(image).getpixel((9, 9)), (227, 177, 157))


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_palette_with_a_hole_is_white_there(kind):
    image = Image.new("P", (20, 20), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    image.paste(1, (0, 0, 10, 20))
    seen = developed(odd.saved(image, kind, transparency=0))
    assert near(seen.getpixel((15, 9)), (255, 255, 255))
    assert near(seen.getpixel((4, 9)), (255, 0, 0))


def test_inks_are_not_turned_to_their_opposites():
    image = Image.new("CMYK", (40, 40), (0, 255, 255, 0))
    red, green, blue = developed(odd.saved(image, "JPEG")).getpixel((9, 9))
    assert red > 220 and green < 60 and blue < 60


def test_sixteen_bits_of_grey_are_grey():
    image = Image.new("I;16", (40, 40), 30_000)
    assert near(developed(odd.saved(image, "PNG")).getpixel((9, 9)), (117, 117, 117))


def test_and_one_of_them_may_stand_for_nothing():
    image = Image.new("I;16", (40, 40), 30_000)
    image.paste(Image.new("I;16", (20, 40), 9), (0, 0))
    seen = developed(odd.saved(image, "PNG", transparency=9))
    assert near(seen.getpixel((5, 9)), (255, 255, 255))
    assert near(seen.getpixel((30, 9)), (117, 117, 117))


@pytest.mark.parametrize("shrink", [1, 2, 3, 8, 20])
def test_a_smaller_one_shows_the_same(shrink):
    data = odd.picture("PNG", (400, 300))
    whole, small = developed(data), develop(open_picture(BytesIO(data)), shrink)
    assert small.width >= 400 // shrink
    mean = [image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)) for image in (whole, small)]
    assert near(*mean)
