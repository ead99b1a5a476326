"""What follows a lead's verb, and the person before it, read into the fields of the lead."""

import re

from .dates import DATE_PATTERN
from .occasions import OCCASIONS
from .parts import split_employer, split_place, split_school

HIRED = re.compile(
    r"(?P<name>.+?)(?:,? \(?(?P<age>\d{1,3})(?: år)?\)?,?)?"
    r"(?: i en stilling| i stillingen| til en stilling| til stillingen)?"
    r" (?:som|til|ind i bestyrelsen(?: som)?)(?: (?P<rest>.*))?"
)
_JOB = re.compile(
    r"(?:chef|leder|direktør|konsulent|udvikler|arkitekt|rådgiver|specialist|ingeniør|tekniker"
    r"|medarbejder|ansvarlig|supporter|koordinator|analytiker|formand|stifter|ejer|elev"
    r"|manager|director|consultant|developer|engineer|architect|analyst|officer|founder|partner"
    r"|lead|head of .*|c[a-z]o)(?:,|$)",
    re.IGNORECASE,
)
_OF_AGE = re.compile(r"(\d{1,3})(?: år)?(?:, |$)")
_LATE_DATE = re.compile(rf"(?:(?<= )|^)(?:pr\.?|fra|den) (?:den )?({DATE_PATTERN})$")
_YEARS = re.compile(r"(\d{1,3})[- ]?års?[- ]?jubilæum(?!\w)")
_AT_AGE = re.compile(r"ved døden(?: i en alder af (\d{1,3}) år)?")


def read_hired(lead, tail):
    hired = HIRED.fullmatch(tail)
    if not hired:
        lead.take_name(tail)
        lead.doubt("first_name", "last_name", "title")
        return
    lead.take_name(hired["name"])
    lead.take_number("age", hired["age"])
    _read_title(lead, hired["rest"] or "")


def _read_title(lead, rest):
    late = _LATE_DATE.search(rest[-60:])
    if late and "job_date" not in lead.values:
        lead.take_date(late[1])
        rest = rest[: len(rest) - len(late[0])].rstrip()
    if "place" not in OCCASIONS[lead.occasion].lead:
        lead.take(title=rest)
        return
    place = split_place(rest)
    lead.take(**place)
    if "department" in place:
        lead.doubt("title", "department")


def read_person(lead, subject):
    """`NAME, [AGE år, ][TITLE hos ]COMPANY`; in turned order the job is the one left behind."""
    name, _, rest = subject.rstrip(", ").partition(",")
    lead.take(name=name)
    rest = rest.strip()
    if age := _OF_AGE.match(rest):
        lead.take_number("age", age[1])
        rest = rest[age.end() :]
    title, company, sure = split_employer(rest)
    if title and not company:
        title, company, sure = _told_apart(title)
    before = not lead.house_order or lead.occasion == "udnaevnelse"
    title_field = "old_title" if before else "title"
    company_field = "company" if lead.house_order else "old_company"
    lead.take(**{title_field: title, company_field: company})
    if not sure:
        lead.doubt(title_field, company_field)


def _told_apart(text):
    """`TITLE, COMPANY` where the first part is called as jobs are; a company may have a comma."""
    title, comma, company = text.rpartition(", ")
    if comma and _JOB.search(title):
        return title, company, False
    return "", text, not comma


def _read_appointed(lead, tail):
    """`som TITLE`, `til TITLE`, `hos COMPANY som TITLE`, `som TITLE hos COMPANY`."""
    word, _, rest = tail.partition(" ")
    if word in ("hos", "i", "ved", "af") and " som " in rest:
        company, _, title = rest.partition(" som ")
        lead.take(company=company)
        _read_title(lead, title)
        lead.doubt("company", "title")
        return
    if word not in ("som", "til"):
        lead.doubt("title")
        rest = tail
    if "company" not in lead.values:
        rest, company, _ = split_employer(rest)
        lead.take(company=company)
        lead.doubt("company", "title")
    _read_title(lead, rest)


def _read_degree(lead, tail):
    tail = tail.removeprefix("uddannelsen ")
    rest, via, network = tail.rpartition(" via ")
    lead.take(network=network if via else "")
    school = split_school(rest if via else tail, always=True)
    lead.take(**school.values)
    lead.doubt(*school.unsure)


def _read_certificate(lead, tail):
    tail = tail.removeprefix("certificeringen ")
    rest, _, issuer = tail.rpartition(" fra ")
    lead.take(certification=rest or tail, issuer=issuer if rest else "")
    if " fra " in rest:
        lead.doubt("certification", "issuer")


def _read_pattern(pattern, name):
    def read(lead, tail):
        match = pattern.match(tail)
        lead.take_number(name, match[1] if match else None)
        lead.leave(tail[match.end() :].strip() if match else tail)

    return read


def _read_resigned(lead, tail):
    rest = tail.removeprefix("sin stilling").strip()
    if rest.startswith("som ") and "title" not in lead.values:
        title, company, _ = split_employer(rest.removeprefix("som "))
        lead.take(title=title, company=company)
        lead.doubt("title", "company")
    else:
        lead.leave(rest)


TAILS = {
    "nyt_job": _read_appointed,
    "udnaevnelse": _read_appointed,
    "forfremmelse": _read_appointed,
    "partner": _read_appointed,
    "uddannelse": _read_degree,
    "certificering": _read_certificate,
    "jubilaeum": _read_pattern(_YEARS, "years"),
    "rund_foedselsdag": lambda lead, tail: lead.leave(tail),
    "fratraedelse": _read_resigned,
    "doedsfald": _read_pattern(_AT_AGE, "age"),
}
