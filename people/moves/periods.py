"""The months that flows between companies are counted over."""

from dataclasses import dataclass

from django import forms
from django.utils import timezone

from people.moves.filters import (
    NOT_ON_THE_LIST,
    MonthField,
    first_of,
    month_after,
    month_words,
    months,
)

# What is counted, and how long one waits for it, grows with the months.
LONGEST = 36
USUAL = 12


@dataclass(frozen=True)
class Preset:
    label: str
    first: str
    last: str
    is_chosen: bool = False

    @property
    def query(self):
        return f"maaned={self.first}&til={self.last}"


def back(months_back):
    """The month that far back, written 2026-01."""
    today = timezone.localdate()
    number = today.year * 12 + today.month - 1 - months_back
    return f"{number // 12:04}-{number % 12 + 1:02}"


def spans():
    """(label, first month, last month): what is most asked for. The first is the usual one."""
    year = timezone.localdate().year
    return [
        ("Seneste 12 måneder", back(USUAL - 1), back(0)),
        ("Seneste 3 måneder", back(2), back(0)),
        (f"I {year}", f"{year}-01", back(0)),
        (f"I {year - 1}", f"{year - 1}-01", f"{year - 1}-12"),
    ]


class FlowPeriod(forms.Form):
    """Two months, both included. Nothing sent means the last twelve."""

    maaned = MonthField(label="Fra")
    til = MonthField(label="Til og med")

    use_required_attribute = False

    def __init__(self, data):
        _, first, last = spans()[0]
        sent = {name: data[name] for name in ("maaned", "til") if data.get(name)}
        values = {"maaned": first, "til": last} | sent
        super().__init__(values, auto_id="filter-%s", label_suffix="")
        known = months()
        for field in self.fields.values():
            field.offer(known)
            field.error_messages["invalid_choice"] = NOT_ON_THE_LIST

    def clean(self):
        first, last = self.cleaned_data.get("maaned"), self.cleaned_data.get("til")
        if not (first and last):
            return
        if last < first:
            self.add_error("til", "Den sidste måned ligger før den første.")
        elif number_of(last) - number_of(first) >= LONGEST:
            self.add_error("til", f"Vælg højst {LONGEST} måneder ad gangen.")

    @property
    def since(self):
        return first_of(self.cleaned_data["maaned"])

    @property
    def until(self):
        return month_after(first_of(self.cleaned_data["til"]))

    @property
    def query(self):
        return f"maaned={self.data['maaned']}&til={self.data['til']}"

    @property
    def words(self):
        first, last = (month_words(first_of(self.data[name])) for name in ("maaned", "til"))
        return first if first == last else f"{first} til {last}"

    @property
    def presets(self):
        return [
            Preset(label, first, last, self.query == f"maaned={first}&til={last}")
            for label, first, last in spans()
        ]

    @property
    def is_usual(self):
        return self.presets[0].is_chosen

    @property
    def is_preset(self):
        return any(preset.is_chosen for preset in self.presets)


def number_of(month):
    year, number = map(int, month.split("-"))
    return year * 12 + number
