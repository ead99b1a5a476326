"""Those at the desk have a small bar on a live page. A reader never gets it."""

import pytest
from django.conf import settings
from django.urls import reverse

from tests.desk import change_url, verb_url
from tests.factories import MAKERS, make_article, make_sponsored_post
from tests.pages import links, tree

pytestmark = pytest.mark.django_db

BAR = "//nav[@class='staff-bar']"


def bar(response):
    return tree(response).xpath(BAR)


class TestAtTheDesk:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_it_leads_to_the_desk(self, editor_in_chief, make):
        item = make()
        page = editor_in_chief.get(item.get_absolute_url())
        assert links(page, BAR) == [
            change_url(item),
            f"{change_url(item)}#tjek",
            verb_url(item, "history"),
            reverse("admin:why", args=[item.pk]),
        ]

    def test_the_place_of_the_checks_is_there(self, editor):
        page = tree(editor.get(change_url(make_article())))
        assert page.xpath("//*[@id='tjek']")

    def test_its_page_is_for_one_person(self, editor):
        response = editor.get(make_article().get_absolute_url())
        assert "private" in response["Cache-Control"] and "no-store" in response["Cache-Control"]
        assert "Edition" not in response

    def test_only_for_what_one_may_see(self, ad_desk):
        assert not bar(ad_desk.get(make_article().get_absolute_url()))
        assert bar(ad_desk.get(make_sponsored_post().get_absolute_url()))

    def test_not_for_a_login_without_a_desk(self, editor):
        editor.user.is_staff = False
        editor.user.save()
        assert not bar(editor.get(make_article().get_absolute_url()))


class TestAReader:
    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_has_neither_the_bar_nor_its_style(self, client, editor_in_chief, make):
        item = make()
        editor_in_chief.get(item.get_absolute_url())
        response = client.get(item.get_absolute_url())
        assert "staff-bar" not in response.content.decode()
        assert "/admin/" not in response.content.decode()

    def test_with_a_cookie_of_somebody_logged_out(self, client):
        client.cookies[settings.SESSION_COOKIE_NAME] = "forbi"
        response = client.get(make_article().get_absolute_url())
        assert response.status_code == 200 and not bar(response)

    def test_pays_no_query_for_it(self, client, queries):
        article = make_article()
        client.get(article.get_absolute_url())
        with queries() as captured:
            client.get(article.get_absolute_url() + "?x=1")
        asked = " ".join(query["sql"] for query in captured)
        assert "django_session" not in asked and "accounts_user" not in asked
