"""What is measured: callables, each doing one whole piece of work for a reader."""

from io import StringIO

from django.core.management import call_command
from django.test import Client, RequestFactory, override_settings

from articles.models import Article
from discovery.views import latest, tag
from frontpage.boxes import newest_notices, reading_now
from frontpage.views import front
from people.directory import company
from people.duplicates import near_to
from people.models import Notice
from people.tag_suggestions import suggestions_for
from publishing.models import ContentItem, Tag
from publishing.pager import PAGE_SIZE, cursor_of, page_of

COMPANY, SMALLER_COMPANY = "storarkivet-a-s", "mellemarkivet-aps"
COMMON, RARE = "arkivproeve", "arkivemne-1"
BROWSER = {"SERVER_NAME": "localhost", "headers": {"accept-encoding": "gzip"}}


class Newsroom:
    def __init__(self):
        call_command("migrate", verbosity=0)
        self.reader = Client(**BROWSER)
        # A page store too small for any page: everything is rendered anew.
        self.first_reader = Client(**BROWSER)
        with override_settings(PAGE_STORE_BYTES=0):
            self.first_reader.get("/")

    def grow_to(self, count):
        call_command("bulk", count - ContentItem.objects.count(), stdout=StringIO())

    def pages(self):
        """Name -> a page rendered from the database, or what one of its parts asks there."""
        article = Article.objects.live().newest_first()[5]
        path = article.get_absolute_url()
        notice = Notice.objects.select_related("company", "person").newest_first()[5]
        return {
            "the front page": anew(front),
            "an article": lambda: self.first_reader.get(path),
            "a tag on most of the archive": anew(tag, COMMON),
            "a tag on hardly any of it": anew(tag, RARE),
            "the newest of everything": anew(latest),
            "its rows alone": rows_of(ContentItem.objects.live().for_teasers()),
            "the rows of the common tag alone": rows_of(tagged(COMMON), via="tag_row__"),
            "Læses lige nu alone": lambda: reading_now(article.pk),
            "a company's page, of thousands of notices": anew(company, COMPANY),
            "a smaller company's page": anew(company, SMALLER_COMPANY),
            "the Navnenyt box alone": lambda: newest_notices(article.pk),
            "what a notice may be a duplicate of": lambda: near_to(notice, without=notice.pk),
            "the tags a notice asks for": lambda: suggestions_for(notice),
        }

    def pairs(self):
        """Name -> (one way, the other way)."""
        items = ContentItem.objects.live().for_teasers()
        last = ContentItem.objects.count() - 2 * PAGE_SIZE
        deep = rows_of(items, side=cursor_of(items.newest_first()[last]))
        joined = items.filter(tags__slug=COMMON).newest_first()
        return {
            "the front page: rendered anew / from the page store": (
                lambda: self.first_reader.get("/"),
                lambda: self.reader.get("/"),
            ),
            "the archive: the rows of its last page / of its first": (deep, rows_of(items)),
            "its last page: by counting past the others / by cursor": (
                lambda: list(items.newest_first()[last : last + PAGE_SIZE]),
                deep,
            ),
            "a common tag: joining and sorting / walking its index": (
                lambda: list(joined[:PAGE_SIZE]),
                rows_of(tagged(COMMON), via="tag_row__"),
            ),
        }


def tagged(slug):
    return ContentItem.objects.live().tagged_with(Tag.objects.get(slug=slug)).for_teasers()


def rows_of(queryset, *, via="", **query):
    """One page of a list, without its template."""
    request = RequestFactory().get("/", query)
    return lambda: page_of(request, queryset, via=via)


def anew(view, *args, **query):
    """A view alone: no page store and no middleware."""
    request = RequestFactory(**BROWSER).get("/", query)
    return lambda: view(request, *args)
