"""
A body as the blocks a person sees (paragraph, cross-head, list, picture, factbox …), and which
block of one version became which of another. The merge and the comparison both stand on this.
"""

from collections import Counter
from functools import lru_cache
from html.parser import HTMLParser
from itertools import accumulate, pairwise

from publishing.body.markup import plain_text
from publishing.body.matching import matched

INLINE = {"a", "br", "code", "em", "s", "span", "strong", "sub", "sup"}
VOID = {"br", "hr", "img", "wbr"}
# From here on two blocks are one that was edited: half of their words are the same.
ALIKE = 0.5
# More pairs than these in one rewritten run (220 blocks against 220) are not weighed one by one.
PAIRS_WEIGHED = 50_000


def split(body):
    """
    The top-level blocks of a body, cut from the source as it stands: joined they give it back byte
    for byte, so what nobody touched stays as it was. Loose text at the top is a block of its own.
    """
    cutter = _Cutter(body)
    return [body[start:end] for start, end in pairwise([*cutter.cuts, len(body)]) if start < end]


class _Cutter(HTMLParser):
    """Finds where each top-level block begins. White space belongs to the block before it."""

    def __init__(self, body):
        super().__init__(convert_charrefs=False)
        self.lines = [0, *accumulate(len(line) for line in body.split("\n"))]
        self.cuts, self.open, self.ended = [0], [], False
        self.feed(body)
        self.close()

    def cut(self):
        line, column = self.getpos()
        self.cuts.append(self.lines[line - 1] + line - 1 + column)
        self.ended = False

    def handle_starttag(self, tag, attributes):
        if not self.open and (self.ended or tag not in INLINE):
            self.cut()
        if tag not in VOID:
            self.open.append(tag)
        self.ended |= not self.open and tag not in INLINE

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass
            self.ended |= not self.open and tag not in INLINE

    def handle_data(self, data):
        if self.ended and data.strip():
            self.cut()

    def handle_entityref(self, name):
        self.handle_data(name)

    handle_charref = handle_entityref


@lru_cache(maxsize=4096)
def name_of(block):
    """What a block is: its tag and, for the outlet's own nodes, which."""
    opening = _Opening(block)
    return opening.tag, opening.node


def is_loose(block):
    """Text at the top of a body that no block holds."""
    return name_of(block)[0] in {"", *INLINE}


class _Opening(HTMLParser):
    def __init__(self, block):
        super().__init__()
        self.tag = self.node = ""
        self.feed(block.partition(">")[0] + ">")

    def handle_starttag(self, tag, attributes):
        self.tag, self.node = tag, dict(attributes).get("data-node") or ""


def align(base, other, *, edited=True):
    """
    What became of `base` in `other`, two lists of blocks (or of ids, which nobody edits): for each
    block of the base what stands in its place now (itself, an edited one, the pieces it was split
    into, or nothing), and for each gap, before the first block to after the last, what was put in.
    """
    places, gaps = [[] for _ in base], [[] for _ in range(len(base) + 1)]
    staying, coming = set(base), set(other)
    same = [(-1, -1), *matched(base, other), (len(base), len(other))]
    for (left, above), (right, below) in pairwise(same):
        old = [number for number in range(left + 1, right) if base[number] not in coming]
        new = [number for number in range(above + 1, below) if other[number] not in staying]
        owners = _owners(base, other, old, new) if edited else {}
        gap = left + 1
        for number in range(above + 1, below):
            owner = owners.get(number)
            if owner is None:
                gaps[gap].append(other[number])
            else:
                places[owner].append(other[number])
                gap = owner + 1
        if right < len(base):
            places[right].append(base[right])
    return list(map(tuple, places)), list(map(tuple, gaps))


def _owners(base, other, old, new):
    """Number of a block in `other` -> number of the block in `base` that it was, in one run."""
    pairs = _likeliest([base[number] for number in old], [other[number] for number in new])
    owners = {new[there]: old[here] for here, there in pairs}
    for number, beside in [*((n, n - 1) for n in new), *((n, n + 1) for n in reversed(new))]:
        owner = owners.get(beside)
        if number not in owners and owner is not None and _piece(other[number], base[owner]):
            owners[number] = owner
    return owners


def _piece(block, whole):
    """Whether a block is what Enter in the middle of another one leaves."""
    text = plain_text(block)
    return bool(text) and name_of(block) == name_of(whole) and text in plain_text(whole)


def _likeliest(old, new):
    """
    Pairs (number in old, number in new), in order in both: those that have the most words in
    common, and between them, where as many went as came, one for one.
    """
    anchors = _most_alike(old, new) if len(old) * len(new) <= PAIRS_WEIGHED else []
    pairs = []
    for (left, above), (right, below) in pairwise([(-1, -1), *anchors, (len(old), len(new))]):
        gone, come = range(left + 1, right), range(above + 1, below)
        if len(gone) == len(come):
            pairs += [
                (here, there)
                for here, there in zip(gone, come, strict=True)
                if name_of(old[here]) == name_of(new[there])
            ]
        if right < len(old):
            pairs.append((right, below))
    return pairs


def _most_alike(old, new):
    """The pairs in order whose likeness adds up to the most."""
    old_words, new_words = [_words(block) for block in old], [_words(block) for block in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    likeness = [[_likeness(one, two) for two in new_words] for one in old_words]
    for here in reversed(range(len(old))):
        for there in reversed(range(len(new))):
            best[here][there] = max(
                best[here + 1][there],
                best[here][there + 1],
                likeness[here][there] + best[here + 1][there + 1],
            )
    pairs, here, there = [], 0, 0
    while here < len(old) and there < len(new):
        if best[here][there] == best[here + 1][there]:
            here += 1
        elif best[here][there] == best[here][there + 1]:
            there += 1
        else:
            pairs.append((here, there))
            here, there = here + 1, there + 1
    return pairs


def _words(block):
    words = Counter(plain_text(block).casefold().split())
    return words, words.total()


def _likeness(one, two):
    """Twice the words in common over all words, as difflib's ratio; 0 where under `ALIKE`."""
    (some, count), (others, other_count) = one, two
    # No more words can be in common than the shorter one has.
    if 2 * min(count, other_count) <= ALIKE * (count + other_count):
        return 0.0
    common = sum(min(times, others[word]) for word, times in some.items() if word in others)
    ratio = 2 * common / (count + other_count)
    return ratio if ratio >= ALIKE else 0.0
