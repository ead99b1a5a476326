"""Whoever takes a picture from readers who see it is asked before it goes."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from tests.factories import make_article, make_author, make_picture
from tests.pages import text_of
from tests.publishing.library.picture_forms import Card, Page

pytestmark = pytest.mark.django_db

both = pytest.mark.parametrize("opened", [Page, Card])
YESTERDAY = (timezone.localdate() - timedelta(days=1)).isoformat()
ASKED = (
    "Læserne ser billedet 2 steder nu. Gemmer du, forsvinder det derfra. Sæt kryds i »Gem "
    "alligevel«, hvis det er meningen."
)


@pytest.fixture
def picture():
    picture = make_picture()
    make_article(picture=picture)
    make_author(picture=picture)
    return picture


@both
class TestOne:
    @pytest.mark.parametrize(
        "typed",
        [{"credit": ""}, {"source": ""}, {"licence": ""}, {"licence_until": YESTERDAY}],
        ids=str,
    )
    def test_is_asked_about_and_not_written(self, opened, journalist, picture, typed):
        assert opened(journalist, picture).save(**typed) == ASKED
        picture.refresh_from_db()
        assert picture.is_shown

    def test_goes_when_that_is_meant(self, opened, journalist, picture):
        form = opened(journalist, picture)
        form.save(credit="")
        assert form.save(credit="", anyway="1") == ""
        picture.refresh_from_db()
        assert picture.credit == ""

    @pytest.mark.parametrize("typed", [{"credit": "Foto: Per Lind"}, {"licence": "paid"}], ids=str)
    def test_that_stays_before_readers_asks_nothing(self, opened, journalist, picture, typed):
        assert opened(journalist, picture).save(**typed) == ""

    @pytest.mark.parametrize(
        "show",
        [
            lambda picture: None,
            lambda picture: make_article(picture=picture, published_at=None),
        ],
        ids=["unused", "draft"],
    )
    def test_that_readers_do_not_see_asks_nothing(self, opened, journalist, show):
        picture = make_picture()
        show(picture)
        assert opened(journalist, picture).save(credit="") == ""

    def test_that_is_gone_already_asks_nothing(self, opened, journalist):
        picture = make_picture(source="")
        make_article(picture=picture)
        assert opened(journalist, picture).save(credit="") == ""


def test_the_choice_is_there_when_it_is_asked(journalist, picture):
    page = Page(journalist, picture)
    assert "Gem alligevel" in page.save(credit="")
    response = journalist.post(page.url, page.opened | {"credit": ""})
    assert '<p class="anyway"><label><input type="checkbox" name="anyway"' in (
        response.content.decode()
    )


class TestMany:
    def write(self, client, pictures, **values):
        marked = {"action": "set_for_all", "_selected_action": [row.pk for row in pictures]}
        rights = {"licence": "paid", "licence_until": YESTERDAY, "_write": "1"}
        url = reverse("admin:pictures_picture_changelist")
        return client.post(url, marked | rights | values)

    def test_are_asked_about_together(self, journalist, picture):
        other = make_picture()
        response = self.write(journalist, [picture, other])
        assert "Læserne ser et af billederne 2 steder nu. Gemmer du," in text_of(response)
        picture.refresh_from_db()
        assert picture.is_shown

    def test_are_asked_about_first_of_all_on_the_page_with_the_answer_beside_it(
        self, journalist, picture
    ):
        page = html.fromstring(self.write(journalist, [picture]).content.decode())
        (wrong,) = page.xpath("//*[@class='errornote']/following-sibling::*[1]")
        (link,) = wrong.xpath(".//a")
        assert page.xpath(f"//*[@id='{link.get('href')[1:]}']/@name") == ["licence_until"]
        (answer,) = wrong.xpath("following-sibling::p[1]//input[@name='anyway']")
        assert answer.get("aria-describedby") == wrong.get("id")
        assert wrong.xpath("following-sibling::ul[@aria-label='Billeder, der rettes']")

    def test_go_when_that_is_meant(self, journalist, picture):
        assert self.write(journalist, [picture], anyway="1").status_code == 302
        picture.refresh_from_db()
        assert not picture.is_shown


class TestThePage:
    """Whether it may be published is one question, whether readers see it another."""

    def about(self, client, picture):
        url = reverse("admin:pictures_picture_change", args=[picture.pk])
        return text_of(client.get(url), "//section[@aria-labelledby='about-rights']")

    def test_readers_go_on_seeing_one_that_lacks_its_last_day(self, journalist, picture):
        Page(journalist, picture).save(licence="paid")
        about = self.about(journalist, picture)
        assert "Ikke endnu" in about
        assert "Læserne ser det 2 steder nu." in about

    def test_one_that_is_gone_says_where_it_stands(self, journalist, picture):
        Page(journalist, picture).save(credit="", anyway="1")
        about = self.about(journalist, picture)
        assert "Læserne ser det ikke nu, selv om det står 2 steder." in about

    def test_one_in_no_use_says_so(self, journalist):
        assert "Læserne ser det ingen steder nu." in self.about(journalist, make_picture())
