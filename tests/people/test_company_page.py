"""A company as its notices tell of it: what it is, who came, who left, and all of them."""

import json

import pytest

from people.models import CompanyAlias
from tests.factories import ago, make_company, make_notice, make_person, make_tag
from tests.pages import arrive, in_order, links, text_of, tree

pytestmark = pytest.mark.django_db

HOSTILE = '</script><script>alert("»1«")</script> & \\ \u2028 <!--'


def page_of(client, company, part=""):
    return client.get(company.get_absolute_url() + (f"?vis={part}" if part else ""))


def texts(response, path):
    return [" ".join(row.text_content().split()) for row in tree(response).xpath(path)]


def came_and_left(response):
    return [texts(response, f"//section[@aria-labelledby='{part}']//li") for part in ("kom", "gik")]


def data_of(response):
    (script,) = tree(response).xpath("//script[@type='application/ld+json']")
    return json.loads(script.text)


class TestCompanyPage:
    def test_says_what_the_company_is_and_shows_its_notices(self, client):
        company = make_company("Søjle K/S", cvr="00127001", website="https://soejle.example")
        notice = make_notice(company=company, tags=[make_tag("Drift")])
        make_notice()
        response = page_of(client, company)
        text = text_of(response, "//main")
        assert in_order(text, "Søjle K/S", "00127001", "Alle notitser", notice.text)
        assert len(texts(response, "//article")) == 1
        assert {"https://soejle.example", "/emne/drift/"} <= set(links(response))

    def test_what_it_is_also_called_is_said_but_not_other_spellings(self, client):
        company = make_company("netHEGN")
        for name in ("Nethegn A/S", "Gærdet"):
            CompanyAlias.objects.create(company=company, name=name)
        make_notice(company=company)
        response = page_of(client, company)
        assert "Også kendt som Gærdet" in text_of(response)
        assert data_of(response)["alternateName"] == ["Gærdet"]

    def test_the_older_notices_are_on_the_next_page_which_is_a_list_alone(self, client):
        company = make_company()
        for hours in range(21):
            make_notice(company=company, published_at=ago(hours=hours + 1))
        (next_page,) = [link for link in links(page_of(client, company)) if "side=" in link]
        older = client.get(next_page)
        assert len(texts(older, "//article")) == 1
        assert "Kom til" not in text_of(older, "//div[@class='listing']")

    def test_nothing_but_what_is_live_is_shown(self, client):
        company = make_company()
        make_notice(company=company)
        make_notice(company=company, published_at=None)
        make_notice(company=company, withdrawn_at=ago(minutes=1))
        make_notice(old_company=company.name, published_at=None)
        response = page_of(client, company)
        assert len(texts(response, "//article")) == 1
        assert [len(part) for part in came_and_left(response)] == [1, 0]

    def test_old_notices_alone_are_not_for_search_engines(self, client):
        company = make_company()
        make_notice(company=company, published_at=ago(days=4000))
        assert page_of(client, company)["X-Robots-Tag"] == "noindex"
        make_notice(company=company)
        assert "X-Robots-Tag" not in page_of(client, company)


class TestCameAndLeft:
    """Who was hired, became a partner or was elected; who resigned, or is told of elsewhere."""

    def test_both_are_told_with_where_from_and_where_to(self, client):
        company, other = make_company("netHEGN"), make_company("Søjle")
        bo, ida = make_person("Bo", "Ro"), make_person("Ida", "Sø")
        make_notice(company=company, person=bo, title="chef", old_title="x", old_company="Søjle")
        make_notice(company=other, person=ida, title="x", old_title="chef", old_company="NETHEGN")
        came, left = came_and_left(page_of(client, company))
        assert came == ["5. jan. 2026 Bo Ro fra Søjle Nyt job: chef"]
        assert left == ["5. jan. 2026 Ida Sø til Søjle Nyt job: x"]
        assert {"/virksomhed/soejle/", bo.get_absolute_url(), ida.get_absolute_url()} <= set(
            links(page_of(client, company))
        )

    @pytest.mark.parametrize(
        ("occasion", "came", "left"),
        [("partner", 1, 0), ("bestyrelse", 1, 0), ("fratraedelse", 0, 1), ("jubilaeum", 0, 0)],
    )
    def test_by_the_occasion(self, client, occasion, came, left):
        company = make_company()
        make_notice(company=company, occasion=occasion)
        assert [len(part) for part in came_and_left(page_of(client, company))] == (
            [came, left] if came or left else [0, 0]
        )

    def test_who_moved_within_the_company_did_not_leave(self, client):
        company = make_company("netHEGN")
        make_notice(company=company, occasion="forfremmelse", old_title="x", old_company="netHEGN")
        assert came_and_left(page_of(client, company)) == [[], []]

    def test_a_company_one_only_left_has_a_page(self, client):
        company = make_company("netHEGN")
        make_notice(old_title="chef", old_company="netHEGN")
        assert page_of(client, company).status_code == 200

    @pytest.mark.parametrize(("part", "count"), [("kom", 9), ("gik", 10)])
    def test_all_of_either_are_a_list_of_their_own(self, client, part, count):
        company = make_company("netHEGN")
        for _ in range(9):
            make_notice(company=company)
        for _ in range(10):
            make_notice(old_title="chef", old_company="netHEGN")
        response = page_of(client, company)
        assert [len(part) for part in came_and_left(response)] == [8, 8]
        assert f"?vis={part}" in links(response)
        assert len(texts(page_of(client, company, part), "//article")) == count

    def test_another_part_is_none(self, client):
        company = make_company()
        make_notice(company=company)
        assert page_of(client, company, "alt").status_code == 404

    def test_the_parts_are_pages_of_their_own_in_the_store_too(self, client):
        company = make_company("netHEGN")
        make_notice(company=company)
        make_notice(company=company, occasion="fratraedelse")
        for part, count in (("kom", 1), ("gik", 1), ("", 2)) * 2:
            assert len(texts(page_of(client, company, part), "//article")) == count


class TestAddress:
    @pytest.mark.parametrize("slug", ["Søjle", "SOEJLE", "s%C3%B8jle"])
    def test_the_name_leads_to_it(self, client, slug):
        make_notice(company=make_company("Søjle"))
        response = client.get(f"/virksomhed/{slug}/")
        assert (response.status_code, response["Location"]) == (301, "/virksomhed/soejle/")

    @pytest.mark.parametrize("slug", ["ukendt", "%00", "---"])
    def test_an_unknown_one_is_not_found(self, client, slug):
        assert arrive(client, f"/virksomhed/{slug}/").status_code == 404

    @pytest.mark.parametrize("moments", [{"published_at": None}, {"withdrawn_at": ago(minutes=1)}])
    def test_a_company_readers_have_not_read_of_has_no_page(self, client, moments):
        company = make_company("Søjle")
        make_notice(company=company, **moments)
        response = page_of(client, company)
        assert response.status_code == 404
        assert client.get("/virksomhed/SOEJLE/").status_code == 404
        assert client.get(f"{company.get_absolute_url()}?side=1.000000-1").status_code == 404
        assert "Søjle" not in text_of(response)
        assert "Vi har ingen navnenyt om den virksomhed." in text_of(response)

    def test_former_ones_lead_on(self, client):
        company = make_company("Søjle")
        make_notice(company=company)
        for slug in ("soejle-drift", "soejlen"):
            company.slug = slug
            company.save()
        for old in ("soejle", "soejle-drift"):
            response = client.get(f"/virksomhed/{old}/")
            assert (response.status_code, response["Location"]) == (301, "/virksomhed/soejlen/")

    def test_one_that_is_taken_again_is_the_new_companys(self, client):
        company = make_company("Søjle")
        company.slug = "soejlen"
        company.save()
        other = make_company("Søjle A/S", slug="soejle")
        make_notice(company=other)
        assert client.get("/virksomhed/soejle/").status_code == 200


class TestStructuredData:
    def test_of_the_organization(self, client):
        company = make_company("Søjle K/S", cvr="00127001", website="https://soejle.example")
        make_notice(company=company)
        assert data_of(page_of(client, company)) == {
            "@context": "https://schema.org",
            "@type": "Organization",
            "@id": "http://testserver/virksomhed/soejle-k-s/",
            "name": "Søjle K/S",
            "url": "https://soejle.example",
            "vatID": "DK00127001",
        }

    def test_a_hostile_name_breaks_nothing(self, client):
        company = make_company(HOSTILE)
        make_notice(company=company)
        response = page_of(client, company)
        assert data_of(response)["name"] == HOSTILE
        assert b"<script>alert" not in response.content


class TestGrowth:
    def test_costs_as_much_with_ten_of_each_as_with_one(self, client, queries):
        company = make_company("netHEGN")
        counts = []
        for more in (1, 9):
            for number in range(more):
                other = make_company()
                make_notice(company=company, old_company=other.name, tags=[make_tag()])
                make_notice(company=other, old_company="netHEGN")
                CompanyAlias.objects.create(company=company, name=f"Gærdet {more}{number}")
            with queries() as captured:
                page_of(client, company)
            counts.append(len(captured))
        # Session and edition apart: the company, its notices, who came, who left, tags, aliases,
        # and what is read now.
        assert counts[0] == counts[1]
