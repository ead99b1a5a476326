"""Pictures that came before files were examined are examined by the day's tidying."""

import pytest
from django.core.files.storage import default_storage

from pictures import catching_up
from pictures.darkroom import client
from pictures.models import Picture
from pictures.original import UNREADABLE
from pictures.storage import Unreachable
from publishing.models import Edition
from publishing.tidying import CHORES
from tests.factories import make_picture

pytestmark = pytest.mark.django_db
UNKNOWN = {"kind": "", "width": 1, "checksum": "", "colour": "#000000"}


def older(**fields):
    picture = make_picture(**fields)
    Picture.objects.filter(pk=picture.pk).update(**UNKNOWN)
    return picture


def unreachable(self, *asked):
    raise Unreachable


def test_the_row_learns_what_is_in_its_file():
    older(title="Fyret")
    assert catching_up.catch_up() == "Ældre billeder set igennem: 1."
    picture = Picture.objects.get()
    assert (picture.kind, picture.width, len(picture.checksum)) == ("JPEG", 960, 64)
    assert picture.title == "Fyret"


def test_no_page_is_made_anew_for_it():
    older()
    before = Edition.current()
    catching_up.catch_up()
    assert Edition.current() == before


def test_a_file_that_cannot_be_read_is_told_once():
    picture = older()
    with default_storage.open(picture.file.name, "wb") as file:
        file.write(b"ikke et billede")
    default_storage.delete(older().file.name)
    said = "Ældre billeder set igennem: 2. Filer, der ikke kan læses: 2."
    assert catching_up.catch_up() == said
    assert set(Picture.objects.values_list("kind", flat=True)) == {UNREADABLE}
    assert catching_up.catch_up() == ""


def test_one_there_was_no_time_for_waits_for_the_next_day(monkeypatch):
    older()
    monkeypatch.setattr(client, "PATIENCE", 0.001)
    assert catching_up.catch_up()
    assert Picture.objects.get().kind == ""


def test_so_does_one_the_storage_does_not_give_out(monkeypatch):
    older()
    with monkeypatch.context() as away:
        away.setattr("pictures.storage.WholeFiles.open", unreachable)
        assert "svarer ikke" in catching_up.catch_up()
    assert catching_up.catch_up() == "Ældre billeder set igennem: 1."


def test_some_at_a_time(monkeypatch):
    monkeypatch.setattr(catching_up, "AT_ONCE", 1)
    older(), older()
    for left in (1, 0):
        catching_up.catch_up()
        assert Picture.objects.filter(kind="").count() == left


def test_it_belongs_to_the_days_tidying():
    assert catching_up.catch_up in CHORES
