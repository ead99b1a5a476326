"""An article with a history, for the tests of its pages."""

from django.urls import reverse
from lxml import html

from tests.desk import KINDS
from tests.factories import make_article, make_user


def make_draft(**fields):
    """An article nobody but the desk has seen, with its first version."""
    article = make_article(published_at=None, **fields)
    article.revise(article.content | {"kicker": "Havne"}, by=make_user())
    return article


def save(article, *, by=None, **changes):
    """Go on from the newest version; gives the new one."""
    return article.revise(article.head.content | changes, base=article.head, by=by).revision


def history_url(item, page="versions", *numbers):
    return reverse(f"admin:{KINDS[item.kind]}_{page}", args=[item.pk, *numbers])


def page_of(response):
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def text_of(element):
    return " ".join(element.text_content().split())
