"""A file comes into the library whole and known, or not at all."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.db import IntegrityError

from pictures import intake
from pictures.darkroom import client
from pictures.models import Picture
from tests.factories import image_file, make_picture
from tests.pictures import odd_files as odd

pytestmark = pytest.mark.django_db


def files_kept(settings):
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def fault_of(file):
    with pytest.raises(ValidationError) as raised:
        intake.examine(file)
    return raised.value.messages[0]


class TestExamined:
    def test_a_large_upload_and_a_small_one_are_known_alike(self):
        data = odd.picture()
        large = TemporaryUploadedFile("a.jpg", "image/jpeg", len(data), None)
        large.write(data)
        small = SimpleUploadedFile("a.jpg", data)
        assert intake.examine(large) == intake.examine(small)

    def test_a_file_is_examined_once(self, monkeypatch):
        picture = Picture(title="Fyret", file=image_file())
        picture.full_clean(exclude=["width", "height", "colour"])
        monkeypatch.setattr(client, "examine", None)
        picture.save()
        assert picture.pk

    def test_what_is_trusted_is_never_sent_to_the_darkroom(self, monkeypatch):
        monkeypatch.setattr(client, "examine", None)
        assert make_picture(image_file((64, 48))).width == 64

    def test_an_empty_file_needs_no_child(self, monkeypatch):
        monkeypatch.setattr(client, "examine", None)
        assert "tom" in fault_of(ContentFile(b"", "a.jpg"))

    def test_nor_does_one_with_too_many_bytes(self, monkeypatch):
        monkeypatch.setattr(client, "examine", None)
        monkeypatch.setattr(intake, "MAX_BYTES", 10)
        assert "fylder mere end" in fault_of(image_file())

    @pytest.mark.parametrize("wrong", [client.Broken, client.TooLarge, client.TimedOut])
    def test_whatever_goes_wrong_is_a_sentence(self, monkeypatch, wrong):
        def examine(file):
            raise wrong

        monkeypatch.setattr(client, "examine", examine)
        assert fault_of(image_file()) == wrong.SENTENCE


class TestTaken:
    def test_the_row_knows_its_file(self):
        exif = odd.Image.Exif()
        exif[0x010E], exif[0x0112] = "Fyret ved molen", 6
        picture = make_picture(ContentFile(odd.picture(exif=exif), "fyr.jpg"))
        picture.refresh_from_db()
        assert (picture.kind, picture.width, picture.height) == ("JPEG", 48, 64)
        assert picture.suggested == {"caption": "Fyret ved molen"}
        assert len(picture.checksum) == 64
        assert len(picture.look) == 4
        assert re.fullmatch("#[0-9a-f]{6}", picture.colour)

    def test_one_that_moves_says_so(self):
        picture = make_picture(ContentFile(odd.film(), "fyr.gif"))
        assert (picture.kind, picture.frames) == ("GIF", 3)
        with picture.file.open() as file:
            assert file.read() == odd.film()

    @pytest.mark.parametrize(
        ("name", "kept"),
        [
            ("Fyret.PNG", "Fyret.jpg"),
            ("fyr.php", "fyr.jpg"),
            ("fyr", "fyr.jpg"),
            ("fyr.jpg.exe", "fyr.jpg.jpg"),
            ("a" * 240 + ".jpg", "a" * 80 + ".jpg"),
            ("æøå ved molen.jpeg", "æøå_ved_molen.jpg"),
        ],
    )
    def test_it_is_called_what_it_is(self, name, kept):
        picture = make_picture(ContentFile(odd.picture(), name))
        # The storage makes it a name nobody else has.
        assert re.sub(r"-[0-9a-f]{8}(?=\.)", "", Path(picture.file.name).name) == kept

    def test_the_focal_point_is_suggested_and_one_that_is_chosen_stays(self):
        image = odd.Image.new("RGB", (400, 300), (90, 110, 120))
        image.paste((220, 40, 30), (290, 180, 350, 260))
        file = odd.saved(image, "PNG")
        seen = intake.trusted(ContentFile(file, "a.png")).report.point
        picture = make_picture(ContentFile(file, "a.png"))
        assert [picture.focal_x, picture.focal_y] == seen
        assert seen[0] > 0.6
        chosen = make_picture(ContentFile(file, "a.png"), focal_x=0.1)
        assert (chosen.focal_x, chosen.focal_y) == (0.1, 0.4)

    @pytest.mark.parametrize(("moved", "x"), [(None, 0.8), (0.3, 0.3)])
    def test_a_new_file_asks_for_its_own_point_but_where_one_is_chosen(self, moved, x):
        picture = make_picture(focal_x=0.1, focal_y=0.9)
        image = odd.Image.new("RGB", (400, 300), (90, 110, 120))
        image.paste((220, 40, 30), (290, 180, 350, 260))
        picture.file = ContentFile(odd.saved(image, "PNG"), "a.png")
        picture.focal_x = moved or picture.focal_x
        picture.save()
        assert picture.focal_x == pytest.approx(x, abs=0.15)


class TestNothingHalf:
    def test_a_row_that_fails_leaves_no_file(self, settings):
        with pytest.raises(IntegrityError):
            make_picture(licence="cc", licence_url="")
        assert files_kept(settings) == []

    def test_nor_does_one_the_database_has_no_room_for(self, settings, monkeypatch):
        def save(self, **kwargs):
            raise OSError

        monkeypatch.setattr("django.db.models.Model.save_base", save)
        with pytest.raises(OSError):
            make_picture()
        assert files_kept(settings) == []

    def test_a_file_that_cannot_be_used_makes_no_row(self, settings):
        with pytest.raises(ValidationError):
            Picture(title="Fyret", file=ContentFile(odd.picture()[:-40], "a.jpg")).save()
        assert not Picture.objects.exists()
        assert files_kept(settings) == []

    def test_the_file_it_takes_the_place_of_goes(self, django_capture_on_commit_callbacks):
        picture = make_picture()
        before = picture.file.name
        with django_capture_on_commit_callbacks(execute=True):
            picture.file = image_file(colour=(200, 0, 0))
            picture.save()
        assert not default_storage.exists(before)
        assert default_storage.exists(picture.file.name)

    def test_words_are_saved_without_looking_at_the_file(self, monkeypatch):
        picture = make_picture()
        monkeypatch.setattr(client, "examine", None)
        picture.title = "Fyret"
        picture.save()


class TestField:
    def field_of(self, **attributes):
        return Picture._meta.get_field("file").formfield(**attributes)

    def test_every_form_of_the_row_asks_with_it(self):
        assert isinstance(self.field_of(), intake.PictureField)

    def test_it_offers_what_can_be_taken(self):
        assert ".heic" in str(self.field_of().widget.attrs)

    def test_a_long_name_is_no_reason_to_refuse(self):
        file = SimpleUploadedFile("a" * 250 + ".jpg", odd.picture())
        assert self.field_of().clean(file) is file

    def test_it_says_why_not(self):
        with pytest.raises(ValidationError, match="tegning"):
            self.field_of().clean(SimpleUploadedFile("a.svg", b"<svg/>"))
        with pytest.raises(ValidationError, match="Vælg en billedfil"):
            self.field_of().clean(None)
        with pytest.raises(ValidationError, match="Filen er tom"):
            self.field_of().clean(SimpleUploadedFile("a.jpg", b""))
