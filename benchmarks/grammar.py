"""Reading a mail takes time in proportion to its length, whatever stands in it."""

import time

from people.grammar import read_mail

NOTICE = "Klyx har pr. 1. maj 2026 ansat Bo Ek som leder. Han er uddannet smed fra Ry. Nyt job\n"
HOSTILE = (
    NOTICE,
    " har pr. 1. maj 2026 ansat ",
    "Han er uddannet smed",
    "A. ",
    " hos",
    ". Nyt job X",
    "Pr. 1. maj 2026 har ",
    "Navn: Bo Ek\nFirma: Klyx\nTitel: chef\n",
)
SHORT, LONG = 20_000, 80_000


def seconds(unit, length):
    text = unit * (length // len(unit))
    began = time.process_time()
    read_mail(text)
    return time.process_time() - began


def ratios():
    """(what, ratio) for each kind of text: 4 is linear."""
    for unit in HOSTILE:
        ratio = seconds(unit, LONG) / seconds(unit, SHORT)
        yield f"reading {LONG:,} characters of {unit.strip()!r:.40} against {SHORT:,}", ratio
