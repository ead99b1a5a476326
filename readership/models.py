from datetime import timedelta

from django.db import models
from django.db.models import Exists, F, OuterRef, Subquery, Sum
from django.utils import timezone

from publishing.items import ContentItem


class HourlyCountQuerySet(models.QuerySet):
    def most_read(self, items, *, hours, limit):
        """Those of `items` that were read most in the last hours, most read first: one query."""
        since = this_hour() - timedelta(hours=hours)
        totals = (
            self.filter(hour__gte=since, reads__gt=0)
            .order_by()
            .values("item_id")
            .annotate(total=Sum("reads"))
        )
        # Asked of each item that was read: of the few rows, not of all that could have been.
        of_them = Exists(items.order_by().filter(pk=OuterRef("item_id")))
        most = totals.filter(of_them).order_by("-total", "-item_id")
        reads = totals.filter(item_id=OuterRef("pk")).values("total")
        return (
            items.filter(pk__in=most.values("item_id")[:limit])
            .annotate(reads=Subquery(reads))
            .order_by("-reads", "-pk")
        )


class HourlyCount(models.Model):
    """
    How often an item was shown, read (five seconds of visible page) and clicked in one hour. Whole
    numbers and nothing else: no cookie, no address, no device.
    """

    item = models.ForeignKey(
        ContentItem, models.CASCADE, related_name="counts", verbose_name="indhold"
    )
    hour = models.DateTimeField("time")
    views = models.PositiveIntegerField("visninger", default=0)
    reads = models.PositiveIntegerField("læsninger", default=0)
    clicks = models.PositiveIntegerField("klik", default=0)

    objects = HourlyCountQuerySet.as_manager()

    class Meta:
        verbose_name = "timetal"
        verbose_name_plural = "timetal"
        constraints = [
            models.UniqueConstraint(fields=["item", "hour"], name="count_once_per_hour"),
        ]
        indexes = [models.Index(fields=["hour", "item"], name="count_by_hour")]

    def __str__(self):
        return f"{self.item_id} {self.hour:%Y-%m-%d %H}"

    @classmethod
    def add(cls, item_id, event):
        """Count one event ("views", "reads" or "clicks") for an item in this hour."""
        rows = cls.objects.filter(item_id=item_id, hour=this_hour())
        if not rows.update(**{event: F(event) + 1}):
            cls.objects.bulk_create(
                [cls(item_id=item_id, hour=this_hour(), **{event: 0})], ignore_conflicts=True
            )
            rows.update(**{event: F(event) + 1})


def this_hour():
    return timezone.now().replace(minute=0, second=0, microsecond=0)
