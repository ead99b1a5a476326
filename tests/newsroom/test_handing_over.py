"""What the buttons under a text say and do when others have been at it."""

import pytest

from tests.desk import change_url, form_of, press, said, verb_url
from tests.factories import make_article
from tests.publishing.versions import history_url, make_draft, save

pytestmark = pytest.mark.django_db


def reread(item):
    return type(item).objects.get(pk=item.pk)


class TestApproving:
    @pytest.fixture
    def article(self):
        article = make_draft()
        article.send_to_review(by=None)
        return article

    def approve(self, client, form, article, **changes):
        return client.post(change_url(article), form | changes | {"_approve": "1"})

    @pytest.mark.parametrize("typed", [{}, {"kicker": "Redaktørens"}])
    def test_what_was_merged_in_has_not_been_seen(self, editor, article, typed):
        form = form_of(editor.get(change_url(article)))
        save(article, teaser="Noget, redaktøren ikke har læst.")
        response = self.approve(editor, form, article, **typed)
        assert "Se det igennem, og godkend så." in said(editor, response)
        assert reread(article).stage == "review"

    def test_what_is_on_the_page_is_approved(self, editor, article):
        form = form_of(editor.get(change_url(article)))
        self.approve(editor, form, article, teaser="Redaktørens.")
        assert reread(article).stage == "approved"

    def test_an_old_text_put_back_is_not_the_one_approved(self, journalist, article):
        save(article, teaser="Den, der blev godkendt.")
        article.approve(by=None)
        journalist.post(history_url(article, "restore", 2))
        assert reread(article).stage == "draft"


class TestDiscarded:
    def test_who_saves_it_takes_it_up_and_is_told(self, editor):
        article = make_draft()
        article.discard()
        response = press(editor, change_url(article), teaser="Alligevel.")
        assert "Teksten er taget frem igen som kladde." in said(editor, response)
        assert reread(article).stage == "draft"

    def test_what_is_not_discarded_cannot_be_taken_up(self, editor):
        article = make_draft()
        article.approve(by=None)
        response = editor.post(verb_url(article, "take_up"))
        assert "Det er ikke kasseret." in said(editor, response)
        assert reread(article).stage == "approved"


class TestUnplanned:
    def test_an_untouched_form_makes_no_version(self, editor):
        article = make_draft()
        article.publish(at=article.created_at.replace(year=2031))
        editor.post(verb_url(article, "unschedule"))
        response = press(editor, change_url(article))
        assert said(editor, response) == "Intet er ændret siden sidst."

    def test_what_was_taken_down_is_still_said_to_be(self, editor):
        article = make_article()
        article.withdraw(note="En fejl.")
        article.publish(at=article.created_at.replace(year=2031))
        response = editor.post(verb_url(article, "unschedule"))
        assert "Siden er stadig taget ned" in said(editor, response)
