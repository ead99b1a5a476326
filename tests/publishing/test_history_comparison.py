"""`<item>/historik/sammenlign/`: any two versions, the older first."""

import pytest

from tests.factories import make_picture
from tests.publishing.versions import history_url, make_draft, page_of, save, text_of

pytestmark = pytest.mark.django_db


def compared(client, article, **query):
    page = page_of(client.get(history_url(article, "compare_versions"), query))
    return page, text_of(page.xpath("//section[@class='comparison']/h2")[0])


@pytest.fixture
def article():
    article = make_draft(headline="Havnen står stille")
    for text in ("Dag et", "Dag to", "Dag tre"):
        save(article, teaser=text)
    return article


class TestWhatIsCompared:
    @pytest.mark.parametrize("query", [{"fra": 2, "til": 4}, {"fra": 4, "til": 2}])
    def test_any_two_the_older_first(self, editor, article, query):
        page, heading = compared(editor, article, **query)
        assert heading == "Fra version 2 til 4"
        assert "Dag to" in page.xpath("string(//ins)")

    @pytest.mark.parametrize("query", [{}, {"fra": 3}, {"fra": "x", "til": "9" * 30}])
    def test_the_newest_two_where_nothing_is_out(self, editor, article, query):
        assert compared(editor, article, **query)[1] == "Fra version 4 til 5"

    def test_the_newest_with_what_readers_see_now(self, editor, article):
        article.publish(by=editor.user)
        save(article, teaser="Dag fire")
        save(article, teaser="Dag fem")
        assert compared(editor, article)[1] == "Fra version 6 til 8"
        page = page_of(editor.get(history_url(article)))
        checked = "//input[@name=$name and @checked]/@value"
        assert page.xpath(checked, name="fra") == ["6"]
        assert page.xpath(checked, name="til") == ["8"]

    def test_a_version_with_itself_is_the_same(self, editor, article):
        page, _ = compared(editor, article, fra=3, til=3)
        assert "De to er ens." in page.text_content()

    def test_versions_that_are_not_there_are_not_found(self, editor, article):
        url = history_url(article, "compare_versions")
        assert editor.get(url, {"fra": 2, "til": 99}).status_code == 404

    def test_the_pictures_of_both_take_one_query(self, editor, article, queries):
        counts = []
        for number in (1, 8):
            nodes = "".join(
                f'<figure data-node="picture" data-picture="{make_picture().pk}"></figure>'
                for _ in range(number)
            )
            save(article, body=f"<p>Kajen.</p>{nodes}")
            with queries() as captured:
                compared(editor, article)
            counts.append(len(captured))
        assert counts[0] == counts[1]
