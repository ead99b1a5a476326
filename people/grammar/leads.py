"""Lead sentences read back: where one stands in a text, and the fields in it.

A lead is found by its middle, `har pr. 5. januar 2026 ansat`: what stands before it is the
company, or the person with title and company, and what stands after it follows from the verb.
"""

import re
from dataclasses import dataclass, field

from .dates import DATE_PATTERN, read_date
from .fields import HIGHEST_NUMBER, tidy
from .occasions import OCCASIONS
from .tails import HIRED, TAILS, read_hired, read_person
from .words import first_sentence, without_stop

_VERBS = {
    "ansat": "nyt_job",
    "ansætter": "nyt_job",
    "udnævnt": "udnaevnelse",
    "udnævner": "udnaevnelse",
    "fuldført": "uddannelse",
    "færdiggjort": "uddannelse",
    "gennemført": "uddannelse",
    "forfremmet": "forfremmelse",
    "forfremmer": "forfremmelse",
    "valgt": "bestyrelse",
    "optaget": "partner",
    "fejre": "jubilaeum",
    "år": "rund_foedselsdag",
    "opnået": "certificering",
    "fratrådt": "fratraedelse",
    "afgået": "doedsfald",
}

LEAD = re.compile(
    rf"(?<!\S)(?:(?P<aux>har|er|kan|fylder)\s(?:pr\.?|per|den|d\.|fra)\s?(?:den\s|d\.\s?)?"
    rf"(?P<date>{DATE_PATTERN})\s"
    rf"(?P<verb>(?:{'|'.join(verb for verb in _VERBS if verb != 'år')})|(?P<age>\d{{1,3}})\sår)"
    rf"|(?P<bare>har\s(?:ansat|udnævnt|forfremmet)|ansætter|udnævner|forfremmer)"
    r"|fylder\s(?P<age_first>\d{1,3})\sår\s(?:den\s|d\.\s|pr\.\s)?"
    rf"(?P<birthday>{DATE_PATTERN})"
    rf"|(?:[Pp]r\.?|[Pp]er|[Dd]en|[Ff]ra)\s(?:den\s)?(?P<first_date>{DATE_PATTERN})\shar\s"
    r"(?P<company>\S[^\n]{0,80}?)\s(?P<first_verb>ansat|udnævnt|forfremmet|optaget|valgt))(?!\w)"
)

PARTICLES = ("von", "van", "de", "da", "di", "del", "der", "al", "el", "la", "le", "af", "ten")


@dataclass
class Lead:
    """A lead sentence while it is read: `values` fill up, doubts are noted."""

    occasion: str
    house_order: bool
    values: dict = field(default_factory=dict)
    unsure: set = field(default_factory=set)
    leftovers: list = field(default_factory=list)

    def take(self, **values):
        """Fills fields; a second, different value for one is not understood."""
        for name, value in values.items():
            if value and self.values.setdefault(name, value) != value:
                self.leave(str(value))
                self.doubt(name)

    def doubt(self, *names):
        self.unsure |= set(names)

    def leave(self, text):
        if text:
            self.leftovers.append(text)

    def take_number(self, name, typed):
        number = int(typed or 0)
        self.take(**{name: number if number <= HIGHEST_NUMBER else 0})
        self.leave(typed if number > HIGHEST_NUMBER else "")

    def take_date(self, typed):
        day = read_date(tidy(typed)) if typed else None
        self.take(job_date=day)
        if typed and not day:
            self.leave(tidy(typed))

    def take_name(self, name):
        """A name has no comma; what follows one is not understood, nor are two people."""
        name, _, more = name.partition(",")
        self.take(name=name.strip())
        self.leave(more.strip())
        if " og " in name:
            self.doubt("first_name", "last_name")


def find_leads(text):
    """The middles of the lead sentences in the text, in order, as matches of `LEAD`."""
    return [match for match in LEAD.finditer(text) if _introduces(match, text)]


def occasion_of(match):
    verb = match["verb"] or match["first_verb"] or (match["bare"] or "").rpartition(" ")[2]
    return _VERBS["år" if match["age"] or match["age_first"] else verb]


def read_lead(match, subject, tail):
    """The fields of one lead sentence: `subject` and `tail` stand before and after its middle.

    In `Pr. DATE har COMPANY ansat …` the subject stands within the middle.
    """
    key = occasion_of(match)
    subject = match["company"] or subject
    company_first = match["aux"] != "er"
    if not _can_turn(key):
        company_first = OCCASIONS[key].company_first
    lead = Lead(key, company_first == OCCASIONS[key].company_first)
    lead.take_date(match["date"] or match["first_date"] or match["birthday"])
    lead.take_number("age", match["age"] or match["age_first"])
    tail = without_stop(tail)
    if company_first:
        lead.take(company=subject)
        if subject.casefold() == "vi":
            lead.doubt("company")
        read_hired(lead, tail)
    else:
        read_person(lead, subject)
        TAILS[key](lead, tail)
        _settle_company(lead)
    return lead


def _settle_company(lead):
    """`NAME, COMPANY, er pr. DATE ansat som TITLE`: the only company named is the new one."""
    if "company" not in lead.values and "old_company" in lead.values:
        lead.values["company"] = lead.values.pop("old_company")
        lead.doubt("company", "old_title")


def name_in(match, subject, body):
    """The name in a lead sentence, or "" where its end has not come yet."""
    tail, _ = first_sentence(body)
    lead = read_lead(match, subject, tail)
    return "" if "last_name" in lead.unsure else lead.values.get("name", "")


def _can_turn(key):
    """Companies also write `NAME er pr. DATE ansat …` and `COMPANY har pr. DATE udnævnt NAME`."""
    return key in ("nyt_job", "udnaevnelse", "forfremmelse", "partner")


def _introduces(match, text):
    """A verb that takes a person is followed by a name; without a date, by a name and a title."""
    following = text[match.end() : match.end() + 120].lstrip()
    if match["bare"]:
        hired = HIRED.match(following)
        return bool(hired) and all(_of_a_name(word) for word in hired["name"].split())
    if OCCASIONS[occasion_of(match)].company_first and (match["company"] or match["aux"] == "har"):
        return bool(following) and _of_a_name(following.split()[0])
    return occasion_of(match) != "bestyrelse"


def _of_a_name(word):
    return word[0].isupper() or word in PARTICLES or word == "…"
