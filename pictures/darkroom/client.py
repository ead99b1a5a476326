"""
The way into the darkroom. Each call starts a child, waits for it in turn, and answers what it
answered, or raises Unusable with a sentence for the one who sent the file.
"""

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore

from pictures.darkroom import refusals
from pictures.darkroom.refusals import Broken, Refused, TimedOut, TooLarge, Unusable
from pictures.faces import Face

__all__ = [
    "Broken",
    "Refused",
    "TimedOut",
    "TooLarge",
    "Unusable",
    "draw",
    "examine",
    "face",
    "whole",
]

ROOT = Path(__file__).resolve().parents[2]
# A decoder that needs more than this is being made to.
SECONDS, MEMORY = 20, 1536 * 1024**2
# What a child may take by the clock, where others have the processors first; and how long one
# waits for its turn.
PATIENCE = 60
# Less important than any page, from its first instruction on: Python and Pillow are loaded so too.
POLITELY = ("nice", "-n", "19")
# Children of one worker at once. Some others wait for their turn, but never all the threads there
# are (deploy/gunicorn.conf.py): pages are served meanwhile.
LINE = 12
TURNS, IN_LINE = BoundedSemaphore(2), BoundedSemaphore(LINE)

log = logging.getLogger("pictures.darkroom")


def draw(file, *, shape, width, extension, focal=(0.5, 0.5), crop=None):
    """The bytes of one rendition of a file."""
    return done("draw", file, shape=shape, width=width, extension=extension, focal=focal, crop=crop)


def whole(file, *, side):
    """The whole picture as a JPEG, no longer than `side` on its longest."""
    return done("whole", file, side=side)


def redrawn(file, *, box, smallest, max_pixels):
    """A JPEG no larger than `box`, drawn from nothing but the pixels of the file."""
    return done("redrawn", file, box=box, smallest=smallest, max_pixels=max_pixels)


def examine(file):
    """What there is to know of a file, as a dict; see `pictures.darkroom.examining`."""
    return json.loads(done("examine", file))


def face(file):
    """How large a picture is, and the likeliest face in it, or None."""
    seen = json.loads(done("face", file))
    return seen["size"], seen["face"] and Face(**seen["face"])


def point(file):
    """Where the focal point of a picture may be, as [x, y] in fractions of it."""
    return json.loads(done("point", file))


def done(job, file, **asked):
    with a_turn(), on_disk(file) as source:
        try:
            child = subprocess.run(  # noqa: S603 - nothing in it came from outside
                [*POLITELY, sys.executable, "-E", "-s", "-m", "pictures.darkroom", job,
                 str(SECONDS), str(MEMORY), json.dumps(asked)],
                stdin=source, capture_output=True, cwd=ROOT, timeout=PATIENCE, check=False,
                # No secret of ours, and one heap for all threads, so that the limit is the file's.
                env={"MALLOC_ARENA_MAX": "1", "LC_ALL": "C.UTF-8"},
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise TimedOut from None
    return answer_of(child, job)


@contextmanager
def a_turn():
    """Raises TimedOut where too many wait already, or it takes too long."""
    if not IN_LINE.acquire(blocking=False):
        raise TimedOut
    try:
        if not TURNS.acquire(timeout=PATIENCE):
            raise TimedOut
        try:
            yield
        finally:
            TURNS.release()
    finally:
        IN_LINE.release()


def answer_of(child, job):
    if child.returncode == 0:
        return child.stdout
    if child.returncode == refusals.REFUSAL:
        kind, sentence = json.loads(child.stdout)
        raise refusals.KINDS[kind](sentence)
    if child.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise TimedOut
    log.error("%s died (%s): %s", job, child.returncode, child.stderr.decode("utf-8", "replace"))
    raise Broken


@contextmanager
def on_disk(file):
    """The same bytes as a file of the operating system, open for a child at their beginning."""
    file.seek(0)
    name = name_on_disk(file)
    try:
        if name:
            with open(name, "rb") as source:
                yield source
            return
        # Without a name: whatever happens to this process, nothing is left behind.
        with tempfile.TemporaryFile() as copy:
            shutil.copyfileobj(file, copy)
            copy.flush()
            copy.seek(0)
            yield copy
    finally:
        file.seek(0)


def name_on_disk(file):
    """Where the bytes lie already: an upload too large for memory, or a picture kept here."""
    while inner := getattr(file, "file", None):
        file = inner
    name = getattr(file, "name", None)
    return name if isinstance(name, str) and os.path.isfile(name) else None
