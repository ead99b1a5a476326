import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from articles.models import Article
from frontpage.models import Layout
from publishing.models import ContentItem
from tests.desk import add_url, buttons, change_url, press, press_as, publish, said, verb_url
from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_author,
    make_notice,
    make_sponsored_post,
    make_user,
)

pytestmark = pytest.mark.django_db

ARTICLE = {
    "headline": "Kabler i kælderen",
    "teaser": "De er der stadig.",
    "body": "<p>Og de er varme.</p>",
}


def article_form():
    return ARTICLE | {"bylines": [make_author().pk]}


class TestJournalist:
    """Writes and sends to review. Never decides what readers see."""

    def test_writes_an_article(self, journalist):
        press(journalist, add_url("article"), **article_form())
        article = Article.objects.get()
        assert (article.published_at, article.created_by) == (None, journalist.user)

    def test_sends_it_to_review(self, journalist):
        article = make_article(published_at=None)
        press(journalist, change_url(article), "_review", teaser="Ny underrubrik.")
        journalist.post(verb_url(article, "review"), {"note": "Se på tallene."})
        article.refresh_from_db()
        assert (article.stage, article.teaser) == ("review", "Ny underrubrik.")

    def test_cannot_publish(self, journalist):
        article = make_article(published_at=None)
        assert press(journalist, change_url(article), "_publish").status_code == 403
        assert journalist.post(verb_url(article, "publish"), {}).status_code == 403
        article.refresh_from_db()
        assert article.published_at is None

    def test_cannot_publish_a_new_article_either(self, journalist):
        assert (
            press(journalist, add_url("article"), "_publish", **article_form()).status_code == 403
        )
        assert not ContentItem.objects.live().exists()

    def test_cannot_publish_through_the_time_fields(self, journalist):
        article = make_article(published_at=None)
        moment = {"publish_at_0": "01.01.2026", "publish_at_1": "08.00"}
        press(journalist, change_url(article), "_save", **moment)
        article.refresh_from_db()
        assert article.published_at is None

    def test_cannot_approve(self, journalist):
        article = make_article(published_at=None)
        press(journalist, change_url(article), "_approve")
        article.refresh_from_db()
        assert article.stage != "approved"

    def test_is_offered_no_button_for_what_is_refused(self, journalist):
        offered = buttons(journalist.get(change_url(make_article(published_at=None))))
        assert not {"_publish", "_publish_now", "_approve"} & set(offered)

    @pytest.mark.parametrize("published_at", [ago(hours=1), ago(hours=-1)])
    def test_rewrites_without_changing_what_readers_see_or_will(self, journalist, published_at):
        article = make_article(headline="Som læserne ser den", published_at=published_at)
        press(journalist, change_url(article), headline="Noget andet")
        article.refresh_from_db()
        assert article.headline == "Som læserne ser den"
        assert article.head.content["headline"] == "Noget andet"

    def test_cannot_withdraw_or_bring_back(self, journalist):
        live, down = make_article(), make_article(withdrawn_at=ago(minutes=1))
        assert journalist.post(verb_url(live, "withdraw"), {"note": "x"}).status_code == 403
        assert journalist.post(verb_url(down, "bring_back")).status_code == 403
        live.refresh_from_db()
        assert live.is_live()

    @pytest.mark.parametrize("kind", ["sponsored", "notice"])
    def test_cannot_change_the_other_kinds(self, journalist, editor_in_chief, kind):
        item = MAKERS[kind](published_at=None, teaser="Før.")
        assert press_as(journalist, editor_in_chief, item, teaser="Efter.").status_code == 403
        item.refresh_from_db()
        assert item.teaser == "Før."

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_cannot_delete(self, journalist, make):
        item = make(published_at=None)
        assert journalist.post(verb_url(item, "delete"), {"post": "yes"}).status_code == 403
        assert ContentItem.objects.exists()

    def test_cannot_arrange_the_front_page(self, journalist):
        article = make_article()
        for name, args in (("front-change", []), ("front-override", [article.pk])):
            url = reverse(f"admin:{name}", args=args)
            response = journalist.post(url, {"item": article.pk, "move": "top"})
            assert response.status_code == 403
        assert not Layout.objects.exists()


class TestEditor:
    """Approves, publishes, arranges the front page. Advertising can be pulled, not changed."""

    def test_publishes_an_article(self, editor):
        article = make_article(published_at=None, stage="review")
        assert "Læserne ser det nu" in said(editor, publish(editor, article))
        article.refresh_from_db()
        assert article.is_live()

    def test_publishes_a_notice(self, editor):
        notice = make_notice(published_at=None)
        publish(editor, notice)
        notice.refresh_from_db()
        assert notice.is_live()

    def test_changes_what_readers_see(self, editor):
        article = make_article()
        publish(editor, article, headline="En rettet rubrik")
        article.refresh_from_db()
        assert article.headline == "En rettet rubrik"
        assert article.updated_at

    def test_withdraws_and_brings_back(self, editor, client):
        article = make_article()
        editor.post(verb_url(article, "withdraw"), {"note": "Kilden fortrød."})
        assert client.get(article.get_absolute_url()).status_code == 410
        editor.post(verb_url(article, "bring_back"))
        assert client.get(article.get_absolute_url()).status_code == 200

    def test_cannot_change_a_sponsored_post(self, editor, ad_desk):
        post = make_sponsored_post(sender="Strømbro")
        assert press_as(editor, ad_desk, post, sender="Redaktionen").status_code == 403
        post.refresh_from_db()
        assert post.sender == "Strømbro"

    def test_but_can_pull_one_at_once(self, editor, client):
        post = make_sponsored_post()
        editor.post(verb_url(post, "withdraw"), {"note": "Vildledende."})
        assert client.get(post.get_absolute_url()).status_code == 410

    def test_cannot_publish_a_sponsored_post(self, editor, ad_desk):
        post = make_sponsored_post(published_at=None)
        assert press_as(editor, ad_desk, post, "_publish").status_code == 403
        post.refresh_from_db()
        assert post.published_at is None

    def test_cannot_make_users(self, editor):
        assert editor.get(reverse("admin:accounts_user_add")).status_code == 403

    def test_cannot_change_a_layout_only_make_a_new_one(self, editor):
        layout = Layout.arrange([])
        form = {"starts_at_0": "01.01.2020", "starts_at_1": "00.00"}
        for path in (f"{layout.pk}/change/", f"{layout.pk}/delete/", "add/"):
            assert editor.post(f"/admin/frontpage/layout/{path}", form).status_code == 404
        assert Layout.objects.get().starts_at == layout.starts_at


class TestEditorInChief:
    """All of it, but not more than a person answers for."""

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_publishes_and_withdraws_every_kind(self, editor_in_chief, make):
        item = make(published_at=None)
        publish(editor_in_chief, item)
        item.refresh_from_db()
        assert item.is_live()
        editor_in_chief.post(verb_url(item, "withdraw"), {"note": "En fejl."})
        item.refresh_from_db()
        assert item.is_over()

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_cannot_delete_what_readers_have_seen(self, editor_in_chief, make):
        item = make()
        assert editor_in_chief.post(verb_url(item, "delete"), {"post": "yes"}).status_code == 403
        assert ContentItem.objects.exists()

    def test_cannot_delete_it_from_the_list_either(self, editor_in_chief):
        article = make_article()
        editor_in_chief.post(
            reverse("admin:articles_article_changelist"),
            {"action": "delete_selected", "_selected_action": article.pk, "post": "yes"},
        )
        assert ContentItem.objects.exists()

    def test_gives_a_colleague_a_role_but_never_all_power(self, editor_in_chief):
        colleague = make_user()
        url = reverse("admin:accounts_user_change", args=[colleague.pk])
        role = Group.objects.get(name="Journalist")
        press(editor_in_chief, url, groups=[role.pk], is_superuser="on", user_permissions=["1"])
        colleague.refresh_from_db()
        assert list(colleague.groups.all()) == [role]
        assert not colleague.is_superuser
        assert not colleague.user_permissions.exists()

    def test_cannot_touch_a_superuser(self, editor_in_chief):
        boss = make_user(is_superuser=True, first_name="Vita")
        url = reverse("admin:accounts_user_change", args=[boss.pk])
        assert editor_in_chief.post(url, {"first_name": "Otto"}).status_code == 403
        password = reverse("admin:auth_user_password_change", args=[boss.pk])
        new = {"password1": "ny-adgangskode-7", "password2": "ny-adgangskode-7"}
        assert editor_in_chief.post(password, new | {"usable_password": "true"}).status_code == 403
