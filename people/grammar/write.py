"""Fields to Danish sentences."""

import re

from .dates import write_date
from .fields import WHO, tidy
from .occasions import CLAUSES, OCCASIONS, fields_of
from .words import genitive, with_stop

MISSING = "…"

_PARTS = re.compile(r"\[([^\]]*)\]|\{(\w+)\}")
_OWN_PREPOSITION = re.compile(r"(?:ved|på|under) ")


def write(fields):
    """The notice as it is printed, without its label; a required field left empty prints `…`."""
    occasion = OCCASIONS[fields.occasion]
    printed = _printed(fields)
    sentences = [with_stop(_fill(occasion.lead, printed))]
    sentences += [
        with_stop(_fill(CLAUSES[clause], printed))
        for clause in occasion.clauses
        if _has_matter(clause, fields)
    ]
    return " ".join(sentences)


def write_with_label(fields):
    return f"{write(fields)} {OCCASIONS[fields.occasion].label}"


def missing(fields):
    """The required fields that are empty, and `who` when a sentence needs it."""
    occasion = OCCASIONS[fields.occasion]
    filled = fields.filled()
    empty = [name for name in occasion.required if name not in filled]
    needs_who = any(_has_matter(clause, fields) for clause in occasion.clauses if clause != "free")
    return [*empty, "who"] if needs_who and not fields.who else empty


def _has_matter(clause, fields):
    names = set(fields_of(CLAUSES[clause])) - {"who", "school_preposition"}
    return any(tidy(getattr(fields, name)) for name in names)


def _printed(fields):
    printed = {name: tidy(value) for name, value in vars(fields).items() if isinstance(value, str)}
    printed |= {
        "name": fields.name,
        "job_date": write_date(fields.job_date) if fields.job_date else "",
        "age": "" if fields.age is None else str(fields.age),
        "years": "" if fields.years is None else str(fields.years),
        "who": WHO[fields.who] if fields.who in ("han", "hun") else printed["first_name"],
        "school_preposition": printed["school_preposition"] or "på",
    }
    printed["place"] = _place(printed)
    return printed


def _place(printed):
    """` i Salg`, ` ved netHEGN's kontor i Odense`: each with the space before it."""
    place = ""
    if department := printed["department"]:
        place = f" {department}" if _OWN_PREPOSITION.match(department) else f" i {department}"
    office, city = printed["office_company"] or printed["company"], printed["office_city"]
    if printed["office_company"] or city:
        place += f" ved {genitive(office)} kontor"
    return f"{place} i {city}" if city else place


def _fill(template, printed):
    def part(match):
        optional, name = match.groups()
        if name:
            return printed[name] or MISSING
        if all(printed[inner] for inner in re.findall(r"\{(\w+)\}", optional)):
            return _fill(optional, printed)
        return ""

    return _PARTS.sub(part, template)
