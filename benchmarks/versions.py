"""Comparing and merging two versions takes time in proportion to their length, however unlike."""

import random
import time

from publishing.versions.comparing import compare
from publishing.versions.merging import merge

SMALL_WORDS = [
    "og",
    "i",
    "at",
    "det",
    "er",
    "en",
    "den",
    "til",
    "på",
    "som",
    "de",
    "med",
    "af",
    "for",
    "der",
]
SHORT, LONG = 5_000, 20_000
# Each of them so often that the clock has something to count.
RUNS = 5


class Nameless:
    def label(self, field):
        return field

    def of(self, kind, values):
        return {}


def body(seed, words, in_a_paragraph):
    chance = random.Random(seed)  # noqa: S311 - not a secret
    rare = [f"ord{number}" for number in range(1500)]
    said = [chance.choice(chance.choice([SMALL_WORDS, rare])) for _ in range(words)]
    starts = range(0, words, in_a_paragraph)
    return "".join(f"<p>{' '.join(said[at : at + in_a_paragraph])}</p>" for at in starts)


def compare_rewritten(words, in_a_paragraph):
    compare(
        {"body": body(1, words, in_a_paragraph)},
        {"body": body(2, words, in_a_paragraph)},
        Nameless(),
    )


def merge_rewritten(words, in_a_paragraph):
    merge(*({"body": body(seed, words, in_a_paragraph)} for seed in (1, 2, 3)))


def seconds(work, *arguments):
    began = time.process_time()
    for _ in range(RUNS):
        work(*arguments)
    return time.process_time() - began


def ratios():
    """(what, ratio) for texts that have nothing but small words in common: 4 is linear."""
    for name, work in (("comparing", compare_rewritten), ("merging", merge_rewritten)):
        for how, per in (("in paragraphs", 50), ("in one paragraph", LONG)):
            ratio = seconds(work, LONG, per) / seconds(work, SHORT, per)
            yield f"{name} {LONG:,} words {how} against {SHORT:,}", ratio
