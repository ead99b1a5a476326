"""The library's grid of pictures, as the library itself and the chooser show it."""

import json

import pytest
from django.urls import reverse
from lxml import html

from tests.factories import make_picture

pytestmark = pytest.mark.django_db
GRID = reverse("admin:picture-grid")


def fragment(client, **asked):
    response = client.get(GRID, asked)
    assert response.status_code == 200
    return html.fromstring(response.content.decode() or "<p>")


def titles(page):
    return [title.text for title in page.xpath("//*[@class='title']")]


def test_each_picture_carries_what_a_chooser_needs(journalist):
    picture = make_picture(caption="Kranen ved kaj 4.", credit="Foto: Mette Holm")
    (row,) = fragment(journalist).xpath("//ul[@class='picture-grid']/li")
    assert json.loads(row.get("data-picture")) == picture.as_choice()


def test_the_next_page_follows_the_last_picture(journalist, monkeypatch):
    monkeypatch.setattr("publishing.library.admin.PICTURES", 2)
    for n in range(3):
        make_picture(title=f"Kran {n}")
    first = fragment(journalist, q="Kran")
    assert titles(first) == ["Kran 2", "Kran 1"]
    (following,) = first.xpath("//a[@rel='next']/@href")
    last = html.fromstring(journalist.get(following).content.decode())
    assert titles(last) == ["Kran 0"]
    assert last.xpath("//a[@rel='next']") == []


def test_nobody_sees_it_without_leave(client):
    assert client.get(GRID).status_code == 302
