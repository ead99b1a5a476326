from datetime import date, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.utils import timezone

from frontpage.models import Layout, Slot
from newsroom import pagestore
from newsroom.pagestore import PageStore, Stored, next_timed_change
from publishing.models import Edition
from tests.factories import ago, make_article, make_notice, make_picture
from tests.newsroom.behind_the_store import Newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return Newsroom()


class TestKept:
    """Under one edition a page is rendered once."""

    def test_the_second_reader_gets_the_page_of_the_first(self, site, rf):
        first, second = site.get(rf), site.get(rf)
        assert first.content == second.content == "Svar 1, æøå".encode()
        assert len(site.asked) == 1

    @pytest.mark.parametrize("other", ["/anden/", "/?side=2"])
    def test_another_address_is_another_page(self, site, rf, other):
        site.get(rf)
        site.get(rf, other)
        assert len(site.asked) == 2

    def test_another_host_is_another_page(self, site, rf, settings):
        settings.ALLOWED_HOSTS = ["*"]
        site.get(rf, host="a.example")
        site.get(rf, host="b.example")
        assert len(site.asked) == 2

    def test_the_edition_stands_in_a_header(self, site, rf):
        Edition.bump()
        assert site.get(rf)["Edition"] == str(Edition.current())

    @pytest.mark.parametrize("status", [200, 301, 410])
    def test_these_answers_are_kept_with_their_status(self, rf, status):
        site = Newsroom(lambda request: HttpResponse("x", status=status))
        assert [site.get(rf).status_code, site.get(rf).status_code] == [status, status]
        assert len(site.asked) == 1

    @pytest.mark.parametrize("status", [302, 400, 403, 404, 405, 500, 503])
    def test_these_are_not(self, rf, status):
        site = Newsroom(lambda request: HttpResponse("x", status=status))
        site.get(rf)
        assert site.get(rf).status_code == status
        assert len(site.asked) == 2

    def test_its_headers_are_kept(self, rf):
        site = Newsroom(lambda request: HttpResponse("{}", content_type="application/feed+json"))
        site.get(rf)
        assert site.get(rf)["Content-Type"] == "application/feed+json"


class TestForgotten:
    def test_when_the_edition_grows(self, site, rf):
        site.get(rf)
        Edition.bump()
        assert "Svar 2" in site.get(rf).content.decode()

    def test_when_a_scheduled_item_comes(self, site, rf, at):
        noon = timezone.now() + timedelta(minutes=3)
        make_article(published_at=noon)
        site.get(rf)
        at(noon - timedelta(seconds=1))
        site.get(rf)
        assert len(site.asked) == 1
        at(noon)
        site.get(rf)
        assert len(site.asked) == 2

    def test_when_an_item_expires(self, site, rf, at):
        noon = timezone.now() + timedelta(minutes=3)
        make_article(expires_at=noon)
        site.get(rf)
        at(noon)
        site.get(rf)
        assert len(site.asked) == 2

    def test_for_every_timed_change_in_turn(self, site, rf, at):
        start = timezone.now()
        for minutes in (1, 2):
            make_article(published_at=start + timedelta(minutes=minutes))
        for minutes in (0, 1, 2):
            at(start + timedelta(minutes=minutes))
            site.get(rf)
            site.get(rf)
        assert len(site.asked) == 3

    def test_the_edition_is_asked_for_once_a_second_at_most(
        self, site, rf, monkeypatch, django_assert_num_queries
    ):
        site.get(rf)
        monkeypatch.setattr(pagestore, "CHECK_SECONDS", 3600)
        with django_assert_num_queries(0):
            site.get(rf)

    def test_a_page_rendered_while_the_edition_grew_is_not_kept(self, rf):
        site = Newsroom()
        site.get(rf, "/anden/")

        def slow(request):
            Edition.bump()
            site.store.store.refresh()
            return HttpResponse("gammelt")

        site.answer = slow
        site.get(rf)
        site.get(rf)
        assert len(site.asked) == 3

    def test_a_page_rendered_while_a_timed_change_came_is_not_kept(self, rf, at):
        noon = timezone.now() + timedelta(minutes=3)
        make_article(published_at=noon)
        site = Newsroom()
        site.get(rf, "/anden/")

        def slow(request):
            at(noon)
            site.store.store.refresh()
            return HttpResponse("gammelt")

        site.answer = slow
        site.get(rf)
        site.get(rf)
        assert len(site.asked) == 3


class TestNextTimedChange:
    """The next moment anything comes or goes of itself."""

    def test_is_the_nearest_of_all(self):
        now = timezone.now()
        make_article(published_at=now + timedelta(minutes=4))
        assert next_timed_change(now) == now + timedelta(minutes=4)
        make_article(expires_at=now + timedelta(minutes=3))
        assert next_timed_change(now) == now + timedelta(minutes=3)
        Layout.arrange([], starts_at=now + timedelta(minutes=2))
        assert next_timed_change(now) == now + timedelta(minutes=2)
        slot = Slot(item_id=make_article().pk, until=now + timedelta(minutes=1))
        Layout.arrange([slot], starts_at=now)
        assert next_timed_change(now) == now + timedelta(minutes=1)

    def test_a_picture_goes_when_the_last_day_of_its_right_ends(self, at):
        midnight = datetime(2026, 3, 2, tzinfo=timezone.get_default_timezone())
        make_picture(licence_until=date(2026, 3, 1))
        make_picture(licence_until=date(2026, 2, 28))
        now = midnight - timedelta(seconds=9)
        assert next_timed_change(now) == midnight
        assert next_timed_change(midnight) == midnight + pagestore.LONGEST

    @pytest.mark.parametrize("days", ["notice_box_days", "notice_indexed_days"])
    def test_a_notice_that_grows_too_old_counts(self, settings, days):
        now = timezone.now()
        lasts = timedelta(days=getattr(settings.OUTLET, days))
        make_notice(published_at=now - lasts + timedelta(minutes=3))
        make_notice(published_at=now - lasts)
        make_article(published_at=now - lasts + timedelta(minutes=1))
        assert next_timed_change(now) == now + timedelta(minutes=3)

    def test_drafts_withdrawn_items_and_the_past_do_not_count(self):
        now = timezone.now()
        quiet = next_timed_change(now)
        make_article(published_at=now + timedelta(seconds=9), withdrawn_at=now)
        make_article(published_at=None, expires_at=now + timedelta(seconds=9))
        make_article(published_at=ago(days=2), expires_at=ago(days=1))
        assert next_timed_change(now) == quiet

    def test_what_readers_read_and_how_old_it_is_moves_too(self):
        """Læses lige nu and the lists' age limits follow the clock, so no page is kept for long."""
        now = timezone.now()
        assert now < next_timed_change(now) <= now + pagestore.LONGEST


def page(size):
    return Stored(200, {}, b"x" * size, b"", '"e"')


class TestBounds:
    """Bounded in bytes; the page unused longest goes first."""

    def test_never_holds_more_than_its_bytes(self):
        store = PageStore(max_bytes=20_000)
        for key in range(50):
            store.put(key, page(1000), store.pages)
        assert store.size <= 20_000
        assert store.size == sum(kept.size for kept in store.pages.values())

    def test_the_page_unused_longest_goes_first(self):
        store = PageStore(max_bytes=15_000)
        for key in range(9):
            store.put(key, page(1000), store.pages)
        store.get(0)
        for key in range(9, 12):
            store.put(key, page(1000), store.pages)
        assert store.get(0)
        assert not store.get(1)

    def test_a_page_kept_again_is_counted_once(self):
        store = PageStore(max_bytes=20_000)
        for _ in range(5):
            store.put("/", page(1000), store.pages)
        assert store.size == page(1000).size

    def test_a_page_that_would_crowd_out_the_others_is_not_kept(self):
        store = PageStore(max_bytes=20_000)
        store.put("/", page(10_000), store.pages)
        assert store.get("/") is None


class TestTheRealNewsroom:
    def test_a_readers_page_comes_from_memory_the_second_time(self, client, queries):
        make_article()
        client.get("/")
        with queries() as captured:
            response = client.get("/")
        # 1 the edition
        assert len(captured) == 1
        assert response.status_code == 200

    def test_staff_see_their_own_and_leave_no_trace(self, client, editor):
        make_article()
        assert "Edition" not in editor.get("/")
        assert "Edition" in client.get("/")
