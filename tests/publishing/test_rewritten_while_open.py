"""A page that was open while a person was taken out of its text cannot bring the name back."""

import pytest
from django.urls import reverse

from publishing.models import EditingSession
from publishing.versions.removal import remove_from_history
from tests.desk import KINDS, change_url, form_of, press, said
from tests.factories import make_article, make_notice, make_person

pytestmark = pytest.mark.django_db

NAME = "Mette Ålholm"


def remove():
    remove_from_history([NAME], by=None, because="Efter aftale.")


@pytest.fixture
def article():
    article = make_article(published_at=None, headline=f"{NAME} går", body=f"<p>{NAME} går.</p>")
    article.revise(article.content)
    return article


def window(client, form, item, **typed):
    data = form | typed | {"item": item.pk, "skrevet": "1"}
    return client.post(reverse(f"admin:{KINDS[item.kind]}_window"), data)


class TestAnOpenPage:
    def test_saving_is_refused_and_the_text_is_still_there(self, editor, article):
        form = form_of(editor.get(change_url(article)))
        remove()
        typed = form | {"teaser": "Skrevet imens.", "_save": "1"}
        answer = editor.post(change_url(article), typed)
        assert "kan ikke gemmes" in said(editor, answer)
        assert form_of(answer)["teaser"].strip() == "Skrevet imens."
        assert NAME not in str(article.head.content)
        # It does not help to press again.
        again = editor.post(change_url(article), form_of(answer) | {"_save": "1"})
        assert "kan ikke gemmes" in said(editor, again)

    def test_the_autosave_is_refused_with_the_same_sentence(self, editor, article):
        form = form_of(editor.get(change_url(article)))
        remove()
        answer = window(editor, form, article, teaser=NAME).json()
        assert answer["closed"] == "rewritten"
        assert "Kopiér det, du skal bruge" in answer["sentence"]
        assert not EditingSession.objects.filter(unsaved__isnull=False).exists()

    def test_a_page_opened_afterwards_saves(self, editor, article):
        remove()
        press(editor, change_url(article), teaser="Skrevet bagefter.")
        assert article.head.content["teaser"] == "Skrevet bagefter."
        assert "kept" in window(editor, form_of(editor.get(change_url(article))), article).json()

    @pytest.mark.parametrize("opened", ["", "i går", "2026-01-01", "9999-99-99T00:00"])
    def test_a_page_that_does_not_say_when_is_refused(self, editor, article, opened):
        form = form_of(editor.get(change_url(article))) | {"aabnet": opened}
        remove()
        assert window(editor, form, article).json()["closed"] == "rewritten"
        editor.post(change_url(article), form | {"_save": "1"})
        assert NAME not in str(article.head.content)

    def test_another_text_is_not_held_up(self, editor, article):
        other = make_article(published_at=None)
        form = form_of(editor.get(change_url(other)))
        remove()
        editor.post(change_url(other), form | {"teaser": "Som før.", "_save": "1"})
        assert other.head.content["teaser"] == "Som før."


class TestANoticeThatIsEmptied:
    def test_its_open_page_is_refused_and_says_why(self, editor):
        notice = make_notice(person=make_person("Mette", "Ålholm"), published_at=None)
        form = form_of(editor.get(change_url(notice)))
        type(notice).objects.update(taken_out=True)
        remove()
        assert window(editor, form, notice).json()["closed"] == "rewritten"
        answer = editor.post(change_url(notice), form | {"_save": "1"})
        assert answer.status_code == 403
        assert "fjernet for altid" in answer.content.decode()
