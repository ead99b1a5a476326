from datetime import UTC, datetime

import pytest

from tests.factories import make_company, make_notice
from tests.pages import text_of, tree

pytestmark = pytest.mark.django_db

PATH = "/navnenyt/jobskift/"


@pytest.fixture(autouse=True)
def in_november(at):
    at(datetime(2026, 11, 25, 12, tzinfo=UTC))


def move(former, company, times=1, month=10, **fields):
    for _ in range(times):
        moment = datetime(2026, month, 10, 12, tzinfo=UTC)
        make_notice(company=company, old_company=former.name, published_at=moment, **fields)


@pytest.fixture
def companies():
    return [make_company(f"Firma {letter}") for letter in "ABCDEFGHIJKLMNOP"]


def rows(response):
    """(from, to, how many) of the table."""
    return [
        tuple(" ".join(cell.text_content().split()) for cell in row.xpath("td"))
        for row in tree(response).xpath("//table[@class='flow-table']/tbody/tr")
    ]


class TestCounting:
    def test_those_with_most_first(self, client, companies):
        a, b, c, *_ = companies
        move(a, b)
        move(b, c, times=3)
        assert rows(client.get(PATH)) == [("Firma B", "Firma C", "3"), ("Firma A", "Firma B", "1")]

    def test_only_what_readers_may_see_between_two_known_companies(self, client, companies):
        a, b, *_ = companies
        move(a, a)
        move(a, b, withdrawn_at=datetime(2026, 11, 1, tzinfo=UTC))
        make_notice(company=b, old_company="Ukendt")
        assert "Ingen er skiftet mellem to virksomheder" in text_of(client.get(PATH))

    def test_within_the_months(self, client, companies):
        a, b, *_ = companies
        move(a, b, month=3)
        move(a, b, month=5)
        assert rows(client.get(PATH)) == [("Firma A", "Firma B", "2")]
        response = client.get(f"{PATH}?maaned=2026-05&til=2026-06")
        assert rows(response) == [("Firma A", "Firma B", "1")]
        assert rows(client.get(f"{PATH}?maaned=2026-06&til=2026-06")) == []

    def test_each_number_leads_to_those_names(self, client, companies):
        a, b, *_ = companies
        move(a, b, times=2)
        move(b, a)
        (link, _) = tree(client.get(PATH)).xpath("//td[@class='number']/a/@href")
        assert "2 navne" in text_of(client.get(link))

    def test_ten_flows_ask_no_more_than_one(self, client, companies, queries):
        counts = []
        move(companies[0], companies[1])
        for _ in range(2):
            with queries() as captured:
                client.get(PATH)
            counts.append(len(captured))
            for former, company in zip(companies[2:12], companies[3:13], strict=True):
                move(former, company)
        assert counts[0] == counts[1]


class TestDrawing:
    def test_is_a_picture_with_a_title_and_no_style_of_its_own(self, client, companies):
        a, b, *_ = companies
        move(a, b, times=2)
        page = tree(client.get(PATH))
        (svg,) = page.xpath("//svg[@role='img']")
        named = svg.get("aria-labelledby").split()
        assert [svg.xpath(f"*[@id='{name}']")[0].tag for name in named] == ["title", "desc"]
        assert page.xpath("//main//*[@style]") == []
        numbers = svg.xpath(".//rect/@y | .//rect/@height | .//text/@y | .//path/@d | @viewBox")
        assert numbers and not any("," in number for number in numbers)

    def test_the_twelve_largest_and_the_others_as_one(self, client, companies):
        for number, (former, company) in enumerate(zip(companies, companies[1:], strict=False)):
            move(former, company, times=2 if number < 12 else 1)
        page = tree(client.get(PATH))
        assert len(page.xpath("//svg//path")) == 13
        assert "Andre virksomheder → Andre virksomheder: 3" in page.xpath("//path/title/text()")

    def test_others_that_would_fill_the_picture_are_told_instead(self, client, companies):
        first, *rest = companies
        for former in rest:
            for company in rest[:2]:
                if former != company:
                    move(former, company)
        page = client.get(PATH)
        assert len(tree(page).xpath("//svg//path")) == 12
        assert "16 andre skift er ikke tegnet" in text_of(page)

    def test_a_name_is_escaped_everywhere(self, client):
        a, b = make_company("<b>A & Søn</b>"), make_company('"B"')
        move(a, b)
        content = client.get(PATH).content.decode()
        assert "<b>A" not in content and "&lt;b&gt;A &amp; Søn" in content


class TestPeriod:
    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ("maaned=2026-13&til=2026-11", "Valget findes ikke"),
            ("maaned=2026-05&til=2026-04", "ligger før den første"),
            ("maaned=%00", "Jobskift mellem virksomheder"),
        ],
    )
    def test_a_period_with_a_fault(self, client, query, said):
        assert said in text_of(client.get(f"{PATH}?{query}"))

    def test_no_more_than_three_years(self, client, companies):
        moment = datetime(2020, 1, 10, tzinfo=UTC)
        make_notice(published_at=moment)
        said = text_of(client.get(f"{PATH}?maaned=2020-01&til=2026-01"))
        assert "Vælg højst 36 måneder ad gangen." in said

    def test_the_usual_ones_are_one_click(self, client):
        page = tree(client.get(PATH))
        links = page.xpath("//ul[@class='chosen']//a")
        assert [link.text_content() for link in links] == [
            "Seneste 12 måneder",
            "Seneste 3 måneder",
            "I 2026",
            "I 2025",
        ]
        assert links[0].get("aria-current") and "maaned=2025-12&til=2026-11" in links[0].get("href")
        assert all(client.get(link.get("href")).status_code == 200 for link in links)
