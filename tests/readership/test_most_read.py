from datetime import timedelta

import pytest

from publishing.models import ContentItem
from readership.models import HourlyCount, this_hour
from tests.factories import ago, make_article

pytestmark = pytest.mark.django_db


def count(item, reads, hours=0, **events):
    HourlyCount.objects.create(
        item=item, hour=this_hour() - timedelta(hours=hours), reads=reads, **events
    )


def most_read(**asked):
    items = ContentItem.objects.all()
    found = HourlyCount.objects.most_read(items, **{"hours": 24, "limit": 5} | asked)
    return [item.pk for item in found]


class TestMostRead:
    """The most readings of the last hours first; showings and clicks have no say."""

    def test_readings_of_several_hours_are_added_up(self):
        much, twice = make_article(), make_article()
        count(much, 5)
        count(twice, 3)
        count(twice, 3, hours=2)
        assert most_read() == [twice.pk, much.pk]

    def test_what_was_read_longer_ago_does_not_count(self):
        article = make_article()
        count(article, 9, hours=25)
        assert most_read() == []
        assert most_read(hours=26) == [article.pk]

    def test_shown_or_clicked_is_not_read(self):
        count(make_article(), 0, views=100, clicks=50)
        assert most_read() == []

    def test_a_tie_goes_to_the_newer(self):
        older, newer = make_article(published_at=ago(days=2)), make_article()
        count(older, 4)
        count(newer, 4)
        assert most_read() == [newer.pk, older.pk]

    def test_no_more_than_asked_for(self):
        for _ in range(3):
            count(make_article(), 1)
        assert len(most_read(limit=2)) == 2

    def test_only_those_asked_about(self):
        article, other = make_article(), make_article()
        count(article, 1)
        count(other, 9)
        items = ContentItem.objects.exclude(pk=other.pk)
        assert [item.pk for item in HourlyCount.objects.most_read(items, hours=24, limit=1)] == [
            article.pk
        ]
