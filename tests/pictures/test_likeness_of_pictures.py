"""Copies of one picture are found among all others by what they look like."""

from hashlib import blake2b
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance, ImageFilter

from pictures import likeness
from pictures.darkroom.look import look_of
from pictures.models import Picture
from tests.factories import make_picture
from tests.pictures import odd_files as odd

looks = st.tuples(*[st.integers(0, 0xFFFF)] * 4)


def scene(seed, size=(480, 320)):
    """A picture unlike any other: light and dark in large soft spots."""
    small = Image.new("L", (8, 6))
    small.putdata(list(blake2b(bytes([seed]), digest_size=48).digest()))
    image = small.resize(size, Image.Resampling.BICUBIC)
    return Image.merge("RGB", [image, image.filter(ImageFilter.GaussianBlur(9)), image])


def again(image, **options):
    out = BytesIO()
    image.save(out, "JPEG", **options)
    return Image.open(BytesIO(out.getvalue())).convert("RGB")


COPIES = {
    "smaller": lambda image: image.resize((120, 80)),
    "compressed hard": lambda image: again(image, quality=20),
    "lighter": lambda image: ImageEnhance.Brightness(image).enhance(1.15),
    "with more contrast": lambda image: ImageEnhance.Contrast(image).enhance(1.2),
    "without colours": lambda image: image.convert("L").convert("RGB"),
    "a little sharper": lambda image: image.filter(ImageFilter.SHARPEN),
    "cut by a hundredth": lambda image: image.crop((3, 2, 477, 318)),
}


def kept(image, **fields):
    return make_picture(ContentFile(odd.saved(image, "PNG"), "a.png"), **fields)


class TestLook:
    @pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
    @pytest.mark.parametrize("seed", [1, 2, 3])
    def test_a_copy_looks_the_same(self, copy, seed):
        image = scene(seed)
        assert likeness.distance(look_of(image), look_of(copy(image))) <= likeness.ALIKE

    def test_others_do_not(self):
        found = [look_of(scene(seed)) for seed in range(1, 25)]
        apart = [
            likeness.distance(one, other) for at, one in enumerate(found) for other in found[:at]
        ]
        assert min(apart) > likeness.ALIKE

    def test_a_picture_without_shapes_has_none(self):
        assert look_of(Image.new("RGB", (90, 60), "teal")) is None

    def test_a_mirrored_one_is_another(self):
        image = scene(4)
        mirrored = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        assert likeness.distance(look_of(image), look_of(mirrored)) > likeness.ALIKE


@given(looks, st.sets(st.integers(0, 63), max_size=likeness.SURE))
def test_whatever_is_alike_is_among_the_rows_looked_up(look, flipped):
    """Seven bits over four numbers leave one of them with one bit at most."""
    other = [
        number ^ sum(1 << bit - 16 * at for bit in flipped if bit // 16 == at)
        for at, number in enumerate(look)
    ]
    assert likeness.distance(look, other) == len(flipped)
    asked = dict(condition for condition in likeness.may_be_like(look).children)
    assert any(
        number in asked[f"{name}__in"] for name, number in zip(likeness.NAMES, other, strict=True)
    )


@pytest.mark.django_db
class TestLike:
    def test_copies_are_found_and_others_are_not(self):
        picture = kept(scene(1))
        copy = kept(COPIES["smaller"](scene(1)))
        kept(scene(2))
        assert list(Picture.objects.like(picture)) == [copy]

    def test_the_very_same_file_is_found_though_it_has_no_shapes(self):
        flat = odd.saved(Image.new("RGB", (90, 60), "teal"), "PNG")
        one, other = (make_picture(ContentFile(flat, "a.png")) for _ in range(2))
        make_picture()
        assert list(Picture.objects.like(one)) == [other]

    def test_only_among_those_asked(self):
        picture, copy = kept(scene(1)), kept(scene(1))
        assert not Picture.objects.exclude(pk=copy.pk).like(picture)

    def test_a_row_that_was_never_examined_is_like_none(self):
        picture = kept(scene(1))
        picture.checksum, picture.look_a = "", None
        kept(scene(1))
        assert not Picture.objects.like(picture)

    @pytest.mark.parametrize("others", [1, 10])
    def test_two_queries_however_many_there_are(self, django_assert_num_queries, others):
        picture = kept(scene(1))
        for _ in range(others):
            kept(scene(1))
        # The rows that may be alike; those that are.
        with django_assert_num_queries(2):
            assert len(Picture.objects.like(picture)) == others
