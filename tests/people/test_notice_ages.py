"""Notices leave the boxes after a while, and later everything that searches, by the clock alone."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from frontpage.boxes import boxes
from people.models import Notice
from publishing.models import ContentItem
from readership.models import HourlyCount, this_hour
from tests.factories import MAKERS, ago, make_notice, make_person, make_tag
from tests.pages import tree

pytestmark = pytest.mark.django_db

BOXED = timedelta(days=settings.OUTLET.notice_box_days)
INDEXED = timedelta(days=settings.OUTLET.notice_indexed_days)
A_MINUTE = timedelta(minutes=1)
OLD = INDEXED + A_MINUTE
SPANS = st.sampled_from([A_MINUTE, -A_MINUTE, timedelta(0), timedelta(days=3000)])


class TestTheRows(TestCase):
    """What Python says of a row in hand is what the database says of it."""

    @given(
        st.sampled_from(sorted(MAKERS)),
        st.one_of(st.none(), st.tuples(st.sampled_from([BOXED, INDEXED, timedelta(0)]), SPANS)),
        st.booleans(),
    )
    def test_python_and_sql_agree(self, kind, age, withdrawn):
        now = timezone.now()
        published = age and now - age[0] - age[1]
        item = MAKERS[kind](published_at=published, withdrawn_at=now if withdrawn else None)
        for model in (type(item), ContentItem):
            assert model.objects.in_boxes(now).exists() is item.is_in_boxes(now)
            assert model.objects.indexed(now).exists() is item.is_indexed(now)
        item.withdraw(note="Væk igen.")

    def test_an_article_never_grows_too_old(self):
        article = MAKERS["article"](published_at=ago(days=5000))
        assert article.is_in_boxes()
        assert article.is_indexed()

    def test_a_notice_leaves_at_its_moment(self):
        now = timezone.now()
        notice = make_notice(published_at=now)
        assert notice.is_in_boxes(now + BOXED - A_MINUTE)
        assert not notice.is_in_boxes(now + BOXED)
        assert notice.is_indexed(now + INDEXED - A_MINUTE)
        assert not notice.is_indexed(now + INDEXED)


class TestTheBoxes:
    def test_an_old_notice_stands_in_neither(self):
        old, new = (make_notice(published_at=ago(days=days)) for days in (61, 59))
        for notice in (old, new):
            HourlyCount.objects.create(item=notice, hour=this_hour(), reads=3)
        shown = boxes()
        assert [notice.pk for notice in shown.notices] == [new.pk]
        assert [item.pk for item in shown.reading] == [new.pk]


def robots(response):
    return tree(response).xpath("//meta[@name='robots']/@content")


class TestWhatSearches:
    """Too old: read at its address, found by nobody who only knows the name."""

    def test_its_page_asks_search_engines_to_forget_it(self, client):
        notice = make_notice(published_at=ago(days=731))
        response = client.get(notice.get_absolute_url())
        assert response.status_code == 200
        assert robots(response) == ["noindex"]
        assert response["X-Robots-Tag"] == "noindex"

    def test_a_younger_one_does_not(self, client):
        response = client.get(make_notice(published_at=ago(days=729)).get_absolute_url())
        assert robots(response) == []
        assert "X-Robots-Tag" not in response

    @pytest.mark.parametrize(
        "address",
        [
            "/sitemap.xml",
            "/rss/",
            "/atom/",
            "/feed.json",
            "/soeg/?q=gammelgaard",
            "/emne/drift/rss/",
        ],
    )
    def test_it_is_found_by_none_of_them(self, client, address):
        tag = make_tag("Drift")
        for name, days in (("Gammelgaard Ny", 729), ("Gammelgaard Gemt", 731)):
            person = make_person("Ida", name)
            notice = make_notice(person=person, published_at=ago(days=days), tags=[tag])
            notice.carry_over()
        answer = client.get(address).content.decode()
        assert "gammelgaard-ny" in answer
        assert "gammelgaard-gemt" not in answer

    def test_it_still_stands_in_the_list(self, client):
        make_notice(person=make_person("Ida", "Gammelgaard"), published_at=ago(days=900))
        assert "Ida Gammelgaard" in client.get("/navnenyt/").content.decode()
        assert Notice.objects.live().count() == 1
