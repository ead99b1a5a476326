"""Whoever has looked a picture up comes back to the search when it is saved, closed or deleted."""

import pytest
from django.urls import reverse
from lxml import html

from tests.desk import press
from tests.factories import make_picture

pytestmark = pytest.mark.django_db

LIBRARY = reverse("admin:pictures_picture_changelist")
SEARCH = "q=kran&rettighed=mangler"


@pytest.fixture
def picture():
    return make_picture(title="Kran", source="")


def way_in(client, address):
    (link,) = html.fromstring(client.get(address).content.decode()).find_class("thumbnail")
    return link.get("href")


@pytest.mark.parametrize("address", [LIBRARY, reverse("admin:picture-grid")])
def test_saving_leads_back(editor, picture, address):
    response = press(editor, way_in(editor, f"{address}?{SEARCH}"), title="Kranen")
    assert response["Location"] == f"{LIBRARY}?{SEARCH}"


def test_deleting_leads_back(editor, picture):
    page = html.fromstring(editor.get(way_in(editor, f"{LIBRARY}?{SEARCH}")).content.decode())
    delete = page.find_class("deletelink")[0].get("href")
    assert editor.post(delete)["Location"] == f"{LIBRARY}?{SEARCH}"


def test_what_was_not_looked_up_leads_to_the_whole_library(editor, picture):
    assert way_in(editor, LIBRARY) == reverse("admin:pictures_picture_change", args=[picture.pk])
