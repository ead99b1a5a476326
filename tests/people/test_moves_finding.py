"""Whatever is asked, the walk finds what asking each notice by itself would find."""

from datetime import timedelta
from itertools import combinations

import pytest
from django.test import RequestFactory
from django.utils import timezone

from people.models import Notice, NoticeKey
from people.moves.finding import Selection, column, keyed
from people.moves.keys import tag_key, word_key
from people.moves.titles import found_by
from people.removal.removing import Removing
from publishing.pager import read_cursor
from tests.factories import ago, make_company, make_notice, make_tag

pytestmark = pytest.mark.django_db


def page(selection, side=None):
    request = RequestFactory().get("/navnenyt/", {"side": side} if side else {})
    return selection.page(request)


def all_pages(selection):
    found, pages, side = [], [], None
    while True:
        pages.append(page(selection, side))
        found += pages[-1].items
        if not pages[-1].next_url:
            return found, pages
        side = pages[-1].next_url.rpartition("side=")[2]
        read_cursor(side)


class TestWalk:
    @pytest.fixture
    def archive(self):
        """Thirty notices, three at each moment, with every mixture of what can be asked for."""
        companies, tag = [make_company(), make_company()], make_tag("Drift")
        for n in range(30):
            make_notice(
                company=companies[n % 2],
                occasion="nyt_job" if n % 3 else "partner",
                title="driftschef" if n % 5 else "it-chef",
                tags=[tag] if n % 4 == 0 else [],
                published_at=ago(days=1 + n // 3),
            )
        conditions = {
            column("company", companies[0].pk): lambda n: n.company_id == companies[0].pk,
            column("occasion", "nyt_job"): lambda n: n.occasion == "nyt_job",
            keyed(word_key("chef")): lambda n: "chef" in n.title,
            keyed(word_key("it")): lambda n: n.title == "it-chef",
            keyed(tag_key(tag.pk)): lambda n: tag in n.tags.all(),
            keyed(word_key("zebra")): lambda n: False,
        }
        return conditions, list(Notice.objects.live().newest_first())

    @pytest.mark.parametrize("look", [3, 10, 1000])
    def test_any_conditions_however_far_one_page_looks(self, archive, monkeypatch, look):
        monkeypatch.setattr(Selection, "look", look)
        monkeypatch.setattr(Selection.page, "__defaults__", (4,))
        conditions, notices = archive
        for size in range(4):
            for some in combinations(conditions, size):
                wanted = [n for n in notices if all(conditions[c](n) for c in some)]
                found, pages = all_pages(Selection(some))
                assert found == wanted, some
                assert all(p.items or p.looked_back_to for p in pages[:-1])
                everything = [
                    n for part in Selection(some).all(Notice.objects.live(), 4) for n in part
                ]
                assert everything == wanted

    def test_a_span_of_moments(self, archive):
        conditions, notices = archive
        since, until = ago(days=6), ago(days=3)
        wanted = [n for n in notices if since <= n.published_at < until]
        for some in ((), (next(iter(conditions)),)):
            found, _ = all_pages(Selection(some, (since,), (until,)))
            assert found == [n for n in wanted if all(conditions[c](n) for c in some)]

    def test_a_page_says_how_far_back_it_has_looked(self, monkeypatch):
        monkeypatch.setattr(Selection, "look", 2)
        for days in range(1, 6):
            make_notice(title="driftschef", tags=["Drift"] if days == 5 else [])
            make_notice(title="tekniker", occasion="partner", published_at=ago(days=days))
        first = page(Selection((keyed(word_key("tekniker")), column("occasion", "nyt_job"))))
        assert first.items == []
        assert first.looked_back_to.date() == ago(days=2).date()
        assert first.count.at_least


class TestKeys:
    """They follow the notice through everything that changes what readers see."""

    def keys(self, notice):
        return set(NoticeKey.objects.filter(notice=notice).values_list("key", flat=True))

    def expected(self, notice):
        tags = {tag_key(pk) for pk in notice.tags.values_list("pk", flat=True)}
        return tags | {word_key(word) for word in found_by(notice.title)}

    def test_publish_change_plan_withdraw_and_bring_back(self):
        notice = make_notice(title="driftschef", tags=["Drift"], published_at=None)
        assert self.keys(notice) == set() and notice.listed_at is None
        notice.publish()
        assert self.keys(notice) == self.expected(notice) > {"word:chef"}
        notice.begin(by=None)
        notice.revise(notice.content | {"title": "tekniker", "tags": ["Netværk"]}, base=notice.head)
        assert "word:chef" in self.keys(notice), "readers still see the old title"
        notice = Notice.objects.get(pk=notice.pk)
        notice.publish()
        assert self.keys(notice) == self.expected(notice)
        assert "word:chef" not in self.keys(notice)
        notice.withdraw(note="Forkert.")
        assert self.keys(notice) == set()
        notice.bring_back()
        notice.refresh_from_db()
        assert self.keys(notice) == self.expected(notice)
        assert notice.listed_at == notice.published_at

    def test_a_plan_that_is_undone_leaves_none(self):
        notice = make_notice(published_at=None)
        notice.publish(at=timezone.now() + timedelta(days=1))
        assert self.keys(notice)
        notice.unschedule()
        notice.refresh_from_db()
        assert self.keys(notice) == set() and notice.listed_at is None

    def test_somebody_who_is_taken_out_leaves_none(self):
        notice = make_notice(title="driftschef", tags=["Drift"])
        Removing(notice.person).carry_out(by=None, because="Efter aftale.")
        assert self.keys(notice) == set()
