"""
A correction stands in the article, in the news stream, in the feeds and in the public log (god
presseskik, A.7), and nobody takes it away again.
"""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Correction
from publishing.models import ContentItem, Removal
from tests.factories import (
    ago,
    make_article,
    make_correction,
    make_notice,
    make_sponsored_post,
    make_tag,
    make_user,
)
from tests.pages import arrive, headlines, in_order, links, text_of, tree

pytestmark = pytest.mark.django_db

WEIGHT = "Vi skrev, at pulten vejede 900 kilo. Den vejer 90."
BOX = "//*[contains(@class, 'correction')]"


def reread(item):
    return type(item).objects.get(pk=item.pk)


def corrected(**fields):
    """An article whose weight was wrong, and its correction."""
    article = make_article(**{"headline": "Havnen får ny kontrolpult"} | fields)
    return article, article.correct("rettelse", WEIGHT)


class TestInTheArticle:
    def test_the_type_the_moment_and_the_text(self, client):
        moment = timezone.make_aware(timezone.datetime(2026, 1, 5, 12, 43))
        article = make_article(published_at=moment - timedelta(hours=3))
        article.correct("rettelse", WEIGHT, at=moment)
        said = text_of(client.get(article.get_absolute_url()), BOX)
        assert said.replace("\xa0", " ") == f"Rettelse 5. januar 2026 kl. 12.43: {WEIGHT}"

    @pytest.mark.parametrize(
        ("type", "order"),
        [
            ("rettelse", ("Rettelse", WEIGHT, "Kranerne kører igen.")),
            ("praecisering", ("Præcisering", WEIGHT, "Kranerne kører igen.")),
            ("opdatering", ("Kranerne kører igen.", "Opdatering", WEIGHT)),
        ],
    )
    def test_an_error_is_met_before_the_text_and_news_after_it(self, client, type, order):
        article = make_article(teaser="Om en pult.", body="<p>Kranerne kører igen.</p>")
        article.correct(type, WEIGHT)
        assert in_order(text_of(client.get(article.get_absolute_url()), "//article"), *order)

    def test_the_newest_first(self, client):
        article = make_article(published_at=ago(days=3))
        for days, text in ((2, "Den første."), (1, "Den anden.")):
            article.correct("rettelse", text, at=ago(days=days))
        assert in_order(
            text_of(client.get(article.get_absolute_url()), "//article"), "Den anden", "Den første"
        )

    def test_it_counts_as_an_update(self, client):
        article, correction = corrected()
        assert reread(article).updated_at == correction.made_at
        assert "Opdateret" in text_of(client.get(article.get_absolute_url()))

    def test_the_text_is_text_and_never_markup(self, client):
        article = make_article()
        article.correct("rettelse", "Vi skrev <b>fed</b> & <script>x</script>")
        page = tree(client.get(article.get_absolute_url()))
        assert not page.xpath("//aside//b | //aside//script")
        assert "<script>x</script>" in page.xpath(BOX)[0].text_content()

    def test_an_article_without_any_has_no_box(self, client):
        assert not tree(client.get(make_article().get_absolute_url())).xpath(BOX)

    def test_the_pages_own_query_brings_what_the_rows_hold(self):
        article = make_article()
        for type in ("rettelse", "opdatering", "praecisering"):
            article.correct(type, f"Æ, ø og »{type}«")
        shown = [(c.pk, c.type, c.text, c.made_at) for c in article.correction_list]
        (page,) = Article.objects.for_page()
        assert [(c.pk, c.type, c.text, c.made_at) for c in page.correction_list] == shown
        assert len(shown) == 3


def latest(client):
    return client.get("/seneste/")


def front_page(client):
    return client.get("/")


def tag_page(client):
    return client.get("/emne/havne/")


def search(client):
    return client.get("/soeg/?q=kilo")


STREAM = [latest, front_page, tag_page, search]


class TestInTheStream:
    """An item of its own, wherever the newest of all kinds stand."""

    @pytest.mark.parametrize("surface", STREAM)
    def test_it_stands_there_and_leads_to_its_place_in_the_article(self, client, surface):
        article, correction = corrected(tags=[make_tag("Havne")])
        response = surface(client)
        assert "Rettelse: Havnen får ny kontrolpult" in headlines(response)
        place = f"{article.get_absolute_url()}#rettelse-{correction.pk}"
        assert place in links(response)
        assert tree(client.get(place)).xpath(f"//*[@id='rettelse-{correction.pk}']")

    @pytest.mark.parametrize("surface", [latest, tag_page, search])
    def test_a_list_says_what_was_wrong(self, client, surface):
        corrected(tags=[make_tag("Havne")])
        assert WEIGHT in text_of(surface(client), "//main")

    @pytest.mark.parametrize("feed", ["/rss/", "/atom/", "/emne/havne/rss/", "/feed.json"])
    def test_the_feeds(self, client, feed):
        _, correction = corrected(tags=[make_tag("Havne")])
        answer = client.get(feed).content.decode()
        if feed == "/feed.json":
            answer = json.dumps(json.loads(answer), ensure_ascii=False)
        assert "Rettelse: Havnen får ny kontrolpult" in answer
        assert WEIGHT in answer
        assert f"#rettelse-{correction.pk}" in answer

    @pytest.mark.parametrize("surface", STREAM)
    def test_it_leaves_with_its_article_and_comes_back_with_it(self, client, surface):
        article, _ = corrected(tags=[make_tag("Havne")])
        article.withdraw(note="Kilden har trukket sit citat tilbage.")
        assert "Rettelse:" not in text_of(surface(client), "//main")
        article.bring_back()
        assert "Rettelse: Havnen får" in text_of(surface(client), "//main")

    @pytest.mark.parametrize("surface", STREAM)
    def test_it_leaves_when_the_agreed_time_of_its_article_is_over(self, client, at, surface):
        article, _ = corrected(tags=[make_tag("Havne")], expires_at=ago(hours=-2))
        at(article.expires_at)
        assert "Rettelse:" not in text_of(surface(client), "//main")

    def test_one_whose_article_comes_out_again_later_waits_for_it(self, client, at):
        article, _ = corrected()
        article.withdraw(note="Vi ser på den igen.")
        soon = ago(hours=-1)
        article.publish(at=soon)
        assert "Rettelse:" not in text_of(latest(client), "//main")
        at(soon)
        assert "Rettelse:" in text_of(latest(client), "//main")

    def test_it_follows_the_name_the_address_and_the_subjects_of_its_article(self, client):
        article, correction = corrected(tags=["Skibe"])
        article.revise(
            article.content | {"headline": "Havnen får ny pult", "slug": "pult", "tags": ["Havne"]}
        )
        article.publish()
        assert headlines(tag_page(client))[0] == "Rettelse: Havnen får ny pult"
        assert reread(correction).get_absolute_url() == (
            f"{reread(article).get_absolute_url()}#rettelse-{correction.pk}"
        )
        assert "Rettelse:" not in text_of(client.get("/emne/skibe/"), "//main")

    def test_a_long_headline_is_cut(self):
        _, correction = corrected(headline="Ø" * 160)
        assert correction.headline == f"Rettelse: {'Ø' * 149}…"


class TestWhereItHasNoPlace:
    def test_it_fills_no_place_of_the_front_page(self, client):
        for _ in range(3):
            corrected()
        tops = "//main//*[contains(@class, 'lead') or contains(@class, 'second') or "
        tops += "contains(@class, 'grid') or contains(@class, 'brief')]"
        assert not [name for name in headlines(client.get("/"), tops) if "Rettelse:" in name]

    def test_the_log_of_the_day_keeps_it_for_a_day(self, client, at):
        _, correction = corrected()
        make_article()
        at(correction.made_at + timedelta(days=1, seconds=1))
        assert "Rettelse:" not in text_of(client.get("/"), "//main")

    def test_the_log_of_the_day_has_it_where_it_came_out(self, client):
        for n in range(20):
            make_article(headline=f"Nyhed {n}", published_at=ago(hours=n + 2))
        article = make_article(published_at=ago(hours=30))
        article.correct("rettelse", WEIGHT, at=ago(hours=18, minutes=30))
        log = headlines(client.get("/"), "//*[contains(@class, 'log')]")
        at = next(at for at, name in enumerate(log) if "Rettelse:" in name)
        assert (log[at - 1], log[at + 1]) == ("Nyhed 16", "Nyhed 17")

    def test_it_is_no_page_for_the_sitemap(self, client):
        corrected()
        assert b"#rettelse" not in client.get("/sitemap.xml").content

    def test_its_readings_are_not_counted(self, client):
        article, correction = corrected()
        assert client.post(f"/tael/{correction.pk}/laest/").status_code == 404
        assert client.post(f"/tael/{article.pk}/laest/").status_code == 204

    def test_no_text_points_at_it(self, editor):
        corrected()
        found = editor.get("/admin/publishing/tag/indhold/?q=kontrolpult").json()["results"]
        assert [row["text"] for row in found] == ["Havnen får ny kontrolpult"]

    def test_nobody_asks_why_it_is_shown(self, editor):
        article, correction = corrected()
        assert editor.get(reverse("admin:why", args=[article.pk])).status_code == 200
        assert editor.get(reverse("admin:why", args=[correction.pk])).status_code == 404

    def test_it_has_no_form_at_the_desk_not_even_for_a_superuser(self, client):
        corrected()
        client.force_login(make_user(is_superuser=True))
        page = text_of(client.get("/admin/"))
        assert "Havnen får ny kontrolpult" in page
        assert "Rettelse:" not in page


class TestLog:
    def test_newest_first_each_with_its_article(self, client):
        article = make_article(headline="Havnen får ny kontrolpult", published_at=ago(days=9))
        for days, text in ((3, "Den første."), (1, "Den anden.")):
            article.correct("rettelse", text, at=ago(days=days))
        response = client.get("/rettelser/")
        assert in_order(text_of(response, "//main"), "Den anden.", "Den første.")
        assert headlines(response) == ["Havnen får ny kontrolpult"] * 2
        assert all("#rettelse-" in link for link in tree(response).xpath("//main//h2/a/@href"))

    def test_page_by_page(self, client):
        article = make_article(published_at=ago(days=90))
        for days in range(45):
            article.correct("rettelse", f"Fejl nummer {days}.", at=ago(days=days))
        seen, url = [], "/rettelser/"
        while url:
            page = tree(client.get(url))
            seen += [p.text_content() for p in page.xpath("//main//p[@class='teaser']")]
            url = next(iter(page.xpath("//main//a[@rel='next']/@href")), None)
        assert seen == [f"Fejl nummer {days}." for days in range(45)]

    def test_page_by_page_past_an_article_that_waits_to_come_out_again(self, client):
        article, _ = corrected(published_at=ago(days=90))
        for days in range(1, 21):
            article.correct("rettelse", WEIGHT, at=ago(days=days))
        article.withdraw(note="Vi ser på den igen.")
        article.publish(at=ago(hours=-1))
        (older,) = tree(client.get("/rettelser/")).xpath("//main//a[@rel='next']/@href")
        assert headlines(client.get(older)) == []
        assert WEIGHT in text_of(client.get(older), "//main")

    def test_before_there_is_any(self, client):
        assert "Vi har ikke rettet noget endnu" in text_of(client.get("/rettelser/"), "//main")

    def test_every_page_leads_there(self, client):
        for url in ("/", "/seneste/", make_article().get_absolute_url(), "/ingen-side/"):
            assert "/rettelser/" in links(client.get(url), "//footer")

    def test_that_of_a_withdrawn_article_stays_without_its_name(self, client):
        article, _ = corrected()
        article.withdraw(note="Oplysningerne var forkerte.")
        text = text_of(client.get("/rettelser/"), "//main")
        assert WEIGHT in text
        assert "En artikel, der er taget ned" in text
        assert "kontrolpult" not in text
        (way,) = tree(client.get("/rettelser/")).xpath("//main//h2/a/@href")
        assert "Oplysningerne var forkerte." in text_of(arrive(client, way))
        assert "kontrolpult" not in way


CHANGES = {
    "type": lambda rows: rows.update(type="opdatering"),
    "text": lambda rows: rows.update(text="Intet var galt."),
    "moment": lambda rows: rows.update(made_at=timezone.now()),
    "person": lambda rows: rows.update(made_by=None),
    "article": lambda rows: rows.update(corrected=make_article()),
    "deletion": lambda rows: rows._raw_delete("default"),
}


class TestNeverTakenBack:
    @pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
    def test_the_database_refuses(self, change):
        make_correction(by=make_user())
        before = list(Correction.objects.values("type", "text", "made_at", "made_by", "corrected"))
        with pytest.raises(DatabaseError), transaction.atomic():
            change(Correction.objects.all())
        assert before == list(
            Correction.objects.values("type", "text", "made_at", "made_by", "corrected")
        )

    def test_neither_it_nor_its_article_is_deleted(self):
        correction = make_correction()
        for item in (correction, correction.corrected, ContentItem.objects.get(pk=correction.pk)):
            with pytest.raises(ValidationError, match="kan ikke slettes"):
                item.delete()

    def test_the_items_of_both_cannot_be_deleted_in_one_sweep(self):
        make_correction()
        with pytest.raises(DatabaseError), transaction.atomic():
            ContentItem.objects.all().delete()
        assert Correction.objects.count() == 1

    def test_only_an_open_legal_removal_may_rewrite_it(self):
        make_correction(text="Vi skrev et navn for meget.")
        Removal.objects.create(made_at=timezone.now(), because="En dom.")
        Correction.objects.update(text="Vi skrev noget, vi ikke måtte.")
        assert Correction.objects.get().text == "Vi skrev noget, vi ikke måtte."

    def test_no_role_holds_a_permission_for_it(self):
        assert not Permission.objects.filter(codename__endswith="_correction").exists()


class TestVerb:
    def test_who_what_and_when_are_kept(self):
        editor = make_user("Redaktør")
        article = make_article()
        article.correct("praecisering", "  Tallet gælder\nhele 2025.\x00 ", by=editor)
        correction = Correction.objects.get()
        assert correction.made_by == editor
        assert correction.corrected == article
        assert correction.type == "praecisering"
        assert correction.text == "Tallet gælder hele 2025."
        assert timezone.now() - correction.made_at < timedelta(minutes=1)

    @pytest.mark.parametrize(("type", "text"), [("rettelse", " "), ("fejl", WEIGHT), ("", WEIGHT)])
    def test_it_says_what_it_is_and_what_was_wrong(self, type, text):
        with pytest.raises(ValidationError):
            make_article().correct(type, text)
        assert not Correction.objects.exists()

    @pytest.mark.parametrize(
        "moments",
        [
            {"published_at": None},
            {"published_at": ago(hours=-1)},
            {"withdrawn_at": ago(minutes=5)},
            {"published_at": ago(days=2), "expires_at": ago(days=1)},
        ],
        ids=["draft", "scheduled", "withdrawn", "over"],
    )
    def test_only_what_readers_see_is_corrected(self, moments):
        with pytest.raises(ValidationError, match="når læserne kan se"):
            make_article(**moments).correct("rettelse", WEIGHT)

    def test_readers_get_it_at_once(self, client):
        article = make_article()
        assert not tree(client.get(article.get_absolute_url())).xpath(BOX)
        article.correct("rettelse", WEIGHT)
        assert tree(client.get(article.get_absolute_url())).xpath(BOX)

    @pytest.mark.parametrize("make", [make_sponsored_post, make_notice])
    def test_only_articles_have_any(self, client, make):
        item = make()
        assert not hasattr(item, "correct")
        assert not tree(client.get(item.get_absolute_url())).xpath(BOX)
