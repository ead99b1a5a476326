from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from pictures import renditions
from pictures.models import Picture
from tests.factories import image_file, make_picture

pytestmark = pytest.mark.django_db


def address(picture, shape="16x9", width=96, extension="webp", version=None):
    return f"/billeder/{picture.pk}/{version or picture.version}/{shape}-{width}.{extension}"


def read(response):
    """The body of an answer, whether it comes from the drawing or from the file kept."""
    return response.getvalue()


class TestServing:
    @pytest.mark.parametrize(
        ("extension", "content_type"),
        [("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")],
    )
    def test_the_size_shape_and_type_asked_for(self, client, extension, content_type):
        response = client.get(address(make_picture(), "4x5", 192, extension))
        assert response["Content-Type"] == content_type
        assert Image.open(BytesIO(read(response))).size == (192, 240)

    def test_it_may_be_kept_for_ever_and_sets_no_cookie(self, client):
        response = client.get(address(make_picture()))
        assert response["Cache-Control"] == "public, max-age=31536000, immutable"
        assert not response.cookies
        read(response)

    def test_it_is_drawn_once_and_kept(self, client, monkeypatch):
        picture = make_picture()
        first = read(client.get(address(picture)))
        monkeypatch.setattr(renditions, "draw", None)
        assert read(client.get(address(picture))) == first

    def test_a_kept_one_asks_the_database_nothing(self, client, django_assert_num_queries):
        picture = make_picture()
        read(client.get(address(picture)))
        with django_assert_num_queries(0):
            read(client.get(address(picture)))

    def test_it_lies_where_the_address_says(self, client):
        picture = make_picture()
        read(client.get(address(picture)))
        assert default_storage.exists(f"renditions/{picture.pk}/{picture.version}/16x9-96.webp")


class TestNotFound:
    """A clear answer to every address that is not a rendition, and never a drawing."""

    @pytest.mark.parametrize(
        "wrong",
        [
            {"width": 97},
            {"width": 100000},
            {"shape": "3x2"},
            {"extension": "png"},
            {"extension": "svg"},
            {"version": "0123456789"},
            {"version": ".."},
            {"version": "%00"},
            {"version": "%2e%2e%2f"},
            {"version": "x" * 300},
            {"version": "æøå"},
        ],
        ids=str,
    )
    def test_unknown_sizes_and_versions(self, client, wrong):
        picture = make_picture()
        read(client.get(address(picture)))
        response = client.get(address(picture, **wrong))
        assert response.status_code == 404
        assert "Den side findes ikke" in response.content.decode()

    @pytest.mark.parametrize("pk", ["0", "999999", "9" * 18, "9" * 40, "-1", "abc"])
    def test_unknown_pictures(self, client, pk):
        assert client.get(f"/billeder/{pk}/0123456789/16x9-96.webp").status_code == 404

    def test_an_outdated_version(self, client):
        picture = make_picture()
        old = address(picture)
        picture.focal_x = 0.9
        picture.save()
        assert client.get(old).status_code == 404
        read(client.get(address(picture)))

    def test_other_methods_are_refused(self, client):
        assert client.post(address(make_picture())).status_code == 405


class TestVersion:
    """It changes exactly when a rendition would look different."""

    def test_with_the_focal_point_and_with_the_file(self):
        picture = make_picture()
        versions = {picture.version}
        picture.focal_y = 0.9
        versions.add(picture.version)
        picture.file = image_file(colour=(200, 0, 0))
        picture.save()
        versions.add(picture.version)
        assert len(versions) == 3

    def test_not_with_the_words_about_it(self):
        picture = make_picture()
        version = picture.version
        picture.caption = picture.credit = "Foto: En anden"
        picture.save()
        assert Picture.objects.get().version == version
