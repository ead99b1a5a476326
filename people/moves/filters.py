"""What a reader can narrow the list of notices by: the form, and what it means."""

from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.http import Http404, QueryDict
from django.utils import timezone

from people.companies import Company, company_at
from people.moves.finding import Selection, column, keyed
from people.moves.keys import tag_key, word_key
from people.naming import company_key
from people.notices import Notice
from people.printed import OCCASIONS
from publishing import danish
from publishing.slugs import slugify
from publishing.tags import Tag, tag_at
from publishing.words import words_of

WORDS = 6
SUGGESTIONS = 8
LOOKED_THROUGH = 200
NOT_ON_THE_LIST = "Valget findes ikke. Vælg på listen."


@dataclass(frozen=True)
class Chosen:
    """One filter in words, and the address of the list without it."""

    text: str
    without: str


def first_of(month):
    """The first moment of a month written 2026-01."""
    year, number = map(int, month.split("-"))
    return timezone.make_aware(datetime(year, number, 1))  # noqa: DTZ001 - made aware here


def month_after(moment):
    return moment.replace(year=moment.year + moment.month // 12, month=moment.month % 12 + 1)


def month_words(moment):
    return f"{danish.MONTHS[moment.month - 1]} {moment.year}"


def months():
    """
    Every month there may be notices of, and those of this year and the last in any case: the newest
    first, by year, as choices of a select.
    """
    oldest = Notice.objects.filter(listed_at__isnull=False).order_by("listed_at")[:1]
    first = oldest.values_list("listed_at", flat=True).first() or timezone.now()
    today = timezone.localdate()
    start = min(timezone.localdate(first), date(today.year - 1, 1, 1))
    years = {}
    for number in range(today.year * 12 + today.month - 1, start.year * 12 + start.month - 2, -1):
        month = date(number // 12, number % 12 + 1, 1)
        years.setdefault(str(month.year), []).append((f"{month:%Y-%m}", month_words(month)))
    return list(years.items())


class MonthField(forms.ChoiceField):
    """A month written 2026-01. A template of ours prints it: a widget renders each option alone."""

    def offer(self, years, empty=""):
        self.years, self.empty = years, empty
        self.choices = [("", empty), *years]


class NoticeFilter(forms.Form):
    """The names of the fields are those of the addresses: see docs/moves.md."""

    anledning = forms.ChoiceField(label="Anledning", choices=[("", "Alle"), *OCCASIONS])
    virksomhed = forms.CharField(label="Virksomhed", max_length=160)
    tidligere = forms.CharField(label="Kom fra", max_length=160)
    emne = forms.CharField(label="Emne", max_length=100)
    titel = forms.CharField(label="Ord i titlen", max_length=80)
    maaned = MonthField(label="Måned")
    til = MonthField(label="Til og med")

    use_required_attribute = False

    def __init__(self, data):
        super().__init__(data, auto_id="filter-%s", label_suffix="")
        self.sent = data
        known = months()
        self.fields["maaned"].offer(known, "Alle måneder")
        self.fields["til"].offer(known, "samme måned")
        for name, field in self.fields.items():
            field.required = False
            field.error_messages["invalid_choice"] = NOT_ON_THE_LIST
            if isinstance(field, forms.CharField):
                field.widget.attrs["autocomplete"] = "off"
            if name in ("virksomhed", "tidligere", "emne"):
                field.widget.attrs |= {"list": f"filter-{name}-forslag"}

    def clean_virksomhed(self):
        return company_called(self.cleaned_data["virksomhed"])

    def clean_tidligere(self):
        return company_called(self.cleaned_data["tidligere"])

    def clean_emne(self):
        text = self.cleaned_data["emne"]
        try:
            return tag_at(slugify(text)) if text else None
        except Http404 as error:
            raise ValidationError(
                f"Vi har intet emne, der hedder »{text}«. Se dem alle under »Alle emner«."
            ) from error

    def clean_titel(self):
        text = self.cleaned_data["titel"]
        words = words_of(text)
        if text and not words:
            raise ValidationError("Skriv et ord med bogstaver eller tal, fx »driftschef«.")
        if len(words) > WORDS:
            raise ValidationError(f"Skriv de vigtigste ord, højst {WORDS}.")
        return words

    def clean(self):
        first, last = self.cleaned_data.get("maaned"), self.cleaned_data.get("til")
        if last and not first:
            self.add_error("maaned", "Vælg også den måned, det begynder med.")
        elif last and last < first:
            self.add_error("til", "Den sidste måned ligger før den første.")
        self.show_names()

    def show_names(self):
        """What was sent as an address stands in the form as a name."""
        self.data = self.data.copy()
        for name in ("virksomhed", "tidligere", "emne"):
            if row := self.cleaned_data.get(name):
                self.data[name] = row.name

    @cached_property
    def canonical(self):
        """The filters as an address has them: companies and tags by their slugs, nothing empty."""
        values = {name: self.cleaned_data[name] for name in self.fields}
        values["titel"] = " ".join(self.sent["titel"].split()) if values["titel"] else ""
        return {name: getattr(value, "slug", value) for name, value in values.items() if value}

    def address(self, without=()):
        query = QueryDict(mutable=True)
        query.update({n: value for n, value in self.canonical.items() if n not in without})
        return query.urlencode()

    @cached_property
    def selection(self):
        cleaned = self.cleaned_data
        columns = {"company": cleaned["virksomhed"], "former_company": cleaned["tidligere"]}
        conditions = [column(name, row.pk) for name, row in columns.items() if row]
        conditions += [keyed(word_key(word)) for word in cleaned["titel"]]
        if tag := cleaned["emne"]:
            conditions.append(keyed(tag_key(tag.pk)))
        if cleaned["anledning"]:
            conditions.append(column("occasion", cleaned["anledning"]))
        if not cleaned["maaned"]:
            return Selection(tuple(conditions))
        since = first_of(cleaned["maaned"])
        until = month_after(first_of(cleaned["til"] or cleaned["maaned"]))
        return Selection(tuple(conditions), (since,), (until,))

    @cached_property
    def chosen(self):
        """The filters in words, each with the way out of it."""
        cleaned = self.cleaned_data
        words = {
            "anledning": dict(OCCASIONS).get(cleaned["anledning"]),
            "virksomhed": cleaned["virksomhed"],
            "tidligere": cleaned["tidligere"] and f"kom fra {cleaned['tidligere']}",
            "emne": cleaned["emne"],
            "titel": cleaned["titel"] and f"»{self.canonical['titel']}« i titlen",
            "maaned": cleaned["maaned"] and self.period,
        }
        return [
            Chosen(str(text), self.address(("maaned", "til") if name == "maaned" else (name,)))
            for name, text in words.items()
            if text
        ]

    @property
    def period(self):
        first = month_words(first_of(self.cleaned_data["maaned"]))
        last = month_words(first_of(self.cleaned_data["til"] or self.cleaned_data["maaned"]))
        return first if first == last else f"{first} til {last}"

    @property
    def is_plain(self):
        """
        Whether there is a known number of such addresses, so that their pages may be kept: one
        filter at most, written as we write it, and of its pages the first.
        """
        sent = {name: self.sent[name] for name in (*self.fields, "side") if self.sent.get(name)}
        return not self.canonical or (
            len(sent) == 1 and sent == self.canonical and "titel" not in sent
        )


def company_called(text):
    """
    The company at an address or of a name, of those readers have read of; none for none.
    ValidationError, in Danish.
    """
    if not text:
        return None
    known = Company.objects.filter(slug=text).first() or Company.objects.known_as(text)
    try:
        company = known.standing if known else company_at(text)
    except Http404:
        company = None
    if company is None or not company.has_page:
        raise ValidationError(f"Vi har ingen virksomhed, der hedder »{text}«.")
    return company


def companies_like(text):
    """A few companies whose names begin like a text, for suggestions as one types."""
    return companies_beginning(company_key(text))[:SUGGESTIONS]


def nearest_companies(text):
    """Those that somebody who typed a name of no company may have meant."""
    key = company_key(text)
    near = {row.key: row for row in companies_beginning(key[:3])}
    return [near[found] for found in get_close_matches(key, near, n=3)]


def companies_beginning(start):
    """Of those readers have read of; `Company.has_page` is the same for a row in hand."""
    own, left = (
        Notice.objects.live().filter(**{name: OuterRef("pk")})
        for name in ("company", "former_company")
    )
    named = Company.objects.standing().filter(key__startswith=start)
    rows = named.filter(Exists(own) | Exists(left))
    return rows[:LOOKED_THROUGH] if start else []


def tags_like(text):
    start = slugify(text)
    return list(Tag.objects.filter(slug__startswith=start)[:SUGGESTIONS]) if start else []
