"""
A rendition is drawn by one process of any machine: the one whose row this is. Whoever draws says
now and then that it is alive, so that one that was killed keeps nobody waiting for long.
"""

from contextlib import contextmanager, suppress
from datetime import timedelta
from threading import Event, Thread

from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.utils import timezone

# Whoever has not been heard of for so long is dead: well within what a reader waits for a picture.
DEAD_AFTER = timedelta(seconds=12)
# How often one is heard of, in seconds. Most drawings are done before the first time.
HEARD_EVERY = 3


class ClaimQuerySet(models.QuerySet):
    def take(self, name):
        """
        The claim, or None while another has it. In a transaction of its own: nobody else would see
        one that is not committed, and on SQLite everybody would wait for it.
        """
        now = timezone.now()
        dead = self.filter(name=name, heard_at__lt=now - DEAD_AFTER)
        try:
            with transaction.atomic(durable=True):
                if dead.update(heard_at=now):
                    return self.model(name=name, heard_at=now)
                return self.create(name=name, heard_at=now)
        except IntegrityError:
            return None


class Claim(models.Model):
    name = models.CharField(primary_key=True, max_length=100)
    heard_at = models.DateTimeField()

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = "igangværende tegning"
        verbose_name_plural = "igangværende tegninger"

    def __str__(self):
        return self.name

    @property
    def is_alive(self):
        """Whether somebody draws it, or is not yet known to be dead."""
        return self.heard_at >= timezone.now() - DEAD_AFTER

    @contextmanager
    def kept(self):
        """For as long as the drawing takes; then it is let go."""
        done = Event()
        heart = Thread(target=self._beat, args=(done,), name="claim", daemon=True)
        heart.start()
        try:
            yield
        finally:
            done.set()
            heart.join()
            self.let_go()

    def _beat(self, done):
        ours = True
        while ours and not done.wait(HEARD_EVERY):
            # A database that does not answer now may do so the next time.
            with suppress(DatabaseError):
                ours = self.tell()
            connection.close()

    def tell(self):
        """We are alive. False where another has taken it over, whose claim it is now."""
        now = timezone.now()
        ours = bool(self._row().update(heard_at=now))
        if ours:
            self.heard_at = now
        return ours

    def let_go(self):
        """Not one that was taken over meanwhile: that is another's."""
        self._row().delete()

    def _row(self):
        return type(self).objects.filter(name=self.name, heard_at=self.heard_at)
