"""
Nothing is published with a picture that lacks its credit, source or licence, or about which nothing
is said to those who cannot see it, whatever the kind and wherever in it the picture stands.
"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from lxml import html

from pictures.models import Picture
from tests.desk import KINDS
from tests.factories import (
    ago,
    make_article,
    make_author,
    make_notice,
    make_picture,
    make_sponsored_post,
)

pytestmark = pytest.mark.django_db

DRAFT = {"published_at": None}


def figure(picture, **words):
    said = "".join(f' data-{name}="{value}"' for name, value in words.items())
    return f'<p>a</p><figure data-node="picture" data-picture="{picture.pk}"{said}></figure>'


def at_the_top(picture):
    return make_article(picture=picture, **DRAFT)


def in_the_text(picture):
    return make_article(body=figure(picture), **DRAFT)


def over_a_paid_post(picture):
    return make_sponsored_post(picture=picture, **DRAFT)


def in_a_paid_post(picture):
    return make_sponsored_post(body=figure(picture), **DRAFT)


def in_a_notice(picture):
    return make_notice(picture=picture, portrait_accepted=True, **DRAFT)


def reread(item):
    return type(item).objects.get(pk=item.pk)


def expire(picture):
    Picture.objects.filter(pk=picture.pk).update(licence_until=date(2026, 1, 1))


def change(item, **content):
    """A new version of it, not published yet."""
    item = reread(item)
    item.revise(item.content | content)
    return reread(item)


PLACES = {
    at_the_top: "picture",
    in_the_text: "body",
    over_a_paid_post: "picture",
    in_a_paid_post: "body",
    in_a_notice: "picture",
}
places = pytest.mark.parametrize(
    ("make", "field"), PLACES.items(), ids=[make.__name__ for make in PLACES]
)


class TestRights:
    @places
    @pytest.mark.parametrize(
        "lacking",
        [
            {"credit": ""},
            {"source": ""},
            {"licence": ""},
            {"licence": "paid"},
            {"licence_until": date(2026, 1, 1)},
        ],
        ids=str,
    )
    def test_are_asked_for_where_the_picture_is_chosen(self, make, field, lacking):
        item = make(make_picture(**lacking))
        assert list(item.missing_for_publication()) == [field]
        with pytest.raises(ValidationError, match="Serverrum"):
            item.publish()
        item.refresh_from_db()
        assert item.published_at is None

    @places
    def test_in_order_hold_nothing_back(self, make, field):
        item = make(make_picture())
        item.publish()
        assert item.is_live()

    def test_hold_on_the_day_it_comes_out(self):
        today = timezone.localdate()
        item = at_the_top(make_picture(licence_until=today + timedelta(days=2)))
        with pytest.raises(ValidationError, match="kun bruges til og med"):
            item.publish(at=ago(days=-4))
        item.publish(at=ago(days=-1))
        assert item.published_at > timezone.now()

    def test_of_several_pictures_are_all_told(self):
        article = make_article(
            body=figure(make_picture(title="Den ene", credit=""))
            + figure(make_picture(title="Den anden", source="")),
            **DRAFT,
        )
        (sentence,) = article.missing_for_publication().values()
        assert "»Den ene«" in sentence
        assert "»Den anden«" in sentence

    def test_to_the_portrait_of_an_author_hold_no_article_back(self, client):
        portrait = make_picture(credit="")
        item = make_article(authors=[make_author("Bo Lind", picture=portrait)], **DRAFT)
        assert item.missing_for_publication() == {}
        item.publish()
        page = client.get(item.get_absolute_url()).content.decode()
        assert "Bo Lind" in page
        assert f"/billeder/{portrait.pk}/" not in page

    @pytest.mark.parametrize(
        "fields",
        [lambda picture: {"picture": picture}, lambda picture: {"body": figure(picture)}],
        ids=["at the top", "in the text"],
    )
    def test_that_ended_hold_back_no_change_of_what_readers_have(self, client, fields):
        picture = make_picture()
        item = make_article(published_at=ago(days=3), **fields(picture))
        expire(picture)
        change(item, headline="Rettet rubrik").publish()
        page = client.get(item.get_absolute_url()).content.decode()
        assert "Rettet rubrik" in page
        assert f"/billeder/{picture.pk}/" not in page

    @pytest.mark.parametrize(
        "state", [{"published_at": None}, {"withdrawn_at": ago(days=1)}], ids=["draft", "withdrawn"]
    )
    def test_that_ended_hold_back_what_readers_do_not_have(self, state):
        picture = make_picture()
        item = make_article(picture=picture, **state)
        expire(picture)
        assert list(reread(item).missing_for_publication()) == ["picture"]

    def test_hold_back_a_picture_that_is_new_in_a_live_text(self):
        item, picture = make_article(picture=make_picture()), make_picture(credit="")
        with pytest.raises(ValidationError, match="hvem der har taget"):
            change(item, picture=picture.pk).publish()

    def test_mended_on_the_pictures_own_page_let_it_out_at_once(self):
        picture = make_picture(credit="")
        item = at_the_top(picture)
        Picture.objects.filter(pk=picture.pk).update(credit="Foto: Mette Holm")
        item = reread(item)
        item.publish()
        assert item.is_live()


class TestAlt:
    """Said of each use; the library's where it has one; none only where somebody says so."""

    @pytest.mark.parametrize(
        ("make", "field"),
        [(at_the_top, "picture_alt"), (in_the_text, "body")],
        ids=["top", "text"],
    )
    def test_is_asked_for_where_neither_the_use_nor_the_library_has_one(self, make, field):
        item = make(make_picture(alt=""))
        assert list(item.missing_for_publication()) == [field]

    @pytest.mark.parametrize(
        "fields", [{"picture_alt": "Skabe"}, {"picture_decorative": True}], ids=str
    )
    def test_at_the_top_is_written_or_chosen_away(self, fields):
        item = make_article(picture=make_picture(alt=""), **fields, **DRAFT)
        assert item.missing_for_publication() == {}

    @pytest.mark.parametrize("words", [{"alt": "Skabe"}, {"decorative": "ja"}], ids=str)
    def test_in_the_text_is_written_or_chosen_away(self, words):
        item = make_article(body=figure(make_picture(alt=""), **words), **DRAFT)
        assert item.missing_for_publication() == {}

    @pytest.mark.parametrize(
        ("fields", "alt"),
        [
            ({}, "Arkivets"),
            ({"picture_alt": "Sin egen"}, "Sin egen"),
            ({"picture_decorative": True, "picture_alt": "Sin egen"}, ""),
        ],
        ids=str,
    )
    def test_is_what_readers_get(self, client, fields, alt):
        article = make_article(picture=make_picture(alt="Arkivets"), **fields)
        page = html.fromstring(client.get(article.get_absolute_url()).content.decode())
        assert page.xpath("//figure[@class='top-picture']//img/@alt") == [alt]
        said = page.xpath("//meta[@property='og:image:alt']/@content")
        assert said == ([alt] if alt else [])

    def test_in_the_text_is_what_readers_get(self, client):
        picture = make_picture(alt="Arkivets")
        body = figure(picture) + figure(picture, alt="Sin egen") + figure(picture, decorative="ja")
        article = make_article(body=body)
        page = html.fromstring(client.get(article.get_absolute_url()).content.decode())
        assert page.xpath("//figure//img/@alt") == ["Arkivets", "Sin egen", ""]

    def test_of_a_portrait_is_written_from_the_name(self, client):
        portrait = make_picture(alt="")
        notice = make_notice(picture=portrait, portrait_accepted=True)
        author = make_author("Bo Lind", picture=portrait)
        for url, name in (
            (notice.get_absolute_url(), notice.person_name),
            (notice.person.get_absolute_url(), notice.person_name),
            (author.get_absolute_url(), "Bo Lind"),
        ):
            page = html.fromstring(client.get(url).content.decode())
            assert f"Portræt af {name}" in page.xpath("//img/@alt")


class TestAtTheDesk:
    """A refusal says what is missing and where it is mended, and nothing that was typed is lost."""

    def page(self, client, item, page="change"):
        url = reverse(f"admin:{KINDS[item.kind]}_{page}", args=[item.pk])
        return url, html.fromstring(client.get(url).content.decode())

    def test_the_form_comes_back_with_all_that_was_typed_and_a_link_to_the_picture(self, editor):
        picture = make_picture(credit="")
        url, page = self.page(editor, at_the_top(picture))
        typed = dict(page.forms[-1].form_values())
        for form in page.forms:
            if "headline" in form.fields:
                typed = dict(form.form_values())
        typed |= {"headline": "Lige skrevet om", "_publish": "1"}
        answer = editor.post(url, typed)
        back = html.fromstring(answer.content.decode())
        assert answer.status_code == 200
        assert "Lige skrevet om" in back.xpath("//*[@name='headline']")[0].text
        (link,) = back.xpath("//*[@class='what-is-wrong']//a[text()='Ret billedet']")
        assert link.get("href") == f"/admin/pictures/picture/{picture.pk}/change/"
        assert link.get("target") == "_blank"
        (row, *_) = back.xpath("//*[contains(@class, 'field-picture')]")
        (fault, *_) = row.xpath(".//*[contains(@class, 'errorlist')]//li/text()")
        assert "hvem der har taget" in fault

    def test_the_form_says_of_an_ended_right_what_the_checks_say(self, editor):
        picture = make_picture()
        live, draft = make_article(picture=picture), at_the_top(picture)
        expire(picture)
        _, form = self.page(editor, live)
        (select,) = form.xpath("//select[@name='picture']")
        assert select.get("data-unseen") == str(picture.pk)
        _, checks = self.page(editor, live, "checks")
        assert select.get("data-unseen-says") in checks.text_content()
        _, form = self.page(editor, draft)
        assert form.xpath("//select[@name='picture']/@data-unseen") == []
        _, checks = self.page(editor, draft, "checks")
        assert select.get("data-unseen-says") not in checks.text_content()

    @pytest.mark.parametrize("page", ["publish", "checks"])
    def test_so_do_the_question_and_the_checks(self, editor, page):
        picture = make_picture(source="")
        _, shown = self.page(editor, in_the_text(picture), page)
        (link,) = shown.xpath("//li//a[text()='Ret billedet']")
        assert link.get("href") == f"/admin/pictures/picture/{picture.pk}/change/"

    def test_the_librarys_words_stand_in_the_empty_field(self, editor):
        _, page = self.page(editor, at_the_top(make_picture(alt="Arkivets ord", caption="Kajen")))
        assert page.xpath("//*[@id='id_picture_alt']/@placeholder") == ["Arkivets ord"]
        assert page.xpath("//*[@id='id_picture_caption']/@placeholder") == ["Kajen"]
        assert page.xpath("//*[@id='id_picture_decorative']/@type") == ["checkbox"]
