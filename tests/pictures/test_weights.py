"""A rendition keeps within its bound, whatever it shows, and is no worse than it must be."""

from io import BytesIO

import pytest
from PIL import Image

from pictures.weights import FEATHER, FORMATS, LIGHT, TELEPHONE, encoded, most

SIZE = TELEPHONE


def gravel(size=SIZE):
    """Grains a few pixels wide, in three colours that go each their own way."""
    grains = [Image.effect_noise((size[0] // 3, size[1] // 3), 110) for _ in range(3)]
    return Image.merge("RGB", grains).resize(size, Image.Resampling.BICUBIC)


def sky(size=SIZE):
    return Image.linear_gradient("L").resize(size).convert("RGB")


def at_first_quality(image, extension):
    kind, quality, options = FORMATS[extension]
    out = BytesIO()
    image.save(out, kind, quality=quality, **options)
    return out.getvalue()


class TestATelephone:
    def test_never_fetches_45_kb_in_avif(self):
        image = gravel()
        assert len(at_first_quality(image, "avif")) > 2 * LIGHT
        assert len(encoded(image, "avif")) <= LIGHT < 45_000

    def test_gets_as_much_in_one_that_is_not_quite_as_wide(self):
        assert most((800, 450), "avif") == most(TELEPHONE, "avif") == LIGHT

    def test_spends_no_more_than_a_bit_for_each_pixel_of_a_small_one(self):
        assert most((480, 270), "avif") == 480 * 270 / 8
        assert len(encoded(gravel((480, 270)), "avif")) <= 480 * 270 / 8

    def test_need_not_save_on_what_weighs_nothing(self):
        assert most((96, 96), "avif") == FEATHER


@pytest.mark.parametrize("extension", FORMATS)
def test_an_easy_picture_is_as_good_as_any(extension):
    assert encoded(sky(), extension) == at_first_quality(sky(), extension)


def test_a_wider_one_may_weigh_as_much_for_each_pixel():
    weight = len(encoded(gravel((1280, 720)), "avif"))
    assert LIGHT < weight <= LIGHT * (1280 / 960) ** 2


def test_a_higher_one_too():
    assert most((960, 1440), "avif") == LIGHT * 1440 / 540


@pytest.mark.parametrize("extension", ["webp", "jpg"])
def test_the_older_formats_are_lightened_too(extension):
    assert len(encoded(gravel(), extension)) < 0.7 * len(at_first_quality(gravel(), extension))
