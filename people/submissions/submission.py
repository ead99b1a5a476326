"""What a company has sent in, from the form until its sender's data are purged."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from people.notices import Notice
from people.submissions.portraits import SubmittedPortrait
from people.submissions.record import Record
from people.submissions.sets import SubmissionQuerySet
from publishing.library.deleting import delete_unused

SENT_IN = "Indsendt udefra."
CORRECTED = "Rettelse fra indsenderen."
WITHDRAWN_NOTE = "Virksomheden, der sendte notitsen ind, har trukket den tilbage."
OVER = "Det er trukket tilbage eller afgjort imens."
# What is done to it, as against what was typed.
STATE = ("notice", "revision", "picture", "refused_at", "withdrawn_at", "purged_at")


class Submission(Record):
    """
    A notice from outside. Nothing of it is among the items before an editor takes it up. What its
    person has said yes to is kept in the words they were shown; the rest is purged in time.
    """

    objects = SubmissionQuerySet.as_manager()

    # What the editing page of its notice says of it.
    on_item = "admin/people/submissions/_on_item.html"

    class Meta:
        verbose_name = "indsendt navnenyt"
        verbose_name_plural = "indsendt udefra"
        ordering = ["-sent_at"]
        indexes = [models.Index(fields=["confirmed_at"], name="submission_confirmed")]

    @property
    def is_waiting(self):
        return type(self).objects.waiting().filter(pk=self.pk).exists()

    def _hold(self, fields=None):
        """
        Hold the row until the transaction ends; these fields, or all, are read anew. Raises
        ValidationError, in Danish, where there is nothing more to do about it.
        """
        try:
            self.refresh_from_db(
                fields=fields, from_queryset=Submission.objects.select_for_update()
            )
        except Submission.DoesNotExist:
            raise ValidationError(OVER) from None
        if not self.is_open:
            raise ValidationError(OVER)

    # The sender's verbs ---------------------------------------------------------------------

    def confirm(self):
        """Let it into the queue. Whether it was not there already."""
        found = type(self).objects.filter(pk=self.pk, confirmed_at=None)
        self.confirmed_at = timezone.now()
        return found.update(confirmed_at=self.confirmed_at) == 1

    @transaction.atomic
    def correct(self, begun_from=None):
        """
        Keep what was sent anew, begun from the version of that id, if there is one. Where an editor
        has begun on it, it is a version that waits: readers see nothing until it is published.
        Raises ValidationError, in Danish.
        """
        self._hold(STATE)
        # An editor may have taken it into the library meanwhile.
        self.portrait = SubmittedPortrait.objects.filter(pk=self.portrait_id).first()
        self.told_at = None
        if self.notice:
            self.corrected_at = timezone.now()
            self._make_version(begun_from)
        self.save()

    def _make_version(self, begun_from):
        self.notice.hold()
        base = self.notice.revisions.filter(pk=begun_from).first() or self.shown_version
        content = base.content | self.content()
        self.revision = self.notice.revise(content, base=base, note=CORRECTED).revision
        self.notice.send_to_review(by=None, note=CORRECTED)

    @transaction.atomic
    def withdraw(self):
        """Take it back at once, wherever it has come to. Raises ValidationError, in Danish."""
        self._hold()
        if self.notice is None:
            self.discard()
            return
        if not self.was_seen:
            self._drop_notice(by=None)
        elif self.notice.withdrawn_at is None:
            # What the desk has taken down keeps the desk's own explanation.
            self.notice.withdraw(note=WITHDRAWN_NOTE)
        self.withdrawn_at = timezone.now()
        self.save(update_fields=["withdrawn_at"])

    # The desk's verbs -----------------------------------------------------------------------

    @transaction.atomic
    def take_up(self, *, by):
        """
        Make a draft for review of it, with its portrait in the library, or take in what has come
        since. Gives the notice. Raises ValidationError, in Danish.
        """
        self._hold()
        if self.confirmed_at is None:
            raise ValidationError("Det er ikke bekræftet endnu.")
        if self.notice is None:
            self.notice = Notice()
            self.notice.put(self.content())
            self.notice.begin(by=None)
            self.notice.send_to_review(by=None, note=SENT_IN)
            self.revision = self.notice.head
        self._take_portrait(by)
        self.save()
        return self.notice

    def _take_portrait(self, by):
        """The portrait belongs to the library from now on."""
        if self.portrait is None:
            return
        sent = self.portrait
        known = self.known
        self.picture = sent.into_library(
            name=known.name, company=known.company, credit=self.portrait_credit, by=by
        )
        head = self.notice.head
        content = head.content | {
            "picture": self.picture.pk,
            "picture_caption": "",
            "portrait_accepted": True,
        }
        self.revision = self.notice.revise(content, base=head, by=by).revision
        self.portrait = None
        self.save()
        sent.let_go()

    @transaction.atomic
    def refuse(self, reason, *, by):
        """
        Say no to it, or to the correction of what readers see already. Raises ValidationError, in
        Danish.
        """
        self._hold()
        if self.was_seen:
            self._refuse_correction(by)
        else:
            self.refused_at, self.refusal = timezone.now(), reason
            if self.notice:
                self._drop_notice(by=by)
        self.save()

    def _refuse_correction(self, by):
        self.corrected_at = None
        self.notice.revise(self.notice.shown.content, by=by, note="Rettelsen udefra er afvist.")
        self.notice.approve(by=by)
        # What was said no to is not told as published.
        self.told_at = timezone.now()
        self._drop_portrait()

    def _drop_notice(self, *, by):
        """Off the desk, its portrait out of the library."""
        self._drop_portrait()
        if self.notice.published_at:
            self.notice.unschedule(by=by)
        if self.picture:
            head = self.notice.head
            if head.content.get("picture") == self.picture_id:
                self.notice.revise(
                    head.content | {"picture": None, "portrait_accepted": False}, by=by
                )
            picture, self.picture = self.picture, None
            self.save(update_fields=["picture"])
            delete_unused([picture])
        self.notice.discard(by=by)

    def _drop_portrait(self):
        if self.portrait:
            sent, self.portrait = self.portrait, None
            self.save(update_fields=["portrait"])
            sent.let_go()

    # Purging --------------------------------------------------------------------------------

    def discard(self):
        """Gone with its portrait, as if it had not been sent."""
        self._drop_portrait()
        self.delete()

    def purge(self):
        """Forget who sent it. That an acceptance was given, when, and in which words, stays."""
        self._drop_portrait()
        self.fields, self.website, self.cvr = {}, "", ""
        self.sender_name = self.sender_email = self.refusal = self.portrait_credit = ""
        self.purged_at = timezone.now()
        self.save()


def published(notice_pk):
    """A notice was put before the readers: a correction that waited has come with it."""
    rows = Submission.objects.filter(notice=notice_pk, corrected_at__isnull=False)
    rows.filter(notice__shown__number__gte=F("revision__number")).update(corrected_at=None)
