"""One notice in a text: where it begins and ends, and the label on it."""

import re
from typing import NamedTuple

from .clauses import find_openings, opens
from .leads import name_in, occasion_of
from .occasions import LABELS, OCCASIONS
from .words import ends_sentence, sentence_starts

_LABEL = "|".join(LABELS)
_MARKED = rf"[(\[–-]?\s?({_LABEL})[)\]]?[.:]?"
_LABEL_LINE = re.compile(_MARKED, re.IGNORECASE)
_LABEL_AT_END = re.compile(rf"(?:^|\s){_MARKED}$")
_LABEL_INSIDE = re.compile(rf"(?<=[.!?…»«”\")]) {_MARKED} (?=[A-ZÆØÅ])")
_LABEL_NEXT = re.compile(rf"\s*{_MARKED}(?=\s|$)")
_PREAMBLE = re.compile(
    rf"(?:[–-] |(?:{_LABEL})\s?[:–-] ?"
    r"|(?:hej|kære|hi|hello|dear|goddag|til)\b[^,\n]{0,60}, |[^:\n]{1,60}: )+",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(r"(?:[,;&]|\b(?:og|i|af|på|til|som|hos|med|for|fra|ved|samt|the|of))$")

LEAD_LINES = 4
"""A lead sentence may be broken over this many lines before its name has come."""


class Body(NamedTuple):
    text: str
    end: int
    label: str


def subject_start(text, low, high):
    """Where the company or person before a lead's middle begins: on its line, in its sentence."""
    end = low + len(text[low:high].rstrip())
    if "\n\n" in text[end:high]:
        return high
    start = max(low, text.rfind("\n", low, end) + 1)
    *_, sentence = (0, *sentence_starts(text[start:end], any_letter=True))
    start += sentence
    preamble = _PREAMBLE.match(text, start, end)
    return preamble.end() if preamble and preamble.end() < end else start


def find_body(text, match, subject, limit):
    """From the lead's verb to the label, or to the last line that goes on with the notice."""
    lines, name, end = [], "", match.end()
    for start, stop in _lines(text, match.end(), limit):
        line = text[start:stop]
        adjacent = "\n" not in text[end:start].replace("\n", "", 1)
        if lines and not _goes_on(lines, line, adjacent, match, name):
            break
        if not name and len(lines) < LEAD_LINES:
            name = name_in(match, subject, " ".join([*lines, line]))
        label = _label_in(line, occasion_of(match), name)
        if label:
            lines.append(line[: label.start()])
            return Body(" ".join(lines), start + label.end(), label[1])
        lines.append(line)
        end = stop
    return Body(" ".join(lines), end, "")


def label_after(text, end, wall):
    """A label that follows on the same line, or stands alone on the next: (label, its end)."""
    found = _LABEL_NEXT.match(text, end, wall)
    if not found:
        return "", end
    alone = text[found.end() : found.end() + 1] in ("", "\n")
    return (found[1], found.end()) if alone or "\n" not in found[0] else ("", end)


def label_before(text):
    """A label that stands right before a notice, and the text above it."""
    above, newline, line = text.rstrip().rpartition("\n")
    found = _LABEL_LINE.fullmatch(line.strip(" :–-"))
    return (found[1], above + newline) if found else ("", text)


def _lines(text, start, limit):
    """The span of each line that is not blank."""
    while start < limit:
        stop = text.find("\n", start, limit)
        stop = limit if stop < 0 else stop
        line = text[start:stop]
        if line.strip():
            yield start + len(line) - len(line.lstrip()), start + len(line.rstrip())
        start = stop + 1


def _goes_on(lines, line, adjacent, match, name):
    if _LABEL_LINE.fullmatch(line) or opens(line, occasion_of(match), name):
        return True
    if not adjacent:
        return False
    if not name and len(lines) < LEAD_LINES:
        return True
    runs_on = line[0].islower() and not ends_sentence(lines[-1])
    return runs_on or bool(_UNFINISHED.search(lines[-1][-12:]))


def _label_in(line, occasion, name):
    """The label at the end of a line, or inside one that runs on with a caption."""
    at_end = _LABEL_LINE.fullmatch(line) or _LABEL_AT_END.search(line, max(0, len(line) - 40))
    if at_end and _closes(line, at_end, OCCASIONS[occasion].label):
        return at_end
    for inside in _LABEL_INSIDE.finditer(line):
        rest = line[inside.end() :]
        if rest.startswith(name) if name else True:
            return inside
        if inside[1] == OCCASIONS[occasion].label and not find_openings(rest, occasion, name):
            return inside
    return None


def _closes(line, label, expected):
    """A stop stands before a label and none after it; the occasion's own may miss one of them."""
    before = line[: label.start()].rstrip()[-60:]
    ended = not before or len(before) + 1 in sentence_starts(f"{before} X")
    stopped = line.endswith(".")
    return (ended or not stopped) if label[1] == expected else (ended and not stopped)
