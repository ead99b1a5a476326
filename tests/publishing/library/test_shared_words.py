"""What is written once for many cards fills what is empty, and is asked about where it is not."""

from collections import defaultdict

import pytest
from django.urls import reverse
from lxml import html

from pictures.models import Picture
from publishing.library.shared_words import SharedWords
from tests.factories import make_picture

PAID = {"licence": "paid", "licence_until": "2026-12-31"}
LINK = "https://eksempel.dk/licens"
FREE = {"licence": "cc", "licence_url": LINK}


def written(shared, card, *, replace=False):
    """The words for all after they were written in one card, and what the card holds then."""
    data = {f"alle-{name}": value for name, value in shared.items()}
    words = SharedWords(data | {f"7-{name}": value for name, value in card.items()}, replace)
    words.write(7)
    return words, {name[2:]: value for name, value in words.data.items() if name[0] == "7"}


@pytest.mark.parametrize(
    ("shared", "card", "holds"),
    [
        ({"source": " Søkabel "}, {"source": ""}, {"source": "Søkabel"}),
        ({"source": " "}, {"source": "Havnen"}, {"source": "Havnen"}),
        ({"tags": "Havn"}, {"tags": "Drift, havn"}, {"tags": "Drift, havn"}),
        ({"tags": "Kran, Havn"}, {"tags": "Drift"}, {"tags": "Drift, Havn, Kran"}),
        (PAID, {"licence": ""}, PAID | {"licence_url": ""}),
        (FREE, {"licence": "cc"}, FREE | {"licence_until": ""}),
        ({"licence": "cc"}, FREE, FREE),
        # What belongs to a right that is not chosen any more.
        (PAID | {"licence": "own"}, {}, {"licence": "own", "licence_url": "", "licence_until": ""}),
        ({"licence_until": "2026-12-31"}, {"licence": "own"}, {"licence": "own"}),
    ],
)
def test_what_is_empty_is_filled(shared, card, holds):
    words, now = written(shared, card)
    assert now == holds
    assert not words.clashing


@pytest.mark.parametrize(
    ("shared", "card", "then"),
    [
        ({"source": "Søkabel"}, {"source": "Havnen"}, {"source": "Søkabel"}),
        ({"licence": "own"}, PAID, {"licence": "own", "licence_url": "", "licence_until": ""}),
        (PAID, {"licence": "own"}, PAID | {"licence_url": ""}),
        (PAID, PAID | {"licence_until": "2027-01-31"}, PAID | {"licence_url": ""}),
        (PAID, {"licence_url": LINK}, PAID | {"licence_url": ""}),
    ],
)
def test_what_is_not_stays_until_it_is_asked_for(shared, card, then):
    words, now = written(shared, card)
    assert (now, words.clashing, words.written) == (card, {7}, set())
    words, now = written(shared, card, replace=True)
    assert (now, words.clashing, words.written) == (then, set(), {7})


@pytest.mark.parametrize(
    ("shared", "card", "says"),
    [
        ({}, {}, "Skriv først det, der er ens."),
        ({"source": "Havnen"}, {"source": "Havnen"}, "Det står der allerede."),
        ({"source": "Havnen"}, {}, "Skrevet i 1 billede. Se det efter, og gem."),
        (
            {"source": "Søkabel", "credit": "Per Lind"} | PAID,
            {"source": "Havnen", "licence": "own"},
            "Skrevet i 1 billede. Se det efter, og gem. 1 billede har noget andet i forvejen "
            "(kilde, rettighed). Det står der endnu.",
        ),
    ],
)
def test_it_says_what_came_of_it(shared, card, says):
    assert written(shared, card)[0].says == says


@pytest.mark.django_db
class TestWithoutAScript:
    def sent(self, client, pictures, **typed):
        ids = ",".join(str(picture.pk) for picture in pictures)
        data = {f"{picture.pk}-title": picture.title for picture in pictures}
        return client.post(f"{reverse('admin:pictures_picture_words')}?id={ids}", data | typed)

    @pytest.fixture
    def two(self):
        return [make_picture(title=title, source="") for title in ("Fyret", "Molen")]

    def values(self, response):
        """Every field of the page by its name."""
        page = html.fromstring(response.content.decode())
        (form,) = page.xpath("//words-form/form")
        return defaultdict(str, form.form_values())

    def test_it_is_written_in_all_and_nothing_is_saved(self, journalist, two):
        response = self.sent(journalist, two, **{"alle-source": "Søkabel", "_same": "1"})
        values = self.values(response)
        assert [values[f"{picture.pk}-source"] for picture in two] == ["Søkabel"] * 2
        assert values["alle-source"] == "Søkabel"
        assert "Erstat i" not in response.content.decode()
        assert not Picture.objects.exclude(source="").exists()

    def test_it_is_asked_for_by_a_second_button_and_only_in_the_marked(self, journalist, two):
        fyr, mole = two
        typed = {"alle-source": "Søkabel", "mark": mole.pk, f"{mole.pk}-source": "Havnen"}
        response = self.sent(journalist, two, **typed, _same="1")
        assert "1 billede har noget andet i forvejen (kilde)." in response.content.decode()
        assert "Erstat i 1 billede" in response.content.decode()
        values = self.values(response)
        assert (values[f"{fyr.pk}-source"], values[f"{mole.pk}-source"]) == ("", "Havnen")
        values = self.values(self.sent(journalist, two, **values, _same="erstat"))
        assert (values[f"{fyr.pk}-source"], values[f"{mole.pk}-source"]) == ("", "Søkabel")
