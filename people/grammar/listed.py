"""Notices sent as a list of lines, `Navn: …`, `Virksomhed: …`, read into fields."""

import re

from .dates import read_date
from .fields import FIELD_LABELS, HIGHEST_NUMBER, NUMBER_FIELDS, tidy
from .leads import Lead
from .occasions import OCCASIONS
from .parts import split_employer, split_place, split_school
from .words import without_stop

_LINE = re.compile(r"(?P<label>[^\W\d_][^:\n]{0,40}?) ?:(?: (?P<value>.*))?")
_NUMBER = re.compile(r"\d{1,3}(?!\d)")

# What companies call the fields, beside the fields' own labels.
_CALLED = {
    "occasion": "type anledning kategori",
    "name": "navn medarbejder person fulde_navn",
    "company": "virksomhed firma ny_arbejdsgiver ny_virksomhed arbejdsplads ansat_hos ansat_i",
    "title": "titel stilling jobtitel ny_titel ny_stilling ansat_som stillingsbetegnelse",
    "job_date": "dato pr pr. startdato start tiltrædelse tiltrædelsesdato tiltræder tiltrådt "
    "ansat_pr. ansættelsesdato pr._dato startet starter begynder",
    "task": "opgave opgaver arbejdsopgaver arbejdsområde arbejdsområder ansvarsområde "
    "ansvarsområder skal_beskæftige_sig_med beskæftiger_sig_med",
    "old_job": "kommer_fra kommer_fra_en_stilling_som tidligere_stilling tidligere_job seneste_job "
    "seneste_stilling forrige_stilling forrige_job",
    "old_company": "tidligere_virksomhed tidligere_firma forrige_arbejdsgiver",
    "education": "uddannet uddannelsesbaggrund",
    "school": "skole uddannelsessted uddannet_fra uddannet_hos",
    "prior": "har_tidligere tidligere_erfaring tidligere_arbejde erfaring",
    "years": "jubilæum",
}
_FIELDS = {label.casefold(): name for name, label in FIELD_LABELS.items()} | {
    word.replace("_", " "): name for name, words in _CALLED.items() for word in words.split()
}
_LABELS = {occasion.label.casefold(): key for key, occasion in OCCASIONS.items()}
_WHOS = {"han": "han", "hun": "hun", "fornavn": "first_name", "fornavnet": "first_name"}
# With fewer, it is a signature or the head of a forwarded mail.
FEWEST_LINES = 3


def find_lists(text):
    """(start, end, Lead) of each list in the text that names a person and says what it is about."""
    groups = [[]]
    for start, end, name, value in _labelled(text):
        group = groups[-1]
        if group and (_begins_another(group, name) or _apart(text, group[-1][1], start)):
            groups.append(group := _moved_along(text, group, start))
        group.append((start, end, name, value))
    for group in groups:
        names = {name for *_, name, _ in group}
        person = names & {"name", "first_name", "last_name"}
        if person and len(group) >= FEWEST_LINES and names & {"title", "company", "education"}:
            yield group[0][0], group[-1][1], _read(text, group)


def _labelled(text):
    """(start, end, field, value) of each line with a known label; unknown lines are passed over."""
    start = 0
    for line in text.split("\n"):
        match = _LINE.fullmatch(line)
        if match and (name := _FIELDS.get(match["label"].casefold())) and match["value"]:
            yield start, start + len(line), name, tidy(match["value"])
        start += len(line) + 1


def _begins_another(group, name):
    """The list of another person: a field comes again, or the name in another way."""
    begun = {name for *_, name, _ in group}
    other = {"name": "first_name", "first_name": "name"}.get(name)
    return name in begun or other in begun


def _moved_along(text, group, start):
    """The lines since the last blank one belong with the name that follows them."""
    kept = next((at for at, (_, end, *_) in enumerate(group) if "\n\n" not in text[end:start]), 0)
    moved = group[kept:] if kept else []
    del group[len(group) - len(moved) :]
    return moved


def _apart(text, end, start):
    """More than a line or two of other text lies between two lines of a list."""
    return text[end:start].strip().count("\n") > 1


def _read(text, group):
    values = {name: value for *_, name, value in group}
    lead = Lead(_LABELS.get(values.pop("occasion", "").casefold(), "nyt_job"), house_order=True)
    for name, value in values.items():
        _READERS.get(name, _take_text)(lead, name, without_stop(value))
    for before, after in zip(group, group[1:], strict=False):
        lead.leave(tidy(text[before[1] : after[0]]))
    return lead


def _take_text(lead, name, value):
    lead.take(**{name: value})


def _take_number(lead, name, value):
    match = _NUMBER.search(value)
    number = int(match[0]) if match else 0
    if 0 < number <= HIGHEST_NUMBER:
        lead.take(**{name: number})
    else:
        lead.leave(value)


def _take_date(lead, name, value):
    if day := read_date(re.sub(r"^(?:pr\.?|den|d\.) ", "", value, flags=re.IGNORECASE)):
        lead.take(job_date=day)
    else:
        lead.leave(value)


def _take_who(lead, name, value):
    lead.take(who=_WHOS.get(value.casefold(), ""))


def _take_title(lead, name, value):
    if "place" not in OCCASIONS[lead.occasion].lead:
        lead.take(title=value)
        return
    place = split_place(value)
    lead.take(**place)
    if len(place) > 1:
        lead.doubt(*place)


def _take_old_job(lead, name, value):
    title, company, sure = split_employer(value.removeprefix("en stilling ").removeprefix("som "))
    lead.take(old_title=title, old_company=company)
    if not sure:
        lead.doubt("old_title", "old_company")


def _take_education(lead, name, value):
    school = split_school(value)
    lead.take(**school.values)
    lead.doubt(*school.unsure)


_READERS = {
    "title": _take_title,
    "old_job": _take_old_job,
    "education": _take_education,
    "job_date": _take_date,
    "who": _take_who,
    **dict.fromkeys(NUMBER_FIELDS, _take_number),
}
