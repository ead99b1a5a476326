from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from articles.models import Article
from people.models import Notice
from pictures.models import Picture
from pictures.sharpness import asked_by
from publishing.appearances import Appearance
from publishing.desk.checks.pictures import page_of, pictures
from tests.factories import image_file, make_author, make_picture

SHOWN = '<figure data-node="picture" data-picture="{}">{}</figure>'
IN_ORDER = {
    "title": "Serverrum",
    "alt": "Skabe",
    "credit": "Foto: Bo Lind",
    "source": "Eget",
    "licence": "own",
    "width": 2400,
    "height": 1600,
}


def top(alt="Skabe", **fields):
    row = Picture(pk=1, **IN_ORDER | fields)
    return Appearance(row, "Topbilledet", "article", "picture", "picture_alt", alt)


def found(**fields):
    return list(pictures([top(**fields)]))


class TestAlt:
    """It says what one sees, for those who cannot. Without one there is a choice to make."""

    def test_is_there(self):
        assert found() == []

    def test_is_missed_and_that_is_grave(self):
        (check,) = found(alt="")
        assert (check.code, check.field, check.grave) == ("picture-alt", "picture_alt", True)
        assert "Kun til pynt" in check.sentence

    def test_is_not_asked_for_where_the_picture_is_only_for_show(self):
        row = Picture(pk=1, **IN_ORDER)
        shown = Appearance(row, "Billedet", "inline", "body", "body", "", True)
        assert not list(pictures([shown]))

    @pytest.mark.parametrize(
        "alt", ["Artikel top billede", "billede", "Foto", "IMG_2041", "DSC 0012", "havn-2.JPG"]
    )
    def test_that_says_nothing_is_told_and_holds_nothing_up(self, alt):
        (check,) = found(alt=alt)
        assert (check.code, check.grave) == ("picture-alt", False)

    @pytest.mark.parametrize("alt", ["Billede af en kran i tusmørke", "Foto taget fra kajen"])
    def test_may_begin_with_the_word(self, alt):
        assert found(alt=alt) == []


class TestRights:
    """What is missing is mended on the picture's own page, and the check leads there."""

    def test_each_missing_one_is_named_in_one_grave_check(self):
        (check,) = found(credit="", licence="")
        assert (check.code, check.field, check.grave) == ("picture-rights", "picture", True)
        assert "Skriv, hvem der har taget billedet." in check.sentence
        assert "Vælg, hvilken ret I har til billedet." in check.sentence
        assert check.url == page_of(Picture(pk=1)) == "/admin/pictures/picture/1/change/"

    @pytest.mark.parametrize("credit", ["Foto:", "foto", "Illustration: "])
    def test_a_credit_without_a_name_is_grave(self, credit):
        (check,) = found(credit=credit)
        assert (check.code, check.grave) == ("picture-credit", True)

    @pytest.mark.parametrize(
        "credit",
        [
            "Foto: Bo Lind. (Foto: Bo Lind)",
            "Bo Lind, Havnegade 4, 20 30 40 50",
            "Bo Lind bo@lind.example",
            "Photo by Bo Lind on Unsplash",
        ],
    )
    def test_an_odd_credit_is_reviewed(self, credit):
        (check,) = found(credit=credit)
        assert (check.code, check.grave) == ("picture-credit", False)
        assert "»Foto: Bo Lind«" in check.sentence

    @pytest.mark.parametrize(
        "credit", ["Bo Lind", "Foto: Bo Lind/Fjordfoto", "Illustration: Per Lind", "Arkivfoto 1998"]
    )
    def test_a_credit_in_any_ordinary_form_passes(self, credit):
        assert found(credit=credit) == []

    def test_the_end_of_a_right_is_told_ahead_of_time(self):
        today = timezone.localdate()
        soon = today + timedelta(days=settings.OUTLET.picture_warning_days)
        (check,) = found(licence_until=soon)
        assert (check.code, check.grave) == ("picture-expires", False)
        assert found(licence_until=soon + timedelta(days=1)) == []


class TestSize:
    """A picture too small for its place is told of, with the picture's page; nothing waits."""

    def test_too_small_at_the_top(self):
        (check,) = found(width=300, height=200)
        assert (check.code, check.field, check.grave) == ("picture-small", "picture", False)
        assert check.sentence.startswith("Topbilledet: Det er kun 300 pixel bredt")
        assert check.url == page_of(Picture(pk=1))


@pytest.mark.django_db
class TestPlaces:
    """Every picture of an item is looked at where it stands."""

    def test_those_in_the_text_are_led_to_by_place_and_caption(self):
        row = make_picture(alt="")
        body = "".join(
            SHOWN.format(row.pk, f"<figcaption>{caption}</figcaption>")
            for caption in ("Først", "Så")
        )
        first, second = pictures(Article(body=body).appearances())
        assert (first.nth, second.nth) == (0, 1)
        assert (first.field, second.excerpt) == ("body", "Så")

    def test_words_of_its_own_count(self):
        row = make_picture(alt="")
        body = f'<figure data-node="picture" data-picture="{row.pk}" data-alt="Skabe"></figure>'
        assert not list(pictures(Article(body=body).appearances()))

    @pytest.mark.parametrize(("size", "slot"), [((500, 400), "inline"), ((300, 500), "upright")])
    def test_one_in_the_text_is_judged_as_it_stands_there(self, size, slot):
        row = make_picture(image_file(size))
        (check,) = pictures(Article(body=SHOWN.format(row.pk, "")).appearances())
        assert (check.code, check.nth) == ("picture-small", 0)
        assert f"hvor der skal {asked_by(slot)} til" in check.sentence

    def test_one_that_is_too_small_for_the_top_may_do_in_the_text(self):
        row = make_picture(image_file((700, 500)))
        article = Article(picture=row, body=SHOWN.format(row.pk, ""))
        (check,) = pictures(article.appearances())
        assert (check.code, check.field) == ("picture-small", "picture")

    def test_a_portrait_is_asked_for_less(self):
        row = make_picture(image_file((300, 375)))
        assert not list(pictures(Notice(picture=row).appearances()))
        row = make_picture(image_file((200, 250)))
        (check,) = pictures(Notice(picture=row).appearances())
        assert check.sentence.startswith("Portrættet »Serverrum«: Det er kun 200 pixel bredt")

    def test_a_portrait_of_an_author_is_one_too(self):
        article = Article()
        article.ordered_authors = [make_author("Bo Lind", picture=make_picture(source=""))]
        (check,) = pictures(article.appearances())
        assert (check.code, check.grave) == ("picture-rights", False)
        assert check.sentence.startswith("Portrættet af Bo Lind")
        assert check.sentence.endswith("læserne ser bare ikke billedet.")

    def test_a_portrait_that_readers_see_is_not_said_to_be_away(self):
        article = Article()
        article.ordered_authors = [make_author(picture=make_picture(licence="paid"))]
        (check,) = pictures(article.appearances())
        assert (check.grave, "kan udgives" in check.sentence) == (False, False)

    def test_they_are_one_query(self, queries):
        rows = [make_picture() for _ in range(3)]
        article = Article(body="".join(SHOWN.format(row.pk, "") for row in rows))
        with queries() as captured:
            assert [each.picture for each in article.appearances()] == rows
        assert len(captured) == 1

    @pytest.mark.parametrize("value", ["", "x", "-1", "9" * 30, "٣", "999999"])
    def test_an_id_that_is_none_is_no_place(self, value):
        assert Article(body=SHOWN.format(value, "")).appearances() == []
