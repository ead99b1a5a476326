import pytest

from pictures.models import Picture
from publishing.desk.checks.pictures import library_of, pictures
from tests.factories import make_picture
from tests.publishing.checks.written import codes, sentences_of, written

SHOWN = '<figure data-node="picture" data-picture="1">{}</figure>'
ONE = SHOWN.format("")


def picture(**fields):
    return Picture(
        pk=1, **{"title": "Serverrum", "alt": "Skabe", "credit": "Foto: Bo Lind"} | fields
    )


def found_top(**fields):
    return list(pictures(written(picture_id=1), {1: picture(**fields)}))


def found_in_body(body=ONE, **fields):
    return list(pictures(written(body), {1: picture(**fields)}))


class TestAlt:
    """It says what one sees, for those who cannot."""

    def test_is_there(self):
        assert found_top() == found_in_body() == []

    @pytest.mark.parametrize("alt", ["", "  "])
    def test_is_missed_at_the_top_and_in_the_text(self, alt):
        (top,), (shown,) = found_top(alt=alt), found_in_body(alt=alt)
        assert (top.code, top.field) == ("picture-alt", "picture")
        assert (shown.code, shown.field, shown.nth) == ("picture-alt", "body", 0)

    @pytest.mark.parametrize(
        "alt", ["Artikel top billede", "billede", "Foto", "IMG_2041", "DSC 0012", "havn-2.JPG"]
    )
    def test_that_says_nothing_is_told(self, alt):
        assert codes(found_top(alt=alt)) == ["picture-alt"]

    @pytest.mark.parametrize("alt", ["Billede af en kran i tusmørke", "Foto taget fra kajen"])
    def test_may_begin_with_the_word(self, alt):
        assert found_top(alt=alt) == []

    def test_leads_to_the_picture_by_its_place_and_its_caption(self):
        body = "<p>a</p>" + SHOWN.format("<figcaption>Først</figcaption>") * 2
        first, second = found_in_body(body, alt="")
        assert (first.nth, second.nth) == (0, 1)
        assert second.excerpt == "Først"

    def test_is_the_one_the_place_has_of_its_own(self, monkeypatch):
        manuscript = written(SHOWN.format(""))
        manuscript.pictures[0].alt = "Skabe med lamper"
        assert list(pictures(manuscript, {1: picture(alt="")})) == []

    def test_of_a_picture_that_is_gone_is_not_asked_for(self):
        assert list(pictures(written(SHOWN.format("")), {})) == []


class TestCredit:
    """The photographer's name, and nothing else out of the camera's file."""

    @pytest.mark.parametrize("credit", ["", "Foto:", "foto"])
    def test_is_missed_and_that_is_grave(self, credit):
        (check,) = found_top(credit=credit)
        assert check.code == "picture-credit"
        assert check.grave

    @pytest.mark.parametrize(
        "credit",
        [
            "Foto: Bo Lind. (Foto: Bo Lind)",
            "Bo Lind, Havnegade 4, 20 30 40 50",
            "Bo Lind bo@lind.example",
            "Photo by Bo Lind on Unsplash",
        ],
    )
    def test_is_reviewed(self, credit):
        assert "Ret fotokreditten" in sentences_of(found_top(credit=credit))

    @pytest.mark.parametrize(
        "credit", ["Bo Lind", "Foto: Bo Lind/Fjordfoto", "Illustration: Per Lind", "Arkivfoto 1998"]
    )
    def test_in_any_ordinary_form_passes(self, credit):
        assert found_top(credit=credit) == []


@pytest.mark.django_db
class TestLibrary:
    def test_the_pictures_of_an_item_are_one_query(self, queries):
        rows = [make_picture() for _ in range(3)]
        body = "".join(
            f'<figure data-node="picture" data-picture="{row.pk}"></figure>' for row in rows[1:]
        )
        manuscript = written(body, picture_id=rows[0].pk)
        with queries() as captured:
            assert library_of(manuscript).keys() == {row.pk for row in rows}
        assert len(captured) == 1

    @pytest.mark.parametrize("value", ["", "x", "-1", "9" * 30, "٣"])
    def test_an_id_that_is_none_finds_nothing(self, value):
        body = f'<figure data-node="picture" data-picture="{value}"></figure>'
        assert library_of(written(body)) == {}
