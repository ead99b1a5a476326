"""A name spelt one way under a picture and another way in the text: one of them is wrong."""

import re

from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import excerpt_of, one_line

CAPITAL = r"[A-ZÆØÅÄÖÜÉÁÓ]"
PART = rf"(?:{CAPITAL}\.|{CAPITAL}[\w’']*(?:-{CAPITAL}[\w’']*)*)"
PARTICLE = r"(?:von|van|de|del|der|den|af|la|le|bin|el|al|di|da|zu)"
NAME = re.compile(rf"\b{PART}(?: (?:{PARTICLE} ){{0,2}}{PART})+")
GENITIVE = re.compile(r"(?<=\w)[’']s?$")
# In a short word one letter makes another name: Per and Peer, Bo and Ib, Ole and Ove.
SHORTEST, LONG = 4, 7
LONGEST_NAME = 5


def names(manuscript, library):
    in_text = _Spellings(name for text in _texts(manuscript) for name in _names(text))
    for field, caption, nth in _captions(manuscript, library):
        for run in _names(caption):
            pairs = ((name, in_text.near(name)) for name in _windows(run))
            if found := next((pair for pair in pairs if pair[1]), None):
                yield _check(*found, field, caption, nth)


def _check(name, other, field, caption, nth):
    name, other = " ".join(name), " ".join(other)
    sentence = f"Tjek navnet: billedteksten siger »{name}«, teksten »{other}«."
    return Check("name-differs", sentence, field, excerpt_of(caption), nth=nth)


def _texts(manuscript):
    yield one_line(manuscript.item.headline)
    yield one_line(manuscript.item.teaser)
    for block in manuscript.blocks:
        if block.tag not in ("figcaption", "pre"):
            yield block.text


def _captions(manuscript, library):
    top = library.get(manuscript.item.picture_id)
    if caption := manuscript.caption or (top.caption if top else ""):
        yield "picture_caption", one_line(caption), None
    for place in manuscript.pictures:
        picture = library.get(place.picture_id)
        if caption := place.caption or (picture.caption if picture else ""):
            yield "body", one_line(caption), place.nth


def _names(text):
    """Each run of capitalised words, as a tuple without genitives."""
    for match in NAME.finditer(text):
        yield tuple(GENITIVE.sub("", word) for word in match[0].split())


def _windows(run):
    """What may be a name within a run of capitalised words, the longest first."""
    for length in range(min(len(run), LONGEST_NAME), 1, -1):
        for start in range(len(run) - length + 1):
            yield run[start : start + length]


class _Spellings:
    """The names of the text, found by what a name one slip away has the same: an end of it."""

    def __init__(self, runs):
        self.by_end = {}
        for window in {window for run in set(runs) for window in _windows(run)}:
            for end in _ends(window):
                self.by_end.setdefault(end, []).append(window)

    def near(self, name):
        """A spelling that is nearly this one, unless this one stands in the text too."""
        alike = [window for end in _ends(name) for window in self.by_end.get(end, ())]
        if any(all(map(_same_word, name, window)) for window in alike):
            return None
        return next((window for window in sorted(alike) if _nearly(name, window)), None)


def _ends(name):
    return (len(name), "first", name[0]), (len(name), "last", name[-1].rstrip("s"))


def _same_word(word, other):
    """But for the genitive's s: »Mette Holms« is »Mette Holm«."""
    return word == other or f"{word}s" == other or word == f"{other}s"


def _nearly(name, other):
    """Every word the same but one, and that one a slip away."""
    different = [pair for pair in zip(name, other, strict=True) if not _same_word(*pair)]
    return len(different) == 1 and _a_slip_away(*different[0])


def _a_slip_away(word, other):
    shorter = min(len(word), len(other))
    if shorter < SHORTEST or word.islower():
        return False
    most = 2 if shorter >= LONG else 1
    return distance(word, other, most) <= most or _swapped(word, other)


def _swapped(word, other):
    """Two neighbouring letters in each other's place."""
    apart = [i for i, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]]
    if len(word) != len(other) or len(apart) != 2:
        return False
    first, second = apart
    return second == first + 1 and word[first] + word[second] == other[second] + other[first]


def distance(word, other, most):
    """Letters to change, add or take away (Levenshtein), or more than `most` as soon as it is."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        last, row[0] = row[0], i
        for j, against in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (letter != against))
    return row[-1]
