"""What a picture must have before it may be published, and when readers may see it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from pictures import rights
from pictures.models import Picture
from tests.factories import make_picture

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 1)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("fields", "lacks"),
    [
        ({}, []),
        ({"credit": ""}, ["credit"]),
        ({"source": "", "licence": ""}, ["source", "licence"]),
        ({"licence": "paid"}, ["licence_until"]),
        ({"licence": "paid", "licence_until": TODAY}, []),
        ({"licence": "press", "licence_until": YESTERDAY}, ["licence_until"]),
    ],
)
def test_what_it_lacks_is_said_of_each_field(fields, lacks):
    assert list(rights.missing(make_picture(**fields), TODAY)) == lacks


def test_a_creative_commons_picture_needs_its_link():
    picture = make_picture()
    picture.licence = Picture.Licence.CREATIVE_COMMONS
    assert list(rights.missing(picture, TODAY)) == ["licence_url"]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, True),
        ({"credit": ""}, False),
        ({"source": ""}, False),
        ({"licence": ""}, False),
        ({"licence": "paid"}, True),
        ({"licence_until": TODAY}, True),
        ({"licence_until": YESTERDAY}, False),
        ({"licence_until": TOMORROW}, True),
    ],
)
def test_readers_see_it_by_one_rule_in_python_and_in_the_database(fields, shown):
    picture = make_picture(**fields)
    assert rights.may_be_shown(picture, TODAY) is shown
    assert list(Picture.objects.shown(TODAY)) == ([picture] if shown else [])


@pytest.mark.parametrize(("ahead", "told"), [(-1, False), (0, True), (14, True), (15, False)])
def test_the_end_of_a_right_is_told_by_one_rule_too(ahead, told):
    picture = make_picture(licence_until=TODAY + timedelta(days=ahead))
    assert bool(rights.warning(picture, TODAY)) is told
    assert list(Picture.objects.expiring(TODAY)) == ([picture] if told else [])


def test_what_has_no_end_is_not_told_of():
    picture = make_picture()
    assert rights.warning(picture, TODAY) == ""
    assert not Picture.objects.expiring(TODAY)


@pytest.mark.parametrize("day", [date(2026, 3, 28), date(2026, 10, 24), TODAY])
def test_it_is_shown_to_the_last_moment_of_its_day_by_the_clock(day, at):
    """Also where the clock is put forward or back in the night."""
    picture, midnight = make_picture(licence_until=day), rights.moment_after(day)
    at(midnight - timedelta(seconds=1))
    assert picture.is_shown
    assert Picture.objects.next_expiry(timezone.now()) == midnight
    at(midnight)
    assert not picture.is_shown
    assert Picture.objects.next_expiry(timezone.now()) is None
