import pytest
from django.urls import reverse
from lxml import html

from publishing.desk.checks import asking
from publishing.desk.checks.asking import Answer
from publishing.models import LinkState
from tests.desk import KINDS
from tests.factories import MAKERS, make_article

pytestmark = pytest.mark.django_db

BY_SCRIPT = {"X-Requested-With": "fetch"}


def checks_url(item, verb="checks"):
    return reverse(f"admin:{KINDS[item.kind]}_{verb}", args=[item.pk])


def part(response):
    return html.fromstring(response.content.decode())


class TestPart:
    """The part beside the text: one row for each thing to look at, with its place."""

    def test_each_row_has_its_place(self, editor):
        article = make_article(headline="Kort TK")
        found = part(editor.get(checks_url(article), headers=BY_SCRIPT))
        rows = found.xpath("//li")
        assert [row.get("data-field") for row in rows] == ["headline"] * 2 + ["teaser"]
        assert rows[0].get("data-excerpt") == "Kort TK"
        assert "grave" in rows[0].get("class")
        assert found.get("data-count") == "3"

    def test_what_is_typed_is_printed_as_text(self, editor):
        article = make_article(headline="Kort <b onclick='x'>TK</b>")
        found = part(editor.get(checks_url(article), headers=BY_SCRIPT))
        assert found.xpath("//b") == []

    def test_nothing_to_look_at_says_so(self, editor):
        teaser = "Kranerne kører igen efter tre døgns stilstand i havnen."
        article = make_article(teaser=teaser)
        found = part(editor.get(checks_url(article), headers=BY_SCRIPT))
        assert "Intet at se på." in found.text_content()
        assert found.get("data-count") == "0"

    @pytest.mark.parametrize("kind", MAKERS)
    def test_every_kind_has_one(self, editor_in_chief, kind):
        item = MAKERS[kind]()
        assert editor_in_chief.get(checks_url(item), headers=BY_SCRIPT).status_code == 200


class TestPage:
    def test_without_javascript_it_is_a_page_with_a_way_back(self, editor):
        article = make_article(headline="Kort TK")
        found = part(editor.get(checks_url(article)))
        assert found.xpath("//h1")[0].text_content() == "Tjek: Kort TK"
        back = reverse("admin:articles_article_change", args=[article.pk])
        assert found.xpath(f"//main//a[@href='{back}']")

    def test_is_for_those_who_may_see_the_item(self, ad_desk, client):
        url = checks_url(make_article())
        assert ad_desk.get(url).status_code == 403
        assert client.get(url).status_code == 302

    def test_of_nothing_is_not_found(self, editor):
        assert editor.get("/admin/articles/article/999999/tjek/").status_code == 404


class TestLinks:
    """The look-up is asked for by the page, for the links of its own item alone."""

    @pytest.fixture(autouse=True)
    def _net(self, settings, monkeypatch):
        settings.LINK_CHECKS = True
        self.asked = []

        def ask(url):
            self.asked.append(url)
            return Answer(status=404)

        monkeypatch.setattr(asking, "ask", ask)

    def test_are_looked_up_and_told_at_once(self, editor):
        article = make_article(body='<p><a href="https://vagten.example/">skema</a></p>')
        before = part(editor.get(checks_url(article), headers=BY_SCRIPT))
        assert before.get("data-waiting") == "1"
        after = part(editor.post(checks_url(article, "check_links"), headers=BY_SCRIPT))
        assert after.get("data-waiting") == "0"
        assert "siden findes ikke (404)" in after.text_content()
        assert self.asked == ["https://vagten.example/"]

    def test_are_not_looked_up_by_looking(self, editor):
        article = make_article(body='<p><a href="https://vagten.example/">skema</a></p>')
        editor.get(checks_url(article))
        assert editor.get(checks_url(article, "check_links")).status_code == 405
        assert self.asked == []

    def test_are_not_looked_up_for_those_who_may_not_see_the_item(self, ad_desk):
        article = make_article(body='<p><a href="https://vagten.example/">skema</a></p>')
        assert ad_desk.post(checks_url(article, "check_links")).status_code == 403
        assert self.asked == []
        assert not LinkState.objects.exists()
