"""What is drawn before anybody asks, and by whom."""

import threading

import pytest
from django.core.files.storage import default_storage
from django_tasks import task_backends

from pictures import afterwards, ahead
from pictures.darkroom.client import TimedOut
from pictures.making import place_of
from pictures.models import Picture
from pictures.renditions import SLOTS
from pictures.storage import Unreachable
from pictures.waiting import Busy
from tests.factories import image_file, make_article, make_notice, make_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def tasks(settings, django_capture_on_commit_callbacks):
    """`with tasks() as found` collects what is to be drawn, as (pk, sizes)."""
    found = []

    def collect():
        backend = task_backends["default"]
        backend.clear()
        block = django_capture_on_commit_callbacks(execute=True)

        class Collecting:
            def __enter__(self):
                block.__enter__()
                return found

            def __exit__(self, *fault):
                block.__exit__(*fault)
                found.extend(tuple(result.args) for result in backend.results)

        return Collecting()

    return collect


class TestForTheDesk:
    def test_a_new_picture_in_the_shapes_the_desk_shows(self, tasks):
        with tasks() as found:
            picture, strip = (make_picture(image_file(size)) for size in [(300, 100), (900, 100)])
        assert found == [
            (picture.pk, [["4x5", 360, "webp"], ["whole", 360, "webp"]]),
            (strip.pk, [["21x9", 360, "webp"], ["4x5", 360, "webp"]]),
        ]

    def test_a_moved_focal_point_too(self, tasks):
        picture = make_picture()
        with tasks() as found:
            picture.focal_x = 0.9
            picture.save()
        assert [pk for pk, _ in found] == [picture.pk]


class TestForReaders:
    """When an item is published, all that its first slots offer, in the type most browsers take."""

    def test_an_article(self, tasks):
        picture = make_picture(image_file((2000, 1500)))
        article = make_article(picture=picture, published_at=None)
        with tasks() as found:
            article.publish()
        [sizes] = [sizes for pk, sizes in found if pk == picture.pk]
        assert {extension for *_, extension in sizes} == {"avif"}
        for slot in ("article", "lead"):
            place = SLOTS[slot]
            assert {(place.shape, width) for width in place.widths} <= {
                (shape, width) for shape, width, _ in sizes
            }

    def test_a_small_picture_is_drawn_no_larger_than_it_is_offered(self, tasks):
        picture = make_picture(image_file((300, 200)))
        article = make_article(picture=picture, published_at=None)
        with tasks() as found:
            article.publish()
        [sizes] = [sizes for pk, sizes in found if pk == picture.pk]
        assert max(width for _, width, _ in sizes) == 480

    def test_a_notice_needs_a_portrait_only(self, tasks):
        picture = make_picture()
        notice = make_notice(picture=picture, published_at=None, portrait_accepted=True)
        with tasks() as found:
            notice.publish()
        [sizes] = [sizes for pk, sizes in found if pk == picture.pk]
        assert {shape for shape, *_ in sizes} == {SLOTS["portrait"].shape, SLOTS["face"].shape}

    def test_an_item_without_a_picture_draws_none(self, tasks):
        article = make_article(published_at=None)
        with tasks() as found:
            article.publish()
        assert found == []


class TestDrawing:
    def test_what_was_asked_for_is_there(self):
        picture = make_picture()
        ahead.draw.call(picture.pk, [["1x1", 96, "webp"], ["4x5", 192, "avif"]])
        for size in (("1x1", 96, "webp"), ("4x5", 192, "avif")):
            assert default_storage.exists(place_of(picture.pk, picture.version, *size))

    def test_all_that_was_asked_for_is_in_a_bucket(self, bucket):
        self.test_what_was_asked_for_is_there()

    @pytest.mark.parametrize("fault", [Busy, TimedOut, Unreachable])
    def test_one_that_cannot_be_had_does_not_stop_the_rest(self, monkeypatch, fault):
        asked = []

        def made(picture, *size):
            asked.append(size)
            raise fault

        monkeypatch.setattr(ahead, "made", made)
        ahead.draw.call(make_picture().pk, [["1x1", 96, "webp"], ["4x5", 192, "avif"]])
        assert len(asked) == 2

    def test_a_deleted_picture_is_no_fault(self):
        ahead.draw.call(Picture.objects.count() + 1, [["1x1", 96, "webp"]])


class TestAfterwards:
    """By a thread of its own, one after the other; the one who asked goes on."""

    def test_the_one_who_asked_does_not_wait(self):
        thread, may_begin, done = afterwards.Thread(), threading.Event(), []

        def work():
            may_begin.wait(10)
            done.append(threading.current_thread().name)

        thread.add(work)
        thread.add(lambda: done.append("second"))
        assert done == []
        may_begin.set()
        thread.tasks.join()
        assert done == ["afterwards", "second"]
        thread.leave()
        assert not thread.thread.is_alive()

    def test_a_process_that_ends_finishes_what_it_is_doing_and_leaves_the_rest(self):
        thread, begun, may_end, done = afterwards.Thread(), threading.Event(), threading.Event(), []

        def work():
            begun.set()
            may_end.wait(10)
            done.append("first")

        thread.add(work)
        thread.add(lambda: done.append("second"))
        begun.wait(10)
        leaving = threading.Thread(target=thread.leave)
        leaving.start()
        thread.leaving.wait(10)
        may_end.set()
        leaving.join(10)
        assert done == ["first"]

    def test_too_much_is_left_undone(self, monkeypatch):
        monkeypatch.setattr(afterwards, "MOST", 1)
        thread, begun, may_end = afterwards.Thread(), threading.Event(), threading.Event()
        done = []
        thread.add(lambda: (begun.set(), may_end.wait(10)))
        begun.wait(10)
        for name in ("kept", "left"):
            thread.add(lambda name=name: done.append(name))
        may_end.set()
        thread.tasks.join()
        assert done == ["kept"]
        thread.leave()

    def test_a_process_ends_though_there_is_no_room_to_tell_the_thread(self, monkeypatch):
        monkeypatch.setattr(afterwards, "MOST", 1)
        monkeypatch.setattr(afterwards, "TO_FINISH", 0)
        thread, begun, may_end = afterwards.Thread(), threading.Event(), threading.Event()
        thread.add(lambda: (begun.set(), may_end.wait(10)))
        begun.wait(10)
        thread.add(lambda: None)
        leaving = threading.Thread(target=thread.leave, daemon=True)
        leaving.start()
        leaving.join(10)
        assert not leaving.is_alive()
        may_end.set()

    def test_the_newsroom_does_its_tasks_so(self, monkeypatch):
        works = []
        monkeypatch.setattr(afterwards.THREAD, "add", works.append)
        backend = afterwards.Afterwards("default", {})
        called = []
        monkeypatch.setattr(ahead, "made", lambda *size: called.append(size))
        picture = make_picture()
        backend.enqueue(ahead.draw, [picture.pk, [["1x1", 96, "webp"]]], {})
        assert called == []
        works.pop()()
        assert called == [(picture, "1x1", 96, "webp")]
