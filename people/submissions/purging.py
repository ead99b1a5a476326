"""What is forgotten of those who send in, and when."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from people.submissions.guarding import forget_before
from people.submissions.mails import tell_published
from people.submissions.portraits import SubmittedPortrait
from people.submissions.submission import Submission
from publishing.danish import counted

# As long as the link in the mail holds.
UNCONFIRMED = timedelta(hours=48)
# More are taken the next time: opening a list must not take long.
AT_ONCE = 200
MOMENTS = ("confirmed_at", "corrected_at", "refused_at", "withdrawn_at", "notice__published_at")


def due():
    """Those with which nothing has happened for so long as their data are kept."""
    limit = timezone.now() - timedelta(days=settings.SUBMISSIONS_KEPT_DAYS)
    quiet = Q(confirmed_at__isnull=False, purged_at=None)
    for moment in MOMENTS:
        quiet &= Q(**{f"{moment}__isnull": True}) | Q(**{f"{moment}__lt": limit})
    return Submission.objects.filter(quiet).with_portrait()


def purge():
    """A chore: forget what is due. What became an item keeps its acceptance; the rest is gone."""
    forget_before(timezone.localdate())
    loose = Submission.objects.filter(confirmed_at=None, sent_at__lt=timezone.now() - UNCONFIRMED)
    deleted = [submission.discard() for submission in loose.with_portrait()[:AT_ONCE]]
    SubmittedPortrait.objects.forgotten().delete()
    purged = [forget(submission) for submission in due()[:AT_ONCE]]
    said = []
    if deleted:
        said.append(f"Slettet: {counted(len(deleted), 'ubekræftet', 'ubekræftede')} indsendt.")
    if purged:
        said.append(f"Persondata slettet for {counted(len(purged), 'indsender', 'indsendere')}.")
    return " ".join(said)


def forget(submission):
    submission.purge() if submission.notice_id else submission.discard()


def tell():
    """A chore: mail those whose scheduled notice has come out."""
    if told := tell_published(limit=100):
        return f"Fortalt {counted(told, 'indsender', 'indsendere')}, at det er bragt."
    return ""
