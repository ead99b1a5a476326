"""A portrait with its credit and its crop goes into the library at once; faults lose nothing."""

import json
import re
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image

from pictures.models import Picture
from tests.factories import image_file, make_user
from tests.pictures.odd_files import endless_png

pytestmark = pytest.mark.django_db

CROP = [0.1, 0.1, 0.4, 0.5]
WORDS = {
    "credit": "Foto: Per Lind",
    "title": "Portræt af Mette Ravn",
    "alt": "Portræt af Mette Ravn",
    "source": "netHEGN",
    "licence": "press",
}


@pytest.fixture
def address():
    return reverse("admin:portrait-upload")


def sent(size=(1000, 1000), **changes):
    return WORDS | {"file": image_file(size, kind="JPEG")} | changes


def faults(response):
    assert response.status_code == 422
    assert not Picture.objects.exists()
    return response.json()["errors"]


class TestWhatIsSuggested:
    def test_the_words_follow_from_the_name_and_the_company(self, notice_desk, address):
        page = notice_desk.get(address, {"navn": "Mette Ravn", "firma": "netHEGN"})
        html = page.content.decode()
        assert html.count('value="Portræt af Mette Ravn"') == 2
        assert 'value="netHEGN"' in html
        assert '<option value="press" selected>' in html
        assert html.count("Foreslået. Se det efter.") == 2

    def test_without_a_name_they_are_left_open(self, notice_desk, address):
        assert "Portræt af" not in notice_desk.get(address).content.decode()

    def test_no_right_is_suggested_where_nobody_knows_who_gives_it(self, notice_desk, address):
        html = notice_desk.get(address, {"navn": "Mette Ravn"}).content.decode()
        assert '<option value="" selected>' in html
        assert "Foreslået" not in html

    def test_a_name_of_any_length_and_kind_is_only_text(self, notice_desk, address):
        html = notice_desk.get(address, {"navn": '"><script>' * 400}).content.decode()
        assert "<script>" not in html


class TestTaken:
    def test_it_is_in_the_library_cropped_with_who_put_it_there(self, notice_desk, address):
        crops = json.dumps({"4x5": CROP})
        response = notice_desk.post(address, sent(crops=crops))
        picture = Picture.objects.get()
        assert response.status_code == 201
        assert response.json() == picture.as_choice() | {"known": False}
        assert picture.crops == {"4x5": CROP}
        assert picture.created_by == notice_desk.user

    def test_the_file_is_not_named_for_the_person(self, notice_desk, address):
        file = ContentFile(image_file((1000, 1000), kind="JPEG").read(), "Mette-Ravn.JPG")
        notice_desk.post(address, sent(file=file))
        assert re.fullmatch(r".*/portraet-\w{8}\.jpg", Picture.objects.get().file.name)

    def test_without_a_crop_it_follows_its_focal_point(self, notice_desk, address):
        assert notice_desk.post(address, sent(crops="")).status_code == 201
        assert Picture.objects.get().crops == {}


def is_asked_about(response):
    """Nothing is laid in before whoever sends it has heard which picture there is."""
    there = Picture.objects.get()
    assert response.status_code == 422
    (sentence,) = response.json()["errors"][""]
    assert sentence.startswith(f"Filen lå i arkivet allerede, som »{there}« (Foto: Per Lind).")
    assert response.json()["there"] == there.as_choice()


class TestTheSameAgain:
    CROPS = json.dumps({"4x5": CROP})

    def again(self, client, address, **changes):
        """The portrait laid in twice, the second time with these changes. Gives the answer."""
        client.post(address, sent(crops=self.CROPS))
        return client.post(address, sent(crops=self.CROPS) | changes)

    def meant(self, client, address, **changes):
        seen = {"there_seen": Picture.objects.get().pk}
        file = image_file((1000, 1000), kind="JPEG")
        return client.post(address, sent(crops=self.CROPS) | changes | seen | {"file": file})

    @pytest.mark.parametrize(
        "changes",
        [
            {},
            {"credit": "Per Lind"},
            {"title": "Mette Ravn, den ene"},
            {"alt": "En kvinde i regnjakke"},
            {"crops": ""},
            {"crops": json.dumps({"4x5": [0.11, 0.09, 0.4, 0.5]})},
        ],
        ids=str,
    )
    def test_is_the_picture_there_is(self, notice_desk, address, changes):
        response = self.again(notice_desk, address, **changes)
        picture = Picture.objects.get()
        assert response.status_code == 200
        assert response.json() == picture.as_choice() | {"known": True}
        assert picture.crops == {"4x5": CROP}

    @pytest.mark.parametrize(
        "changes",
        [
            {"title": "Portræt af Bo Vang", "alt": "Portræt af Bo Vang"},
            {"title": "Portræt af Bo Vang", "alt": ""},
            {"credit": "Foto: Mette Holm"},
            {"source": "Søkabel"},
            {"licence": "own"},
            {"licence": "cc", "licence_url": "https://eksempel.dk/licens"},
            {"crops": json.dumps({"4x5": [0.5, 0.1, 0.4, 0.5]})},
        ],
        ids=str,
    )
    def test_is_another_where_person_right_or_face_is_another(self, notice_desk, address, changes):
        is_asked_about(self.again(notice_desk, address, **changes))
        assert self.meant(notice_desk, address, **changes).status_code == 201
        assert Picture.objects.count() == 2

    def test_another_file_asks_nothing(self, notice_desk, address):
        file = image_file((1000, 1001), kind="JPEG")
        assert self.again(notice_desk, address, file=file).status_code == 201

    def test_is_another_where_the_right_has_got_an_end(self, notice_desk, address):
        notice_desk.post(address, sent())
        Picture.objects.update(licence_until="2026-12-31")
        is_asked_about(notice_desk.post(address, sent()))

    def test_is_another_where_nobody_has_cropped_it(self, notice_desk, address):
        notice_desk.post(address, sent(crops=""))
        is_asked_about(notice_desk.post(address, sent(crops=self.CROPS)))


class TestFaults:
    @pytest.mark.parametrize("name", ["credit", "title", "source", "licence"])
    def test_what_is_missing_is_said_of_its_field(self, notice_desk, address, name):
        assert faults(notice_desk.post(address, sent(**{name: ""}))) == {name: ["Skal udfyldes."]}

    @pytest.mark.parametrize(
        ("crops", "says"),
        [
            ('{"4x5": [0.9, 0, 0.4, 0.5]}', "kant"),
            ('{"4x5": [0, 0, 0.04, 0.05]}', "uskarpt"),
            ('{"2x1": [0, 0, 1, 1]}', "kan ikke læses"),
            ("[1]", "kan ikke læses"),
            ('{"4x5": [0, 0, NaN, 1]}', "kan ikke læses"),
            ("{", "JSON"),
        ],
    )
    def test_a_wrong_crop_is_refused_in_danish(self, notice_desk, address, crops, says):
        assert says in faults(notice_desk.post(address, sent(crops=crops)))["crops"][0]

    def test_an_odd_credit_is_asked_about_once(self, notice_desk, address):
        odd = "Foto: Per Lind, tlf. 00 12 70 01"
        response = notice_desk.post(address, sent(credit=odd))
        assert "telefonnummer" in faults(response)["credit"][0]
        assert response.json()["mend"] == {"credit": "Foto: Per Lind"}
        other = sent(credit=odd, credit_seen="Foto: En anden, tlf. 00 12 70 02")
        assert "credit" in faults(notice_desk.post(address, other))
        assert notice_desk.post(address, sent(credit=odd, credit_seen=odd)).status_code == 201

    def test_only_who_may_add_pictures(self, client, address):
        client.force_login(make_user(is_staff=True))
        for response in (client.get(address), client.post(address, sent())):
            assert response.status_code == 403
            assert response.json()["errors"] == {"": ["Du kan ikke lægge billeder i arkivet."]}


def cut_off():
    """A photograph whose head is whole and whose picture is not."""
    out = BytesIO()
    Image.effect_noise((600, 600), 80).save(out, "JPEG", quality=90)
    return out.getvalue()[:20_000]


HOSTILE = {
    "cut off": (cut_off(), "a.jpg"),
    "endless": (endless_png(), "a.png"),
    "a drawing that could run scripts": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg"),
    "the same, called a photograph": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.jpg"),
    "a print file that a program would run": (
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
        "a.jpg",
    ),
    "a page": (b"<html><script>1</script></html>", "a.png"),
    "nothing": (b"", "a.jpg"),
    "an unknown kind": (image_file(kind="BMP").read(), "a.png"),
}


@pytest.mark.parametrize(("data", "name"), HOSTILE.values(), ids=HOSTILE)
def test_broken_and_hostile_files_are_refused_plainly(notice_desk, address, data, name):
    said = faults(notice_desk.post(address, sent(file=ContentFile(data, name))))
    assert list(said) == [""]
    (sentence,) = said[""]
    assert sentence[0].isupper() and "Error" not in sentence


def test_what_has_too_many_pixels_is_told_so(notice_desk, address):
    file = ContentFile(endless_png(20_000, 8_000), "a.png")
    assert "megapixel" in faults(notice_desk.post(address, sent(file=file)))[""][0]
