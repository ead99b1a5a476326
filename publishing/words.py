"""
The words a text is found by, folded the Danish way.

A word is found as it stands, and as the first or last part of a longer one: »chef« finds driftschef
and chefkonsulent. A part has four letters at least, and leaves three at least to the other part.
Letters count as readers type them: »sælger«, »saelger« and »salger« are one word.
"""

import re

from publishing.slugs import spell_out

LONGEST_WORD = 40
PART, REST = 4, 3
ONE_SOUND = (("aa", "a"), ("ae", "a"), ("oe", "o"))


def words_of(text):
    """The words of a text, in their order and once each, in letters that forgive the spelling."""
    plain = spell_out(text)
    for two, one in ONE_SOUND:
        plain = plain.replace(two, one)
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in re.findall(r"[a-z0-9]+", plain)))


def first_parts(word):
    return {word[:n] for n in _lengths(word)}


def last_parts(word):
    return {word[-n:] for n in _lengths(word)}


def _lengths(word):
    return range(PART, len(word) - REST + 1)
