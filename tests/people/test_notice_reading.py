"""»Læs mailen«: what is pasted fills the fields, and what is not used is shown."""

from html import unescape

import pytest
from django.test import Client

from people.models import Company, CompanyAlias, Notice
from tests.desk import add_url, form_of, said
from tests.factories import make_company, make_notice
from tests.pages import text_of, tree
from tests.people import mails

pytestmark = pytest.mark.django_db

READ = "/admin/people/notice/laes/"


@pytest.fixture
def read(notice_desk):
    def read(mail, **also):
        answer = notice_desk.post(READ, {"mail": mail} | also)
        assert answer.status_code == 200
        return answer.json()

    return read


class TestFields:
    def test_every_field_of_one_notice(self, read):
        [notice] = read(mails.ONE)["notices"]
        filled = {name: value for name, value in notice["values"].items() if value}
        assert filled == {
            "occasion": "nyt_job",
            "company": "ny:Ravnskov Net A/S",
            "first_name": "Esben",
            "last_name": "Tranholm",
            "who": "han",
            "job_date": "2025-12-01",
            "title": "Supportkonsulent",
            "office_company": "ravnIT",
            "office_city": "Skive",
            "education": "IT-supporter",
            "school_preposition": "hos",
            "school": "Skarholt Data",
            "caption_name": "Esben Tranholm",
        }

    def test_a_known_company_is_chosen(self, read):
        company = make_company("Ravnskov Net A/S")
        [notice] = read(mails.ONE)["notices"]
        assert notice["values"]["company"] == str(company.pk)
        assert notice["values"]["printed_company"] == ""

    def test_a_company_known_by_another_spelling_is_printed_as_it_was_sent(self, read):
        company = make_company("ravnIT")
        CompanyAlias.objects.create(company=company, name="RAVNSKOV NET A/S")
        [notice] = read(mails.ONE)["notices"]
        assert notice["values"]["company"] == str(company.pk)
        assert notice["values"]["printed_company"] == "Ravnskov Net A/S"

    def test_a_company_without_its_form_is_chosen_and_doubted(self, read):
        company = make_company("ravnskov net")
        [notice] = read(mails.ONE)["notices"]
        assert notice["values"]["company"] == str(company.pk)
        assert "company" in notice["unsure"]

    def test_a_company_with_a_like_name_is_told_of(self, read):
        company = make_company("Ravnskow Net")
        [notice] = read(mails.ONE)["notices"]
        assert notice["values"]["company"] == "ny:Ravnskov Net A/S"
        assert notice["near"] == [{"id": str(company.pk), "text": "Ravnskow Net"}]

    def test_we_is_no_company(self, read):
        text = mails.SUPPORT.replace("Ravnskov Net A/S", "Vi")
        [notice] = read(text)["notices"]
        assert notice["values"]["company"] == ""
        assert "company" in notice["unsure"] and "Vi" in notice["leftovers"]

    def test_what_a_field_cannot_hold_is_left_over(self, read):
        long = "Konsulent for " + "alt muligt " * 20
        [notice] = read(mails.SUPPORT.replace("Supportkonsulent", long.strip()))["notices"]
        assert notice["values"]["title"] == ""
        assert long.strip() in notice["leftovers"]

    @pytest.mark.parametrize("age", [3, 140])
    def test_an_age_nobody_has_is_left_over(self, read, age):
        [notice] = read(mails.SUPPORT.replace("Tranholm", f"Tranholm, {age} år,"))["notices"]
        assert notice["values"]["age"] == "" and str(age) in notice["leftovers"]


class TestShown:
    def test_what_stood_around_is_not_dropped(self, read):
        answer = read(f"Kære redaktion\n\n{mails.ONE}\n\nKærlig hilsen fra Gudrun <script>")
        assert "Det her blev ikke brugt" in answer["shown"]
        assert "Kære redaktion" in answer["shown"]
        assert "Kærlig hilsen fra Gudrun &lt;script&gt;" in answer["shown"]

    def test_blank_lines_take_no_room(self, read):
        answer = read(f"{mails.ONE}\n\nMed venlig hilsen\n \n\nGudrun")
        assert "Med venlig hilsen\nGudrun" in answer["shown"]

    def test_several_are_a_list_with_one_button(self, read):
        make_company("enspor")
        answer = read(mails.BLOCK)
        assert "Fandt 4 notitser i mailen" in answer["shown"]
        assert "Læg dem som 4 kladder" in answer["shown"]
        assert answer["shown"].count("ordret") == 4
        assert answer["shown"].count("ny virksomhed") == 3
        assert mails.SIGNALS in unescape(answer["shown"])

    def test_what_is_not_printed_as_it_stood_is_said_and_shown(self, read):
        assert "trykkes, som den stod i mailen" in read(mails.SUPPORT)["shown"]
        told = "Han er uddannet IT-supporter hos Skarholt Data. Han er uddannet smed"
        shown = read(mails.SUPPORT.replace("Han er uddannet IT-supporter hos", told))["shown"]
        assert "trykkes ikke helt, som den stod" in shown
        assert told in unescape(shown)

    def test_the_page_of_a_draft_is_told_of_that_one_alone(self, read):
        answer = read(mails.BLOCK, nr="2")
        assert len(answer["notices"]) == 4
        assert "Læg dem" not in answer["shown"]
        assert read(mails.BLOCK, nr="9")["notices"]


class TestNothingUnderstood:
    @pytest.mark.parametrize("mail", ["Hej med jer", "\x01 Hej", "🙂", "a" * 5000, "<b>x</b>"])
    def test_is_one_plain_sentence(self, read, mail):
        answer = read(mail)
        assert answer["notices"] == []
        assert "Vi kunne ikke finde en notits" in answer["shown"]
        assert answer["said"] in answer["shown"]

    @pytest.mark.parametrize("mail", ["", " ", "\n\n\t ", "\x00", "\x00\x00 "])
    def test_an_empty_field_is_said_to_be(self, notice_desk, mail):
        answer = notice_desk.post(READ, {"mail": mail})
        assert answer.status_code == 400
        assert answer.json()["said"].startswith("Feltet er tomt")

    def test_two_megabytes_are_refused_at_once(self, notice_desk):
        answer = notice_desk.post(READ, {"mail": mails.ONE * 6000})
        assert answer.status_code == 400
        assert "Indsæt højst 200.000 tegn" in answer.json()["said"]

    def test_a_nul_in_the_mail_is_as_if_it_was_not_there(self, read):
        [notice] = read(mails.ONE.replace("Esben", "Es\x00ben"))["notices"]
        assert notice["values"]["first_name"] == "Esben"


class TestWithoutJavaScript:
    """»Læs mailen« is a plain button that does the same by a whole page."""

    def press(self, client, mail, url=None, button="_read", **typed):
        url = url or add_url("notice")
        data = form_of(client.get(url)) | typed | {"mail": mail, button: "1"}
        return client.post(url, data)

    def test_the_fields_come_filled_and_the_mail_stands(self, notice_desk):
        response = self.press(notice_desk, mails.ONE)
        sent = form_of(response)
        assert (sent["first_name"], sent["school"]) == ("Esben", "Skarholt Data")
        assert (sent["company"], sent["who"]) == ("ny:Ravnskov Net A/S", "han")
        assert sent["mail"].replace("\r", "").lstrip() == mails.ONE
        assert sent["caption_name"] == "Esben Tranholm"
        assert Notice.objects.count() == Company.objects.count() == 0

    def test_what_it_filled_can_be_saved_at_once(self, notice_desk):
        sent = form_of(self.press(notice_desk, mails.ONE))
        notice_desk.post(add_url("notice"), sent | {"_save": "1"})
        assert Notice.objects.get().text == mails.SUPPORT

    def test_what_was_typed_stays_and_the_mails_word_stands_beside(self, notice_desk):
        response = self.press(notice_desk, mails.ONE, title="Havnefoged")
        assert form_of(response)["title"] == "Havnefoged"
        shown = text_of(response, "//*[@id='reading']")
        assert "»Titel« havde du udfyldt selv. Mailen siger: Supportkonsulent" in shown

    def test_what_is_unsure_is_named(self, notice_desk):
        response = self.press(notice_desk, mails.SIGNALS)
        assert "Se efter: fornavn, efternavn." in text_of(response, "//*[@id='reading']")

    def test_what_a_new_page_has_by_itself_is_not_typed(self, notice_desk):
        url = f"{add_url('notice')}?company={make_company('Varmevagten').pk}"
        mail = (
            "Åse Vang, netHEGN, er pr. 5. januar 2026 udnævnt som driftschef. Hun beskæftiger sig "
            "med drift. Udnævnelse"
        )
        sent = form_of(self.press(notice_desk, mail, url))
        assert (sent["occasion"], sent["company"]) == ("udnaevnelse", "ny:netHEGN")

    def test_another_company_is_not_printed_by_the_spelling_of_the_one_before(self, notice_desk):
        kept = f"company={make_company('netHEGN').pk}&printed_company=NETHEGN+A/S"
        sent = form_of(self.press(notice_desk, mails.ONE, f"{add_url('notice')}?{kept}"))
        assert (sent["company"], sent.get("printed_company", "")) == ("ny:Ravnskov Net A/S", "")

    def test_a_company_that_was_chosen_is_not_printed_by_the_mails_spelling(self, notice_desk):
        CompanyAlias.objects.create(company=make_company("ravnIT"), name="Ravnskov Net A/S")
        chosen = str(make_company("netHEGN").pk)
        sent = form_of(self.press(notice_desk, mails.ONE, company=chosen))
        assert (sent["company"], sent.get("printed_company", "")) == (chosen, "")

    def test_nothing_understood_keeps_the_mail(self, notice_desk):
        response = self.press(notice_desk, "Hej med jer", first_name="Åse")
        assert "Vi kunne ikke finde en notits" in text_of(response)
        sent = form_of(response)
        assert (sent["mail"].strip(), sent["first_name"]) == ("Hej med jer", "Åse")

    @pytest.mark.parametrize("mail", ["", "\x00", "   ", "x" * 2_000_000])
    def test_bad_input_gets_a_sentence(self, notice_desk, mail):
        response = self.press(notice_desk, mail)
        assert response.status_code == 200
        assert tree(response).xpath("//*[@class='reading-fault']") or not mail


class TestWhoMay:
    @pytest.mark.parametrize(
        ("role", "status"), [("Journalist", 403), ("Annonce", 403), ("Redaktør", 200)]
    )
    def test_read(self, desk, role, status):
        assert desk(role).post(READ, {"mail": mails.ONE}).status_code == status
        answer = desk(role).post(add_url("notice"), {"mail": mails.ONE, "_read": "1"})
        assert answer.status_code == status

    def test_nobody_from_outside(self, client):
        assert client.post(READ, {"mail": mails.ONE}).status_code == 302

    def test_it_is_a_button_not_a_link(self, notice_desk):
        assert notice_desk.get(READ).status_code == 405

    def test_a_token_is_asked_for(self, notice_desk):
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = notice_desk.cookies
        assert strict.post(READ, {"mail": mails.ONE}).status_code == 403


class TestGrowth:
    """However many companies there are or notices stand in the mail: the same queries."""

    def count(self, client, queries, mail):
        with queries() as captured:
            client.post(READ, {"mail": mail})
        return len(captured)

    def test_ten_notices_take_no_more_than_one(self, notice_desk, queries):
        self.count(notice_desk, queries, mails.ONE)
        ten = "\n\n".join(mails.with_caption(notice) for notice in mails.FOUR[:3] * 4)
        # 1 session  2 user  3 and 4 permissions  5 companies  6 their aliases
        make_company("Ravnskov Net")
        few = self.count(notice_desk, queries, mails.ONE)
        assert few <= 6
        assert self.count(notice_desk, queries, ten) == few

    def test_ten_companies_take_no_more_than_one(self, notice_desk, queries):
        make_company("Ravnskov Net")
        self.count(notice_desk, queries, mails.ONE)
        few = self.count(notice_desk, queries, mails.ONE)
        for number in range(10):
            make_notice(company=make_company(f"Ravnskov Net {number}"))
        assert self.count(notice_desk, queries, mails.ONE) == few


def test_the_page_takes_no_more_with_ten_companies_and_notices(notice_desk, queries):
    counts = []
    for _ in range(3):
        with queries() as captured:
            notice_desk.get(add_url("notice"))
        counts.append(len(captured))
        for number in range(10):
            make_notice(company=make_company(f"Hegn {len(counts)} {number}"))
    # The first pays for the content types.
    assert counts[1] == counts[2]


def test_a_refused_mail_says_nothing_of_itself(journalist):
    assert "Torben" not in said(journalist, journalist.post(READ, {"mail": mails.BLOCK}))
