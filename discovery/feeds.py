from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from articles.models import Article, Author
from people.companies import NOBODY, company_at
from people.models import Notice
from publishing.answers import NothingHere
from publishing.items import ContentItem
from publishing.printable import printable
from publishing.tags import tag_at

LENGTH = 40


def labelled_title(item):
    """The headline as a feed shows it: a paid item's label comes first."""
    return printable(f"{item.label}: {item.headline}" if item.label else item.headline)


def newest(items):
    return items.newest_first().for_teasers()[:LENGTH]


class NewsFeed(Feed):
    """
    Everything that is new, as RSS. One of something is a subclass that names what it is of, and its
    items; `in_three_forms` makes Atom and JSON of any of them.
    """

    language = "da"
    item_guid_is_permalink = False

    def title(self, of):
        return printable(f"{settings.OUTLET.name}: {of}") if of else settings.OUTLET.name

    def description(self, of):
        return settings.OUTLET.tagline

    # What Atom calls it.
    def subtitle(self, of):
        return self.description(of)

    def link(self, of):
        return of.get_absolute_url() if of else "/"

    def items(self, of):
        return newest(ContentItem.objects.indexed())

    def item_title(self, item):
        return labelled_title(item)

    def item_description(self, item):
        return item.specific.summary

    def item_pubdate(self, item):
        return item.published_at

    def item_updateddate(self, item):
        return item.updated_at or item.published_at

    def item_guid(self, item):
        return f"item-{item.pk}"


class TagFeed(NewsFeed):
    def get_object(self, request, slug):
        return tag_at(slug)

    def description(self, tag):
        return printable(tag.lead) or settings.OUTLET.tagline

    def items(self, tag):
        tagged = ContentItem.objects.indexed().tagged_with(tag).for_teasers()
        ordered = tagged.order_by("-tag_row__published_at", "-tag_row__content_object")
        return ordered[:LENGTH]


class AuthorFeed(NewsFeed):
    def get_object(self, request, slug):
        return get_object_or_404(Author, slug=slug)

    def items(self, author):
        return newest(Article.objects.filter(authors=author).indexed())


class NoticeFeed(NewsFeed):
    def title(self, of):
        return printable(f"{settings.OUTLET.name}: Navnenyt")

    def description(self, of):
        return "Nye job, udnævnelser og færdiggjorte uddannelser i it-branchen."

    def link(self, of):
        return "/navnenyt/"

    def items(self, of):
        return newest(Notice.objects.indexed())


class CompanyFeed(NewsFeed):
    """An old address goes on feeding those who read it. Without a page there is no feed."""

    def get_object(self, request, slug):
        return company_at(slug)

    def description(self, company):
        return printable(f"Navnenyt om {company.name}.")

    def items(self, company):
        items = newest(Notice.objects.filter(company=company).indexed())
        if not (items or company.has_page):
            raise NothingHere(NOBODY)
        return items


def in_three_forms(feed):
    """(RSS, Atom, JSON) of one feed: views."""
    atom = type(f"{feed.__name__}AsAtom", (feed,), {"feed_type": Atom1Feed})
    return feed(), atom(), as_json(feed())


def as_json(feed):
    """JSON Feed 1.1 (jsonfeed.org)."""

    @require_safe
    def view(request, **kwargs):
        of = feed.get_object(request, **kwargs)
        body = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title(of),
            "description": feed.description(of),
            "language": feed.language,
            "home_page_url": request.build_absolute_uri(feed.link(of)),
            "feed_url": request.build_absolute_uri(),
            "items": [json_item(request, item) for item in feed.items(of)],
        }
        return JsonResponse(body, content_type="application/feed+json")

    return view


def json_item(request, item):
    return {
        "id": f"item-{item.pk}",
        "url": request.build_absolute_uri(item.get_absolute_url()),
        "title": labelled_title(item),
        "summary": item.specific.summary,
        "date_published": item.published_at.isoformat(),
    }
