"""The desk is told ahead of time of a right that ends, where readers see the picture or will."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from frontpage.models import Layout, Slot
from publishing.library.ending import ended, ending
from tests.factories import ago, make_article, make_author, make_picture
from tests.pages import text_of

pytestmark = pytest.mark.django_db

INDEX = reverse("admin:index")


def ends(days=3, **fields):
    return make_picture(licence_until=timezone.localdate() + timedelta(days=days), **fields)


def body_of(picture):
    return f'<figure data-node="picture" data-picture="{picture.pk}"></figure>'


@pytest.mark.parametrize(
    "show",
    [
        lambda picture: make_article(picture=picture),
        lambda picture: make_article(body=body_of(picture)),
        lambda picture: make_article(picture=picture, published_at=ago(days=-1)),
        lambda picture: make_author(picture=picture),
        lambda picture: Layout.arrange([Slot(item_id=make_article().pk, picture=picture)]),
    ],
    ids=["live", "in the text", "scheduled", "author", "front page"],
)
def test_told_where_readers_see_it_or_will(show):
    picture = ends()
    show(picture)
    assert ending() == [picture]


@pytest.mark.parametrize(
    "show",
    [
        lambda picture: None,
        lambda picture: make_article(picture=picture, published_at=None),
        lambda picture: make_article(picture=picture, withdrawn_at=ago(hours=1)),
    ],
    ids=["unused", "draft", "withdrawn"],
)
def test_not_told_where_they_do_not(show):
    show(ends())
    assert ending() == []


def test_the_days_are_the_outlets_own():
    last = settings.OUTLET.picture_warning_days
    soon, later, over = ends(last), ends(last + 1), ends(-1)
    for picture in (soon, later, over):
        make_article(picture=picture)
    assert ending() == [soon]


def test_what_has_ended_is_told_for_as_many_days_and_where_it_is_in_use():
    days = settings.OUTLET.picture_warning_days
    lately, first, before = ends(-1), ends(-days), ends(-days - 1)
    for picture in (first, lately, before):
        make_article(picture=picture)
    ends(-1)
    assert ended() == [lately, first]


class TestStartPage:
    def test_one_is_named_with_its_day_and_the_way_to_it(self, editor):
        picture = ends(title="Havnen")
        make_article(picture=picture)
        page = editor.get(INDEX)
        assert "Retten til »Havnen« udløber" in text_of(page)
        assert reverse("admin:pictures_picture_change", args=[picture.pk]) in page.content.decode()

    def test_several_are_counted_and_lead_to_the_library(self, editor):
        for days in (9, 2):
            make_article(picture=ends(days))
        page = editor.get(INDEX)
        assert "Retten til 2 billeder i brug udløber inden for 14 dage" in text_of(page)
        assert "?rettighed=snart" in page.content.decode()

    def test_one_that_has_ended_is_named_with_what_to_do(self, editor):
        picture = ends(-1, title="Havnen")
        make_article(picture=picture)
        page = editor.get(INDEX)
        assert "Læserne ser ikke billedet mere. Forny retten, eller vælg et andet." in text_of(page)
        assert reverse("admin:pictures_picture_change", args=[picture.pk]) in page.content.decode()

    def test_several_that_have_ended_are_counted_and_lead_to_the_library(self, editor):
        for days in (-9, -2):
            make_article(picture=ends(days))
        page = editor.get(INDEX)
        assert "Retten til 2 billeder i brug er udløbet." in text_of(page)
        address = "?rettighed=udloebet&amp;brugt=ja"
        assert address in page.content.decode()
        found = editor.get(
            reverse("admin:pictures_picture_changelist") + "?rettighed=udloebet&brugt=ja"
        )
        assert text_of(found).count("Udløbet") >= 2

    def test_nothing_is_told_to_those_who_may_not_renew_it(self, desk):
        make_article(picture=ends())
        assert "Retten til" not in text_of(desk(None).get(INDEX))

    def test_ten_take_no_more_queries_than_one(self, queries):
        counts = []
        for many in (1, 9):
            for _ in range(many):
                make_article(picture=ends())
                make_article(picture=ends(-3))
            with queries() as captured:
                ending()
                ended()
            counts.append(len(captured))
        assert counts[0] == counts[1]
