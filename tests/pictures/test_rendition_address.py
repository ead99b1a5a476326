import threading
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image

from pictures import making, rights, until, views, waiting
from pictures.darkroom.client import TimedOut
from pictures.models import Picture
from pictures.storage import Unreachable
from pictures.waiting import Busy
from tests.factories import image_file, make_picture
from tests.pictures.bucket_server import keys_in

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
        monkeypatch.setattr(making, "draw", None)
        assert read(client.get(address(picture))) == first

    def test_a_kept_one_asks_the_database_for_the_right_once(self, client, queries, monkeypatch):
        monkeypatch.setattr(until, "REMEMBERED", 10**9)
        picture = make_picture()
        read(client.get(address(picture)))
        until._remembered.cache_clear()
        # The last day of the picture.
        for asked in (1, 0):
            with queries() as captured:
                read(client.get(address(picture)))
            assert len(captured) == asked

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
            {"width": "0096"},
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

    def test_a_strip_is_not_drawn_whole(self, client, monkeypatch):
        strip = make_picture(image_file((20, 400)))
        monkeypatch.setattr(making, "draw", None)
        assert client.get(address(strip, "whole")).status_code == 404

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


class TestNotNow:
    """What cannot be had just now is a plain 503 that nobody keeps."""

    @pytest.fixture(params=[Busy("x"), TimedOut(), Unreachable("x"), FileNotFoundError("x")])
    def refused(self, request, client, monkeypatch):
        def refuse(*args, **wanted):
            raise request.param

        monkeypatch.setattr(making, "draw", refuse)
        return client.get(address(make_picture()))

    def test_says_so_and_when_to_come_again(self, refused):
        assert refused.status_code == 503
        assert refused["Cache-Control"] == "no-store"
        assert int(refused["Retry-After"]) > 0
        assert "Prøv igen" in refused.content.decode()

    def test_the_next_request_draws_it(self, client, monkeypatch):
        picture = make_picture()

        def refuse(*args, **wanted):
            raise Unreachable

        with monkeypatch.context() as now:
            now.setattr(making, "draw", refuse)
            assert client.get(address(picture)).status_code == 503
        assert client.get(address(picture)).status_code == 200

    def test_where_all_seats_for_a_drawing_are_taken(self, client, monkeypatch):
        monkeypatch.setattr(waiting, "_seats_to_wait", threading.BoundedSemaphore(1))
        with waiting.seat_to_wait():
            assert client.get(address(make_picture())).status_code == 503

    def test_a_kept_one_waits_for_no_drawing(self, client, monkeypatch):
        picture = make_picture()
        read(client.get(address(picture)))
        monkeypatch.setattr(waiting, "_seats_to_wait", threading.BoundedSemaphore(1))
        with waiting.seat_to_wait():
            assert client.get(address(picture)).status_code == 200

    def test_where_all_wait_for_the_storage_nobody_asks_it_again(self, client, monkeypatch):
        picture = make_picture()
        read(client.get(address(picture)))
        monkeypatch.setattr(waiting, "_seats", threading.BoundedSemaphore(1))
        monkeypatch.setattr(views, "_kept", None)
        with waiting.seat():
            assert client.get(address(picture)).status_code == 503


class TestAskedAgain:
    def test_whoever_has_it_is_told_so(self, client):
        url = address(make_picture())
        etag = client.get(url)["ETag"]
        again = client.get(url, headers={"if-none-match": etag})
        assert again.status_code == 304
        assert again["Cache-Control"].endswith("immutable")
        assert again.content == b""

    def test_sizes_and_types_are_told_apart(self, client):
        picture = make_picture()
        etags = {
            client.get(address(picture, *size))["ETag"]
            for size in [("16x9", 96, "webp"), ("1x1", 96, "webp"), ("1x1", 96, "jpg")]
        }
        assert len(etags) == 3

    def test_a_head_says_how_long_it_is(self, client):
        url = address(make_picture())
        length = len(read(client.get(url)))
        response = client.head(url)
        assert (response.status_code, int(response["Content-Length"])) == (200, length)


class TestEndedRight:
    """Readers are sent nothing of it, drawn or not; the desk shows what the newsroom has."""

    def ends(self, days, **fields):
        day = timezone.localdate() + timedelta(days=days)
        return make_picture(licence="paid", licence_until=day, **fields)

    def test_a_reader_gets_none(self, client):
        assert client.get(address(self.ends(-1))).status_code == 404

    def test_nor_what_was_drawn_while_it_held(self, client, at):
        url = address(self.ends(0))
        assert client.get(url).status_code == 200
        midnight = rights.moment_after(timezone.localdate())
        at(midnight - timedelta(seconds=1))
        assert client.get(url).status_code == 200
        at(midnight)
        assert client.get(url).status_code == 404

    def test_whoever_has_it_already_is_told_so_too(self, client, at):
        etag = client.get(url := address(self.ends(0)))["ETag"]
        at(rights.moment_after(timezone.localdate()))
        assert client.get(url, headers={"if-none-match": etag}).status_code == 404

    def test_the_desk_sees_it_and_nobody_else_keeps_its_copy(self, journalist):
        response = journalist.get(address(self.ends(-1)))
        assert response.status_code == 200
        assert response["Cache-Control"] == "private, no-cache"

    def test_one_that_is_renewed_is_there_at_once(self, client):
        picture = self.ends(-1)
        assert client.get(address(picture)).status_code == 404
        picture.licence_until = timezone.localdate()
        picture.save()
        assert client.get(address(picture)).status_code == 200

    def test_a_copy_lives_no_longer_than_the_right(self, client, at):
        url = address(self.ends(1))
        at(rights.moment_after(timezone.localdate()) - timedelta(hours=1))
        cache_control = f"public, max-age={25 * 3600}, must-revalidate"
        assert client.get(url)["Cache-Control"] == cache_control

    def test_nor_than_a_year(self, client):
        assert "max-age=31536000," in client.get(address(self.ends(9999)))["Cache-Control"]


class TestInABucket:
    """The same on a real S3 server."""

    def test_it_is_drawn_once_kept_and_served(self, bucket, client, monkeypatch):
        picture = make_picture()
        first = client.get(address(picture, "4x5", 96))
        data = read(first)
        assert Image.open(BytesIO(data)).size == (96, 120)
        drawn = f"renditions/{picture.pk}/{picture.version}/4x5-96.webp"
        assert keys_in(bucket) == sorted([picture.file.name, drawn])
        monkeypatch.setattr(making, "draw", None)
        again = client.get(address(picture, "4x5", 96))
        assert read(again) == data
        assert int(again["Content-Length"]) == len(data)
        assert again["Cache-Control"] == first["Cache-Control"]
        known = client.get(address(picture, "4x5", 96), headers={"if-none-match": again["ETag"]})
        assert known.status_code == 304

    def test_a_bucket_out_of_reach_is_not_now(self, bucket, client, settings):
        picture = make_picture()
        options = settings.STORAGES["default"]["OPTIONS"] | {"endpoint_url": "http://127.0.0.1:9"}
        default = settings.STORAGES["default"] | {"OPTIONS": options}
        settings.STORAGES = settings.STORAGES | {"default": default}
        assert client.get(address(picture)).status_code == 503
