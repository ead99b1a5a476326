"""
What is different between two versions of an item, word by word in what a reader reads. Pure: what a
version refers to by id is named by whoever asks (see naming.py).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from publishing import danish
from publishing.body.blocks import split
from publishing.versions.block_steps import (
    ADDED,
    CHANGED,
    FOLDED,
    MOVED,
    REMOVED,
    Step,
    steps_between,
)
from publishing.versions.remarks import remarks
from publishing.versions.rendered import names_of_block, references, render
from publishing.versions.word_by_word import KEPT, Segment, compare_lists, compare_texts, replaced


@dataclass(frozen=True)
class BlockChange:
    """
    A block of the body, or with `kind` folded `count` of them that are the same. `names` are what
    such a block and several of them are called; `remarks` say what the words do not show.
    """

    kind: str
    names: tuple[str, str] = ("", "")
    segments: list[Segment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    count: int = 1

    @property
    def name(self):
        return self.names[0]

    @property
    def counted(self):
        """»6 afsnit«: what is folded is counted in paragraphs, whatever it is."""
        return danish.counted(self.count, "afsnit", "afsnit")


@dataclass(frozen=True)
class FieldChange:
    """A field that differs: the `segments` of a text or a list, or the `blocks` of the body."""

    field: str
    label: str
    segments: list[Segment] = field(default_factory=list)
    blocks: list[BlockChange] = field(default_factory=list)
    is_list: bool = False

    @property
    def rows(self):
        """The names of a list, each as segments of its own."""
        return [[segment] for segment in self.segments]


def compare(old, new, names):
    """
    The fields that differ, in the order of `new`. `names.label(field)` is a field's Danish name;
    `names.of(kind, values)` gives {value: name} where nobody reads the value as it is (an id, a
    code). It is asked once for each kind: the name of a field, "picture" or "item".
    """
    differing = [key for key in dict.fromkeys([*new, *old]) if _of(old, key) != _of(new, key)]
    steps = steps_between(old.get("body") or "", new.get("body") or "")
    told = _Told(names, _values(old, new, differing, steps))
    changes = []
    for key in differing:
        if key != "body":
            changes.append(_field(key, names.label(key), _of(old, key), _of(new, key), told))
        elif steps:
            blocks = [_block(step, told) for step in steps]
            changes.append(FieldChange(key, names.label(key), blocks=blocks))
    return changes


def read(content, names):
    """A version as text, in the shape of a comparison in which all was kept."""
    filled = {key: value for key in content if (value := _of(content, key)) is not None}
    whole = [Step(KEPT, block, block) for block in split(filled.pop("body", ""))]
    told = _Told(names, _values({}, filled, filled, whole))
    texts = [
        FieldChange(key, names.label(key), [Segment(KEPT, told.say(key, value))])
        for key, value in filled.items()
    ]
    blocks = [_block(step, told) for step in whole]
    return [*texts, FieldChange("body", names.label("body"), blocks=blocks)] if blocks else texts


def summary(changes):
    """»rubrik, 2 afsnit og topbillede ændret; 1 afsnit tilføjet«"""
    blocks = [block for change in changes for block in change.blocks]
    changed = []
    for change in changes:
        changed += _counted(blocks, CHANGED) if change.blocks else [change.label]
    told = [f"{_listed(changed)} ændret"] if changed else []
    for kind, word in ((ADDED, "tilføjet"), (REMOVED, "fjernet"), (MOVED, "flyttet")):
        if counted := _counted(blocks, kind):
            told.append(f"{_listed(counted)} {word}")
    return "; ".join(told) or "ingen ændringer"


def _counted(blocks, kind):
    counts = Counter(block.names for block in blocks if block.kind == kind)
    return [danish.counted(count, *names) for names, count in counts.items()]


def _listed(words):
    """a, b og c"""
    *most, last = words
    return f"{', '.join(most)} og {last}" if most else last


def _of(content, key):
    """Nothing is nothing, however it is written; a box without a tick says nothing either."""
    value = content.get(key)
    return None if value is False or value in ("", []) else value


class _Told:
    """What an editor calls the values of two contents."""

    def __init__(self, names, values):
        self.known = {kind: names.of(kind, wanted) for kind, wanted in values.items()}

    def names(self, kind):
        """Whether the values of a kind have names."""
        return bool(self.known.get(kind))

    def call(self, kind, value):
        if value is None:
            return ""
        if isinstance(value, bool):
            return "ja" if value else "nej"
        return self.known[kind].get(value, str(value))

    def say(self, kind, value):
        """A value as one text, a list of them too."""
        rows = value if isinstance(value, list) else [value]
        return ", ".join(self.call(kind, row) for row in rows)


def _values(old, new, differing, steps):
    """Everything that may need a name: kind -> values."""
    values = defaultdict(set)
    for key in differing:
        for value in (_of(old, key), _of(new, key)):
            if key != "body" and value is not None:
                values[key].update(value if isinstance(value, list) else [value])
    for step in steps:
        if step.kind != FOLDED:
            for kind, pk in references(step.old + step.new):
                values[kind].add(pk)
    return values


def _field(key, label, old, new, told):
    if isinstance(old or new, list):
        before, after = ([told.call(key, value) for value in side or ()] for side in (old, new))
        return FieldChange(key, label, compare_lists(before, after), is_list=True)
    is_text = isinstance(old or new, str) and not told.names(key)
    how = compare_texts if is_text else replaced
    return FieldChange(key, label, how(told.call(key, old), told.call(key, new)))


def _block(step, told):
    if step.kind == FOLDED:
        return BlockChange(FOLDED, count=step.count)
    names = names_of_block(step.new or step.old)
    was, now = render(step.old, told.call), render(step.new, told.call)
    if step.kind == CHANGED:
        said = remarks(step.old, step.new, was, now)
        return BlockChange(CHANGED, names, compare_texts(was.text, now.text), said)
    kind = KEPT if step.kind in (KEPT, MOVED) else step.kind
    return BlockChange(step.kind, names, [Segment(kind, now.whole or was.whole)])
