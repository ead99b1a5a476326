"""`<item>/historik/`: every version, and what readers could see meanwhile."""

from datetime import timedelta

import pytest
from django.utils import timezone

from publishing.desk.chronicle import chronicle
from publishing.versions.revisions import Reason
from tests.desk import said
from tests.factories import make_article, make_notice, make_sponsored_post, make_user
from tests.publishing.versions import history_url, make_draft, page_of, save, text_of

pytestmark = pytest.mark.django_db


def stream(client, article, **query):
    """The stream as it is read, newest first."""
    page = page_of(client.get(history_url(article), query))
    return [text_of(row) for row in page.xpath("//ol[@class='chronicle']/li")]


class TestTheStream:
    def test_every_version_says_who_when_and_what_for_newest_first(self, editor):
        article = make_draft()
        eva = make_user(first_name="Eva", last_name="Holt")
        article.send_to_review(by=eva, note="Tjek citatet.")
        newest, *_, first = stream(editor, article)
        assert "Version 3 Sendt til gennemsyn" in newest
        assert "»Tjek citatet.«" in newest
        assert "Eva Holt, " in newest
        assert "Version 1 Som den stod" in first

    def test_it_marks_what_readers_see_and_what_is_worked_on(self, editor):
        article = make_draft()
        article.publish(by=editor.user)
        save(article, headline="Havnen venter")
        worked_on, seen, *_ = stream(editor, article)
        assert "Arbejdsversionen" in worked_on
        assert "Læserne ser nu" not in worked_on
        assert "Læserne ser nu" in seen
        article.withdraw(note="Forkert person.", by=editor.user)
        assert not any("Læserne ser nu" in row for row in stream(editor, article))

    def test_what_lies_aside_is_marked_and_never_worked_on(self, editor):
        article = make_draft()
        base = article.head
        save(article, teaser="Den ene.")
        article.revise(base.content | {"teaser": "Den anden."}, base=base, by=editor.user)
        aside, worked_on, *_ = stream(editor, article)
        assert "Lagt til side" in aside
        assert "Arbejdsversionen" in worked_on

    def test_what_readers_could_see_stands_between_the_versions(self, editor):
        article = make_draft()
        article.publish(by=editor.user)
        article.withdraw(note="Kilden trak sit citat.", by=editor.user)
        article.bring_back(by=editor.user)
        save(article, headline="Havnen venter")
        rows = [row.split("  ")[0] for row in stream(editor, article)]
        assert "Version 4" in rows[0]
        assert rows[1].startswith("Version 3 udgivet igen.")
        assert rows[2].startswith("Taget ned. »Kilden trak sit citat.«")
        assert "Version 3 Udgivet" in rows[3]

    def test_a_publication_to_come_is_told_with_its_time_and_undone(self, editor, at):
        article = make_draft()
        from_ = article.head.made_at.replace(year=2031, month=1, day=5, hour=5, minute=0)
        article.publish(by=editor.user, at=from_)
        article.unschedule(by=editor.user)
        undone, planned, *_ = stream(editor, article)
        assert undone.startswith("Planlægningen fortrudt.")
        assert "planlagt til 5. januar 2031 kl. 06.00." in planned.replace("\xa0", " ")

    def test_an_item_without_history_says_so(self, editor):
        page = page_of(editor.get(history_url(make_article())))
        assert "Der er ingen versioner endnu." in text_of(page.xpath("//main")[0])
        assert page.xpath("//*[@name='navn']") == []

    @pytest.mark.parametrize("make", [make_notice, make_sponsored_post])
    def test_every_kind_has_one(self, editor_in_chief, make):
        item = make(published_at=None)
        item.revise(item.content | {"tags": ["Nyt"]}, by=editor_in_chief.user)
        assert len(stream(editor_in_chief, item)) == 2


class TestPages:
    @pytest.mark.parametrize("size", [1, 2, 3])
    def test_the_pages_hold_everything_once(self, editor, at, size):
        """What is planned is logged at the very moment its version is made."""
        begun = timezone.now()
        article = make_draft()
        for number in range(4):
            at(begun + timedelta(hours=number + 1))
            save(article, headline=f"Havnen dag {number}")
            article.publish(by=editor.user, at=begun + timedelta(days=number + 1))
        whole = chronicle(article).entries
        assert len(whole) == 2 + 4 * 3
        assert [bool(entry.sentence) for entry in whole[:3]] == [True, False, False]
        told, below = [], None
        while below != 0:
            one = chronicle(article, below=below, size=size)
            told += one.entries
            below = one.below or 0
        assert told == whole

    def test_older_versions_are_a_link_away(self, editor):
        article = make_draft()
        for number in range(52):
            save(article, headline=f"Havnen dag {number}")
        page = page_of(editor.get(history_url(article)))
        (older,) = page.xpath("//a[.='Ældre versioner']/@href")
        page = page_of(editor.get(history_url(article) + older))
        numbers = page.xpath("//li[contains(@class, 'chronicle-version')]//a/text()")
        assert numbers == ["Version 4", "Version 3", "Version 2", "Version 1"]
        assert page.xpath("//a[.='Ældre versioner']") == []

    @pytest.mark.parametrize("under", ["0", "x", "-1", "9" * 30])
    def test_an_odd_address_begins_from_the_newest(self, editor, under):
        article = make_draft()
        assert len(stream(editor, article, under=under)) == 2

    def test_a_hundred_versions_take_no_more_queries_than_ten_and_no_text(self, editor, queries):
        """Session, login, rights (2), item, two marks, versions, log."""
        article = make_draft()
        article.publish(by=editor.user)
        counts = []
        for count in (10, 100):
            while article.head.number < count:
                save(article, headline=f"Havnen dag {article.head.number}")
            with queries() as captured:
                editor.get(history_url(article))
            counts.append(len(captured))
            asked = [one["sql"].split(" FROM ")[0] for one in captured.captured_queries]
            assert not any('_revision"."content"' in one for one in asked)
        assert counts[0] == counts[1] <= 9


class TestNaming:
    def test_a_name_makes_a_version_of_the_same_text(self, editor):
        article = make_draft()
        before = article.head
        url = history_url(article, "name_version")
        response = editor.post(url, {"navn": "  Før mødet "})
        assert said(editor, response) == "Version 3 hedder nu »Før mødet«."
        head = article.head
        assert (head.reason, head.note, head.made_by) == (Reason.NAMED, "Før mødet", editor.user)
        assert head.content == before.content

    def test_no_name_makes_no_version(self, editor):
        article = make_draft()
        response = editor.post(history_url(article, "name_version"), {"navn": "  "})
        assert said(editor, response) == "Skriv et navn først."
        assert article.revisions.count() == 2

    def test_it_takes_the_right_to_change(self, ad_desk, editor):
        article = make_draft()
        assert ad_desk.post(history_url(article, "name_version"), {"navn": "x"}).status_code == 403
        assert editor.get(history_url(article, "name_version")).status_code == 405


class TestWhoMayRead:
    def test_whoever_may_see_the_item_may_read_its_history(self, journalist, desk):
        article = make_draft()
        assert journalist.get(history_url(article)).status_code == 200
        stranger = desk(None)
        for page, numbers in (
            ("versions", []),
            ("version", [1]),
            ("compare_versions", []),
            ("seen", []),
        ):
            assert stranger.get(history_url(article, page, *numbers)).status_code == 403

    def test_nobody_without_a_login(self, client):
        assert client.get(history_url(make_draft())).status_code == 302
