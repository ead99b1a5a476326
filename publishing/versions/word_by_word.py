"""Two texts, or two lists of names, as runs of what was kept, added and removed."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from publishing.body.matching import matched

KEPT, ADDED, REMOVED = "kept", "added", "removed"
# Words with the space after them. A line break, with what indents the line after it, is one too.
TOKEN = re.compile(r"\n[^\S\n]*|\S+[^\S\n]*|[^\S\n]+")
# Under this share of words kept, two texts are easier to read one after the other than mixed: of
# what they have in common only runs of so many words are shown as kept.
MIXED_FROM = 0.3
LONG_RUN = 3
# A lone word of so few letters between two changes (»og«, »i«) is easier to read as part of them.
SMALL_WORD = 3


@dataclass(frozen=True)
class Segment:
    kind: str
    text: str


def compare_texts(old, new):
    """Words in runs, what was removed before what came in its place."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    # difflib leaves out words that are everywhere in a long text.
    same = matched(*([word.strip(" ") for word in side] for side in (before, after)), autojunk=True)
    mixed = len(same) >= MIXED_FROM * max(len(before), len(after))
    stretches = list(_stretches(same, len(before), len(after)))
    runs = []
    for number, (is_same, start, end, from_, to) in enumerate(stretches):
        words = after[from_:to]
        stays = not _is_island(stretches, number, words) if mixed else _is_long(words)
        if is_same and stays:
            # Where one of the two ends a line, the other has the space after the word.
            pairs = zip(before[start:end], words, strict=True)
            runs.append((KEPT, [max(pair, key=len) for pair in pairs]))
        else:
            runs += [(REMOVED, before[start:end]), (ADDED, words)]
    return _apart(_put_together(runs))


def replaced(old, new):
    """All of one, then all of the other."""
    return _apart([Segment(kind, text) for kind, text in ((REMOVED, old), (ADDED, new)) if text])


def compare_lists(old, new):
    """One segment for each name, in the order of the new list."""
    segments = []
    for what, start, end, from_, to in SequenceMatcher(None, old, new).get_opcodes():
        if what == "equal":
            segments += [Segment(KEPT, name) for name in new[from_:to]]
        else:
            segments += [Segment(REMOVED, name) for name in old[start:end]]
            segments += [Segment(ADDED, name) for name in new[from_:to]]
    return segments


def _stretches(same, old, new):
    """All of both sides in order: (whether it is the same, start, end in old, from, to in new)."""
    here = there = 0
    steps = groupby(enumerate(same), lambda step: (step[0] - step[1][0], step[0] - step[1][1]))
    for _, run in steps:
        pairs = [pair for _, pair in run]
        (start, from_), (end, to) = pairs[0], pairs[-1]
        if (here, there) != (start, from_):
            yield False, here, start, there, from_
        here, there = end + 1, to + 1
        yield True, start, here, from_, there
    if (here, there) != (old, new):
        yield False, here, old, there, new


def _is_island(stretches, number, kept):
    between_changes = 0 < number < len(stretches) - 1
    return between_changes and len(kept) == 1 and 0 < len(kept[0].strip()) <= SMALL_WORD


def _is_long(kept):
    return sum(1 for word in kept if word.strip()) >= LONG_RUN


def _put_together(runs):
    """Changes that follow each other as one: all that was removed, then all that was added."""
    segments, removed, added = [], [], []
    for kind, words in [*runs, (KEPT, [])]:
        if kind == KEPT:
            segments += replaced("".join(removed), "".join(added))
            segments += [Segment(KEPT, "".join(words))] if words else []
            removed, added = [], []
        else:
            (removed if kind == REMOVED else added).extend(words)
    return segments


def _apart(segments):
    """Between the last word of one run and the first of the next there is always a space."""
    spaced = [
        Segment(one.kind, f"{one.text} ")
        if not (one.text[-1].isspace() or following.text[0].isspace())
        else one
        for one, following in pairwise(segments)
    ]
    return [*spaced, *segments[-1:]]
