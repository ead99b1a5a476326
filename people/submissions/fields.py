"""The fields of a notice as a company meets them, made from those of the desk."""

from django import forms

from people import grammar
from people.companies import Company
from people.grammar.fields import HIGHEST_NUMBER
from people.notices import Notice
from people.submissions import wording
from publishing.desk.widgets import DayInput
from publishing.printable import printable

# Where a field is not wanted by its own column of the notice.
TYPED = {
    "company": Company._meta.get_field("name").max_length,
    "first_name": 80,
    "last_name": 80,
}
ROWS = {"task": 2, "prior": 2, "free_sentence": 3}


class Text(forms.CharField):
    """Text without what no reader sees: a NUL is left out rather than refused."""

    def to_python(self, value):
        return printable(super().to_python(value or ""))


class Plain(Text):
    """A line of it, with single spaces."""

    def to_python(self, value):
        return " ".join(super().to_python(value).split())


def field_of(name, occasion):
    """A field of the notice as a company meets it."""
    texts = {"label": wording.LABELS[name], "help_text": wording.HELP.get(name, "")}
    if name == "task" and "duty" in grammar.OCCASIONS[occasion].clauses:
        texts["help_text"] = wording.DUTY
    if name == "age" and name in grammar.OCCASIONS[occasion].required:
        texts["help_text"] = ""
    if name in TYPED:
        return Plain(required=False, max_length=TYPED[name], **texts)
    column = Notice._meta.get_field(name)
    if name == "who":
        choices = [choice for choice in column.choices if choice[0]]
        return forms.ChoiceField(required=False, choices=choices, widget=forms.RadioSelect, **texts)
    if name == "job_date":
        texts["label"] = wording.DATES.get(occasion, "Fra hvilken dag?")
        return forms.DateField(required=False, widget=DayInput, **texts)
    if name in ("age", "years"):
        low, high = (15, 110) if name == "age" else (1, HIGHEST_NUMBER)
        return forms.IntegerField(required=False, min_value=low, max_value=high, **texts)
    if column.choices:
        return forms.ChoiceField(required=False, choices=[("", "–"), *column.choices], **texts)
    widget = forms.Textarea(attrs={"rows": ROWS[name]}) if name in ROWS else forms.TextInput
    return Plain(required=False, max_length=column.max_length, widget=widget, **texts)
