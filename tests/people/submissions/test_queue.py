"""»Indsendt udefra«: what waits is seen and decided by those who make Navnenyt."""

import pytest
from django.core import mail

from people.models import Company, Notice, Submission
from publishing.workflow import Stage
from tests.factories import image_file, make_company
from tests.pages import text_of
from tests.people.submissions.sending import confirmed, fill_in

pytestmark = pytest.mark.django_db

QUEUE = "/admin/people/submission/"


def page_of(submission, page="change"):
    return f"{QUEUE}{submission.pk}/{page}/"


class TestRoles:
    @pytest.mark.parametrize("role", ["Navnenyt", "Redaktør", "Ansvarshavende"])
    def test_those_who_make_navnenyt_decide(self, client, opened, desk, role):
        submission = confirmed(client, opened)
        assert "Åse Vangsgaard" in text_of(desk(role).get(QUEUE))
        assert "Indsendt udefra" in text_of(desk(role).get("/admin/"))
        desk(role).post(page_of(submission, "aabn"))
        assert Notice.objects.exists()

    @pytest.mark.parametrize("role", ["Journalist", "Annonce"])
    def test_others_see_nothing(self, client, opened, desk, role):
        submission = confirmed(client, opened)
        browser = desk(role)
        for page in ("change", "afvis", "portraet"):
            assert browser.get(page_of(submission, page)).status_code in (403, 404)
        assert browser.get(QUEUE).status_code == 403
        assert browser.post(page_of(submission, "aabn")).status_code == 403
        assert "Indsendt udefra" not in text_of(browser.get("/admin/"))
        assert not Notice.objects.exists()

    @pytest.mark.parametrize("pk", ["0", "999999", "abc", "9" * 30, "%00"])
    def test_one_nobody_sent(self, notice_desk, pk):
        for page in ("change", "afvis", "portraet", "aabn", "history", "delete"):
            assert notice_desk.get(f"{QUEUE}{pk}/{page}/").status_code in (302, 403, 404, 405)


class TestList:
    def test_an_unconfirmed_one_is_not_there(self, client, opened, notice_desk):
        fill_in(client, opened)
        assert "Intet venter" in text_of(notice_desk.get(QUEUE))
        submission = Submission.objects.get()
        assert notice_desk.post(page_of(submission, "aabn")).status_code == 404
        assert notice_desk.get(page_of(submission)).status_code == 404

    def test_ten_take_no_more_queries_than_one(
        self, client, opened, notice_desk, django_assert_num_queries
    ):
        confirmed(client, opened)
        notice_desk.get(QUEUE)
        # 1 session  2 user  3-4 rights  5-6 counts forgotten  7 unconfirmed  8 loose portraits
        # 9 due  10 to be told  11 how many  12 the rows  13 taken back
        with django_assert_num_queries(13):
            notice_desk.get(QUEUE)
        for number in range(9):
            confirmed(client, opened, first_name=f"Åse {number}")
        with django_assert_num_queries(13):
            notice_desk.get(QUEUE)


class TestOpening:
    def test_every_field_is_in_the_draft(self, client, opened, notice_desk):
        submission = confirmed(client, opened)
        notice_desk.post(page_of(submission, "aabn"))
        notice = Notice.objects.get()
        assert notice.fields == submission.known
        assert notice.stage == Stage.REVIEW
        assert notice.published_at is None

    def test_twice_makes_one(self, client, opened, notice_desk):
        submission = confirmed(client, opened)
        for _ in range(2):
            notice_desk.post(page_of(submission, "aabn"))
        assert Notice.objects.count() == 1

    @pytest.mark.parametrize("typed", ["netHEGN", "Nethegn", "NETHEGN"])
    def test_a_company_that_is_known_is_found(self, client, opened, notice_desk, typed):
        known = make_company("netHEGN")
        submission = confirmed(client, opened, company=typed, cvr="")
        notice_desk.post(page_of(submission, "aabn"))
        notice = Notice.objects.get()
        assert notice.company == known
        assert notice.company_name == typed

    def test_so_it_is_by_its_cvr_number(self, client, opened, notice_desk):
        known = make_company("Helt andet navn", cvr="00127002")
        submission = confirmed(client, opened)
        notice_desk.post(page_of(submission, "aabn"))
        assert Notice.objects.get().company == known
        assert Notice.objects.get().company_name == "Søkabel A/S"

    def test_one_that_is_nearly_so_is_a_company_of_its_own(self, client, opened, notice_desk):
        make_company("Søkabel ApS")
        submission = confirmed(client, opened, cvr="")
        notice_desk.post(page_of(submission, "aabn"))
        assert Company.objects.count() == 2

    def test_nothing_is_an_item_before(self, client, opened):
        confirmed(client, opened)
        assert not Notice.objects.exists()
        assert not Company.objects.exists()


class TestRefusing:
    def test_asks_for_a_reason(self, client, opened, notice_desk):
        submission = confirmed(client, opened)
        response = notice_desk.post(page_of(submission, "afvis"), {"reason": " "})
        assert "Skriv, hvorfor" in text_of(response)
        assert Submission.objects.waiting().exists()

    def test_the_reason_is_mailed(self, client, opened, notice_desk):
        submission = confirmed(client, opened)
        notice_desk.post(page_of(submission, "afvis"), {"reason": "Det er ikke it."})
        assert "Det er ikke it." in mail.outbox[-1].body
        assert mail.outbox[-1].to == ["bo@soekabel.example"]
        assert not Submission.objects.waiting().exists()

    def test_what_was_opened_is_discarded_and_its_portrait_gone(
        self, client, opened, notice_desk, settings, django_capture_on_commit_callbacks
    ):
        submission = confirmed(
            client,
            opened,
            portrait=image_file((640, 800)),
            portrait_credit="Ida Blom",
            portrait_accepted="on",
        )
        notice_desk.post(page_of(submission, "aabn"))
        with django_capture_on_commit_callbacks(execute=True):
            notice_desk.post(page_of(submission, "afvis"), {"reason": "Nej tak."})
        notice = Notice.objects.get()
        assert notice.stage == Stage.DISCARDED
        assert notice.picture is None
        assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]

    def test_twice_is_once(self, client, opened, notice_desk):
        submission = confirmed(client, opened)
        for _ in range(2):
            notice_desk.post(page_of(submission, "afvis"), {"reason": "Nej tak."})
        assert len(mail.outbox) == 3
        notice_desk.post(page_of(submission, "aabn"))
        assert not Notice.objects.exists()
