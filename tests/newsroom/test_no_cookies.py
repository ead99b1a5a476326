"""
A reader is nobody: no cookie is set on any page, none is needed, and nothing is asked of a third
party (bekendtgørelsen om cookies; god presseskik).
"""

import re

import pytest

from frontpage.arranging import placed
from frontpage.models import Layout
from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_author,
    make_notice,
    make_picture,
    make_tag,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    tag, author = make_tag("Drift"), make_author("Bo Vang")
    items = [make(tags=[tag], picture=make_picture()) for make in MAKERS.values()]
    items.append(make_article(authors=[author]))
    gone = make_article(withdrawn_at=ago(minutes=1))
    notice = make_notice()
    Layout.arrange(placed([], items[0].pk))
    return [
        "/", "/seneste/", "/arkiv/2025/1/", "/emner/", tag.get_absolute_url(), "/navnenyt/",
        author.get_absolute_url(), notice.company.get_absolute_url(),
        notice.person.get_absolute_url(), "/soeg/", "/soeg/?q=kabel", "/rss/", "/atom/",
        "/feed.json", "/sitemap.xml", "/robots.txt", "/sundhed/", "/findes-ikke/",
        "/.well-known/security.txt", "/.well-known/tdmrep.json", gone.get_absolute_url(),
        *[item.get_absolute_url() for item in items],
    ]  # fmt: skip


class TestReaders:
    def test_no_page_sets_a_cookie_or_depends_on_one(self, client, pages):
        for url in pages:
            response = client.get(url)
            assert not response.cookies, url
            assert "Set-Cookie" not in response, url
        assert not client.cookies

    def test_no_page_asks_a_third_party_for_anything(self, client, pages):
        for url in pages:
            response = client.get(url)
            if not response["Content-Type"].startswith("text/html"):
                continue
            source = response.content.decode()
            fetched = re.findall(r"<(?:link|script|img|source|iframe)[^>]*>", source)
            for tag in fetched:
                addresses = re.findall(r'(?:src|srcset|href)="([^"]*)"', tag)
                assert all(
                    address.startswith(("/", "http://testserver/")) for address in addresses
                ), (url, tag)

    def test_every_page_forbids_scripts_and_styles_from_elsewhere(self, client, pages):
        for url in pages:
            policy = client.get(url)["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "'unsafe-inline'" not in policy
            assert "style-src 'self'" in policy

    def test_no_page_has_a_style_or_a_script_inside_it(self, client, pages):
        for url in pages:
            source = client.get(url).content.decode()
            assert " style=" not in source, url
            assert "<style" not in source, url
            # Structured data is text to a browser, and nothing in it is run.
            run = source.replace('<script type="application/ld+json">', "")
            assert not re.search(r"<script(?![^>]*\bsrc=)", run), url
            assert not re.search(r"\son[a-z]+=", source), url

    def test_a_page_names_its_language(self, client, pages):
        for url in pages:
            response = client.get(url)
            if response["Content-Type"].startswith("text/html"):
                assert '<html lang="da">' in response.content.decode(), url
