import pytest

from tests.factories import MAKERS, ago, make_article, make_tag
from tests.pages import arrive, headlines, in_order, links, text_of, tree

pytestmark = pytest.mark.django_db


class TestTagPage:
    """All kinds together, newest first, with the tag's own lead."""

    def test_items_of_every_kind(self, client):
        tag = make_tag("Offentlig it", lead="Alt om statens servere.")
        items = [
            make(tags=[tag], published_at=ago(hours=h)) for h, make in enumerate(MAKERS.values(), 1)
        ]
        make_article()
        make_article(tags=[tag], published_at=None)
        make_article(tags=[tag], withdrawn_at=ago(minutes=1))
        response = client.get("/emne/offentlig-it/")
        assert headlines(response) == [item.headline for item in items]
        assert in_order(text_of(response), "Offentlig it", "Alt om statens servere.")

    def test_page_after_page_to_the_end(self, client):
        tag, other = make_tag(), make_tag()
        made = [
            make_article(tags=[tag, other], published_at=ago(hours=hours)).headline
            for hours in range(1, 46)
        ]
        found, url = [], tag.get_absolute_url()
        while url:
            response = client.get(url)
            found += headlines(response)
            url = next((link for link in links(response) if "side=" in link), None)
        assert found == made

    @pytest.mark.parametrize(
        "slug", ["Sårbarheder", "SAARBARHEDER", "sa%CC%8Arbarheder", "sårbarheder"]
    )
    def test_the_name_leads_to_the_address(self, client, slug):
        make_tag("Sårbarheder")
        response = client.get(f"/emne/{slug}/")
        assert (response.status_code, response["Location"]) == (301, "/emne/saarbarheder/")

    @pytest.mark.parametrize("slug", ["ukendt", "%00", "---", "x" * 500])
    def test_an_unknown_tag_is_not_found(self, client, slug):
        response = arrive(client, f"/emne/{slug}/")
        assert response.status_code == 404
        assert "Den side findes ikke" in text_of(response)

    def test_a_tag_without_items_has_a_page(self, client):
        assert client.get(make_tag().get_absolute_url()).status_code == 200

    def test_offers_its_own_feed(self, client):
        page = tree(client.get(make_tag("Drift").get_absolute_url()))
        assert "/emne/drift/rss/" in page.xpath("//link[@rel='alternate']/@href")


class TestRenamed:
    """Links and feed readers from before find the tag where it lies now."""

    def test_the_old_address_leads_to_the_new(self, client):
        tag = make_tag("AI")
        tag.name, tag.slug = "Kunstig intelligens", ""
        tag.save()
        response = client.get("/emne/ai/")
        assert (response.status_code, response["Location"]) == (301, "/emne/kunstig-intelligens/")
        assert client.get(response["Location"]).status_code == 200

    def test_the_feed_goes_on(self, client):
        tag = make_tag("AI")
        article = make_article(tags=[tag])
        tag.slug = "ki"
        tag.save()
        assert article.headline in client.get("/emne/ai/rss/").content.decode()

    def test_a_tag_that_lies_there_now_comes_first(self, client):
        tag = make_tag("AI")
        tag.slug = "ki"
        tag.save()
        make_tag("Ai nu", slug="ai")
        assert "Ai nu" in text_of(client.get("/emne/ai/"))


class TestAllTags:
    """Those with something live, in Danish alphabetical order, with how many."""

    def test_in_danish_order(self, client):
        for name in ("Ølstykke", "Aarhus", "Zink", "Dataanalyse", "Ægte", "Datacenter"):
            make_article(tags=[make_tag(name)])
        text = text_of(client.get("/emner/"), "//main")
        assert in_order(text, "Dataanalyse", "Datacenter", "Zink", "Ægte", "Ølstykke", "Aarhus")

    def test_counts_only_what_readers_can_see(self, client):
        tag, asleep, over = make_tag("Drift"), make_tag("Sovende"), make_tag("Forbi")
        for make in MAKERS.values():
            make(tags=[tag])
        make_article(tags=[tag, asleep], published_at=None)
        make_article(tags=[tag, asleep], published_at=ago(hours=-1))
        make_article(tags=[tag, over], withdrawn_at=ago(minutes=1))
        make_article(tags=[tag, over], published_at=ago(days=2), expires_at=ago(days=1))
        text = text_of(client.get("/emner/"), "//main")
        assert "Drift 3" in text
        assert "Sovende" not in text
        assert "Forbi" not in text

    def test_before_there_are_any(self, client):
        assert "Her er ingen emner endnu" in text_of(client.get("/emner/"))
