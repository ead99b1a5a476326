"""A rendition is drawn by one process of any machine: the one whose row this is."""

from datetime import timedelta

from django.db import IntegrityError, models, transaction
from django.utils import timezone

# The one who drew is dead: a drawing is given up long before.
DEAD_AFTER = timedelta(seconds=60)


class ClaimQuerySet(models.QuerySet):
    def take(self, name):
        """
        The claim, or None while another has it. In a transaction of its own: nobody else would see
        one that is not committed, and on SQLite everybody would wait for it.
        """
        now = timezone.now()
        dead = self.filter(name=name, begun_at__lt=now - DEAD_AFTER)
        try:
            with transaction.atomic(durable=True):
                if dead.update(begun_at=now):
                    return self.model(name=name, begun_at=now)
                return self.create(name=name, begun_at=now)
        except IntegrityError:
            return None

    def held(self, name):
        """Whether somebody draws it, or is not yet known to be dead."""
        return self.filter(name=name, begun_at__gte=timezone.now() - DEAD_AFTER).exists()


class Claim(models.Model):
    name = models.CharField(primary_key=True, max_length=100)
    begun_at = models.DateTimeField()

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = "igangværende tegning"
        verbose_name_plural = "igangværende tegninger"

    def __str__(self):
        return self.name

    def let_go(self):
        """Not one that was taken over meanwhile: that is another's."""
        type(self).objects.filter(name=self.name, begun_at=self.begun_at).delete()
