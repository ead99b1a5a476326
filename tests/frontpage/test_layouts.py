from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from frontpage.arranging import MOST_PLACED, moved, placed, removed
from frontpage.models import Layout, Slot
from tests.factories import make_article


def slots(*ids):
    return [Slot(item_id=pk) for pk in ids]


def ids(found):
    return [slot.item_id for slot in found]


class TestMoved:
    @pytest.mark.parametrize(
        ("item", "steps", "order"),
        [
            (2, -1, [2, 1, 3]),
            (2, 1, [1, 3, 2]),
            (1, -1, [1, 2, 3]),
            (3, 1, [1, 2, 3]),
            (1, 99, [2, 3, 1]),
            (3, -99, [3, 1, 2]),
            (4, 1, [1, 2, 3]),
        ],
    )
    def test_stays_inside_the_ends(self, item, steps, order):
        assert ids(moved(slots(1, 2, 3), item, steps)) == order


class TestPlaced:
    @pytest.mark.parametrize(
        ("item", "position", "order"),
        [(9, 0, [9, 1, 2, 3]), (9, 2, [1, 2, 9, 3]), (9, 99, [1, 2, 3, 9]), (3, 0, [3, 1, 2])],
    )
    def test_puts_it_there_and_never_twice(self, item, position, order):
        assert ids(placed(slots(1, 2, 3), item, position)) == order

    def test_the_last_of_a_full_page_falls_off(self):
        full = slots(*range(1, MOST_PLACED + 1))
        assert ids(placed(full, 99)) == [99, *range(1, MOST_PLACED)]

    def test_moving_within_a_full_page_loses_nobody(self):
        full = slots(*range(1, MOST_PLACED + 1))
        assert sorted(ids(placed(full, MOST_PLACED))) == list(range(1, MOST_PLACED + 1))

    def test_its_headline_moves_with_it(self):
        slot = Slot(item_id=3, headline="Anden rubrik")
        assert placed([*slots(1, 2), slot], 3)[0].headline == "Anden rubrik"


class TestRemoved:
    def test_only_that_one_goes(self):
        assert ids(removed(slots(1, 2, 3), 2)) == [1, 3]
        assert ids(removed(slots(1, 2, 3), 9)) == [1, 2, 3]


@pytest.mark.django_db
class TestLayouts:
    """Never changed once made: every rearrangement is a new layout."""

    def test_the_newest_whose_time_has_come_is_in_force(self):
        now = timezone.now()
        assert Layout.objects.in_force() is None
        first = Layout.arrange([], starts_at=now - timedelta(hours=2))
        second = Layout.arrange([], starts_at=now - timedelta(hours=1))
        Layout.arrange([], starts_at=now + timedelta(hours=1))
        assert Layout.objects.in_force() == second
        assert Layout.objects.in_force(now - timedelta(hours=1.5)) == first

    def test_two_of_the_same_moment_the_later_made_wins(self):
        moment = timezone.now() - timedelta(minutes=1)
        Layout.arrange([], starts_at=moment)
        second = Layout.arrange([], starts_at=moment)
        assert Layout.objects.in_force() == second

    def test_rearranging_leaves_the_earlier_layout_as_it_was(self):
        one, two = make_article(), make_article()
        first = Layout.arrange(slots(one.pk, two.pk))
        Layout.arrange(moved(list(first.slots.all()), two.pk, -1))
        assert ids(first.slots.all()) == [one.pk, two.pk]
        assert ids(Layout.objects.in_force().slots.all()) == [two.pk, one.pk]

    def test_an_earlier_one_is_restored_as_a_new_one(self):
        one, two = make_article(), make_article()
        first = Layout.arrange([Slot(item_id=one.pk, headline="Om morgenen")])
        Layout.arrange(slots(two.pk))
        again = Layout.arrange(list(first.slots.all()))
        assert Layout.objects.count() == 3
        assert again.slots.get().headline == "Om morgenen"
        assert first.slots.get().item_id == one.pk

    def test_an_item_stands_on_one_place_only(self):
        article = make_article()
        with pytest.raises(IntegrityError):
            Layout.arrange(slots(article.pk, article.pk))

    def test_a_layout_cannot_be_saved_again(self):
        layout = Layout.arrange([])
        layout.starts_at = timezone.now() - timedelta(days=1)
        with pytest.raises(TypeError, match="ændres aldrig"):
            layout.save()

    def test_who_arranged_it_is_remembered(self, django_user_model):
        user = django_user_model.objects.create_user("maja")
        assert Layout.arrange([], by=user).created_by == user
