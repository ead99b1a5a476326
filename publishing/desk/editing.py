"""
Who has an item open, and what they have typed and not saved yet.
"""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from publishing.kinds import Kind

# A page tells of itself every ten seconds; one that has missed three times is not there.
GONE_AFTER = timedelta(seconds=35)
INACTIVE_AFTER = timedelta(minutes=3)
# Pages left with nothing unsaved are forgotten.
FORGOTTEN_AFTER = timedelta(days=1)


class EditingSessionQuerySet(models.QuerySet):
    def present(self, now=None):
        return self.filter(left=False, seen_at__gt=(now or timezone.now()) - GONE_AFTER)

    def abandoned(self, now=None):
        """Pages that are closed, or whose machine is, with something typed that was not saved."""
        gone = Q(left=True) | Q(seen_at__lte=(now or timezone.now()) - GONE_AFTER)
        return self.filter(gone, unsaved__isnull=False)

    def forget_old(self, now=None):
        before = (now or timezone.now()) - FORGOTTEN_AFTER
        return self.filter(unsaved=None, seen_at__lt=before).delete()


class EditingSession(models.Model):
    """
    One open editing page: presence and autosave in one row. `unsaved` is the form as it was typed,
    valid or not, until a version is made of it; it never enters the history.
    """

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="hvem"
    )
    kind = models.CharField("type", max_length=10, choices=Kind)
    item = models.ForeignKey(
        "publishing.ContentItem",
        models.CASCADE,
        null=True,
        related_name="sessions",
        verbose_name="indhold",
    )
    base = models.ForeignKey(
        "publishing.Revision",
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="begyndt fra",
    )
    seen_at = models.DateTimeField("set", default=timezone.now)
    active_at = models.DateTimeField("rørte sidst noget", default=timezone.now)
    left = models.BooleanField("lukket", default=False)
    unsaved = models.JSONField("ikke gemt", null=True)

    objects = EditingSessionQuerySet.as_manager()

    class Meta:
        verbose_name = "åbent vindue"
        verbose_name_plural = "åbne vinduer"
        indexes = [
            models.Index(fields=["item", "-seen_at"], name="session_of_item"),
            models.Index(fields=["user", "kind", "-seen_at"], name="session_of_user"),
        ]

    def __str__(self):
        return f"{self.user} ved {self.item or self.get_kind_display()}"

    @property
    def state(self):
        """What the person is doing, as the others at the item read it."""
        if self.unsaved is not None:
            return "har ugemte ændringer"
        if self.active_at <= timezone.now() - INACTIVE_AFTER:
            return "inaktiv"
        return "ser teksten"
