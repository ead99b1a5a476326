"""Words and rights are written after the picture is in, and what is not known yet may wait."""

from datetime import date

import pytest
from django.urls import reverse

from pictures.models import Picture
from publishing.library.words import WordsForm
from publishing.models import PictureTag, Tag
from tests.factories import make_picture, make_tag, make_user

pytestmark = pytest.mark.django_db

BARE = {"title": "Fyret", "alt": "", "caption": "", "credit": "", "source": "", "licence": ""}


@pytest.fixture
def picture():
    return make_picture(**BARE)


def card(picture, **typed):
    """What a card sends."""
    values = {"title": picture.title} | typed
    return {f"{picture.pk}-{name}": value for name, value in values.items()}


def write(client, picture, **typed):
    return client.post(reverse("admin:picture-words", args=[picture.pk]), card(picture, **typed))


def write_all(client, pictures, data):
    ids = ",".join(str(picture.pk) for picture in pictures)
    return client.post(f"{reverse('admin:pictures_picture_words')}?id={ids}", data)


class TestOneCard:
    def test_with_everything_is_ready(self, journalist, picture):
        rights = {"credit": "Foto: Per Lind", "source": "Eget billede", "licence": "own"}
        response = write(journalist, picture, alt="Et fyr", **rights)
        assert response.json()["says"] == "Gemt. Klar til brug."
        picture.refresh_from_db()
        assert (picture.alt, picture.credit, picture.is_shown) == ("Et fyr", "Foto: Per Lind", True)

    def test_without_an_alternative_text_is_ready_but_for_that(self, journalist, picture):
        rights = {"credit": "Foto: Per Lind", "source": "Eget billede", "licence": "own"}
        says = write(journalist, picture, **rights).json()["says"]
        assert says == "Gemt. Klar til brug, når der er skrevet en alternativ tekst."

    def test_may_lack_its_rights_and_says_so(self, journalist, picture):
        response = write(journalist, picture, alt="Et fyr")
        assert response.status_code == 200
        says = response.json()["says"]
        assert says.startswith("Gemt. Før det kan udgives:")
        assert "Skriv, hvem der har taget billedet." in says
        assert Picture.objects.get(alt="Et fyr") == picture

    def test_cannot_be_without_a_title(self, journalist, picture):
        response = write(journalist, picture, title="", alt="Et fyr")
        assert response.status_code == 422
        assert response.json()["errors"] == {f"{picture.pk}-title": ["Skal udfyldes."]}
        assert not Picture.objects.filter(alt="Et fyr").exists()

    def test_of_creative_commons_asks_for_the_link(self, journalist, picture):
        errors = write(journalist, picture, licence="cc").json()["errors"]
        assert "link til sin licens" in errors[f"{picture.pk}-licence_url"][0]

    def test_with_an_odd_credit_asks_once(self, journalist, picture):
        odd = "Foto: Per Lind. (Foto: Per Lind)"
        answer = write(journalist, picture, credit=odd).json()
        name = f"{picture.pk}-credit"
        assert "»Foto« står mere end én gang." in answer["errors"][name][0]
        assert answer["mend"] == {name: "Foto: Per Lind"}
        assert write(journalist, picture, credit=odd, credit_seen=odd).status_code == 200

    def test_only_by_those_who_may(self, client, picture):
        client.force_login(make_user(is_staff=True))
        response = write(client, picture, alt="Et fyr")
        assert response.status_code == 403
        assert "Bed en kollega om det." in response.json()["errors"][""][0]


class TestTags:
    def names(self, picture):
        return sorted(row.tag.name for row in picture.tag_rows.all())

    def test_are_written_on_the_card_and_found_by(self, journalist, picture):
        make_tag("Drift")
        assert write(journalist, picture, tags="drift, Havn").status_code == 200
        assert self.names(picture) == ["Drift", "Havn"]
        assert Picture.objects.filter(keys__key="havn").exists()

    def test_stand_on_the_card_and_go_where_they_are_taken_off(self, journalist, picture):
        PictureTag.objects.put(picture, ["Drift", "Havn"])
        assert WordsForm(instance=picture)["tags"].value() == list(Tag.objects.order_by("name"))
        write(journalist, picture, tags="Havn")
        assert self.names(picture) == ["Havn"]

    def test_of_a_card_that_cannot_be_saved_are_not_written(self, journalist, picture):
        write(journalist, picture, title="", tags="Havn")
        assert self.names(picture) == []

    def test_too_long_are_refused_beside_their_field(self, journalist, picture):
        errors = write(journalist, picture, tags="x" * 101).json()["errors"]
        assert "er for langt" in errors[f"{picture.pk}-tags"][0]

    def test_in_the_file_are_offered_where_we_have_them(self, journalist, picture):
        for name in ("Drift", "Havn"):
            make_tag(name)
        PictureTag.objects.put(picture, ["Drift"])
        said = {"tags": ["drift", "havn", "Copenhagen"]}
        Picture.objects.update(suggested=said)
        address = reverse("admin:pictures_picture_lay_in")
        page = journalist.get(f"{address}?id={picture.pk}").content.decode()
        assert "Passer måske: <span>Havn</span>" in page
        write(journalist, picture, tags="Drift")
        assert Picture.objects.get().suggested == said


class TestWhatTheFileSays:
    @pytest.mark.parametrize("name", ["credit", "source"])
    def test_of_a_number_or_an_address_is_not_put_in_the_field(self, picture, name):
        picture.suggested = {name: "Per Lind, tlf. 00 12 70 01"}
        assert WordsForm(instance=picture)[name].value() == ""
        picture.suggested = {name: "Per Lind"}
        assert WordsForm(instance=picture)[name].value() == "Per Lind"

    def test_is_suggested_where_nothing_is_written(self, picture):
        picture.suggested = {"caption": "Fyret ved molen", "taken_on": "2026-01-05"}
        form = WordsForm(instance=picture)
        assert form["caption"].value() == "Fyret ved molen"
        assert [field.name for field, from_file in form.lines if from_file] == [
            "caption",
            "taken_on",
        ]

    def test_never_stands_in_place_of_what_somebody_wrote(self):
        picture = make_picture(credit="Foto: Per Lind")
        picture.suggested = {"credit": "Mette Holm"}
        assert WordsForm(instance=picture)["credit"].value() == "Foto: Per Lind"

    def test_is_only_told_where_its_credit_is_odd(self, picture):
        picture.suggested = {"credit": "Foto: Per Lind, tlf. 00 12 70 01"}
        form = WordsForm(instance=picture)
        assert form["credit"].value() == ""
        assert form.doubt["mended"] == "Foto: Per Lind"
        assert "telefonnummer" in form.doubt["sentence"]

    def test_is_answered_where_it_stood_in_its_field(self, journalist, picture):
        Picture.objects.update(suggested={"caption": "Fyret ved molen", "tags": ["Havn"]})
        write(journalist, picture, caption="")
        assert Picture.objects.get().suggested == {"tags": ["Havn"]}

    def test_stays_where_nobody_has_seen_it_or_answered(self, journalist):
        picture = make_picture(**BARE | {"caption": "Skrevet af os"})
        odd = "Foto: Per Lind, tlf. 00 12 70 01"
        said = {"caption": "Fyret ved molen", "credit": odd, "taken_on": "2026-01-05"}
        Picture.objects.update(suggested=said)
        write(journalist, picture, caption="Skrevet af os", credit="")
        assert Picture.objects.get().suggested == said
        write(journalist, picture, caption="Skrevet af os", credit="Foto: Per Lind", taken_on="")
        assert Picture.objects.get().suggested == {"caption": "Fyret ved molen"}

    def test_a_credit_that_cannot_be_mended_is_not_offered(self, journalist, picture):
        Picture.objects.update(suggested={"credit": "00 12 70 01"})
        address = reverse("admin:pictures_picture_lay_in")
        page = journalist.get(f"{address}?id={picture.pk}").content.decode()
        assert "Skriv kun navnet." in page and "data-text" not in page


class TestAllAtOnce:
    def test_what_is_right_is_saved_and_the_rest_comes_back(self, journalist):
        good, bad = make_picture(**BARE), make_picture(**BARE)
        data = card(good, alt="Et fyr") | card(bad, title="", alt="En mole")
        response = write_all(journalist, [good, bad], data)
        page = response.content.decode()
        assert response.status_code == 422
        assert "1 billede er gemt." in page and "Skal udfyldes." in page
        assert f'id="billede-{bad.pk}"' in page and f'id="billede-{good.pk}"' not in page
        assert 'value="En mole"' in page
        assert [row.alt for row in Picture.objects.order_by("pk")] == ["Et fyr", ""]


def test_a_date_stands_as_a_date_field_wants_it():
    picture = make_picture(licence="paid", licence_until=date(2026, 5, 1))
    assert 'value="2026-05-01"' in str(WordsForm(instance=picture)["licence_until"])
