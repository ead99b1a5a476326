"""
Between two saves: what is typed is kept for its author alone, and the colleagues are named.
"""

import uuid
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from articles.models import Article
from publishing.desk.editing import GONE_AFTER, INACTIVE_AFTER
from publishing.models import EditingSession, Revision
from tests.desk import KINDS, add_url, change_url, form_of, press
from tests.factories import MAKERS, ago, make_article, make_author, make_user
from tests.pages import text_of, tree

pytestmark = pytest.mark.django_db


def window_url(kind="article"):
    return reverse(f"admin:{KINDS[kind]}_window")


def open_page(client, item=None, query=""):
    """The form of an editing page that somebody opens."""
    url = change_url(item) if item else add_url("article")
    return form_of(client.get(url + query))


def type_in(client, form, item=None, **typed):
    """What the page sends while somebody types in it."""
    data = form | typed | {"item": item.pk if item else "", "skrevet": "1", "rort": "1"}
    return client.post(window_url(item.kind if item else "article"), data)


def ping(client, form, item, **extra):
    data = {"vindue": form["vindue"], "base": form.get("base", ""), "item": item.pk, **extra}
    return client.post(window_url(item.kind), data).json()


class TestWhatIsTyped:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_it_is_kept_and_never_a_version(self, editor_in_chief, make):
        item = make(published_at=None)
        form = open_page(editor_in_chief, item)
        type_in(editor_in_chief, form, item, picture_caption="Halvt skrevet")
        assert Revision.objects.count() == 0
        item.refresh_from_db()
        assert item.picture_caption == ""

    def test_the_next_page_begins_with_it(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Halvt skrev", forlad="1")
        response = editor.get(change_url(article))
        assert form_of(response)["headline"].strip() == "Halvt skrev"
        assert "ikke nåede at gemme" in text_of(response)

    def test_right_or_wrong(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        author = make_author()
        wrong = {"headline": "æ" * 161, "tags": "Drift, Nyt emne", "bylines": [author.pk]}
        type_in(editor, form, article, forlad="1", **wrong)
        found = open_page(editor, article)
        assert found["headline"].strip() == "æ" * 161
        assert found["tags"] == "Drift, Nyt emne"
        assert str(author.pk) in str(found["bylines"])

    def test_a_page_whose_machine_died_counts_as_closed(self, editor, at):
        article = make_article(published_at=None)
        type_in(editor, open_page(editor, article), article, headline="Strømmen gik")
        assert open_page(editor, article)["headline"].strip() != "Strømmen gik"
        at(ago(seconds=-GONE_AFTER.seconds - 1))
        assert open_page(editor, article)["headline"].strip() == "Strømmen gik"

    def test_it_can_be_fetched_from_a_window_that_is_open(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="I det andet vindue")
        found = open_page(editor, article, f"?hent={form['vindue']}")
        assert found["headline"].strip() == "I det andet vindue"

    def test_a_page_that_only_tells_that_it_is_open_takes_it_over(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Fra forrige side", forlad="1")
        for _ in range(3):
            restored = open_page(editor, article)
            assert restored["headline"].strip() == "Fra forrige side"
            ping(editor, restored, article, hentet=restored["hentet"])
            ping(editor, restored, article, forlad="1")

    def test_a_window_it_was_fetched_from_is_told_and_takes_nothing_back(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="I det ene")
        other = open_page(editor, article, f"?hent={form['vindue']}")
        ping(editor, other, article, hentet=other["hentet"])
        answer = type_in(editor, form, article, headline="I det en")
        assert answer.json() == {"closed": "fetched"}
        type_in(editor, other, article, headline="I det andet", forlad="1")
        assert open_page(editor, article)["headline"].strip() == "I det andet"

    @pytest.mark.parametrize("typed", ["a\x00b", "\ud800", "\x1b[31m"])
    def test_signs_no_database_takes_are_left_out(self, editor, typed):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        data = form | {"item": article.pk, "skrevet": "1", "headline": f"Kabel {typed}"}
        body = urlencode(data, doseq=True, errors="surrogatepass")
        answer = editor.post(window_url(), body, content_type="application/x-www-form-urlencoded")
        assert answer.status_code == 200
        (kept,) = EditingSession.objects.get().unsaved["headline"]
        assert kept.startswith("Kabel ") and "\x00" not in kept

    def test_what_was_left_before_ones_own_save_is_offered_and_not_put_forward(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Fra det glemte vindue", forlad="1")
        article.revise(article.content | {"headline": "Gemt siden"}, by=editor.user)
        response = editor.get(change_url(article))
        assert form_of(response)["headline"].strip() == "Gemt siden"
        assert "som aldrig blev gemt" in text_of(response)
        found = open_page(editor, article, f"?hent={form['vindue']}")
        assert found["headline"].strip() == "Fra det glemte vindue"

    def test_nobody_else_gets_it(self, editor, journalist):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Mit eget", forlad="1")
        for query in ("", f"?hent={form['vindue']}"):
            assert open_page(journalist, article, query)["headline"].strip() != "Mit eget"

    def test_it_is_saved_from_the_version_it_was_begun_from(self, editor):
        article = make_article(published_at=None, teaser="Før.")
        article.revise(article.content)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Min", forlad="1")
        article.revise(article.content | {"teaser": "Efter."})
        press(editor, change_url(article))
        article.refresh_from_db()
        assert (article.headline, article.teaser) == ("Min", "Efter.")

    def test_two_pages_opened_before_there_was_any_version_are_merged(self, desk, editor):
        article, writer = make_article(published_at=None), desk("Journalist")
        mine, theirs = open_page(editor, article), open_page(writer, article)
        writer.post(change_url(article), theirs | {"headline": "Deres", "_save": "1"})
        editor.post(change_url(article), mine | {"teaser": "Min.", "_save": "1"})
        article.refresh_from_db()
        assert (article.headline, article.teaser) == ("Deres", "Min.")

    def test_a_save_empties_it(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Færdig")
        editor.post(change_url(article), form | {"headline": "Færdig", "_save": "1"})
        assert not EditingSession.objects.exclude(unsaved=None).exists()

    def test_an_autosave_that_comes_after_the_save_is_too_late(self, editor):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        editor.post(change_url(article), form | {"headline": "Færdig", "_save": "1"})
        late = type_in(editor, form, article, headline="Færd")
        assert late.json() == {"closed": "saved"}
        assert not EditingSession.objects.exclude(unsaved=None).exists()

    def test_it_can_be_thrown_away(self, editor):
        article = make_article(published_at=None, headline="Den gemte")
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Noget vrøvl", forlad="1")
        url = reverse("admin:articles_article_throw_away")
        editor.post(url, {"vindue": form["vindue"], "item": article.pk})
        assert open_page(editor, article)["headline"].strip() == "Den gemte"


class TestANewText:
    def test_it_waits_on_the_page_of_a_new_one(self, journalist):
        form = open_page(journalist)
        type_in(journalist, form, headline="Aldrig gemt", forlad="1")
        response = journalist.get(add_url("article"))
        assert "ikke gemt: Aldrig gemt" in text_of(response)
        assert "Ikke gemt: Aldrig gemt" in text_of(journalist.get("/admin/"))
        assert form_of(response)["headline"].strip() == ""
        found = open_page(journalist, query=f"?hent={form['vindue']}")
        assert found["headline"].strip() == "Aldrig gemt"

    def test_a_notice_is_known_by_its_person(self, editor_in_chief):
        form = form_of(editor_in_chief.get(add_url("notice")))
        data = form | {"first_name": "Åse", "last_name": " Vang ", "forlad": "1"}
        url = window_url("notice")
        editor_in_chief.post(url, data | {"item": "", "skrevet": "1", "rort": "1"})
        assert "Ikke gemt: Åse Vang" in text_of(editor_in_chief.get("/admin/"))

    def test_several_take_one_line_until_they_are_asked_for(self, journalist):
        folded = "//details[@class='left-behind']"
        for headline in ("Den ene", "Den anden"):
            type_in(journalist, open_page(journalist), headline=headline, forlad="1")
            shown = journalist.get(add_url("article"))
            assert len(tree(shown).xpath(folded)) == (headline == "Den anden")
        assert text_of(shown, f"{folded}/summary") == "2 tekster er ikke gemt"
        assert all(name in text_of(shown, folded) for name in ("Den ene", "Den anden"))

    def test_it_is_gone_from_there_when_it_is_saved(self, journalist):
        form = open_page(journalist)
        type_in(journalist, form, headline="Først nu gemt", forlad="1")
        press(journalist, f"{add_url('article')}?hent={form['vindue']}")
        assert Article.objects.get().headline == "Først nu gemt"
        for url in (add_url("article"), "/admin/"):
            assert "kke gemt" not in text_of(journalist.get(url))


class TestPresence:
    """Who else is here and what they are doing, by name; one's own other window as such."""

    def states(self, client, form, item):
        return [
            (other["name"], other["state"])
            for other in ping(client, form, item, rort="1")["others"]
        ]

    def test_a_colleague(self, desk, editor):
        article = make_article()
        writer = desk("Journalist")
        writer.user.first_name, writer.user.last_name = "Gry", "Havnemose"
        writer.user.save()
        theirs, mine = open_page(writer, article), open_page(editor, article)
        ping(writer, theirs, article, rort="1")
        assert self.states(editor, mine, article) == [("Gry Havnemose", "ser teksten")]
        type_in(writer, theirs, article, headline="Ny")
        assert self.states(editor, mine, article) == [("Gry Havnemose", "har ugemte ændringer")]
        ping(writer, theirs, article, forlad="1")
        assert self.states(editor, mine, article) == []

    def test_one_who_touches_nothing(self, desk, editor, at):
        article, writer = make_article(), desk("Journalist")
        form = open_page(writer, article)
        ping(writer, form, article, rort="1")
        at(ago(seconds=-INACTIVE_AFTER.seconds - 1))
        ping(writer, form, article)
        assert self.states(editor, open_page(editor, article), article)[0][1] == "inaktiv"

    def test_ones_own_second_window(self, editor):
        article = make_article()
        ping(editor, open_page(editor, article), article, rort="1")
        (other,) = ping(editor, open_page(editor, article), article)["others"]
        assert (other["name"], other["own"]) == ("Du selv, i et andet vindue", True)

    def test_a_newer_version_is_told(self, editor):
        article = make_article()
        article.revise(article.content)
        form = open_page(editor, article)
        assert ping(editor, form, article)["newer"] is None
        article.revise(article.content | {"teaser": "Ny."}, by=make_user(first_name="Gry"))
        newer = ping(editor, form, article)["newer"]
        assert newer["what"].startswith("Gry har gemt version 2 kl.")
        article.send_back(by=make_user(first_name="Anders"), note="Kilden mangler.")
        newer = ping(editor, form, article)["newer"]
        assert newer["what"].startswith("Anders har sendt teksten tilbage, version 3")
        assert newer["note"] == "Kilden mangler."

    def test_more_colleagues_take_no_more_queries(self, desk, editor, django_assert_num_queries):
        article = make_article()
        form = open_page(editor, article)

        def come(count):
            for _ in range(count):
                writer = desk("Journalist")
                ping(writer, open_page(writer, article), article)

        come(1)
        ping(editor, form, article)
        # session, user, the right to change (2), the transaction (2), the item, the row of the page
        # (3), the version it began from, the others, the newest version
        with django_assert_num_queries(13):
            ping(editor, form, article)
        come(9)
        with django_assert_num_queries(13):
            ping(editor, form, article)


class TestRefused:
    def test_those_who_may_not_write(self, ad_desk, editor):
        article = make_article()
        form = open_page(editor, article)
        assert type_in(ad_desk, form, article).status_code == 403

    @pytest.mark.parametrize("key", ["", "x", "\x00", "1" * 400])
    def test_a_window_without_a_key(self, editor, key):
        article = make_article()
        assert type_in(editor, open_page(editor, article) | {"vindue": key}).status_code == 403

    @pytest.mark.parametrize("pk", ["999999", "9" * 30, "abc"])
    def test_an_item_nobody_has(self, editor, pk):
        data = {"vindue": uuid.uuid4(), "item": pk, "base": pk}
        assert editor.post(window_url(), data).status_code in (200, 404)

    @pytest.mark.parametrize("base", ["999999", "x", "\x00", "9" * 30])
    def test_a_version_nobody_has(self, editor, base):
        article = make_article()
        form = open_page(editor, article)
        assert type_in(editor, form | {"base": base}, article).status_code == 200
        assert EditingSession.objects.get().base is None

    def test_a_version_of_something_else(self, editor):
        article, other = make_article(), make_article()
        other.revise(other.content)
        form = open_page(editor, article) | {"base": other.head.pk}
        type_in(editor, form, article)
        assert EditingSession.objects.get().base is None

    def test_a_save_under_another_persons_key(self, editor, journalist):
        article = make_article(published_at=None)
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Mit")
        theirs = open_page(journalist, article) | {"vindue": form["vindue"], "headline": "Dit"}
        assert journalist.post(change_url(article), theirs | {"_save": "1"}).status_code == 302
        assert EditingSession.objects.get().unsaved["headline"] == ["Mit"]

    def test_another_persons_window(self, editor, journalist):
        article = make_article()
        form = open_page(editor, article)
        type_in(editor, form, article, headline="Mit")
        assert type_in(journalist, form, article, headline="Dit").status_code == 403
        assert EditingSession.objects.get().unsaved["headline"] == ["Mit"]
