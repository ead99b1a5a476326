"""»Udgiv …« asks about what stands on its page. What others do meanwhile is asked about anew."""

import pytest
from django.utils import timezone

from articles.models import Correction
from tests.desk import form_of, said, verb_url
from tests.factories import ago, make_article, make_user
from tests.pages import text_of
from tests.publishing.versions import make_draft, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def maja():
    return make_user(first_name="Maja", last_name="Holm")


def asked(client, item):
    """The answer the page would send, and a way to send it later."""
    url = verb_url(item, "publish")
    data = form_of(client.get(url))
    return lambda **changes: client.post(url, data | changes)


def reread(item):
    return type(item).objects.get(pk=item.pk)


class TestASave:
    def test_is_not_published_unseen(self, editor, maja):
        article = make_article(headline="Som den var")
        article.revise(article.content | {"teaser": "Ny."})
        answer = asked(editor, article)
        save(article, by=maja, headline="Majas rubrik")
        response = answer()
        assert "Maja Holm har gemt version 3 imens. Se ændringerne igennem" in said(
            editor, response
        )
        assert reread(article).headline == "Som den var"
        assert "Majas" in text_of(response, "//*[contains(@class, 'release-changes')]")

    def test_of_a_draft_is_shown_too(self, editor, maja):
        article = make_draft(headline="Som den var")
        answer = asked(editor, article)
        save(article, by=maja, headline="Majas rubrik")
        assert "Majas" in text_of(answer(), "//*[contains(@class, 'release-changes')]")
        assert reread(article).published_at is None

    def test_is_published_by_the_next_answer_and_what_was_typed_stands(self, editor, maja):
        article = make_draft()
        answer = asked(editor, article)
        save(article, by=maja, headline="Majas rubrik")
        again = form_of(answer(until_0="2031-07-06", until_1="06:00"))
        assert again["until_0"] == "2031-07-06"
        assert editor.post(verb_url(article, "publish"), again).status_code == 302
        assert reread(article).headline == "Majas rubrik"
        assert reread(article).expires_at

    def test_that_is_the_first_of_an_old_row(self, editor, maja):
        article = make_article(published_at=None)
        answer = asked(editor, article)
        article.revise(article.content | {"headline": "Majas rubrik"}, by=maja)
        assert "Maja Holm har gemt" in said(editor, answer())

    def test_that_lies_aside_changes_nothing(self, editor, maja):
        article = make_draft()
        base = article.head
        save(article, headline="Én")
        answer = asked(editor, article)
        assert article.revise(base.content | {"headline": "To"}, base=base, by=maja).clashes
        assert answer().status_code == 302


class TestWhatElseHappens:
    def test_a_withdrawal_is_not_undone(self, editor, maja):
        article = make_article()
        answer = asked(editor, article)
        reread(article).withdraw(note="Kilden trak sit citat.", by=maja)
        response = answer()
        sentence = "Maja Holm har taget siden ned imens: »Kilden trak sit citat.«"
        assert sentence in said(editor, response)
        assert reread(article).withdrawn_at
        assert "Siden er taget ned" in text_of(response)

    def test_what_is_discarded_stays_so(self, editor, maja):
        article = make_draft()
        answer = asked(editor, article)
        reread(article).discard(by=maja)
        assert "Teksten er kasseret imens." in said(editor, answer())
        assert reread(article).stage == "discarded"

    def test_what_is_planned_otherwise_is_asked_about(self, editor, maja):
        article = make_draft()
        answer = asked(editor, article)
        reread(article).publish(at=ago(hours=-1), by=maja)
        assert "Maja Holm har udgivet version 3 imens." in said(editor, answer())
        assert reread(article).published_at > timezone.now()

    def test_one_answer_sent_twice_corrects_once(self, editor):
        article = make_article()
        answer = asked(editor, article)
        correction = {"correction_type": "rettelse", "correction_text": "Der stod 3. Det er 4."}
        answer(**correction)
        assert "imens" in said(editor, answer(**correction))
        assert Correction.objects.count() == 1

    @pytest.mark.parametrize("seen", ["", "x", "1 2 3", "99999999999999999999 - - - - -"])
    def test_an_answer_to_no_question(self, editor, seen):
        article = make_draft()
        assert asked(editor, article)(seen=seen).status_code == 200
        assert reread(article).published_at is None


def test_what_is_taken_down_is_said_to_be_before_it_comes_back(editor):
    article = make_article(withdrawn_at=ago(minutes=5), withdrawal_note="Kilden trak sit citat.")
    page = text_of(editor.get(verb_url(article, "publish")))
    assert "Siden er taget ned" in page
    assert "Kilden trak sit citat." in page
    assert "kommer den frem igen" in page
