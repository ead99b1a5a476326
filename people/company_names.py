"""
The company a name stands for. Names are compared in Python, over a narrow query: SQLite folds the
case of a-z alone, and PostgreSQL by the locale it happened to be made with.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from typing import NamedTuple

from django.db.models import Q

from people.companies import Company
from publishing.slugs import slugify

# So alike are a name and a slip of the finger at it.
NEAR = 0.8
MOST_NEAR = 3
# Names asked for in one query; SQLite takes a thousand conditions.
AT_ONCE = 50

_COMPANY_FORM = re.compile(r"\b(?:a/s|aps|k/s|p/s|i/s|ivs|a\.?m\.?b\.?a)(?!\w)\.?")
_CVR = re.compile(r"(?<!\d)\d{2} ?\d{2} ?\d{2} ?\d{2}(?!\d)")
_PLAIN = re.compile(r"[A-Za-z0-9]+")


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
    wanted = Q()
    for name in filter(None, names):
        plain = max(_PLAIN.findall(name), key=len, default="")
        wanted |= Q(name__icontains=plain) | Q(aliases__name__icontains=plain)
        wanted |= Q(slug__startswith=slugify(name)[:3])
        if cvr := cvr_in(name):
            wanted |= Q(cvr=cvr)
    if not wanted:
        return []
    rows = Company.objects.filter(wanted).order_by("pk").distinct().prefetch_related("aliases")
    return [(company, _names_of(company)) for company in rows]


def _names_of(company):
    return [company.name, *(alias.name for alias in company.aliases.all())]


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
    alike = next((company for company, own in candidates if _bare(name, own)), None)
    return Match(alike, alike is None, () if alike else _near(name, candidates))


def _same(name, own):
    return name in own


def _folded(name, own):
    return fold(name) in map(fold, own)


def _bare(name, own):
    return bare(name) in map(bare, own)


def _near(name, candidates):
    wanted = bare(name)
    scored = [
        (max(_likeness(wanted, bare(known)) for known in own), company)
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


def bare(name):
    """The name without its company form, its spaces and its signs: »Nethegn A/S« as netHEGN."""
    folded = fold(name)
    return re.sub(r"\W", "", _COMPANY_FORM.sub("", folded)) or folded


def cvr_in(text):
    """The CVR number in a text, or ""."""
    found = _CVR.search(text)
    return found[0].replace(" ", "") if found else ""
