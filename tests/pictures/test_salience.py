"""The point suggested for a new picture: on what stands out, and never outside the picture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from pictures.salience import MIDDLE, suggested_point
from tests.pictures.test_faces import COMPLEXIONS, drawn

corners = st.sampled_from([0.2, 0.35, 0.5, 0.65, 0.8])
colours = st.tuples(*[st.integers(0, 255)] * 3)


def thing_at(x, y, size=(900, 600), ground=(90, 120, 110), colour=(230, 60, 40)):
    """One thing on an even ground."""
    image = Image.new("RGB", size, ground)
    middle, radius = (x * size[0], y * size[1]), min(size) * 0.08
    ImageDraw.Draw(image).circle(middle, radius, colour)
    return image


@pytest.mark.parametrize("size", [(900, 600), (600, 900)])
@pytest.mark.parametrize("y", [0.2, 0.5, 0.8])
@pytest.mark.parametrize("x", [0.15, 0.5, 0.85])
def test_it_lies_on_the_one_thing_there_is(x, y, size):
    assert suggested_point(thing_at(x, y, size)) == pytest.approx((x, y), abs=0.09)


def test_it_lies_a_little_high_so_that_nothing_loses_its_head():
    tall = Image.new("RGB", (900, 600), (120, 130, 140))
    ImageDraw.Draw(tall).rectangle((420, 150, 480, 450), fill=(20, 20, 30))
    assert 0.3 < suggested_point(tall)[1] < 0.48


@pytest.mark.parametrize("complexion", COMPLEXIONS.values(), ids=COMPLEXIONS)
def test_an_upright_portrait_keeps_its_face(complexion):
    portrait = drawn(complexion, size=(900, 1200))
    x, y = suggested_point(portrait)
    assert portrait.getpixel((int(x * 900), int(y * 1200))) == complexion


def test_where_nothing_stands_out_it_lies_as_in_any_new_picture():
    assert suggested_point(Image.new("RGB", (800, 600), (40, 90, 160))) == MIDDLE


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["RGB", "L", "P", "CMYK"]))
@settings(max_examples=40, deadline=None)
def test_any_size_has_a_point(width, height, mode):
    image = Image.effect_noise((width, height), 90).convert(mode)
    x, y = suggested_point(image)
    assert 0 <= x <= 1 and 0 <= y <= 1
