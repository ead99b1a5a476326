"""
A child of the darkroom: one job, named in its first argument as JSON, for the file on its standard
input. It leaves with 0 and the answer on its standard output, or with REFUSAL and what is wrong.
"""

import json
import resource
import sys
import warnings

from PIL import AvifImagePlugin

from pictures.darkroom.drawing import draw, redrawn, whole
from pictures.darkroom.examining import examine, face, point
from pictures.darkroom.refusals import REFUSAL, TooLarge, Unusable

JOBS = {
    "draw": draw,
    "whole": whole,
    "redrawn": redrawn,
    "examine": lambda file: json.dumps(examine(file)).encode(),
    "face": lambda file: json.dumps(face(file)).encode(),
    "point": lambda file: json.dumps(point(file)).encode(),
}


def stay_within(seconds, memory):
    """With no files, and an end to its memory and its seconds of work."""
    # Nothing it does leaves a file behind.
    for what in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        resource.setrlimit(what, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    # Each thread of a decoder takes memory of its own, and the other core is for readers.
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1


def done(job, file, asked):
    """The status to leave with, and the answer."""
    try:
        return 0, JOBS[job](file, **asked)
    except MemoryError:
        wrong = TooLarge()
    except Unusable as error:
        wrong = error
    return REFUSAL, json.dumps([type(wrong).__name__, str(wrong)]).encode()


def main(job, seconds, memory, asked):
    warnings.simplefilter("ignore")
    stay_within(int(seconds), int(memory))
    with open(sys.stdin.fileno(), "rb", closefd=False) as file:
        status, answer = done(job, file, json.loads(asked))
    sys.stdout.buffer.write(answer)
    sys.exit(status)


if __name__ == "__main__":
    main(*sys.argv[1:])
