"""A version that shows a deleted picture says so where it is read, and is not published again."""

import pytest
from django.core.exceptions import ValidationError

from articles.models import Article
from publishing.library.deleting import delete_unused
from tests.factories import make_article, make_author, make_picture
from tests.publishing.library.using import figure
from tests.publishing.versions import history_url, page_of, save, text_of

GONE = "Billedet findes ikke mere i arkivet"
TEXT = "<p>Kranen kører igen efter tre døgns stilstand.</p>"


@pytest.fixture
def old(db):
    """An article whose first published version had two pictures that have been deleted since."""
    top, inside = make_picture(), make_picture()
    article = make_article(authors=[make_author()], picture=top, body=TEXT + figure(inside))
    article.publish()
    save(article, picture=None, body=TEXT)
    Article.objects.get(pk=article.pk).publish()
    assert len(delete_unused([top, inside])) == 2
    article = Article.objects.get(pk=article.pk)
    article.with_pictures = article.revisions.exclude(content__picture=None).last().number
    return article


class TestReading:
    def test_a_version(self, old, editor):
        said = text_of(page_of(editor.get(history_url(old, "version", old.with_pictures))))
        assert said.count(GONE) >= 2

    def test_a_comparison(self, old, editor):
        url = history_url(old, "compare_versions")
        said = text_of(page_of(editor.get(f"{url}?fra={old.with_pictures}&til={old.head.number}")))
        assert GONE in said


class TestRestoring:
    def test_says_what_is_gone(self, old, editor):
        answer = editor.post(history_url(old, "restore", old.with_pictures), follow=True)
        said = text_of(page_of(answer))
        assert "Topbilledet findes ikke mere i arkivet. Vælg et andet." in said
        assert "Et billede i teksten findes ikke mere i arkivet." in said

    def test_it_cannot_be_published_before_that_is_mended(self, old, editor):
        editor.post(history_url(old, "restore", old.with_pictures))
        article = Article.objects.get(pk=old.pk)
        with pytest.raises(ValidationError) as refused:
            article.publish()
        assert refused.value.messages == [
            "Et billede i teksten findes ikke mere i arkivet. Sæt et andet ind, eller tag det ud."
        ]
        save(Article.objects.get(pk=old.pk), body=TEXT)
        Article.objects.get(pk=old.pk).publish()


class TestPublishing:
    @pytest.fixture
    def lost(self, db):
        """A draft whose newest version names a top picture that is gone all the same."""
        article = make_article(published_at=None, authors=[make_author()])
        article._append(article.content | {"picture": 4711}, None, None, "saved", "")
        return Article.objects.get(pk=article.pk)

    def test_is_refused_with_a_sentence(self, lost):
        with pytest.raises(ValidationError) as refused:
            lost.publish()
        assert refused.value.messages == ["Topbilledet findes ikke mere i arkivet. Vælg et andet."]

    def test_the_editing_page_says_so_at_its_field(self, lost, editor):
        page = page_of(editor.get(f"/admin/articles/article/{lost.pk}/change/"))
        assert "Billedet, der stod her, findes ikke mere i arkivet." in text_of(page)

    def test_several_in_the_text_are_counted(self, db):
        article = make_article(published_at=None, body=TEXT + figure(4711) + figure(4712))
        assert article.missing_for_publication()["body"].startswith("2 billeder i teksten")


class TestChoosing:
    """A picture that was deleted while the form was open."""

    def test_the_form_says_so_and_keeps_what_was_typed(self, db, editor):
        article, picture = make_article(published_at=None), make_picture()
        delete_unused([picture])
        typed = {"headline": "Ny rubrik om kranen", "picture": picture.pk}
        answer = editor.post(f"/admin/articles/article/{article.pk}/change/", typed)
        said = text_of(page_of(answer))
        assert f"{GONE}. Vælg et andet." in said
        assert "Ny rubrik om kranen" in answer.content.decode()

    def test_one_in_the_text_is_told_of_when_it_is_saved(self, db, editor):
        article = make_article(published_at=None)
        typed = {"headline": "Ny rubrik om kranen", "body": TEXT + figure(4711)}
        answer = editor.post(f"/admin/articles/article/{article.pk}/change/", typed, follow=True)
        assert "Et billede i teksten findes ikke mere i arkivet." in text_of(page_of(answer))
