"""A file is opened before the transaction of its row begins: meanwhile others write."""

import pytest
from django.db import connection
from django.urls import reverse

from pictures.darkroom import client as darkroom
from pictures.models import Picture
from tests.factories import image_file, make_picture


@pytest.fixture
def opened(monkeypatch):
    """Whether a transaction had begun, beside the test's own, each time a file was opened."""
    times, examine, before = [], darkroom.examine, len(connection.savepoint_ids)

    def telling(file, **asked):
        times.append(len(connection.savepoint_ids) > before)
        return examine(file, **asked)

    monkeypatch.setattr(darkroom, "examine", telling)
    return times


@pytest.mark.django_db
class TestOpening:
    def test_a_new_file_on_a_pictures_page(self, editor, opened):
        picture = make_picture()
        opened.clear()
        url = reverse("admin:pictures_picture_change", args=[picture.pk])
        form = {"title": "Kajen", "focal_x": "0.5", "focal_y": "0.4", "file": image_file((80, 80))}
        assert editor.post(url, form).status_code == 302
        assert Picture.objects.get().width == 80
        assert opened == [False]

    def test_one_that_is_refused_is_opened_once(self, editor, opened):
        url = reverse("admin:pictures_picture_add")
        file = image_file((80, 80))
        file.file.truncate(60)
        assert editor.post(url, {"title": "Kajen", "file": file}).status_code == 200
        assert opened == [False]

    def test_a_portrait_sent_with_a_notice(self, notice_desk, opened):
        url = reverse("admin:people_notice_add")
        notice_desk.post(url, {"picture-fil": image_file((300, 400)), "picture-kredit": "Bo Ek"})
        assert opened[0] is False
