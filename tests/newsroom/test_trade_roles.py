import pytest
from django.urls import reverse

from people.models import Company, Notice
from sponsored.models import SponsoredPost
from tests.desk import add_url, change_url, press, press_as, release, verb_url
from tests.factories import MAKERS, ago, make_company, make_notice, make_sponsored_post

pytestmark = pytest.mark.django_db

POST = {"sender": "Vagtplan", "headline": "Planlæg vagten", "body": "<p>Gratis i en måned.</p>"}


def notice_form(**fields):
    return {
        "occasion": "nyt_job",
        "company": make_company().pk,
        "first_name": "Åse",
        "last_name": "Vang",
        "who": "hun",
        "job_date": "05.01.2026",
        "title": "driftschef",
    } | fields


class TestNotices:
    """Navnenyt: companies, persons and notices, and nothing else."""

    def test_writes_and_publishes_a_notice(self, notice_desk):
        press(notice_desk, add_url("notice"), "_publish", **notice_form())
        release(notice_desk, notice := Notice.objects.get())
        notice.refresh_from_db()
        assert notice.is_live()
        assert notice.created_by == notice_desk.user

    def test_makes_a_company(self, notice_desk):
        press(notice_desk, add_url("people_company"), name="netHEGN")
        company = Company.objects.get(name="netHEGN")
        make_notice(company=company)
        assert notice_desk.get("/virksomhed/nethegn/").status_code == 200

    @pytest.mark.parametrize("kind", ["article", "sponsored"])
    def test_cannot_touch_the_other_kinds(self, notice_desk, editor_in_chief, kind):
        item = MAKERS[kind](published_at=None, teaser="Før.")
        assert press_as(notice_desk, editor_in_chief, item, teaser="Efter.").status_code == 403
        assert notice_desk.get(add_url(kind)).status_code == 403


class TestAdvertising:
    """Annonce: advertisers, campaigns and sponsored posts. Never editorial matter."""

    def test_writes_and_publishes_a_sponsored_post(self, ad_desk):
        press(ad_desk, add_url("sponsored"), "_publish", **POST)
        release(ad_desk, SponsoredPost.objects.get())
        assert SponsoredPost.objects.get().is_live()

    def test_cannot_leave_out_the_sender(self, ad_desk):
        for sender in ("", "   "):
            response = press(ad_desk, add_url("sponsored"), "_publish", **POST | {"sender": sender})
            assert response.status_code == 200
        assert not SponsoredPost.objects.exists()

    @pytest.mark.parametrize("kind", ["article", "notice"])
    @pytest.mark.parametrize("published_at", [None, ago(hours=1)])
    def test_cannot_touch_editorial_items(self, ad_desk, editor_in_chief, kind, published_at):
        item = MAKERS[kind](published_at=published_at, teaser="Før.")
        assert ad_desk.get(change_url(item)).status_code == 403
        assert press_as(ad_desk, editor_in_chief, item, teaser="Efter.").status_code == 403
        assert ad_desk.post(verb_url(item, "withdraw"), {"note": "x"}).status_code in (403, 404)
        assert ad_desk.post(verb_url(item, "delete"), {"post": "yes"}).status_code == 403
        item.refresh_from_db()
        assert (item.teaser, item.withdrawn_at) == ("Før.", None)

    def test_cannot_put_an_advertisement_on_the_front_page(self, ad_desk):
        post = make_sponsored_post()
        response = ad_desk.post(reverse("admin:front-change"), {"item": post.pk, "move": "top"})
        assert response.status_code == 403
