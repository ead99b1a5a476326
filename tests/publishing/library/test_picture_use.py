"""
The table of uses: whatever is kept, published, withdrawn, planned, put aside or restored, in
whatever order, it says what a scan of all rows and versions finds.
"""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import Article
from people.models import Notice
from publishing.library.filling import fill
from publishing.library.picture_use import pictures_in
from publishing.models import ContentItem, PictureUse
from publishing.versions.merging import MINE, THEIRS, merge, resolve
from publishing.versions.removal import remove_from_history
from publishing.versions.revisions import Reason
from tests.factories import ago, make_article, make_author, make_notice, make_picture
from tests.publishing.library.using import figure, moments, scan, table

PICTURES = 4
TEXT = "<p>Kranen kører igen efter tre døgns stilstand.</p>"


def uses_of(item):
    rows = PictureUse.objects.filter(item=item.pk)
    return {(use.place, use.picture_id): (use.in_row, use.in_newest) for use in rows}


class TestWhatABodyRefersTo:
    def test_each_picture_once(self):
        assert pictures_in(figure(7) + TEXT + figure(9) + figure(7)) == {7, 9}

    def test_words_about_a_picture_are_no_picture(self):
        words = '<p>Skriv &lt;figure data-node="picture" data-picture="5"&gt;</p>'
        assert pictures_in(words) == set()

    def test_another_element_with_its_attribute_is_none(self):
        assert pictures_in('<p data-picture="5">x</p>') == set()

    def test_a_number_no_database_holds_is_none(self):
        assert pictures_in(figure("9" * 30)) == set()

    @pytest.mark.parametrize("body", ["", None])
    def test_nothing_refers_to_nothing(self, body):
        assert pictures_in(body) == set()


class TestKeeping:
    def test_a_new_item_has_its_pictures_from_its_first_version(self, db):
        top, inside = make_picture(), make_picture()
        article = Article(headline="Kranen", picture=top, body=TEXT + figure(inside))
        article.begin(by=None)
        assert uses_of(article) == {
            ("top", top.pk): (True, True),
            ("body", inside.pk): (True, True),
        }

    def test_a_version_that_waits_is_the_desks_until_it_is_published(self, db):
        was, now = make_picture(), make_picture()
        article = make_article(picture=was)
        article.revise(article.content | {"picture": now.pk})
        assert uses_of(article) == {("top", was.pk): (True, False), ("top", now.pk): (False, True)}
        Article.objects.get(pk=article.pk).publish()
        assert uses_of(article) == {("top", was.pk): (False, False), ("top", now.pk): (True, True)}

    def test_what_is_no_more_there_is_left_out(self, db):
        article = make_article(published_at=None)
        article.revise(article.content | {"picture": 12345, "body": TEXT + figure(12345)})
        assert uses_of(article) == {}

    def test_what_is_typed_and_not_saved_is_no_use(self, db, journalist):
        picture, article = make_picture(), make_article(published_at=None)
        journalist.post(
            "/admin/articles/article/vindue/",
            {
                "vindue": "6f0d3b50-2b39-4d7d-b19f-0c9d4b0d9a01",
                "item": article.pk,
                "skrevet": "1",
                "picture": picture.pk,
            },
        )
        assert article.sessions.get().unsaved["picture"] == [str(picture.pk)]
        assert uses_of(article) == {}

    def test_an_item_saved_as_a_row_of_all_kinds_keeps_what_its_kind_holds(self, db):
        inside = make_picture()
        article = make_article(body=TEXT + figure(inside))
        ContentItem.objects.get(pk=article.pk).save()
        assert uses_of(article) == {("body", inside.pk): (True, False)}

    def test_the_moment_follows_the_item(self, db):
        article = make_article(picture=make_picture())
        article.publish()
        use = PictureUse.objects.get()
        assert use.published_at == article.published_at
        article.withdraw(note="Kilden har trukket sit citat tilbage.")
        article.publish(at=timezone.now() + timedelta(hours=2))
        use.refresh_from_db()
        assert use.published_at == article.published_at

    def test_a_name_taken_out_of_a_text_leaves_its_pictures(self, db):
        top = make_picture()
        article = make_article(picture=top, teaser="Det siger Ea Lund.", body=TEXT + figure(top))
        article.revise(article.content)
        before = table()
        remove_from_history(["Ea Lund"], by=None, because="Efter aftale.")
        assert table() == before
        assert len(before) == 2


class TestGrowth:
    """A save asks the same of the table, however many pictures the text has."""

    def queries_of_a_save_with(self, count):
        article = make_article(published_at=None, authors=[make_author()])
        article.revise(article.content | {"kicker": "Havn"})
        body = TEXT + "".join(figure(make_picture()) for _ in range(count))
        with CaptureQueriesContext(connection) as queries:
            article.revise(article.content | {"body": body})
        assert len(uses_of(article)) == count
        return len(queries)

    def test_a_version_with_many_pictures(self, db):
        assert self.queries_of_a_save_with(1) == self.queries_of_a_save_with(12)


class Desk:
    """An article that people do things to, and what they find there."""

    def __init__(self, live):
        self.pictures = [make_picture() for _ in range(PICTURES)]
        self.pk = make_article(
            published_at=None, authors=[make_author()], picture=self.pictures[0], body=TEXT
        ).pk
        self.article().revise(self.article().content | {"kicker": "Havn"})
        if live:
            self.article().publish()
        self.base = self.article().head

    def article(self):
        return Article.objects.get(pk=self.pk)

    def content_with(self, where):
        """The newest version with other pictures: one at the top, or none, and some in the text."""
        chosen = [picture for n, picture in enumerate(self.pictures) if where >> n & 1]
        body = TEXT + "".join(map(figure, chosen))
        top = chosen[where % len(chosen)].pk if chosen and where % 3 else None
        return self.article().head.content | {"picture": top, "body": body}

    def keep(self, where):
        self.article().revise(self.content_with(where))
        self.base = self.article().head

    def keep_from_an_old_page(self, where):
        """Begun before others saved: merged, or laid aside until somebody chooses."""
        self.article().revise(self.content_with(where), base=self.base)

    def choose(self, where):
        article = self.article()
        if aside := article.revisions.waiting().first():
            merged = merge(aside.base.content, aside.content, article.head.content)
            side = MINE if where % 2 else THEIRS
            content = resolve(merged, {clash.key: side for clash in merged.clashes})
            article.revise(content, base=article.head, settles=aside)

    def restore(self, where):
        versions = self.article().revisions.filter(aside=False).order_by("number")
        old = versions[where % versions.count()]
        article = self.article()
        article.revise(old.content, base=article.head, reason=Reason.RESTORED)

    def publish(self, where):
        self.article().publish()

    def plan(self, where):
        self.article().publish(at=timezone.now() + timedelta(hours=1 + where))

    def unschedule(self, where):
        article = self.article()
        if article.published_at and article.published_at > timezone.now():
            article.unschedule()

    def withdraw(self, where):
        if self.article().is_live():
            self.article().withdraw(note="Kilden har trukket sit citat tilbage.")

    def bring_back(self, where):
        if self.article().withdrawn_at:
            self.article().bring_back()

    def discard(self, where):
        if not self.article().has_been_seen():
            self.article().discard()

    def send_to_review(self, where):
        self.article().send_to_review(by=None)


DEEDS = [
    Desk.keep,
    Desk.keep,
    Desk.keep_from_an_old_page,
    Desk.choose,
    Desk.restore,
    Desk.publish,
    Desk.publish,
    Desk.plan,
    Desk.unschedule,
    Desk.withdraw,
    Desk.bring_back,
    Desk.discard,
    Desk.send_to_review,
]
steps = st.tuples(st.sampled_from(DEEDS), st.integers(0, 2**PICTURES - 1))


class TestAnySequence(TestCase):
    @settings(max_examples=40, derandomize=True, database=None)
    @given(st.booleans(), st.lists(steps, min_size=3, max_size=12))
    def test_the_table_says_what_a_scan_finds(self, live, deeds):
        desk = Desk(live)
        for deed, where in deeds:
            deed(desk, where)
        kept, when = table(), moments()
        scan()
        assert kept == table()
        # One that gives way while its item waits to come out again loses its moment.
        waited = any(deed is Desk.plan for deed, _ in deeds)
        assert when.items() <= moments().items() if waited else when == moments()


class TestScanning:
    """What the migrations lay down in an archive from before there was a table."""

    def test_what_nobody_has_saved_at_the_desk_is_found_in_its_rows(self, db):
        top, inside = make_picture(), make_picture()
        article = make_article(picture=top, body=TEXT + figure(inside))
        notice = make_notice(picture=top)
        kept = table()
        scan()
        assert table() == kept
        assert uses_of(article) == {
            ("top", top.pk): (True, False),
            ("body", inside.pk): (True, False),
        }
        assert uses_of(notice) == {("top", top.pk): (True, False)}

    def test_it_goes_on_from_batch_to_batch(self, db, monkeypatch):
        monkeypatch.setattr("publishing.library.filling.BATCH", 2)
        picture = make_picture()
        for _ in range(5):
            make_article(picture=picture)
        scan()
        assert len(table()) == 5

    def test_it_asks_the_same_of_any_number_in_a_batch(self, db, django_assert_num_queries):
        for count in (1, 10):
            for _ in range(count):
                make_article(picture=make_picture(), published_at=ago(days=1)).publish()
            PictureUse.objects.all().delete()
            # The pictures there are; a batch with its versions and log, laid down; an empty batch.
            with django_assert_num_queries(6):
                fill(apps, "default")

    def test_a_picture_that_is_gone_is_left_out(self, db):
        article = make_article(published_at=None, body=TEXT)
        article.revise(article.content | {"body": TEXT + figure(4711)})
        scan()
        assert table() == []
        assert Notice.objects.count() == 0
