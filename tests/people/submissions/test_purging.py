"""Who sent something in is forgotten in time. What was accepted, when and in which words, stays."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from people.models import Notice, Submission, SubmittedPortrait
from people.submissions.purging import purge
from tests.factories import image_file
from tests.pages import text_of
from tests.people.submissions.sending import confirmed, fill_in, links_in

pytestmark = pytest.mark.django_db

PORTRAIT = {"portrait_credit": "Ida Blom", "portrait_accepted": "on"}


@pytest.fixture
def in_days(at):
    now = timezone.now()
    return lambda days: at(now + timedelta(days=days))


def everything():
    """All that is kept about submissions, as one text."""
    return str(list(Submission.objects.values()) + list(SubmittedPortrait.objects.values("key")))


class TestUnconfirmed:
    def test_one_goes_after_48_hours_with_its_portrait(self, client, opened, in_days):
        fill_in(client, opened, portrait=image_file((640, 800)), **PORTRAIT)
        in_days(1.9)
        purge()
        assert Submission.objects.exists()
        in_days(2.1)
        assert purge() == "Slettet: 1 ubekræftet indsendt."
        assert not Submission.objects.exists()
        assert not SubmittedPortrait.objects.exists()


class TestConfirmed:
    @pytest.fixture
    def submission(self, client, opened):
        return confirmed(client, opened)

    @pytest.fixture
    def published(self, submission, notice_desk):
        notice_desk.post(f"/admin/people/submission/{submission.pk}/aabn/")
        Notice.objects.get().publish()
        return submission

    def test_its_sender_is_forgotten_90_days_after_it_came_out(self, published, in_days):
        in_days(89)
        purge()
        assert "bo@soekabel.example" in everything()
        in_days(91)
        assert purge() == "Persondata slettet for 1 indsender."
        for personal in ("Bo Kvist", "bo@", "soekabel.example", "00127002", "Vangsgaard"):
            assert personal not in everything()

    def test_what_was_accepted_stays_with_its_notice(self, published, in_days, desk):
        in_days(91)
        purge()
        before = published
        published = Submission.objects.get()
        assert published.accepted_wording == before.accepted_wording != ""
        assert published.accepted_at == before.accepted_at
        page = desk("Navnenyt").get(f"/admin/people/submission/{published.pk}/change/")
        page = text_of(page)
        assert "læst teksten og siger ja" in page
        assert "Bo Kvist" not in page

    def test_the_time_is_a_setting(self, published, in_days, settings):
        settings.SUBMISSIONS_KEPT_DAYS = 10
        in_days(11)
        assert purge()

    def test_its_time_begins_again_with_what_happens_to_it(self, published, in_days):
        in_days(80)
        Submission.objects.get().correct()
        in_days(120)
        assert not purge()

    def test_the_links_are_closed(self, client, submission, in_days):
        links = links_in(mail.outbox[-1])
        in_days(91)
        purge()
        for link in links:
            response = client.get(link)
            assert response.status_code == 404
            assert "slettet" in text_of(response)

    def test_one_nobody_opened_or_that_was_refused_is_gone(self, submission, in_days):
        submission.refuse("Nej tak.", by=None)
        in_days(91)
        purge()
        assert not Submission.objects.exists()


class TestTidy:
    def tidy(self):
        out = StringIO()
        call_command("tidy", stdout=out)
        return out.getvalue()

    def test_says_what_it_did(self, client, opened, in_days):
        fill_in(client, opened)
        assert self.tidy() == "Der var intet at rydde op.\n"
        in_days(3)
        assert self.tidy() == "Slettet: 1 ubekræftet indsendt.\n"
        assert self.tidy() == "Der var intet at rydde op.\n"

    def test_happens_by_itself_when_somebody_opens_the_queue(
        self, client, opened, in_days, notice_desk
    ):
        fill_in(client, opened)
        in_days(3)
        notice_desk.get("/admin/people/submission/")
        assert not Submission.objects.exists()


def test_a_person_who_is_taken_out_is_gone_from_what_was_sent_in(client, opened, editor):
    submission = confirmed(client, opened)
    call_command(
        "remove_person",
        "Åse Vangsgaard",
        because="Anmodning",
        by=editor.user.username,
        stdout=StringIO(),
    )
    submission.refresh_from_db()
    assert "Vangsgaard" not in everything()
    assert submission.accepted_wording
    assert not Submission.objects.waiting().exists()
