from django.db import models
from django.db.models import Exists, FilteredRelation, Q
from django.utils import timezone
from modelsearch.queryset import SearchableQuerySetMixin

from publishing.kinds import REGISTERED, teaser_relations
from publishing.versions.revisions import Revision


class ContentItemQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Sets of items. Works alike on `ContentItem` and on each of the kinds that inherit it."""

    def live(self, now=None):
        """What readers may see at this moment. Nobody else writes this filter."""
        now = now or timezone.now()
        return self.filter(
            Q(expires_at=None) | Q(expires_at__gt=now),
            published_at__lte=now,
            withdrawn_at=None,
        )

    def in_boxes(self, now=None):
        """Those readers may see that are new enough for the boxes beside the pages."""
        return self._young("boxed_for", now)

    def indexed(self, now=None):
        """
        Those readers may see that anybody may search for: in search engines, the sitemap, the feeds
        and our own search. The rest is still read at its address and in the lists it stands in.
        """
        return self._young("indexed_for", now)

    def _young(self, span, now):
        now = now or timezone.now()
        items = self.live(now)
        for kind, registration in REGISTERED.items():
            if lasts := getattr(registration, span):
                items = items.exclude(kind=kind, published_at__lte=now - lasts())
        return items

    def scheduled(self, now=None):
        return self.filter(published_at__gt=now or timezone.now(), withdrawn_at=None)

    def coming(self, now=None):
        """What readers see or will see by itself when its time comes."""
        now = now or timezone.now()
        return self.filter(
            Q(expires_at=None) | Q(expires_at__gt=now),
            published_at__isnull=False,
            withdrawn_at=None,
        )

    def with_pages(self):
        """Those with a page of their own, for whatever counts, lists or points at pages."""
        without = [kind for kind, registration in REGISTERED.items() if not registration.has_page]
        return self.exclude(kind__in=without)

    def with_changes(self):
        """With `changes_wait`: whether editors have gone on from what readers see, or will."""
        newer = Revision.objects.newer_than_shown()
        return self.annotate(changes_wait=Q(published_at__isnull=False) & Exists(newer))

    def newest_first(self):
        return self.order_by("-published_at", "-pk")

    def tagged_with(self, tag, now=None):
        """Items of a tag, joined as `tag_row`, whose own index has them newest first."""
        return self.annotate(
            tag_row=FilteredRelation("tagged", condition=Q(tagged__tag=tag))
        ).filter(tag_row__published_at__lte=now or timezone.now())

    def for_teasers(self):
        """Everything a teaser of any kind shows, in one query."""
        if self.model._meta.model_name == "contentitem":
            return self.select_related("picture", *teaser_relations())
        return self.select_related("picture", *teaser_relations(self.model))

    def for_page(self):
        """Everything found together with the item for its page. A kind brings along its own."""
        return self.for_teasers()
