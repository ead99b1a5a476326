"""The company of a notice is chosen, or named in the field and made when the notice is saved."""

import pytest
from django.contrib.auth.models import Permission

from people.models import Company, CompanyAlias, Notice
from publishing.models import EditingSession
from tests.desk import add_url, change_url, errors, form_of, press
from tests.factories import make_company, make_notice, make_user

pytestmark = pytest.mark.django_db

SUGGESTIONS = "/admin/people/company/forslag/"
TYPED = {"first_name": "Åse", "last_name": "Vang", "title": "driftschef", "job_date": "2026-01-05"}


class TestMaking:
    def test_by_saving_the_notice(self, notice_desk):
        press(notice_desk, add_url("notice"), company="ny:Nordlys A/S", **TYPED)
        notice = Notice.objects.get()
        assert (notice.company.name, notice.company.slug) == ("Nordlys A/S", "nordlys-a-s")
        assert notice.text == "Nordlys A/S har pr. 5. januar 2026 ansat Åse Vang som driftschef."
        assert notice.printed_company == ""
        assert notice.revisions.get().content["company"] == notice.company.pk

    def test_by_saving_a_draft_anew(self, notice_desk):
        notice = make_notice(published_at=None)
        press(notice_desk, change_url(notice), company="ny:Nordlys A/S")
        notice.refresh_from_db()
        assert notice.company.name == "Nordlys A/S"

    def test_not_by_the_live_sentence(self, notice_desk):
        answer = notice_desk.post("/admin/people/notice/tekst/", TYPED | {"company": "ny:Nordlys"})
        assert answer.json()["text"].startswith("Nordlys har pr.")
        assert Company.objects.count() == 0

    def test_not_by_a_form_with_faults(self, notice_desk):
        response = press(notice_desk, add_url("notice"), "_publish", company="ny:Nordlys A/S")
        assert errors(response)
        assert Company.objects.count() == 0
        assert form_of(response)["company"] == "ny:Nordlys A/S"

    @pytest.mark.parametrize("typed", ["ny:NETHEGN", "ny: nethegn ", "ny:netHEGN"])
    def test_never_twice(self, notice_desk, typed):
        company = make_company("netHEGN")
        press(notice_desk, add_url("notice"), company=typed, **TYPED)
        assert Company.objects.get() == company == Notice.objects.get().company

    def test_a_known_name_spelt_otherwise_is_printed_as_typed(self, notice_desk):
        company = make_company("netHEGN")
        CompanyAlias.objects.create(company=company, name="Nethegn A/S")
        press(notice_desk, add_url("notice"), company="ny:NetHegn A/S", **TYPED)
        notice = Notice.objects.get()
        assert (notice.company, notice.printed_company) == (company, "NetHegn A/S")

    def test_by_its_cvr_number_it_is_printed_by_its_own_name(self, notice_desk):
        company = make_company("netHEGN", cvr="12345678")
        press(notice_desk, add_url("notice"), company="ny:12345678", **TYPED)
        notice = Notice.objects.get()
        assert (notice.company, notice.printed_company) == (company, "")

    def test_is_with_the_person_a_new_one(self, notice_desk):
        other = make_notice()
        names = {"first_name": other.person.first_name, "last_name": other.person.last_name}
        press(notice_desk, add_url("notice"), **TYPED | names, company="ny:Nordlys")
        assert Notice.objects.latest("pk").person != other.person


class TestRefused:
    @pytest.mark.parametrize(
        ("typed", "sentence"),
        [
            ("ny:" + "æ" * 161, "Skriv højst 160 tegn"),
            ("ny:12345678", "Ingen har CVR-nummer 12345678"),
            ("abc", "Det kan ikke vælges"),
            ("999999", "Det kan ikke vælges"),
        ],
    )
    def test_in_danish(self, notice_desk, typed, sentence):
        assert sentence in errors(press(notice_desk, add_url("notice"), company=typed, **TYPED))

    @pytest.mark.parametrize("typed", ["ny:", "ny:  ", "ny:\x00", ""])
    def test_an_empty_name_is_none(self, notice_desk, typed):
        press(notice_desk, add_url("notice"), company=typed, **TYPED)
        assert Notice.objects.get().company is None
        assert Company.objects.count() == 0

    def test_whoever_may_not_make_companies(self, client):
        user = make_user()
        names = ["add_notice", "change_notice", "view_notice", "view_company"]
        user.user_permissions.set(Permission.objects.filter(codename__in=names))
        client.force_login(user)
        response = press(client, add_url("notice"), company="ny:Nordlys", **TYPED)
        assert "Du kan ikke oprette virksomheder." in errors(response)
        assert "data-makes" not in client.get(add_url("notice")).content.decode()
        assert Company.objects.count() == 0


def test_an_autosaved_name_comes_back(notice_desk):
    page = form_of(notice_desk.get(add_url("notice")))
    typed = {"vindue": page["vindue"], "company": "ny:Nordlys A/S", "skrevet": "1", "forlad": "1"}
    notice_desk.post("/admin/people/notice/vindue/", typed)
    session = EditingSession.objects.get()
    again = form_of(notice_desk.get(f"{add_url('notice')}?hent={session.key}"))
    assert again["company"] == "ny:Nordlys A/S"


class TestSuggestions:
    def rows(self, client, term):
        answer = client.get(SUGGESTIONS, {"term": term})
        assert answer.status_code == 200
        return answer.json()["results"]

    def test_by_name_alias_and_number(self, notice_desk):
        company = make_company("netHEGN", cvr="12345678")
        CompanyAlias.objects.create(company=company, name="Gærdet ApS")
        make_company("Varmevagten")
        for term, line, exact in [
            ("hegn", "", False),
            ("NETHEGN", "", True),
            ("gærdet", "skrives også »Gærdet ApS«", False),
            ("GÆRDET APS", "skrives også »Gærdet ApS«", True),
            ("1234", "CVR 12345678", False),
        ]:
            expected = {"id": str(company.pk), "text": "netHEGN", "line": line, "exact": exact}
            assert self.rows(notice_desk, term) == [expected], term

    def test_those_that_begin_so_come_first(self, notice_desk):
        for name in ("Øens Hegn", "Hegn & Co", "Ærligt Hegn"):
            make_company(name)
        texts = [row["text"] for row in self.rows(notice_desk, "hegn")]
        assert texts == ["Hegn & Co", "Ærligt Hegn", "Øens Hegn"]

    def test_a_name_that_is_like_one_is_said_to_be(self, notice_desk):
        company = make_company("netHEGN")
        for typed in ("netHEGN A/S", "nethegm"):
            [row] = self.rows(notice_desk, typed)
            assert (row["id"], row["line"]) == (str(company.pk), f"ligner »{typed}«")
            assert not row["exact"]

    @pytest.mark.parametrize("term", ["", " ", "\x00", "%", "_", "x" * 5000, '"', "🙂", "'; drop"])
    def test_anything_typed(self, notice_desk, term):
        make_company("netHEGN")
        self.rows(notice_desk, term)

    def test_ten_companies_take_no_more_queries_than_one(self, notice_desk, queries):
        make_company("Hegn")
        counts = []
        for _ in range(2):
            with queries() as captured:
                self.rows(notice_desk, "hegn")
            counts.append(len(captured))
            for number in range(10):
                company = make_company(f"Hegn {len(counts)} {number}")
                CompanyAlias.objects.create(company=company, name=f"Gærde {company.pk}")
        # Aliases are looked up for those found, and once more for those that are like them.
        assert counts[0] == counts[1]

    def test_not_for_everybody(self, ad_desk, journalist):
        assert ad_desk.get(SUGGESTIONS).status_code == 403
        assert journalist.get(SUGGESTIONS).status_code == 403
