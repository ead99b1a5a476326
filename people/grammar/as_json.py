"""Fields to JSON and back. The keys are a contract: the names of `NoticeFields`, kept stable.

    occasion            a key of OCCASIONS: "nyt_job", "udnaevnelse", "uddannelse", …
    company             as printed, with its own case
    first_name, last_name
    who                 "han", "hun" or "first_name"
    job_date            "2026-01-05"
    age, years          numbers; years are those of a jubilee
    title               the new title; the present one where the notice is not about a job
    department          printed after "i", unless it begins with "ved", "på" or "under"
    office_company, office_city            "ved [netHEGN]'s kontor i [Odense]"
    task, prior, day_job                   what follows "med" or "til daglig"
    old_title, old_company, next_title, next_company
    education, school, network             school_preposition is "på", "hos" or "fra"
    certification, issuer
    free_sentence       one or more whole sentences

Empty fields are left out when written, and may be left out, "" or null when read.
"""

from datetime import date

from .fields import (
    FIELD_LABELS,
    FIELD_NAMES,
    HIGHEST_NUMBER,
    NUMBER_FIELDS,
    SCHOOL_PREPOSITIONS,
    WHO,
    NoticeFields,
)
from .occasions import OCCASIONS

_CHOICES = {
    "occasion": tuple(OCCASIONS),
    "who": tuple(WHO),
    "school_preposition": SCHOOL_PREPOSITIONS,
}


def to_json(fields):
    """A dictionary of what is filled, ready for `json.dumps`."""
    data = {name: getattr(fields, name) for name in fields.filled()}
    if fields.job_date:
        data["job_date"] = fields.job_date.isoformat()
    return data


def from_json(data):
    """The fields of such a dictionary; ValueError, in Danish, says what is wrong with another."""
    if not isinstance(data, dict):
        raise ValueError('En notits skal være et objekt med felter, fx {"occasion": "nyt_job"}.')
    if unknown := [str(key) for key in data if key not in FIELD_NAMES]:
        raise ValueError(f"Ukendt felt »{unknown[0]}«. De kendte er: {', '.join(FIELD_NAMES)}.")
    values = {key: value for key, value in data.items() if value not in ("", None)}
    if "occasion" not in values:
        raise ValueError(f"Feltet »occasion« mangler. Vælg en af: {', '.join(OCCASIONS)}.")
    return NoticeFields(**{key: _value(key, value) for key, value in values.items()})


def _value(key, value):
    if key in NUMBER_FIELDS:
        return _number(key, value)
    if not isinstance(value, str):
        raise ValueError(f"{_named(key)} skal være tekst, ikke {value!r}.")
    if key == "job_date":
        return _day(key, value)
    if key in _CHOICES and value not in _CHOICES[key]:
        choices = ", ".join(_CHOICES[key])
        raise ValueError(f"{_named(key)} kan ikke være »{value}«. Vælg en af: {choices}.")
    return value


def _number(key, value):
    if type(value) is not int or not 0 < value <= HIGHEST_NUMBER:
        raise ValueError(
            f"{_named(key)} skal være et helt tal mellem 1 og {HIGHEST_NUMBER}, ikke {value!r}."
        )
    return value


def _day(key, value):
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(
            f"{_named(key)} skal være en dato skrevet som 2026-01-05, ikke »{value}«."
        ) from None


def _named(key):
    return f"»{key}« ({FIELD_LABELS[key]})"
