"""What a picture must have before it may be published, and when readers may see it."""

from datetime import date, timedelta

import pytest

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
