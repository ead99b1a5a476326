from datetime import timedelta

from django.db import models
from django.utils import timezone

REMEMBERED = timedelta(days=1)
KEPT = timedelta(days=90)
LONGEST_ADDRESS = 1000
# Not found, gone.
DEAD = (404, 410)
UNKNOWN_HOST = "unknown-host"


class LinkStateQuerySet(models.QuerySet):
    def fresh(self):
        """What was asked within the last day and need not be asked again."""
        return self.filter(checked_at__gt=timezone.now() - REMEMBERED)

    def forget_old(self):
        return self.filter(checked_at__lt=timezone.now() - KEPT).delete()


class LinkState(models.Model):
    """
    What an address on the net answered last. Kept apart from the items: many may link to the same
    page, and it is asked once for all of them.
    """

    url = models.CharField(max_length=LONGEST_ADDRESS, unique=True)
    checked_at = models.DateTimeField(db_index=True)
    status = models.PositiveSmallIntegerField(null=True)
    error = models.CharField(max_length=40, blank=True)

    objects = LinkStateQuerySet.as_manager()

    class Meta:
        verbose_name = "svar fra et link"
        verbose_name_plural = "svar fra links"

    def __str__(self):
        return f"{self.url}: {self.status or self.error}"

    @property
    def is_dead(self):
        """Only what is sure to be gone. Whoever refuses a machine or is slow is not accused."""
        return self.status in DEAD or self.error == UNKNOWN_HOST

    @property
    def is_unsure(self):
        """Neither there nor gone: refused, slow, broken, or not for a machine to ask."""
        return not self.is_dead and (self.status is None or self.status >= 400)

    @property
    def is_fresh(self):
        """The same rule as `fresh()`, for a row in hand."""
        return self.checked_at > timezone.now() - REMEMBERED
