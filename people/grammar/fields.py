"""The fields of a notice: what is known, before it is a sentence."""

from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from datetime import date

WHO = {"han": "Han", "hun": "Hun", "first_name": "fornavnet"}
SCHOOL_PREPOSITIONS = ("på", "hos", "fra")


@dataclass(frozen=True)
class NoticeFields:
    """Every field of every occasion; `OCCASIONS` says which of them an occasion uses.

    Text is held as it is printed in its sentence, without the sentence's full stop. Empty is ""
    for text and None for numbers and dates.
    """

    occasion: str
    company: str = ""
    first_name: str = ""
    last_name: str = ""
    who: str = ""
    job_date: date | None = None
    age: int | None = None
    title: str = ""
    department: str = ""
    office_company: str = ""
    office_city: str = ""
    task: str = ""
    old_title: str = ""
    old_company: str = ""
    education: str = ""
    school_preposition: str = ""
    school: str = ""
    network: str = ""
    certification: str = ""
    issuer: str = ""
    years: int | None = None
    day_job: str = ""
    next_title: str = ""
    next_company: str = ""
    prior: str = ""
    free_sentence: str = ""

    @property
    def name(self):
        return tidy(f"{self.first_name} {self.last_name}")

    def filled(self):
        """The names of the fields that hold something, `occasion` included, in their order."""
        return [name for name in FIELD_NAMES if getattr(self, name) not in ("", None)]


FIELD_NAMES = tuple(field.name for field in dataclass_fields(NoticeFields))
NUMBER_FIELDS = ("age", "years")
HIGHEST_NUMBER = 150
TEXT_FIELDS = tuple(
    name
    for name in FIELD_NAMES
    if name not in (*NUMBER_FIELDS, "job_date", "occasion", "who", "school_preposition")
)

FIELD_LABELS = {
    "occasion": "Anledning",
    "company": "Virksomhed",
    "first_name": "Fornavn",
    "last_name": "Efternavn",
    "who": "Omtales som",
    "job_date": "Dato",
    "age": "Alder",
    "title": "Titel",
    "department": "Afdeling",
    "office_company": "Kontorets navn",
    "office_city": "Kontorets by",
    "task": "Opgave",
    "old_title": "Tidligere titel",
    "old_company": "Tidligere arbejdsgiver",
    "education": "Uddannelse",
    "school_preposition": "Forholdsord før skolen",
    "school": "Uddannelsessted",
    "network": "Samarbejde",
    "certification": "Certificering",
    "issuer": "Udsteder",
    "years": "Antal år",
    "day_job": "Stilling til daglig",
    "next_title": "Ny titel",
    "next_company": "Ny arbejdsgiver",
    "prior": "Tidligere beskæftigelse",
    "free_sentence": "Fri sætning",
}


def tidy(text):
    """One space between words and none at the ends."""
    return " ".join(text.split())
