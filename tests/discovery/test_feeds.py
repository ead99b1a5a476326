import json
from email.utils import parsedate_to_datetime

import pytest
from lxml import etree

from publishing.models import Tag
from tests.factories import MAKERS, ago, make_article, make_sponsored_post, make_tag

pytestmark = pytest.mark.django_db


def entries(response):
    feed = etree.fromstring(response.content)
    return feed.xpath("//*[local-name()='item' or local-name()='entry']")


def field(entry, name):
    return entry.xpath(f"string(*[local-name()='{name}'])")


class TestFeeds:
    @pytest.mark.parametrize("url", ["/rss/", "/atom/"])
    def test_everything_live_newest_first(self, client, url):
        items = [make(published_at=ago(hours=h)) for h, make in enumerate(MAKERS.values(), 1)]
        make_article(published_at=None)
        make_article(withdrawn_at=ago(minutes=1))
        titles = [field(entry, "title") for entry in entries(client.get(url))]
        assert [title.rpartition(": ")[2] for title in titles] == [item.headline for item in items]

    @pytest.mark.parametrize("url", ["/emne/drift/rss/", "/emne/drift/atom/"])
    def test_of_one_tag(self, client, url):
        article = make_article(tags=[make_tag("Drift", lead="Alt om drift.")])
        make_article()
        response = client.get(url)
        assert [field(entry, "title") for entry in entries(response)] == [article.headline]
        assert "Alt om drift." in response.content.decode()

    def test_a_feed_of_an_unknown_tag_is_not_found(self, client):
        assert client.get("/emne/ukendt/rss/").status_code == 404

    def test_an_item_keeps_its_id_when_its_headline_changes(self, client):
        article = make_article()
        before = field(entries(client.get("/rss/"))[0], "guid")
        article.revise(article.content | {"headline": "En helt anden"})
        article.publish()
        assert field(entries(client.get("/rss/"))[0], "guid") == before

    def test_the_times_are_those_of_the_item(self, client):
        article = make_article(updated_at=ago(minutes=5))
        rss, atom = (entries(client.get(url))[0] for url in ("/rss/", "/atom/"))
        published = article.published_at.replace(microsecond=0)
        assert parsedate_to_datetime(field(rss, "pubDate")) == published
        assert field(atom, "published")[:19] == published.isoformat()[:19]
        assert field(atom, "updated")[:19] == article.updated_at.isoformat()[:19]

    def test_json(self, client):
        article = make_article(teaser="Kranerne kører.")
        response = client.get("/feed.json")
        assert response["Content-Type"] == "application/feed+json"
        feed = json.loads(response.content)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["items"] == [
            {
                "id": f"item-{article.pk}",
                "url": f"http://testserver{article.get_absolute_url()}",
                "title": article.headline,
                "summary": "Kranerne kører.",
                "date_published": article.published_at.isoformat(),
            }
        ]

    @pytest.mark.parametrize("url", ["/rss/", "/atom/", "/feed.json"])
    def test_before_there_is_anything(self, client, url):
        assert client.get(url).status_code == 200

    def test_control_characters_in_any_text_break_no_feed(self, client):
        tag = make_tag("Drift", lead="To\x0blinjer")
        Tag.objects.filter(pk=tag.pk).update(name="Dr\x1bift")
        make_sponsored_post(sender="Strøm\x08bro", headline="Prøv\x0bstrømmen", tags=[tag])
        for url in ("/rss/", "/atom/", "/emne/drift/rss/", "/emne/drift/atom/"):
            assert len(entries(client.get(url))) == 1

    @pytest.mark.parametrize("url", ["/rss/", "/atom/", "/feed.json", "/emne/drift/rss/"])
    def test_no_more_than_a_reader_needs(self, client, url):
        tag = make_tag("Drift")
        for _ in range(41):
            make_article(tags=[tag])
        response = client.get(url)
        count = (
            len(json.loads(response.content)["items"]) if "json" in url else len(entries(response))
        )
        assert count == 40
