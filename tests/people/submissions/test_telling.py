"""The sender hears when readers can see it, also when that happens while nobody is there."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.utils import timezone

from people.models import Notice
from people.submissions.mails import tell_published
from tests.desk import publish
from tests.factories import make_notice
from tests.people.submissions.sending import confirmed

pytestmark = pytest.mark.django_db


@pytest.fixture
def notice(client, opened, notice_desk):
    submission = confirmed(client, opened)
    notice_desk.post(f"/admin/people/submission/{submission.pk}/aabn/")
    mail.outbox.clear()
    return Notice.objects.get()


@pytest.fixture
def scheduled(notice):
    notice.publish(at=timezone.now() + timedelta(hours=1))
    return notice


@pytest.mark.parametrize(
    "come_by",
    [
        lambda desk: desk.get("/admin/"),
        lambda desk: desk.get("/admin/people/submission/"),
        lambda desk: call_command("tidy", stdout=None),
    ],
    ids=["the start page", "the queue", "the daily command"],
)
def test_a_scheduled_one_is_told_when_its_hour_has_come(scheduled, notice_desk, at, come_by):
    come_by(notice_desk)
    assert mail.outbox == []
    at(timezone.now() + timedelta(hours=2))
    come_by(notice_desk)
    come_by(notice_desk)
    (message,) = mail.outbox
    assert scheduled.get_absolute_url() in message.body


def test_however_it_is_published(notice, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        notice.publish()
    assert len(mail.outbox) == 1


def test_a_mail_server_that_is_away_is_asked_again_and_publishing_goes_on(
    notice, notice_desk, monkeypatch, django_capture_on_commit_callbacks
):
    def away(*args):
        raise SMTPServerDisconnected

    with monkeypatch.context() as patch, django_capture_on_commit_callbacks(execute=True):
        patch.setattr(EmailBackend, "send_messages", away)
        publish(notice_desk, notice)
    notice.refresh_from_db()
    assert notice.is_live()
    notice_desk.get("/admin/people/submission/")
    assert len(mail.outbox) == 1


def test_a_notice_nobody_sent_in_is_told_to_nobody(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_notice(published_at=None).publish()
    assert mail.outbox == []


def test_a_correction_that_waits_is_not_told_as_out(client, notice, opened):
    notice.publish()
    assert tell_published() == 1
    notice.submission.correct()
    assert tell_published() == 0
