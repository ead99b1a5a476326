from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from pictures.crops import SHAPES, WHOLE, crop_box, height_of
from pictures.darkroom.drawing import draw
from pictures.darkroom.examining import average_colour
from pictures.renditions import SLOTS, WIDTHS, exists_as
from pictures.weights import FORMATS

ORIENTATION, MAKER, COPYRIGHT = 0x0112, 0x010F, 0x8298
ROTATED_TO_THE_RIGHT = 6


def photo(size=(160, 120), *, left=(255, 0, 0), right=(0, 0, 255), orientation=None):
    """A picture whose left half has one colour and its right half another, as a camera saves it."""
    image = Image.new("RGB", size, right)
    image.paste(left, (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[MAKER], exif[COPYRIGHT] = "Kamera", "Vej 1, 0001 Hjemby, 00 12 70 01"
    if orientation:
        exif[ORIENTATION] = orientation
    out = BytesIO()
    image.save(out, "JPEG", quality=95, exif=exif)
    out.seek(0)
    return out


def drawn(file, **wanted):
    defaults = {"shape": "16x9", "width": 96, "extension": "jpg"}
    return Image.open(BytesIO(draw(file, **defaults | wanted)))


class TestDraw:
    @pytest.mark.parametrize("shape", SHAPES)
    @pytest.mark.parametrize("extension", FORMATS)
    def test_a_rendition_has_the_size_and_type_its_address_says(self, shape, extension):
        image = drawn(photo(), shape=shape, width=192, extension=extension)
        assert image.size == (192, height_of(shape, 192, image.size))
        assert image.format == FORMATS[extension][0]

    @pytest.mark.parametrize("orientation", [None, ROTATED_TO_THE_RIGHT])
    def test_the_whole_picture_keeps_its_proportions_and_its_edges(self, orientation):
        file = photo(orientation=orientation)
        upright = ImageOps.exif_transpose(Image.open(file))
        image = drawn(file, shape=WHOLE, width=192, focal=(0.9, 0.1))
        assert image.size == (192, round(192 * upright.height / upright.width))
        corners = [(2, 2), (189, image.height - 3)]
        far = upright.width / 192
        for x, y in corners:
            there = upright.getpixel((int(x * far), int(y * far)))
            seen = image.getpixel((x, y))
            assert max(abs(a - b) for a, b in zip(there, seen, strict=True)) < 40

    @pytest.mark.parametrize("extension", FORMATS)
    def test_nothing_the_camera_wrote_down_is_served(self, extension):
        data = draw(photo(orientation=3), shape="1x1", width=96, extension=extension)
        assert dict(Image.open(BytesIO(data)).getexif()) == {}
        assert b"Hjemby" not in data

    def test_a_picture_taken_with_the_camera_on_its_side_stands_upright(self):
        image = drawn(photo(orientation=ROTATED_TO_THE_RIGHT), shape="4x5")
        red_above = image.getpixel((48, 10))
        blue_below = image.getpixel((48, 110))
        assert red_above[0] > 200 > 60 > red_above[2]
        assert blue_below[2] > 200 > 60 > blue_below[0]

    @pytest.mark.parametrize(
        ("focal_x", "colour"), [(0.0, (255, 0, 0)), (0.2, (255, 0, 0)), (0.9, (0, 0, 255))]
    )
    def test_the_focal_point_stays_in_the_picture(self, focal_x, colour):
        image = drawn(photo((400, 100)), shape="1x1", focal=(focal_x, 0.5))
        middle = image.getpixel((48, 48))
        assert max(abs(a - b) for a, b in zip(middle, colour, strict=True)) < 40

    @pytest.mark.parametrize("mode", ["RGBA", "P", "L", "1", "CMYK", "LA"])
    def test_every_kind_of_image_can_be_drawn(self, mode):
        out = BytesIO()
        Image.new(mode, (40, 30)).save(out, "JPEG" if mode == "CMYK" else "PNG")
        out.seek(0)
        assert drawn(out).mode == "RGB"

    @pytest.mark.parametrize(
        ("mode", "colour", "seen"),
        [("I;16", 30000, 117), ("RGBA", (0, 0, 0, 0), 255), ("LA", (0, 0), 255), ("L", 117, 117)],
    )
    def test_grey_of_sixteen_bits_is_grey_and_nothing_is_white(self, mode, colour, seen):
        out = BytesIO()
        Image.new(mode, (40, 30), colour).save(out, "PNG")
        out.seek(0)
        assert max(abs(sign - seen) for sign in drawn(out).getpixel((9, 9))) < 4

    def test_a_small_picture_is_drawn_larger_rather_than_refused(self):
        assert drawn(photo((10, 10)), width=480).size == (480, 270)


fractions = st.floats(0, 1)


class TestCropBox:
    @given(
        st.integers(1, 5000), st.integers(1, 5000), st.sampled_from(sorted(SHAPES)), fractions,
        fractions,
    )  # fmt: skip
    def test_a_box_lies_inside_the_picture_and_holds_the_focal_point(
        self, width, height, shape, x, y
    ):
        left, top, right, bottom = crop_box((width, height), shape, (x, y))
        assert 0 <= left <= right <= width
        assert 0 <= top <= bottom <= height
        assert left - 1 <= x * width <= right + 1
        assert top - 1 <= y * height <= bottom + 1

    def test_it_is_the_largest_of_its_shape(self):
        assert crop_box((1600, 900), "16x9", (0.5, 0.5)) == (0, 0, 1600, 900)
        assert crop_box((1600, 900), "1x1", (0.5, 0.5)) == (350, 0, 1250, 900)
        assert crop_box((1600, 900), "1x1", (0.0, 0.5)) == (0, 0, 900, 900)
        assert crop_box((900, 1600), "1x1", (0.5, 1.0)) == (0, 700, 900, 1600)


class TestWhatExists:
    """Only listed shapes, widths and formats exist: nobody makes the server draw endless ones."""

    @pytest.mark.parametrize("slot", SLOTS.values(), ids=SLOTS)
    def test_every_slot_asks_for_what_exists(self, slot):
        assert all(exists_as(slot.shape, width, "avif") for width in slot.widths)
        assert list(slot.widths) == sorted(slot.widths)

    @pytest.mark.parametrize(
        "asked", [("16x9", 97, "jpg"), ("3x2", 96, "jpg"), ("16x9", 96, "png"), ("", 0, "")]
    )
    def test_nothing_else_does(self, asked):
        assert not exists_as(*asked)

    def test_the_widths_are_few(self):
        assert len(WIDTHS) * len(SHAPES) * len(FORMATS) < 200


class TestAverageColour:
    def test_is_the_mean_of_all_pixels(self):
        image = Image.new("RGB", (2, 1), (0, 0, 0))
        image.putpixel((1, 0), (200, 100, 50))
        assert average_colour(image) == "#643219"
