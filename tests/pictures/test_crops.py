"""Crops by hand: inside the picture, of their shape, and large enough; followed where they lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictures.crops import (
    CHIN,
    CROWN,
    NAMES,
    SHAPES,
    SMALLEST,
    WrongCrop,
    cleaned,
    crop_box,
    crop_of,
    frame_of,
    largest,
    smallest,
    suggested,
)
from pictures.faces import Face

sizes = st.tuples(st.integers(1, 6000), st.integers(1, 6000))
shapes = st.sampled_from(sorted(SHAPES))
anything = st.tuples(*[st.floats(-1, 2)] * 4)
fractions = st.floats(0, 1)
faces = st.none() | st.builds(
    lambda a, b, middle: Face(min(a, b), max(a, b) + 0.001, middle), fractions, fractions, fractions
)
PORTRAIT = [0.1, 0.1, 0.4, 0.5]


class TestBox:
    """What is drawn is always inside the picture and of its shape, whatever the row holds."""

    @given(sizes, shapes, anything, fractions, fractions)
    def test_any_crop_gives_a_box_of_the_shape_inside_the_picture(self, size, shape, crop, x, y):
        left, top, right, bottom = crop_box(size, shape, (x, y), crop)
        assert 0 <= left <= right <= size[0]
        assert 0 <= top <= bottom <= size[1]
        across, down = SHAPES[shape]
        assert abs((right - left) * down - (bottom - top) * across) <= across + down

    def test_the_crop_is_what_is_shown(self):
        assert crop_box((1000, 1000), "1x1", (0.9, 0.9), (0.1, 0.2, 0.5, 0.5)) == (
            100, 200, 600, 700,
        )  # fmt: skip


class TestSuggestion:
    @given(sizes, shapes, faces)
    def test_is_always_a_crop_that_may_be_kept(self, size, shape, face):
        crop = suggested(size, shape, face)
        assert cleaned({shape: crop}, size)[shape] == pytest.approx(crop, abs=1e-3)

    @given(sizes, shapes, faces)
    def test_is_as_wide_as_it_must_be_wherever_the_picture_is(self, size, shape, face):
        wide = suggested(size, shape, face)[2] * size[0]
        assert wide >= min(SMALLEST[shape], largest(size, shape)[0]) * 0.99 - 1
        assert smallest(size, shape) <= size[0]

    def test_a_face_has_the_houses_height(self):
        face = Face(crown=0.4, chin=0.6, middle=0.5)
        left, top, width, height = suggested((3000, 2500), "4x5", face)
        assert (face.crown - top) / height == pytest.approx(CROWN, abs=0.01)
        assert (face.chin - top) / height == pytest.approx(CHIN, abs=0.01)
        assert left + width / 2 == pytest.approx(0.5, abs=0.01)

    def test_without_a_face_it_is_the_middle_and_the_upper_third(self):
        assert suggested((1000, 2000), "4x5") == [0.0, 0.125, 1.0, 0.625]
        assert suggested((2000, 1000), "4x5") == [0.3, 0.0, 0.4, 1.0]


class TestFollowing:
    """A face's square follows the portrait's crop where only that is made."""

    def test_the_square_is_a_part_of_the_portrait(self):
        left, top, width, height = crop_of({"4x5": PORTRAIT}, "1x1")
        assert (left, width) == (0.1, 0.4)
        assert PORTRAIT[1] <= top and top + height <= PORTRAIT[1] + PORTRAIT[3]
        # In a square picture the part is square, too.
        assert height == pytest.approx(width)

    def test_a_crop_of_its_own_comes_first(self):
        own = [0, 0, 0.5, 0.5]
        assert crop_of({"4x5": PORTRAIT, "1x1": own}, "1x1") == tuple(own)

    def test_the_others_follow_the_focal_point(self):
        assert crop_of({"4x5": PORTRAIT}, "16x9") is None
        assert crop_of({}, "1x1") is None


class TestRefused:
    @pytest.mark.parametrize(
        ("crops", "says"),
        [
            ([], "kan ikke læses"),
            ({"3x2": PORTRAIT}, "kan ikke læses"),
            ({"4x5": None}, "kan ikke læses"),
            ({"4x5": [0.1, 0.1, 0.4]}, "kan ikke læses"),
            ({"4x5": ["a", 0, 0, 0]}, "kan ikke læses"),
            ({"4x5": [True, 0, 0.4, 0.5]}, "kan ikke læses"),
            ({"4x5": [float("nan"), 0, 0.4, 0.5]}, "kan ikke læses"),
            ({"4x5": [1e300, 0, 0.4, 0.5]}, "kan ikke læses"),
            ({"4x5": [0.7, 0.1, 0.4, 0.5]}, "ud over billedets kant"),
            ({"4x5": [0.1, -0.2, 0.4, 0.5]}, "ud over billedets kant"),
            ({"4x5": [0.1, 0.1, 0.1, 0.125]}, "uskarpt"),
            ({"4x5": [0.1, 0.1, 0, 0]}, "uskarpt"),
            ({"4x5": [0.1, 0.1, 0.5, 0.5]}, "ikke formen 4:5"),
        ],
        ids=str,
    )
    def test_says_why_in_danish(self, crops, says):
        with pytest.raises(WrongCrop, match=says):
            cleaned(crops, (1000, 1000))

    def test_what_is_right_is_kept_to_the_ten_thousandth(self):
        crop = [0.123456, 0, 0.4, 0.5]
        assert cleaned({"4x5": crop}, (1000, 1000)) == {"4x5": [0.1235, 0, 0.4, 0.5]}

    def test_a_small_picture_may_be_used_whole(self):
        assert cleaned({"4x5": [0, 0, 1, 1]}, (80, 100)) == {"4x5": [0, 0, 1, 1]}


def test_the_frame_knows_what_follows_it():
    frame = frame_of("4x5")
    assert frame["guides"] == [CROWN, CHIN]
    assert [preview["shape"] for preview in frame["shown"]] == ["4x5", "1x1"]
    assert frame_of("16x9")["guides"] == []


def test_every_shape_has_a_name_and_a_least_width():
    assert NAMES.keys() == SMALLEST.keys() == SHAPES.keys()
