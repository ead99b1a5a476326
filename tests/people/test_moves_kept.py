"""Which pages of Navnenyt the page store keeps: those whose addresses somebody can count."""

import pytest

from tests.factories import make_company, make_notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def newsroom():
    make_notice(company=make_company("netHEGN"), tags=["Drift"])


def is_kept(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return "Edition" in response


class TestKept:
    @pytest.mark.parametrize(
        "query",
        ["", "?anledning=nyt_job", "?virksomhed=nethegn", "?emne=drift", "?anledning="]
        + ["?utm_source=x", "?anledning=nyt_job&titel=&fbclid=x"],
    )
    def test_the_whole_list_and_one_filter(self, client, newsroom, query):
        assert is_kept(client, f"/navnenyt/{query}")

    @pytest.mark.parametrize(
        "query",
        ["titel=driftschef", "virksomhed=NetHegn", "virksomhed=ukendt", "emne=DRIFT"]
        + ["anledning=nyt_job&emne=drift", "anledning=nyt_job&side=1.000000-1", "anledning=x"],
    )
    def test_neither_free_text_nor_mixtures(self, client, newsroom, query):
        assert not is_kept(client, f"/navnenyt/?{query}")

    def test_each_filter_has_a_page_of_its_own(self, client, newsroom):
        pages = {
            client.get(f"/navnenyt/{q}").content for q in ("", "?anledning=partner", "?emne=drift")
        }
        assert len(pages) == 3

    def test_flows_of_the_usual_periods(self, client, newsroom):
        assert is_kept(client, "/navnenyt/jobskift/")
        assert not is_kept(client, "/navnenyt/jobskift/?maaned=2026-01&til=2026-01")

    def test_suggestions_are_not(self, client, newsroom):
        assert not is_kept(client, "/navnenyt/forslag.json?virksomhed=net")
