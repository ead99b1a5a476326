"""»Udgiv og næste«: what stands on the screen goes out at once, and the next notice comes up."""

import pytest
from django.contrib.auth.models import Permission

from people.desk.chain import Chain
from people.models import Notice
from publishing.versions.revisions import Reason
from publishing.workflow import Stage
from tests.desk import add_url, buttons, change_url, errors, form_of, press, press_as, said
from tests.factories import ago, make_company, make_notice, make_user
from tests.pages import links, text_of

pytestmark = pytest.mark.django_db

BUTTON = "_publish_next"
TYPED = {
    "first_name": "Åse",
    "last_name": "Vang",
    "title": "driftschef",
    "job_date": "2026-01-05",
    "company": "ny:netHEGN",
}


@pytest.fixture
def draft():
    return make_notice(published_at=None, company=make_company("netHEGN"), title="driftschef")


class TestPublished:
    def test_at_once_with_one_plain_sentence(self, notice_desk, client):
        response = press(notice_desk, add_url("notice"), BUTTON, **TYPED)
        notice = Notice.objects.get()
        assert notice.is_live()
        sentence = "Udgivet: Åse Vang bliver driftschef hos netHEGN. Læserne ser det nu."
        page = notice_desk.get(response["Location"])
        assert sentence in said(notice_desk, page)
        assert links(page, "//ul[@class='messagelist']") == [notice.get_absolute_url()]
        assert notice.text in text_of(client.get(notice.get_absolute_url()))
        assert notice.publications.get().made_by == notice_desk.user

    def test_what_was_typed_last(self, notice_desk, draft):
        press(notice_desk, change_url(draft), BUTTON, title="havnefoged")
        draft.refresh_from_db()
        assert draft.is_live() and draft.title == "havnefoged"
        assert draft.head.reason == Reason.PUBLISHED

    def test_an_empty_form_that_keeps_the_company(self, notice_desk, draft):
        press(notice_desk, change_url(draft), printed_company="Nethegn A/S")
        response = press(notice_desk, change_url(draft), BUTTON)
        page = notice_desk.get(response["Location"])
        sent = form_of(page)
        assert (sent["company"], sent["printed_company"]) == (str(draft.company_id), "Nethegn A/S")
        assert [sent.get(name, "").strip() for name in ("first_name", "mail", "title")] == [""] * 3
        assert 'name="mail"' in page.content.decode() and "autofocus" in page.content.decode()

    def test_the_next_of_the_mail(self, notice_desk, draft):
        second, third = make_notice(published_at=None), make_notice(published_at=None)
        url = Chain([second.pk, third.pk]).url_of(draft)
        response = press(notice_desk, url, BUTTON)
        assert response["Location"] == f"{change_url(second)}?naeste={third.pk}&nr=2"
        response = press(notice_desk, response["Location"], BUTTON)
        assert response["Location"] == f"{change_url(third)}?naeste=&nr=3"
        response = press(notice_desk, response["Location"], BUTTON)
        assert response["Location"].startswith(add_url("notice"))
        assert Notice.objects.live().count() == 3

    def test_changes_of_a_live_one_keep_its_moment_and_its_end(self, notice_desk):
        live = make_notice(expires_at=ago(days=-3))
        before = live.published_at
        press(notice_desk, change_url(live), BUTTON, title="havnefoged")
        live.refresh_from_db()
        assert (live.published_at, live.title) == (before, "havnefoged")
        assert live.expires_at is not None

    def test_sent_twice_is_published_once(self, notice_desk):
        data = form_of(notice_desk.get(add_url("notice"))) | TYPED | {BUTTON: "1"}
        for _ in range(2):
            assert notice_desk.post(add_url("notice"), data).status_code == 302
        assert Notice.objects.count() == 1
        assert Notice.objects.get().publications.count() == 1


class TestNotPublished:
    @pytest.mark.parametrize("name", ["title", "job_date", "first_name", "company"])
    def test_what_is_missing_is_said_at_its_field(self, notice_desk, name):
        response = press(notice_desk, add_url("notice"), BUTTON, **TYPED | {name: ""})
        assert response.status_code == 200
        assert response.context["adminform"].form.errors[name]
        assert Notice.objects.count() == 0

    def test_the_form_is_asked_for_where_a_sentence_needs_it(self, notice_desk):
        response = press(notice_desk, add_url("notice"), BUTTON, **TYPED, task="drift")
        assert "omtales som" in errors(response)

    def test_what_a_colleague_saved_meanwhile_is_looked_at_first(self, notice_desk, editor, draft):
        page = form_of(notice_desk.get(change_url(draft)))
        press(editor, change_url(draft), prior="vagter")
        response = notice_desk.post(change_url(draft), page | {"title": "foged", BUTTON: "1"})
        assert response["Location"] == change_url(draft)
        spoken = said(notice_desk, response)
        assert "har gemt version 2 imens." in spoken and "udgiv igen" in spoken
        draft.refresh_from_db()
        assert draft.published_at is None
        assert (draft.title, draft.prior) == ("foged", "vagter")

    def test_what_was_taken_down_meanwhile_stays_down(self, notice_desk):
        live = make_notice()
        page = form_of(notice_desk.get(change_url(live)))
        live.withdraw(note="Personen er ikke ansat.")
        response = notice_desk.post(change_url(live), page | {"title": "foged", BUTTON: "1"})
        assert "har taget siden ned imens" in said(notice_desk, response)
        live.refresh_from_db()
        assert live.withdrawn_at

    def test_a_clash_is_chosen_first(self, notice_desk, editor, draft):
        page = form_of(notice_desk.get(change_url(draft)))
        press(editor, change_url(draft), title="fyrmester")
        response = notice_desk.post(change_url(draft), page | {"title": "foged", BUTTON: "1"})
        assert "/flet/" in response["Location"]
        draft.refresh_from_db()
        assert draft.published_at is None

    def test_what_has_a_time_is_asked_about_on_its_own_page(self, notice_desk):
        planned = make_notice(published_at=ago(hours=-5))
        assert BUTTON not in buttons(notice_desk.get(change_url(planned)))
        response = press(notice_desk, change_url(planned), BUTTON, title="foged")
        assert "/udgiv/" in response["Location"]

    def test_what_the_checks_would_stop_is_asked_about_too(self, notice_desk, draft):
        response = press(notice_desk, change_url(draft), BUTTON, title="TK")
        assert "/udgiv/" in response["Location"]
        draft.refresh_from_db()
        assert draft.published_at is None


class TestWhoMay:
    def test_those_who_publish_have_it_as_the_main_button(self, notice_desk, draft):
        names = buttons(notice_desk.get(change_url(draft)))
        assert names == ["_save", "_review", "_publish", BUTTON]
        assert 'name="_publish_next" class="default"' in (
            notice_desk.get(add_url("notice")).content.decode()
        )

    def test_others_send_and_go_on(self, client, draft):
        user = make_user()
        names = ["add_notice", "change_notice", "view_notice", "view_company"]
        user.user_permissions.set(Permission.objects.filter(codename__in=names))
        client.force_login(user)
        assert buttons(client.get(change_url(draft))) == ["_save", "_review", "_send_next"]
        second = make_notice(published_at=None)
        response = press(client, Chain([second.pk]).url_of(draft), "_send_next", title="foged")
        assert response["Location"] == f"{change_url(second)}?naeste=&nr=2"
        assert "Sendt til gennemsyn: " in said(client, response)
        draft.refresh_from_db()
        assert (draft.stage, draft.title) == (Stage.REVIEW, "foged")

    def test_the_server_refuses_the_rest(self, notice_desk, journalist, client, draft):
        assert press_as(journalist, notice_desk, draft, BUTTON).status_code == 403
        user = make_user()
        user.user_permissions.set(Permission.objects.filter(codename__endswith="_notice"))
        user.user_permissions.remove(Permission.objects.get(codename="publish_notice"))
        client.force_login(user)
        assert press_as(client, notice_desk, draft, BUTTON).status_code == 403
        draft.refresh_from_db()
        assert draft.published_at is None
