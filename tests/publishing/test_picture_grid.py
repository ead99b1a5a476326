"""The library's grid of pictures, as the library itself and the chooser show it."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from publishing.library.finding import Selection
from tests.factories import ago, image_file, make_article, make_picture, make_user

pytestmark = pytest.mark.django_db
GRID = reverse("admin:picture-grid")
LIBRARY = reverse("admin:pictures_picture_changelist")


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
    monkeypatch.setattr("publishing.library.grid.PICTURES", 2)
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


@pytest.mark.parametrize("name", ["suggestions", "miniature", "whole", "delete-several"])
def test_nor_does_whoever_has_another_desk_see_a_picture_of_it(client, name):
    picture = make_picture()
    args = [picture.pk] if name in ("miniature", "whole") else []
    client.force_login(make_user(is_staff=True))
    address = reverse(f"admin:picture-{name}", args=args)
    assert client.get(f"{address}?id={picture.pk}").status_code == 403


@pytest.mark.parametrize(("asked", "shape"), [("", "16x9"), ("?tekst", "whole")])
def test_a_picture_of_it_is_as_readers_see_it_at_the_top_or_in_the_text(journalist, asked, shape):
    address = reverse("admin:picture-miniature", args=[make_picture().pk])
    assert f"/{shape}-480" in journalist.get(address + asked)["Location"]


def states(page):
    return [state.text for state in page.xpath("//*[contains(@class, 'picture-state')]")]


class TestStates:
    """What an editor must know before choosing a picture, in words."""

    @pytest.mark.parametrize(
        ("days", "words"),
        [(-1, "Udløbet"), (0, "Udløber i dag"), (1, "Udløber i morgen"), (6, "Udløber om 6 dage")],
    )
    def test_the_end_of_a_licence(self, journalist, days, words):
        make_picture(licence="paid", licence_until=timezone.localdate() + timedelta(days=days))
        assert states(fragment(journalist)) == [words, "Aldrig brugt"]

    def test_an_end_far_off_is_not_told(self, journalist):
        make_picture(licence="paid", licence_until=timezone.localdate() + timedelta(days=60))
        assert states(fragment(journalist)) == ["Aldrig brugt"]

    def test_a_small_file(self, journalist):
        make_picture(image_file((300, 200)))
        assert states(fragment(journalist)) == ["Kun 300 × 200 pixel", "Aldrig brugt"]

    def test_what_lacks(self, journalist):
        make_picture(credit="", source="", licence="")
        wanted = ["Mangler kredit", "Mangler kilde", "Mangler rettighed"]
        assert states(fragment(journalist)) == [*wanted, "Aldrig brugt"]

    def test_where_it_is_used(self, journalist):
        make_article(picture=make_picture(title="Nu"), published_at=ago(days=3))
        make_article(picture=make_picture(title="Før"), expires_at=ago(minutes=1))
        page = fragment(journalist)
        assert states(page) == ["Bruges nu"]
        assert "Brugt i en artikel, der er udløbet" in page.text_content()


class TestWords:
    """The library tells how many there are, and what to do where there are none."""

    def text(self, client, **asked):
        return " ".join(fragment(client, **asked).text_content().split())

    def test_the_count(self, journalist):
        make_picture(title="Kran")
        assert "1 billede" in self.text(journalist, q="kran")

    def test_an_empty_library(self, journalist):
        assert "Der er ingen billeder i arkivet endnu." in self.text(journalist)

    def test_nothing_found(self, journalist):
        make_picture()
        assert "Ingen billeder passer på det hele." in self.text(journalist, q="zebra")

    def test_a_filter_with_a_fault(self, journalist):
        assert "Vi har intet emne, der hedder »Zebra«." in self.text(journalist, emne="Zebra")

    def test_a_page_that_has_not_looked_at_all(self, journalist, monkeypatch):
        monkeypatch.setattr(Selection, "look", 1)
        make_picture(title="Kran og mast")
        make_picture(title="Kran")
        assert "Der kan være flere, der er ældre." in self.text(journalist, q="kran mast")


class TestThePage:
    """The same grid with its filters, which stand in the address."""

    def test_the_form_holds_what_the_address_asks(self, journalist):
        make_picture(title="Kran")
        page = html.fromstring(
            journalist.get(LIBRARY, {"q": "kran", "rettighed": "own"}).content.decode()
        )
        assert titles(page) == ["Kran"]
        (form,) = [one for one in page.forms if one.get("role") == "search"]
        assert dict(form.form_values())["q"] == "kran"
        assert dict(form.form_values())["rettighed"] == "own"
        assert page.xpath("//ul[@class='chosen']//a/@href") == ["?rettighed=own", "?q=kran", "?"]

    def test_a_fault_stands_with_its_field(self, journalist):
        page = html.fromstring(journalist.get(LIBRARY, {"form": "rund"}).content.decode())
        (fault,) = page.xpath("//*[@id='filter-form_error']")
        assert fault.text == "Valget findes ikke. Vælg på listen."

    def test_boxes_for_those_who_may_do_something_with_them(self, journalist):
        make_picture()
        page = html.fromstring(journalist.get(LIBRARY).content.decode())
        assert len(page.xpath("//input[@name='_selected_action']")) == 1
        assert fragment(journalist).xpath("//input") == []
        assert len(fragment(journalist, marker="1").xpath("//input")) == 1

    @pytest.mark.parametrize("side", ["x", "-1", "1.000000-1", "9" * 30])
    def test_an_address_that_is_not_whole_is_not_found(self, journalist, side):
        assert journalist.get(LIBRARY, {"side": side}).status_code == 404

    def test_it_asks_as_much_of_the_database_with_many_pictures(self, journalist, queries):
        def asked():
            with queries() as captured:
                assert journalist.get(LIBRARY, {"q": "server"}).status_code == 200
            return len(captured)

        make_article(picture=make_picture(licence_until=timezone.localdate()))
        first = asked()
        for _ in range(9):
            make_article(picture=make_picture(credit=""))
        assert asked() == first
