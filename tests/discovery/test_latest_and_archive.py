from datetime import UTC, datetime

import pytest
from django.utils import timezone

from tests.factories import MAKERS, ago, make_article
from tests.pages import headlines, links, text_of

pytestmark = pytest.mark.django_db


def copenhagen(*moment):
    return datetime(*moment, tzinfo=timezone.get_default_timezone())


class TestLatest:
    def test_everything_of_every_kind_newest_first(self, client):
        items = [make(published_at=ago(hours=h)) for h, make in enumerate(MAKERS.values(), 1)]
        make_article(published_at=None)
        make_article(withdrawn_at=ago(minutes=1))
        assert headlines(client.get("/seneste/")) == [item.headline for item in items]

    def test_page_after_page_to_the_end(self, client):
        made = [make_article(published_at=ago(hours=hours)).headline for hours in range(1, 46)]
        found, url = [], "/seneste/"
        while url:
            response = client.get(url)
            found += headlines(response)
            url = next((link for link in links(response) if "side=" in link), None)
        assert found == made

    def test_before_there_is_anything(self, client):
        assert "ikke udgivet noget endnu" in text_of(client.get("/seneste/"))

    def test_leads_to_every_month_back_to_the_first(self, client, at):
        at(datetime(2026, 3, 15, 12, tzinfo=UTC))
        make_article(published_at=datetime(2025, 12, 31, 22, 59, tzinfo=UTC))
        months = [link for link in links(client.get("/seneste/")) if link.startswith("/arkiv/")]
        assert months == ["/arkiv/2026/3/", "/arkiv/2026/2/", "/arkiv/2026/1/", "/arkiv/2025/12/"]


class TestArchive:
    """A month by Copenhagen's clock."""

    def test_the_items_of_the_month_and_no_other(self, client):
        january = make_article(published_at=copenhagen(2025, 1, 1))
        make_article(published_at=copenhagen(2025, 2, 1))
        make_article(published_at=copenhagen(2024, 12, 31, 23, 59, 59))
        response = client.get("/arkiv/2025/1/")
        assert headlines(response) == [january.headline]
        assert "Januar 2025" in text_of(response, "//h1")

    def test_december_ends_with_the_year(self, client):
        december = make_article(published_at=copenhagen(2024, 12, 31, 23, 59))
        make_article(published_at=copenhagen(2025, 1, 1))
        assert headlines(client.get("/arkiv/2024/12/")) == [december.headline]

    def test_an_empty_month_says_so(self, client):
        assert "ikke udgivet noget i den måned" in text_of(client.get("/arkiv/2019/5/"))

    @pytest.mark.parametrize(
        "path",
        ["2025/13", "2025/0", "0/1", "1/1", "9999/12", "10000/1", "2025/" + "9" * 30]
        + ["9" * 30 + "/1", "9" * 5000 + "/1"],
    )
    def test_a_month_that_is_in_no_calendar(self, client, path):
        response = client.get(f"/arkiv/{path}/")
        assert response.status_code in (200, 404)
        if response.status_code == 404:
            assert "Den side findes ikke" in text_of(response)
