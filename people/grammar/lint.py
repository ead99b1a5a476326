"""The faults of printed notices, told to the editor at the field they stand in."""

import re
from typing import NamedTuple

from . import vocabulary
from .fields import TEXT_FIELDS, tidy
from .occasions import OCCASIONS
from .words import without_stop
from .write import missing


class Remark(NamedTuple):
    """`suggestion` is the whole field as it would be mended, or None where only a person can."""

    field: str
    message_da: str
    suggestion: str | None = None


NO_PERSONAL_NUMBER = "Det ligner et CPR-nummer. Det må aldrig stå her: slet det."

AFTER_MED = ("task", "prior")
TITLES = ("title", "old_title", "next_title", "day_job")
PROSE = ("task", "prior", "education", "day_job", "free_sentence", "department")

# The words that stand before a field in its sentence, and would be doubled if typed in it.
_WORDS_BEFORE = {
    "task": ("med", "beskæftige sig med"),
    "prior": ("med", "beskæftiget sig med"),
    "title": ("som", "til"),
    "old_title": ("som", "en stilling som"),
    "next_title": ("som",),
    "old_company": ("hos",),
    "next_company": ("hos",),
    "school": ("på", "hos", "fra"),
    "network": ("via",),
    "issuer": ("fra",),
    "department": ("i",),
    "office_city": ("i",),
    "office_company": ("ved",),
    "education": ("er uddannet", "uddannet"),
}
_DOUBLED = re.compile(r"\b(med|som|hos|til|fra|ved|på|i|og|at|af) \1\b", re.IGNORECASE)
_VOICE = re.compile(r"\b(vores|vore|vort|vor|vi|os)\b|\b(Vores|Vore|Vi)\b")
_OWNED = {"vores": "virksomhedens", "vore": "virksomhedens", "Vores": "Virksomhedens"}
# Six digits that may be a day, and four more.
PERSONAL_NUMBER = re.compile(
    r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d ?[-–]? ?\d{4}(?!\d)"
)
_PAIR = re.compile(r"(?<![\w-])(?P<first>[A-Za-zÆØÅæøå]+)(?= (?P<head>[A-Za-zÆØÅæøå]+)(?![\w-]))")


def lint(fields, caption_name=None):
    """What an editor would mend before printing: every remark stands at one field."""
    remarks = list(_about_caption(fields, caption_name)) if caption_name else []
    if "who" in missing(fields):
        remarks.append(
            Remark("who", "Vælg han, hun eller fornavn: det gættes aldrig ud fra navnet.")
        )
    for name in TEXT_FIELDS:
        value = tidy(getattr(fields, name))
        if value and name in OCCASIONS[fields.occasion].fields:
            remarks += [remark for check in _CHECKS for remark in check(name, value)]
    return remarks


def personal_numbers(fields):
    """The fields in which something like a CPR number stands: it may never be printed."""
    return [name for name in TEXT_FIELDS if PERSONAL_NUMBER.search(getattr(fields, name))]


def _about_caption(fields, caption_name):
    caption_name = tidy(caption_name)
    if caption_name == fields.name:
        return
    message = f"Billedteksten siger »{caption_name}«, teksten »{fields.name}«."
    first, last = tidy(fields.first_name), tidy(fields.last_name)
    if caption_name.startswith(f"{first} "):
        yield Remark("last_name", message, caption_name.removeprefix(f"{first} "))
    elif caption_name.endswith(f" {last}"):
        yield Remark("first_name", message, caption_name.removesuffix(f" {last}"))
    else:
        yield Remark("last_name", message)


def _doubled_word(name, value):
    for words in _WORDS_BEFORE.get(name, ()):
        if value.lower().startswith(f"{words} ") and not (name == "title" and words == "til"):
            mended = value[len(words) + 1 :]
            yield Remark(name, f"»{words}« står allerede i sætningen.", mended)
            return
    if doubled := _DOUBLED.search(value):
        mended = value[: doubled.start()] + doubled[1] + value[doubled.end() :]
        yield Remark(name, f"»{doubled[0]}«: ordet står to gange.", mended)


def _missing_at(name, value):
    first, _, rest = value.partition(" ")
    verb = first.lower() in vocabulary.INFINITIVES
    if rest.partition(" ")[0] in vocabulary.OBJECT_STARTS:
        verb = verb or first.lower() in vocabulary.INFINITIVES_BEFORE_OBJECT
    if verb and name in AFTER_MED:
        mended = f"at {first.lower()} {rest}".strip()
        yield Remark(name, f"Der mangler »at« før »{first.lower()}«.", mended)


def _capital_after_med(name, value):
    """A common word; not a name, nor a run of English words in title case."""
    first, _, rest = value.partition(" ")
    first = first.rstrip(",")
    common = first.lower() in vocabulary.COMMON_WORDS
    common = common or (len(first) > 5 and first.endswith(vocabulary.COMMON_ENDINGS))
    if name in AFTER_MED and common and first.istitle() and not rest[:1].isupper():
        mended = value[0].lower() + value[1:]
        yield Remark(name, "Efter »med« begynder ordet med lille.", mended)


def _company_voice(name, value):
    voice = _VOICE.search(value)
    spoken = name in (*PROSE, *TITLES) or (name == "company" and value in ("Vi", "vi"))
    if voice and spoken:
        owned = _OWNED.get(voice[0])
        mended = value[: voice.start()] + owned + value[voice.end() :] if owned else None
        yield Remark(name, f"»{voice[0]}« er virksomhedens stemme, ikke avisens.", mended)


def _typed_stop(name, value):
    if name != "free_sentence" and without_stop(value) != value:
        yield Remark(name, "Punktummet sættes af sig selv.", without_stop(value))


def _split_compound(name, value):
    if name not in (*TITLES, *PROSE):
        return
    for pair in _PAIR.finditer(value):
        if mended := _compound(pair["first"], pair["head"], in_title=name in TITLES):
            typed = f"{pair['first']} {pair['head']}"
            whole = value[: pair.start()] + mended + value[pair.end("head") :]
            yield Remark(name, f"»{typed}« skrives i ét ord: {mended}.", whole)
            return


def _compound(first, head, in_title):
    """`IT Konsulent` → `it-konsulent`, `Projekt Leder` → `Projektleder`; "" for what may stand."""
    part, rest = first.lower(), head.lower()
    if first in vocabulary.ACRONYMS and rest in vocabulary.HEADS:
        return f"{'it' if part == 'it' else first}-{rest}"
    if in_title:
        capital = first[0].isupper() or head[0].isupper()
        split = capital and part in vocabulary.FIRST_PARTS and rest in vocabulary.HEADS
    else:
        split = part in vocabulary.PROSE_FIRST_PARTS and head in vocabulary.PROSE_HEADS
    return first + rest if split else ""


def _personal_number(name, value):
    if PERSONAL_NUMBER.search(value):
        yield Remark(name, NO_PERSONAL_NUMBER)


_CHECKS = (
    _doubled_word,
    _missing_at,
    _capital_after_med,
    _company_voice,
    _typed_stop,
    _split_compound,
    _personal_number,
)
