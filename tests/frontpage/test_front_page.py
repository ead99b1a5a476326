from datetime import timedelta

import pytest
from django.utils import timezone

from frontpage.arranging import placed
from frontpage.front import BRIEF, GRID, PLACES, ROWS, SECOND, compose
from frontpage.models import Layout, Slot
from tests.factories import (
    ago,
    make_article,
    make_notice,
    make_picture,
    make_sponsored_post,
)
from tests.pages import headlines, text_of, tree

pytestmark = pytest.mark.django_db


def articles(count):
    """Articles, newest first."""
    return [make_article(published_at=ago(hours=hours)) for hours in range(1, count + 1)]


def arrange(*items, **overrides):
    return Layout.arrange([Slot(item_id=item.pk, **overrides) for item in items])


def everything(front):
    lead = [front.lead] if front.lead else []
    return [item.pk for item in [*lead, *front.second, *front.brief, *front.grid, *front.rows]]


class TestCompose:
    """First what the editor has placed, then the newest of the rest; nothing twice."""

    def test_without_a_layout_it_is_the_newest_articles(self):
        items = articles(PLACES + 3)
        front = compose()
        assert everything(front) == [item.pk for item in items[:PLACES]]
        ranks = (front.second, front.brief, front.grid, front.rows)
        assert [len(rank) for rank in ranks] == [SECOND, BRIEF, GRID, ROWS]

    def test_what_is_placed_comes_first_and_is_not_repeated(self):
        items = articles(8)
        arrange(items[6], items[2])
        expected = [items[6], items[2], *[i for i in items if i not in (items[6], items[2])]]
        assert everything(compose()) == [item.pk for item in expected]

    def test_paid_posts_and_notices_never_fill_an_automatic_place(self):
        make_sponsored_post()
        make_notice()
        article = make_article(published_at=ago(days=3))
        assert everything(compose()) == [article.pk]

    @pytest.mark.parametrize("make", [make_sponsored_post, make_notice])
    def test_but_they_can_be_placed(self, make):
        article, item = make_article(), make()
        arrange(item)
        assert everything(compose()) == [item.pk, article.pk]

    @pytest.mark.parametrize(
        "moments",
        [{"published_at": None}, {"published_at": ago(hours=-1)}, {"withdrawn_at": ago(minutes=1)}],
    )
    def test_a_placed_item_readers_may_not_see_leaves_its_place(self, moments):
        shown, hidden = make_article(), make_article(**moments)
        arrange(hidden, shown)
        assert everything(compose()) == [shown.pk]

    def test_a_place_given_up_at_a_time_falls_back_among_the_newest(self, at):
        old, new = make_article(published_at=ago(days=2)), make_article()
        noon = timezone.now() + timedelta(hours=1)
        arrange(old, until=noon)
        assert everything(compose()) == [old.pk, new.pk]
        at(noon)
        assert everything(compose()) == [new.pk, old.pk]

    def test_one_article_is_a_lead_without_ranks(self):
        make_article()
        front = compose()
        assert (front.second, front.brief, front.grid, front.rows) == ([], [], [], [])

    def test_more_placed_than_there_are_places(self):
        items = articles(PLACES + 4)
        arrange(*items)
        assert len(everything(compose())) == PLACES


class TestOverrides:
    """A kicker, a headline and a picture for the front page alone."""

    def test_the_front_page_shows_them(self):
        picture = make_picture()
        article = make_article(kicker="Drift", headline="Egen rubrik")
        arrange(article, kicker="Lige nu", headline="Forsidens rubrik", picture=picture)
        lead = compose().lead
        assert (lead.kicker, lead.headline, lead.picture) == (
            "Lige nu",
            "Forsidens rubrik",
            picture,
        )

    def test_an_empty_one_brings_the_items_own_back(self):
        arrange(make_article(kicker="Drift", headline="Egen rubrik", picture=make_picture()))
        lead = compose().lead
        assert (lead.kicker, lead.headline) == ("Drift", "Egen rubrik")
        assert lead.picture

    def test_the_article_itself_keeps_its_own(self, client):
        article = make_article(headline="Egen rubrik")
        arrange(article, headline="Forsidens rubrik")
        assert headlines(client.get("/"))[0] == "Forsidens rubrik"
        assert text_of(client.get(article.get_absolute_url()), "//h1") == "Egen rubrik"


class TestCredits:
    """Under the largest picture, and under each that stands on no page behind it."""

    def credits(self, client):
        return tree(client.get("/")).xpath("//main//*[@class='credit']/text()")

    def test_the_lead_names_who_took_its_picture(self, client):
        make_article(picture=make_picture(credit="Ida Sø"))
        make_article(picture=make_picture(credit="Bo Ek"), published_at=ago(days=1))
        assert self.credits(client) == ["Foto: Ida Sø"]

    def test_so_does_one_with_a_picture_for_the_front_page_alone(self, client):
        second = make_article(picture=make_picture(credit="Bo Ek"))
        slots = [
            Slot(item_id=make_article().pk),
            Slot(item_id=second.pk, picture=make_picture(credit="Ida Sø")),
        ]
        Layout.arrange(slots)
        assert self.credits(client) == ["Foto: Ida Sø"]

    def test_but_not_where_that_is_the_articles_own(self, client):
        picture = make_picture()
        slots = [
            Slot(item_id=make_article().pk),
            Slot(item_id=make_article(picture=picture).pk, picture=picture),
        ]
        Layout.arrange(slots)
        assert self.credits(client) == []


class TestPage:
    def test_shows_every_place_once_and_the_lead_first(self, client):
        items = articles(PLACES)
        found = [h for h in headlines(client.get("/")) if h.startswith("Havnen")]
        assert found[0] == items[0].headline
        assert sorted(found) == sorted(item.headline for item in items)

    def test_an_empty_newsroom_says_so_kindly(self, client):
        assert "Her er ikke udgivet noget endnu" in text_of(client.get("/"))

    def test_withdrawing_the_lead_leaves_no_hole(self, client):
        first, second = articles(2)
        arrange(first)
        client.get("/")
        first.withdraw(note="En fejl.")
        assert headlines(client.get("/"))[0] == second.headline

    def test_the_first_picture_is_fetched_first(self, client):
        make_article(picture=make_picture())
        make_article(picture=make_picture(), published_at=ago(days=1))
        page = tree(client.get("/"))
        assert len(page.xpath("//main//img[@fetchpriority='high']")) == 1

    def test_a_scheduled_front_page_takes_over_when_its_time_comes(self, client, at):
        now, later = articles(2)
        noon = timezone.now() + timedelta(minutes=3)
        arrange(now)
        Layout.arrange(placed([], later.pk), starts_at=noon)
        assert headlines(client.get("/"))[0] == now.headline
        at(noon)
        assert headlines(client.get("/"))[0] == later.headline
