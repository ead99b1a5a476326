"""A rendition is drawn once, whoever asks for it at the same moment; nobody waits for ever."""

import importlib.util
import runpy
import threading
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from pictures import claims, waiting
from pictures.claims import DEAD_AFTER, Claim
from pictures.darkroom import client
from pictures.waiting import Busy
from tests.publishing.at_once import at_once, database_of_its_own

NAME = "renditions/1/0123456789/16x9-96.webp"
AT_ONCE = 6


def another_process():
    """The module once more, with nothing of the first one's memory."""
    spec = importlib.util.spec_from_file_location("pictures.waiting_elsewhere", waiting.__file__)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Drawing:
    """Counts how often it is drawn; each takes until all the others have asked."""

    def __init__(self, others=0, *, fault=None):
        self.times, self.fault = 0, fault
        self.others, self.asked = others, 0
        self.changed = threading.Condition()

    def ask(self):
        with self.changed:
            self.asked += 1
            self.changed.notify_all()

    def __call__(self):
        self.times += 1
        with self.changed:
            self.changed.wait_for(lambda: self.asked >= self.others, timeout=10)
        if self.fault:
            raise self.fault
        default_storage.put(NAME, b"drawn")


@pytest.fixture
def processes(django_db_setup, django_db_blocker, tmp_path, monkeypatch):
    """Two processes of one newsroom, with a database both can write in."""
    found = [waiting, another_process()]
    for process in found:
        monkeypatch.setattr(process, "LOOK", 0.01)
    with django_db_blocker.unblock(), database_of_its_own(tmp_path):
        yield found


def asking(process, drawing):
    def deed():
        drawing.ask()
        return process.once(NAME, drawing)

    return deed


class TestOnce:
    def test_many_threads_of_several_processes_draw_once(self, processes):
        drawing = Drawing(AT_ONCE)
        here, there = processes
        came = at_once(*[asking(process, drawing) for process in (here, there) * (AT_ONCE // 2)])
        assert came == [None] * AT_ONCE
        assert drawing.times == 1

    def test_a_failed_drawing_fails_for_those_who_waited_and_not_for_the_next(self, processes):
        drawing = Drawing(AT_ONCE, fault=ValueError("a crash"))
        here, there = processes
        came = at_once(*[asking(process, drawing) for process in (here, there) * (AT_ONCE // 2)])
        assert sorted({type(answer).__name__ for answer in came}) == ["Busy", "ValueError"]
        # Once more by a process that had not looked yet.
        assert drawing.times <= len(processes)
        again = Drawing()
        assert at_once(asking(there, again)) == [None]
        assert again.times == 1

    def test_a_long_drawing_is_heard_of(self, processes, monkeypatch):
        monkeypatch.setattr(claims, "HEARD_EVERY", 0.001)
        told, tell, drawn = threading.Event(), Claim.tell, []

        def heard(claim):
            told_now = tell(claim)
            told.set()
            return told_now

        monkeypatch.setattr(Claim, "tell", heard)
        at_once(lambda: waiting.once(NAME, lambda: drawn.append(told.wait(10))))
        assert drawn == [True]
        assert not Claim.objects.exists()


@pytest.mark.django_db
class TestBounds:
    def test_waiting_ends(self, monkeypatch):
        monkeypatch.setattr(waiting, "PATIENCE", 0.05)
        monkeypatch.setattr(waiting, "LOOK", 0.01)
        Claim.objects.take(NAME)
        drawing = Drawing()
        with pytest.raises(Busy):
            waiting.once(NAME, drawing)
        assert drawing.times == 0

    def test_the_claim_of_a_dead_process_is_taken_over(self):
        Claim.objects.create(name=NAME, heard_at=timezone.now() - DEAD_AFTER - timedelta(seconds=1))
        drawing = Drawing()
        waiting.once(NAME, drawing)
        assert drawing.times == 1
        assert not Claim.objects.exists()

    def test_also_by_whoever_waited_for_it_while_it_lived(self, monkeypatch):
        long_ago = timezone.now() - timedelta(hours=1)
        monkeypatch.setattr(waiting, "LOOK", 0)
        # Once it has been seen alive.
        monkeypatch.setattr(
            waiting, "_lend_connection", lambda: Claim.objects.update(heard_at=long_ago)
        )
        Claim.objects.take(NAME)
        drawing = Drawing()
        waiting.once(NAME, drawing)
        assert drawing.times == 1

    def test_whoever_waits_for_a_dead_one_has_time_for_its_own_drawing(self):
        assert DEAD_AFTER.total_seconds() <= waiting.PATIENCE / 2

    def test_one_that_is_heard_of_is_not_taken_over(self, at):
        claim, now = Claim.objects.take(NAME), timezone.now()
        for seconds in (9, 18):
            at(now + timedelta(seconds=seconds))
            assert claim.tell()
            assert Claim.objects.take(NAME) is None
        claim.let_go()
        assert not Claim.objects.exists()

    def test_one_that_was_taken_over_is_not_heard_of(self, at):
        slow, now = Claim.objects.take(NAME), timezone.now()
        at(now + DEAD_AFTER + timedelta(seconds=1))
        assert Claim.objects.take(NAME)
        assert not slow.tell()

    def test_one_that_was_taken_over_lets_go_of_nothing(self):
        slow = Claim.objects.create(name=NAME, heard_at=timezone.now() - timedelta(hours=1))
        Claim.objects.take(NAME)
        slow.let_go()
        assert Claim.objects.get().is_alive

    def test_what_is_there_already_is_not_drawn(self):
        default_storage.put(NAME, b"there")
        drawing = Drawing()
        waiting.once(NAME, drawing)
        assert drawing.times == 0

    def test_seats_are_taken_and_given_back(self, monkeypatch):
        monkeypatch.setattr(waiting, "_seats", threading.BoundedSemaphore(1))
        with waiting.seat(), pytest.raises(Busy), waiting.seat():
            pass
        with waiting.seat():
            pass

    def test_some_threads_of_a_worker_are_never_for_waiting(self):
        gunicorn = runpy.run_path("deploy/gunicorn.conf.py")
        assert gunicorn["threads"] - waiting.SEATS - client.LINE >= 4

    def test_nor_are_the_last_of_those_who_read_what_is_drawn(self):
        assert waiting.SEATS - waiting.SEATS_TO_WAIT >= 4
