"""
The company a name stands for, for many names at once. Candidates are found by their keys; how close
a name is, is told in Python, since SQLite folds the case of a-z alone and PostgreSQL by a locale.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from typing import NamedTuple

from django.db.models import Q

from people.companies import Company
from people.naming import company_key, may_be_one

# So alike are a name and a slip of the finger at it.
NEAR = 0.8
MOST_NEAR = 3
# Names asked for in one query; SQLite takes a thousand conditions.
AT_ONCE = 50

_CVR = re.compile(r"(?<!\d)\d{2} ?\d{2} ?\d{2} ?\d{2}(?!\d)")


class Match(NamedTuple):
    """
    `company` goes by the name, an alias or the CVR number; None where none does. Only where it is
    not `sure` the names differ in more than their capitals. `near` are others with a like name.
    """

    company: Company | None = None
    sure: bool = True
    near: tuple[Company, ...] = ()


def company_named(name):
    return match_companies([name])[name]


def match_companies(names):
    """{name: its match}, in two queries for every fifty names."""
    names = list(dict.fromkeys(names))
    matches = {}
    for start in range(0, len(names), AT_ONCE):
        some = names[start : start + AT_ONCE]
        candidates = _candidates(some)
        matches |= {name: _match(name, candidates) for name in some}
    return matches


def _candidates(names):
    """The companies with a name that begins alike, however it goes on, and those of the numbers."""
    keys = {company_key(name) for name in names} - {""}
    wanted = Q(key__in=keys) | Q(aliases__key__in=keys)
    for start in {key[:3] for key in keys}:
        wanted |= Q(key__startswith=start)
    if numbers := {cvr_in(name) for name in names} - {""}:
        wanted |= Q(cvr__in=numbers)
    rows = Company.objects.standing().filter(wanted).order_by("pk").distinct()
    return [(company, company.names) for company in rows.prefetch_related("aliases")]


def _match(name, candidates):
    if not fold(name):
        return Match()
    cvr = cvr_in(name)
    found = next(
        (company for same in (_same, _folded) for company, own in candidates if same(name, own)),
        None,
    ) or next((company for company, _ in candidates if cvr and company.cvr == cvr), None)
    if found:
        return Match(found)
    alike = next((company for company, own in candidates if _alike(name, own)), None)
    return Match(alike, alike is None, () if alike else _near(name, candidates))


def _same(name, own):
    return name in own


def _folded(name, own):
    return fold(name) in map(fold, own)


def _alike(name, own):
    key = company_key(name)
    return any(company_key(known) == key and may_be_one(known, name) for known in own)


def _near(name, candidates):
    wanted = company_key(name)
    scored = [
        (max(_likeness(wanted, company_key(known)) for known in own), company)
        for company, own in candidates
    ]
    scored.sort(key=lambda pair: -pair[0])
    return tuple(company for score, company in scored if score >= NEAR)[:MOST_NEAR]


def _likeness(one, other):
    """Between 0 and 1. The beginning of the other, of some length, is like it."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) > 3 and longer.startswith(shorter):
        return 1
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.real_quick_ratio() >= NEAR else 0


def fold(name):
    """The name without regard to capitals and spaces, in Danish too."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def cvr_in(text):
    """The CVR number in a text, or ""."""
    found = _CVR.search(text)
    return found[0].replace(" ", "") if found else ""
