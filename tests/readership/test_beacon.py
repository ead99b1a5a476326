import pytest

from readership.models import HourlyCount
from tests.factories import MAKERS, ago, make_article

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def send(client, item, event="laest", agent=FIREFOX, **headers):
    pk = getattr(item, "pk", item)
    return client.post(f"/tael/{pk}/{event}/", headers={"User-Agent": agent, **headers})


def totals():
    return [
        tuple(row) for row in HourlyCount.objects.values_list("item_id", "views", "reads", "clicks")
    ]


class TestCounting:
    """One number goes up by one. No cookie, no address, nothing about the reader."""

    @pytest.mark.parametrize(
        ("event", "counted"),
        [("visning", (1, 0, 0)), ("laest", (0, 1, 0)), ("klik", (0, 0, 1))],
    )
    def test_each_event_has_its_own_number(self, client, event, counted):
        article = make_article()
        response = send(client, article, event)
        assert response.status_code == 204
        assert totals() == [(article.pk, *counted)]

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_every_kind_is_counted(self, client, make):
        send(client, make())
        assert len(totals()) == 1

    def test_two_readers_in_one_hour_are_one_row(self, client):
        article = make_article()
        send(client, article, "visning")
        send(client, article, "visning")
        send(client, article, "laest")
        assert totals() == [(article.pk, 2, 1, 0)]

    def test_the_next_hour_is_another_row(self, client, at):
        article = make_article()
        send(client, article)
        at(ago(hours=-1))
        send(client, article)
        assert totals() == [(article.pk, 0, 1, 0)] * 2

    def test_nothing_is_remembered_about_the_reader(self, client):
        article = make_article()
        response = send(client, article)
        assert not response.cookies
        assert [field.name for field in HourlyCount._meta.get_fields()] == [
            "id", "item", "hour", "views", "reads", "clicks",
        ]  # fmt: skip


class TestLeftOut:
    @pytest.mark.parametrize(
        "agent",
        [
            "",
            "Googlebot/2.1 (+http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; bingbot/2.0)",
            "facebookexternalhit/1.1 preview",
            "curl/8.5.0",
            "python-requests/2.32",
            "Mozilla/5.0 HeadlessChrome/126.0",
        ],
    )
    def test_robots_are_answered_but_not_counted(self, client, agent):
        assert send(client, make_article(), agent=agent).status_code == 204
        assert totals() == []

    @pytest.mark.parametrize(
        "moments",
        [{"published_at": None}, {"published_at": ago(hours=-1)}, {"withdrawn_at": ago(minutes=1)}],
    )
    def test_what_readers_cannot_see_is_not_found(self, client, moments):
        assert send(client, make_article(**moments)).status_code == 404
        assert totals() == []

    @pytest.mark.parametrize("pk", ["999999", "9" * 18, "9" * 40, "0", "-1", "abc"])
    def test_unknown_items_are_not_found(self, client, pk):
        assert send(client, pk).status_code == 404

    def test_an_unknown_event_is_not_found(self, client):
        assert send(client, make_article(), "elsket").status_code == 404

    @pytest.mark.parametrize("method", ["get", "put", "delete", "patch"])
    def test_only_post_counts(self, client, method):
        response = getattr(client, method)(f"/tael/{make_article().pk}/laest/")
        assert response.status_code == 405
        assert totals() == []
