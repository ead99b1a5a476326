"""What both storages of the newsroom promise: whole files under names nobody can guess."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from pictures.bucket import Bucket
from pictures.storage import WRITING, fault_of


@pytest.fixture(params=["folder", "bucket"])
def storage(request):
    if request.param == "bucket":
        request.getfixturevalue("bucket")
    return default_storage


def read(storage, name):
    with storage.open(name) as file:
        return file.read()


class TestBothStorages:
    def test_what_is_put_lies_under_exactly_that_name(self, storage):
        storage.put("renditions/1/0123456789/16x9-96.webp", b"first")
        storage.put("renditions/1/0123456789/16x9-96.webp", b"second")
        assert read(storage, "renditions/1/0123456789/16x9-96.webp") == b"second"

    def test_two_files_of_one_name_are_two_files(self, storage):
        names = [
            storage.save("billeder/2026/11/IMG_0001.jpg", ContentFile(data))
            for data in (b"a", b"b")
        ]
        assert [read(storage, name) for name in names] == [b"a", b"b"]
        assert all(name.startswith("billeder/2026/11/IMG_0001-") for name in names)
        assert all(name.endswith(".jpg") for name in names)

    def test_a_long_name_is_cut_and_keeps_its_type(self, storage):
        name = storage.get_available_name(f"billeder/2026/11/{'æ' * 300}.jpeg", max_length=200)
        assert len(name) <= 200
        assert name.endswith(".jpeg")

    @pytest.mark.parametrize("name", ["renditions/1/none.webp", "none.webp"])
    def test_a_file_that_is_not_there_is_said_to_be_missing(self, storage, name):
        with pytest.raises(FileNotFoundError):
            storage.open(name)
        assert not storage.exists(name)
        storage.delete(name)

    def test_a_tree_goes_and_its_neighbour_stays(self, storage):
        for name in ("1/a/x.webp", "1/b/y.webp", "12/a/x.webp"):
            storage.put(f"renditions/{name}", b"x")
        storage.delete_tree("renditions/1")
        assert not storage.exists("renditions/1/a/x.webp")
        assert not storage.exists("renditions/1/b/y.webp")
        assert storage.exists("renditions/12/a/x.webp")
        storage.delete_tree("renditions/1")

    def test_nothing_is_wrong_with_it_and_nothing_is_left_by_asking(self, storage):
        assert fault_of(storage) is None
        assert storage.listdir("sundhed") == ([], [])


class TestAFolder:
    """A file has its name when all of it is there, and not before."""

    def test_a_write_that_breaks_off_leaves_nothing(self, settings):
        class Breaking(ContentFile):
            def chunks(self, chunk_size=None):
                yield b"half"
                assert not default_storage.exists("renditions/1/x.webp")
                raise ConnectionError

        with pytest.raises(ConnectionError):
            default_storage._save("renditions/1/x.webp", Breaking(b"half and half"))
        files = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
        assert files == []

    def test_an_overwritten_file_is_the_old_one_until_it_is_the_new_one(self, settings):
        default_storage.put("x", b"old")
        with default_storage.open("x") as file:
            default_storage.put("x", b"new")
            assert file.read() == b"old"
        assert not any((settings.MEDIA_ROOT / WRITING).iterdir())

    def test_a_name_outside_is_refused(self):
        with pytest.raises(SuspiciousFileOperation):
            default_storage.put("../outside", b"x")

    def test_a_kept_file_can_be_read_by_the_proxy_too(self, settings):
        default_storage.put("x", b"x")
        assert (settings.MEDIA_ROOT / "x").stat().st_mode & 0o777 == 0o644

    def test_a_folder_that_cannot_be_written_is_a_fault(self, settings):
        settings.MEDIA_ROOT.parent.mkdir(exist_ok=True)
        settings.MEDIA_ROOT.write_text("a file where the folder should be")
        assert isinstance(fault_of(default_storage), OSError)


class TestABucket:
    def test_a_tree_of_more_than_a_page_goes_whole(self, bucket):
        for number in range(1003):
            bucket.client.put_object(Bucket="billeder", Key=f"renditions/7/{number}", Body=b"")
        default_storage.delete_tree("renditions/7")
        assert list(bucket.bucket.objects.all()) == []

    def test_a_file_is_read_by_one_request(self, bucket):
        default_storage.put("x", b"x" * 5_000_000)
        asked = []
        events = default_storage.client.meta.events
        events.register("before-send.s3", lambda request, **_: asked.append(request.method))
        assert len(read(default_storage, "x")) == 5_000_000
        assert asked == ["GET"]

    def test_all_threads_have_one_client(self, bucket, monkeypatch):
        """What belongs to a thread takes 13 MB for each of them."""
        monkeypatch.setattr(Bucket, "connection", None)
        default_storage.put("x/y", b"x")
        with ThreadPoolExecutor(2) as threads:
            read_at_once = threads.map(lambda _: read(default_storage, "x/y"), range(4))
            assert list(read_at_once) == [b"x"] * 4
        assert default_storage.exists("x/y")
        default_storage.delete("x/y")
        default_storage.delete_tree("x")
        assert not default_storage.exists("x/y")

    def test_a_file_that_is_not_there_is_deleted(self, bucket):
        default_storage.delete("x")

    def test_what_it_is_stands_beside_it(self, bucket):
        default_storage.put("renditions/1/x.avif", b"x")
        head = bucket.client.head_object(Bucket="billeder", Key="renditions/1/x.avif")
        assert head["ContentType"] == "image/avif"

    def test_no_server_there_is_a_fault_in_an_instant(self, bucket, settings):
        options = settings.STORAGES["default"]["OPTIONS"] | {"endpoint_url": "http://127.0.0.1:9"}
        settings.STORAGES = settings.STORAGES | {
            "default": settings.STORAGES["default"] | {"OPTIONS": options}
        }
        assert isinstance(fault_of(default_storage), OSError)

    def test_no_such_bucket_is_a_fault(self, bucket, settings):
        options = settings.STORAGES["default"]["OPTIONS"] | {"bucket_name": "en-anden"}
        settings.STORAGES = settings.STORAGES | {
            "default": settings.STORAGES["default"] | {"OPTIONS": options}
        }
        assert isinstance(fault_of(default_storage), OSError)


def test_two_may_ask_what_is_wrong_at_once():
    """Each by a file of its own: the other's deletion is no fault."""
    names = []
    storage = SimpleNamespace(
        put=lambda name, data: names.append(name), open=lambda name: BytesIO(), delete=names.append
    )
    assert fault_of(storage) is fault_of(storage) is None
    first, gone, second, last = names
    assert first == gone != second == last
