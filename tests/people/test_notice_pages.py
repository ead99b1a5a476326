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
from tests.pages import arrive, in_order, links, text_of, tree

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
        text = text_of(client.get("/navnenyt/"), "//main")
        assert in_order(text, new.text, "Nyt job", old.text, "Nyt job")
        assert text.count("Nyt job") == 2
        assert "Ikke et navn" not in text

    def test_before_there_are_any(self, client):
        assert "Her er ingen navne endnu" in text_of(client.get("/navnenyt/"))


class TestCompanyPage:
    def test_shows_the_company_and_its_notices(self, client):
        company = make_company("Søjle K/S", cvr="00127001", website="https://soejle.example")
        notice = make_notice(company=company)
        make_notice()
        response = client.get(company.get_absolute_url())
        text = text_of(response, "//main")
        assert in_order(text, "Søjle K/S", "00127001", notice.text)
        assert text.count("Nyt job") == 1
        assert "https://soejle.example" in links(response)

    def test_a_company_without_notices_has_a_page(self, client):
        assert client.get(make_company().get_absolute_url()).status_code == 200

    @pytest.mark.parametrize("slug", ["Søjle", "SOEJLE", "s%C3%B8jle"])
    def test_the_name_leads_to_the_address(self, client, slug):
        make_company("Søjle")
        response = client.get(f"/virksomhed/{slug}/")
        assert (response.status_code, response["Location"]) == (301, "/virksomhed/soejle/")

    @pytest.mark.parametrize("slug", ["ukendt", "%00", "---"])
    def test_an_unknown_one_is_not_found(self, client, slug):
        assert arrive(client, f"/virksomhed/{slug}/").status_code == 404


class TestPersonPage:
    def test_shows_the_person_and_their_notices(self, client):
        person = make_person("Åse", "Nørregård")
        notice = make_notice(person=person)
        make_notice()
        text = text_of(client.get(person.get_absolute_url()), "//main")
        assert in_order(text, "Åse Nørregård", notice.text)
        assert text.count("Nyt job") == 1

    @pytest.mark.parametrize("moments", [{"published_at": None}, {"withdrawn_at": ago(minutes=1)}])
    def test_nobody_has_a_page_without_a_live_notice(self, client, moments):
        person = make_person()
        make_notice(person=person, **moments)
        response = client.get(person.get_absolute_url())
        assert response.status_code == 404
        assert person.name not in text_of(response)

    @pytest.mark.parametrize("slug", ["", "forkert/", "aase/"])
    def test_the_id_decides_and_the_name_is_put_right(self, client, slug):
        person = make_person()
        make_notice(person=person)
        response = client.get(f"/person/{person.pk}/{slug}")
        assert (response.status_code, response["Location"]) == (301, person.get_absolute_url())

    @pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
    def test_an_unknown_one_is_not_found(self, client, pk):
        assert client.get(f"/person/{pk}/navn/").status_code == 404
