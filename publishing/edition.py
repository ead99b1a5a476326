"""
The edition: one number that grows with every change a reader can see. A page rendered under one
number is valid until the number grows or the next timed change comes; there is no other
invalidation.
"""

from django.db import models
from django.db.models import F


class Edition(models.Model):
    """A single row. The number is bumped in the transaction of the change itself."""

    number = models.PositiveBigIntegerField(default=1)

    class Meta:
        verbose_name = "udgave"
        verbose_name_plural = "udgaver"
        constraints = [
            models.CheckConstraint(name="edition_single_row", condition=models.Q(pk=1)),
        ]

    def __str__(self):
        return str(self.number)

    @classmethod
    def current(cls) -> int:
        return cls.objects.values_list("number", flat=True).filter(pk=1).first() or 0

    @classmethod
    def bump(cls):
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            cls.objects.create(pk=1)


def bump_edition(**kwargs):
    """Signal receiver for rows that have no verb of their own (pictures, tags, flat pages)."""
    Edition.bump()


def bump_when_changed(*, created, **kwargs):
    """
    Likewise, for rows that no page shows before an item has them. Tags are made while an item is
    saved; two such saves that also wait for each other's edition would lock each other out.
    """
    if not created:
        Edition.bump()
