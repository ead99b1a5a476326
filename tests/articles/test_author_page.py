from datetime import date

import pytest
from django.urls import reverse

from tests.factories import ago, make_article, make_author, make_picture
from tests.pages import arrive, headlines, text_of

pytestmark = pytest.mark.django_db


class TestAuthorPage:
    def test_shows_who_it_is(self, client):
        author = make_author(
            "Søren Østergård",
            title="sikkerhedsredaktør",
            bio="Har skrevet om huller siden 2004.",
            email="soeren@oppetid.example",
            picture=make_picture(),
        )
        assert author.get_absolute_url() == "/forfatter/soeren-oestergaard/"
        text = text_of(client.get(author.get_absolute_url()))
        for part in (author.name, author.title, author.bio, author.email):
            assert part in text

    def test_says_who_took_the_portrait(self, client):
        author = make_author(picture=make_picture(credit="Ida Sø"))
        assert "Foto: Ida Sø" in text_of(client.get(author.get_absolute_url()), "//figcaption")

    def test_lists_the_live_articles_newest_first_and_nothing_else(self, client):
        author = make_author()
        old = make_article(authors=[author], published_at=ago(days=2))
        new = make_article(authors=[make_author(), author])
        make_article(authors=[author], published_at=None)
        make_article(authors=[author], withdrawn_at=ago(minutes=1))
        make_article()
        response = client.get(author.get_absolute_url())
        assert headlines(response) == [new.headline, old.headline]

    def test_an_author_without_articles_has_a_page(self, client):
        assert client.get(make_author().get_absolute_url()).status_code == 200

    @pytest.mark.parametrize("slug", ["Bo Vang", "BO-VANG", "bo_vang"])
    def test_the_name_written_another_way_leads_there(self, client, slug):
        make_author("Bo Vang")
        response = client.get(f"/forfatter/{slug}/")
        assert (response.status_code, response["Location"]) == (301, "/forfatter/bo-vang/")

    @pytest.mark.parametrize("slug", ["ingen", "%00", "🙂"])
    def test_nobody_is_not_found(self, client, slug):
        assert arrive(client, f"/forfatter/{slug}/").status_code == 404


class TestSlug:
    def test_two_of_the_same_name_have_each_their_address(self):
        assert make_author("Bo Vang").slug == "bo-vang"
        assert make_author("Bo Vang").slug == "bo-vang-2"

    def test_a_name_without_letters_still_has_one(self):
        assert make_author("日本").slug == "forfatter"


class TestPortraitAtTheDesk:
    """Readers see it as soon as it is saved, so it must be in order then."""

    def save(self, editor, author, **changes):
        url = reverse("admin:articles_author_change", args=[author.pk])
        typed = {"name": author.name, "slug": author.slug, "title": "", "email": "", "bio": ""}
        return editor.post(url, typed | {"picture": author.picture_id or ""} | changes)

    def test_one_without_its_rights_is_refused_with_what_is_missing(self, editor):
        author = make_author()
        answer = self.save(editor, author, picture=make_picture(credit="").pk)
        assert "Skriv, hvem der har taget billedet." in answer.content.decode()
        author.refresh_from_db()
        assert author.picture is None

    def test_one_in_order_is_taken(self, editor):
        author, picture = make_author(), make_picture()
        assert self.save(editor, author, picture=picture.pk).status_code == 302
        author.refresh_from_db()
        assert author.picture == picture

    def test_one_whose_right_has_ended_holds_no_other_change_up(self, editor):
        author = make_author(picture=make_picture(licence_until=date(2026, 1, 1)))
        assert self.save(editor, author, title="redaktør").status_code == 302
