from django.conf import settings
from django.contrib.sites.models import Site


def name_site(using, **kwargs):
    """Feeds and sitemaps take their host from here; the settings decide it, not a form."""
    Site.objects.using(using).update_or_create(
        pk=settings.SITE_ID,
        defaults={"domain": settings.PUBLIC_HOST, "name": settings.OUTLET.name},
    )
