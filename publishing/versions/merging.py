"""
Two people changed one item: what both of them meant. A three-way merge of contents: field by field,
tags and authors as sets and lists, the body block by block. Only where both changed the same place
is a person asked, and until then the place holds what is saved already (theirs).
"""

from dataclasses import dataclass, field
from typing import Any

from publishing.body.blocks import align, is_loose, split

MINE, THEIRS, BOTH = "mine", "theirs", "both"


@dataclass(frozen=True)
class Clash:
    """
    A place that both changed, each in their own way. `place` is the number of the piece of the body
    and None for a field that is asked about whole. An empty text means: taken out.
    """

    field: str
    place: int | None
    base: Any
    mine: Any
    theirs: Any

    @property
    def key(self):
        return self.field if self.place is None else f"{self.field}-{self.place}"

    @property
    def takes_both(self):
        """Two paragraphs can stand one after the other; two headlines cannot."""
        return self.place is not None and bool(self.mine and self.theirs)

    def answer(self, choice):
        if choice == BOTH and self.takes_both:
            return self.theirs + self.mine
        return {MINE: self.mine, THEIRS: self.theirs}[choice]


@dataclass(frozen=True)
class Merged:
    """`pieces` are the parts of the merged body that a clash's `place` counts."""

    content: dict
    clashes: list[Clash] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)


def merge(base, mine, theirs):
    """
    What becomes of `base` when one person made `mine` of it and another `theirs`. A field that one
    of the two lacks is one they did not touch.
    """
    content, clashes, pieces = {}, [], []
    for name in dict.fromkeys([*theirs, *mine, *base]):
        was = base.get(name)
        ours, saved = mine.get(name, was), theirs.get(name, was)
        if ours in (was, saved):
            content[name] = saved
        elif saved == was:
            content[name] = ours
        elif name == "tags":
            content[name] = _merge_sets(was, ours, saved)
        elif name == "authors":
            content[name] = _merge_lists(was, ours, saved)
        elif name == "body":
            pieces, found = _merge_bodies(was, ours, saved)
            content[name] = "".join(pieces)
            clashes += found
        else:
            content[name] = saved
            clashes.append(Clash(name, None, was, ours, saved))
    return Merged(content, clashes, pieces)


def resolve(merged, choices):
    """
    The content when a person has chosen. `choices` maps the key of a clash to "mine", "theirs" or
    "both"; a clash without an answer keeps what is saved.
    """
    content, pieces = dict(merged.content), list(merged.pieces)
    for clash in merged.clashes:
        answer = clash.answer(choices.get(clash.key, THEIRS))
        if clash.place is None:
            content[clash.field] = answer
        else:
            pieces[clash.place] = answer
    if pieces:
        content["body"] = "".join(pieces)
    return content


def _merge_sets(base, mine, theirs):
    base, mine, theirs = set(base or ()), set(mine or ()), set(theirs or ())
    return sorted((theirs | (mine - base)) - (base - mine))


def _merge_lists(base, mine, theirs):
    """Rows in order, each of them once; nobody edits one, so nothing clashes."""
    base = base or ()
    mine, theirs = (_Side(base, rows or (), edited=False) for rows in (mine, theirs))
    rows = [row for slot in _slots(base, mine, theirs) for row in slot.merged()]
    return list(dict.fromkeys(rows))


def _merge_bodies(base, mine, theirs):
    """The merged body in pieces, and the clashes among them."""
    base, mine, theirs = (_blocks(body or "") for body in (base, mine, theirs))
    pieces, clashes = [], []
    for slot in _slots(base, _Side(base, mine), _Side(base, theirs)):
        if slot.clashes:
            texts = ("".join(blocks) for blocks in (slot.base, slot.mine, slot.theirs))
            clashes.append(Clash("body", len(pieces), *texts))
        pieces.append("".join(slot.merged()))
    return _with_what_both_kept(base, mine, theirs, pieces, clashes), clashes


def _blocks(body):
    """Blocks without the white space between them, and loose text as the editor would take it."""
    blocks = [block.strip() for block in split(body)]
    return [f"<p>{block}</p>" if is_loose(block) else block for block in blocks if block]


def _with_what_both_kept(base, mine, theirs, pieces, clashes):
    """
    Of a block that stood twice, each may have taken out another one. One of them stays. (The pieces
    of gap and block take turns, so block number n is piece 2n + 1.)
    """
    asked = {clash.place for clash in clashes}
    mine, theirs = set(mine), set(theirs)
    held = {*split("".join(pieces)), *(block for clash in clashes for block in split(clash.mine))}
    for place, block in zip(range(1, len(pieces), 2), base, strict=True):
        lost = block in mine and block in theirs and block not in held
        if lost and place not in asked and not pieces[place]:
            pieces[place] = block
            held.add(block)
    return pieces


class _Side:
    """What one person made of the base."""

    def __init__(self, base, now, *, edited=True):
        self.places, self.gaps = align(base, now, edited=edited)
        put_in = {block for gap in self.gaps for block in gap}
        # Number of a block of the base that was taken to another place -> the block.
        self.moved = {
            number: block
            for number, block in enumerate(base)
            if not self.places[number] and block in put_in
        }

    def follow(self, base, other):
        """Where this person moved a block that the other edited, the edited one moves."""
        edited = {}
        for number, block in self.moved.items():
            now = other.places[number]
            if now and now != (base[number],):
                edited.setdefault(block, now)
                other.places[number] = ()
        if edited:
            self.gaps = [_exchanged(gap, edited) for gap in self.gaps]

    def leave(self, blocks):
        """Put in nothing of what the other has moved too: it stands where the other put it."""
        self.gaps = [tuple(block for block in gap if block not in blocks) for gap in self.gaps]


def _exchanged(gap, edited):
    return tuple(one for each in gap for one in edited.get(each, (each,)))


@dataclass(frozen=True)
class _Slot:
    """One block of the base, or one gap between two: what it was, and what each made of it."""

    base: tuple
    mine: tuple
    theirs: tuple
    gap: bool = False

    @property
    def clashes(self):
        return not self.gap and len({self.base, self.mine, self.theirs}) == 3

    def merged(self):
        if self.gap:
            theirs = set(self.theirs)
            return (*self.theirs, *(block for block in self.mine if block not in theirs))
        return self.mine if self.theirs == self.base else self.theirs


def _slots(base, mine, theirs):
    """Gap, block, gap, block … gap: each can be merged by itself."""
    both_moved = {block for number, block in mine.moved.items() if number in theirs.moved}
    mine.follow(base, theirs)
    theirs.follow(base, mine)
    mine.leave(both_moved)
    for number in range(len(base) + 1):
        yield _Slot((), mine.gaps[number], theirs.gaps[number], gap=True)
        if number < len(base):
            yield _Slot((base[number],), mine.places[number], theirs.places[number])
