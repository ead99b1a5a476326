"""The sentences after the lead, told apart where one opens and read into fields.

A stop ends no sentence here: `cand. jur.` and `A/S.` have stops inside. Only `Han`, `Hun` or the
first name, followed by a clause's own words, begins a new one; everything else belongs to the
sentence it stands in, so a task may run over several.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from .occasions import OCCASIONS
from .parts import split_employer, split_school
from .words import ends_sentence, first_sentence, sentence_starts, without_stop

_OPENING = re.compile(
    r"(?P<task>skal (?:(?:især|primært|fremover|hovedsageligt|blandt andet|bl\.a\.) )?"
    r"(?:beskæftige sig|arbejde) med|(?:beskæftiger sig|arbejder) (?:(?:især|primært) )?med)"
    r"|(?P<from>kommer (?:senest )?fra (?:en (?:tidligere )?stilling|stillingen|et job))"
    r"|(?P<education>er uddannet)"
    r"|(?P<prior>har tidligere (?:beskæftiget sig|arbejdet) med)"
    r"|(?P<day_job>er til daglig)"
    r"|(?P<next>fortsætter i en stilling)(?!\w)"
)
_FAMILY = {"duty": "task"}
_PRONOUNS = {"Han": "han", "Hun": "hun"}
_LAST_WORDS = re.compile(r"[.!?…] ?((?:[^\W\d_a-zæøå]\S* ){1,2})$")


@dataclass(frozen=True)
class Opening:
    clause: str
    who: str
    start: int
    end: int


def find_openings(body, occasion, name):
    """Where the sentences of this occasion open in the body, in order."""
    used = {_FAMILY.get(clause, clause) for clause in OCCASIONS[occasion].clauses}
    whos = [*_PRONOUNS, *_beginnings(name), *name.split()[1:5], name]
    found = []
    for match in _OPENING.finditer(body):
        if match.lastgroup in used and body[match.end() : match.end() + 1] in (" ", ".", ""):
            opening = _opening(body, match, whos)
            if opening:
                found.append(opening)
    return found


def opens(line, occasion, name):
    """Whether a line goes on with a notice about this person."""
    openings = find_openings(f". {line[:160]}", occasion, name)
    return bool(openings) and openings[0].start == 2


def read_clauses(lead, body, openings, name):
    """Fills the lead's fields from the sentences of the body; a second of a kind is left over."""
    seen = set()
    ends = [*(opening.start for opening in openings[1:]), len(body)]
    for opening, end in zip(openings, ends, strict=False):
        if opening.clause in seen:
            lead.leave(body[opening.start : end].strip())
            continue
        seen.add(opening.clause)
        _READERS[opening.clause](lead, body[opening.end : end].strip())
    _take_who(lead, [opening for opening in openings if opening.clause in seen], name)


def read_free(lead, rest):
    """What stands between the lead and the first known sentence, or after an appointment's task."""
    parts = [rest]
    task = lead.values.get("task", "")
    if "duty" in OCCASIONS[lead.occasion].clauses and task:
        task, more = first_sentence(task)
        if more:
            lead.values["task"] = without_stop(task)
            parts.append(more)
    if free := " ".join(part.strip() for part in parts if part.strip()):
        lead.take(free_sentence=without_stop(free))
        lead.doubt("free_sentence")


def _beginnings(name):
    """The name's first word, first two words, …: longest first, the whole of a one-word name."""
    words = name.split()[:5]
    longest = max(len(words) - 1, min(len(words), 1))
    return [" ".join(words[:count]) for count in range(longest, 0, -1)]


def _opening(body, match, whos):
    start = match.start()
    for who in whos:
        begin = start - len(who) - 1
        if begin >= 0 and body.startswith(f"{who} ", begin) and _may_begin(body, begin, who):
            return Opening(match.lastgroup, who, begin, match.end())
    return _misnamed(body, match, whos[len(_PRONOUNS) :])


def _may_begin(body, begin, who):
    """After a stop; a pronoun with its capital also where the stop was forgotten."""
    before = body[max(0, begin - 4) : begin]
    if ends_sentence(before.rstrip()):
        return True
    return before.endswith(" ") and who in _PRONOUNS


def _misnamed(body, match, names):
    """The person under nearly the right name: a letter off, or the last name."""
    words = _LAST_WORDS.search(body[max(0, match.start() - 60) : match.start()])
    if not words:
        return None
    typed = words[1].strip()
    if not any(SequenceMatcher(None, typed, name).ratio() >= 0.75 for name in names):
        return None
    return Opening(match.lastgroup, typed, match.start() - len(words[1]), match.end())


def _take_who(lead, openings, name):
    """One choice for all sentences: the first one's. Another, or a misspelling, is left over."""
    whos = list(dict.fromkeys(opening.who for opening in openings))
    if not whos:
        return
    who, *others = whos
    lead.take(who=_PRONOUNS.get(who, "first_name"))
    if who in _beginnings(name):
        lead.take(first_name=who)
    elif who not in _PRONOUNS:
        others = whos
    for other in others:
        lead.doubt("who")
        lead.leave(other)


def _read_text(name):
    def read(lead, text):
        text = without_stop(text)
        lead.take(**{name: text})
        if not text or any(sentence_starts(text)):
            lead.doubt(name)

    return read


def _read_job(title_field, company_field):
    def read(lead, text):
        text = without_stop(text)
        title, company, sure = split_employer(text.removeprefix("som").lstrip())
        lead.take(**{title_field: title, company_field: company})
        if not title or not sure or any(sentence_starts(text)):
            lead.doubt(title_field, company_field)

    return read


def _read_education(lead, text):
    text = without_stop(text)
    school = split_school(text)
    lead.take(**school.values)
    lead.doubt(*school.unsure)
    if not text or any(sentence_starts(text)):
        lead.doubt("education")


_READERS = {
    "task": _read_text("task"),
    "from": _read_job("old_title", "old_company"),
    "education": _read_education,
    "prior": _read_text("prior"),
    "day_job": _read_text("day_job"),
    "next": _read_job("next_title", "next_company"),
}
