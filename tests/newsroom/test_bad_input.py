"""
Whatever is sent to the newsroom gets a clear Danish answer, never a 500. The test client raises
what a view raises, so an answer of any kind means that nothing broke.
"""

import pytest
from django.test import Client

from tests.factories import MAKERS, make_article, make_company, make_notice, make_tag
from tests.pages import text_of

pytestmark = pytest.mark.django_db

LISTS = [
    "/seneste/",
    "/rettelser/",
    "/navnenyt/",
    "/emne/drift/",
    "/forfatter/bo/",
    "/virksomhed/hegn/",
]
SIDES = ["abc", "999999", "-1", "0", "1.5", "%00", "%F0%9F%99%82", "a" * 5000, "'; drop table --"]
SIDES += ["999999999999.999999-999999999999999999", "0.000000-1", "1.000000-9%00"]


@pytest.fixture
def newsroom():
    make_article(tags=[make_tag("Drift")])
    make_notice(company=make_company("Hegn"))


class TestSide:
    """A page that is no page: not found in Danish, or simply empty."""

    @pytest.mark.parametrize("url", LISTS)
    def test_any_side(self, client, newsroom, url):
        for side in SIDES:
            response = client.get(f"{url}?side={side}")
            assert response.status_code in (200, 404)
            if response.status_code == 404:
                assert "Den side findes ikke" in text_of(response)

    @pytest.mark.parametrize("side", ["abc", "999999"])
    def test_says_what_to_do(self, client, newsroom, side):
        response = client.get(f"/seneste/?side={side}")
        assert response.status_code == 404
        assert "Begynd forfra fra den første side" in text_of(response)

    def test_an_empty_side_is_the_first(self, client, newsroom):
        assert client.get("/seneste/?side=").content == client.get("/seneste/").content

    def test_a_page_after_the_last_is_empty(self, client, newsroom):
        response = client.get("/seneste/?side=0.000001-1")
        assert response.status_code == 200

    def test_with_a_cookie_the_query_reaches_the_view_as_it_was_sent(self, client, newsroom):
        client.cookies["fremmed"] = "1"
        for side in SIDES:
            assert client.get(f"/seneste/?side={side}&utm_source=x").status_code in (200, 404)


class TestAddresses:
    @pytest.mark.parametrize(
        "path",
        ["/findes-ikke/", "/artikel/", "/artikel/x/", "/%00/", "/%ff/", "/..%2f..%2fetc/passwd"]
        + ["/" + "a" * 5000, "/emne/", "/person/1/", "/arkiv/2025/", "/wp-login.php", "/.env"]
        + ["/artikel/1/%00/", "/%E2%80%AE/", "/om/ukendt/", "/om/%00/", "/om/", "/artikel//"],
    )
    def test_unknown_ones_are_not_found_in_danish(self, client, path):
        response = client.get(path)
        assert response.status_code == 404
        assert "Den side findes ikke" in text_of(response)

    def test_a_reason_in_english_is_never_shown(self, client):
        for path in ("/findes-ikke/", "/emne/ukendt/", "/artikel/1/", "/om/ukendt/"):
            text = text_of(client.get(path), "//main")
            assert "matches the given query" not in text
            assert "No " not in text

    def test_the_reason_of_ours_is(self, client):
        draft = make_article(published_at=None)
        assert "Siden er ikke udgivet endnu." in text_of(client.get(draft.get_absolute_url()))
        assert "ikke i kalenderen" in text_of(client.get("/arkiv/2025/13/"))

    def test_an_unknown_host_is_refused(self, client):
        response = client.get("/", headers={"host": "ond.example"})
        assert response.status_code == 400
        assert "Den forespørgsel forstår vi ikke" in text_of(response)


class TestMethods:
    @pytest.mark.parametrize(
        "path",
        ["/", "/seneste/", "/emner/", "/emne/drift/", "/soeg/", "/navnenyt/", "/feed.json"]
        + ["/sitemap.xml", "/robots.txt", "/sundhed/", "/virksomhed/hegn/", "/arkiv/2025/1/"],
    )
    def test_readers_only_read(self, client, newsroom, path):
        for method in ("post", "put", "delete", "patch"):
            assert getattr(client, method)(path).status_code == 405

    @pytest.mark.parametrize("path", ["/", "/seneste/", "/rss/", "/feed.json", "/sitemap.xml"])
    def test_head_is_as_good_as_get(self, client, newsroom, path):
        assert client.head(path).status_code == 200

    @pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "PROPFIND", "HOPLA"])
    def test_strange_ones_break_nothing(self, client, newsroom, method):
        assert client.generic(method, "/").status_code in (200, 405)


class TestNul:
    """Left out of every query, however it is hidden, before anybody can stumble over it."""

    @pytest.mark.parametrize("typed", ["zeppe%00liner", "%00zeppeliner%00", "zeppe%0%000liner"])
    def test_a_search_finds_what_was_meant(self, client, typed):
        article = make_article(headline="Zeppeliner over havnen")
        assert article.headline in text_of(client.get(f"/soeg/?q={typed}"))


class TestForms:
    def test_a_form_without_its_token_is_answered_in_danish(self, editor):
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = editor.cookies
        response = strict.post("/admin/articles/article/add/", {"headline": "x"})
        assert response.status_code == 403
        assert "Formularen er blevet for gammel" in text_of(response)

    def test_a_wrong_password_is_answered_in_danish(self, client):
        response = client.post("/admin/login/", {"username": "x", "password": "y\x00"})
        assert response.status_code == 200


class TestServerError:
    """When something does break, the answer is ours, in Danish, and needs nothing that works."""

    @pytest.fixture
    def broken(self, monkeypatch):
        def fail(*args, **kwargs):
            raise ZeroDivisionError

        monkeypatch.setattr("discovery.views.archive_months", fail)
        return Client(raise_request_exception=False)

    def test_says_so(self, broken):
        response = broken.get("/seneste/")
        assert response.status_code == 500
        assert "Noget gik galt hos os" in text_of(response)

    def test_is_not_kept(self, broken, monkeypatch):
        broken.get("/seneste/")
        monkeypatch.setattr("discovery.views.archive_months", list)
        assert broken.get("/seneste/").status_code == 200


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_the_longest_row_a_form_takes_breaks_no_page(client, make):
    long = {"kicker": "Å" * 40, "headline": "Ø" * 160, "teaser": "Æ" * 400, "slug": "x" * 100}
    item = make(**long, tags=[make_tag("Ø" * 100)])
    for url in ("/", "/seneste/", item.get_absolute_url(), "/rss/", "/emner/"):
        assert client.get(url).status_code == 200
