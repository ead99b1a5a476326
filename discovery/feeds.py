from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import JsonResponse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from publishing.items import ContentItem
from publishing.printable import printable
from publishing.tags import tag_at

LENGTH = 40


def labelled_title(item):
    """The headline as a feed shows it: a paid item's label comes first."""
    return printable(f"{item.label}: {item.headline}" if item.label else item.headline)


def newest(items):
    return items.for_teasers()[:LENGTH]


class RssFeed(Feed):
    title = settings.OUTLET.name
    description = settings.OUTLET.tagline
    link = "/"
    language = "da"

    def items(self):
        return newest(ContentItem.objects.indexed().newest_first())

    def item_title(self, item):
        return labelled_title(item)

    def item_description(self, item):
        return item.teaser

    def item_pubdate(self, item):
        return item.published_at

    def item_updateddate(self, item):
        return item.updated_at or item.published_at

    def item_guid(self, item):
        return f"item-{item.pk}"

    item_guid_is_permalink = False


class AtomFeed(RssFeed):
    feed_type = Atom1Feed
    subtitle = RssFeed.description


class TagRssFeed(RssFeed):
    def get_object(self, request, slug):
        return tag_at(slug)

    def title(self, tag):
        return printable(f"{settings.OUTLET.name}: {tag.name}")

    def description(self, tag):
        return printable(tag.lead) or settings.OUTLET.tagline

    def link(self, tag):
        return tag.get_absolute_url()

    def items(self, tag):
        tagged = ContentItem.objects.indexed().tagged_with(tag)
        return newest(tagged.order_by("-tag_row__published_at", "-tag_row__content_object"))


class TagAtomFeed(TagRssFeed):
    feed_type = Atom1Feed
    subtitle = TagRssFeed.description


@require_safe
def json_feed(request):
    """JSON Feed 1.1 (jsonfeed.org)."""
    items = [
        {
            "id": f"item-{item.pk}",
            "url": request.build_absolute_uri(item.get_absolute_url()),
            "title": labelled_title(item),
            "summary": item.teaser,
            "date_published": item.published_at.isoformat(),
        }
        for item in newest(ContentItem.objects.indexed().newest_first())
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": settings.OUTLET.name,
        "language": "da",
        "home_page_url": request.build_absolute_uri("/"),
        "feed_url": request.build_absolute_uri(),
        "items": items,
    }
    return JsonResponse(feed, content_type="application/feed+json")
