"""Publishing from the desk: at once, at a time, or a Danish sentence about what is missing."""

import pytest
from django.utils import timezone

from publishing.models import ContentItem
from tests.desk import change_url, errors, form_of, press, said
from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_tag,
)
from tests.pages import text_of, tree
from tests.publishing.bodies import HOSTILE, faults

pytestmark = pytest.mark.django_db


class TestPublishing:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_now(self, editor_in_chief, client, make):
        item = make(published_at=None, tags=[make_tag("Offentlig it")])
        press(editor_in_chief, change_url(item), "_publish")
        item.refresh_from_db()
        assert item.stage == "approved"
        assert client.get(item.get_absolute_url()).status_code == 200
        assert item.headline in text_of(client.get("/emne/offentlig-it/"))
        assert item.headline in text_of(client.get("/seneste/"))

    def test_at_a_time_in_copenhagen(self, editor, client, at):
        article = make_article(published_at=None)
        moment = {"publish_at_0": "06.07.2031", "publish_at_1": "06.00"}
        response = press(editor, change_url(article), "_publish", **moment)
        assert "6. juli 2031 kl. 06.00" in said(editor, response)
        article.refresh_from_db()
        assert article.published_at.isoformat() == "2031-07-06T04:00:00+00:00"
        assert client.get(article.get_absolute_url()).status_code == 404
        at(article.published_at)
        assert client.get(article.get_absolute_url()).status_code == 200

    def test_what_is_missing_is_said_and_what_was_typed_is_kept(self, editor):
        article = make_article(published_at=None, teaser="", body="", authors=[])
        response = press(editor, change_url(article), "_publish", headline="Kun en rubrik")
        spoken = said(editor, response)
        for missing in ("underrubrik", "brødtekst", "forfatter"):
            assert missing in spoken
        article.refresh_from_db()
        assert (article.headline, article.published_at) == ("Kun en rubrik", None)

    def test_a_live_article_cannot_be_saved_unfit_for_readers(self, editor):
        article = make_article()
        for change in ({"teaser": ""}, {"body": ""}, {"bylines-0-DELETE": "on"}):
            response = press(editor, change_url(article), **change)
            assert response.status_code == 200
            assert "mangler" in errors(response) or "mindst én forfatter" in errors(response)
        article.refresh_from_db()
        assert article.teaser
        assert article.bylines.count() == 1

    @pytest.mark.parametrize(
        "times",
        [
            {"until_0": "01.01.2020", "until_1": "12.00"},
            {"publish_at_0": "02.01.2031", "publish_at_1": "12.00"}
            | {"until_0": "01.01.2031", "until_1": "12.00"},
        ],
    )
    @pytest.mark.parametrize("button", ["_publish", "_publish_now", "_save"])
    def test_an_end_before_the_beginning_is_refused(self, editor, times, button):
        article = make_article(published_at=None)
        said(editor, press(editor, change_url(article), button, **times))
        article.refresh_from_db()
        assert article.published_at is None or article.is_live()
        assert not article.is_over()

    @pytest.mark.parametrize(
        ("day", "clock"),
        [("32.13.2026", "12.00"), ("i morgen", "tidligt"), ("01.01.0001", "00.00")]
        + [("31.12.9999", "23.59"), ("29.03.2026", "02.30"), ("\x00", "x"), ("", "12.00")],
    )
    def test_a_time_that_is_none(self, editor, day, clock):
        article = make_article(published_at=None)
        times = {"publish_at_0": day, "publish_at_1": clock}
        response = press(editor, change_url(article), "_publish", **times)
        assert response.status_code in (200, 302)

    def test_what_will_publish_itself_cannot_be_saved_unfit_for_readers(self, editor):
        article = make_article(published_at=ago(hours=-1))
        for change in ({"teaser": ""}, {"body": ""}, {"bylines-0-DELETE": "on"}):
            response = press(editor, change_url(article), **change)
            assert response.status_code == 200, change
        article.refresh_from_db()
        assert article.missing_for_publication() == []

    def test_an_end_before_the_time_it_is_scheduled_for_is_refused(self, editor):
        article = make_article(published_at=ago(days=-9))
        tomorrow = timezone.localtime(ago(days=-1))
        times = {"publish_at_0": "", "publish_at_1": "", "until_1": "12.00"}
        press(editor, change_url(article), until_0=f"{tomorrow:%d.%m.%Y}", **times)
        article.refresh_from_db()
        assert article.expires_at is None

    def test_pressing_twice_publishes_once(self, editor):
        article = make_article(published_at=None)
        url = change_url(article)
        data = form_of(editor.get(url)) | {"_publish": "1"}
        editor.post(url, data)
        article.refresh_from_db()
        first = article.published_at
        editor.post(url, data)
        article.refresh_from_db()
        assert article.published_at == first
        assert ContentItem.objects.count() == 1


class TestBodies:
    # Each alone is the sanitiser's matter; here a few of them come the whole way.
    @pytest.mark.parametrize("html", HOSTILE[::9])
    def test_a_body_full_of_scripts_comes_out_clean(self, editor, client, html):
        article = make_article(published_at=None)
        press(editor, change_url(article), "_publish", body=f"<p>Først.</p>{html}")
        article.refresh_from_db()
        assert faults(article.body) == []
        page = tree(client.get(article.get_absolute_url()))
        assert not page.xpath("//main//script | //main//iframe | //main//*[@onerror or @onclick]")
