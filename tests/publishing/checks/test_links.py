from datetime import timedelta

import pytest
from django.utils import timezone

from publishing.desk.checks import asking, checks_of
from publishing.desk.checks.asking import Answer
from publishing.desk.checks.link_state import UNKNOWN_HOST
from publishing.desk.checks.links import AT_ONCE, dead_links, known, look_up, outward, own_links
from publishing.models import LinkState
from tests.factories import ago, make_article, make_notice, make_sponsored_post
from tests.publishing.checks.answering import answering
from tests.publishing.checks.written import codes, sentences_of, written

HERE = "https://vagten.example/skema"


def link(href, text="skema"):
    return f'<p><a href="{href}">{text}</a></p>'


def state(url=HERE, *, status=None, error="", checked_at=None):
    checked_at = checked_at or timezone.now()
    return LinkState.objects.create(url=url, status=status, error=error, checked_at=checked_at)


def about(body):
    manuscript = written(body)
    return list(dead_links(manuscript, known(outward(manuscript)).states))


@pytest.fixture(autouse=True)
def _on(settings):
    settings.LINK_CHECKS = True


@pytest.fixture
def answers(monkeypatch):
    """`answers({url: Answer})` is the net; gives the list of what it was asked."""
    asked = []

    def use(by_url):
        def ask(url):
            asked.append(url)
            return by_url.get(url, Answer(status=200))

        monkeypatch.setattr(asking, "ask", ask)
        return asked

    return use


@pytest.mark.django_db
class TestDeadLinks:
    """Only what is sure to be gone is told; who is slow or says no to machines is not accused."""

    @pytest.mark.parametrize("status", [404, 410])
    def test_a_page_that_is_gone_is_told_with_its_words(self, status):
        state(status=status)
        (check,) = about(link(HERE))
        assert f"»skema«: siden findes ikke ({status})" in check.sentence
        assert (check.code, check.field, check.excerpt) == ("link-dead", "body", "skema")

    def test_a_host_nobody_knows_is_told(self):
        state(error=UNKNOWN_HOST)
        assert "adressen findes ikke" in sentences_of(about(link(HERE)))

    @pytest.mark.parametrize("status", [200, 401, 403, 405, 429, 500, 503])
    def test_any_other_answer_is_not(self, status):
        state(status=status)
        assert about(link(HERE)) == []

    @pytest.mark.parametrize("error", ["slow", "tls", "no-answer", "no-name", "not-public"])
    def test_nor_is_no_answer(self, error):
        state(error=error)
        assert about(link(HERE)) == []
        assert known([HERE]).unsure == 1

    def test_the_part_after_the_hash_is_the_page_s_own_affair(self):
        state(status=404)
        assert len(about(link(f"{HERE}#tirsdag"))) == 1

    def test_nothing_is_told_where_the_outlet_does_not_ask(self, settings):
        settings.LINK_CHECKS = False
        state(status=404)
        assert about(link(HERE)) == []
        assert known([HERE]).waiting == []


class TestOutward:
    def test_is_what_leads_out_of_the_outlet_each_once(self, settings):
        settings.PUBLIC_HOST = "oppetid.example:8000"
        own = ("/emne/drift/", "#her", "mailto:a@b.example", "http://oppetid.example/emne/drift/")
        body = "".join(map(link, [*own, HERE, f"{HERE}#a", "http://andre.example/"]))
        assert outward(written(body)) == [HERE, "http://andre.example/"]


@pytest.mark.django_db
class TestLookUp:
    """Asked once a day, in the background, however many items link to the page."""

    def test_remembers_the_answers(self, answers):
        answers({HERE: Answer(status=404)})
        look_up([HERE, "https://andre.example/"])
        assert [str(row) for row in LinkState.objects.order_by("url")] == [
            "https://andre.example/: 200",
            f"{HERE}: 404",
        ]

    def test_asks_for_nothing_twice_within_a_day(self, answers, at):
        asked = answers({})
        look_up([HERE, HERE])
        look_up([HERE])
        assert asked == [HERE]
        at(timezone.now() + timedelta(days=1, minutes=1))
        look_up([HERE])
        assert asked == [HERE, HERE]

    def test_the_newest_answer_takes_the_place_of_the_last(self, answers):
        state(status=404, checked_at=ago(days=2))
        answers({})
        look_up([HERE])
        assert LinkState.objects.get().status == 200

    def test_fresh_is_the_same_for_a_row_and_for_a_set(self, at):
        row = state(status=200)
        now = timezone.now()
        for age in (timedelta(hours=23), timedelta(days=1), timedelta(days=2)):
            at(row.checked_at + age)
            assert LinkState.objects.fresh().exists() == row.is_fresh
        assert not row.is_fresh
        assert row.checked_at <= now

    def test_takes_so_many_at_once_and_the_rest_the_next_time(self, answers):
        urls = [f"https://vagten.example/{number}" for number in range(AT_ONCE + 3)]
        asked = answers({})
        look_up(urls)
        assert len(asked) == AT_ONCE
        assert len(known(urls).waiting) == 3
        look_up(urls)
        assert known(urls).waiting == []

    def test_asks_for_nothing_where_the_outlet_does_not_want_it(self, answers, settings):
        settings.LINK_CHECKS = False
        asked = answers({})
        look_up([HERE])
        assert asked == []

    def test_an_address_too_long_to_keep_is_not_asked_for(self, answers):
        asked = answers({})
        look_up([f"{HERE}?{'x' * 1000}"])
        assert asked == []

    def test_a_machine_without_a_net_accuses_nobody(self, answers):
        answers({HERE: Answer(error=UNKNOWN_HOST)})
        look_up([HERE])
        assert not LinkState.objects.get().is_dead

    def test_an_unknown_host_is_believed_when_another_answers(self, answers):
        answers({HERE: Answer(error=UNKNOWN_HOST)})
        look_up([HERE, "https://andre.example/"])
        assert LinkState.objects.get(url=HERE).is_dead

    def test_what_nobody_has_asked_for_in_a_season_is_forgotten(self, answers):
        state("https://gammel.example/", status=200, checked_at=ago(days=91))
        answers({})
        look_up([HERE])
        assert LinkState.objects.get().url == HERE

    def test_takes_three_queries(self, answers, queries):
        answers({})
        with queries() as captured:
            look_up([f"https://vagten.example/{number}" for number in range(10)])
        # 1 what is known  2 the answers  3 forget the old
        assert len(captured) == 3

    def test_asks_a_real_site(self, settings):
        settings.LINK_CHECKS_LOOPBACK = True
        with answering() as site:
            settings.ALLOWED_HOSTS = ["oppetid.example"]
            look_up([f"{site.base}/{status}" for status in (200, 404, 410, 403)])
            dead = [row.status for row in LinkState.objects.order_by("url") if row.is_dead]
        assert dead == [404, 410]


@pytest.mark.django_db
class TestOwnLinks:
    """A link to one of our own items is looked up in the database, and must be live."""

    def test_to_a_live_item_of_any_kind_passes(self):
        items = [make_article(), make_sponsored_post(), make_notice()]
        body = "".join(link(item.get_absolute_url()) for item in items)
        assert list(own_links(written(body))) == []

    @pytest.mark.parametrize(
        ("fields", "why"),
        [
            ({"published_at": None}, "er ikke udgivet"),
            ({"published_at": ago(hours=-1)}, "er ikke udgivet"),
            ({"withdrawn_at": ago(minutes=1)}, "er taget ned"),
        ],
    )
    def test_to_one_readers_cannot_see_is_told(self, fields, why):
        item = make_article(headline="Kranen igen", **fields)
        (check,) = own_links(written(link(item.get_absolute_url())))
        assert f"»Kranen igen« {why}" in check.sentence

    def test_with_our_own_host_is_one_too(self, settings):
        settings.PUBLIC_HOST = "oppetid.example"
        item = make_article(published_at=None)
        url = f"https://oppetid.example{item.get_absolute_url()}"
        assert codes(own_links(written(link(url)))) == ["link-own"]

    @pytest.mark.parametrize("path", ["/artikel/999999/", "/annonce/999999/x/"])
    def test_to_one_that_never_was_is_told(self, path):
        assert codes(own_links(written(link(path)))) == ["link-own"]

    def test_to_another_kind_s_address_is_told(self):
        item = make_article()
        assert codes(own_links(written(link(f"/annonce/{item.pk}/")))) == ["link-own"]

    @pytest.mark.parametrize("href", ["/emne/drift/", "/", "#her", "/artikel/x/", "mailto:a@b.dk"])
    def test_any_other_link_is_left_alone(self, href):
        assert list(own_links(written(link(href)))) == []


@pytest.mark.django_db
def test_a_review_never_asks_the_net(answers):
    asked = answers({})
    checks_of(make_article(body=link(HERE)))
    assert asked == []
