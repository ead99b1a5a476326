"""An item as its readers will see it, before they do."""

import uuid

import pytest

from articles.models import Article
from people.models import Notice
from publishing.models import EditingSession, Revision
from readership.models import HourlyCount
from sponsored.models import SponsoredPost
from tests.desk import change_url, form_of, verb_url
from tests.factories import MAKERS, make_article, make_picture, make_tag
from tests.pages import text_of, tree

pytestmark = pytest.mark.django_db


def preview_url(item, **query):
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{verb_url(item, 'preview')}?{asked}"


def type_in(client, item, **changes):
    """Leave something typed and not saved in a window, and give the window's key."""
    data = form_of(client.get(change_url(item))) | changes
    unsaved = {name: [value] for name, value in data.items()}
    session = EditingSession.objects.create(
        key=uuid.uuid4(), user=client.user, kind=item.kind, item=item, unsaved=unsaved
    )
    return session.key


def main_text(response):
    """What stands on the page without what the page says of itself."""
    return text_of(response, "//main")


class TestTheSamePage:
    """One template of a kind, through one function, for readers and before them."""

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_the_preview_of_what_is_published_is_the_page(self, client, editor_in_chief, make):
        item = make(tags=[make_tag("Havne")], picture=make_picture())
        read = client.get(item.get_absolute_url())
        assert main_text(editor_in_chief.get(preview_url(item))) == main_text(read)

    def test_a_version_is_the_page_it_becomes(self, client, editor):
        article = make_article()
        content = article.content | {"headline": "Kranerne er solgt", "tags": ["Salg", "Kaj 9"]}
        article.revise(content, by=editor.user)
        before = main_text(editor.get(preview_url(article)))
        article.publish(by=editor.user)
        after = main_text(client.get(article.get_absolute_url()))
        assert "Kranerne er solgt" in before
        # Only the published page has been updated.
        assert before.split(" · ")[-1] == after.split(" · ")[-1]
        assert "Salg" in before


class TestWhatIsShown:
    def test_the_newest_version_by_default(self, editor):
        article = make_article(headline="Som læserne ser den")
        article.revise(article.content | {"headline": "Som den bliver"}, by=editor.user)
        assert "Som den bliver" in main_text(editor.get(preview_url(article)))

    def test_an_older_version_by_its_number(self, editor):
        article = make_article(headline="Den første")
        article.revise(article.content | {"headline": "Den anden"}, by=editor.user)
        assert "Den første" in main_text(editor.get(preview_url(article, version=1)))

    @pytest.mark.parametrize("number", ["0", "99", "x", "9" * 30])
    def test_a_version_that_is_not_there_is_not_found(self, editor, number):
        assert editor.get(preview_url(make_article(), version=number)).status_code == 404

    def test_what_is_typed_and_not_saved(self, editor):
        article = make_article()
        window = type_in(editor, article, headline="Skrevet lige nu", tags="Nyt emne")
        response = editor.get(preview_url(article, vindue=window))
        assert "Skrevet lige nu" in main_text(response)
        assert "Nyt emne" in main_text(response)
        assert "som det står i vinduet nu" in text_of(response)

    def test_what_another_has_typed_is_theirs(self, editor, desk):
        article = make_article()
        window = type_in(desk("Redaktør"), article, headline="En andens")
        assert "En andens" not in text_of(editor.get(preview_url(article, vindue=window)))

    def test_nothing_is_saved_by_looking(self, editor):
        article = make_article()
        window = type_in(editor, article, headline="Skrevet lige nu")
        editor.get(preview_url(article, vindue=window))
        assert not Revision.objects.exists()
        assert Article.objects.get().headline == article.headline


class TestTheStrip:
    """The page says at its top what it is."""

    def test_a_draft_is_called_one(self, editor):
        article = make_article(published_at=None)
        article.revise(article.content | {"headline": "Nyt"}, by=editor.user)
        strip = text_of(editor.get(preview_url(article)), "//aside[@class='draft-strip']")
        assert strip.startswith("Kladde – ikke udgivet · version 2, gemt kl.")

    def test_what_readers_see_already_is_not(self, editor):
        strip = text_of(editor.get(preview_url(make_article())), "//aside[@class='draft-strip']")
        assert strip == "Det, læserne ser nu"

    def test_readers_never_get_it(self, client):
        assert "draft-strip" not in client.get(make_article().get_absolute_url()).content.decode()


class TestHalfFinished:
    """A draft may lack anything; the page shows what is there and names what is not."""

    @pytest.mark.parametrize(
        ("model", "names"),
        [
            (Article, ["Rubrik mangler", "Ikke udgivet endnu"]),
            (SponsoredPost, ["Rubrik mangler", "(afsender mangler)", "Ikke udgivet endnu"]),
            (Notice, ["Navn mangler", "Virksomhed mangler", "Ikke udgivet endnu"]),
        ],
    )
    def test_an_empty_one(self, editor_in_chief, model, names):
        item = model()
        item.begin(by=editor_in_chief.user)
        response = editor_in_chief.get(preview_url(item))
        assert response.status_code == 200
        for name in names:
            assert name in main_text(response)

    def test_a_notice_about_somebody_not_written_yet(self, notice_desk):
        notice = Notice()
        notice.begin(by=notice_desk.user)
        window = type_in(notice_desk, notice, first_name="Ane", last_name="Lyng")
        response = notice_desk.get(preview_url(notice, vindue=window))
        assert "Ane Lyng" in main_text(response)

    def test_faults_in_the_fields_keep_what_was_there(self, editor):
        article = make_article(headline="Den gode")
        window = type_in(editor, article, headline="Al for lang " * 40, teaser="Ny underrubrik")
        text = main_text(editor.get(preview_url(article, vindue=window)))
        assert "Ny underrubrik" in text


class TestKeptOut:
    """Never counted, stored, indexed or framed by others."""

    def test_it_is_for_no_search_engine_and_no_store(self, editor):
        response = editor.get(preview_url(make_article()))
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert "no-store" in response["Cache-Control"]
        assert tree(response).xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]
        assert not tree(response).xpath("//link[@rel='canonical']")

    def test_it_is_not_counted(self, editor):
        page = tree(editor.get(preview_url(make_article())))
        assert page.xpath("/html/@data-uncounted") == [""]
        assert not page.xpath("//@data-count")
        assert not HourlyCount.objects.exists()

    def test_only_the_desk_may_frame_it(self, editor, client):
        article = make_article()
        response = editor.get(preview_url(article))
        assert response["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self';" in response["Content-Security-Policy"] + ";"
        read = client.get(article.get_absolute_url())
        assert read["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in read["Content-Security-Policy"]

    def test_its_links_open_beside_the_desk(self, editor):
        page = tree(editor.get(preview_url(make_article())))
        assert page.xpath("//base/@target") == ["_blank"]

    def test_those_who_may_not_see_the_item_are_refused(self, ad_desk, client):
        url = preview_url(make_article(published_at=None))
        assert ad_desk.get(url).status_code == 403
        assert client.get(url).status_code == 302

    def test_whoever_may_only_read_may_look(self, desk):
        post = MAKERS["sponsored"](published_at=None)
        assert desk("Journalist").get(preview_url(post)).status_code == 200
