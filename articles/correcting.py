"""Correcting an article, asked about in the moment its changes are published."""

from django import forms
from django.utils.text import Truncator

from articles.corrections import LONGEST_TEXT, CorrectionType
from articles.models import Article
from publishing.versions.revisions import Reason, Revision

LONGEST_NOTE = Revision._meta.get_field("note").max_length
NONE = "nej"
TYPES = [
    (NONE, "Nej, kun småting som et komma eller en stavefejl"),
    (CorrectionType.CORRECTION, "Rettelse: noget var forkert"),
    (CorrectionType.CLARIFICATION, "Præcisering: noget kunne misforstås"),
    (CorrectionType.UPDATE, "Opdatering: der er kommet nyt til"),
]


class CorrectionForm(forms.Form):
    """Stands on the page »Udgiv ændringer« of an article, see `publishing.desk.release.EXTRAS`."""

    template = "admin/articles/_correcting.html"

    correction_type = forms.ChoiceField(
        label="Er det en rettelse?",
        choices=TYPES,
        initial=NONE,
        required=False,
        widget=forms.RadioSelect,
    )
    correction_text = forms.CharField(
        label="Rettelsens ordlyd",
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Skriv, hvad der stod, og hvad der er rigtigt, så den, der læste fejlen, kan "
        "kende den igen. Sig undskyld, hvis nogen er ramt. Teksten står i artiklen, blandt de "
        "seneste nyheder og under Rettelser og kan ikke ændres bagefter.",
    )

    def __init__(self, item, data):
        super().__init__(data)
        self.item = item

    @classmethod
    def fits(cls, item):
        """What no reader has seen needs no correction, and a paid item has none."""
        return isinstance(item, Article) and item.is_live()

    def clean_correction_type(self):
        type = self.cleaned_data["correction_type"]
        return "" if type == NONE else type

    def clean(self):
        cleaned = super().clean()
        type, text = cleaned.get("correction_type"), cleaned.get("correction_text")
        if type and not text and "correction_text" not in self.errors:
            self.add_error("correction_text", "Skriv, hvad der stod, og hvad der er rigtigt.")
        if text and not type and "correction_type" not in self.errors:
            sentence = "Vælg, om det er en rettelse, en præcisering eller en opdatering."
            self.add_error("correction_type", sentence)
        return cleaned

    def reason(self):
        """What the version is made for, as `publish` takes it."""
        if not self.cleaned_data["correction_type"]:
            return {}
        type = CorrectionType(self.cleaned_data["correction_type"])
        note = Truncator(f"{type.label}: {self.cleaned_data['correction_text']}")
        return {"reason": Reason.CORRECTED, "note": note.chars(LONGEST_NOTE)}

    def carry_out(self, by):
        if type := self.cleaned_data["correction_type"]:
            self.item.correct(type, self.cleaned_data["correction_text"], by=by)
