"""Publishing from the desk: at once, at a time, or a Danish sentence about what is missing."""

import pytest
from django.utils import timezone

from frontpage.arranging import current_slots
from frontpage.models import Layout, Slot
from tests.desk import change_url, errors, form_of, press, publish, release, said, verb_url
from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_tag,
)
from tests.pages import headlines, text_of, tree
from tests.publishing.bodies import HOSTILE, faults

pytestmark = pytest.mark.django_db


class TestPublishing:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_now(self, editor_in_chief, client, make):
        item = make(published_at=None, tags=[make_tag("Offentlig it")])
        publish(editor_in_chief, item)
        item.refresh_from_db()
        assert item.stage == "approved"
        assert client.get(item.get_absolute_url()).status_code == 200
        assert item.headline in text_of(client.get("/emne/offentlig-it/"))
        assert item.headline in text_of(client.get("/seneste/"))

    def test_at_a_time_in_copenhagen(self, editor, client, at):
        article = make_article(published_at=None)
        response = release(editor, article, publish_at_0="06.07.2031", publish_at_1="06.00")
        assert "6. juli 2031 kl. 06.00" in said(editor, response)
        article.refresh_from_db()
        assert article.published_at.isoformat() == "2031-07-06T04:00:00+00:00"
        assert client.get(article.get_absolute_url()).status_code == 404
        at(article.published_at)
        assert client.get(article.get_absolute_url()).status_code == 200

    def test_what_is_missing_is_said_beside_its_field_and_what_was_typed_stands(self, editor):
        article = make_article(published_at=None, teaser="", body="", authors=[])
        response = press(editor, change_url(article), "_publish", headline="Kun en rubrik")
        for missing in ("underrubrik", "brødtekst", "forfatter"):
            assert missing in errors(response)
        assert form_of(response)["headline"].strip() == "Kun en rubrik"
        article.refresh_from_db()
        assert article.published_at is None

    @pytest.mark.parametrize("change", [{"teaser": ""}, {"body": ""}, {"bylines": []}])
    @pytest.mark.parametrize("published_at", [ago(hours=1), ago(hours=-1)])
    def test_half_a_rewriting_is_saved_and_readers_keep_what_they_have(
        self, editor, change, published_at
    ):
        article = make_article(published_at=published_at)
        assert press(editor, change_url(article), **change).status_code == 302
        assert "mangler" in errors(press(editor, change_url(article), "_publish"))
        article = type(article).objects.get()
        assert article.missing_for_publication() == {}

    @pytest.mark.parametrize(
        "times",
        [
            {"until_0": "01.01.2020", "until_1": "12.00"},
            {"publish_at_0": "02.01.2031", "publish_at_1": "12.00"}
            | {"until_0": "01.01.2031", "until_1": "12.00"},
        ],
    )
    def test_an_end_before_the_beginning_is_refused(self, editor, times):
        article = make_article(published_at=None)
        response = release(editor, article, **times)
        assert "Vises indtil" in text_of(response, "//*[contains(@class, 'errorlist')]")
        article.refresh_from_db()
        assert article.published_at is None

    @pytest.mark.parametrize(
        ("day", "clock"),
        [("32.13.2026", "12.00"), ("i morgen", "tidligt"), ("01.01.0001", "00.00")]
        + [("31.12.9999", "23.59"), ("29.03.2026", "02.30"), ("\x00", "x"), ("", "12.00")],
    )
    def test_a_time_that_is_none(self, editor, day, clock):
        article = make_article(published_at=None)
        response = release(editor, article, publish_at_0=day, publish_at_1=clock)
        assert response.status_code == 200
        article.refresh_from_db()
        assert article.published_at is None

    def test_an_end_before_the_time_it_is_scheduled_for_is_refused(self, editor):
        article = make_article(published_at=ago(days=-9))
        tomorrow = timezone.localtime(ago(days=-1))
        release(editor, article, until_0=f"{tomorrow:%d.%m.%Y}", until_1="12.00")
        article.refresh_from_db()
        assert article.expires_at is None

    def test_answering_twice_publishes_once(self, editor):
        article = make_article(published_at=None)
        release(editor, article)
        article.refresh_from_db()
        first = article.published_at
        release(editor, article)
        article.refresh_from_db()
        assert article.published_at == first
        assert article.revisions.filter(reason="published").count() == 1

    def test_a_plan_is_undone_with_one_button(self, editor):
        article = make_article(published_at=ago(hours=-1))
        editor.post(verb_url(article, "unschedule"))
        article.refresh_from_db()
        assert article.published_at is None

    def test_nobody_undoes_what_readers_see_that_way(self, editor):
        article = make_article()
        editor.post(verb_url(article, "unschedule"))
        article.refresh_from_db()
        assert article.is_live()


class TestWhatTheChecksSay:
    def test_a_placeholder_is_named_before_it_goes_out(self, editor):
        article = make_article(published_at=None, body="<p>Havnen har TK kraner.</p>")
        assert "TK" in text_of(
            editor.get(verb_url(article, "publish")), "//form[@id='release_form']"
        )

    def test_nothing_is_said_of_a_text_that_is_ready(self, editor):
        page = editor.get(verb_url(make_article(published_at=None), "publish"))
        assert not tree(page).xpath("//*[@class='release-grave']")


class TestTheFrontPage:
    """Where it stands is chosen in the same breath."""

    def headlines_placed(self):
        return [slot.item.headline for slot in current_slots()]

    def test_it_is_put_where_the_editor_says(self, editor):
        Layout.arrange([Slot(item=make_article(headline=name)) for name in ("Et", "To")])
        release(editor, make_article(published_at=None, headline="Ny"), place_0="2")
        assert self.headlines_placed() == ["Et", "Ny", "To"]

    def test_without_a_place_the_front_page_is_left_alone(self, editor):
        Layout.arrange([Slot(item=make_article(headline="Et"))])
        release(editor, make_article(published_at=None))
        assert Layout.objects.count() == 1

    def test_a_scheduled_one_takes_its_place_by_itself(self, editor, client, at):
        Layout.arrange([Slot(item=make_article(headline="Den gamle top"))])
        article = make_article(published_at=None, headline="Klokken seks")
        when = {"publish_at_0": "06.07.2031", "publish_at_1": "06.00"}
        release(editor, article, place_0="1", **when)
        assert headlines(client.get("/"))[0] == "Den gamle top"
        article.refresh_from_db()
        at(article.published_at)
        assert headlines(client.get("/"))[0] == "Klokken seks"

    def test_a_place_nobody_was_given_is_refused(self, editor):
        article = make_article(published_at=None)
        assert release(editor, article, place_0="99").status_code == 200
        article.refresh_from_db()
        assert article.published_at is None


class TestBodies:
    # Each alone is the sanitiser's matter; here a few of them come the whole way.
    @pytest.mark.parametrize("html", HOSTILE[::9])
    def test_a_body_full_of_scripts_comes_out_clean(self, editor, client, html):
        article = make_article(published_at=None)
        publish(editor, article, body=f"<p>Først.</p>{html}")
        article.refresh_from_db()
        assert faults(article.body) == []
        page = tree(client.get(article.get_absolute_url()))
        assert not page.xpath("//main//script | //main//iframe | //main//*[@onerror or @onclick]")
