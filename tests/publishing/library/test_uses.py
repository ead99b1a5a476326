"""Where a picture is used and when it last was, in words; asked for one picture as for forty."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article
from frontpage.models import Layout, Slot
from pictures.models import Picture
from publishing import danish
from publishing.library.items_using import last_of_each, ranked
from publishing.library.uses import counted, last_used, used_besides, uses_of
from tests.factories import (
    ago,
    make_article,
    make_author,
    make_notice,
    make_picture,
    make_sponsored_post,
)
from tests.publishing.library.using import figure

NOON = datetime(2026, 1, 15, 12, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))


@pytest.fixture
def picture(db):
    return make_picture()


@pytest.fixture
def noon(at):
    at(NOON)


def before(**span):
    return NOON - timedelta(**span)


def told(picture):
    return [use.sentence.replace("\u00a0", " ") for use in uses_of([picture])[picture.pk]]


def shortly(picture):
    use = last_used([picture])[picture.pk]
    return use and use.short.replace("\u00a0", " ")


class TestThePast:
    @pytest.mark.parametrize(
        ("moment", "said"),
        [
            (before(hours=2), "i dag kl. 10.00"),
            (before(days=1), "i går kl. 12.00"),
            (before(days=3), "for 3 dage siden"),
            (before(days=6, hours=11), "for 6 dage siden"),
            (before(days=7), "8. januar"),
            (before(days=30), "16. december 2025"),
            (before(days=-2), "17. jan. 2026 kl. 12.00"),
        ],
    )
    def test_is_told_as_one_speaks(self, moment, said):
        assert danish.ago(moment, NOON).replace("\u00a0", " ") == said


class TestItems:
    def test_one_that_is_out(self, picture, noon):
        make_article(headline="Kranen kører", picture=picture, published_at=before(days=10))
        assert told(picture) == ["Topbillede i artiklen »Kranen kører«, udgivet 5. januar"]
        assert shortly(picture) == "brugt i en artikel udgivet 5. januar"

    def test_in_the_text_of_a_paid_one(self, picture, noon):
        make_sponsored_post(headline="Strøm", body=figure(picture), published_at=before(hours=1))
        assert told(picture) == ["I teksten i annonceindlægget »Strøm«, udgivet i dag kl. 11.00"]

    def test_a_portrait_in_a_notice(self, picture, noon):
        make_notice(picture=picture, published_at=before(days=3))
        [said] = told(picture)
        assert said.startswith("Portræt i navnenyt »")
        assert said.endswith("udgivet for 3 dage siden")

    def test_one_that_is_planned(self, picture, noon):
        make_article(headline="Kranen", picture=picture, published_at=before(days=-2))
        assert told(picture) == ["Topbillede i artiklen »Kranen«, udgives 17. jan. 2026 kl. 12.00"]
        assert shortly(picture) == "planlagt i en artikel til 17. jan. 2026 kl. 12.00"

    def test_one_taken_down_is_a_use_that_is_not_live(self, picture, noon):
        make_article(
            headline="Kranen",
            picture=picture,
            published_at=before(days=3),
            withdrawn_at=before(hours=4),
        )
        [use] = uses_of([picture])[picture.pk]
        assert (use.live, use.holds) == (False, True)
        assert use.sentence.endswith("taget ned i dag kl.\u00a008.00")

    def test_a_draft_and_one_put_aside(self, picture, noon):
        make_article(headline="Ny", picture=picture, published_at=None)
        make_article(headline="Væk", picture=picture, published_at=None, stage="discarded")
        assert sorted(told(picture)) == [
            "Topbillede i artiklen »Ny«, ikke udgivet (kladde)",
            "Topbillede i artiklen »Væk«, kasseret, men kan tages frem",
        ]

    def test_the_live_comes_before_what_is_older_or_not_out(self, picture, noon):
        make_article(headline="Kladden", picture=picture, published_at=None)
        make_article(headline="Den gamle", picture=picture, published_at=before(days=90))
        make_article(headline="Den nye", picture=picture, published_at=before(days=2))
        names = [sentence.split("»")[1].split("«")[0] for sentence in told(picture)]
        assert names == ["Den nye", "Den gamle", "Kladden"]
        assert "for 2 dage siden" in shortly(picture)

    def test_what_is_out_comes_before_what_came_after_it_and_is_gone(self, picture, noon):
        make_article(picture=picture, published_at=before(days=3))
        for days in (1, 2):
            gone = {"published_at": before(days=days), "withdrawn_at": before(hours=1)}
            make_article(picture=picture, **gone)
        assert shortly(picture) == "brugt i en artikel udgivet for 3 dage siden"
        assert last_used([picture])[picture.pk].live
        [first] = uses_of([picture], most=1)[picture.pk]
        assert first.live

    @pytest.mark.parametrize("number", range(1, 6))
    def test_the_one_that_is_named_is_the_first_of_all(self, picture, noon, number):
        """`last_of_each` looks up what `ranked` counts out."""
        kinds = [
            {"published_at": before(days=9)},
            {"published_at": before(days=5), "withdrawn_at": before(days=1)},
            {"published_at": before(days=7), "expires_at": before(days=2)},
            {"published_at": before(days=-2)},
            {"published_at": None},
        ]
        other = make_picture()
        for kind in kinds[-number:]:
            make_article(picture=picture, body=figure(other), **kind)
        pks, now = [picture.pk, other.pk], timezone.now()
        first = ranked(pks, now).filter(rank=1)
        assert {use.pk for use in last_of_each(pks, now)} == {use.pk for use in first}
        assert len(first) == 2

    def test_what_was_replaced_is_told_and_holds_nothing(self, picture):
        article = make_article(picture=picture)
        article.publish()
        article.revise(article.content | {"picture": None})
        Article.objects.get(pk=article.pk).publish()
        [use] = uses_of([picture])[picture.pk]
        assert not use.holds
        assert "men skiftet ud siden" in use.sentence
        assert counted([picture]) == {}

    def test_one_never_used_has_none(self, picture):
        assert uses_of([picture]) == {picture.pk: []}
        assert last_used([picture]) == {picture.pk: None}


class TestTheFrontPage:
    def place(self, article, picture=None, **when):
        return Layout.arrange([Slot(item=article, picture=picture)], **when)

    def test_one_that_stands_there_with_its_article(self, picture, noon):
        article = make_article(headline="Kranen", picture=picture, published_at=before(days=1))
        self.place(article, starts_at=before(hours=3))
        assert "På forsiden med »Kranen«, lige nu" in told(picture)
        assert shortly(picture) == "på forsiden nu"

    def test_until_it_gave_way_today(self, picture, noon):
        article = make_article(headline="Kranen", picture=picture, published_at=before(days=1))
        self.place(article, starts_at=before(hours=20))
        Layout.arrange([], starts_at=NOON.replace(hour=8, minute=12))
        assert "På forsiden med »Kranen«, indtil i dag kl. 08.12" in told(picture)

    def test_some_days_ago(self, picture, noon):
        other = make_article(published_at=before(days=5))
        self.place(other, picture, starts_at=before(days=4))
        Layout.arrange([], starts_at=before(days=3))
        [use] = uses_of([picture])[picture.pk]
        assert use.short == "brugt på forsiden for 3 dage siden"
        assert not use.holds
        assert last_used([picture])[picture.pk] == use

    def test_it_goes_on_while_only_other_places_change(self, picture, noon):
        article = make_article(picture=picture, published_at=before(days=1))
        for hours in (9, 6, 3):
            slots = [Slot(item=make_article()), Slot(item=article)]
            Layout.arrange(slots, starts_at=before(hours=hours))
        assert shortly(picture) == "på forsiden nu"
        assert sum("forsiden" in sentence for sentence in told(picture)) == 1

    def test_a_planned_one(self, picture, noon):
        article = make_article(headline="Kranen", published_at=before(days=1))
        self.place(article, picture, starts_at=before(hours=-6))
        assert told(picture) == [
            "Valgt til forsiden med »Kranen«, fra 15. jan. 2026 kl. 18.00",
        ]
        assert counted([picture]) == {picture.pk: 1}

    def test_an_older_picture_of_the_article_was_not_there_for_it(self, picture, noon):
        """The place is the article's, and shows the picture it has now."""
        article = make_article(picture=make_picture(), published_at=before(days=1))
        article.revise(article.content | {"picture": picture.pk})
        self.place(article, starts_at=before(hours=3))
        assert not any("forsiden" in sentence for sentence in told(picture))


class TestBesides:
    def test_only_what_holds_it_elsewhere_counts(self, db):
        pictures = [make_picture() for _ in range(4)]
        own = make_article(picture=pictures[0], body=figure(pictures[1]))
        make_article(body=figure(pictures[1]))
        make_author(picture=pictures[2])
        Layout.arrange([Slot(item=own, picture=pictures[3])])
        assert used_besides(pictures, [own.pk]) == {pictures[1].pk, pictures[2].pk}


class TestGrowth:
    """A page of forty pictures asks as much as a page of one."""

    @pytest.mark.parametrize("ask", [uses_of, last_used, counted], ids=lambda ask: ask.__name__)
    def test_one_and_forty(self, db, ask):
        def asked(count):
            for _ in range(count - Picture.objects.count()):
                picture = make_picture()
                article = make_article(picture=picture, body=figure(picture))
                make_author(picture=picture)
                Layout.arrange([Slot(item=article, picture=picture)])
            pictures = list(Picture.objects.all())
            with CaptureQueriesContext(connection) as queries:
                found = ask(pictures)
            assert len(found) == count
            return len(queries)

        assert asked(1) == asked(40)

    def test_so_many_of_each_are_named(self, picture):
        for _ in range(5):
            make_article(picture=picture, published_at=ago(days=1))
        assert len(uses_of([picture], most=3)[picture.pk]) == 3
        assert counted([picture]) == {picture.pk: 5}
