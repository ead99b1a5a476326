"""A picture that comes in a form over another is kept with its rights, or is not kept."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from pictures.models import Picture
from tests.factories import image_file, make_user

pytestmark = pytest.mark.django_db

WORDS = {
    "title": "Fyret",
    "alt": "Et rødt fyr på en klippe",
    "credit": "Foto: Per Lind",
    "source": "Eget billede",
    "licence": "own",
}


@pytest.fixture
def address():
    return reverse("admin:portrait-upload")


@pytest.fixture
def desk(client):
    client.force_login(make_user("Journalist", username="gry"))
    return client


def faults(response):
    assert response.status_code == 422
    return response.json()["errors"]


def test_it_is_in_the_library_with_who_put_it_there(desk, address):
    response = desk.post(address, WORDS | {"file": image_file()})
    picture = Picture.objects.get()
    assert response.status_code == 201
    assert response.json() == picture.as_choice() | {"known": False}
    assert {name: getattr(picture, name) for name in WORDS} == WORDS
    assert picture.created_by.username == "gry"


@pytest.mark.parametrize("name", ["title", "credit", "source", "licence"])
def test_what_is_missing_is_said_of_its_field(desk, address, name):
    response = desk.post(address, WORDS | {"file": image_file(), name: ""})
    assert faults(response) == {name: ["Skal udfyldes."]}
    assert not Picture.objects.exists()


def test_creative_commons_asks_for_its_link(desk, address):
    response = desk.post(address, WORDS | {"file": image_file(), "licence": "cc"})
    sentence = "Et Creative Commons-billede skal have et link til sin licens."
    assert faults(response) == {"licence_url": [sentence]}
    link = {"licence": "cc", "licence_url": "https://licens.example/by/4.0/"}
    assert desk.post(address, WORDS | {"file": image_file()} | link).status_code == 201


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (ContentFile(b"ikke et billede", "fyr.png"), "ikke et billede"),
        (ContentFile(image_file().read()[:60], "fyr.png"), "gået i stykker"),
        ("", "Vælg en billedfil."),
    ],
)
def test_what_is_no_picture_is_refused(desk, address, file, sentence):
    said = faults(desk.post(address, WORDS | {"file": file}))
    assert list(said) == [""]
    assert sentence in said[""][0]
    assert not Picture.objects.exists()


def test_what_is_too_large_is_refused(desk, address, monkeypatch):
    monkeypatch.setattr("pictures.intake.MAX_BYTES", 10)
    assert "fylder mere end" in faults(desk.post(address, WORDS | {"file": image_file()}))[""][0]
    assert not Picture.objects.exists()


def test_only_who_may_add_pictures(client, address):
    client.force_login(make_user(is_staff=True))
    sentence = "Du kan ikke lægge billeder i arkivet."
    for response in (client.get(address), client.post(address, WORDS | {"file": image_file()})):
        assert response.status_code == 403
        assert response.json() == {"errors": {"": [sentence]}}
    assert not Picture.objects.exists()


def test_only_with_the_token_of_the_desks_own_page(desk, address):
    desk.handler.enforce_csrf_checks = True
    assert desk.post(address, WORDS | {"file": image_file()}).status_code == 403
    assert not Picture.objects.exists()


def test_only_who_is_logged_in(client, address):
    assert client.get(address).status_code == 302


def test_the_fields_come_with_their_labels(desk, address):
    page = desk.get(address).content.decode()
    for label in ("Titel", "Alternativ tekst", "Fotokredit", "Kilde", "Rettighed"):
        assert f">{label}</label>" in page
