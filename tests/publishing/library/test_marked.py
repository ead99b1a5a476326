"""What is done with several pictures at once, and with how many."""

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.urls import reverse

from publishing.library import admin
from tests.desk import said
from tests.factories import make_picture

pytestmark = pytest.mark.django_db
LIBRARY = reverse("admin:pictures_picture_changelist")


def marked(client, ids):
    return client.post(LIBRARY, {"action": "delete_selected", ACTION_CHECKBOX_NAME: ids})


def test_more_than_an_address_has_room_for_are_not_taken_up(editor, monkeypatch):
    monkeypatch.setattr(admin, "AT_ONCE", 2)
    ids = [make_picture().pk for _ in range(3)]
    answer = marked(editor, ids)
    assert answer.url == LIBRARY
    assert "Markér højst" in said(editor, answer)
    assert marked(editor, ids[:2]).url.startswith(reverse("admin:picture-delete-several"))


def test_nor_is_what_is_no_picture(editor):
    assert marked(editor, ["abc"]).url == LIBRARY
