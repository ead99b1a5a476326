"""The portraits of authors, among the uses of a picture: see publishing/library/uses.py."""

from articles.models import Author
from publishing.desk.desk_pages import desk_url
from publishing.library.uses import Source, Use


def rows():
    return Author.objects.exclude(picture=None)


def tell(pks, most):
    for author in Author.objects.filter(picture__in=pks):
        yield (
            author.picture_id,
            Use(
                sentence=f"Portræt af forfatteren {author}",
                short=f"portræt af forfatteren {author}",
                url=desk_url(Author, "change", author.pk),
                live=True,
                asks="articles.view_author",
            ),
        )


AUTHORS = Source(rows, tell)
