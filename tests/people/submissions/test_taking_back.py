"""A sender takes it back: at once, wherever it has come to."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from people.models import Notice, Submission, SubmittedPortrait
from pictures.models import Picture
from publishing.workflow import Stage
from tests.desk import publish
from tests.factories import image_file
from tests.pages import text_of
from tests.people.leftovers import files
from tests.people.submissions.sending import confirmed, links_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(client, opened):
    return confirmed(
        client,
        opened,
        portrait=image_file((640, 800)),
        portrait_credit="Ida Blom",
        portrait_accepted="on",
    )


@pytest.fixture
def link(submission):
    return links_in(mail.outbox[-1])[1]


@pytest.fixture
def notice(submission, notice_desk):
    notice_desk.post(f"/admin/people/submission/{submission.pk}/aabn/")
    return Notice.objects.get()


def test_the_link_alone_does_nothing(client, link):
    assert "Vil du trække det tilbage?" in text_of(client.get(link))
    assert Submission.objects.waiting().exists()


def test_what_nobody_has_opened_is_gone_with_its_portrait(client, link):
    assert "bliver ikke bragt" in text_of(client.post(link))
    assert not Submission.objects.exists()
    assert not SubmittedPortrait.objects.exists()
    assert client.post(link).status_code == 404


def test_a_draft_is_off_the_desk_and_the_queue_says_so(client, link, notice, notice_desk):
    client.post(link)
    notice.refresh_from_db()
    assert notice.stage == Stage.DISCARDED
    assert not Picture.objects.exists()
    assert "Trukket tilbage af indsenderen" in text_of(notice_desk.get("/admin/people/submission/"))


def test_no_file_of_its_portrait_is_left(client, link, notice, django_capture_on_commit_callbacks):
    picture = Picture.objects.get()
    drawn = reverse("rendition", args=[picture.pk, picture.version, "1x1", 96, "jpg"])
    client.get(drawn)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link)
    assert client.get(drawn).status_code == 404
    assert not [path for path in files() if Path(path).suffix]


def test_what_is_planned_does_not_come_out(client, link, notice, notice_desk, at):
    notice.publish(at=timezone.now() + timedelta(hours=1))
    client.post(link)
    at(timezone.now() + timedelta(hours=2))
    assert client.get(notice.get_absolute_url()).status_code == 404


def test_what_readers_see_is_taken_down_and_the_desk_is_told(client, link, notice, notice_desk):
    publish(notice_desk, notice)
    notice.refresh_from_db()
    assert "redaktionen har fået besked" in text_of(client.post(link))
    response = client.get(notice.get_absolute_url())
    assert response.status_code == 410
    assert "har trukket den tilbage" in text_of(response)
    assert "Trukket tilbage" in mail.outbox[-1].subject
    assert mail.outbox[-1].to == ["redaktionen@oppetid.example"]


def test_twice_is_once(client, link, notice):
    for _ in range(2):
        client.post(link)
    assert "Der er ikke mere at gøre her" in text_of(client.get(link))


def test_what_the_desk_has_taken_down_keeps_the_desks_explanation(client, link, notice):
    notice.publish()
    notice.withdraw(note="Oplysningerne var forkerte.")
    assert "Det er trukket tilbage" in text_of(client.post(link))
    notice.refresh_from_db()
    assert notice.withdrawal_note == "Oplysningerne var forkerte."


class TestMeanwhile:
    """A page was opened, and then something happened before its button was pressed."""

    @pytest.fixture
    def before(self, submission):
        return Submission.objects.get(pk=submission.pk)

    def test_an_editor_has_opened_it(self, before, notice):
        before.withdraw()
        notice.refresh_from_db()
        assert notice.stage == Stage.DISCARDED

    def test_a_correction_stays_with_the_draft_an_editor_has_made(self, before, notice, submission):
        before.correct()
        submission.refresh_from_db()
        assert submission.notice == notice
        assert submission.corrected_at

    def test_a_no_is_not_undone_by_a_correction(self, before, submission, editor):
        submission.refuse("For gammelt.", by=editor.user)
        with pytest.raises(ValidationError):
            before.correct()
        submission.refresh_from_db()
        assert submission.refused_at

    @pytest.mark.parametrize("verb", ["take_up", "refuse"])
    def test_what_its_sender_has_taken_back_is_decided_by_nobody(
        self, before, submission, editor, verb
    ):
        submission.withdraw()
        reason = ["For gammelt."] if verb == "refuse" else []
        with pytest.raises(ValidationError):
            getattr(before, verb)(*reason, by=editor.user)
        assert not Notice.objects.exists()

    def test_the_page_then_says_so(self, client, link, submission, editor, monkeypatch):
        withdraw = Submission.withdraw

        def too_late(mine):
            submission.refuse("For gammelt.", by=editor.user)
            withdraw(mine)

        monkeypatch.setattr(Submission, "withdraw", too_late)
        assert "Redaktionen har sagt nej tak" in text_of(client.post(link))
