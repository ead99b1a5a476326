"""
What readers may see of an item, from when and until when, and the verbs that change it.
"""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from pictures.ahead import for_readers
from publishing.kinds import REGISTERED
from publishing.slugs import slugify
from publishing.versions.revisions import Reason
from publishing.workflow import Stage, Workflow


class Publishable(Workflow):
    """
    The moments that decide what readers see. Visibility is a question to the clock: see
    `ContentItemQuerySet.live()`.
    """

    published_at = models.DateTimeField(
        "udgives",
        null=True,
        blank=True,
        help_text="Tom: kun synlig ved skrivebordet. Et tidspunkt ude i fremtiden: udgives af sig "
        "selv.",
    )
    updated_at = models.DateTimeField("opdateret", null=True, blank=True, editable=False)
    expires_at = models.DateTimeField(
        "vises indtil", null=True, blank=True, help_text="Tom: bliver stående."
    )
    withdrawn_at = models.DateTimeField("afpubliceret", null=True, blank=True, editable=False)
    withdrawal_note = models.TextField(
        "forklaring til læserne",
        blank=True,
        max_length=1000,
        help_text="Står på sidens adresse, når indholdet er taget ned.",
    )

    class Meta:
        abstract = True

    def is_live(self, now=None):
        """The same rule as `live()`, for a row in hand; a test holds the two together."""
        now = now or timezone.now()
        return (
            self.published_at is not None
            and self.published_at <= now
            and self.withdrawn_at is None
            and (self.expires_at is None or self.expires_at > now)
        )

    def is_in_boxes(self, now=None):
        """The same rule as `in_boxes()`, for a row in hand; a test holds the two together."""
        return self._is_young("boxed_for", now or timezone.now())

    def is_indexed(self, now=None):
        """Likewise for `indexed()`."""
        return self._is_young("indexed_for", now or timezone.now())

    def _is_young(self, span, now):
        lasts = getattr(REGISTERED[self.kind], span)
        return self.is_live(now) and (lasts is None or self.published_at > now - lasts())

    def is_over(self, now=None):
        """Once public, not any more: the address answers 410."""
        now = now or timezone.now()
        was_public = self.published_at is not None and self.published_at <= now
        return was_public and not self.is_live(now)

    def has_been_seen(self, now=None):
        """Whether readers have been able to see it, though it be gone or wait to come again."""
        now = now or timezone.now()
        if self.published_at is None:
            return False
        return self.published_at <= now or self._seen_before(now) is not None

    def _seen_before(self, now=None):
        """The entry of the log that tells what readers had of what now waits for its time."""
        return self.publications.last_seen(now or timezone.now())

    def farewell(self, now=None):
        """
        The item as the page at its address tells of it when it is over: the row itself or, where
        that waits to come out again, what readers had last. None where there is nothing to tell.
        """
        now = now or timezone.now()
        if self.is_over(now):
            return self
        if not self._waits(now) or not (seen := self._seen_before(now)):
            return None
        self.put(seen.revision.content)
        self._stand_as(seen)
        return self

    # Verbs ----------------------------------------------------------------------------------

    def _begin_history(self):
        """What readers see, or will, is in the log from the beginning too."""
        first = super()._begin_history()
        if self.published_at:
            self._log(None)
        return first

    def _follow(self, revision, *, changed):
        if self.published_at is None and self.withdrawn_at is None:
            self._show(revision)
        else:
            # When somebody last wrote, for the lists of the desk.
            self.save(update_fields=["saved_at"])
        if changed:
            self._judge_anew()

    def _show(self, revision):
        """Copy a version into the row."""
        self.put(revision.content)
        self.shown = revision
        self.write()

    @transaction.atomic
    def publish(self, *, by=None, at=None, until=None, reason=Reason.PUBLISHED, note=""):
        """
        Put the newest version before the readers now, or at a time. What they see already keeps its
        moment, however often the button is pressed. Raises ValidationError, in Danish.
        """
        head = self._lock()
        was_live, was = self.is_live(), self.shown
        unchanged = was_live and head == was and until == self.expires_at
        if unchanged and reason == Reason.PUBLISHED:
            return
        # An address that readers have may only be changed on purpose.
        address = self.slug if self.published_at else ""
        self.put(head.content)
        at = at or (self.published_at if was_live else timezone.now())
        if missing := self.missing_for_publication(timezone.localdate(max(at, timezone.now()))):
            raise ValidationError(list(missing.values()))
        if until and until <= at:
            raise ValidationError("»Vises indtil« skal ligge efter udgivelsen.")
        self.published_at, self.expires_at, self.withdrawn_at = at, until, None
        if was_live and head.content != was.content:
            self.updated_at = timezone.now()
        self.slug = self.slug or address or slugify(self.headline)
        self.stage, self.reviewer = Stage.APPROVED, None
        self._show(self._append(self.content, head, by, reason, note))
        self._tell_readers(by)
        if self.picture:
            for_readers(self.picture, self.PICTURE_SLOTS)

    @transaction.atomic
    def unschedule(self, *, by=None):
        """
        It no longer comes out by itself. What readers had before is still gone, and says why; else
        the row follows its newest version again.
        """
        head = self._lock()
        if self.published_at is None or self.published_at <= timezone.now():
            raise ValidationError("Det er ikke planlagt.")
        if seen := self._seen_before():
            self._stand_as(seen)
            self._show(seen.revision)
        else:
            self.published_at = self.expires_at = None
            self._show(head)
        self._tell_readers(by)

    @transaction.atomic
    def withdraw(self, *, note, by=None):
        """Take the item down. Its address answers 410 with the note from then on."""
        self._lock()
        self.withdrawn_at = timezone.now()
        self.withdrawal_note = note
        self.full_clean(exclude=["slug"])
        self.save(update_fields=["withdrawn_at", "withdrawal_note", "saved_at"])
        self._tell_readers(by)

    @transaction.atomic
    def bring_back(self, *, by=None):
        """Undo a withdrawal; the explanation is kept for the record but no longer shown."""
        self._lock()
        self.withdrawn_at = None
        self.save(update_fields=["withdrawn_at", "saved_at"])
        self._tell_readers(by)

    @transaction.atomic
    def take_out(self, removal, *, note):
        """
        For good, while a legal removal is open, when the row is emptied: what readers have seen is
        withdrawn, everything else discarded, and `_lock` lets nobody in again.
        """
        seen, waits = self.has_been_seen(), self._waits()
        if seen and waits:
            self._stand_as(self._seen_before())
        if seen:
            self.withdrawn_at, self.withdrawal_note = timezone.now(), note
        else:
            self.published_at = self.expires_at = None
        self.stage = self.stage if seen else Stage.DISCARDED
        self.removal, self.taken_out, self.reviewer = removal, True, None
        self.save()
        self._tell_readers(removal.made_by)

    def _waits(self, now=None):
        return self.published_at is not None and self.published_at > (now or timezone.now())

    def _tell_readers(self, by=None):
        """Log what readers can see from now on, and make it so."""
        if self.shown_id:
            self._log(by)
        self.carry_over()

    def _log(self, by):
        self.publications.create(
            revision_id=self.shown_id,
            made_at=timezone.now(),
            made_by=by,
            published_at=self.published_at,
            expires_at=self.expires_at,
            withdrawn_at=self.withdrawn_at,
            withdrawal_note=self.withdrawal_note if self.withdrawn_at else "",
        )

    def _stand_as(self, entry):
        """The moments of an entry of the log, in memory."""
        self.published_at, self.expires_at = entry.published_at, entry.expires_at
        self.withdrawn_at, self.withdrawal_note = entry.withdrawn_at, entry.withdrawal_note
