import json

import pytest
from lxml import etree

from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_notice,
    make_person,
    make_sponsored_post,
)

pytestmark = pytest.mark.django_db


class TestSitemap:
    def test_lists_every_live_item_at_its_own_address(self, client):
        items = [make() for make in MAKERS.values()]
        make_article(published_at=None)
        make_article(withdrawn_at=ago(minutes=1))
        sitemap = etree.fromstring(client.get("/sitemap.xml").content)
        found = sitemap.xpath("//*[local-name()='loc']/text()")
        assert sorted(
            url.partition("/")[2].partition("/")[2].partition("/")[2] for url in found
        ) == (sorted(item.get_absolute_url()[1:] for item in items))

    def test_is_there_before_anything_is(self, client):
        assert client.get("/sitemap.xml").status_code == 200


def listed(client, address):
    sitemap = etree.fromstring(client.get(address).content)
    return [f"/{url.split('/', 3)[3]}" for url in sitemap.xpath("//*[local-name()='loc']/text()")]


class TestDirectorySitemaps:
    """Companies that may be searched for, and persons with more to show than one notice."""

    def test_companies(self, client):
        notice = make_notice()
        make_notice(published_at=None)
        make_notice(published_at=ago(days=4000))
        assert listed(client, "/sitemap-virksomheder.xml") == [notice.company.get_absolute_url()]

    def test_persons(self, client):
        person = make_person()
        for _ in range(2):
            make_notice(person=person)
        make_notice()
        assert listed(client, "/sitemap-personer.xml") == [person.get_absolute_url()]

    def test_none_other(self, client):
        assert client.get("/sitemap-ukendt.xml").status_code == 404

    def test_robots_are_shown_them(self, client):
        text = client.get("/robots.txt").content.decode()
        for section in ("virksomheder", "personer"):
            assert f"Sitemap: http://testserver/sitemap-{section}.xml" in text


class TestRobots:
    def test_keeps_them_from_the_desk_and_the_search_and_shows_the_map(self, client):
        text = client.get("/robots.txt").content.decode()
        assert "Disallow: /admin/" in text
        assert "Disallow: /soeg/" in text
        assert "Sitemap: http://testserver/sitemap.xml" in text


class TestReservation:
    """Text and data mining is reserved in a way machines read (ophavsretsloven § 11 b)."""

    def test_the_file(self, client):
        assert json.loads(client.get("/.well-known/tdmrep.json").content) == [
            {"location": "/", "tdm-reservation": 1}
        ]

    def test_every_page(self, client):
        assert b'<meta name="tdm-reservation" content="1">' in client.get("/").content
        post = make_sponsored_post().get_absolute_url()
        assert b'<meta name="tdm-reservation" content="1">' in client.get(post).content


class TestSecurity:
    def test_says_whom_to_write_and_has_not_expired(self, client, settings):
        text = client.get("/.well-known/security.txt").content.decode()
        assert f"Contact: mailto:{settings.OUTLET.email}" in text
        assert "Expires: " in text


class TestHealth:
    def test_well(self, client):
        response = client.get("/sundhed/")
        assert (response.status_code, response.json()["status"]) == (200, "ok")
