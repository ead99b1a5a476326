"""»Er det dig?«: from the quiet line on the page to the answer in a mail."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from people.models import Person, RemovalRequest
from people.removal import requests
from publishing.tidying import tidy
from tests.factories import ago, make_notice, make_person
from tests.pages import arrive, links, text_of
from tests.people.leftovers import dump
from tests.people.submissions.sending import links_in, opened_a_minute_ago

pytestmark = pytest.mark.django_db

LIST = "/admin/people/removalrequest/"
TYPED = {
    "wish": "removed",
    "text": "Jeg er ikke i den branche mere.",
    "name": "Mette Ålholm",
    "email": "mette@aalholm.example",
}


@pytest.fixture
def notice():
    return make_notice(person=make_person("Mette", "Ålholm"))


@pytest.fixture
def ask(client, notice, monkeypatch):
    """Fill the form in and send it; a field set to None is left out."""
    opened = opened_a_minute_ago(monkeypatch)

    def ask(url=f"/navnenyt/fjern/{notice.pk}/", **changes):
        typed = {**TYPED, "opened": opened, **changes}
        return client.post(url, {name: value for name, value in typed.items() if value is not None})

    return ask


@pytest.fixture
def confirmed(client, ask):
    ask()
    client.post(links_in(mail.outbox[-1])[0])
    mail.outbox.clear()
    return RemovalRequest.objects.get()


class TestTheLine:
    def test_stands_on_the_notice_and_on_the_person(self, client, notice):
        for page in (notice, notice.person):
            response = client.get(page.get_absolute_url())
            assert "Er det dig? Du kan bede om at få det rettet eller fjernet." in text_of(response)
            (way,) = [link for link in links(response) if "/fjern/" in link]
            assert "Mette Ålholm" in text_of(client.get(way))

    def test_the_form_sets_no_cookie_and_is_kept_by_nobody(self, client, notice):
        response = client.get(f"/navnenyt/fjern/{notice.pk}/")
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]

    def test_there_is_none_where_there_is_no_page(self, client, notice):
        notice.withdraw(note="Væk.")
        for url in (f"/navnenyt/fjern/{notice.pk}/", f"/navnenyt/fjern/person/{notice.person.pk}/"):
            assert client.get(url).status_code == 404


class TestAsking:
    def test_it_waits_for_the_link_of_the_mail_and_then_for_the_desk(self, client, ask, editor):
        assert text_of(arrive(client, ask()["Location"])).count("se i din indbakke") == 1
        (message,) = mail.outbox
        assert message.to == ["mette@aalholm.example"]
        # Nobody can make us send their words to a stranger.
        assert "branche" not in message.body
        assert "Mette" not in message.body
        assert "Jeg er ikke i den branche" not in text_of(editor.get(LIST))
        (link,) = links_in(message)
        assert "branche" in text_of(client.get(link))
        assert not RemovalRequest.objects.waiting().exists()
        assert "Nu ligger det hos redaktionen" in text_of(client.post(link))
        assert "branche" in mail.outbox[1].body
        assert "Jeg er ikke i den branche" in text_of(editor.get(LIST))
        # Once is enough.
        client.post(link)
        assert len(mail.outbox) == 2

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({"wish": None}, "Vælg, om det skal rettes eller fjernes."),
            ({"text": ""}, "Skriv et par ord"),
            ({"name": " "}, "Skriv dit navn."),
            ({"email": "mette"}, "e-mail"),
            ({"text": "010101-1234 er mit"}, "CPR"),
            ({"fax": "1"}, "sat op for robotter"),
            ({"opened": "x"}, "Siden har stået åben længe"),
            ({"text": "æ" * 2001}, "2000"),
        ],
    )
    def test_a_fault_says_what_to_do_and_loses_nothing(self, ask, changes, said):
        response = ask(**changes)
        assert said in text_of(response)
        if "text" not in changes:
            assert TYPED["text"] in text_of(response)
        assert not RemovalRequest.objects.exists()
        assert mail.outbox == []

    def test_too_many_in_a_day_are_asked_to_write_instead(self, ask):
        for _ in range(5):
            assert ask().status_code == 302
        assert "holder pause til i morgen" in text_of(ask())

    def test_a_mail_that_cannot_be_sent_is_said_at_once(self, ask, settings):
        settings.EMAIL_BACKEND = "tests.people.no_mail.NoMail"
        assert "kunne ikke sende dig en mail" in text_of(ask())
        assert not RemovalRequest.objects.exists()

    @pytest.mark.parametrize("token", ["x", "bad:token", "a" * 300])
    def test_a_broken_link_says_so(self, client, token):
        response = client.get(f"/navnenyt/fjern/bekraeft/{token}/")
        assert response.status_code == 404
        assert "Linket er ikke helt." in text_of(response)

    def test_a_link_that_is_too_old_says_so(self, client, ask, monkeypatch):
        ask()
        (link,) = links_in(mail.outbox[0])
        monkeypatch.setattr(requests, "UNCONFIRMED", timedelta(seconds=-1))
        assert "Linket er udløbet" in text_of(client.get(link))


class TestTheDesk:
    def test_the_start_page_tells_those_who_decide(self, editor, notice_desk, confirmed):
        said = "1 person beder om at få noget rettet eller fjernet."
        assert said in text_of(editor.get("/admin/"))
        assert said not in text_of(notice_desk.get("/admin/"))

    def test_the_others_are_refused(self, notice_desk, confirmed):
        refuse = f"{LIST}{confirmed.pk}/afslaa/"
        for answer in (notice_desk.get(LIST), notice_desk.get(refuse), notice_desk.post(refuse)):
            assert answer.status_code == 403
            assert "Giv anmodningen videre" in text_of(answer)

    def test_refused_with_a_reason_the_twelve_weeks_and_where_to_complain(self, editor, confirmed):
        url = f"{LIST}{confirmed.pk}/afslaa/"
        assert "Skriv, hvorfor det bliver stående." in text_of(editor.post(url, {"reason": ""}))
        answer = editor.post(url, {"reason": "Det er & bliver rigtigt."}, follow=True)
        assert "Afslået, og svaret er sendt." in text_of(answer)
        (message,) = mail.outbox
        assert "Det er & bliver rigtigt." in message.body
        assert "12 uger" in message.body
        assert "www.pressenaevnet.dk" in message.body
        confirmed.refresh_from_db()
        assert (confirmed.answer, confirmed.answered_by) == ("refused", editor.user)
        assert "Ingen beder om noget lige nu." in text_of(answer)
        # It is answered once.
        assert editor.post(url, {"reason": "Igen."}).status_code == 404
        assert len(mail.outbox) == 1

    def test_corrected(self, editor, confirmed):
        editor.post(f"{LIST}{confirmed.pk}/rettet/")
        assert "Vi har rettet det" in mail.outbox[0].body
        assert RemovalRequest.objects.get().answer == "corrected"

    def test_an_answer_that_cannot_be_mailed_is_said(self, editor, confirmed, settings):
        settings.EMAIL_BACKEND = "tests.people.no_mail.NoMail"
        answer = editor.post(f"{LIST}{confirmed.pk}/rettet/", follow=True)
        assert f"Skriv selv til {confirmed.email}." in text_of(answer)

    def test_removed_is_told_and_forgotten_at_once(
        self, editor, confirmed, django_capture_on_commit_callbacks
    ):
        (way,) = [link for link in links(editor.get(LIST)) if "/person/" in link]
        with django_capture_on_commit_callbacks(execute=True):
            editor.post(way, {"because": "Bad om det."})
        (message,) = mail.outbox
        assert message.to == ["mette@aalholm.example"]
        assert "Det, du bad om, er gjort." in message.body
        asked = RemovalRequest.objects.get()
        assert (asked.answer, asked.name, asked.email, asked.text) == ("removed", "", "", "")
        assert not Person.objects.exists()
        assert not [line for line in dump() if re.search("aalholm|ålholm", line.casefold())]

    def test_the_link_of_one_that_was_forgotten_opens_nothing(self, editor, client, ask):
        ask()
        (link,) = links_in(mail.outbox[0])
        editor.post(f"{LIST}person/{Person.objects.get().pk}/", {"because": "Bad om det."})
        assert client.post(link).status_code == 404
        assert not RemovalRequest.objects.waiting().exists()
        assert len(mail.outbox) == 1

    def test_the_list_asks_as_often_however_long_it_is(self, editor, notice, queries):
        counts = []
        for rows in (1, 9):
            for _ in range(rows):
                RemovalRequest.objects.create(
                    **TYPED, notice=make_notice(), confirmed_at=timezone.now()
                )
            editor.get(LIST)
            with queries() as captured:
                editor.get(LIST)
            counts.append(len(captured))
        assert counts[0] == counts[1]


class TestWhatIsForgotten:
    def test_what_nobody_confirmed_goes_after_two_days(self, ask, at):
        ask()
        at(ago(hours=-47))
        requests.purge()
        assert RemovalRequest.objects.exists()
        at(ago(hours=-49))
        requests.purge()
        assert not RemovalRequest.objects.exists()

    def test_who_asked_goes_with_the_others_who_sent_something_in(
        self, editor, confirmed, at, settings
    ):
        editor.post(f"{LIST}{confirmed.pk}/afslaa/", {"reason": "Det er rigtigt."})
        at(ago(days=1 - settings.SUBMISSIONS_KEPT_DAYS))
        tidy()
        assert RemovalRequest.objects.get().email
        at(ago(days=-1 - settings.SUBMISSIONS_KEPT_DAYS))
        assert "Persondata slettet for 1 anmodning." in tidy()
        asked = RemovalRequest.objects.get()
        assert (asked.name, asked.email, asked.text, asked.reason) == ("", "", "", "")
        assert asked.answer == "refused"
