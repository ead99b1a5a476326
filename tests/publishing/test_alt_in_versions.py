"""Versions from before a picture had words of its own in a text are as good as the others."""

import pytest

from publishing.versions.revisions import Reason, Revision
from tests.factories import ago, make_article, make_picture
from tests.publishing.versions import history_url, page_of, save, text_of

pytestmark = pytest.mark.django_db

NEW = ("picture_alt", "picture_decorative")


@pytest.fixture
def article():
    """An article whose first version is an old one, about a picture without words of its own."""
    article = make_article(picture=make_picture(title="Den gamle"), published_at=None)
    content = {name: value for name, value in article.content.items() if name not in NEW}
    article.shown = Revision.objects.create(
        item_id=article.pk, number=1, made_at=ago(days=9), reason=Reason.SAVED, content=content
    )
    article.save(update_fields=["shown"])
    return article


def oldest(article):
    return article.revisions.order_by("number").first()


def go_on(article):
    """With another picture, and words about that one."""
    new = make_picture(title="Den nye")
    return save(article, picture=new.pk, picture_alt="En ny pult", picture_decorative=True)


def test_words_about_another_picture_are_not_left_on_the_old_one(article):
    go_on(article)
    article.refresh_from_db()
    assert article.picture_alt == "En ny pult"
    article.put(oldest(article).content)
    assert str(article.picture) == "Den gamle"
    assert (article.picture_alt, article.picture_decorative) == ("", False)


def test_one_is_opened_compared_restored_and_published(article, editor):
    go_on(article)
    first, newest = oldest(article).number, article.head.number
    change = page_of(editor.get(history_url(article, "change")))
    assert change.xpath("//*[@id='id_picture_alt']/@value") == ["En ny pult"]
    compared = text_of(
        page_of(editor.get(history_url(article, "compare_versions"), {"fra": first, "til": newest}))
    )
    assert "En ny pult" in compared
    assert editor.post(history_url(article, "restore", first)).status_code == 302
    article = type(article).objects.get(pk=article.pk)
    article.publish()
    assert (article.picture_alt, article.picture_decorative) == ("", False)
    assert str(article.picture) == "Den gamle"


def test_a_change_begun_from_one_is_merged(article):
    base = article.head
    save(article, picture_alt="Skabe")
    kept = article.revise(base.content | {"kicker": "Kraner"}, base=base)
    assert not kept.clashes
    assert article.head.content["picture_alt"] == "Skabe"
    assert article.head.content["kicker"] == "Kraner"
