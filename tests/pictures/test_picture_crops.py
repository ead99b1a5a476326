"""The crops a picture carries on its own row, and what they change."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from tests.factories import image_file, make_picture

pytestmark = pytest.mark.django_db

RED, BLUE = (200, 20, 20), (20, 20, 200)
RIGHT = [0.5, 0.0, 0.4, 0.5]


def halves(size=(1000, 1000), **save):
    """Red to the left, blue to the right."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    out = BytesIO()
    image.save(out, "JPEG", quality=95, **save)
    return ContentFile(out.getvalue(), name="halve.jpg")


def seen(client, picture, shape, width=192):
    address = f"/billeder/{picture.pk}/{picture.version}/{shape}-{width}.jpg"
    response = client.get(address)
    data = b"".join(response.streaming_content) if response.streaming else response.content
    image = Image.open(BytesIO(data))
    return [image.getpixel((x, image.height // 2)) for x in (4, image.width - 5)]


def is_blue(pixel):
    return pixel[2] > 150 > 100 > pixel[0]


def test_a_rendition_shows_the_part_that_was_chosen(client):
    picture = make_picture(halves(), focal_x=0.1)
    assert not is_blue(seen(client, picture, "4x5")[0])
    picture.crop("4x5", RIGHT)
    assert all(map(is_blue, seen(client, picture, "4x5")))


def test_the_face_follows_the_portrait_and_the_wide_one_does_not(client):
    picture = make_picture(halves())
    picture.crop("4x5", RIGHT)
    assert all(map(is_blue, seen(client, picture, "1x1")))
    left, right = seen(client, picture, "16x9")
    assert is_blue(right) and not is_blue(left)


def test_the_address_changes_with_the_crop_and_back_with_it():
    picture = make_picture(halves())
    before = picture.version
    picture.crop("4x5", RIGHT)
    assert picture.version != before
    picture.crops = {}
    assert picture.version == before


def test_the_address_is_computed_from_the_row_alone(django_assert_num_queries):
    picture = make_picture(halves())
    picture.crop("4x5", RIGHT)
    picture.file.delete(save=False)
    picture.file.name = "billeder/borte.jpg"
    with django_assert_num_queries(0):
        assert picture.version


def test_a_camera_held_on_its_side_is_measured_as_it_is_seen():
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = make_picture(halves((1000, 800), exif=exif))
    assert (picture.width, picture.height) == (800, 1000)
    picture.crop("4x5", [0, 0, 1, 1])


@pytest.mark.parametrize(
    ("crop", "says"),
    [([0.9, 0, 0.4, 0.5], "kant"), ([0, 0, 0.4, 0.4], "formen"), ([0, 0, 0.04, 0.05], "uskarpt")],
)
def test_a_wrong_one_is_refused_and_nothing_is_saved(crop, says):
    picture = make_picture(halves())
    with pytest.raises(ValidationError, match=says):
        picture.crop("4x5", crop)
    picture.refresh_from_db()
    assert picture.crops == {}


def test_a_picture_has_none_at_first():
    picture = make_picture(image_file())
    picture.full_clean()
    assert picture.crops == {}
