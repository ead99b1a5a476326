"""The columns of a table of notices, and how the value in a cell is read and written."""

from import_export.fields import Field
from import_export.widgets import Widget

from people import grammar
from people.grammar.dates import read_date, write_date
from people.grammar.fields import NUMBER_FIELDS, tidy
from people.models import Notice, Person
from publishing.desk.forms import FIRST_YEAR, LAST_YEAR
from publishing.printable import printable
from publishing.tags import NAME_LENGTH, names_typed

# Beside the fields of the grammar: a notice as it was pasted, the company's number, the tags.
EXTRA_LABELS = {"text": "Tekst", "cvr": "CVR-nummer", "tags": "Emner"}
LABELS = grammar.FIELD_LABELS | EXTRA_LABELS
LONGEST_TEXT = 5000
# What people write besides.
ALSO = {"fornavn": "first_name"}
CHOICES = {
    "occasion": {key: occasion.label for key, occasion in grammar.OCCASIONS.items()},
    "who": grammar.WHO,
    "school_preposition": {word: word for word in grammar.SCHOOL_PREPOSITIONS},
}


def key_of(heading):
    """The key of a column by its Danish label or by the key itself; None for any other."""
    typed = folded(heading).rstrip(" *:")
    return next((key for key, label in LABELS.items() if typed in (key, folded(label))), None)


def folded(text):
    return tidy(str(text)).casefold()


class TextCell(Widget):
    def __init__(self, longest):
        super().__init__()
        self.longest = longest

    def clean(self, value, row=None, **kwargs):
        text = tidy(printable(value))
        if len(text) > self.longest:
            raise ValueError(f"Teksten har {len(text)} tegn. Der er plads til {self.longest}.")
        return text


class PastedCell(TextCell):
    """A whole notice, with its line breaks."""

    def clean(self, value, row=None, **kwargs):
        super().clean(value)
        return printable(value).strip()


class NumberCell(Widget):
    def __init__(self, lowest, highest):
        super().__init__()
        self.lowest, self.highest = lowest, highest

    def clean(self, value, row=None, **kwargs):
        typed = tidy(value).removesuffix(" år")
        if not typed:
            return None
        number = int(typed) if typed.isdecimal() and len(typed) < 4 else None
        if number is None or not self.lowest <= number <= self.highest:
            raise ValueError(
                f"Skriv et helt tal mellem {self.lowest} og {self.highest}: »{typed}«."
            )
        return number


class DayCell(Widget):
    def clean(self, value, row=None, **kwargs):
        typed = tidy(value).removesuffix(" 00:00:00")
        if not typed:
            return None
        day = read_date(typed.removeprefix("den ").removeprefix("d. "))
        if day is None:
            raise ValueError(f"»{typed}« er ikke en dato. Skriv den som 5. januar 2026.")
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValueError(f"Se efter, om årstallet er rigtigt: »{typed}«.")
        return day

    def render(self, value, obj=None, **kwargs):
        return write_date(value) if value else ""


class ChoiceCell(Widget):
    """One of some values, by its name on the screen or by its key."""

    def __init__(self, choices):
        super().__init__()
        self.choices = choices

    def clean(self, value, row=None, **kwargs):
        typed = folded(value)
        if not typed:
            return ""
        for key, label in self.choices.items():
            if typed in (key, folded(label)):
                return key
        if ALSO.get(typed) in self.choices:
            return ALSO[typed]
        known = ", ".join(self.choices.values())
        raise ValueError(f"»{tidy(value)}« kender vi ikke. Vælg en af: {known}.")

    def render(self, value, obj=None, **kwargs):
        return self.choices.get(value, "")


class CvrCell(Widget):
    def clean(self, value, row=None, **kwargs):
        digits = tidy(value).upper().removeprefix("DK").replace(" ", "")
        if digits and not (digits.isdecimal() and len(digits) == 8):
            raise ValueError(f"»{tidy(value)}« er ikke et CVR-nummer. Det har otte cifre.")
        return digits


class TagsCell(Widget):
    def clean(self, value, row=None, **kwargs):
        names = names_typed(printable(value))
        if any(len(name) > NAME_LENGTH for name in names):
            raise ValueError(
                f"Et emne er for langt. Skriv højst {NAME_LENGTH} tegn, med komma imellem."
            )
        return names

    def render(self, value, obj=None, **kwargs):
        return ", ".join(value or ())


def cell_of(name):
    if name in CHOICES:
        return ChoiceCell(CHOICES[name])
    if name in NUMBER_FIELDS:
        return NumberCell(15, 110) if name == "age" else NumberCell(1, 150)
    return OTHER_CELLS[name]() if name in OTHER_CELLS else TextCell(length_of(name))


OTHER_CELLS = {
    "job_date": DayCell,
    "text": lambda: PastedCell(LONGEST_TEXT),
    "cvr": CvrCell,
    "tags": TagsCell,
}


def length_of(name):
    model = Person if name in ("first_name", "last_name") else Notice
    return (
        Notice._meta.get_field("printed_company").max_length
        if name == "company"
        else (model._meta.get_field(name).max_length)
    )


FIELDS = {
    name: Field(attribute=name, column_name=label, widget=cell_of(name))
    for name, label in LABELS.items()
}
