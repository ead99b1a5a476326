"""The two addresses the writing surface asks for what a text points at: pictures and own items."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from tests.factories import ago, make_article, make_notice, make_picture, make_sponsored_post

pytestmark = pytest.mark.django_db


def ask(client, name, **query):
    return client.get(reverse(f"admin:{name}"), query).json()["results"]


class TestItems:
    def test_one_comes_with_the_address_readers_have(self, editor):
        noon = datetime(2026, 1, 5, 12, tzinfo=UTC)
        article = make_article(headline="Kablet er fundet", published_at=noon)
        assert ask(editor, "item-suggestions", q="kablet") == [
            {
                "id": article.pk,
                "text": "Kablet er fundet",
                "line": "Artikel · 5. jan. 2026",
                "url": article.get_absolute_url(),
            }
        ]

    def test_articles_come_first_and_each_says_its_kind(self, editor):
        older, newer = (make_article(published_at=ago(hours=hours)) for hours in (9, 8))
        notice = make_notice(published_at=ago(hours=2))
        post = make_sponsored_post(published_at=ago(hours=1))
        asked = ask(editor, "item-suggestions")
        assert [row["id"] for row in asked] == [newer.pk, older.pk, post.pk, notice.pk]
        kinds = [row["line"].partition(" · ")[0] for row in asked]
        assert kinds == ["Artikel", "Artikel", "Annonceindlæg", "Navnenyt"]

    def test_no_more_than_one_can_look_over(self, editor):
        for _ in range(6):
            make_article(), make_notice()
        assert len(ask(editor, "item-suggestions")) == 10

    def test_a_small_letter_finds_a_large_one_in_danish_too(self, editor):
        article = make_article(headline="Østhavnen står stille")
        assert [row["id"] for row in ask(editor, "item-suggestions", q="øst")] == [article.pk]

    def test_a_link_in_the_text_cannot_lead_to_a_paid_post_without_its_label(self, editor):
        post, notice = make_sponsored_post(), make_notice()
        asked = {row["id"] for row in ask(editor, "item-suggestions", paid="no")}
        assert notice.pk in asked and post.pk not in asked
        # »Læs også« prints the label, so it may.
        assert post.pk in {row["id"] for row in ask(editor, "item-suggestions")}

    def test_by_their_ids_only_what_readers_can_see(self, editor):
        seen, unseen = make_article(), make_article(published_at=ago(hours=-1))
        asked = ask(editor, "item-suggestions", id=[seen.pk, unseen.pk, "x", "9" * 30, ""])
        assert [row["id"] for row in asked] == [seen.pk]

    @pytest.mark.parametrize("many", [1, 30])
    def test_as_many_as_a_text_has_come_at_once(self, editor, many):
        items = [make_article() for _ in range(many)]
        asked = ask(editor, "item-suggestions", id=[item.pk for item in items])
        assert {row["id"] for row in asked} == {item.pk for item in items}


class TestPictures:
    def test_one_comes_with_what_the_surface_shows(self, editor):
        picture = make_picture(caption="Skabene.", credit="Mette Holm", alt="Blå lamper")
        (row,) = ask(editor, "picture-suggestions", id=[picture.pk, "x", "9" * 30])
        assert row == {
            "id": picture.pk,
            "text": picture.title,
            "caption": "Skabene.",
            "credit": "Foto: Mette Holm",
            "alt": "Blå lamper",
            "shown": f"/billeder/{picture.pk}/{picture.version}/4x5-360.webp",
            "cropped": False,
            "blurred": {},
            "missing": [],
            "shape": "liggende",
        }

    def test_thirty_take_as_many_queries_as_one(self, editor, queries):
        counted = []
        for many in (1, 30):
            ids = [make_picture().pk for _ in range(many)]
            with queries() as captured:
                assert len(ask(editor, "picture-suggestions", id=ids)) == many
            counted.append(len(captured))
        assert counted[0] == counted[1]
