"""The feeds of Navnenyt, of a company, of a tag and of an author, in the same three forms."""

import json

import pytest
from lxml import etree

from tests.factories import (
    ago,
    make_article,
    make_author,
    make_company,
    make_notice,
    make_tag,
)
from tests.pages import tree

pytestmark = pytest.mark.django_db

FORMS = ("rss/", "atom/", "feed.json")


def titles(response):
    if "json" in response["Content-Type"]:
        return [item["title"] for item in json.loads(response.content)["items"]]
    feed = etree.fromstring(response.content)
    found = feed.xpath("//*[local-name()='item' or local-name()='entry']")
    return [entry.xpath("string(*[local-name()='title'])") for entry in found]


def summaries(response):
    if "json" in response["Content-Type"]:
        return [item["summary"] for item in json.loads(response.content)["items"]]
    feed = etree.fromstring(response.content)
    return feed.xpath("//*[local-name()='description' or local-name()='summary']/text()")


@pytest.mark.parametrize("form", FORMS)
class TestFeedsOfSomething:
    def test_notices_newest_first_with_their_text(self, client, form):
        old, new = make_notice(published_at=ago(days=2)), make_notice()
        make_notice(published_at=None)
        make_article()
        response = client.get(f"/navnenyt/{form}")
        assert titles(response) == [new.headline, old.headline]
        assert new.text in summaries(response)

    def test_of_one_company(self, client, form):
        notice = make_notice(company=make_company("netHEGN"))
        make_notice()
        response = client.get(f"/virksomhed/nethegn/{form}")
        assert titles(response) == [notice.headline]
        assert "netHEGN" in response.content.decode()

    def test_of_a_company_at_its_old_address(self, client, form):
        company = make_company("netHEGN")
        notice = make_notice(company=company)
        company.slug = "hegnet"
        company.save()
        assert titles(client.get(f"/virksomhed/nethegn/{form}")) == [notice.headline]

    def test_of_one_author(self, client, form):
        author = make_author("Bo Ro")
        article = make_article(authors=[author])
        make_article()
        assert titles(client.get(f"/forfatter/bo-ro/{form}")) == [article.headline]

    def test_of_one_tag(self, client, form):
        notice = make_notice(tags=[make_tag("Drift")])
        make_notice()
        assert titles(client.get(f"/emne/drift/{form}")) == [notice.headline]

    @pytest.mark.parametrize("place", ["virksomhed", "forfatter", "emne"])
    def test_of_something_unknown_is_not_found(self, client, form, place):
        assert client.get(f"/{place}/ukendt/{form}").status_code == 404

    def test_a_company_that_only_a_draft_names_is_not_found(self, client, form):
        make_notice(company=make_company("netHEGN"), published_at=None)
        response = client.get(f"/virksomhed/nethegn/{form}")
        assert response.status_code == 404
        assert "netHEGN" not in response.content.decode()

    @pytest.mark.parametrize("place", ["navnenyt/", "virksomhed/nethegn/"])
    def test_costs_as_much_for_ten_as_for_one(self, client, queries, form, place):
        company = make_company("netHEGN")
        # The name of the site is asked for once in a process.
        client.get(f"/{place}{form}")
        counts = []
        for more in (1, 9):
            for _ in range(more):
                make_notice(company=company)
            with queries() as captured:
                client.get(f"/{place}{form}")
            counts.append(len(captured))
        assert counts[0] == counts[1]


@pytest.mark.parametrize(
    "place", ["/navnenyt/", "/virksomhed/nethegn/", "/forfatter/bo-ro/", "/emne/drift/"]
)
def test_the_page_names_its_feeds(client, place):
    make_notice(company=make_company("netHEGN"), tags=[make_tag("Drift")])
    make_article(authors=[make_author("Bo Ro")])
    named = tree(client.get(place)).xpath("//link[@rel='alternate']/@href")
    assert {place + form for form in FORMS} <= set(named)
