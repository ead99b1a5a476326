"""What became of the blocks of a body, in reading order, with what stayed the same folded away."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from publishing.body.blocks import align, split
from publishing.versions.word_by_word import ADDED, KEPT, REMOVED

CHANGED, MOVED, FOLDED = "changed", "moved", "folded"
# Blocks that are the same are shown this near to a change; the others are counted.
CONTEXT = 1


@dataclass(frozen=True)
class Step:
    """A block that was `old` and is `new` (several where it was split), or `count` folded ones."""

    kind: str
    old: str = ""
    new: str = ""
    count: int = 1


def steps_between(old, new):
    """The steps from one body to another; none where they read the same."""
    before, after = ([block.strip() for block in split(body)] for body in (old, new))
    steps = _with_moves(list(_steps(before, after)))
    return _folded(steps) if any(step.kind != KEPT for step in steps) else []


def _steps(before, after):
    places, gaps = align(before, after)
    for block, gap, place in zip([*before, ""], gaps, [*places, ("",)], strict=True):
        yield from (Step(ADDED, new=new) for new in gap)
        if not place:
            yield Step(REMOVED, old=block)
        elif place != (block,):
            yield Step(CHANGED, old=block, new="".join(place))
        elif block:
            yield Step(KEPT, old=block, new=block)


def _with_moves(steps):
    """What was taken out in one place and put in at another was moved, and is shown there."""
    out = Counter(step.old for step in steps if step.kind == REMOVED)
    moved = out & Counter(step.new for step in steps if step.kind == ADDED)
    leaving, coming = Counter(moved), Counter(moved)
    told = []
    for step in steps:
        if step.kind == REMOVED and leaving[step.old]:
            leaving[step.old] -= 1
        elif step.kind == ADDED and coming[step.new]:
            coming[step.new] -= 1
            told.append(Step(MOVED, step.new, step.new))
        else:
            told.append(step)
    return told


def _folded(steps):
    near = {
        beside
        for number, step in enumerate(steps)
        if step.kind != KEPT
        for beside in range(number - CONTEXT, number + CONTEXT + 1)
    }
    told = []
    for shown, group in groupby(enumerate(steps), lambda pair: pair[0] in near):
        group = [step for _, step in group]
        told += group if shown or len(group) == 1 else [Step(FOLDED, count=len(group))]
    return told
