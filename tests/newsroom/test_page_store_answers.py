import gzip

import pytest
from django.http import HttpResponse, StreamingHttpResponse

from publishing.models import Edition
from tests.newsroom.behind_the_store import Newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return Newsroom()


class TestLeftAlone:
    """Whatever is somebody's own never passes through the store."""

    @pytest.mark.parametrize("cookie", ["sessionid", "csrftoken", "fremmed"])
    def test_a_request_with_any_cookie(self, site, rf, cookie):
        site.get(rf, cookies={cookie: "1"})
        response = site.get(rf, cookies={cookie: "1"})
        assert len(site.asked) == 2
        assert "Edition" not in response

    def test_a_page_kept_for_readers_is_not_given_to_the_signed_in(self, site, rf):
        site.get(rf)
        assert "Svar 2" in site.get(rf, cookies={"sessionid": "1"}).content.decode()

    @pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options"])
    def test_other_methods(self, site, rf, method):
        site.get(rf, method=method)
        site.get(rf, method=method)
        assert len(site.asked) == 2

    @pytest.mark.parametrize(
        "path",
        ["/admin/", "/admin/login/", "/soeg/", "/tael/1/laest/", "/billeder/1/a/b", "/sundhed/"]
        + ["/media/x.jpg", "/static/x.css", "/navnenyt/indsend/"],
    )
    def test_these_addresses(self, site, rf, path):
        site.get(rf, path)
        site.get(rf, path)
        assert len(site.asked) == 2

    @pytest.mark.parametrize("path", ["/administration/", "/navnenyt/", "/soegning/"])
    def test_but_not_those_that_only_begin_alike(self, site, rf, path):
        site.get(rf, path)
        site.get(rf, path)
        assert len(site.asked) == 1

    def test_an_answer_that_sets_a_cookie(self, rf):
        def with_cookie(request):
            response = HttpResponse("din egen")
            response.set_cookie("sessionid", "hemmelig")
            return response

        site = Newsroom(with_cookie)
        site.get(rf)
        site.get(rf)
        assert len(site.asked) == 2

    def test_a_streamed_answer(self, rf):
        site = Newsroom(lambda request: StreamingHttpResponse(["x"]))
        site.get(rf)
        site.get(rf)
        assert len(site.asked) == 2


class TestQuery:
    """Only parameters that change a page reach the view or the key."""

    def test_tracking_parameters_give_the_same_page(self, site, rf):
        site.get(rf, "/seneste/")
        site.get(rf, "/seneste/?utm_source=brev&fbclid=x&gclid=y")
        assert len(site.asked) == 1

    def test_they_never_reach_the_view(self, site, rf):
        site.get(rf, "/seneste/?utm_source=brev&side=7")
        assert site.asked[0].GET.dict() == {"side": "7"}

    def test_the_order_of_parameters_makes_no_difference(self, site, rf):
        site.get(rf, "/?side=1&utm_source=a")
        site.get(rf, "/?utm_medium=b&side=1")
        assert len(site.asked) == 1

    def test_an_endless_query_is_not_kept_in_full(self, site, rf):
        response = site.get(rf, "/?" + "&".join(f"side={'x' * 50}" for _ in range(500)))
        assert response.status_code == 200


class TestAnswer:
    def test_an_unchanged_page_is_304_without_a_body(self, site, rf):
        etag = site.get(rf)["ETag"]
        response = site.get(rf, if_none_match=etag)
        assert (response.status_code, response.content) == (304, b"")
        assert response["ETag"] == etag

    def test_a_changed_page_is_sent(self, site, rf):
        etag = site.get(rf)["ETag"]
        Edition.bump()
        assert site.get(rf, if_none_match=etag).status_code == 200

    def test_a_page_that_is_gone_is_never_304(self, rf):
        site = Newsroom(lambda request: HttpResponse("x", status=410))
        etag = site.get(rf)["ETag"]
        assert site.get(rf, if_none_match=etag).status_code == 410

    def test_compressed_for_those_who_take_it(self, site, rf):
        response = site.get(rf, accept_encoding="br, gzip")
        assert response["Content-Encoding"] == "gzip"
        assert gzip.decompress(response.content) == "Svar 1, æøå".encode()

    def test_plain_for_those_who_do_not(self, site, rf):
        response = site.get(rf, accept_encoding="identity")
        assert "Content-Encoding" not in response
        assert "Svar 1" in response.content.decode()

    @pytest.mark.parametrize("refused", ["gzip;q=0", "br, gzip; q=0"])
    def test_plain_for_those_who_refuse_it(self, site, rf, refused):
        assert "Content-Encoding" not in site.get(rf, accept_encoding=refused)

    def test_readers_must_ask_again_and_caches_must_keep_the_two_apart(self, site, rf):
        response = site.get(rf)
        assert response["Cache-Control"] == "no-cache"
        assert "Accept-Encoding" in response["Vary"]
        assert "Cookie" in response["Vary"]

    def test_head_is_answered_from_the_same_page(self, site, rf):
        site.get(rf)
        assert site.get(rf, method="head").status_code == 200
        assert len(site.asked) == 1

    @pytest.mark.parametrize("encoding", ["gzip", "identity"])
    def test_the_length_is_the_length_of_what_is_sent(self, client, encoding):
        for _ in range(2):
            response = client.get("/seneste/", headers={"accept-encoding": encoding})
            assert int(response["Content-Length"]) == len(response.content)

    def test_an_unchanged_page_promises_no_body(self, client):
        etag = client.get("/seneste/")["ETag"]
        response = client.get("/seneste/", headers={"if-none-match": etag})
        assert response.status_code == 304
        assert "Content-Length" not in response
