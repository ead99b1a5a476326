"""
How a text goes from hand to hand: draft, review, approved. Never decides what readers see.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction

from publishing.versions.revisions import Reason
from publishing.versions.versioned import Versioned


class Stage(models.TextChoices):
    """Where the work stands on the desk. Never decides what readers see."""

    DRAFT = "draft", "Kladde"
    REVIEW = "review", "Til gennemsyn"
    APPROVED = "approved", "Godkendt"
    DISCARDED = "discarded", "Kasseret"


class Workflow(Versioned):
    """The stages of the work at the desk."""

    stage = models.CharField("status", max_length=10, choices=Stage, default=Stage.DRAFT)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="til gennemsyn hos",
    )

    class Meta:
        abstract = True

    @transaction.atomic
    def send_to_review(self, *, by, to=None, note=""):
        """Hand the newest version over, to somebody or to whoever has the time."""
        self._move(Stage.REVIEW, Reason.REVIEW, by, note, to)

    @transaction.atomic
    def approve(self, *, by, note="", seen=None):
        """
        Approve the newest version. Raises ValidationError, in Danish, where another was `seen`.
        """
        if seen and self._lock() != seen:
            raise ValidationError("Der er gemt igen imens. Se teksten igennem, og godkend så.")
        self._move(Stage.APPROVED, Reason.APPROVED, by, note)

    @transaction.atomic
    def send_back(self, *, by, note=""):
        """From review to a draft again, with what should be done."""
        self._move(Stage.DRAFT, Reason.RETURNED, by, note)

    def _move(self, stage, reason, by, note, reviewer=None):
        head = self._lock()
        revision = self._append(head.content, head, by, reason, note)
        self._follow(revision, changed=False)
        self.stage, self.reviewer = stage, reviewer
        self.save(update_fields=["stage", "reviewer", "saved_at"])

    @transaction.atomic
    def discard(self, *, by=None):
        """Put aside what readers have never seen. Nothing is lost: it can be taken up again."""
        self._lock()
        if self.has_been_seen():
            raise ValidationError("Det har været udgivet og kan ikke kasseres. Tag det ned.")
        if self.published_at:
            self.unschedule(by=by)
        self.stage = Stage.DISCARDED
        self.save(update_fields=["stage", "saved_at"])

    @transaction.atomic
    def take_up(self):
        """Go on with what was discarded."""
        self._lock()
        if self.stage != Stage.DISCARDED:
            raise ValidationError("Det er ikke kasseret.")
        self.stage = Stage.DRAFT
        self.save(update_fields=["stage", "saved_at"])

    def _judge_anew(self):
        """Another text than the one approved is a draft, and so is one somebody goes on with."""
        if self.stage in (Stage.APPROVED, Stage.DISCARDED):
            self.stage = Stage.DRAFT
            self.save(update_fields=["stage"])
