import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from pictures.models import Picture
from tests.factories import image_file, make_article, make_picture

pytestmark = pytest.mark.django_db


class TestRights:
    """No picture without a credit; no Creative Commons without a link to the licence."""

    @pytest.mark.parametrize(
        ("bad", "sentence"),
        [
            ({"licence": "cc"}, "link til sin licens"),
            ({"focal_x": 1.5}, "uden for billedet"),
            ({"focal_y": -0.1}, "uden for billedet"),
        ],
    )
    def test_the_database_refuses_and_the_editor_reads_why(self, bad, sentence):
        picture = make_picture()
        with pytest.raises(IntegrityError), transaction.atomic():
            Picture.objects.filter(pk=picture.pk).update(**bad)
        for name, value in bad.items():
            setattr(picture, name, value)
        with pytest.raises(ValidationError, match=sentence):
            picture.validate_constraints()

    def test_creative_commons_with_its_link_is_taken(self):
        assert make_picture(licence="cc", licence_url="https://licens.example/by/4.0/").pk

    def test_a_picture_in_use_cannot_be_deleted(self):
        picture = make_picture()
        make_article(picture=picture)
        with pytest.raises(ProtectedError):
            picture.delete()


class TestCreditLine:
    @pytest.mark.parametrize(
        ("credit", "line"),
        [
            ("Mette Holm", "Foto: Mette Holm"),
            ("Foto: Mette Holm", "Foto: Mette Holm"),
            ("Illustration: Per Lind", "Illustration: Per Lind"),
        ],
    )
    def test_always_says_what_the_person_did(self, credit, line):
        assert Picture(credit=credit).credit_line == line


class TestFile:
    def test_its_size_and_colour_are_read_from_it(self):
        picture = make_picture(image_file((64, 48), (40, 90, 60)))
        assert (picture.width, picture.height, picture.colour) == (64, 48, "#285a3c")

    def test_saving_the_words_leaves_the_file_alone(self):
        picture = make_picture()
        name = picture.file.name
        picture.caption = "En anden tekst."
        picture.save()
        assert picture.file.name == name

    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF", "GIF"])
    def test_the_kinds_the_desk_may_upload(self, kind):
        make_picture(image_file(kind=kind)).full_clean()
