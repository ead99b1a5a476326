"""A pasted mail, as the desk shows what was understood of it and what was not."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from people import grammar
from people.company_names import Match, fold, match_companies
from people.desk.company_field import NEW
from people.grammar.fields import FIELD_LABELS
from people.models import Company, Notice, Person
from publishing.printable import printable

# So many characters are read: a hundred notices and their greetings.
LONGEST = 200_000
AGES = range(15, 111)

TOO_LONG = "Mailen er for lang. Indsæt højst 200.000 tegn ad gangen."
BLANK_LINES = re.compile(r"\n\s*\n")
EMPTY = "Feltet er tomt. Indsæt teksten fra mailen, og tryk »Læs mailen«."
NOT_UNDERSTOOD = (
    "Vi kunne ikke finde en notits i teksten. Skriv den selv i felterne herunder; mailen bliver "
    "stående."
)


@dataclass(frozen=True)
class Found:
    """
    One notice in the mail, and the company it is about. `fields` are those a notice can hold; what
    is too long for its field is left over.
    """

    read: grammar.ReadNotice
    fields: grammar.NoticeFields
    cut: tuple[str, ...]
    match: Match

    @property
    def leftovers(self):
        return [*self.read.leftovers, *self.cut]

    @property
    def unsure(self):
        return sorted(self.read.unsure | (set() if self.match.sure else {"company"}))

    @property
    def doubts(self):
        return ", ".join(FIELD_LABELS[name].lower() for name in self.unsure)

    @property
    def exact(self):
        return self.read.exact and not self.cut

    @property
    def name(self):
        return self.fields.name

    @property
    def sentence(self):
        return grammar.write(self.fields)

    @property
    def label(self):
        return grammar.OCCASIONS[self.fields.occasion].label

    @property
    def company_value(self):
        """What the form's company field gets: the id of a row, or the name of one to be made."""
        name = self.fields.company
        return str(self.match.company.pk) if self.match.company else f"{NEW}{name}" * bool(name)

    @property
    def choices(self):
        """(value, text) of the companies it may be, where the editor ought to choose."""
        name = self.fields.company
        known = [company for company in (self.match.company, *self.match.near) if company]
        if not name or (self.match.company and self.match.sure):
            return []
        rows = [(str(company.pk), company.name) for company in known]
        made = (f"{NEW}{name}", f"{name} (oprettes)")
        return [*rows, made] if self.match.company else [made, *rows]

    def printed_as(self, company):
        """The spelling that is kept where the company's own is another."""
        return self.fields.company if company and company.name != self.fields.company else ""

    @property
    def values(self):
        """What the form's fields get."""
        data = grammar.to_json(self.fields)
        return {name: str(data.get(name, "")) for name in grammar.FIELD_NAMES} | {
            "company": self.company_value,
            "printed_company": self.printed_as(self.match.company),
            "caption_name": self.read.caption_name,
        }

    def as_json(self):
        return {
            "values": self.values,
            "company_text": str(self.match.company or self.fields.company),
            "near": [{"id": str(near.pk), "text": near.name} for near in self.match.near],
            "unsure": self.unsure,
            "leftovers": self.leftovers,
        }


class Reading:
    """What was made of a mail. `fault` says, in Danish, why nothing was; then nothing is found."""

    def __init__(self, mail, number=None):
        """With a `number`, what is shown is about that notice alone, on the page of its draft."""
        self.number = number
        self.mail = printable(mail)
        self.kept = []
        self.read = grammar.ReadMail((), ())
        if self.fault_of_mail:
            return
        self.read = grammar.read_mail(self.mail)

    @property
    def fault_of_mail(self):
        if len(self.mail) > LONGEST:
            return TOO_LONG
        return "" if self.mail.strip() else EMPTY

    @property
    def fault(self):
        return self.fault_of_mail or ("" if self.read.notices else NOT_UNDERSTOOD)

    @cached_property
    def found(self):
        held = [held_by_a_notice(notice.fields) for notice in self.read.notices]
        matches = match_companies([fields.company for fields, _ in held])
        return [
            Found(notice, fields, cut, matches[fields.company])
            for notice, (fields, cut) in zip(self.read.notices, held, strict=True)
        ]

    @property
    def only(self):
        if self.number:
            return dict(enumerate(self.found, 1)).get(self.number)
        return self.found[0] if len(self.found) == 1 else None

    def filled_in(self, fields, begun, sent):
        """
        What a page begins with after a plain »Læs mailen«: what was typed, and the mail where
        nothing was. Where both say something, the mail's word is shown beside (`kept`).
        """
        typed = {name: f.widget.value_from_datadict(sent, {}, name) for name, f in fields.items()}
        read = self.only.values if self.only else {}
        keep_spelling(typed, begun, read)
        for name, field in fields.items():
            untouched = str(begun.get(name) or field.initial or "")
            if not typed[name] or (typed[name] == untouched and read.get(name)):
                typed[name] = read.get(name) or typed[name]
            elif read.get(name) and read[name] != typed[name]:
                self.kept.append((field.label, read[name]))
        return begun | typed

    @property
    def said(self):
        """In one sentence, for those who hear the page."""
        if self.fault or not self.only:
            return self.fault or f"Fandt {len(self.found)} notitser i mailen."
        eye = f" Se efter: {self.only.doubts}." if self.only.unsure else ""
        return f"Fandt én notits. Felterne er udfyldt.{eye}"

    @property
    def leftovers(self):
        """What no field was filled with, in its order for one notice, without its blank lines."""
        ours = self.only.leftovers if self.only else []
        around = self.read.between if self.found and not self.number else ()
        return [BLANK_LINES.sub("\n", text) for text in (*ours, *around)]


def keep_spelling(typed, begun, read):
    """A spelling belongs to its company: both are the mail's, or neither."""
    first = {name: str(begun.get(name) or "") for name in ("company", "printed_company")}
    named = read.get("company")
    if not named:
        return
    if typed["company"] not in ("", first["company"], named):
        read["printed_company"] = ""
    elif typed["printed_company"] == first["printed_company"]:
        typed["printed_company"] = ""


def held_by_a_notice(fields):
    """The fields as far as a row can hold them, and what is left over."""
    filled = {name: getattr(fields, name) for name in fields.filled()}
    cut = {name: value for name, value in filled.items() if not fits(name, value)}
    if fold(fields.company) == "vi":
        cut["company"] = fields.company
    empty = {name: None if name == "age" else "" for name in cut}
    return replace(fields, **empty), tuple(str(value) for value in cut.values())


def fits(name, value):
    if name == "age":
        return value in AGES
    longest = _length_of(name)
    return longest is None or len(value) <= longest


def _length_of(name):
    model = {"company": Company, "first_name": Person, "last_name": Person}.get(name, Notice)
    field = model._meta.get_field("name" if name == "company" else name)
    return field.max_length
