"""Pages for machines: sitemap, robots, the contact for security, and the TDM reservation."""

from django.conf import settings
from django.contrib.sitemaps import GenericSitemap, Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import Count, Exists, OuterRef
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from people.models import Company, Notice, Person
from publishing.items import ContentItem


class ItemSitemap(GenericSitemap):
    limit = 5000

    def __init__(self):
        super().__init__({"queryset": ContentItem.objects.all(), "date_field": "published_at"})

    def items(self):
        # Asked anew at each request: what is live is a question to the clock.
        return ContentItem.objects.indexed().with_pages().newest_first()


class CompanySitemap(Sitemap):
    """Those with a page that says something: a notice that may be searched for."""

    limit = 5000

    def items(self):
        mine = Notice.objects.indexed().filter(company=OuterRef("pk"))
        return Company.objects.standing().filter(Exists(mine)).order_by("pk")


class PersonSitemap(Sitemap):
    """Those with a career to show; where there is one notice, the notice is listed."""

    limit = 5000

    def items(self):
        mine = Notice.objects.indexed().filter(person=OuterRef("pk")).order_by()
        counted = mine.values("person").annotate(count=Count("pk")).values("count")
        return Person.objects.standing().filter(Exists(counted.filter(count__gt=1))).order_by("pk")


SITEMAPS = {"items": ItemSitemap, "virksomheder": CompanySitemap, "personer": PersonSitemap}


@require_safe
def sitemap(request, section="items"):
    return sitemap_view(request, sitemaps=SITEMAPS, section=section)


def sitemap_addresses():
    others = [section for section in SITEMAPS if section != "items"]
    return [reverse("sitemap"), *(reverse("sitemap-of", args=[section]) for section in others)]


@require_safe
def robots(request):
    """Crawlers are welcome on what readers see; text and data mining is reserved (tdmrep.json)."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /soeg/",
        "Disallow: /tael/",
        "Disallow: /kig/",
        "",
        *(f"Sitemap: {request.build_absolute_uri(place)}" for place in sitemap_addresses()),
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def security(request):
    expires = timezone.now().replace(month=12, day=31, hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{settings.OUTLET.email}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: da, en",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def tdm_reservation(request):
    """ophavsretsloven § 11 b; the TDM Reservation Protocol."""
    return JsonResponse([{"location": "/", "tdm-reservation": 1}], safe=False)
