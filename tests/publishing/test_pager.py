from datetime import timedelta

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils import timezone

from publishing.models import ContentItem
from publishing.pager import cursor_of, page_of, read_cursor
from tests.factories import ago, make_article

get = RequestFactory().get


def pages(queryset, size):
    """The ids of every page, following each page's link to the next."""
    url = "/seneste/"
    while url:
        page = page_of(get(url), queryset, size=size)
        yield [item.pk for item in page.items]
        url = page.next_url


@pytest.mark.django_db
class TestPages:
    """Every item stands on exactly one page, the newest first, whatever is published meanwhile."""

    def test_following_the_links_shows_everything_once(self):
        items = [make_article(published_at=ago(hours=hours)) for hours in range(1, 8)]
        found = list(pages(ContentItem.objects.live(), 3))
        assert [len(page) for page in found] == [3, 3, 1]
        assert sum(found, []) == [item.pk for item in items]

    def test_items_of_the_same_moment_are_neither_lost_nor_doubled(self):
        moment = ago(hours=1)
        items = [make_article(published_at=moment) for _ in range(5)]
        found = sum(pages(ContentItem.objects.live(), 2), [])
        assert found == [item.pk for item in reversed(items)]

    def test_something_new_does_not_shift_the_next_page(self):
        items = [make_article(published_at=ago(hours=hours)) for hours in range(1, 5)]
        first = page_of(get("/seneste/"), ContentItem.objects.live(), size=2)
        make_article(published_at=ago(minutes=1))
        second = page_of(get(first.next_url), ContentItem.objects.live(), size=2)
        assert [item.pk for item in second.items] == [item.pk for item in items[2:]]

    def test_exactly_one_page_has_no_next(self):
        make_article()
        make_article()
        page = page_of(get("/seneste/"), ContentItem.objects.live(), size=2)
        assert page.next_url is None
        assert page.first_url is None

    def test_a_later_page_leads_back_to_the_first_and_keeps_other_parameters(self):
        for hours in range(1, 4):
            make_article(published_at=ago(hours=hours))
        first = page_of(get("/soeg/?q=strøm"), ContentItem.objects.live(), size=1)
        assert first.next_url.startswith("/soeg/?q=str%C3%B8m&side=")
        second = page_of(get(first.next_url), ContentItem.objects.live(), size=1)
        assert second.first_url == "/soeg/?q=str%C3%B8m"


class TestCursor:
    def test_a_cursor_comes_back_as_the_moment_and_id_it_was_made_of(self):
        moment = timezone.now() - timedelta(microseconds=1)
        item = ContentItem(pk=17, published_at=moment)
        assert read_cursor(cursor_of(item)) == (moment, 17)

    @pytest.mark.parametrize(
        "text",
        ["abc", "999999", "1.5-3", "1.000000-0", "-1.000000-3", "1.000000-", "٣.000000-3"]
        + ["1" * 13 + ".000000-3", "1.000000-" + "9" * 19, "1.000000-3 ", "1.000000-3\n"],
    )
    def test_what_is_no_cursor_is_not_found_with_a_danish_sentence(self, text):
        with pytest.raises(Http404, match="Begynd forfra"):
            read_cursor(text)

    def test_a_moment_beyond_the_calendar_is_not_found(self):
        with pytest.raises(Http404, match="arkivet"):
            read_cursor("999999999999.000000-1")
