"""
Two transactions at the same moment, on SQLite and on PostgreSQL: no version is lost, no number is
given twice, and readers get one version whole.
"""

from functools import partial
from threading import Event

import pytest
from django.contrib.contenttypes.models import ContentType
from django.contrib.sites.models import Site
from django.db import connection, transaction

from articles.models import Article
from publishing.models import Publication, Revision, Tag
from publishing.versions.removal import remove_from_history
from tests.factories import make_article, make_author
from tests.publishing.at_once import alone, at_once, database_of_its_own

PEOPLE = 4
ROUNDS = 3
PARAGRAPHS = [f"<p>Afsnit {number} om havnen og dens kraner.</p>" for number in range(PEOPLE)]
BODY = "".join(PARAGRAPHS)


pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def db(django_db_setup, django_db_blocker, tmp_path):
    """In place of pytest-django's, which would keep each test inside one transaction."""
    with django_db_blocker.unblock(), database_of_its_own(tmp_path):
        yield
    # What was learnt of another database's rows.
    ContentType.objects.clear_cache()
    Site.objects.clear_cache()


def an_article(**fields):
    fields = {"published_at": None, "body": BODY, "authors": [make_author()]} | fields
    return make_article(**fields).pk


def with_history(**fields):
    """An article of one version."""
    pk = an_article(**fields)
    article = Article.objects.get(pk=pk)
    article.revise(article.content)
    return pk


def published():
    pk = with_history()
    Article.objects.get(pk=pk).publish()
    return pk


def save(pk, change, base=None):
    """As the editing page does: read the row, and make a version of what was typed."""
    article = Article.objects.get(pk=pk)
    base = base or article.head
    typed = base.content if base else article.content
    return article.revise(typed | change(typed), base=base)


def in_paragraph(number):
    """Somebody puts words of their own into a paragraph."""
    words = f"her skrev nummer {number}"

    def change(content):
        edited = PARAGRAPHS[number].replace("kraner.", f"kraner, {words}.")
        return {"body": content["body"].replace(PARAGRAPHS[number], edited)}

    return words, change


def succeeded(came):
    assert [each for each in came if isinstance(each, Exception)] == []
    return came


def check(pk):
    """What always holds. Gives the contents in the order of their numbers."""
    versions = list(Revision.objects.filter(item=pk).order_by("number"))
    assert [version.number for version in versions] == list(range(1, len(versions) + 1))
    article = Article.objects.get(pk=pk)
    assert not article.head.aside
    assert article.content == article.shown.content
    return [version.content for version in versions]


def somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")
        return cursor.fetchone()[0]


class TestSaving:
    @pytest.mark.parametrize("make", [an_article, with_history], ids=["no history", "one version"])
    @pytest.mark.parametrize("turn", range(ROUNDS))
    def test_all_write_in_paragraphs_of_their_own(self, make, turn):
        pk = alone(make)
        base = alone(lambda: Article.objects.get(pk=pk).head)
        words, changes = zip(*map(in_paragraph, range(PEOPLE)), strict=True)
        kept = succeeded(at_once(*[partial(save, pk, change, base) for change in changes]))
        bodies = [content["body"] for content in alone(partial(check, pk))]
        assert len(bodies) == PEOPLE + 1
        assert all(any(each in body for body in bodies) for each in words)
        if base:
            # Merged: the last of them holds what all wrote.
            assert all(each in bodies[-1] for each in words)
            assert not any(each.clashes for each in kept)

    @pytest.mark.parametrize("turn", range(ROUNDS))
    def test_all_write_the_same_headline_otherwise(self, turn):
        pk = alone(with_history)
        base = alone(lambda: Article.objects.get(pk=pk).head)
        headlines = [f"Rubrik {number}" for number in range(PEOPLE)]
        deeds = [
            partial(save, pk, lambda content, said=said: {"headline": said}, base)
            for said in headlines
        ]
        kept = succeeded(at_once(*deeds))
        assert sum(bool(each.clashes) for each in kept) == PEOPLE - 1
        found = [content["headline"] for content in alone(partial(check, pk))]
        assert set(headlines) <= set(found)

    @pytest.mark.parametrize("turn", range(ROUNDS))
    def test_all_put_new_tags_on_and_some_of_them_the_same(self, turn):
        tags = ["Alfa", "Beta", "Gamma", "Ægir"]
        chosen = {alone(with_history): tags[number:] for number in range(PEOPLE)}
        succeeded(
            at_once(
                *[
                    partial(save, pk, lambda content, chosen=names: {"tags": chosen})
                    for pk, names in chosen.items()
                ]
            )
        )
        assert alone(lambda: sorted(Tag.objects.values_list("name", flat=True))) == tags
        for pk, names in chosen.items():
            assert alone(partial(check, pk))[-1]["tags"] == names


class TestPublishing:
    @pytest.mark.parametrize("turn", range(ROUNDS))
    def test_some_publish_while_others_save(self, turn):
        pk = alone(published)
        _, first = in_paragraph(0)
        _, second = in_paragraph(1)

        def publish():
            Article.objects.get(pk=pk).publish()

        base = alone(lambda: Article.objects.get(pk=pk).head)
        succeeded(
            at_once(
                partial(save, pk, first, base), publish, partial(save, pk, second, base), publish
            )
        )
        contents = alone(partial(check, pk))
        for edit in (first, second):
            assert any(content["body"] == edit(content)["body"] for content in contents)
        alone(partial(self.the_log_says_what_readers_see, pk))

    def the_log_says_what_readers_see(self, pk):
        newest = Publication.objects.filter(item=pk).order_by("-pk").first()
        assert newest.revision_id == Article.objects.get(pk=pk).shown_id

    @pytest.mark.parametrize("turn", range(ROUNDS))
    def test_one_publishes_what_another_discards(self, turn):
        pk = alone(with_history)

        def read_before():
            return Article.objects.get(pk=pk)

        one, other = alone(read_before), alone(read_before)
        at_once(one.publish, other.discard)
        article = alone(read_before)
        assert not (article.published_at and article.stage == "discarded")


class TestRemoval:
    def remove(self):
        return remove_from_history(["Ea Lund"], by=None, because="Efter aftale.")

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite har én skriver ad gangen")
    def test_a_version_under_way_is_waited_for(self):
        pk = alone(with_history)
        under_way, removed = Event(), Event()

        def write():
            with transaction.atomic():
                save(pk, lambda content: {"teaser": "Vi har talt med Ea Lund."})
                under_way.set()
                while not (removed.is_set() or somebody_waits()):
                    pass

        def remove():
            under_way.wait(timeout=30)
            try:
                return self.remove()
            finally:
                removed.set()

        succeeded(at_once(write, remove))
        assert alone(partial(check, pk))[-1]["teaser"] == "Vi har talt med [fjernet]."

    def test_others_write_on(self):
        named = alone(partial(with_history, teaser="Vi har talt med Ea Lund."))
        others = [alone(with_history) for _ in range(PEOPLE)]

        def write_about(pk):
            return save(pk, lambda content: {"teaser": "Ny underrubrik."})

        succeeded(at_once(self.remove, *[partial(write_about, pk) for pk in others]))
        assert "Ea Lund" not in str(alone(partial(check, named)))
        for pk in others:
            assert alone(partial(check, pk))[-1]["teaser"] == "Ny underrubrik."
