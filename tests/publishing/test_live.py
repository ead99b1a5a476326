from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from publishing.models import ContentItem
from tests.factories import MAKERS, ago, make_article

pytestmark = pytest.mark.django_db

PAST, FUTURE = timedelta(days=-2), timedelta(days=2)
SOON = timedelta(days=-1)


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
class TestLive:
    """
    Readers see what is published, not yet expired and not withdrawn. Where the work stands at the
    desk has no say.
    """

    @pytest.mark.parametrize(
        ("published", "expires", "withdrawn"),
        [
            (published, expires, withdrawn)
            for published, expires, withdrawn in product(
                [None, PAST, FUTURE], [None, SOON, FUTURE * 2], [False, True]
            )
            # The database refuses an expiry before the publication.
            if (published, expires) != (FUTURE, SOON)
        ],
    )
    def test_of_all_combinations_only_published_unexpired_unwithdrawn_is_seen(
        self, make, published, expires, withdrawn
    ):
        now = timezone.now()
        item = make(
            published_at=published and now + published,
            expires_at=expires and now + expires,
            withdrawn_at=now if withdrawn else None,
        )
        seen = published == PAST and expires != SOON and not withdrawn
        assert item.is_live() is seen
        assert type(item).objects.live().exists() is seen
        assert ContentItem.objects.live().exists() is seen

    @pytest.mark.parametrize("stage", ["draft", "review", "approved"])
    def test_the_stage_at_the_desk_never_decides(self, make, stage):
        make(stage=stage)
        assert ContentItem.objects.live().count() == 1

    def test_a_scheduled_item_appears_when_its_time_comes(self, make, at):
        noon = timezone.now()
        item = make(published_at=noon)
        at(noon - timedelta(microseconds=1))
        assert not ContentItem.objects.live().exists()
        assert not item.is_live()
        at(noon)
        assert ContentItem.objects.live().exists()
        assert item.is_live()

    def test_an_item_goes_at_the_moment_it_expires(self, make, at):
        noon = timezone.now()
        item = make(published_at=noon - timedelta(days=1), expires_at=noon)
        at(noon - timedelta(microseconds=1))
        assert ContentItem.objects.live().exists()
        at(noon)
        assert not ContentItem.objects.live().exists()
        assert not item.is_live()


class TestScheduled:
    """What will come of itself: a time ahead, and not withdrawn meanwhile."""

    def test_only_what_lies_ahead(self):
        coming = make_article(published_at=ago(hours=-1))
        make_article(published_at=None)
        make_article()
        make_article(published_at=ago(hours=-2), withdrawn_at=timezone.now())
        assert [item.pk for item in ContentItem.objects.scheduled()] == [coming.pk]


class TestOver:
    """Once public, not any more: that address answers 410, a draft's answers 404."""

    @pytest.mark.parametrize(
        ("moments", "over"),
        [
            ({}, False),
            ({"published_at": None}, False),
            ({"published_at": ago(hours=-1)}, False),
            ({"published_at": ago(hours=-1), "withdrawn_at": ago(hours=0)}, False),
            ({"withdrawn_at": ago(minutes=5)}, True),
            ({"published_at": ago(days=2), "expires_at": ago(days=1)}, True),
        ],
    )
    def test_is_over(self, moments, over):
        assert make_article(**moments).is_over() is over


hours = st.none() | st.integers(-3, 3)


class TestPythonAgreesWithSql(TestCase):
    """`is_live()` repeats `live()` for a row in hand: the two must never part."""

    @given(published=hours, expires=hours, withdrawn=hours, asked=st.integers(-4, 4))
    def test_a_row_is_live_in_python_exactly_when_it_is_in_sql(
        self, published, expires, withdrawn, asked
    ):
        noon = timezone.now()

        def moment(hours):
            return None if hours is None else noon + timedelta(hours=hours)

        if published is not None and expires is not None and expires <= published:
            expires = published + 1
        item = ContentItem(
            kind="article",
            headline="Strømmen er tilbage",
            slug="stroemmen",
            published_at=moment(published),
            expires_at=moment(expires),
            withdrawn_at=moment(withdrawn),
            withdrawal_note="Trukket tilbage.",
        )
        ContentItem.objects.bulk_create([item])
        now = moment(asked)
        assert item.is_live(now) is ContentItem.objects.live(now).filter(pk=item.pk).exists()
        coming = ContentItem.objects.scheduled(now).filter(pk=item.pk).exists()
        assert not (coming and item.is_live(now))
