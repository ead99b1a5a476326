"""`<item>/historik/laeserne/`: »Hvad stod der kl. 9.12?«"""

from datetime import UTC, datetime, timedelta

import pytest

from publishing.desk.seen import seen_at
from tests.factories import make_article, make_user
from tests.publishing.versions import history_url, make_draft, page_of, save, text_of

pytestmark = pytest.mark.django_db

NINE = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


def minutes(number):
    return NINE + timedelta(minutes=number)


@pytest.fixture
def article(at):
    """Published 9.00, changed 9.10, taken down 9.20, back 9.30 without a word changed."""
    eva = make_user(first_name="Eva", last_name="Holt")
    at(minutes(-60))
    article = make_draft(headline="Havnen står stille")
    at(minutes(0))
    article.publish(by=eva)
    at(minutes(5))
    save(article, headline="Havnen kører igen")
    at(minutes(10))
    article.publish(by=eva)
    at(minutes(20))
    article.withdraw(note="Kilden trak sit citat.", by=eva)
    at(minutes(30))
    article.bring_back(by=eva)
    at(minutes(600))
    return article


class TestAnyMoment:
    @pytest.mark.parametrize(
        ("minute", "number", "sentence"),
        [
            (-1, None, "Siden var ikke udgivet."),
            (0, 3, "Læserne så version 3."),
            (9, 3, "Læserne så version 3."),
            (10, 5, "Læserne så version 5."),
            (20, None, "Siden var taget ned 5. januar 2026 kl. 09.20 af Eva Holt. Der stod:"),
            (29, None, "Siden var taget ned 5. januar 2026 kl. 09.20 af Eva Holt. Der stod:"),
            (30, 5, "Læserne så version 5."),
        ],
    )
    def test_the_log_tells_what_readers_met(self, article, minute, number, sentence):
        then = seen_at(article, minutes(minute))
        assert then.sentence.replace("\xa0", " ") == sentence
        assert (then.revision and then.revision.number) == number
        assert bool(then.note) == ("taget ned" in sentence)

    def test_what_was_planned_or_over_was_not_seen(self, at):
        at(minutes(-60))
        article = make_draft()
        article.publish(at=minutes(0), until=minutes(60))
        at(minutes(600))
        assert "Den var planlagt til 5. januar" in seen_at(article, minutes(-1)).sentence
        assert seen_at(article, minutes(1)).revision
        assert "Den var vist indtil 5. januar" in seen_at(article, minutes(60)).sentence

    def test_an_item_older_than_its_history_does_not_pretend(self):
        article = make_article(published_at=minutes(0))
        assert seen_at(article, minutes(1)).sentence.startswith("Det ved historikken ikke.")
        assert seen_at(article, minutes(-1)).sentence == "Siden var ikke udgivet."

    def test_backdating_does_not_make_readers_of_a_draft(self, at):
        at(minutes(0))
        article = make_draft()
        article.publish(at=minutes(-600))
        assert seen_at(article, minutes(-300)).sentence == "Siden var ikke udgivet."
        assert seen_at(article, minutes(0)).revision

    def test_what_was_published_before_its_history_is_in_the_log_from_its_beginning(self, at):
        article = make_article(published_at=minutes(-600), headline="Fra det gamle system")
        at(minutes(0))
        article.revise(article.content | {"headline": "Ny rubrik"})
        at(minutes(60))
        article.publish()
        then = seen_at(article, minutes(30))
        assert then.revision.content["headline"] == "Fra det gamle system"
        before = seen_at(article, minutes(-1)).sentence.replace("\xa0", " ")
        assert before.startswith("Det ved historikken ikke. Den begynder 5. januar 2026 kl. 09.00")

    def test_what_was_taken_down_stays_so_until_the_time_it_comes_again(self, article, at):
        at(minutes(610))
        article.withdraw(note="En fejl mere.")
        at(minutes(620))
        article.publish(at=minutes(700))
        then = seen_at(article, minutes(630))
        assert (then.revision, then.note) == (None, "En fejl mere.")
        assert "Siden var taget ned" in then.sentence
        assert seen_at(article, minutes(700)).revision

    def test_the_next_change_is_told(self, article):
        assert seen_at(article, minutes(1)).following.made_at == minutes(10)
        assert seen_at(article, minutes(40)).following is None


class TestThePage:
    def page(self, client, article, day, clock):
        url = history_url(article, "seen")
        return page_of(client.get(url, {"at_0": day, "at_1": clock}))

    def test_it_shows_the_text_readers_met(self, editor, article):
        page = self.page(editor, article, "2026-01-05", "09:05")
        text = text_of(page.xpath("//main")[0]).replace("\xa0", " ")
        assert "Mandag den 5. januar 2026 kl. 09.05" in text
        assert "Læserne så version 3." in text
        assert "Havnen står stille" in text
        assert "Det ændrede sig 5. januar 2026 kl. 09.10." in text
        assert page.xpath("//ins | //del") == []

    def test_it_shows_the_explanation_where_it_was_taken_down(self, editor, article):
        page = self.page(editor, article, "2026-01-05", "09:25")
        assert page.xpath("string(//blockquote/p)") == "Kilden trak sit citat."

    def test_it_asks_before_it_answers(self, editor, article):
        page = page_of(editor.get(history_url(article, "seen")))
        assert page.xpath("//section[contains(@class, 'comparison')]") == []
        assert page.xpath("//*[contains(@class, 'errorlist')]") == []

    @pytest.mark.parametrize(
        ("day", "clock"),
        [("", ""), ("i går", "9.12"), ("2026-02-31", "09:00"), ("0001-01-01", "00:00")],
    )
    def test_a_time_that_is_none_is_said_to_be(self, editor, article, day, clock):
        page = self.page(editor, article, day, clock)
        assert page.xpath("//*[contains(@class, 'errorlist')]")
        assert page.xpath("//section[contains(@class, 'comparison')]") == []
