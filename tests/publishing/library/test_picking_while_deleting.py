"""
Somebody picks a picture at the moment another deletes it, on SQLite and on PostgreSQL: either it is
used and stays, or it is gone and the one who picked it is told; nobody meets an error.
"""

from functools import partial
from threading import Event

import pytest
from django.contrib.contenttypes.models import ContentType
from django.contrib.sites.models import Site
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from articles.models import Article, Author
from frontpage.models import Layout, Slot
from pictures.models import Picture
from publishing.library.deleting import delete_unused
from publishing.models import PictureUse
from tests.factories import make_article, make_author, make_picture, make_user
from tests.publishing.at_once import alone, at_once, database_of_its_own
from tests.publishing.library.using import figure
from tests.publishing.test_at_once import somebody_waits

TURNS = 6

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def db(django_db_setup, django_db_blocker, tmp_path):
    """In place of pytest-django's, which would keep each test inside one transaction."""
    with django_db_blocker.unblock(), database_of_its_own(tmp_path):
        yield
    ContentType.objects.clear_cache()
    Site.objects.clear_cache()


@pytest.fixture
def picture():
    return alone(make_picture)


def both(pick, picture):
    """Gives what the one who picks came to, and whether the picture is there still."""
    picked, deleted = at_once(pick, lambda: delete_unused([picture]))
    for came in (picked, deleted):
        if isinstance(came, Exception):
            raise came
    there = alone(lambda: Picture.objects.filter(pk=picture.pk).exists())
    assert there == (deleted == [])
    return picked, there


def uses(picture):
    return PictureUse.objects.filter(picture=picture.pk).holding().count()


@pytest.mark.parametrize("turn", range(TURNS))
class TestPicking:
    def test_in_a_text_that_is_there(self, picture, turn):
        pk = alone(lambda: make_article(published_at=None, authors=[make_author()]).pk)

        def pick():
            article = Article.objects.get(pk=pk)
            body = article.body + figure(picture)
            return article.revise(article.content | {"picture": picture.pk, "body": body})

        _, there = both(pick, picture)
        article = alone(lambda: Article.objects.get(pk=pk))
        assert article.picture_id == (picture.pk if there else None)
        assert alone(partial(uses, picture)) == (2 if there else 0)

    def test_in_a_new_text(self, picture, turn):
        def pick():
            article = Article(headline="Kranen", picture=picture)
            article.begin(by=None)
            return article.pk

        pk, there = both(pick, picture)
        article = alone(lambda: Article.objects.get(pk=pk))
        assert article.picture_id == (picture.pk if there else None)
        assert article.content["picture"] == alone(lambda: article.head.content)["picture"]

    def test_on_the_front_page(self, picture, turn):
        article = alone(make_article)

        def pick():
            return Layout.arrange([Slot(item=article, picture=picture)])

        layout, there = both(pick, picture)
        slot = alone(lambda: layout.slots.get())
        assert slot.picture_id == (picture.pk if there else None)

    def test_as_a_portrait_at_the_desk(self, picture, turn):
        author = alone(make_author)
        editor = alone(partial(make_user, "Redaktør"))

        def pick():
            client = Client()
            client.force_login(editor)
            typed = {"name": author.name, "slug": author.slug, "picture": picture.pk}
            return client.post(reverse("admin:articles_author_change", args=[author.pk]), typed)

        answer, there = both(pick, picture)
        kept = alone(lambda: Author.objects.get(pk=author.pk))
        assert kept.picture_id == (picture.pk if there else None)
        assert answer.status_code == (302 if there else 200)
        if not there:
            assert "findes ikke mere i arkivet. Vælg et andet." in answer.content.decode()


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite har én skriver ad gangen")
class TestUnderWay:
    """One of the two has begun and not ended: the other waits, and then knows."""

    def pick(self, pk, picture):
        article = Article.objects.get(pk=pk)
        return article.revise(article.content | {"picture": picture.pk})

    def one_before_the_other(self, first, second):
        begun, ended = Event(), Event()

        def hold_on():
            with transaction.atomic():
                came = first()
                begun.set()
                while not (ended.is_set() or somebody_waits()):
                    pass
            return came

        def follow():
            begun.wait(timeout=30)
            try:
                return second()
            finally:
                ended.set()

        came = at_once(hold_on, follow)
        assert [each for each in came if isinstance(each, Exception)] == []
        return came

    def test_a_deletion(self, picture):
        pk = alone(lambda: make_article(published_at=None, authors=[make_author()]).pk)
        self.one_before_the_other(lambda: delete_unused([picture]), partial(self.pick, pk, picture))
        article = alone(lambda: Article.objects.get(pk=pk))
        assert article.picture_id is None
        # Nor does the version name it: nobody is told later of a picture they never saved.
        assert alone(lambda: article.head.content)["picture"] is None

    def test_a_save(self, picture):
        pk = alone(lambda: make_article(published_at=None, authors=[make_author()]).pk)
        _, gone = self.one_before_the_other(
            partial(self.pick, pk, picture), lambda: delete_unused([picture])
        )
        assert gone == []
        assert alone(lambda: Article.objects.get(pk=pk)).picture_id == picture.pk
