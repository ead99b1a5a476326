import pytest
from django.urls import reverse

from tests.desk import change_url
from tests.factories import MAKERS, ago, make_article, make_notice, make_sponsored_post
from tests.pages import links, text_of

pytestmark = pytest.mark.django_db


def columns(client):
    """The headlines of each column of the start page."""
    found = client.get("/admin/").context["columns"]
    return {column["title"]: [item.headline for item in column["rows"]] for column in found}


class TestColumns:
    """What waits, my drafts, what is scheduled, what is live: of the kinds I work with."""

    def test_a_journalists_own(self, journalist):
        mine = make_article(published_at=None, created_by=journalist.user)
        handed_in = make_article(published_at=None, created_by=journalist.user, stage="review")
        make_article(published_at=None)
        make_notice(published_at=None, created_by=journalist.user)
        coming, live = make_article(published_at=ago(hours=-1)), make_article()
        found = list(columns(journalist).values())
        assert found == [[handed_in.headline], [mine.headline], [coming.headline], [live.headline]]

    def test_what_waits_for_an_editor_is_everybodys(self, editor):
        article = make_article(published_at=None, stage="review")
        notice = make_notice(published_at=None, stage="review")
        make_sponsored_post(published_at=None, stage="review")
        waiting = next(iter(columns(editor).values()))
        assert set(waiting) == {article.headline, notice.headline}

    def test_what_was_withdrawn_waits_for_nobody(self, editor):
        make_article(published_at=None, stage="review", withdrawn_at=ago(minutes=1))
        assert not any(columns(editor).values())

    @pytest.mark.parametrize("role", ["Annonce", "Navnenyt"])
    def test_the_others_see_only_their_kind(self, desk, role):
        items = {kind: make() for kind, make in MAKERS.items()}
        mine = items["sponsored" if role == "Annonce" else "notice"]
        found = columns(desk(role))
        assert sum(found.values(), []) == [mine.headline]

    def test_every_headline_leads_to_its_form(self, editor_in_chief):
        items = [make() for make in MAKERS.values()]
        addresses = links(editor_in_chief.get("/admin/"), "//body")
        assert all(change_url(item) in addresses for item in items)

    def test_more_rows_take_no_more_queries(self, editor_in_chief, django_assert_num_queries):
        def fill(count):
            for make in list(MAKERS.values()) * count:
                make(published_at=None, stage="review")
                make(published_at=None, created_by=editor_in_chief.user)
                make(published_at=ago(hours=-1))
                make()

        fill(1)
        with django_assert_num_queries(TestColumns.QUERIES):
            editor_in_chief.get("/admin/")
        fill(3)
        with django_assert_num_queries(TestColumns.QUERIES):
            editor_in_chief.get("/admin/")

    # 1 session  2 user  3-4 their own permissions and their groups'  5 waits  6 drafts
    # 7 scheduled  8 live  9 what was typed and never saved  10 what waits for a choice
    # 11 senders to be told that theirs is out  12 what companies have sent in
    # 13 what persons ask to have corrected or removed  14-15 pictures whose right has ended, or
    # ends soon
    QUERIES = 15


class TestMarks:
    def test_what_readers_do_not_have_yet_is_said(self, editor):
        article = make_article(created_by=editor.user)
        article.revise(article.content | {"teaser": "Ny."})
        for url in ("/admin/", "/admin/articles/article/"):
            assert "ændringer venter" in text_of(editor.get(url))
        article.publish()
        for url in ("/admin/", "/admin/articles/article/"):
            assert "ændringer venter" not in text_of(editor.get(url))


class TestButtons:
    """The two or three things a role does all day."""

    @pytest.mark.parametrize(
        ("role", "labels"),
        [
            ("Journalist", ["Skriv artikel", "Læg billeder ind"]),
            (
                "Redaktør",
                [
                    "Skriv artikel",
                    "Nyt navnenyt",
                    "Indlæs mange navnenyt",
                    "Redigér forsiden",
                    "Læg billeder ind",
                ],
            ),
            ("Navnenyt", ["Nyt navnenyt", "Indlæs mange navnenyt", "Læg billeder ind"]),
            ("Annonce", ["Nyt annonceindlæg", "Læg billeder ind"]),
        ],
    )
    def test_of_each_role(self, desk, role, labels):
        client = desk(role)
        buttons = client.get("/admin/").context["buttons"]
        assert [button["label"] for button in buttons] == labels
        assert all(client.get(button["url"]).status_code == 200 for button in buttons)

    def test_nobody_is_sent_to_a_closed_door(self, desk):
        for role in ("Journalist", "Annonce"):
            client = desk(role)
            for address in links(client.get("/admin/"), "//body"):
                if address.startswith("/admin/") and "logout" not in address:
                    assert client.get(address).status_code == 200, address


class TestRefusal:
    def test_is_said_in_danish_with_a_way_back(self, journalist):
        response = journalist.get(reverse("admin:front-desk"))
        assert response.status_code == 403
        assert "Det har du ikke adgang til" in text_of(response)
        assert reverse("admin:index") in links(response, "//body")
