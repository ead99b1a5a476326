"""
Correcting is part of publishing changes to an article readers see: one page asks whether it is a
correction. A comma needs none, and a correction needs no other change.
"""

from datetime import date

import pytest
from django.urls import reverse

from articles.models import Correction
from tests.desk import change_url, press, release, said, verb_url
from tests.factories import (
    ago,
    make_article,
    make_notice,
    make_picture,
    make_sponsored_post,
    make_user,
)
from tests.pages import text_of, tree

pytestmark = pytest.mark.django_db

WEIGHT = "Vi skrev, at pulten vejede 900 kilo. Den vejer 90."
FIELDS = "//*[@name='correction_type']"


def reread(item):
    return type(item).objects.get(pk=item.pk)


def rewritten(editor):
    """A live article with a change that waits."""
    article = make_article(teaser="Pulten vejer 900 kilo.")
    press(editor, change_url(article), teaser="Pulten vejer 90 kilo.")
    return article


class TestPublishing:
    def test_the_change_and_its_correction_reach_the_readers_together(self, editor, client):
        article = rewritten(editor)
        release(editor, article, correction_type="rettelse", correction_text=WEIGHT)
        page = text_of(client.get(article.get_absolute_url()))
        assert "Pulten vejer 90 kilo." in page
        assert WEIGHT in page
        assert Correction.objects.get().made_by == editor.user

    def test_the_version_says_what_it_was_made_for(self, editor):
        article = rewritten(editor)
        release(editor, article, correction_type="praecisering", correction_text=WEIGHT)
        head = reread(article).head
        assert (head.reason, head.note) == ("corrected", f"Præcisering: {WEIGHT}")

    def test_the_longest_text_is_kept_whole_and_noted_in_short(self, editor):
        article, text = rewritten(editor), "æ" * 600
        release(editor, article, correction_type="rettelse", correction_text=text)
        assert Correction.objects.get().text == text
        assert len(reread(article).head.note) == 500

    def test_a_comma_needs_no_correction(self, editor):
        article = rewritten(editor)
        release(editor, article)
        assert reread(article).teaser == "Pulten vejer 90 kilo."
        assert reread(article).head.reason == "published"
        assert not Correction.objects.exists()

    def test_a_correction_needs_no_other_change(self, editor, client):
        article = make_article()
        release(editor, article, correction_type="opdatering", correction_text=WEIGHT)
        assert WEIGHT in text_of(client.get(article.get_absolute_url()))
        assert reread(article).head.reason == "corrected"

    def test_a_right_that_ended_stops_no_correction(self, editor, client):
        picture = make_picture(licence_until=date(2026, 1, 1))
        article = make_article(picture=picture)
        release(editor, article, correction_type="rettelse", correction_text=WEIGHT)
        page = client.get(article.get_absolute_url())
        assert WEIGHT in text_of(page)
        assert f"/billeder/{picture.pk}/" not in page.content.decode()

    def test_pressed_twice_without_a_correction_still_makes_no_version(self, editor):
        article = rewritten(editor)
        release(editor, article)
        head = reread(article).head
        release(editor, article)
        assert reread(article).head == head


class TestFaults:
    """Said in Danish beside the field, and then nothing has been published."""

    @pytest.mark.parametrize(
        ("asked", "sentence"),
        [
            ({"correction_type": "rettelse"}, "Skriv, hvad der stod, og hvad der er rigtigt."),
            (
                {"correction_type": "rettelse", "correction_text": " \n "},
                "Skriv, hvad der stod, og hvad der er rigtigt.",
            ),
            ({"correction_text": WEIGHT}, "Vælg, om det er en rettelse"),
            ({"correction_type": "fejl", "correction_text": WEIGHT}, "fejl er ikke en af de"),
            ({"correction_type": "rettelse", "correction_text": "æ" * 601}, "højst have 600"),
        ],
    )
    def test_nothing_is_published(self, editor, client, asked, sentence):
        article = rewritten(editor)
        response = release(editor, article, **asked)
        assert response.status_code == 200
        assert sentence in said(editor, response)
        assert reread(article).teaser == "Pulten vejer 900 kilo."
        assert not Correction.objects.exists()

    def test_what_was_typed_still_stands_there(self, editor):
        response = release(editor, rewritten(editor), correction_text=WEIGHT)
        assert tree(response).xpath("//textarea[@name='correction_text']/text()")[0].strip() == (
            WEIGHT
        )


class TestWhereItIsAsked:
    @pytest.mark.parametrize(
        ("make", "asked"),
        [
            (make_article, True),
            (lambda: make_article(published_at=None), False),
            (lambda: make_article(published_at=ago(hours=-2)), False),
            (make_notice, False),
            (make_sponsored_post, False),
        ],
        ids=["live article", "draft", "scheduled", "notice", "paid post"],
    )
    def test_only_of_an_article_that_readers_see(self, editor_in_chief, make, asked):
        page = tree(editor_in_chief.get(verb_url(make(), "publish")))
        assert bool(page.xpath(FIELDS)) is asked

    def test_a_journalist_cannot(self, journalist):
        article = make_article()
        data = {"correction_type": "rettelse", "correction_text": WEIGHT}
        assert journalist.post(verb_url(article, "publish"), data).status_code == 403
        assert not Correction.objects.exists()


class TestAtTheDesk:
    def test_the_page_of_an_article_lists_them_with_who_made_them(self, editor):
        article = make_article()
        maker = make_user("Redaktør", first_name="Åse", last_name="Vang")
        article.correct("rettelse", WEIGHT, by=maker)
        response = editor.get(change_url(article))
        told = text_of(response, "//*[@class='told']")
        assert "Rettelse" in told
        assert "Åse Vang" in told
        assert WEIGHT in told
        assert not tree(response).xpath("//*[@class='told']//*[self::input or self::textarea]")

    @pytest.mark.parametrize("role", ["Journalist", "Annonce"])
    def test_whoever_may_only_read_or_write_reads_them_too(self, desk, role):
        article = make_article()
        article.correct("rettelse", WEIGHT)
        response = desk(role).get(change_url(article))
        assert (WEIGHT in response.content.decode()) is (role == "Journalist")

    def test_an_article_without_any_has_no_heading_for_them(self, editor):
        for url in (change_url(make_article()), reverse("admin:articles_article_add")):
            assert not tree(editor.get(url)).xpath("//*[@class='told']")
