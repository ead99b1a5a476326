"""The layout of a mail, undone: what is left is one paragraph a line."""

import re
import unicodedata

from .occasions import LABELS

_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")
_QUOTE_MARKS = re.compile(r"^[ >]*>", re.MULTILINE)
_NUMBER = re.compile(r"^(\d{1,2})[.)] ")
_SHARED_TAIL = re.compile(r"(?:og|eller|samt|and|or)\b")

_CLOSING = re.compile(
    r"(?<=[.!?]) (?=(?:På forhånd tak|Tak på forhånd|(?:Med |De |Mange )?"
    r"(?:[Vv]enlige?|[Bb]edste|[Kk]ærlige?) hils(?:en|ner)|Hilsen|Mvh|Vh|(?:Best|Kind) regards)\b)"
)
_LEAD = re.compile(r"\b(?:har|er|kan|fylder) (?:pr\.?|per|den) ?\d")
_LABEL_LINES = frozenset(label.casefold() for label in LABELS)

WIDEST_WRAP = 100
NARROWEST_WRAP = 60
SHORTEST_WRAPPED = 40


def plain(text):
    """
    Composed letters, one kind of space and line break, no list marks, no wrapped lines, and the
    greeting at the end on a line of its own.
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", _LINE_BREAK.sub("\n", text)))
    text = _CLOSING.sub("\n", _QUOTE_MARKS.sub("", _SPACES.sub(" ", text)))
    return _unwrap(_unlisted([line.strip() for line in text.split("\n")]))


def _unlisted(lines):
    """Without bullets, and without numbers that count the lines: `3. Sal ApS` keeps its own."""
    lines = [line.lstrip("•*·▪ ") for line in lines]
    numbers = [int(match[1]) for match in map(_NUMBER.match, lines) if match]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return lines
    return [_NUMBER.sub("", line) for line in lines]


def _unwrap(lines):
    width = max((len(line) for line in lines if len(line) <= WIDEST_WRAP), default=0)
    parts = lines[:1]
    for last, line in zip(lines, lines[1:], strict=False):
        joint = _joint(last, line, width) if last and line else "\n"
        parts += (joint, line)
    return "".join(parts)


def _joint(last, line, width):
    """What stands between two lines: nothing or a space where a mail program broke the line."""
    apart = last.endswith((":", *LABELS)) or line.casefold() in _LABEL_LINES
    if apart or not (_fills(last, line, width) or _goes_on(last, line)):
        return "\n"
    if last.endswith("-") and last[-2:-1].isalpha() and not _SHARED_TAIL.match(line):
        return ""
    return " "


def _fills(last, line, width):
    """The next word had no room left on the line, in a mail whose lines are wrapped."""
    if width < NARROWEST_WRAP or not SHORTEST_WRAPPED <= len(last) <= WIDEST_WRAP:
        return False
    return len(last) + 1 + len(line.split(" ", 1)[0]) > width


def _goes_on(last, line):
    """A sentence that has not ended and a line that begins small, but not with a company's name."""
    unended = len(last) >= SHORTEST_WRAPPED and last[-1] not in ".!?"
    return unended and line[0].islower() and not _LEAD.search(line[:120])
