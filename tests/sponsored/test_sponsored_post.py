import pytest
from django.db import IntegrityError

from tests.factories import ago, make_advertiser, make_campaign, make_sponsored_post
from tests.pages import text_of, tree

pytestmark = pytest.mark.django_db


class TestPage:
    def test_says_who_paid_and_that_the_newsroom_did_not_write_it(self, client):
        text = text_of(client.get(make_sponsored_post(sender="Vagtplan").get_absolute_url()))
        assert "Indholdet er betalt af Vagtplan. Redaktionen har ikke skrevet det." in text

    def test_links_out_are_marked_as_paid(self, client):
        body = '<p><a href="https://vagtplan.example/">Læs mere</a></p>'
        page = tree(client.get(make_sponsored_post(body=body).get_absolute_url()))
        (rel,) = page.xpath("//a[@href='https://vagtplan.example/']/@rel")
        assert "sponsored" in rel.split()

    def test_its_own_box_never_offers_itself(self, client):
        post = make_sponsored_post(headline="Kun mig")
        assert text_of(client.get(post.get_absolute_url()), "//main").count("Kun mig") == 1


class TestRules:
    def test_a_campaign_cannot_end_before_it_begins(self):
        with pytest.raises(IntegrityError):
            make_campaign(make_advertiser(), starts_on="2026-02-01", ends_on="2026-01-31")

    def test_a_campaign_of_one_day_is_a_campaign(self):
        make_campaign(make_advertiser(), starts_on="2026-02-01", ends_on="2026-02-01")

    def test_it_can_be_withdrawn_at_once(self, client):
        post = make_sponsored_post(published_at=ago(minutes=1))
        post.withdraw(note="Annoncøren bad om det.")
        assert client.get(post.get_absolute_url()).status_code == 410
