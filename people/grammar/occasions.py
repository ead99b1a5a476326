"""The eleven occasions of a notice, in one table that form, grammar and filters follow.

A sentence is a template: `{field}` is the field as printed, and `[…]` is left out unless every
field in it is filled. Two words in braces are made rather than typed: `{place}` is the department
and the office, `{who}` is Han, Hun or the first name.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from .fields import FIELD_NAMES

_MADE = {
    "name": ("first_name", "last_name"),
    "place": ("department", "office_company", "office_city"),
}

CLAUSES = {
    "free": "{free_sentence}",
    "task": "{who} skal især beskæftige sig med {task}",
    "duty": "{who} beskæftiger sig med {task}",
    "from": "{who} kommer fra en stilling[ som {old_title}][ hos {old_company}]",
    "education": "{who} er uddannet[ {education}][ {school_preposition} {school}]",
    "prior": "{who} har tidligere beskæftiget sig med {prior}",
    "day_job": "{who} er til daglig {day_job}",
    "next": "{who} fortsætter i en stilling[ som {next_title}][ hos {next_company}]",
}


@dataclass(frozen=True)
class Occasion:
    """`label` is printed last, with no stop after it; `clauses` stand in their printed order."""

    key: str
    label: str
    lead: str
    clauses: tuple[str, ...]
    required: tuple[str, ...]

    @cached_property
    def fields(self):
        """The names of the fields it uses, in the order of `NoticeFields`."""
        templates = [self.lead, *(CLAUSES[clause] for clause in self.clauses)]
        used = {name for template in templates for name in fields_of(template)}
        return tuple(name for name in FIELD_NAMES if name in used | {"occasion"})

    @property
    def company_first(self):
        return self.lead.startswith("{company}")


def fields_of(template):
    """The fields a template prints, with the made words taken apart."""
    names = re.findall(r"\{(\w+)\}", template)
    return [field for name in names for field in _MADE.get(name, (name,))]


_HIRED = ("free", "task", "from", "education", "prior")
_PERSON = "{name}, [{age} år, ][{title} hos ]{company}, "
_ALWAYS = ("company", "first_name", "last_name", "job_date")

OCCASIONS = {
    occasion.key: occasion
    for occasion in (
        Occasion(
            "nyt_job",
            "Nyt job",
            "{company} har pr. {job_date} ansat {name}[, {age} år,] som {title}[{place}]",
            _HIRED,
            (*_ALWAYS, "title"),
        ),
        Occasion(
            "udnaevnelse",
            "Udnævnelse",
            "{name}, [{age} år, ][{old_title} hos ]{company}, "
            "er pr. {job_date} udnævnt som {title}",
            ("duty", "free", "education", "prior"),
            (*_ALWAYS, "title"),
        ),
        Occasion(
            "uddannelse",
            "Færdiggjort uddannelse",
            _PERSON + "har pr. {job_date} fuldført uddannelsen {education}"
            "[ {school_preposition} {school}][ via {network}]",
            ("free",),
            (*_ALWAYS, "education", "school"),
        ),
        Occasion(
            "forfremmelse",
            "Forfremmelse",
            "{company} har pr. {job_date} forfremmet {name}[, {age} år,] til {title}[{place}]",
            _HIRED,
            (*_ALWAYS, "title"),
        ),
        Occasion(
            "bestyrelse",
            "Bestyrelse",
            "{company} har pr. {job_date} valgt {name}[, {age} år,] "
            "ind i bestyrelsen[ som {title}]",
            ("free", "day_job", "education", "prior"),
            _ALWAYS,
        ),
        Occasion(
            "partner",
            "Ny partner",
            "{company} har pr. {job_date} optaget {name}[, {age} år,] som {title}[{place}]",
            _HIRED,
            (*_ALWAYS, "title"),
        ),
        Occasion(
            "jubilaeum",
            "Jubilæum",
            _PERSON + "kan den {job_date} fejre {years}-årsjubilæum",
            ("duty", "free", "education", "prior"),
            (*_ALWAYS, "years"),
        ),
        Occasion(
            "rund_foedselsdag",
            "Rund fødselsdag",
            "{name}, [{title} hos ]{company}, fylder den {job_date} {age} år",
            ("duty", "free", "education", "prior"),
            (*_ALWAYS, "age"),
        ),
        Occasion(
            "certificering",
            "Certificering",
            _PERSON + "har pr. {job_date} opnået certificeringen {certification}[ fra {issuer}]",
            ("duty", "free"),
            (*_ALWAYS, "certification"),
        ),
        Occasion(
            "fratraedelse",
            "Fratrædelse",
            _PERSON + "er pr. {job_date} fratrådt sin stilling",
            ("free", "next", "prior"),
            _ALWAYS,
        ),
        Occasion(
            "doedsfald",
            "Dødsfald",
            "{name}, [{title} hos ]{company}, "
            "er den {job_date} afgået ved døden[ i en alder af {age} år]",
            ("free", "education", "prior"),
            _ALWAYS,
        ),
    )
}

LABELS = tuple(occasion.label for occasion in OCCASIONS.values())
