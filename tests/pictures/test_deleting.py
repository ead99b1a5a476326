import pytest
from django.core.files.storage import default_storage
from django.db import transaction

from pictures.deleting import Leftover, delete_with_files, sweep
from pictures.making import made
from pictures.models import Picture
from pictures.storage import Unreachable
from publishing.tidying import CHORES
from tests.factories import make_picture

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["folder", "bucket"])
def storage(request):
    if request.param == "bucket":
        request.getfixturevalue("bucket")
    return default_storage


def drawn_picture():
    picture = make_picture()
    made(picture, "1x1", 96, "webp")
    return picture


def is_there(picture):
    drawn = f"renditions/{picture.pk}/{picture.version}/1x1-96.webp"
    return default_storage.exists(picture.file.name), default_storage.exists(drawn)


def all_but(kept):
    def delete(self, name):
        if name == kept:
            raise PermissionError(name)

    return delete


class TestDeleteWithFiles:
    """The row and every file of it, or neither."""

    def test_all_of_one_picture_goes_and_nothing_of_another(
        self, storage, django_capture_on_commit_callbacks
    ):
        gone, other = drawn_picture(), drawn_picture()
        pk = gone.pk
        with django_capture_on_commit_callbacks(execute=True):
            delete_with_files(gone)
        gone.pk = pk
        assert is_there(gone) == (False, False)
        assert is_there(other) == (True, True)
        assert not Leftover.objects.exists()

    def test_a_transaction_that_fails_keeps_the_files(self):
        picture = drawn_picture()
        pk = picture.pk
        with pytest.raises(LookupError), transaction.atomic():
            delete_with_files(picture)
            raise LookupError
        picture.pk = pk
        assert is_there(picture) == (True, True)
        assert Picture.objects.filter(pk=pk).exists()
        assert not Leftover.objects.exists()

    def test_what_the_storage_keeps_goes_by_the_next_sweep(
        self, monkeypatch, django_capture_on_commit_callbacks
    ):
        picture = drawn_picture()
        pk = picture.pk

        def refuse(self, name):
            raise Unreachable

        with monkeypatch.context() as away:
            away.setattr("pictures.storage.WholeFiles.delete", refuse)
            with django_capture_on_commit_callbacks(execute=True):
                delete_with_files(picture)
            assert sweep() == ""
        picture.pk = pk
        assert Leftover.objects.count() == 2
        assert "2 filer" in sweep()
        assert is_there(picture) == (False, False)
        assert sweep() == ""

    def test_one_that_will_not_go_keeps_no_other(self, monkeypatch):
        stuck, loose = (Leftover.objects.create(name=f"billeder/{name}.jpg") for name in "ab")
        monkeypatch.setattr("pictures.storage.WholeFiles.delete", all_but(stuck.name))
        assert "1 filer" in sweep()
        assert list(Leftover.objects.all()) == [stuck]

    def test_one_that_is_drawn_meanwhile_leaves_nothing_behind(
        self, monkeypatch, django_capture_on_commit_callbacks
    ):
        picture = make_picture()
        pk = picture.pk

        def draw_slowly(file, **wanted):
            with django_capture_on_commit_callbacks(execute=True):
                delete_with_files(Picture.objects.get(pk=pk))
            return b"drawn"

        monkeypatch.setattr("pictures.making.draw", draw_slowly)
        made(picture, "1x1", 96, "webp")
        assert is_there(picture) == (False, False)

    def test_the_daily_command_sweeps(self):
        assert sweep in CHORES
