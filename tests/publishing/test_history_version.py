"""`<item>/historik/<number>/`: one version, what was changed in it, and putting it back."""

import pytest

from publishing.versions.revisions import Reason
from tests.desk import said
from tests.publishing.versions import history_url, make_draft, page_of, save, text_of

pytestmark = pytest.mark.django_db


class TestAVersion:
    def test_it_shows_what_was_changed_in_it(self, editor):
        article = make_draft(headline="Havnen står stille")
        save(article, headline="Havnen står helt stille")
        save(article, teaser="Noget andet.")
        page = page_of(editor.get(history_url(article, "version", 3)))
        assert page.xpath("string(//ins)") == "tilføjet: helt "
        assert "Ændret siden version 2" in text_of(page.xpath("//section/h2")[0])
        assert "Rubrik ændret." in page.text_content()

    def test_its_whole_text_can_be_read_before_it_is_restored(self, editor):
        article = make_draft(headline="Havnen står stille", body="<p>Kranerne venter.</p>")
        article.revise(article.head.content, base=article.head, reason=Reason.NAMED)
        number = article.head.number
        page = page_of(editor.get(history_url(article, "version", number)))
        assert "De to er ens." in page.text_content()
        (whole,) = page.xpath("//details[summary='Hele teksten']")
        assert whole.get("open") is None
        assert "Havnen står stille" in whole.text_content()
        assert "Kranerne venter." in whole.text_content()

    def test_the_first_is_shown_as_text(self, editor):
        article = make_draft(headline="Havnen står stille", body="<p>Kranerne <em>venter</em>.</p>")
        page = page_of(editor.get(history_url(article, "version", 1)))
        assert "Kranerne venter." in page.text_content()
        assert page.xpath("//ins | //del") == []
        assert page.xpath("//details[summary='Hele teksten']") == []

    def test_one_that_lies_aside_is_compared_with_what_it_was_made_from(self, editor):
        article = make_draft(teaser="Den første.")
        base = article.head
        save(article, teaser="Den ene.")
        aside = article.revise(base.content | {"teaser": "Den anden."}, base=base).revision
        page = page_of(editor.get(history_url(article, "version", aside.number)))
        assert f"version {base.number}" in text_of(page.xpath("//section/h2")[0])

    @pytest.mark.parametrize("number", [99, 10**17])
    def test_one_that_was_never_made_is_not_found(self, editor, number):
        url = history_url(make_draft(), "version", number)
        assert editor.get(url).status_code == 404


class TestRestoring:
    def test_it_makes_a_new_version_of_the_old_text(self, editor):
        article = make_draft(headline="Havnen står stille")
        save(article, headline="Noget sludder")
        response = editor.post(history_url(article, "restore", 2))
        assert said(editor, response) == "Version 2 er gendannet som version 4."
        head = article.head
        assert head.content == article.revisions.get(number=2).content
        assert (head.reason, head.note) == (Reason.RESTORED, "version 2 gendannet")
        assert head.made_by == editor.user

    def test_readers_see_nothing_of_it_until_it_is_published(self, editor, client):
        article = make_draft(headline="Havnen står stille")
        save(article, headline="Havnen kører igen")
        article.publish(by=editor.user)
        response = editor.post(history_url(article, "restore", 2))
        assert "Læserne ser den først, når du udgiver den." in said(editor, response)
        article.refresh_from_db()
        assert article.headline == "Havnen kører igen"
        assert article.head.content["headline"] == "Havnen står stille"

    def test_the_newest_needs_no_restoring(self, editor):
        article = make_draft()
        page = page_of(editor.get(history_url(article, "version", 2)))
        assert page.xpath("//button[.='Gendan denne version']") == []
        said(editor, editor.post(history_url(article, "restore", 2)))
        assert article.revisions.count() == 2

    def test_the_button_is_for_those_who_may_change(self, editor, desk, ad_desk):
        article = make_draft()
        page = page_of(editor.get(history_url(article, "version", 1)))
        assert page.xpath("//form[.//button[.='Gendan denne version']]/@action") == [
            history_url(article, "restore", 1)
        ]
        assert ad_desk.post(history_url(article, "restore", 1)).status_code == 403
        assert editor.get(history_url(article, "restore", 1)).status_code == 405
        assert article.revisions.count() == 2
