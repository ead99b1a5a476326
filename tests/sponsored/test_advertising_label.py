"""
Advertising cannot lose its label: ANNONCE first, then who pays, as text, on every surface that
shows a paid item (markedsføringsloven § 6, stk. 4; e-handelsloven § 9).
"""

import json

import pytest
from django.db import IntegrityError, transaction
from lxml import etree

from publishing.models import ContentItem
from readership.models import HourlyCount, this_hour
from sponsored.models import SponsoredPost
from tests.factories import (
    ago,
    make_advertiser,
    make_article,
    make_campaign,
    make_notice,
    make_tag,
)
from tests.pages import text_of, tree
from tests.sponsored.surfaces import HEADLINE, SENDER, SURFACES, gone_page, paid, post_page

pytestmark = pytest.mark.django_db


def labels_before_each_headline(response):
    """For every mention of the paid headline, the label in the smallest block that has both."""
    mentions = tree(response).xpath(
        "//main//*[self::a or self::h1][contains(normalize-space(.), $headline)]", headline=HEADLINE
    )
    assert mentions, "The paid item is not on the page."
    for mention in mentions:
        block = mention.xpath("(ancestor::*[.//*[@class='ad-label']])[last()]")[0]
        yield " ".join(block.text_content().split())


class TestPages:
    @pytest.mark.parametrize("surface", SURFACES)
    def test_the_label_and_the_sender_stand_before_the_headline(self, client, surface):
        for block in labels_before_each_headline(surface(client)):
            before = block.partition(HEADLINE)[0]
            assert f"ANNONCE Annonceindlæg fra {SENDER}" in before

    @pytest.mark.parametrize("surface", SURFACES)
    def test_the_label_is_text_that_everyone_gets(self, client, surface):
        for label in tree(surface(client)).xpath("//*[@class='ad-label']"):
            hidden = label.xpath("ancestor-or-self::*[@hidden or @aria-hidden='true']")
            assert not hidden
            assert "visually-hidden" not in " ".join(label.xpath("ancestor-or-self::*/@class"))

    def test_every_label_on_the_page_of_one_paid_item_is_its_own(self, client):
        labels = tree(post_page(client)).xpath("//*[@class='ad-label']")
        assert {" ".join(label.text_content().split()) for label in labels} == {
            f"ANNONCE Annonceindlæg fra {SENDER}"
        }

    def test_the_post_page_carries_it_at_the_top(self, client):
        text = text_of(post_page(client), "//main")
        assert text.startswith(f"ANNONCE Annonceindlæg fra {SENDER}")


class TestHeads:
    """Shared on social media and in a tab, too."""

    @pytest.mark.parametrize(
        "where", ["//title/text()", "//meta[@property='og:title']/@content"], ids=["tab", "share"]
    )
    def test_the_title_begins_with_the_label(self, client, where):
        (title,) = tree(post_page(client)).xpath(where)
        assert title.startswith(f"ANNONCE – Annonceindlæg fra {SENDER}: {HEADLINE}")

    def test_the_description_has_it_too(self, client):
        (text,) = tree(post_page(client)).xpath("//meta[@name='description']/@content")
        assert text.startswith(f"ANNONCE – Annonceindlæg fra {SENDER}")

    def test_the_title_of_a_gone_page_does_not_sell(self, client):
        (title,) = tree(gone_page(client)).xpath("//title/text()")
        assert HEADLINE not in title or "ANNONCE" in title


class TestFeeds:
    LABELLED = f"ANNONCE – Annonceindlæg fra {SENDER}: {HEADLINE}"

    @pytest.mark.parametrize("url", ["/rss/", "/atom/", "/emne/stroem/rss/", "/emne/stroem/atom/"])
    def test_xml(self, client, url):
        paid(tags=[make_tag("Strøm")])
        feed = etree.fromstring(client.get(url).content)
        titles = feed.xpath(
            "//*[local-name()='item' or local-name()='entry']/*[local-name()='title']"
        )
        assert [title.text for title in titles] == [self.LABELLED]

    def test_json(self, client):
        paid()
        feed = json.loads(client.get("/feed.json").content)
        assert [item["title"] for item in feed["items"]] == [self.LABELLED]


class TestEditorialMatter:
    """Journalism and notices never carry it."""

    @pytest.mark.parametrize("make", [make_article, make_notice])
    def test_no_label(self, client, make):
        item = make()
        assert item.label is None
        assert ContentItem.objects.get().label is None
        for url in ("/", "/seneste/", item.get_absolute_url()):
            assert "ANNONCE" not in text_of(client.get(url), "//main")

    def test_paid_matter_is_never_among_the_most_read(self, client):
        post = paid()
        make_article()
        HourlyCount.objects.create(item=post, hour=this_hour(), reads=999)
        assert "Læses lige nu" not in text_of(client.get("/"))


class TestItCannotBeLost:
    def test_it_survives_the_campaign_and_the_advertiser(self, client):
        advertiser = make_advertiser()
        campaign = make_campaign(advertiser)
        post = paid(advertiser=advertiser, campaign=campaign)
        campaign.delete()
        advertiser.delete()
        post.refresh_from_db()
        assert (post.advertiser, post.campaign) == (None, None)
        response = client.get(post.get_absolute_url())
        assert response.status_code == 200
        assert text_of(response, "//main").startswith(f"ANNONCE Annonceindlæg fra {SENDER}")

    def test_the_advertisers_own_name_has_no_say(self):
        assert paid(advertiser=make_advertiser("Et andet navn")).label.sender == SENDER

    def test_a_row_of_any_list_knows_it(self):
        paid()
        (row,) = ContentItem.objects.for_teasers()
        assert str(row.label) == f"ANNONCE – Annonceindlæg fra {SENDER}"

    @pytest.mark.parametrize("sender", ["", "  "])
    def test_the_database_refuses_to_show_a_post_without_a_sender(self, sender):
        post = paid()
        with pytest.raises(IntegrityError), transaction.atomic():
            SponsoredPost.objects.filter(pk=post.pk).update(sender=sender)
        draft = paid(published_at=None, sender=sender)
        with pytest.raises(IntegrityError), transaction.atomic():
            ContentItem.objects.filter(pk=draft.pk).update(published_at=ago(hours=1))

    def test_nothing_on_the_row_can_turn_it_off(self):
        fields = {field.name for field in SponsoredPost._meta.get_fields()}
        assert not {"label", "is_paid", "show_label"} & fields
        with pytest.raises(AttributeError):
            paid().label = None
