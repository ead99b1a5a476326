"""»Indlæs mange«: a table is looked at row by row, and becomes drafts when somebody says so."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html

from people.models import Company, CompanyAlias, Notice
from publishing.models import Revision
from tests.factories import make_company, make_notice, make_person

pytestmark = pytest.mark.django_db

HEAD = "Virksomhed;Fornavn;Efternavn;Omtales som;Dato;Titel;Emner\n"
BO = "netHEGN;Bo;Ek;Han;5. januar 2026;driftschef;Drift, Hegn\n"
IDA = "klyx;Ida;Ry;Hun;05-01-2026;it-konsulent;\n"
BAD = "klyx;Uffe;Vang;Han;32-01-2026;leder;\n"


@pytest.fixture
def url():
    return reverse("admin:people_notice_table")


def upload(client, url, text, name="navnenyt.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    return client.post(url, {"file": SimpleUploadedFile(name, data)})


def form_of(response):
    page = html.fromstring(response.content.decode())
    (form,) = page.xpath("//form[@class='table-preview']")
    data = {}
    for name, value in form.form_values():
        data.setdefault(name, []).append(value)
    return form.action, data


def accept(client, response, **changes):
    action, data = form_of(response)
    return client.post(action, data | changes)


def text_of(response):
    page = html.fromstring(response.content.decode())
    (main,) = page.xpath("//main")
    return " ".join(main.text_content().split())


class TestTheWayIn:
    def test_is_on_the_list_and_on_the_start_page(self, notice_desk, url):
        listing = notice_desk.get(reverse("admin:people_notice_changelist")).content.decode()
        assert f'href="{url}"' in listing
        assert f'href="{url}"' in notice_desk.get("/admin/").content.decode()

    @pytest.mark.parametrize("role", ["Journalist", "Annonce"])
    def test_is_closed_to_those_who_may_not_write_notices(self, desk, url, role):
        client = desk(role)
        pages = (url, reverse("admin:people_notice_table_csv"))
        assert {client.get(page).status_code for page in pages} == {403}
        assert upload(client, url, HEAD + BO).status_code == 403
        assert client.post(reverse("admin:people_notice_table_accept")).status_code == 403
        assert url not in client.get("/admin/").content.decode()

    def test_an_empty_table_can_be_fetched_and_is_known_again(self, notice_desk, url):
        for page, ending in (("table_csv", "csv"), ("table_xlsx", "xlsx")):
            response = notice_desk.get(reverse(f"admin:people_notice_{page}"))
            assert response["Content-Disposition"] == f'attachment; filename="navnenyt.{ending}"'
            said = text_of(upload(notice_desk, url, response.content, f"x.{ending}"))
            assert "Der er ingen rækker under kolonnernes navne." in said


class TestTheFile:
    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (b"%PDF-1.4", "Filen er en PDF. Gem tabellen som CSV eller XLSX"),
            (b"", "Filen er tom."),
            (b"Telefon\n1", "Vi kender ingen af kolonnerne."),
        ],
    )
    def test_one_that_cannot_be_used_is_told_at_the_field(self, notice_desk, url, data, sentence):
        response = upload(notice_desk, url, data)
        assert sentence in str(response.context["form"].errors["file"])

    def test_none_is_asked_for(self, notice_desk, url):
        assert "Vælg en fil." in text_of(notice_desk.post(url, {}))


class TestThePreview:
    def test_shows_each_row_as_it_will_be_printed_and_writes_nothing(self, notice_desk, url):
        said = text_of(upload(notice_desk, url, HEAD + BO + IDA))
        assert "netHEGN har pr. 5. januar 2026 ansat Bo Ek som driftschef. Nyt job" in said
        assert "klyx har pr. 5. januar 2026 ansat Ida Ry som it-konsulent. Nyt job" in said
        assert "2 af 2 rækker kan blive til kladder." in said
        assert "Nye virksomheder, som bliver oprettet: »netHEGN«, »klyx«." in said
        assert not (Notice.objects.exists() or Company.objects.exists())

    def test_tells_a_fault_by_its_row_and_column(self, notice_desk, url):
        response = upload(notice_desk, url, HEAD + BO + BAD)
        said = text_of(response)
        assert "3 Uffe Vang, klyx Dato: »32-01-2026« er ikke en dato." in said
        assert form_of(response)[1]["med"] == ["2"]

    def test_a_duplicate_is_told_with_a_link_and_begins_without_its_cross(self, notice_desk, url):
        there = make_notice(
            company=make_company("netHEGN"),
            person=make_person("Bo", "Eck"),
            job_date="2026-01-04",
        )
        response = upload(notice_desk, url, HEAD + BO + IDA)
        assert "Den har vi måske allerede: Bo Eck, netHEGN, stod i Navnenyt" in text_of(response)
        assert reverse("admin:people_notice_change", args=[there.pk]) in response.content.decode()
        assert form_of(response)[1]["med"] == ["3"]

    def test_a_row_that_comes_twice_is_told(self, notice_desk, url):
        assert "Ligner række 2." in text_of(upload(notice_desk, url, HEAD + BO + BO))

    @pytest.mark.parametrize(
        ("row", "remark"),
        [
            ("netHEGN;Bo;Ek;Han;;chef;", "Mangler før udgivelse: dato."),
            ("netHEGN;Bo;Ek;Han;1/2-2026;it konsulent.;", "Titel: Punktummet sættes af sig selv."),
            ("Nethegn A/S;Bo;Ek;Han;1/2-2026;chef;", "»Nethegn A/S« lægges hos »netHEGN«."),
            ("netHEGM;Bo;Ek;Han;1/2-2026;chef;", "er en ny virksomhed. Mente du »netHEGN«?"),
        ],
    )
    def test_what_wants_an_eye_is_told_and_stops_nobody(self, notice_desk, url, row, remark):
        make_company("netHEGN")
        response = upload(notice_desk, url, HEAD + row)
        assert remark in text_of(response)
        assert form_of(response)[1]["med"] == ["2"]

    def test_what_of_a_pasted_text_was_not_understood_is_told(self, notice_desk, url):
        text = "netHEGN har pr. 1. maj 2026 ansat Bo Ek som chef. Kaffen er god. Nyt job"
        said = text_of(upload(notice_desk, url, f"Tekst\n{text}"))
        assert "Kaffen er god" in said

    def test_a_column_the_occasion_does_not_print_is_told(self, notice_desk, url):
        said = text_of(upload(notice_desk, url, "Virksomhed;Fornavn;Skole;Antal år\na;b;c;25"))
        assert "»Antal år« trykkes ikke ved nyt job." in said
        assert "Kolonner, vi ikke kender og ikke har læst: »Skole«." in said

    def test_a_file_that_holds_markup_is_shown_as_text(self, notice_desk, url):
        page = upload(notice_desk, url, "Virksomhed;Fornavn\n<b>x</b>;<script>").content.decode()
        assert "<b>x</b>" not in page and "<script>&" not in page

    def test_ten_rows_cost_the_queries_of_one(self, notice_desk, url, queries):
        make_notice(company=make_company("netHEGN"), person=make_person("Bo", "Ek"))
        with queries() as one:
            upload(notice_desk, url, HEAD + BO)
        with queries() as ten:
            upload(notice_desk, url, HEAD + BO * 5 + IDA * 5)
        # Session, user, rights; companies and aliases; namesakes, and the notices told of.
        assert len(ten) == len(one)


class TestAccepting:
    def test_makes_drafts_with_a_version_each_and_leads_to_the_list_of_them(self, notice_desk, url):
        make_notice()
        response = accept(notice_desk, upload(notice_desk, url, HEAD + BO + IDA))
        bo, ida = Notice.objects.filter(published_at=None).order_by("pk")
        assert (bo.created_by, bo.stage) == (notice_desk.user, "draft")
        assert bo.text == "netHEGN har pr. 5. januar 2026 ansat Bo Ek som driftschef."
        assert set(bo.tags.names()) == {"Drift", "Hegn"}
        assert Revision.objects.filter(made_by=notice_desk.user).count() == 2
        listing = notice_desk.get(response["Location"])
        assert {*listing.context["cl"].queryset} == {bo, ida}
        assert "2 kladder er lagt." in listing.content.decode()

    def test_leaves_out_the_rows_without_a_cross_and_those_with_faults(self, notice_desk, url):
        accept(notice_desk, upload(notice_desk, url, HEAD + BO + BAD + IDA), med=["3", "4"])
        assert [notice.person.name for notice in Notice.objects.all()] == ["Ida Ry"]

    def test_a_company_is_made_once_and_found_by_name_alias_and_number(self, notice_desk, url):
        known = make_company("netHEGN", cvr="12345678")
        CompanyAlias.objects.create(company=known, name="Hegnet")
        rows = "Virksomhed;CVR-nummer;Fornavn\n;12345678;Bo\nHegnet;;Ida\nnethegn;;Uffe\n"
        rows += "klyx;87654321;Li\nKLYX;;Åse\n"
        accept(notice_desk, upload(notice_desk, url, rows))
        companies = [notice.company.name for notice in Notice.objects.order_by("pk")]
        assert companies == ["netHEGN"] * 3 + ["klyx"] * 2
        assert Company.objects.get(name="klyx").cvr == "87654321"
        printed = [notice.company_name for notice in Notice.objects.order_by("pk")]
        assert printed == ["netHEGN", "Hegnet", "nethegn", "klyx", "KLYX"]

    def test_one_cvr_number_is_one_new_company_however_it_is_spelt(self, notice_desk, url):
        rows = "Virksomhed;CVR-nummer;Fornavn\nklyx;87654321;Bo\nKlyx Drift ApS;87654321;Ida\n"
        accept(notice_desk, upload(notice_desk, url, rows))
        assert Company.objects.get().name == "klyx"
        printed = [notice.company_name for notice in Notice.objects.order_by("pk")]
        assert printed == ["klyx", "Klyx Drift ApS"]

    def test_a_merged_company_leads_to_what_it_became(self, notice_desk, url):
        company = make_company("netHEGN A/S")
        make_company("klyx", merged_into=company)
        accept(notice_desk, upload(notice_desk, url, HEAD + IDA))
        notice = Notice.objects.get()
        assert (notice.company, notice.company_name) == (company, "klyx")

    def test_a_second_press_makes_no_second_drafts(self, notice_desk, url):
        response = upload(notice_desk, url, HEAD + BO)
        accept(notice_desk, response)
        accept(notice_desk, response)
        assert Notice.objects.count() == 1

    def test_without_a_cross_it_is_asked_again_and_nothing_is_lost(self, notice_desk, url):
        response = accept(notice_desk, upload(notice_desk, url, HEAD + BO), med=[])
        assert "Sæt kryds ved mindst én række" in text_of(response)
        accept(notice_desk, response)
        assert Notice.objects.count() == 1

    def test_all_or_none_become_drafts(self, notice_desk, url, monkeypatch):
        response = upload(notice_desk, url, HEAD + BO + IDA)
        begin = Notice.begin

        def break_at_ida(notice, *, by):
            if notice.person.first_name == "Ida":
                raise RuntimeError
            begin(notice, by=by)

        monkeypatch.setattr(Notice, "begin", break_at_ida)
        notice_desk.raise_request_exception = False
        assert accept(notice_desk, response).status_code == 500
        assert not (Notice.objects.exists() or Company.objects.exists())

    @pytest.mark.parametrize(
        "table",
        [
            "",
            "[]",
            "no",
            '{"columns": ["x"], "rows": []}',
            '{"columns": ["title"], "rows": [[1, []]]}',
        ]
        + ['{"columns": ["title"], "rows": 5}', '{"columns": ["title"], "rows": [[{}, ["a"]]]}'],
    )
    def test_a_table_that_was_tampered_with_is_refused_plainly(self, notice_desk, url, table):
        response = upload(notice_desk, url, HEAD + BO)
        answer = notice_desk.get(accept(notice_desk, response, table=table)["Location"])
        assert "Rækkerne kom ikke med fra siden. Vælg filen igen." in answer.content.decode()

    def test_a_fault_put_in_afterwards_is_left_out(self, notice_desk, url):
        _, data = form_of(upload(notice_desk, url, HEAD + BO + IDA))
        table = json.loads(re.sub("05-01-2026", "32-01-2026", data["table"][0]))
        accept(notice_desk, upload(notice_desk, url, HEAD + BO + IDA), table=json.dumps(table))
        assert [notice.person.name for notice in Notice.objects.all()] == ["Bo Ek"]
