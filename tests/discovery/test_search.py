import unicodedata
from urllib.parse import urlencode

import pytest

from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_author,
    make_company,
    make_notice,
    make_person,
    make_sponsored_post,
    make_tag,
)
from tests.pages import headlines, text_of, tree

pytestmark = pytest.mark.django_db


def search(client, query):
    return client.get("/soeg/?" + urlencode({"q": query}))


def hits(client, query):
    return headlines(search(client, query))


class TestFinds:
    """What a reader could have seen of an item, wherever in it the word stands."""

    @pytest.mark.parametrize(
        "fields",
        [
            {"headline": "Zeppeliner over havnen"},
            {"teaser": "Om zeppeliner."},
            {"kicker": "Zeppeliner"},
            {"body": "<p>En <strong>zeppeliner</strong>.</p>"},
        ],
        ids=["headline", "teaser", "kicker", "body"],
    )
    def test_a_word_in_an_article(self, client, fields):
        article = make_article(**fields)
        make_article()
        assert hits(client, "zeppeliner") == [article.headline]

    def test_an_author_and_a_tag(self, client):
        article = make_article(authors=[make_author("Zita Vang")], tags=[make_tag("Zoner")])
        assert hits(client, "zita") == hits(client, "zoner") == [article.headline]

    def test_a_company_by_any_of_its_names_a_person_and_a_task(self, client):
        company = make_company("netHEGN")
        company.aliases.create(name="Hegnvagten A/S")
        notice = make_notice(
            company=company, person=make_person("Zoë", "Vang"), task="udrulning af zoner"
        )
        for query in ("nethegn", "hegnvagten", "zoë", "zoner"):
            assert hits(client, query) == [notice.headline]

    def test_a_paid_post_by_its_sender(self, client):
        post = make_sponsored_post(sender="Zenit Drift")
        assert hits(client, "zenit") == [post.headline]

    @pytest.mark.parametrize("query", ["århus", "aarhus", "Århus", "A\u030arhus", "AARHUS"])
    def test_danish_letters_however_they_are_typed(self, client, query):
        article = make_article(headline="Århus lukker ned")
        assert hits(client, query) == [article.headline]

    @pytest.mark.parametrize("query", ["søren", "soeren", "SØREN"])
    def test_names_with_ø(self, client, query):
        article = make_article(headline="Søren slukker lyset")
        assert hits(client, query) == [article.headline]

    @pytest.mark.parametrize(("word", "query"), [("C#", "c#"), (".NET", ".net"), ("C++", "c++")])
    def test_languages_with_signs_in_their_names(self, client, word, query):
        article = make_article(headline=f"{word} bliver ældre")
        make_article(headline="Det bliver koldt i nat")
        assert hits(client, query) == [article.headline]

    def test_several_words_must_all_be_there(self, client):
        both = make_article(headline="Zeppeliner over Ærø")
        make_article(headline="Zeppeliner over Fyn")
        assert hits(client, "zeppeliner ærø") == [both.headline]


class TestLeavesOut:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    @pytest.mark.parametrize(
        "moments",
        [{"published_at": None}, {"published_at": ago(hours=-1)}, {"withdrawn_at": ago(minutes=1)}],
    )
    def test_what_readers_cannot_see(self, client, make, moments):
        make(tags=[make_tag("Zeppeliner")], **moments)
        assert hits(client, "zeppeliner") == []

    def test_what_was_taken_out_of_an_article(self, client):
        article = make_article(body="<p>Zeppeliner.</p>")
        article.revise(article.content | {"body": "<p>Ballon.</p>"})
        article.publish()
        assert hits(client, "zeppeliner") == []
        assert hits(client, "ballon") == [article.headline]


class TestAnswers:
    def test_nothing_asked_is_an_invitation(self, client):
        for url in ("/soeg/", "/soeg/?q=", "/soeg/?q=%20%20"):
            assert "Skriv et emne" in text_of(client.get(url))

    def test_nothing_found_leads_on(self, client):
        assert "Ingen fund for »zeppeliner«" in text_of(search(client, "zeppeliner"))

    @pytest.mark.parametrize("count", [1, 2])
    def test_how_many(self, client, count):
        for _ in range(count):
            make_article(headline="Zeppeliner")
        assert f"{count} fund for »zeppeliner«" in text_of(search(client, "zeppeliner"))

    def test_ten_thousand_characters_are_too_many(self, client):
        response = search(client, "æ" * 10_000)
        assert response.status_code == 200
        assert "Søgningen er for lang" in text_of(response)
        assert "ææææ" not in text_of(response)

    @pytest.mark.parametrize(
        "query",
        [
            "\x00",
            "æ\x00ø",
            '"',
            "'",
            "''",
            "(",
            ")",
            "*",
            "a*",
            '"a" OR',
            "AND",
            "NOT x",
            "NEAR(",
            ":",
        ]
        + ["headline:x", "a AND", "-x", "^x", "+", "%", "_", "\\", ";--", "x' OR '1'='1", "🙂", "."]
        + ["{x}", "[x]", "a&b", "a|b", "!a", "<->", "a:*", "\u202e", "æ" * 200, "a " * 100],
    )
    def test_signs_with_a_meaning_elsewhere_are_only_signs(self, client, query):
        make_article(headline="a x")
        assert search(client, query).status_code == 200

    def test_what_was_typed_is_shown_as_text(self, client):
        response = search(client, '"><script>alert(1)</script>')
        assert not tree(response).xpath("//main//script")
        assert tree(response).xpath("//input[@id='q']/@value") == ['"><script>alert(1)</script>']

    def test_decomposed_letters_are_shown_as_typed(self, client):
        typed = unicodedata.normalize("NFD", "århus")
        assert search(client, typed).status_code == 200

    def test_it_is_never_indexed_or_kept(self, client):
        response = search(client, "x")
        assert tree(response).xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert "Edition" not in response
