"""What one can narrow the library by: the form, and what it means. It stands in the address."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404, QueryDict
from django.utils import timezone

from pictures import rights
from pictures.days import WITHIN
from pictures.models import Picture
from pictures.proportions import FORM_NAMES
from publishing import danish
from publishing.desk.widgets import DayInput, TagInput
from publishing.library.finding import (
    LONGEST,
    Selection,
    asked,
    beginning,
    first_since,
    keyed,
    words_typed,
)
from publishing.library.uses import unused, used
from publishing.slugs import slugify
from publishing.tags import tag_at

NOT_ON_THE_LIST = "Valget findes ikke. Vælg på listen."
FORMS = {
    "": "Alle former",
    **FORM_NAMES,
}
SIZES = {
    "": "Alle",
    "stor": "Mindst 2.400 pixel",
    "mellem": "Mindst 1.200 pixel",
    "lille": "Under 1.200 pixel",
}
SIZE_KEYS = {"stor": "width:2400", "mellem": "width:1200", "lille": "width:small"}
RIGHTS = {
    "klar": "Klar til brug",
    "mangler": "Mangler oplysninger",
    "snart": "Udløber snart",
    "udloebet": "Udløbet",
}
USED = {"": "Brugt eller ej", "ja": "Bruges", "nej": "Bruges ingen steder"}
USED_MEAN = {"ja": used, "nej": unused}
SEARCH = forms.TextInput({"type": "search"})


@dataclass(frozen=True)
class Chosen:
    """One filter in words, and the address of the library without it."""

    text: str
    without: str


def in_force(pictures):
    return pictures.filter(Q(licence_until=None) | Q(licence_until__gte=timezone.localdate()))


def ending(pictures):
    today = timezone.localdate()
    return pictures.filter(licence_until__range=(today, rights.last_day_warned_of(today)))


def ended(pictures):
    return pictures.filter(licence_until__lt=timezone.localdate())


# Each as the key of all that it may be, and what the clock has to say of it.
RIGHTS_MEAN = {
    "klar": ("complete", in_force),
    "mangler": ("lacking", None),
    "snart": ("ends", ending),
    "udloebet": ("ends", ended),
}


class LibraryFilter(forms.Form):
    """The names of the fields are those of the addresses."""

    q = forms.CharField(label="Søg i billedarkivet", max_length=LONGEST, widget=SEARCH)
    emne = forms.CharField(label="Emne", max_length=LONGEST, widget=TagInput)
    form = forms.ChoiceField(label="Form", choices=FORMS)
    stoerrelse = forms.ChoiceField(label="Bredde", choices=SIZES)
    rettighed = forms.ChoiceField(
        label="Rettigheder",
        choices=[
            ("", "Alle"),
            ("Hvor langt I er", list(RIGHTS.items())),
            ("Hvilken ret", Picture.Licence.choices),
        ],
    )
    brugt = forms.ChoiceField(label="Brug", choices=USED)
    taget = forms.CharField(
        label="Taget",
        max_length=20,
        widget=forms.TextInput({"placeholder": "marts 2026"}),
    )
    fra = forms.DateField(label="Lagt ind fra", widget=DayInput, validators=WITHIN)
    til = forms.DateField(label="Til og med", widget=DayInput, validators=WITHIN)

    use_required_attribute = False

    def __init__(self, data):
        super().__init__(data, auto_id="filter-%s", label_suffix="")
        for field in self.fields.values():
            field.required = False
            field.error_messages["invalid_choice"] = NOT_ON_THE_LIST
            field.error_messages["invalid"] = "Skriv datoen som 2026-11-26."
        for name in ("q", "emne", "taget"):
            self.fields[name].widget.attrs["autocomplete"] = "off"

    def clean_q(self):
        return words_typed(self.cleaned_data["q"])

    def clean_emne(self):
        text = self.cleaned_data["emne"]
        try:
            return tag_at(slugify(text)) if text else None
        except Http404 as error:
            raise ValidationError(f"Vi har intet emne, der hedder »{text}«.") from error

    def clean_taget(self):
        """The year, or the month of a year, as its key has it."""
        text = self.cleaned_data["taget"]
        if text and not (period := period_of(text)):
            raise ValidationError("Skriv et år eller en måned, som 2026 eller marts 2026.")
        return text and period

    def clean(self):
        since, until = self.cleaned_data.get("fra"), self.cleaned_data.get("til")
        if since and until and until < since:
            self.add_error("til", "Den sidste dag ligger før den første.")

    @cached_property
    def asked(self):
        """What is asked for, as an address has it: nothing empty."""
        return {name: text for name in self.fields if (text := self.data.get(name, "").strip())}

    @property
    def is_narrowed(self):
        """By something else than words."""
        return bool(self.asked.keys() - {"q"})

    def address(self, without=()):
        query = QueryDict(mutable=True)
        query.update({name: text for name, text in self.asked.items() if name not in without})
        return query.urlencode()

    @cached_property
    def selection(self):
        cleaned = self.cleaned_data
        right = cleaned["rettighed"]
        right_key, narrow = RIGHTS_MEAN.get(right, (right and f"licence:{right}", None))
        keys = [
            cleaned["emne"] and f"tag:{cleaned['emne'].pk}",
            cleaned["form"] and f"form:{cleaned['form']}",
            SIZE_KEYS.get(cleaned["stoerrelse"]),
            cleaned["taget"] and f"taken:{cleaned['taget']}",
            right_key,
        ]
        narrowed = [narrow, USED_MEAN.get(cleaned["brugt"])]
        conditions = [beginning(word) for word in cleaned["q"]]
        conditions += [keyed(key) for key in keys if key]
        conditions += [asked(narrow) for narrow in narrowed if narrow]
        return Selection(tuple(conditions), *self.span)

    @property
    def span(self):
        """The places of the days asked for: from one, to before another."""
        since, until = self.cleaned_data["fra"], self.cleaned_data["til"]
        after = until and first_since(midnight(until + timedelta(days=1)))
        if since is None:
            return None, after
        first = first_since(midnight(since))
        # Nothing has come since: then nothing is before the first there is.
        return (first, after) if first else (None, (0,))

    @cached_property
    def chosen(self):
        """The filters in words, each with the way out of it."""
        if self.errors:
            return []
        cleaned = self.cleaned_data
        right = RIGHTS | dict(Picture.Licence.choices)
        words = {
            ("q",): self.asked.get("q") and f"»{self.asked['q']}«",
            ("emne",): cleaned["emne"] and f"Emne: {cleaned['emne']}",
            ("form",): cleaned["form"] and FORMS[cleaned["form"]],
            ("stoerrelse",): cleaned["stoerrelse"] and SIZES[cleaned["stoerrelse"]],
            ("rettighed",): right.get(cleaned["rettighed"]),
            ("brugt",): cleaned["brugt"] and USED[cleaned["brugt"]],
            ("taget",): cleaned["taget"] and f"Taget: {self.asked['taget']}",
            ("fra", "til"): self.days,
        }
        return [Chosen(str(text), self.address(without)) for without, text in words.items() if text]

    @property
    def days(self):
        since, until = self.cleaned_data["fra"], self.cleaned_data["til"]
        if since and until:
            return f"Lagt ind {danish.short_date(since)} til {danish.short_date(until)}"
        if since:
            return f"Lagt ind fra {danish.short_date(since)}"
        return until and f"Lagt ind til og med {danish.short_date(until)}"


def period_of(text):
    """
    A year or a month, as it is typed; None where it is neither.

    >>> period_of("2026"), period_of("Marts 2026"), period_of("2026-3"), period_of("mar. 2026")
    ('2026', '2026-03', '2026-03', '2026-03')
    """
    words = re.split(r"[ .-]+", text.strip().lower())
    years = [word for word in words if re.fullmatch("[12][0-9]{3}", word)]
    months = [month_of(word) for word in words if word not in years]
    if len(years) != 1 or len(months) > 1 or None in months:
        return None
    return "-".join([*years, *(f"{month:02}" for month in months)])


def month_of(word):
    """Its number, by its number or by its name, of which three letters are enough."""
    named = len(word) > 2 and (name for name in danish.MONTHS if name.startswith(word))
    if re.fullmatch("0?[1-9]|1[0-2]", word):
        return int(word)
    return next((danish.MONTHS.index(name) + 1 for name in named or ()), None)


def midnight(day):
    return timezone.make_aware(datetime.combine(day, time.min))
