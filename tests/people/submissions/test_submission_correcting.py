"""What a sender corrects by the link: readers see nothing of it until an editor publishes."""

import pytest
from django.core import mail

from people.models import Notice, Submission
from publishing.workflow import Stage
from tests.desk import change_url, press, publish
from tests.factories import image_file
from tests.pages import text_of
from tests.people.submissions.sending import (
    confirmed,
    faults_of,
    fill_in,
    links_in,
    values_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(client, opened):
    return confirmed(client, opened)


@pytest.fixture
def correct(client, submission, opened):
    """Send the form of the link in the mail with other words in it."""
    url, _ = links_in(mail.outbox[-1])

    def send(**changes):
        return fill_in(client, opened, url=url, **changes)

    send.url = url
    return send


@pytest.fixture
def notice(submission, notice_desk):
    notice_desk.post(f"/admin/people/submission/{submission.pk}/aabn/")
    return Notice.objects.get()


class TestBeforeItIsOpened:
    def test_the_queue_has_the_new_words_only(self, correct, notice_desk, client):
        assert values_of(client.get(correct.url))["title"] == "it-arkitekt"
        correct(title="chefarkitekt")
        page = text_of(notice_desk.get("/admin/people/submission/"))
        assert "chefarkitekt" in page
        assert "it-arkitekt" not in page

    def test_the_acceptance_is_given_anew(self, correct, submission):
        assert "accepted" in faults_of(correct(accepted=None))
        correct()
        before, submission.accepted_at = submission.accepted_at, None
        submission.refresh_from_db()
        assert submission.accepted_at > before

    def test_a_portrait_can_be_taken_out(self, client, opened):
        portrait = {"portrait": image_file((640, 800)), "portrait_credit": "Ida Blom"}
        submission = confirmed(client, opened, portrait_accepted="on", **portrait)
        url, _ = links_in(mail.outbox[-1])
        assert values_of(client.get(url))["portrait_kept"]
        fill_in(client, opened, url=url, portrait_kept="")
        submission.refresh_from_db()
        assert submission.portrait is None
        # What was said yes to is not there any more.
        assert (submission.portrait_accepted_at, submission.portrait_wording) == (None, "")

    def test_who_sent_it_stays(self, correct, submission):
        correct(sender_email="en@anden.example", sender_name="En anden")
        submission.refresh_from_db()
        assert submission.sender_email == "bo@soekabel.example"

    def test_the_text_can_be_seen_first(self, correct):
        response = correct(title="chefarkitekt", button="vis")
        assert "chefarkitekt" in text_of(response)
        assert Submission.objects.get().known.title == "it-arkitekt"


class TestAfter:
    def test_an_editors_own_mending_is_kept(self, correct, notice, notice_desk):
        press(notice_desk, change_url(notice), task="drift og kabler")
        correct(title="chefarkitekt")
        content = notice.head.content
        assert (content["title"], content["task"]) == ("chefarkitekt", "drift og kabler")
        notice.refresh_from_db()
        assert notice.stage == Stage.REVIEW

    def test_where_both_changed_the_same_the_editor_chooses(self, correct, notice, notice_desk):
        press(notice_desk, change_url(notice), title="arkitekt")
        correct(title="chefarkitekt")
        assert notice.head.content["title"] == "arkitekt"
        assert notice.revisions.waiting().count() == 1
        assert "venter på et valg" in text_of(notice_desk.get(change_url(notice)))

    def test_the_form_shows_what_readers_see(self, client, correct, notice, notice_desk):
        publish(notice_desk, notice, title="arkitekt")
        assert values_of(client.get(correct.url))["title"] == "arkitekt"

    def test_what_is_published_while_somebody_writes_is_not_undone(
        self, client, correct, notice, notice_desk
    ):
        publish(notice_desk, notice)
        base = values_of(client.get(correct.url))["base"]
        publish(notice_desk, notice, task="drift og kabler")
        correct(title="chefarkitekt", base=base)
        content = notice.head.content
        assert (content["title"], content["task"]) == ("chefarkitekt", "drift og kabler")

    @pytest.mark.parametrize("base", ["", "0", "999999", "9" * 40, "abc", "\x00", "-1"])
    def test_a_version_nobody_was_shown_is_not_begun_from(self, correct, notice, base):
        correct(title="chefarkitekt", base=base)
        assert notice.head.content["title"] == "chefarkitekt"

    def test_a_new_portrait_waits_for_the_editor(self, correct, notice, notice_desk, submission):
        correct(
            portrait=image_file((640, 800)),
            portrait_credit="Ida Blom",
            portrait_accepted="on",
        )
        assert "nyt portræt venter" in text_of(notice_desk.get(change_url(notice)))
        notice_desk.post(f"/admin/people/submission/{submission.pk}/aabn/")
        notice.refresh_from_db()
        assert notice.picture.credit == "Ida Blom"

    def test_one_that_is_refused_leaves_readers_their_text(
        self, client, correct, notice, notice_desk, submission
    ):
        publish(notice_desk, notice)
        correct(title="chefarkitekt")
        url = f"/admin/people/submission/{submission.pk}/afvis/"
        notice_desk.post(url, {"reason": "Det passer ikke."})
        notice.refresh_from_db()
        assert notice.head.content["title"] == "it-arkitekt"
        assert "it-arkitekt" in text_of(client.get(notice.get_absolute_url()))
        assert not Submission.objects.waiting().exists()
        assert "Det passer ikke." in mail.outbox[-1].body

    def test_after_a_no_the_link_is_closed(self, client, correct, notice_desk, submission):
        url = f"/admin/people/submission/{submission.pk}/afvis/"
        notice_desk.post(url, {"reason": "Nej tak."})
        assert "sagt nej tak" in text_of(client.get(correct.url))
        correct(title="chefarkitekt")
        submission.refresh_from_db()
        assert submission.known.title == "it-arkitekt"
