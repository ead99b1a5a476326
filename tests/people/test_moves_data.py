import csv
import io
import json

import pytest
from django.utils import timezone

from people import grammar
from people.moves import data
from tests.factories import ago, make_company, make_notice, make_person

pytestmark = pytest.mark.django_db


def text_of(client, path, **query):
    response = client.get(path, query)
    assert response.status_code == 200 and response.streaming
    return b"".join(response.streaming_content).decode()


def read_csv(client, **query):
    text = text_of(client, "/navnenyt/data.csv", **query)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def read_json(client, **query):
    return json.loads(text_of(client, "/navnenyt/data.json", **query))


class TestBoth:
    def test_have_the_same_notices_as_the_page_in_its_order(self, client):
        company = make_company("netHEGN")
        new = make_notice(company=company)
        old = make_notice(company=company, published_at=ago(days=3))
        make_notice()
        for rows in (
            read_csv(client, virksomhed="nethegn"),
            read_json(client, virksomhed="nethegn")["notices"],
        ):
            assert [int(row["id"]) for row in rows] == [new.pk, old.pk]

    def test_leave_out_what_readers_may_not_see_and_what_is_too_old_to_be_searched_for(
        self, client
    ):
        make_notice(withdrawn_at=timezone.now())
        make_notice(published_at=None)
        make_notice(published_at=ago(days=-1))
        make_notice(published_at=ago(days=3650))
        assert read_csv(client) == read_json(client)["notices"] == []

    def test_any_number_in_pieces(self, client, monkeypatch):
        monkeypatch.setattr(data, "AT_A_TIME", 3)
        made = {make_notice(published_at=ago(hours=1 + n // 2)).pk for n in range(10)}
        rows = read_json(client, anledning="nyt_job")["notices"]
        assert {row["id"] for row in rows} == made and len(rows) == 10

    def test_ask_as_often_for_ten_as_for_one(self, client, queries):
        make_notice(tags=["Drift"])
        counts = []
        for _ in range(2):
            with queries() as captured:
                assert read_json(client)["notices"]
            counts.append(len(captured))
            for _ in range(9):
                make_notice(tags=["Drift", "Netværk"], old_company="netHEGN")
        assert counts[0] == counts[1]

    @pytest.mark.parametrize("path", ["data.csv", "data.json"])
    def test_are_files_that_nobody_indexes_or_keeps(self, client, path):
        response = client.get(f"/navnenyt/{path}")
        assert response["X-Robots-Tag"] == "noindex"
        assert "no-store" in response["Cache-Control"]
        assert f".{path.rpartition('.')[2]}" in response["Content-Disposition"]

    def test_a_filter_with_a_fault_is_not_found(self, client):
        response = client.get("/navnenyt/data.csv?virksomhed=ukendt")
        assert response.status_code == 404
        assert "Vi har ingen virksomhed, der hedder" in response.content.decode()
        assert client.get("/navnenyt/data.xml").status_code == 404

    def test_the_page_links_to_both_with_its_filters(self, client):
        make_notice()
        page = client.get("/navnenyt/?anledning=nyt_job").content.decode()
        for form in ("csv", "json"):
            assert f'href="/navnenyt/data.{form}?anledning=nyt_job"' in page


class TestJson:
    def test_has_the_keys_of_the_grammar_and_reads_back_to_the_notice(self, client):
        notice = make_notice(task="kraner; »store« og små", old_company="netHEGN", age=44)
        (row,) = read_json(client)["notices"]
        fields = {key: row[key] for key in grammar.FIELD_NAMES if key in row}
        assert grammar.from_json(fields) == notice.fields
        assert row["text"] == notice.text and row["label"] == "Nyt job"

    def test_has_whole_addresses_and_the_terms(self, client):
        notice = make_notice(tags=["Drift"])
        whole = read_json(client)
        (row,) = whole["notices"]
        assert row["url"] == f"http://testserver{notice.get_absolute_url()}"
        assert row["company_url"].endswith(notice.company.get_absolute_url())
        assert row["tags"] == ["Drift"]
        assert "Kilde: Oppetid" in whole["terms"]


class TestCsv:
    def test_has_every_key_in_its_first_row(self, client):
        notice = make_notice(task='det første\nog det andet; "citat"')
        (row,) = read_csv(client)
        assert tuple(row) == data.KEYS
        assert row["task"] == notice.task and row["company"] == notice.company.name
        assert row["job_date"] == "2026-01-05"
        assert row["published_at"] == f"{timezone.localtime(notice.published_at):%Y-%m-%d %H:%M}"

    @pytest.mark.parametrize("cell", ["=1+1", "+45 12", "-2", "@SUM(A1)", '=HYPERLINK("x")'])
    def test_no_cell_is_a_formula(self, client, cell):
        make_notice(title=cell, person=make_person(cell, cell), company=make_company(cell))
        (row,) = read_csv(client)
        assert row["title"] == row["company"] == row["first_name"] == f"'{cell}"
        assert not any(value.startswith(data.FORMULA) for value in row.values())
