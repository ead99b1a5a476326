"""The log of a picture begins with who laid it in, and tells of crops, which have no form."""

import json

import pytest
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.urls import reverse

from pictures.models import Picture
from tests.desk import press
from tests.factories import image_file, make_picture

pytestmark = pytest.mark.django_db

PORTRAIT = {
    "credit": "Foto: Per Lind",
    "title": "Portræt",
    "alt": "Portræt",
    "source": "netHEGN",
    "licence": "press",
}
CROP = [0.1, 0.1, 0.4, 0.5]
NARROWER = [0.1, 0.1, 0.36, 0.45]
CROPPED = "Beskar »Portræt« i hånden."
REMOVED = "Fjernede det udsnit, der var valgt i hånden til »Portræt«."


def photograph():
    return image_file((1000, 1000), kind="JPEG")


def by_upload(client):
    client.post(reverse("admin:picture-lay-in-file"), {"file": photograph()})


def by_upload_without_a_script(client):
    client.post(reverse("admin:pictures_picture_lay_in"), {"file": [photograph()]})


def by_the_portrait_dialog(client):
    client.post(reverse("admin:portrait-upload"), PORTRAIT | {"file": photograph()})


def by_the_form(client):
    press(client, reverse("admin:pictures_picture_add"), file=photograph(), title="Fyret")


@pytest.mark.parametrize(
    "lay_in", [by_upload, by_upload_without_a_script, by_the_portrait_dialog, by_the_form]
)
def test_it_begins_with_who_laid_the_picture_in(editor, lay_in):
    lay_in(editor)
    (entry,) = LogEntry.objects.all()
    assert entry.object_id == str(Picture.objects.get().pk)
    assert (entry.user, entry.action_flag) == (editor.user, ADDITION)
    assert entry.change_message == "Lagde billedet i arkivet."


def test_a_file_that_was_there_is_laid_in_once(editor):
    by_the_portrait_dialog(editor)
    file = Picture.objects.get().file
    with file.open() as same:
        editor.post(reverse("admin:portrait-upload"), PORTRAIT | {"file": same})
    assert LogEntry.objects.count() == 1


class TestCrops:
    @pytest.fixture
    def picture(self):
        return make_picture(photograph())

    def put(self, client, picture, crop):
        address = reverse("admin:picture-crop", args=[picture.pk, "4x5"])
        return client.post(address, {"crop": json.dumps(crop) if crop else ""})

    @pytest.mark.parametrize(
        ("crops", "told"),
        [
            ([CROP], [CROPPED]),
            ([CROP, NARROWER], [CROPPED, CROPPED]),
            ([CROP, None], [CROPPED, REMOVED]),
            ([CROP, CROP], [CROPPED]),
            ([None], []),
            ([[0.1, 0.1, 9, 9]], []),
        ],
        ids=["put", "moved", "removed", "the same", "none there", "refused"],
    )
    def test_are_told_of(self, editor, picture, crops, told):
        for crop in crops:
            self.put(editor, picture, crop)
        entries = LogEntry.objects.filter(user=editor.user, action_flag=CHANGE).order_by("pk")
        assert list(entries.values_list("change_message", flat=True)) == told
