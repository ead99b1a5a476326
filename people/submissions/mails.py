"""The mails to those who send in: plain text, from templates whose first line is the subject."""

from functools import partial
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from people.submissions.links import CONFIRM, CORRECT, WITHDRAW, absolute
from people.submissions.submission import Submission, published
from publishing.kinds import Kind

# What a mail server that is away, slow or unwilling raises.
NOT_SENT = (OSError, SMTPException)
# No request waits for more than these; the next one takes the rest.
AT_ONCE = 5
HEADERS = {"Auto-Submitted": "auto-generated"}


def send(name, to, **context):
    """Send one mail. Raises one of `NOT_SENT`."""
    context = {"outlet": settings.OUTLET, **context}
    subject, _, body = render_to_string(f"people/mail/{name}.txt", context).partition("\n")
    EmailMessage(
        " ".join(subject.split()),
        body.strip() + "\n",
        to=[to],
        reply_to=[settings.OUTLET.email],
        headers=HEADERS,
    ).send()


def try_to_send(name, to, **context):
    try:
        send(name, to, **context)
    except NOT_SENT:
        return False
    return True


def ask_to_confirm(submission):
    """The only mail to an address nobody has confirmed: it holds nothing that anybody has typed."""
    send("confirm", submission.sender_email, link=submission.link(CONFIRM))


def ways(submission):
    return {
        "submission": submission,
        "correct": submission.link(CORRECT),
        "withdraw": submission.link(WITHDRAW),
    }


def tell_received(submission):
    return try_to_send("received", submission.sender_email, **ways(submission))


def tell_refused(submission, reason):
    to = submission.sender_email
    return not to or try_to_send("refused", to, submission=submission, reason=reason)


def tell_desk(submission, address):
    """An editor hears at once of what a sender has taken down."""
    url = absolute(address)
    return try_to_send("withdrawn", settings.OUTLET.email, submission=submission, url=url)


def tell_published(limit=AT_ONCE):
    """
    Mail the senders whose notices have come out, also those whose hour came while nobody was here.
    Each is claimed first, so that two processes do not both write. How many were told.
    """
    rows = Submission.objects.to_be_told().select_related("notice__company", "notice__person")
    told = 0
    for submission in rows[:limit]:
        mine = Submission.objects.filter(pk=submission.pk, told_at=None)
        if not mine.update(told_at=timezone.now()):
            continue
        url = absolute(submission.notice.get_absolute_url())
        if try_to_send("published", submission.sender_email, url=url, **ways(submission)):
            told += 1
        else:
            Submission.objects.filter(pk=submission.pk).update(told_at=None)
            break
    return told


def when_published(sender, instance, created, **kwargs):
    """The log of what readers see has a new line: does it concern somebody who sent in?"""
    if created and instance.item.kind == Kind.NOTICE:
        transaction.on_commit(partial(_published, instance.item_id))


def _published(notice_pk):
    published(notice_pk)
    tell_published()
