"""What a table would become, row by row: the sentence as printed, faults, and what wants an eye."""

from dataclasses import dataclass, field

from people import grammar
from people.company_names import Match, fold, match_companies
from people.duplicates import near_many
from people.grammar.occasions import OCCASIONS
from people.likeness import Name, slips
from people.tables.columns import LABELS
from people.tables.resource import NoticeResource, Row

ALIKE = "Ligner række {}."
NOT_MADE = "Virksomheden »{}« er her ikke, og du kan ikke oprette den. Spørg en, der kan."
NEEDED = "Mangler før udgivelse: {}."


@dataclass
class Entry:
    """One row of the preview. With `faults`, (column, sentence), it cannot become a draft."""

    number: int
    row: Row | None
    match: Match
    who: str = ""
    faults: list = field(default_factory=list)
    remarks: list = field(default_factory=list)
    near: list = field(default_factory=list)

    @property
    def sentence(self):
        return grammar.write_with_label(self.row.fields) if self.row else ""

    @property
    def new_company(self):
        """The name of a company that is not there yet, or ""."""
        return self.row.company if self.row and self.match.company is None else ""

    @property
    def begins_chosen(self):
        """What may be there already is left out unless somebody says otherwise."""
        return not self.faults and not any(one.strong for one in self.near)


class Preview:
    """`may_make` tells whether the person may make a company that is not there yet."""

    def __init__(self, table, *, may_make):
        self.table = table
        result = NoticeResource().looked_at(table.dataset)
        for found in result.rows:
            for error in found.errors:
                # No fault of the table's.
                raise error.error
        rows = [found.instance for found in result.rows if found.instance]
        self.matches = match_companies(name for row in rows for name in row.company_names)
        numbers = [number for number, _ in table.rows]
        self.entries = [
            self.entry(number, found) for number, found in zip(numbers, result.rows, strict=True)
        ]
        for entry in self.right:
            entry.remarks += remarks_on(entry)
            if entry.new_company and not may_make:
                entry.faults.append((LABELS["company"], NOT_MADE.format(entry.new_company)))
        self.find_near()

    @property
    def right(self):
        return [entry for entry in self.entries if not entry.faults]

    @property
    def wrong(self):
        return [entry for entry in self.entries if entry.faults]

    @property
    def new_companies(self):
        names = {fold(entry.new_company): entry.new_company for entry in self.right}
        return [name for name in names.values() if name]

    def entry(self, number, found):
        if found.validation_error:
            faults = [
                (LABELS[name], sentence)
                for name, sentences in found.validation_error.message_dict.items()
                for sentence in sentences
            ]
            return Entry(number, None, Match(), who_in(found.row_values), faults)
        return Entry(number, found.instance, self.match_of(found.instance))

    def match_of(self, row):
        """The company by its name, else by its CVR number."""
        found = [self.matches[name] for name in row.company_names]
        return next((match for match in found if match.company), found[0] if found else Match())

    def find_near(self):
        """The notices, in the newsroom and in the table, that a row may be once more."""
        wanted = [
            (entry.match.company and entry.match.company.pk, name_of(entry.row), entry.row.fields)
            for entry in self.right
        ]
        asked = [(pk, name, fields.job_date, fields.occasion) for pk, name, fields in wanted]
        for entry, near in zip(self.right, near_many(asked), strict=True):
            entry.near = near
        seen = {}
        for entry in self.right:
            fields = entry.row.fields
            others = seen.setdefault((fold(fields.company), fields.occasion), [])
            words = name_of(entry.row).words
            if twin := next((n for n, its in others if slips(words, its) is not None), None):
                entry.remarks.insert(0, ALIKE.format(twin))
            if words:
                others.append((entry.number, words))


def name_of(row):
    return Name(row.first_name, row.last_name)


def who_in(values):
    """Whom a row with a fault is about, as far as it says."""
    said = [values.get(LABELS[name], "") for name in ("first_name", "last_name", "company")]
    return ", ".join(filter(None, [" ".join(filter(None, said[:2])), said[2]]))


def remarks_on(entry):
    """What an editor would look at before printing."""
    row, fields = entry.row, entry.row.fields
    yield from about_company(entry)
    if row.read:
        yield from about_text(row.read)
    if lacking := grammar.missing(fields):
        yield NEEDED.format(", ".join(LABELS[name].lower() for name in lacking))
    unused = set(fields.filled()) - set(OCCASIONS[fields.occasion].fields)
    for name in sorted(unused):
        yield f"»{LABELS[name]}« trykkes ikke ved {OCCASIONS[fields.occasion].label.lower()}."
    caption = row.read.caption_name if row.read else None
    for remark in grammar.lint(fields, caption_name=caption):
        if remark.field != "who":
            yield f"{LABELS[remark.field]}: {remark.message_da}"


def about_company(entry):
    company, typed = entry.match.company, entry.row.company
    if company is None and typed:
        others = " eller ".join(f"»{other.name}«" for other in entry.match.near)
        yield f"»{typed}« er en ny virksomhed." + (f" Mente du {others}?" if others else "")
    elif company and not entry.match.sure:
        yield f"»{typed}« lægges hos »{company.name}«."
    elif entry.row.cvr and company is None:
        yield "Ingen virksomhed har det CVR-nummer."


def about_text(read):
    if read.leftovers:
        yield f"Ikke forstået: »{' … '.join(read.leftovers)}«."
    unsure = sorted(read.unsure - set(grammar.missing(read.fields)))
    if unsure:
        yield f"Se efter: {', '.join(LABELS[name].lower() for name in unsure)}."
