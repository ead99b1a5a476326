"""Manuscripts for the tests of the checks: an article in memory, without a database."""

from articles.models import Article
from publishing.desk.checks.manuscript import manuscript_of


def written(body="", **fields):
    """`body` as HTML, or one paragraph of plain text."""
    if body and not body.startswith("<"):
        body = f"<p>{body}</p>"
    return manuscript_of(Article(body=body, **fields))


def codes(checks):
    return [check.code for check in checks]


def sentences_of(checks):
    return " ".join(check.sentence for check in checks)
