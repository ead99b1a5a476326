"""The parts of a sentence told apart: title and place, title and employer, degree and school."""

import re
from typing import NamedTuple

from .words import from_genitive

_OFFICE = re.compile(r"(?P<office>\S.*?) kontor(?: i (?P<city>.+))?")
_DEPARTMENT = re.compile(
    r" (?:i (?!ved |på |under )|(?=ved |på (?:hoved|lokal)?kontor|under ))(?=\S)"
)
_SCHOOL = re.compile(r" (på|hos|fra) (?=(\S+))")
_INSTITUTION = re.compile(r"univers|skole|akademi|institut|college|center|seminari|gymnasi")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_MORE_THAN_SCHOOL = re.compile(r", | og | som | samt ")
_OTHER_EMPLOYER = re.compile(r" (?:ved|i|på|fra|for) [A-ZÆØÅ]")
_APART = re.compile(r",| og | samt | & ")


class Split(NamedTuple):
    values: dict
    unsure: tuple = ()


def split_place(text):
    """`TITLE[ i DEPARTMENT][ ved X's kontor i CITY]`: the department begins at the first ` i `."""
    text, office = _split_office(f" {text}")
    department = _DEPARTMENT.search(text)
    if not department:
        return {"title": text.strip(), **office}
    return {
        "title": text[: department.start()].strip(),
        "department": text[department.end() :].strip(),
        **office,
    }


def _split_office(text):
    start = text.rfind(" ved ")
    office = _OFFICE.fullmatch(text, start + 5) if start >= 0 else None
    name = from_genitive(office["office"]) if office else ""
    if not name:
        return text, {}
    return text[:start], {"office_company": name, "office_city": office["city"] or ""}


def split_employer(text):
    """`TITLE[ hos COMPANY]` as (title, company, sure): the employer stands after the last `hos`.

    »ved Nordsø Net« and »i Region Syd« may name an employer too, and would not be printed so.
    """
    title, hos, company = f" {text}".rpartition(" hos ")
    if not hos:
        return text.strip(), "", not _OTHER_EMPLOYER.search(text)
    return title.strip(), company.strip(), " hos " not in title


def split_school(text, always=False):
    """`EDUCATION[ på|hos|fra SCHOOL]`: a school begins with a capital or is called one.

    Of two schools the last is taken when `og` or a comma parts them, since they then belong to two
    educations. What goes on with `og har` is left whole. With `always`, any place is a school.
    """
    padded = f" {text}"
    places = list(_SCHOOL.finditer(padded))
    if not always and " og har " in text:
        return Split({"education": text}, ("education",) if places else ())
    named = [place for place in places if _names_school(place[2])]
    if always and not named:
        named = places[-1:]
    if not named:
        return Split({"education": text}, ("education",) if places else ())
    school = named.pop()
    unsure = bool(named)
    while named and not _APART.search(padded, named[-1].end(), school.start()):
        school = named.pop()
    values = {
        "education": padded[: school.start()].strip(),
        "school_preposition": school[1],
        "school": padded[school.end() :].strip(),
    }
    unsure = unsure or bool(_MORE_THAN_SCHOOL.search(values["school"]))
    return Split(values, ("education", "school") if unsure else ())


def _names_school(word):
    if _YEAR.match(word):
        return False
    return any(letter.isupper() or letter.isdigit() for letter in word) or bool(
        _INSTITUTION.search(word)
    )
