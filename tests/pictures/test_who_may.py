"""Every address of the library at the desk is closed to those who have no part in it."""

import pytest
from django.contrib import admin
from django.urls import NoReverseMatch, reverse

from pictures.models import Picture
from tests.factories import make_picture, make_user

pytestmark = pytest.mark.django_db
NAMES = [one.name for one in admin.site.get_model_admin(Picture).get_urls() if one.name]


def address(name, picture):
    """Whatever it asks for: nothing, a picture, a shape, or both."""
    for args in ([], [picture.pk], ["4x5"], [picture.pk, "4x5"]):
        try:
            return reverse(f"admin:{name}", args=args)
        except NoReverseMatch:
            continue
    raise AssertionError(f"{name} asks for something else.")


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", NAMES)
def test_whoever_has_no_part_in_it_is_refused(client, name, method):
    client.force_login(make_user())
    answer = getattr(client, method)(address(name, make_picture()))
    # 405: asked for in a way that nobody may.
    assert answer.status_code in (403, 405)


def test_each_can_be_asked_for_in_one_of_the_ways(client, editor):
    picture = make_picture()
    for name in NAMES:
        ways = {getattr(editor, way)(address(name, picture)).status_code for way in ("get", "post")}
        assert ways != {405}
