"""A file of notices to a table, and what is refused."""

import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from people import grammar
from people.tables.columns import LABELS
from people.tables.faults import TableFault
from people.tables.files import BYTES, ROWS, Table, as_csv, read_file
from people.tables.resource import NoticeResource
from people.tables.spreadsheets import as_xlsx
from tests.people.notice_strategies import notices


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refused(data):
    with pytest.raises(TableFault) as refusal:
        read_file(data)
    return str(refusal.value)


class TestCsv:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    @pytest.mark.parametrize("sign", [";", ",", "\t"])
    def test_is_read_in_every_encoding_and_with_every_sign_between(self, encoding, sign):
        text = sign.join(["Fornavn", "Virksomhed"]) + "\r\n" + sign.join(["Åse", "Blå Bølge"])
        table = read_file(text.encode(encoding))
        assert table == Table(["first_name", "company"], [(2, ["Åse", "Blå Bølge"])])

    def test_takes_the_danish_names_of_the_columns_and_the_keys(self):
        headings = ";".join([*LABELS.values()])
        assert read_file(f"{headings}\nNyt job".encode()).columns == [*LABELS]
        headings = ";".join([*LABELS])
        assert read_file(f"{headings}\nnyt_job".encode()).columns == [*LABELS]

    def test_names_of_columns_may_have_capitals_spaces_and_a_star(self):
        assert read_file(b" FORNAVN * ;tidligere  TITEL:\nBo;smed").columns == [
            "first_name",
            "old_title",
        ]

    def test_line_breaks_and_signs_in_quotes_belong_to_the_cell(self):
        table = read_file(b'Virksomhed;Tekst\nnetHEGN;"En; to\nog tre"\n\nklyx;x')
        assert table.rows == [(2, ["netHEGN", "En; to\nog tre"]), (5, ["klyx", "x"])]

    def test_names_of_columns_may_be_quoted_and_their_letters_apart(self):
        table = read_file('"Fornavn","Antal a\u030ar"\n"A\u030ase","25"'.encode())
        assert table == Table(["first_name", "years"], [(2, ["Åse", "25"])])

    def test_a_cell_that_begins_like_a_formula_is_text(self):
        assert read_file(b"Titel\n=1+1").rows == [(2, ["=1+1"])]

    def test_columns_that_mean_nothing_are_told(self):
        table = read_file(b"Titel;Telefon;\nchef;12;")
        assert (table.columns, table.unknown) == (["title"], ("Telefon",))


class TestSpreadsheet:
    def test_numbers_and_days_become_text(self):
        data = workbook(["Alder", "Dato", "Antal år"], [34, date(2026, 1, 5), 25.0])
        assert read_file(data).rows == [(2, ["34", "2026-01-05", "25"])]

    def test_a_text_that_begins_like_a_formula_is_text(self):
        book = openpyxl.Workbook()
        book.active.append(["Titel"])
        book.active["A2"] = "=1+1"
        book.active["A2"].data_type = "s"
        out = io.BytesIO()
        book.save(out)
        assert read_file(out.getvalue()).rows == [(2, ["=1+1"])]

    def test_a_formula_is_refused_by_its_cell(self):
        assert "Celle B2 er en formel" in refused(workbook(["Titel", "Alder"], ["chef", "=1+1"]))

    def test_a_cell_that_shows_a_fault_is_refused(self):
        book = openpyxl.Workbook()
        book.active.append(["Titel"])
        book.active["A2"].value, book.active["A2"].data_type = "#N/A", "e"
        out = io.BytesIO()
        book.save(out)
        assert "Celle A2 viser en fejl: »#N/A«." in refused(out.getvalue())

    def test_is_read_to_its_end_though_it_says_it_is_shorter(self):
        data = workbook(["Titel", "Afdeling"], ["chef", "drift"], ["smed", "salg"])
        rows = read_file(saying(data, b"A1:A2")).rows
        assert rows == [(2, ["chef", "drift"]), (3, ["smed", "salg"])]

    @pytest.mark.parametrize(("heading", "read"), [("Fornavn", False), ("Vejledning", True)])
    def test_notices_on_another_sheet_are_not_left_out_unsaid(self, heading, read):
        book = openpyxl.Workbook()
        for row in (["Titel"], ["chef"]):
            book.active.append(row)
        book.create_sheet("Uge 2").append([heading])
        book.create_sheet("Tomt")
        out = io.BytesIO()
        book.save(out)
        if read:
            assert read_file(out.getvalue()).rows == [(2, ["chef"])]
        else:
            assert "Der står også notitser på arket »Uge 2«." in refused(out.getvalue())

    def test_is_known_by_what_it_holds_and_not_by_a_name(self):
        assert read_file(workbook(["Titel"], ["chef"])).columns == ["title"]


def saying(data, reach):
    """The workbook, with another word about how far its sheet goes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as other:
        for name in archive.namelist():
            other.writestr(name, re.sub(rb"(?<=dimension ref=\")[^\"]+", reach, archive.read(name)))
    return out.getvalue()


def bomb():
    """Small packed, forty megabytes unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (40 * 1024 * 1024))
    return out.getvalue()


def with_entities():
    out = io.BytesIO()
    whole = zipfile.ZipFile(io.BytesIO(workbook(["Titel"], ["chef"])))
    laughs = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    with zipfile.ZipFile(out, "w") as archive:
        for part in whole.infolist():
            body = whole.read(part)
            archive.writestr(part, laughs + body if "sheet1" in part.filename else body)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0 old", "gamle Excel-format"),
        (b"Titel\0\0", "hverken CSV eller XLSX"),
        (b"Titel\n\x81\xff", "hverken CSV eller XLSX"),
        (b"", "ingen af kolonnerne"),
        (b"Telefon;Bil\n1;2", "ingen af kolonnerne"),
        (b"Titel;Fornavn", "ingen rækker"),
        (b"Titel;title\nchef;chef", "»Titel« står der to gange"),
        (b'Titel\n"chef', "Linje 2: et citationstegn"),
        (b"Titel;Alder\nchef;for;drift", "Linje 2 har flere felter"),
        (b"Titel\n" + b"chef\n" * (ROWS + 1), f"flere end {ROWS} rækker"),
        (b"x" * (BYTES + 1), "højst fylde 1 MB"),
        (b"PK\x03\x04 no archive", "kan ikke åbnes"),
        (bomb(), "for stort"),
        (with_entities(), "kan ikke åbnes"),
        (workbook(["Titel"]), "ingen rækker"),
    ],
    # An archive goes on with the second it was made in, and two workers must find the same tests.
    ids=lambda given: given[:10].decode("ascii", "ignore") if isinstance(given, bytes) else "",
)
def test_what_is_no_table_of_notices_is_refused_with_what_to_do(data, sentence):
    assert sentence in refused(data)


starts = st.sampled_from([b"", b"Titel;Tekst\n", b"PK\x03\x04", b"\xff\xfe"])


@given(st.tuples(starts, st.binary(max_size=300)).map(b"".join))
def test_no_file_breaks_it(data):
    try:
        read_file(data)
    except TableFault as refusal:
        assert str(refusal).endswith(".")


def read_back(data):
    result = NoticeResource().looked_at(read_file(data).dataset)
    assert not result.invalid_rows
    return [row.instance.fields for row in result.rows]


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(notices(), min_size=1, max_size=4), st.sampled_from([as_csv, as_xlsx]))
def test_fields_written_to_a_table_are_read_back_whole(rows, written):
    rows = [row for row in rows if row.age is None or 15 <= row.age <= 110]
    if rows:
        assert read_back(written(NoticeResource().export(rows))) == rows


def test_text_that_begins_like_a_formula_is_written_as_text():
    fields = grammar.NoticeFields("nyt_job", "=Klyx", "Bo", "Ek", title="+chef")
    assert read_back(as_xlsx(NoticeResource().export([fields]))) == [fields]


def test_an_empty_table_has_the_names_of_all_columns():
    dataset = NoticeResource().template()
    assert read_file(as_csv(dataset) + b"Nyt job").columns == [*LABELS]
    assert as_csv(dataset).startswith(b"\xef\xbb\xbf")
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(dataset))).active
    assert [cell.value for cell in sheet[1]] == [*LABELS.values()]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", ["5. januar 2026", "05-01-2026", "5/1-2026", "2026-01-05", "5. jan. 2026", "5.1.2026"]
)
def test_a_date_is_read_as_danes_write_it(typed):
    (fields,) = read_back(f"Virksomhed;Dato\nnetHEGN;{typed}".encode())
    assert fields.job_date == date(2026, 1, 5)


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["Fornavn", "fornavnet", "first_name"])
def test_a_choice_is_read_by_its_name_its_key_and_what_people_write(typed):
    (fields,) = read_back(f"Fornavn;Omtales som;Anledning\nBo;{typed};UDNÆVNELSE".encode())
    assert (fields.who, fields.occasion) == ("first_name", "udnaevnelse")


@pytest.mark.django_db
def test_a_pasted_notice_fills_the_columns_that_are_empty():
    text = "netHEGN har pr. 5. januar 2026 ansat Bo Ek som leder. Nyt job"
    (fields,) = read_back(f"Tekst;Titel;Omtales som\n{text};chef;Han".encode())
    assert fields == grammar.NoticeFields(
        "nyt_job", "netHEGN", "Bo", "Ek", "han", date(2026, 1, 5), title="chef"
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("heading", "cell", "sentence"),
    [
        ("Dato", "32. januar 2026", "»32. januar 2026« er ikke en dato. Skriv den som"),
        ("Dato", "5. januar 0026", "Se efter, om årstallet er rigtigt"),
        ("Anledning", "Nyt bijob", "»Nyt bijob« kender vi ikke. Vælg en af: Nyt job, "),
        ("Omtales som", "den", "Vælg en af: Han, Hun, fornavnet."),
        ("Alder", "gammel", "Skriv et helt tal mellem 15 og 110: »gammel«."),
        ("Alder", "²", "Skriv et helt tal"),
        ("Titel", "x" * 161, "Teksten har 161 tegn. Der er plads til 160."),
        ("CVR-nummer", "1234", "»1234« er ikke et CVR-nummer. Det har otte cifre."),
        ("Emner", "x" * 101, "Et emne er for langt"),
        ("Tekst", "Kære redaktion", "Her er ingen notits, vi forstår"),
        ("Titel", "chef", "Der er hverken virksomhed eller navn i rækken."),
    ],
)
def test_a_fault_is_told_at_its_column(heading, cell, sentence):
    table = read_file(f"{heading}\n{cell}".encode())
    (row,) = NoticeResource().looked_at(table.dataset).invalid_rows
    ((_, errors),) = row.error.message_dict.items()
    assert sentence in " ".join(errors)
