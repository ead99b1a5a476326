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


def merge_repeated(blocks):
    """The same paragraph over and over, and two who each put one in after every one of them."""
    bodies = ("<p>a</p>" * blocks, "<p>a</p><p>b</p>" * blocks, "<p>a</p><p>c</p>" * blocks)
    merge(*({"body": body} for body in bodies))


def compare_repeated(words):
    """One paragraph of the same hundred words in a circle, with another after each of them."""
    circle = [f"ord{number % 100}" for number in range(words)]
    between = " ".join(f"{word} nyt{number % 7}" for number, word in enumerate(circle))
    compare({"body": f"<p>{' '.join(circle)}</p>"}, {"body": f"<p>{between}</p>"}, Nameless())


def seconds(work, *arguments):
    began = time.process_time()
    for _ in range(RUNS):
        work(*arguments)
    return time.process_time() - began


def ratios():
    """(what, ratio) for texts that have only small words in common or only repeats: 4 is linear."""
    for name, work in (("comparing", compare_rewritten), ("merging", merge_rewritten)):
        for how, per in (("in paragraphs", 50), ("in one paragraph", LONG)):
            ratio = seconds(work, LONG, per) / seconds(work, SHORT, per)
            yield f"{name} {LONG:,} words {how} against {SHORT:,}", ratio
    for name, work, short in (
        ("merging {:,} blocks that are all the same", merge_repeated, 500),
        ("comparing {:,} words that come again and again", compare_repeated, SHORT),
    ):
        ratio = seconds(work, 4 * short) / seconds(work, short)
        yield f"{name.format(4 * short)} against {short:,}", ratio
