"""A save that clashed lies aside, and its author is asked until one of the texts is chosen."""

import pytest

from publishing.models import Revision
from tests.desk import change_url, form_of, press, said
from tests.factories import MAKERS, make_user
from tests.pages import links, text_of
from tests.publishing.versions import history_url, make_draft, save

pytestmark = pytest.mark.django_db


def clashing(article, by, **changes):
    """A save begun from the version before the newest."""
    base = article.head
    save(article, by=make_user(), **dict.fromkeys(changes, "Den gemte."))
    return article.revise(base.content | changes, base=base, by=by).revision


class TestUntilChosen:
    def test_the_text_and_the_start_page_lead_there(self, editor):
        article = make_draft()
        aside = clashing(article, editor.user, teaser="Min.")
        address = history_url(article, "clash", aside.number)
        for page in (editor.get(change_url(article)), editor.get("/admin/")):
            assert f"Din version {aside.number}" in text_of(page)
            assert address in links(page, "//main")

    def test_others_see_it_at_the_text_alone_after_their_own(self, editor):
        article = make_draft()
        mine = clashing(article, editor.user, teaser="Min.")
        theirs = clashing(article, make_user(first_name="Maja"), kicker="Majas")
        page = text_of(editor.get(change_url(article)))
        assert page.index(f"Din version {mine.number}") < page.index(
            f"Version {theirs.number} af Maja"
        )
        assert f"version {theirs.number}" not in text_of(editor.get("/admin/"))

    @pytest.mark.parametrize("choice", ["mine", "theirs"])
    def test_a_choice_settles_it_whichever(self, editor, choice):
        article = make_draft()
        aside = clashing(article, editor.user, teaser="Min.")
        press(editor, history_url(article, "clash", aside.number), "", **{"valg-teaser": choice})
        assert not Revision.objects.waiting().exists()
        assert article.head.settles == aside
        assert "venter på" not in text_of(editor.get(change_url(article)))

    @pytest.mark.parametrize("role", ["Navnenyt", "Annonce"])
    def test_nobody_is_led_to_what_they_may_not_change(self, desk, role):
        client = desk(role)
        clashing(make_draft(), client.user, teaser="Min.")
        assert "venter på, at du vælger" not in text_of(client.get("/admin/"))

    def test_more_of_them_take_no_more_queries(self, editor_in_chief, queries):
        def count():
            with queries() as captured:
                editor_in_chief.get("/admin/")
            return len(captured)

        def fill():
            for make in MAKERS.values():
                item = make(published_at=None)
                item.revise(item.content)
                clashing(item, editor_in_chief.user, picture_caption="Min.")

        fill()
        before = count()
        fill()
        assert count() == before


class TestChoosing:
    def test_what_is_saved_while_it_is_chosen_is_asked_about_again(self, editor, monkeypatch):
        article = make_draft()
        aside = clashing(article, editor.user, teaser="Min.")
        url = history_url(article, "clash", aside.number)
        data = form_of(editor.get(url)) | {"valg-teaser": "mine"}
        revise = type(article).revise

        def somebody_else_first(item, *args, **named):
            monkeypatch.setattr(type(article), "revise", revise)
            save(article, teaser="En tredje.")
            return item.revise(*args, **named)

        monkeypatch.setattr(type(article), "revise", somebody_else_first)
        response = editor.post(url, data)
        newest = article.revisions.newest_first().first()
        assert newest.aside
        assert response["Location"] == history_url(article, "clash", newest.number)
        assert "Der er gemt igen imens." in said(editor, response)
        assert article.head.content["teaser"] == "En tredje."
        # One question, not two: the first is in the second.
        assert list(Revision.objects.waiting()) == [newest]

    def test_putting_it_back_asks_before_it_overwrites(self, editor):
        article = make_draft()
        aside = clashing(article, editor.user, teaser="Min.")
        save(article, kicker="En kollegas")
        response = editor.post(history_url(article, "restore", aside.number))
        assert response["Location"] == history_url(article, "clash", aside.number)
        assert article.head.content["kicker"] == "En kollegas"

    def test_where_nothing_clashes_any_more_one_button_merges(self, editor):
        article = make_draft(teaser="Fra før.")
        aside = clashing(article, editor.user, teaser="Min.")
        save(article, teaser=aside.base.content["teaser"])
        url = history_url(article, "clash", aside.number)
        assert "uden at nogen skal vælge" in text_of(editor.get(url))
        press(editor, url, "")
        assert article.head.content["teaser"] == "Min."
