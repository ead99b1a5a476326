"""
The portrait of a notice: a picture of the library, or a file that becomes one when the form is sent
without a script. With one, static/js/desk/portrait-field.js sends the file by itself.
"""

from dataclasses import dataclass

from django import forms
from django.template.loader import render_to_string

from people.companies import Company
from people.desk.company_field import new_name
from pictures.ids import row_id
from pictures.intake import ACCEPT
from pictures.laying_in import NOT_ALLOWED
from pictures.models import Picture
from pictures.portraits import PortraitForm, words_for
from publishing.desk.picture_field import to_choose_between
from publishing.library.gone import CHOOSE_ANOTHER


@dataclass(frozen=True)
class SentFile:
    """A file beside its credit, and whose portrait it is."""

    file: object
    credit: str
    name: str
    company: str


class PortraitInput(forms.Select):
    needs_multipart_form = True

    class Media:
        js = [forms.Script("js/desk/portrait-field.js", type="module")]

    def value_from_datadict(self, data, files, name):
        file = files.get(f"{name}-fil")
        if file is None:
            return super().value_from_datadict(data, files, name)
        person = f"{data.get('first_name', '')} {data.get('last_name', '')}".strip()
        company = data.get("printed_company") or data.get("company", "")
        return SentFile(file, data.get(f"{name}-kredit", "").strip(), person, company)

    def render(self, name, value, attrs=None, renderer=None):
        sent = value if isinstance(value, SentFile) else None
        pk = row_id(str(value or ""))
        chosen, self.choices = to_choose_between(pk)
        context = {
            "field": super().render(name, pk or "", attrs, renderer),
            "name": name,
            "id": attrs["id"],
            "picture": chosen and chosen.as_choice(),
            "credit": sent.credit if sent else "",
            "accept": ACCEPT,
        }
        return render_to_string("admin/widgets/portrait_field.html", context)


class PortraitField(forms.ModelChoiceField):
    """
    A picture by its id, or a file: a good one is put in the library at once, so that it is there
    though something else in the form must be mended first.
    """

    default_error_messages = {"invalid_choice": CHOOSE_ANOTHER}

    def __init__(self, *, user, **kwargs):
        super().__init__(Picture.objects.all(), widget=PortraitInput, label="Portræt", **kwargs)
        self.user = user

    def clean(self, value):
        if not isinstance(value, SentFile):
            return super().clean(value)
        if not self.user.has_perm("pictures.add_picture"):
            raise forms.ValidationError(NOT_ALLOWED)
        self.made = self.put_in_library(value)
        return self.made

    def put_in_library(self, sent):
        company = new_name(sent.company) or sent.company
        if pk := row_id(company):
            company = str(Company.objects.filter(pk=pk).first() or "")
        words = words_for(sent.name, company) | {"credit": sent.credit, "credit_seen": sent.credit}
        words["title"] = words["title"] or "Portræt"
        form = PortraitForm(words, {"file": sent.file})
        for name in ("source", "licence"):
            # What nobody can say yet is asked for before it is published.
            form.fields[name].required = bool(company)
        if not form.is_valid():
            raise forms.ValidationError([line for lines in form.faults.values() for line in lines])
        return form.taken_by(self.user)

    def bound_data(self, data, initial):
        return self.made.pk if getattr(self, "made", None) else data

    def has_changed(self, initial, data):
        return isinstance(data, SentFile) or super().has_changed(initial, data)


def formfield(db_field, user):
    """The two fields of a notice that are about its portrait; None for every other."""
    if db_field.name == "picture":
        return PortraitField(user=user, required=False, blank=True)
    if db_field.name == "portrait_accepted":
        return db_field.formfield(label="Personen har sagt ja til billedet")
    return None
