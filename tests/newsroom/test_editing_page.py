"""The editing page stays quick however long the text and its history are."""

import pytest
from django.urls import reverse

from tests.desk import change_url
from tests.factories import make_article, make_picture, make_tag

pytestmark = pytest.mark.django_db

VERSIONS, PICTURES = 100, 10
PAGES = ("change", "versions", "checks", "preview", "publish")


def body_of(paragraphs, pictures=()):
    figure = '<figure data-node="picture" data-picture="{}"><figcaption></figcaption></figure>'
    figures = "".join(figure.format(picture.pk) for picture in pictures)
    return "<p>Et afsnit om havnen.</p>" * paragraphs + figures


def grow(article):
    """A long text with many pictures and a long history."""
    pictures = [make_picture() for _ in range(PICTURES)]
    # Names that no tag has are looked for among the former ones, in a query more.
    tags = [make_tag().name for _ in range(3)]
    for number in range(VERSIONS):
        body = body_of(number + 1, pictures)
        article.revise(article.content | {"body": body, "tags": [tags[number % 3]]})


class TestQueries:
    def count(self, client, url, queries):
        client.get(url)
        with queries() as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    def count_each(self, client, article, queries):
        urls = {
            page: reverse(f"admin:articles_article_{page}", args=[article.pk]) for page in PAGES
        }
        return {page: self.count(client, url, queries) for page, url in urls.items()}

    def test_a_long_history_takes_no_more_on_any_page(self, editor, queries):
        article = make_article(tags=[make_tag()], picture=make_picture())
        article.revise(article.content | {"teaser": "Ny.", "body": body_of(1, [make_picture()])})
        before = self.count_each(editor, article, queries)
        grow(article)
        after = self.count_each(editor, article, queries)
        assert {page: n for page, n in after.items() if n > before[page]} == {}

    def test_the_form_takes_sixteen(self, editor, queries):
        article = make_article(tags=[make_tag()], picture=make_picture())
        article.revise(article.content | {"teaser": "Ny."})
        # session, user, rights (2), the item, its newest version, the tags and authors of it, what
        # is unsaved, corrections (2), the last handing over, what lies aside, all authors, the
        # picture to choose and its words
        assert self.count(editor, change_url(article), queries) <= 16

    def test_no_version_but_the_newest_is_read_for_the_form(self, editor, queries):
        article = make_article()
        grow(article)
        with queries() as captured:
            editor.get(change_url(article))
        read = [q["sql"] for q in captured.captured_queries if '"content"' in q["sql"]]
        assert len([sql for sql in read if "publishing_revision" in sql]) <= 1
