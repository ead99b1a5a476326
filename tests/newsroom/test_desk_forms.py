"""What is typed at the desk: saved as it was meant, or refused in Danish; never a 500."""

import pytest
from django.urls import reverse

from articles.models import Article
from people.models import Company, Notice, Person
from publishing.models import Tag
from sponsored.models import SponsoredPost
from tests.desk import add_url, change_url, errors, form_of, press, publish, verb_url
from tests.factories import (
    ago,
    make_article,
    make_author,
    make_company,
    make_notice,
    make_person,
    make_sponsored_post,
    make_tag,
)
from tests.pages import text_of

pytestmark = pytest.mark.django_db


class TestTwice:
    """A form sent twice makes two rows or one, and a clear answer both times."""

    @pytest.mark.parametrize(
        ("role", "name", "typed"),
        [
            ("Redaktør", "articles_author", {"name": "Bo Vang"}),
            ("Navnenyt", "people_company", {"name": "netHEGN"}),
            ("Annonce", "sponsored_advertiser", {"name": "Strømbro"}),
            ("Redaktør", "publishing_tag", {"name": "Offentlig it"}),
        ],
    )
    def test_small_things(self, desk, role, name, typed):
        client = desk(role)
        assert press(client, add_url(name), **typed).status_code == 302
        assert press(client, add_url(name), **typed).status_code in (200, 302)

    def test_a_new_notice_sent_twice_is_one(self, notice_desk):
        url = add_url("notice")
        typed = {"company": make_company().pk, "first_name": "Åse", "last_name": "Vang"}
        typed |= {"who": "hun", "job_date": "05.01.2026", "title": "chef"}
        data = form_of(notice_desk.get(url)) | typed | {"_save": "1"}
        assert notice_desk.post(url, data).status_code == 302
        assert notice_desk.post(url, data).status_code == 302
        assert (Notice.objects.count(), Person.objects.count()) == (1, 1)
        assert Notice.objects.get().revisions.count() == 1

    def test_a_withdrawal_sent_twice(self, editor):
        article = make_article()
        url = verb_url(article, "withdraw")
        assert editor.post(url, {"note": "En fejl."}).status_code == 302
        assert editor.post(url, {"note": "En fejl."}).status_code == 404


class TestTyped:
    """Long, odd and empty things in the fields."""

    @pytest.mark.parametrize(
        ("kind", "role"),
        [("article", "Redaktør"), ("sponsored", "Annonce"), ("notice", "Navnenyt")],
    )
    def test_an_empty_form_says_what_is_missing(self, desk, kind, role):
        response = desk(role).post(add_url(kind), {})
        assert "Der er ikke skrevet noget endnu" in errors(response)

    def test_too_long_is_said_in_danish(self, editor):
        article = make_article(published_at=None)
        response = press(editor, change_url(article), headline="æ" * 161)
        assert "160" in errors(response)

    @pytest.mark.parametrize("text", ["\x00", "a\x00b", "\x0b", "\u202e", "🙂" * 40, "\ufffe"])
    def test_odd_characters(self, editor, client, text):
        article = make_article(published_at=None)
        response = press(editor, change_url(article), "_publish", headline=f"Kabel {text}")
        assert response.status_code in (200, 302)
        assert client.get("/rss/").status_code == 200

    def test_tags_are_typed_as_names(self, editor):
        article = make_article(published_at=None)
        make_tag("Sikkerhed")
        press(editor, change_url(article), tags="sikkerhed, Offentlig it")
        assert set(article.tags.names()) == {"Sikkerhed", "Offentlig it"}
        assert Tag.objects.count() == 2

    def test_a_slug_in_danish(self, editor):
        article = make_article(published_at=None)
        press(editor, change_url(article), slug="Ærø & fiber")
        article.refresh_from_db()
        assert article.slug == "aeroe-og-fiber"

    def test_two_companies_spelled_alike_each_get_an_address(self, notice_desk):
        press(notice_desk, add_url("people_company"), name="netHEGN")
        press(notice_desk, add_url("people_company"), name="Nethegn")
        assert set(Company.objects.values_list("slug", flat=True)) == {"nethegn", "nethegn-2"}

    @pytest.mark.parametrize("pk", ["abc", "999999", "-1", "9" * 30, "\x00"])
    def test_a_choice_nobody_was_given(self, editor, pk):
        article = make_article(published_at=None)
        response = press(editor, change_url(article), picture=pk)
        assert response.status_code == 200
        assert errors(response)

    @pytest.mark.parametrize("pk", ["999999", "9" * 30, "abc", "%00", "_5F"])
    def test_an_id_nobody_has(self, editor_in_chief, pk):
        for name in ("articles/article", "sponsored/sponsoredpost", "people/notice"):
            for verb in ("change/", "history/", "delete/", "afpublicer/", "tilbage/"):
                response = editor_in_chief.get(f"/admin/{name}/{pk}/{verb}")
                assert response.status_code in (302, 403, 404, 405)


class TestSuggestions:
    """The small answers the fields ask for while one types."""

    @pytest.mark.parametrize("q", ["", "æ", "\x00", "%", "_", "x" * 5000, '"', "🙂"])
    def test_anything_typed(self, editor, q):
        make_article(tags=["Ærø"])
        for name in ("tag-suggestions", "item-suggestions", "picture-suggestions"):
            assert editor.get(reverse(f"admin:{name}"), {"q": q}).status_code == 200

    @pytest.mark.parametrize("pk", ["1", "0", "-1", "abc", "²", "٣", "9" * 30, "9" * 5000])
    def test_any_id(self, editor, pk):
        url = reverse("admin:item-suggestions")
        assert editor.get(url, {"id": pk}).status_code == 200

    def test_only_what_readers_can_see_is_offered_to_read_also(self, editor):
        shown = make_article(headline="Kabel i havnen")
        make_article(headline="Kabel i skuffen", published_at=None)
        rows = editor.get(reverse("admin:item-suggestions"), {"q": "kabel"}).json()["results"]
        assert [row["id"] for row in rows] == [shown.pk]


class TestLists:
    @pytest.mark.parametrize(
        "query",
        ["q=%00", "q=" + "x" * 5000, "p=abc", "p=999999", "o=99.x", "e=1", "udgivelse=hopla"]
        + ["stage__exact=x", "tags__id__exact=abc", "genre__exact=%00", "all=1", "hopla=1"],
    )
    def test_any_query(self, editor, query):
        make_article()
        response = editor.get(f"{reverse('admin:articles_article_changelist')}?{query}")
        assert response.status_code in (200, 302)

    @pytest.mark.parametrize(
        ("wanted", "count"), [("ude", 1), ("planlagt", 1), ("kladde", 1), ("nede", 1), ("", 4)]
    )
    def test_the_filter_a_person_reaches_for(self, editor, wanted, count):
        for moments in (
            {},
            {"published_at": None},
            {"published_at": ago(hours=-1)},
            {"withdrawn_at": ago(minutes=1)},
        ):
            make_article(**moments)
        url = f"{reverse('admin:articles_article_changelist')}?udgivelse={wanted}"
        assert len(editor.get(url).context["cl"].result_list) == count


class TestNotices:
    """The person is typed, not chosen: the same name at the same company is the same person."""

    def type_notice(self, client, company, first="Åse", last="Vang"):
        typed = {"company": company.pk, "first_name": first, "last_name": last, "who": "hun"}
        press(client, add_url("notice"), **typed, job_date="05.01.2026", title="chef")

    def test_the_same_name_elsewhere_is_somebody_else(self, notice_desk):
        self.type_notice(notice_desk, make_company())
        self.type_notice(notice_desk, make_company())
        assert Person.objects.count() == 2

    def test_a_person_in_one_notice_is_renamed(self, notice_desk):
        notice = make_notice(published_at=None, person=make_person("Ase", "Vang"))
        press(notice_desk, change_url(notice), first_name="Åse")
        assert Person.objects.get().first_name == "Åse"

    def test_a_person_in_two_is_not_renamed_by_one_of_them(self, notice_desk):
        person = make_person("Åse", "Vang")
        one, other = make_notice(published_at=None, person=person), make_notice(person=person)
        press(notice_desk, change_url(one), first_name="Bo")
        other.person.refresh_from_db()
        assert other.person.first_name == "Åse"
        one.refresh_from_db()
        assert one.person.first_name == "Bo"

    def test_the_headline_follows_what_was_typed(self, notice_desk):
        notice = make_notice(published_at=None)
        press(notice_desk, change_url(notice), title="direktør")
        notice.refresh_from_db()
        assert "bliver direktør hos" in notice.headline


class TestAuthors:
    def test_the_authors_of_an_article_in_their_order(self, editor):
        first, second = make_author(), make_author()
        article = make_article(published_at=None, authors=[first])
        press(editor, change_url(article), bylines=[second.pk, first.pk])
        assert Article.objects.get().ordered_authors == [second, first]

    def test_the_same_author_twice_is_named_once(self, editor):
        author = make_author()
        article = make_article(published_at=None, authors=[])
        press(editor, change_url(article), bylines=[author.pk, author.pk])
        assert Article.objects.get().ordered_authors == [author]

    @pytest.mark.parametrize("pk", ["abc", "999999", "9" * 30])
    def test_an_author_nobody_is(self, editor, pk):
        article = make_article(published_at=None)
        assert errors(press(editor, change_url(article), bylines=[pk]))


class TestSponsored:
    def test_the_label_follows_the_sender_typed(self, ad_desk, client):
        post = make_sponsored_post(sender="Før")
        publish(ad_desk, post, sender="Efter")
        assert "Annonceindlæg fra Efter" in text_of(client.get(post.get_absolute_url()))
        assert SponsoredPost.objects.get().sender == "Efter"
