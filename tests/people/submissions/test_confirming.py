"""Nothing reaches the queue before somebody at the address has pressed the button."""

import time
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from people.models import Submission
from tests.pages import text_of
from tests.people.submissions.sending import FORM, fill_in, links_in, values_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(client, opened):
    fill_in(client, opened)
    return links_in(mail.outbox[-1])[0]


def waiting():
    return Submission.objects.waiting().count()


class TestLink:
    def test_a_scanner_that_follows_it_confirms_nothing(self, client, link):
        assert "Søkabel A/S har pr. 5. januar 2026" in text_of(client.get(link))
        client.head(link)
        assert waiting() == 0

    def test_the_button_does(self, client, link):
        client.post(link)
        assert waiting() == 1

    def test_twice_is_once(self, client, link):
        for _ in range(2):
            assert "hos redaktionen" in text_of(client.post(link))
        assert len(mail.outbox) == 2

    def test_it_holds_for_48_hours(self, client, link, monkeypatch):
        later = time.time() + 49 * 3600
        monkeypatch.setattr(time, "time", lambda: later)
        response = client.post(link)
        assert response.status_code == 404
        assert "udløbet" in text_of(response)
        assert waiting() == 0

    def test_a_link_for_one_thing_is_no_link_for_another(self, client, link):
        for page in ("ret", "traek-tilbage"):
            assert client.get(link.replace("bekraeft", page)).status_code == 404

    def test_one_that_was_cut_off_says_what_to_do(self, client, link):
        assert "hele linjen" in text_of(client.get(f"{link[:-6]}/"))


class TestFirstMail:
    def test_holds_nothing_that_anybody_typed(self, client, opened):
        """Or it could be used to send a stranger's words to anybody."""
        fill_in(
            client, opened, company="KØB NU", first_name="GRATIS", sender_name="http://x.example"
        )
        message = mail.outbox[0]
        assert not {"KØB", "GRATIS", "x.example"} & set(message.body.split() + [message.subject])

    def test_one_that_cannot_be_sent_is_said_and_nothing_is_lost(self, client, opened, monkeypatch):
        def away(*args):
            raise SMTPServerDisconnected

        monkeypatch.setattr(EmailBackend, "send_messages", away)
        response = fill_in(client, opened)
        assert "kunne ikke sende dig en mail" in text_of(response)
        assert values_of(response)["title"] == "it-arkitekt"
        assert not Submission.objects.exists()

    def test_more_a_day_than_one_has_use_for_are_refused(self, client, opened):
        answers = [fill_in(client, opened).status_code for _ in range(13)]
        assert answers == [302] * 12 + [200]
        response = fill_in(client, opened)
        assert "Skriv til redaktionen på redaktionen@oppetid.example" in text_of(response)
        assert values_of(response)["title"] == "it-arkitekt"
        assert len(mail.outbox) == 12


def test_an_honest_form_names_its_own_page(client):
    assert FORM in client.get("/navnenyt/").content.decode()
