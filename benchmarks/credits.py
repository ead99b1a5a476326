"""A credit is read in time in proportion to its length, whatever file it came from."""

import time

from pictures import credits

HOSTILE = (
    "Foto: Bo Ek, ",
    "a",
    "a ",
    "vej ",
    "vej 1 ",
    "1 ",
    "a@",
    "www.",
    "photo by ",
    "0001 H ",
    "' ",
)
SHORT, LONG = 50_000, 200_000


def seconds(unit, length):
    text = unit * (length // len(unit))
    began = time.process_time()
    credits.doubt(text)
    credits.mended(text)
    return time.process_time() - began


def ratios():
    """(what, ratio) for each kind of text: 4 is linear."""
    for unit in HOSTILE:
        ratio = seconds(unit, LONG) / seconds(unit, SHORT)
        yield f"reading a credit of {LONG:,} characters of {unit.strip()!r:.40}", ratio
