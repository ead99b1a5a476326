import unicodedata
from urllib.parse import quote

import pytest

from tests.factories import MAKERS, ago
from tests.pages import text_of, tree

pytestmark = pytest.mark.django_db
PATHS = {"article": "artikel", "sponsored": "annonce", "notice": "navnenyt"}
every_kind = pytest.mark.parametrize("kind", MAKERS)


@every_kind
class TestAddress:
    """An item answers at its id and its slug; the id alone and any other slug lead there."""

    def test_the_page_itself(self, client, kind):
        item = MAKERS[kind]()
        assert item.get_absolute_url() == f"/{PATHS[kind]}/{item.pk}/{item.slug}/"
        assert client.get(item.get_absolute_url()).status_code == 200

    @pytest.mark.parametrize(
        "slug", ["", "forkert/", quote("ærø-får/"), quote(unicodedata.normalize("NFD", "på-ø/"))]
    )
    def test_the_id_decides_and_the_slug_is_put_right(self, client, kind, slug):
        item = MAKERS[kind]()
        response = client.get(f"/{PATHS[kind]}/{item.pk}/{slug}")
        assert response.status_code == 301
        assert response["Location"] == item.get_absolute_url()

    def test_the_slug_in_capitals_is_put_right(self, client, kind):
        item = MAKERS[kind]()
        response = client.get(
            item.get_absolute_url().upper().replace(PATHS[kind].upper(), PATHS[kind])
        )
        assert response["Location"] == item.get_absolute_url()

    def test_a_slash_forgotten_is_added(self, client, kind):
        item = MAKERS[kind]()
        response = client.get(item.get_absolute_url().rstrip("/"))
        assert (response.status_code, response["Location"]) == (301, item.get_absolute_url())

    def test_tracking_parameters_never_change_the_page(self, client, kind):
        url = MAKERS[kind]().get_absolute_url()
        plain = client.get(url).content
        assert client.get(f"{url}?utm_source=brev&utm_medium=mail&fbclid=x").content == plain

    def test_the_canonical_address_is_the_pages_own(self, client, kind):
        url = MAKERS[kind]().get_absolute_url()
        page = tree(client.get(f"{url}?utm_source=brev"))
        assert page.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{url}"]

    def test_an_item_without_a_slug_answers_at_its_id_alone(self, client, kind):
        item = MAKERS[kind]()
        type(item).objects.filter(pk=item.pk).update(slug="")
        assert client.get(f"/{PATHS[kind]}/{item.pk}/").status_code == 200


@every_kind
class TestNotFound:
    @pytest.mark.parametrize("moments", [{"published_at": None}, {"published_at": ago(hours=-1)}])
    def test_a_draft_and_a_scheduled_item(self, client, kind, moments):
        item = MAKERS[kind](**moments)
        response = client.get(item.get_absolute_url())
        assert response.status_code == 404
        assert item.headline not in text_of(response)

    @pytest.mark.parametrize("pk", ["0", "999999", "9" * 18, "9" * 19, "9" * 400, "-1", "1e3", "٣"])
    def test_an_id_nobody_has(self, client, kind, pk):
        response = client.get(f"/{PATHS[kind]}/{pk}/slug/")
        assert response.status_code == 404
        assert "Den side findes ikke" in text_of(response)

    def test_an_item_of_another_kind(self, client, kind):
        for other in MAKERS.keys() - {kind}:
            item = MAKERS[other]()
            assert client.get(f"/{PATHS[kind]}/{item.pk}/{item.slug}/").status_code == 404

    def test_staff_see_no_more_at_the_readers_address(self, editor_in_chief, kind):
        item = MAKERS[kind](published_at=None)
        assert editor_in_chief.get(item.get_absolute_url()).status_code == 404


@every_kind
class TestGone:
    """What readers have seen is never just away: the address says what happened, signed."""

    def test_withdrawn_says_why_and_who_answers_for_it(self, client, kind, settings):
        item = MAKERS[kind](withdrawn_at=ago(minutes=1), withdrawal_note="Kilden blev forvekslet.")
        response = client.get(item.get_absolute_url())
        assert response.status_code == 410
        text = text_of(response)
        assert "Kilden blev forvekslet." in text
        assert f"{settings.OUTLET.editor}, ansvarshavende redaktør" in text
        assert item.headline in text

    def test_at_the_id_alone_and_at_any_slug_too(self, client, kind):
        item = MAKERS[kind](withdrawn_at=ago(minutes=1))
        for slug in ("", "forkert/"):
            assert client.get(f"/{PATHS[kind]}/{item.pk}/{slug}").status_code == 410

    def test_expired(self, client, kind):
        item = MAKERS[kind](published_at=ago(days=2), expires_at=ago(days=1))
        response = client.get(item.get_absolute_url())
        assert response.status_code == 410
        assert "den er forbi" in text_of(response)

    def test_nothing_of_the_text_is_left(self, client, kind):
        words = {"article": "Kranerne kører", "sponsored": "servicerer", "notice": "driftschef "}
        item = MAKERS[kind](withdrawn_at=ago(minutes=1))
        assert words[kind] not in text_of(client.get(item.get_absolute_url()), "//body").replace(
            item.headline, ""
        )

    def test_search_engines_let_it_go(self, client, kind):
        item = MAKERS[kind](withdrawn_at=ago(minutes=1))
        page = tree(client.get(item.get_absolute_url()))
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


class TestMethods:
    @pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
    def test_a_page_is_only_read(self, client, method):
        assert getattr(client, method)(MAKERS["article"]().get_absolute_url()).status_code == 405

    def test_head_is_answered(self, client):
        assert client.head(MAKERS["article"]().get_absolute_url()).status_code == 200
