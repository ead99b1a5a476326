"""
Waiting for a rendition that is not drawn yet, or for a slow storage, within bounds. Of the requests
that ask for a rendition at the same moment one draws; in its process the others wait for that one,
and each other process has one that looks now and then whether the file has come.
"""

import threading
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as StillDrawing
from contextlib import contextmanager

from django.core.files.storage import default_storage
from django.db import close_old_connections, connection

from pictures.claims import Claim

# How many threads of a worker may be busy with pictures at once; deploy/gunicorn.conf.py has some
# more, for files that are opened and for pages. Some of these only read what is drawn already.
SEATS, SEATS_TO_WAIT = 60, 52
# How long a reader waits, and how often one looks whether another process is done: seconds.
PATIENCE, LOOK = 30, 0.1

_seats = threading.BoundedSemaphore(SEATS)
_seats_to_wait = threading.BoundedSemaphore(SEATS_TO_WAIT)
# Drawings of one worker at a time; each runs in a process of its own.
_hands = threading.BoundedSemaphore(2)
_drawing, _lock = {}, threading.Lock()


class Busy(Exception):
    """The picture cannot be had now, but perhaps in a moment."""


def seat():
    """A place among those who ask the storage in this process, which may not answer."""
    return _one_of(_seats)


def seat_to_wait():
    """For one of those: a place among the fewer who wait for a drawing."""
    return _one_of(_seats_to_wait)


@contextmanager
def _one_of(seats):
    """Raises Busy where all are taken."""
    if not seats.acquire(blocking=False):
        raise Busy("All seats are taken.")
    try:
        yield
    finally:
        seats.release()


def once(name, draw):
    """
    Returns when the file is there, drawn by us or by another. Raises Busy where it takes too long
    or another failed, and what `draw` raises where it is ours.
    """
    with _lock:
        ours = name not in _drawing
        coming = _drawing.setdefault(name, Future())
    if not ours:
        return _wait_for(coming)
    try:
        _draw_or_look(name, draw, time.monotonic() + PATIENCE)
    except BaseException as fault:
        coming.set_exception(Busy(str(fault)))
        raise
    else:
        coming.set_result(None)
    finally:
        with _lock:
            del _drawing[name]


def _lend_connection():
    """Whoever waits needs none; but one in a transaction would lose it."""
    if not connection.in_atomic_block:
        close_old_connections()


def _wait_for(coming):
    _lend_connection()
    try:
        coming.result(PATIENCE)
    except StillDrawing:
        raise Busy("It takes too long.") from None


def _draw_or_look(name, draw, until):
    seen = False
    while time.monotonic() < until:
        claim = Claim.objects.filter(name=name).first()
        if default_storage.exists(name):
            return
        # Whoever is killed leaves its claim; whoever fails takes it away.
        if seen and claim is None:
            raise Busy("Another could not draw it.")
        if claim and claim.is_alive:
            seen = True
        elif _drawn(name, draw):
            return
        _lend_connection()
        time.sleep(LOOK)
    raise Busy("It takes too long.")


def _drawn(name, draw):
    """Draw it, if there is a hand free and nobody was before us."""
    if not _hands.acquire(timeout=LOOK):
        return False
    try:
        claim = Claim.objects.take(name)
        if claim is None:
            return False
        with claim.kept():
            # Another may have been done with it since we looked.
            if not default_storage.exists(name):
                draw()
        return True
    finally:
        _hands.release()
