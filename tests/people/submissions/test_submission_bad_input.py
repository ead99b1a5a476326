"""Whatever is sent to the public form gets a Danish answer, and reaches nobody as it came."""

import pytest
from django.core import mail
from django.test import Client

from people.models import Submission
from tests.desk import change_url
from tests.people.submissions.sending import FORM, TYPED, confirmed, faults_of, fill_in, values_of

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


class TestTyped:
    def test_a_nul_is_left_out(self, client, opened):
        fill_in(client, opened, title="it-\x00arkitekt", company="Sø\x00kabel")
        assert Submission.objects.get().fields["title"] == "it-arkitekt"

    def test_html_is_text(self, client, opened, notice_desk):
        submission = confirmed(client, opened, title=HOSTILE, sender_name="<b>Bo</b>")
        for response in (
            fill_in(client, opened, button="vis", title=HOSTILE),
            notice_desk.get("/admin/people/submission/"),
            notice_desk.get(f"/admin/people/submission/{submission.pk}/change/"),
        ):
            page = response.content.decode()
            assert "<script>alert" not in page
            assert "<img src=x" not in page
            assert "<b>Bo" not in page
        notice_desk.post(f"/admin/people/submission/{submission.pk}/aabn/")
        submission.refresh_from_db()
        assert (
            "<script>alert" not in notice_desk.get(change_url(submission.notice)).content.decode()
        )

    def test_a_mail_has_the_headers_we_give_it(self, client, opened):
        confirmed(client, opened, first_name="Åse\r\nBcc: alle@ond.example", sender_name="B\nCc: x")
        assert {tuple(message.recipients()) for message in mail.outbox} == {
            ("bo@soekabel.example",)
        }
        assert all("\n" not in message.subject for message in mail.outbox)

    @pytest.mark.parametrize("field", ["company", "first_name", "title", "task", "sender_name"])
    def test_too_long_is_said_at_the_field_and_kept(self, client, opened, field):
        response = fill_in(client, opened, **{field: "å" * 5000})
        assert field in faults_of(response)
        assert values_of(response)[field] == "å" * 5000

    @pytest.mark.parametrize("day", ["", "i går", "2026-02-30", "0001-01-01", "9999-12-31", "\x00"])
    def test_a_day_nobody_has(self, client, opened, day):
        assert "job_date" in faults_of(fill_in(client, opened, job_date=day))

    @pytest.mark.parametrize("name", ["who", "school_preposition"])
    def test_a_choice_nobody_was_given(self, client, opened, name):
        assert name in faults_of(fill_in(client, opened, **{name: "hopla"}))

    @pytest.mark.parametrize(
        "email", ["bo", "bo@", "bo@x", "a@b.example\nBcc: c@d.example", "\x00"]
    )
    def test_an_address_no_mail_reaches(self, client, opened, email):
        assert "sender_email" in faults_of(fill_in(client, opened, sender_email=email))
        assert mail.outbox == []


class TestSent:
    def test_without_the_signed_moment_it_is_shown_again_with_everything(self, client):
        response = fill_in(client, "")
        assert values_of(response)["title"] == TYPED["title"]
        assert not Submission.objects.exists()

    def test_more_than_a_form_holds_is_not_read(self):
        client = Client(raise_request_exception=False)
        assert client.post(FORM, {"task": "x" * 11_000_000}).status_code == 400
        assert client.post(FORM, {"task": "x" * 16_000_000}).status_code == 413

    @pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
    def test_other_methods_are_refused(self, client, method):
        assert getattr(client, method)(FORM).status_code == 405

    def test_nothing_at_all(self, client):
        assert client.post(FORM).status_code == 200
        assert client.post(f"{FORM}tekst/").status_code == 200

    def test_a_body_that_is_no_form(self, client):
        response = client.post(FORM, b"\xff\x00{", content_type="application/json")
        assert response.status_code == 200

    def test_the_same_field_many_times(self, client, opened):
        response = client.post(FORM, {"send": "1", "opened": opened, "title": ["a", "b"]})
        assert response.status_code == 200

    @pytest.mark.parametrize("page", ["bekraeft", "ret", "traek-tilbage", "billede"])
    @pytest.mark.parametrize("token", ["x", "1:2:3", "%00", "æ", "a" * 4000, ".:.:."])
    def test_a_link_nobody_was_sent(self, client, page, token):
        url = f"{FORM}{page}/{token}/"
        for response in (client.get(url), client.post(url)):
            assert response.status_code in (404, 405)
            assert "Set-Cookie" not in response


class TestReaders:
    @pytest.mark.parametrize("path", ["", "?anledning=nyt_job", "tak/"])
    def test_no_cookie_is_set_and_nothing_is_kept(self, client, path):
        response = client.get(f"{FORM}{path}")
        assert not response.cookies
        assert "Edition" not in response

    def test_nor_by_sending(self, client, opened):
        response = fill_in(client, opened)
        assert response.status_code == 302
        assert not client.cookies

    def test_a_form_of_another_site_is_refused(self, client, opened):
        typed = TYPED | {"send": "1", "opened": opened}
        response = client.post(FORM, typed, headers={"origin": "https://ond.example"})
        assert response.status_code == 403
        assert "fra en anden side" in response.content.decode()
