"""
Who has an item open, and what they have typed and not saved yet.
"""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from publishing.kinds import REGISTERED, Kind

# A page tells of itself every ten seconds; one that has missed three times is not there.
GONE_AFTER = timedelta(seconds=35)
INACTIVE_AFTER = timedelta(minutes=3)
# Pages left with nothing unsaved are forgotten, and in time also what nobody came back for.
FORGOTTEN_AFTER = timedelta(days=1)
UNSAVED_FORGOTTEN_AFTER = timedelta(days=90)
# More texts than these are not offered at one item.
SHOWN = 5


class EditingSessionQuerySet(models.QuerySet):
    def present(self, now=None):
        return self.filter(left=False, seen_at__gt=(now or timezone.now()) - GONE_AFTER)

    def unsaved(self, user, kinds, item_pk=None):
        """What somebody has typed at an item, or at a new one, and not saved: the newest first."""
        mine = self.filter(user=user, kind__in=kinds, item=item_pk, unsaved__isnull=False)
        return list(mine.order_by("-seen_at")[:SHOWN])

    def forget_old(self, now=None):
        now = now or timezone.now()
        done = Q(unsaved=None, seen_at__lt=now - FORGOTTEN_AFTER)
        return self.filter(done | Q(seen_at__lt=now - UNSAVED_FORGOTTEN_AFTER)).delete()


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
    saved = models.BooleanField("gemt", default=False)
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

    def close(self, *, saved=False):
        """Take nothing more from the page: a version was made of it, or it goes on elsewhere."""
        self.left, self.saved, self.unsaved = True, saved, None
        self.save(update_fields=["item", "left", "saved", "unsaved"])

    @property
    def abandoned(self):
        """Closed, or its machine is, with something typed that was not saved."""
        gone = self.left or self.seen_at <= timezone.now() - GONE_AFTER
        return gone and self.unsaved is not None

    @property
    def headline(self):
        """As typed, or what else an item of the kind is known by."""
        typed = (self.unsaved.get(name) for name in REGISTERED[self.kind].model.known_by)
        return " ".join(values[0].strip() for values in typed if values).strip()

    @property
    def state(self):
        """What the person is doing, as the others at the item read it."""
        if self.unsaved is not None:
            return "har ugemte ændringer"
        if self.active_at <= timezone.now() - INACTIVE_AFTER:
            return "inaktiv"
        return "ser teksten"
