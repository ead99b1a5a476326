from datetime import date

import pytest

from tests.factories import (
    ago,
    make_article,
    make_company,
    make_notice,
    make_person,
    make_picture,
    make_tag,
)
from tests.pages import in_order, links, text_of, tree

pytestmark = pytest.mark.django_db

WHOLE = {
    "title": "Projektleder",
    "who": "first_name",
    "job_date": date(2025, 11, 1),
    "office_company": "netHEGN",
    "office_city": "Vestby",
    "task": "udrulning af AI- og automatisering",
    "old_title": "Digitaliseringschef",
    "old_company": "Søjle K/S",
    "education": "cand.it.",
    "school_preposition": "fra",
    "school": "Vestby Universitet",
    "prior": "drift og beredskab",
}
WHOLE_TEXT = (
    "netHEGN har pr. 1. november 2025 ansat Hans Christian Vang som Projektleder ved netHEGN's "
    "kontor i Vestby. Hans Christian skal især beskæftige sig med udrulning af AI- og "
    "automatisering. Hans Christian kommer fra en stilling som Digitaliseringschef hos Søjle K/S. "
    "Hans Christian er uddannet cand.it. fra Vestby Universitet. Hans Christian har tidligere "
    "beskæftiget sig med drift og beredskab."
)


def whole_notice(**fields):
    company, person = make_company("netHEGN"), make_person("Hans Christian", "Vang")
    return make_notice(company=company, person=person, **WHOLE | fields)


class TestNoticePage:
    """The printed text is written from the fields, letter for letter, with its label last."""

    def test_the_text_stands_as_the_fields_say(self, client):
        text = text_of(client.get(whole_notice().get_absolute_url()), "//main")
        assert f"{WHOLE_TEXT} Nyt job" in text

    def test_then_the_name_and_the_company(self, client):
        response = client.get(whole_notice().get_absolute_url())
        assert in_order(text_of(response, "//main"), "Nyt job", "Hans Christian Vang", "netHEGN")
        notice_links = links(response)
        assert any(link.startswith("/person/") for link in notice_links)
        assert "/virksomhed/nethegn/" in notice_links

    def test_the_portrait_carries_name_company_and_credit(self, client):
        notice = whole_notice(picture=make_picture(credit="Foto: Ida Sø", alt="Vang ved sit bord"))
        response = client.get(notice.get_absolute_url())
        caption = text_of(response, "//figcaption")
        assert caption == "Hans Christian Vang / netHEGN (Foto: Ida Sø)"
        assert "Vang ved sit bord" in tree(response).xpath("//main//img/@alt")

    def test_tags_are_shown(self, client):
        response = client.get(make_notice(tags=[make_tag("Drift")]).get_absolute_url())
        assert "/emne/drift/" in links(response)


class TestNoticeList:
    def test_live_notices_newest_first_with_their_text_and_nothing_else(self, client):
        old = make_notice(published_at=ago(days=2))
        new = make_notice()
        make_notice(published_at=None)
        make_article(headline="Ikke et navn")
        text = text_of(client.get("/navnenyt/"), "//*[@class='people']")
        assert in_order(text, new.text, "Nyt job", old.text, "Nyt job")
        assert text.count("Nyt job") == 2
        assert "Ikke et navn" not in text

    def test_before_there_are_any(self, client):
        assert "Her er ingen navne endnu" in text_of(client.get("/navnenyt/"))
