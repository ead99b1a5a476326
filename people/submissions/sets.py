"""Which submissions wait for an editor, and which senders wait for word."""

from django.db import models
from django.db.models import Q

from people.notices import Notice
from publishing.workflow import Stage


class SubmissionQuerySet(models.QuerySet):
    def waiting(self):
        """What an editor should look at: confirmed, and not decided, or corrected since."""
        undecided = Q(notice=None) | Q(notice__published_at=None, notice__withdrawn_at=None)
        undecided &= ~Q(notice__stage=Stage.DISCARDED)
        open_still = self.filter(confirmed_at__isnull=False, refused_at=None, withdrawn_at=None)
        open_still = open_still.filter(purged_at=None)
        return open_still.filter(undecided | Q(corrected_at__isnull=False))

    def with_portrait(self):
        """Its row, but not the picture itself."""
        return self.select_related("portrait").defer("portrait__image")

    def for_queue(self):
        return self.select_related("notice__company", "notice__person").order_by("confirmed_at")

    def taken_back(self):
        """What senders have withdrawn that an editor had begun on or published."""
        return self.filter(withdrawn_at__isnull=False).order_by("-withdrawn_at")

    def to_be_told(self, now=None):
        """Those whose notice readers can see, and whose senders have not been told yet."""
        live = Notice.objects.live(now)
        rows = self.filter(told_at=None, corrected_at=None, withdrawn_at=None, purged_at=None)
        return rows.exclude(sender_email="").filter(notice__in=live)
