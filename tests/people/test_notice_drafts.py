"""A mail with several notices becomes as many drafts, letter for letter, all of them or none."""

import pytest

from people.desk.chain import Chain
from people.models import Company, CompanyAlias, Notice, Person
from publishing.models import EditingSession
from publishing.workflow import Stage
from tests.desk import add_url, change_url, form_of, press, said, verb_url
from tests.factories import ago, make_company, make_notice
from tests.pages import text_of
from tests.people import mails

pytestmark = pytest.mark.django_db


def lay(client, mail=mails.BLOCK, **also):
    data = form_of(client.get(add_url("notice"))) | {"mail": mail, "_drafts": "1"} | also
    return client.post(add_url("notice"), data)


def drafts():
    return list(Notice.objects.order_by("pk"))


class TestDrafts:
    def test_are_the_mail_letter_for_letter(self, notice_desk):
        assert lay(notice_desk).status_code == 302
        texts = [f"{notice.text} {notice.occasion_label}" for notice in drafts()]
        assert texts == [f"{notice} Nyt job" for notice in mails.FOUR]

    def test_are_not_live_and_have_a_version_by_the_one_who_laid_them(self, notice_desk):
        lay(notice_desk)
        for notice in drafts():
            assert (notice.published_at, notice.stage) == (None, Stage.DRAFT)
            assert notice.created_by == notice_desk.user
            [version] = notice.revisions.all()
            assert version.made_by == notice_desk.user
            assert version.content == notice.content

    def test_of_one_company_share_it(self, notice_desk):
        lay(notice_desk)
        names = set(Company.objects.values_list("name", flat=True))
        assert names == {"Kajplads Otte", "enspor", "Ravnskov Net A/S"}
        assert Person.objects.count() == 4

    def test_of_one_company_in_two_spellings_share_it(self, notice_desk):
        other = mails.PROJECTS.replace("Ravnskov Net A/S", "RAVNSKOV Net")
        lay(notice_desk, f"{mails.SUPPORT} Nyt job\n\n{other} Nyt job")
        assert Company.objects.get().name == "Ravnskov Net A/S"
        assert [draft.text for draft in drafts()] == [mails.SUPPORT, other]

    def test_of_two_companies_with_a_form_each_share_none(self, notice_desk):
        other = mails.PROJECTS.replace("Ravnskov Net A/S", "Ravnskov Net ApS")
        lay(notice_desk, f"{mails.SUPPORT} Nyt job\n\n{other} Nyt job")
        assert Company.objects.count() == 2
        assert [draft.text for draft in drafts()] == [mails.SUPPORT, other]

    def test_take_a_company_known_by_another_name_and_keep_the_spelling(self, notice_desk):
        company = make_company("ravnIT")
        CompanyAlias.objects.create(company=company, name="Ravnskov Net A/S")
        lay(notice_desk)
        support = drafts()[2]
        assert support.company == company
        assert support.text == mails.SUPPORT

    def test_take_the_company_the_editor_chose(self, notice_desk):
        company = make_company("Ravnskow Net")
        assert (
            f'value="{company.pk}"'
            in notice_desk.post("/admin/people/notice/laes/", {"mail": mails.BLOCK}).json()["shown"]
        )
        lay(notice_desk, **{"firma-2": str(company.pk)})
        assert drafts()[2].company == company
        assert drafts()[3].company.name == "Ravnskov Net A/S"
        assert drafts()[2].text == mails.SUPPORT

    def test_take_what_a_company_of_the_name_was_merged_into(self, notice_desk):
        """Its other name may have been taken from it since."""
        company = make_company("ravnIT")
        make_company("Ravnskov Net A/S", merged_into=company)
        lay(notice_desk)
        assert [draft.company for draft in drafts()[2:]] == [company, company]
        assert [draft.text for draft in drafts()] == mails.FOUR

    @pytest.mark.parametrize("choice", ["999", "ny:Noget andet", "", "\x00", "x" * 9000])
    def test_take_no_company_that_was_not_offered(self, notice_desk, choice):
        make_company("Varmevagten")
        lay(notice_desk, **{"firma-2": choice})
        assert drafts()[2].company.name == "Ravnskov Net A/S"

    def test_sent_twice_are_laid_down_once(self, notice_desk):
        data = form_of(notice_desk.get(add_url("notice"))) | {"mail": mails.BLOCK, "_drafts": "1"}
        notice_desk.post(add_url("notice"), data)
        again = notice_desk.post(add_url("notice"), data)
        assert Notice.objects.count() == 4
        assert again["Location"] == change_url(drafts()[0])

    def test_are_not_lost_by_saving_one_notice_beside_them(self, notice_desk):
        for button in ("_save", "_publish_next"):
            response = press(
                notice_desk, add_url("notice"), button, mail=mails.BLOCK, first_name="Åse"
            )
            assert "Der står 4 notitser i mailen, som ikke er lagt endnu." in text_of(response)
            assert "Læg dem som 4 kladder" in text_of(response)
            assert form_of(response)["mail"].replace("\r", "").strip() == mails.BLOCK
        assert Notice.objects.count() == 0

    def test_of_nothing_are_none(self, notice_desk):
        response = lay(notice_desk, "Hej med jer")
        assert "Vi kunne ikke finde en notits" in text_of(response)
        assert Notice.objects.count() == 0

    def test_a_mail_alone_is_no_notice(self, notice_desk):
        response = press(notice_desk, add_url("notice"), mail="Hej med jer")
        assert "Skriv mindst et navn eller en virksomhed." in text_of(response)
        assert form_of(response)["mail"].strip() == "Hej med jer"

    def test_all_or_none(self, notice_desk, monkeypatch):
        begin, begun = Notice.begin, []

        def break_at_the_third(notice, *, by):
            begun.append(notice)
            if len(begun) == 3:
                raise RuntimeError
            begin(notice, by=by)

        monkeypatch.setattr(Notice, "begin", break_at_the_third)
        with pytest.raises(RuntimeError):
            lay(notice_desk)
        assert Notice.objects.count() == Company.objects.count() == 0

    def test_what_was_typed_beside_the_mail_is_not_forgotten(self, notice_desk):
        page = form_of(notice_desk.get(add_url("notice")))
        typed = {"vindue": page["vindue"], "first_name": "Åse", "skrevet": "1"}
        notice_desk.post("/admin/people/notice/vindue/", typed)
        notice_desk.post(add_url("notice"), page | typed | {"mail": mails.BLOCK, "_drafts": "1"})
        [left] = EditingSession.objects.unsaved(notice_desk.user, [Notice.kind_of_model])
        assert left.unsaved["first_name"] == ["Åse"]

    @pytest.mark.parametrize("role", ["Journalist", "Annonce"])
    def test_are_not_for_everybody(self, desk, role):
        answer = desk(role).post(add_url("notice"), {"mail": mails.BLOCK, "_drafts": "1"})
        assert answer.status_code == 403
        assert Notice.objects.count() == 0


class TestChain:
    """One comes to the first; the rest stand in the address."""

    def test_to_the_first(self, notice_desk):
        response = lay(notice_desk)
        first, second, third, fourth = drafts()
        rest = f"{second.pk},{third.pk},{fourth.pk}"
        assert response["Location"] == f"{change_url(first)}?naeste={rest}&nr=1"
        assert "4 kladder er lagt." in said(notice_desk, response)
        page = text_of(notice_desk.get(response["Location"]))
        assert "1 af 4 fra samme mail" in page
        assert "Næste: Jens Kristian Løvig Toft" in page

    def test_follows_the_link(self, notice_desk):
        first, second, third = (make_notice(published_at=None) for _ in range(3))
        chain = Chain([second.pk, third.pk])
        assert chain.next_url == f"{change_url(second)}?naeste={third.pk}&nr=2"
        page = text_of(notice_desk.get(chain.next_url))
        assert "2 af 3 fra samme mail" in page and f"Næste: {third.person.name}" in page
        assert "3 af 3 fra samme mail · den sidste" in text_of(
            notice_desk.get(Chain([third.pk], 2).next_url)
        )

    def test_passes_by_what_is_out_or_discarded(self):
        out = make_notice()
        discarded = make_notice(published_at=None, stage=Stage.DISCARDED)
        waiting = make_notice(published_at=None)
        chain = Chain([out.pk, discarded.pk, waiting.pk])
        assert chain.next_url == f"{change_url(waiting)}?naeste=&nr=4"

    def test_is_kept_by_a_save(self, notice_desk):
        first, second = make_notice(published_at=None), make_notice(published_at=None)
        url = Chain([second.pk]).url_of(first)
        response = press(notice_desk, url, title="havnefoged")
        assert response["Location"] == url

    @pytest.mark.parametrize(
        "query", ["naeste=abc", "naeste=%00", "naeste=1,,2", "nr=-1", "nr=999&naeste=" + "9," * 900]
    )
    def test_any_address(self, notice_desk, query):
        notice = make_notice(published_at=None)
        assert notice_desk.get(f"{change_url(notice)}?{query}").status_code == 200

    def test_a_longer_one_takes_no_more_queries(self, notice_desk, queries):
        notice = make_notice(published_at=None)
        later = [make_notice(published_at=None).pk for _ in range(10)]
        counts = []
        for rest in (later[:1], later[:1], later):
            with queries() as captured:
                notice_desk.get(Chain(rest).url_of(notice))
            counts.append(len(captured))
        assert counts[1] == counts[2]


def test_a_draft_planned_meanwhile_is_not_the_next(notice_desk):
    planned = make_notice(published_at=ago(hours=-2))
    assert Chain([planned.pk]).next is None
    assert notice_desk.get(verb_url(planned, "publish")).status_code == 200
