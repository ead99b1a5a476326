import re
from datetime import UTC, datetime, timedelta

from django.db.models import Count, Min, Q
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from publishing import danish
from publishing.answers import NothingHere
from publishing.items import ContentItem
from publishing.pager import Page, page_of
from publishing.slugs import slugify, spell_out
from publishing.tags import Tag, tag_at

SEARCH_LENGTH = 200
SEARCH_HITS = 50


@require_safe
def tag(request, slug):
    if slug != slugify(slug):
        return redirect("tag", slugify(slug) or "ukendt", permanent=True)
    tag = tag_at(slug)
    if tag.slug != slug:
        return redirect(tag, permanent=True)
    items = ContentItem.objects.live().tagged_with(tag).for_teasers()
    page = page_of(request, items, via="tag_row__")
    return render(request, "discovery/tag.html", {"tag": tag, "page": page})


@require_safe
def tags(request):
    live = Q(tagged__content_object__in=ContentItem.objects.live())
    counted = Tag.objects.annotate(live_count=Count("tagged", filter=live)).filter(live_count__gt=0)
    ordered = sorted(counted, key=lambda tag: danish.sort_key(tag.name))
    return render(request, "discovery/tags.html", {"tags": ordered})


@require_safe
def latest(request):
    page = page_of(request, ContentItem.objects.live().for_teasers())
    return render(
        request, "discovery/latest.html", {"page": page, "archive_months": archive_months()}
    )


def archive_months():
    """The first day of every month from now back to the oldest item."""
    first = ContentItem.objects.live().aggregate(first=Min("published_at"))["first"]
    if first is None:
        return []
    oldest, month = timezone.localdate(first), timezone.localdate()
    months = []
    while (month.year, month.month) >= (oldest.year, oldest.month):
        month = month.replace(day=1)
        months.append(month)
        month -= timedelta(days=1)
    return months


@require_safe
def archive(request, year, month):
    try:
        start = timezone.make_aware(datetime(year, month, 1))  # noqa: DTZ001 - made aware here
        end = timezone.make_aware(datetime(year + month // 12, month % 12 + 1, 1))  # noqa: DTZ001
        first, after = start.astimezone(UTC), end.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise NothingHere("Den måned findes ikke i kalenderen.") from error
    items = ContentItem.objects.live().filter(published_at__gte=first, published_at__lt=after)
    page = page_of(request, items.for_teasers())
    return render(request, "discovery/archive.html", {"month": start, "page": page})


def found(query):
    """
    The best hits. Signs are left out: each search engine reads its own meaning into them. What
    search engines may no longer keep is not found here either: a name is looked up in both.
    """
    words = " ".join(re.findall(r"\w+", spell_out(query)))
    items = ContentItem.objects.indexed().for_teasers()
    return list(items.search(words)[:SEARCH_HITS]) if words else []


@require_safe
def search(request):
    """Simple search in everything readers may see. Long input is answered, never searched."""
    query = " ".join(request.GET.get("q", "").split())
    if not query:
        return render(request, "discovery/search.html", {"query": ""})
    if len(query) > SEARCH_LENGTH:
        return render(request, "discovery/search.html", {"query": "", "too_long": True})
    hits = found(query)
    context = {"query": query, "page": Page(hits), "count": len(hits), "limit": SEARCH_HITS}
    return render(request, "discovery/search.html", context)
