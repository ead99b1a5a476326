"""The front page with an article in a place, before anybody has put it there."""

import pytest
from django.urls import reverse

from frontpage.arranging import MOST_PLACED, placed
from frontpage.models import Layout, Slot
from publishing.models import Edition
from sponsored.models import SponsoredPost
from tests.factories import ago, make_article, make_sponsored_post
from tests.pages import headlines, links, text_of, tree
from tests.publishing.test_preview import type_in

pytestmark = pytest.mark.django_db


def look(client, item, **query):
    return client.get(reverse("admin:front-preview", args=[item.pk]), query)


def arrange(*items):
    Layout.arrange([Slot(item_id=item.pk) for item in items])


def placed_articles(count):
    articles = [make_article() for _ in range(count)]
    arrange(*articles)
    return articles


def draft(**fields):
    return make_article(published_at=None, **{"headline": "Kladden om kranerne"} | fields)


def ranks(response):
    """The headlines of the front page, each once, the lead first."""
    lead = tree(response).xpath("//article[contains(@class, 'lead')]//h2/a/text()")
    return lead + headlines(response, "//div[@class='second']")


class TestItsPlace:
    def test_the_top_where_it_has_none(self, editor):
        first, second = placed_articles(2)
        response = look(editor, draft())
        assert ranks(response)[:3] == ["Kladden om kranerne", first.headline, second.headline]

    def test_the_place_asked_for(self, editor):
        first, second = placed_articles(2)
        response = look(editor, draft(), plads=2)
        assert ranks(response)[:3] == [first.headline, "Kladden om kranerne", second.headline]

    def test_the_place_it_has(self, editor):
        first, second, third = placed_articles(3)
        assert ranks(look(editor, second))[:3] == [item.headline for item in (first, second, third)]

    def test_another_than_the_one_it_has(self, editor):
        first, second, third = placed_articles(3)
        order = ranks(look(editor, third, plads=1))[:3]
        assert order == [item.headline for item in (third, first, second)]

    @pytest.mark.parametrize("wrong", ["99", "0", "-1", "x", ""])
    def test_one_that_is_not_there_is_the_nearest(self, editor, wrong):
        placed_articles(2)
        response = look(editor, draft(), plads=wrong)
        assert "Kladden om kranerne" in text_of(response, "//main")

    def test_the_last_of_a_full_page_goes_back_among_the_newest(self, editor):
        placed_articles(MOST_PLACED)
        response = look(editor, draft())
        nav = tree(response).xpath("//aside//nav//a")
        assert len(nav) == MOST_PLACED

    def test_it_keeps_the_headline_it_has_on_the_front_page(self, editor):
        article = make_article()
        Layout.arrange([Slot(item_id=article.pk, headline="Kort rubrik")])
        assert ranks(look(editor, article))[0] == "Kort rubrik"

    def test_a_scheduled_one_stands_where_it_will(self, editor):
        first, coming = make_article(), make_article(published_at=ago(hours=-2))
        arrange(first, coming)
        assert ranks(look(editor, coming))[:2] == [first.headline, coming.headline]

    def test_the_strip_leads_to_the_other_places(self, editor):
        placed_articles(2)
        response = look(editor, draft(), vindue="x")
        assert links(response, "//aside[@class='draft-strip']") == [
            f"?vindue=x&plads={number}" for number in (1, 2, 3)
        ]
        current = tree(response).xpath("//aside//a[@aria-current]")
        assert [link.text_content() for link in current] == ["Plads 1"]


class TestWhatIsShown:
    def test_as_it_is_typed(self, editor):
        article = draft()
        window = type_in(editor, article, headline="Skrevet lige nu")
        assert ranks(look(editor, article, vindue=window))[0] == "Skrevet lige nu"

    def test_one_without_a_headline(self, editor):
        assert ranks(look(editor, draft(headline="")))[0] == "Rubrik mangler"

    def test_it_is_the_front_page_otherwise(self, client, editor):
        first, second = placed_articles(2)
        make_sponsored_post()
        preview, front = look(editor, first), client.get("/")
        assert text_of(preview, "//main") == text_of(front, "//main")
        assert tree(preview).xpath("//div[@class='nameplate large']")


class TestNothingChanges:
    def test_no_layout_is_made_and_no_edition(self, editor):
        placed_articles(2)
        article = draft()
        before = Layout.objects.count(), Slot.objects.count(), Edition.current()
        look(editor, article, plads=2)
        assert (Layout.objects.count(), Slot.objects.count(), Edition.current()) == before

    def test_readers_never_see_it(self, client, editor):
        placed_articles(1)
        look(editor, draft())
        assert "Kladden" not in text_of(client.get("/"))

    def test_it_is_framed_by_the_desk_alone_and_kept_by_nobody(self, editor):
        response = look(editor, draft())
        assert response["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert "no-store" in response["Cache-Control"]


class TestWho:
    def test_whoever_may_see_the_article(self, journalist, ad_desk, client):
        article = draft()
        assert look(journalist, article).status_code == 200
        assert look(ad_desk, article).status_code == 403
        assert look(client, article).status_code == 302

    def test_only_articles_have_a_place_to_try(self, editor_in_chief):
        post = make_sponsored_post(published_at=None)
        assert SponsoredPost.objects.get() == post
        assert look(editor_in_chief, post).status_code == 404


def test_more_on_the_front_page_takes_no_more_queries(editor, queries):
    article = draft()
    Layout.arrange(placed([], make_article().pk))
    look(editor, article)
    with queries() as few:
        look(editor, article)
    placed_articles(9)
    with queries() as many:
        look(editor, article)
    assert len(many) == len(few)
