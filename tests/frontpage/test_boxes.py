from datetime import timedelta

import pytest

from frontpage.boxes import NOTICES, READING, boxes
from readership.models import HourlyCount, this_hour
from tests.factories import ago, make_article, make_company, make_notice, make_sponsored_post

pytestmark = pytest.mark.django_db


def read(item, reads, hours=0):
    HourlyCount.objects.create(item=item, hour=this_hour() - timedelta(hours=hours), reads=reads)


def reading(exclude=None):
    return [item.pk for item in boxes(exclude).reading]


class TestReading:
    """Læses lige nu: real readings of the last day, never paid matter."""

    def test_the_most_read_first(self):
        few, many, unread = make_article(), make_notice(), make_article()
        read(few, 2)
        read(many, 3)
        assert reading() == [many.pk, few.pk]
        assert unread.pk not in reading()

    def test_paid_matter_never_takes_a_place(self):
        post, article = make_sponsored_post(), make_article()
        read(post, 100)
        read(article, 1)
        assert reading() == [article.pk]

    def test_much_read_paid_matter_never_crowds_out_journalism(self):
        for _ in range(READING * 4):
            read(make_sponsored_post(), 100)
        article = make_article()
        read(article, 1)
        assert reading() == [article.pk]

    def test_the_item_of_the_page_is_left_out(self):
        article, other = make_article(), make_article()
        read(article, 5)
        read(other, 1)
        assert reading(exclude=article) == [other.pk]

    def test_what_was_taken_down_is_gone_however_much_it_was_read(self):
        read(make_article(withdrawn_at=ago(minutes=1)), 100)
        assert reading() == []

    def test_yesterdays_readings_do_not_count(self):
        read(make_article(), 100, hours=30)
        assert reading() == []

    def test_no_more_than_there_is_room_for(self):
        for reads in range(1, READING + 3):
            read(make_article(), reads)
        assert len(reading()) == READING


class TestSponsored:
    def test_the_newest_live_one(self):
        make_sponsored_post(published_at=ago(days=2))
        newest = make_sponsored_post()
        make_sponsored_post(published_at=None)
        make_sponsored_post(published_at=ago(days=2), expires_at=ago(days=1))
        assert boxes().sponsored == newest

    def test_never_the_one_the_page_is_about(self):
        older, newest = make_sponsored_post(published_at=ago(days=2)), make_sponsored_post()
        assert boxes(exclude=newest).sponsored == older

    def test_none(self):
        assert boxes().sponsored is None


class TestNotices:
    """At most one per company, the newest first, and only while they are news."""

    def test_a_company_that_sends_six_takes_one_place(self):
        company = make_company()
        for hours in range(6):
            make_notice(company=company, published_at=ago(hours=hours))
        other = make_notice(published_at=ago(days=1))
        found = boxes().notices
        assert len(found) == 2
        assert found[0].company == company
        assert found[1] == other

    def test_the_newest_of_each_company_is_the_one(self):
        company = make_company()
        make_notice(company=company, published_at=ago(days=2))
        newest = make_notice(company=company, published_at=ago(days=1))
        assert boxes().notices == [newest]

    def test_a_companys_next_notice_steps_in_for_the_one_of_the_page(self):
        company = make_company()
        older = make_notice(company=company, published_at=ago(days=2))
        newest = make_notice(company=company)
        assert boxes(exclude=newest).notices == [older]

    def test_no_more_than_there_is_room_for(self):
        for _ in range(NOTICES + 2):
            make_notice()
        assert len(boxes().notices) == NOTICES

    def test_after_a_while_they_leave(self):
        make_notice(published_at=ago(days=61))
        recent = make_notice(published_at=ago(days=59))
        assert boxes().notices == [recent]
