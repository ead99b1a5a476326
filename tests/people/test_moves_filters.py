from datetime import UTC, datetime
from urllib.parse import quote, urlencode

import pytest
from django.utils import timezone

from people.models import CompanyAlias
from tests.factories import ago, make_company, make_notice, make_person, make_tag
from tests.pages import headlines, links, text_of, tree

pytestmark = pytest.mark.django_db


def names(client, **query):
    response = client.get("/navnenyt/", query)
    assert response.status_code == 200
    return headlines(response, "//*[@class='people']")


def person(name):
    return make_person("Ea", name)


def in_month(month, day=15):
    return datetime(2026, month, day, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_november(at):
    at(datetime(2026, 11, 25, 12, tzinfo=UTC))


class TestEachFilter:
    def test_occasion(self, client):
        make_notice(occasion="nyt_job", person=person("Job"))
        make_notice(occasion="udnaevnelse", person=person("Udnævnt"))
        assert names(client, anledning="udnaevnelse") == ["Ea Udnævnt"]

    @pytest.mark.parametrize("typed", ["nethegn", "netHEGN", "NETHEGN", "Hegnet A/S", "  nethegn "])
    def test_company_by_its_address_its_name_or_another_name(self, client, typed):
        company = make_company("netHEGN")
        CompanyAlias.objects.create(company=company, name="Hegnet A/S")
        make_notice(company=company, person=person("Inde"))
        make_notice(person=person("Ude"))
        assert names(client, virksomhed=typed) == ["Ea Inde"]

    def test_the_company_they_came_from(self, client):
        make_company("netHEGN")
        make_notice(old_company="netHEGN", person=person("Kom"))
        make_notice(person=person("Andetsteds"))
        assert names(client, tidligere="nethegn") == ["Ea Kom"]

    @pytest.mark.parametrize("typed", ["offentlig-it", "Offentlig it", "OFFENTLIG IT"])
    def test_tag_by_its_address_or_its_name(self, client, typed):
        make_notice(tags=[make_tag("Offentlig it")], person=person("Mærket"))
        make_notice(person=person("Umærket"))
        assert names(client, emne=typed) == ["Ea Mærket"]

    def test_words_of_the_title_in_any_order(self, client):
        make_notice(title="senior it-driftschef", person=person("Chef"))
        make_notice(title="driftstekniker", person=person("Tekniker"))
        assert names(client, titel="chef senior") == ["Ea Chef"]
        assert len(names(client, titel="drift")) == 2

    def test_month_and_a_span_of_months(self, client):
        for month in (3, 4, 5):
            make_notice(published_at=in_month(month), person=person(f"Md{month}"))
        assert names(client, maaned="2026-04") == ["Ea Md4"]
        assert names(client, maaned="2026-04", til="2026-05") == ["Ea Md5", "Ea Md4"]

    def test_a_month_begins_and_ends_at_midnight_in_copenhagen(self, client):
        make_notice(published_at=datetime(2026, 3, 31, 22, 30, tzinfo=UTC), person=person("Første"))
        make_notice(published_at=datetime(2026, 3, 31, 21, 30, tzinfo=UTC), person=person("Sidste"))
        assert names(client, maaned="2026-04") == ["Ea Første"]
        assert names(client, maaned="2026-03") == ["Ea Sidste"]


class TestTogether:
    def test_all_must_be_met(self, client):
        company, tag = make_company("netHEGN"), make_tag("Drift")
        values = {"title": "driftschef", "old_company": "Kabelriget", "published_at": in_month(4)}
        make_company("Kabelriget")
        make_notice(company=company, tags=[tag], person=person("Rigtig"), **values)
        for lacks in (
            {"occasion": "partner"},
            {"company": make_company()},
            {"title": "tekniker"},
            {"old_company": ""},
            {"tags": []},
            {"published_at": in_month(5)},
        ):
            make_notice(**{"company": company, "tags": [tag]} | values | lacks)
        query = {
            "anledning": "nyt_job",
            "virksomhed": "nethegn",
            "tidligere": "kabelriget",
            "emne": "drift",
            "titel": "chef",
            "maaned": "2026-04",
        }
        assert names(client, **query) == ["Ea Rigtig"]

    def test_pages_keep_the_filters_and_show_each_once(self, client):
        company = make_company("netHEGN")
        for number in range(45):
            moment = ago(days=number // 3 + 1)
            make_notice(company=company, person=person(f"Nr{number}"), published_at=moment)
            make_notice(published_at=moment)
        url, seen = "/navnenyt/?virksomhed=nethegn&anledning=nyt_job", []
        while url:
            response = client.get(url)
            seen += headlines(response, "//*[@class='people']")
            following = tree(response).xpath("//a[@rel='next']/@href")
            url = following[0] if following else None
        assert len(seen) == len(set(seen)) == 45


class TestThePage:
    def test_shows_what_was_chosen_each_with_a_way_out(self, client):
        make_notice(company=make_company("Søjle & Søn"), tags=[make_tag("Drift")])
        response = client.get("/navnenyt/?anledning=nyt_job&virksomhed=soejle-og-soen&emne=drift")
        chosen = tree(response).xpath("//ul[@class='chosen']//a")
        ways_out = {link.text_content(): link.get("href") for link in chosen}
        assert ways_out["Fjern Søjle & Søn×"] == "/navnenyt/?anledning=nyt_job&emne=drift"
        assert ways_out["Fjern Nyt job×"] == "/navnenyt/?virksomhed=soejle-og-soen&emne=drift"
        assert ways_out["Fjern alle"] == "/navnenyt/"

    def test_the_form_has_what_was_sent(self, client):
        make_notice(company=make_company("Søjle"))
        page = tree(client.get("/navnenyt/?virksomhed=soejle&titel=driftschef&anledning=nyt_job"))
        assert page.xpath("//input[@name='virksomhed']/@value") == ["Søjle"]
        assert page.xpath("//input[@name='titel']/@value") == ["driftschef"]
        selected = page.xpath("//select[@name='anledning']/option[@selected]/text()")
        assert selected == ["Nyt job"]

    def test_counts_as_far_as_it_is_cheap(self, client, monkeypatch):
        monkeypatch.setattr("people.moves.finding.Selection.counted", 22)
        for _ in range(22):
            make_notice()
        assert "22 navne" in text_of(client.get("/navnenyt/?anledning=nyt_job"))
        for _ in range(5):
            make_notice()
        assert "Mindst 22 navne" in text_of(client.get("/navnenyt/?anledning=nyt_job"))
        assert "Mindst" not in text_of(client.get("/navnenyt/"))

    def test_nothing_found_gives_advice(self, client):
        make_notice()
        assert "prøv et andet ord" in text_of(client.get("/navnenyt/?titel=zebrapasser"))

    def test_search_engines_get_the_whole_list_alone(self, client):
        make_notice()
        whole = tree(client.get("/navnenyt/"))
        assert whole.xpath("//link[@rel='canonical']/@href") and not whole.xpath(
            "//meta[@name='robots']"
        )
        part = tree(client.get("/navnenyt/?anledning=nyt_job"))
        assert part.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert part.xpath("//link[@rel='canonical']") == []

    def test_what_is_withdrawn_expired_or_still_to_come_is_not_found(self, client):
        make_notice(withdrawn_at=timezone.now())
        make_notice(expires_at=ago(minutes=1))
        make_notice(published_at=ago(hours=-1))
        make_notice(published_at=None)
        for query in ({}, {"anledning": "nyt_job"}, {"titel": "driftschef"}):
            assert names(client, **query) == []


class TestBadInput:
    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ({"virksomhed": "Ukendt & Co"}, "Vi har ingen virksomhed, der hedder »Ukendt & Co«."),
            ({"tidligere": "Ukendt"}, "Vi har ingen virksomhed, der hedder »Ukendt«."),
            ({"emne": "Ukendt"}, "Vi har intet emne, der hedder »Ukendt«."),
            ({"maaned": "2026-13"}, "Valget findes ikke. Vælg på listen."),
            ({"maaned": "13"}, "Valget findes ikke. Vælg på listen."),
            ({"anledning": "bryllup"}, "Valget findes ikke. Vælg på listen."),
            ({"titel": "!?"}, "Skriv et ord med bogstaver eller tal"),
            ({"titel": "a b c d e f g"}, "Skriv de vigtigste ord, højst 6."),
            ({"til": "2026-02"}, "Vælg også den måned, det begynder med."),
            ({"maaned": "2026-03", "til": "2026-02"}, "ligger før den første"),
        ],
    )
    def test_is_said_in_danish_and_kept_in_the_form(self, client, query, said):
        make_notice()
        response = client.get("/navnenyt/", query)
        assert response.status_code == 200
        assert said in text_of(response)

    def test_an_unknown_company_is_offered_those_like_it(self, client):
        make_notice(company=make_company("netHEGN"))
        response = client.get("/navnenyt/?virksomhed=nethegnet")
        assert "Mente du netHEGN?" in text_of(response)
        assert "/navnenyt/?virksomhed=nethegn" in links(response)

    @pytest.mark.parametrize("name", ["anledning", "virksomhed", "tidligere", "emne", "titel"])
    @pytest.mark.parametrize(
        "value",
        [
            "%00",
            "%00x",
            "%ff",
            "a" * 10_000,
            quote("ord " * 2500),
            "%F0%9F%99%82",
            "<script>x</script>",
        ]
        + ["'; drop table --", "%25", "_", "&amp;", "%E2%80%AE", "-1", "9" * 40],
    )
    @pytest.mark.parametrize("cookie", [False, True])
    def test_never_breaks(self, client, name, value, cookie):
        # With a cookie the query reaches the view as it was sent.
        if cookie:
            client.cookies["fremmed"] = "1"
        make_notice()
        for path in ("/navnenyt/", "/navnenyt/data.csv", "/navnenyt/data.json"):
            response = client.get(f"{path}?{name}={value}")
            assert response.status_code in (200, 404)
            if path == "/navnenyt/":
                assert b"<script>x" not in response.content

    @pytest.mark.parametrize("name", ["maaned", "til"])
    @pytest.mark.parametrize("value", ["0000-00", "2026-1", "99999-01", "x", "%00", "2026-04-01"])
    def test_no_month_breaks(self, client, name, value):
        for path in ("/navnenyt/", "/navnenyt/jobskift/", "/navnenyt/data.csv"):
            assert client.get(f"{path}?{name}={value}").status_code in (200, 404)

    def test_a_name_with_every_sign_comes_through_whole(self, client):
        name = "A&B <i> \"c\" 'd' 100% é+ø"
        make_notice(company=make_company(name), person=person("Inde"))
        response = client.get(f"/navnenyt/?{urlencode({'virksomhed': name})}")
        assert headlines(response, "//*[@class='people']") == ["Ea Inde"]
        assert name in text_of(response, "//ul[@class='chosen']")


class TestSuggestions:
    def test_names_that_begin_so(self, client):
        for name in ("netHEGN", "Netværket", "Kabelriget"):
            make_notice(company=make_company(name))
        url = "/navnenyt/forslag.json"
        assert client.get(f"{url}?virksomhed=NET").json() == {"names": ["Netværket", "netHEGN"]}
        make_tag("Netværk")
        assert client.get(f"{url}?emne=net").json() == {"names": ["Netværk"]}
        assert client.get(url).json() == {"names": []}

    def test_none_that_readers_have_not_read_of(self, client):
        make_notice(company=make_company("Nordlyset"), old_company="Norrtek")
        make_company("Norrtek")
        make_notice(company=make_company("Nordhemmelig"), published_at=None)
        url = "/navnenyt/forslag.json?virksomhed=nor"
        assert client.get(url).json() == {"names": ["Nordlyset", "Norrtek"]}
        response = client.get("/navnenyt/?virksomhed=nordhemmelig")
        assert "Vi har ingen virksomhed, der hedder »nordhemmelig«." in text_of(response)
        assert "Nordhemmelig" not in response.content.decode()
