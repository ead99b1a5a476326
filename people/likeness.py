"""
Whether two names may be one person's: Danish spellings folded together, given in full or in part,
with one or two slips of the finger. Pure functions; they know no rows.
"""

import re
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from publishing.slugs import spell_out

KEY_LENGTH = 40
MOST_SLIPS = 2
# Nobody has more names than these; what is pasted into a name field may.
MOST_WORDS = 6
PARTICLES = re.compile(r"af|al|am|an|d|da|de|del|della|den|der|di|dos|du|el|la|le|o|van|von|zu")
# Spelled in more ways than one and said in one: Christian, Kristian; Kjær, Kær; Sophie, Sofie.
SAID_ALIKE = (
    ("ph", "f"),
    ("th", "t"),
    ("ch", "k"),
    ("oe", "o"),
    ("dt", "t"),
    ("c", "k"),
    ("q", "k"),
    ("kj", "k"),
    ("w", "v"),
    ("z", "s"),
    ("x", "ks"),
    ("j", "i"),
    ("y", "i"),
)
DOUBLED = re.compile(r"(.)\1+")


class Name(NamedTuple):
    first: str
    last: str

    @property
    def words(self):
        return words_of(f"{self.first} {self.last}")

    @property
    def keys(self):
        """
        What rows are looked up by: the first of the first names and the last of the last, folded.
        A name with slips in one of them is found by the other.
        """
        first, last = words_of(self.first), words_of(self.last)
        return {
            "given_key": first[0][:KEY_LENGTH] if first else "",
            "last_key": last[-1][:KEY_LENGTH] if last else "",
        }


@lru_cache(maxsize=4096)
def words_of(name):
    """The words of a name as they are said, without »von« and »de la« unless it has no others."""
    words = [folded(word) for word in re.findall(r"[a-z0-9]+", spell_out(name))]
    return tuple([word for word in words if not PARTICLES.fullmatch(word)] or words)[:MOST_WORDS]


def folded(word):
    for spelled, said in SAID_ALIKE:
        word = word.replace(spelled, said)
    return DOUBLED.sub(r"\1", word)


def slips(one, other):
    """
    How many slips part two names that may be one person's; None where they are two people's. A
    name given in part (»Hans Vang« for »Hans Christian Vang«) is no slip, an initial is one.
    """
    if one == other or DOUBLED.sub(r"\1", "".join(one)) == DOUBLED.sub(r"\1", "".join(other)):
        return 0
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return None
    ways = (
        sum(word_slips(*pair) for pair in zip(short, picked, strict=True))
        for picked in combinations(long, len(short))
    )
    fewest = min(ways)
    return fewest if fewest <= MOST_SLIPS else None


def word_slips(one, other):
    if one == other:
        return 0
    shortest = min(len(one), len(other))
    if shortest == 1:
        return 1 if one[0] == other[0] else MOST_SLIPS + 1
    # A short word with two slips is another word: Hans, Jens.
    allowed = 0 if shortest == 2 else 1 if shortest <= 5 else MOST_SLIPS
    apart = distance(one, other) if abs(len(one) - len(other)) <= allowed else allowed + 1
    return apart if apart <= allowed else MOST_SLIPS + 1


def distance(one, other):
    """Letters put in, left out, mistaken or swapped with the next (optimal string alignment)."""
    before, row = [], list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        two_before, before, row = before, row, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
    return row[-1]
