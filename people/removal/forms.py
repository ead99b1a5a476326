from django import forms
from django.core.exceptions import ValidationError

from people.removal.removing import Removing


class WhoForm(forms.Form):
    """Who it is about: others of the same name who are the same, and other ways it is written."""

    same = forms.ModelMultipleChoiceField(None, required=False)
    spelled = forms.CharField(
        label="Navnet skrives også",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Ét på hver linje: fødenavn, mellemnavn, stavefejl. Fornavn og efternavn sammen, "
        "så ingen andre bliver ramt.",
    )

    def __init__(self, data, *, person):
        super().__init__(data, label_suffix="")
        self.person = person
        self.fields["same"].queryset = Removing(person).namesake_rows()

    def clean_spelled(self):
        names = [" ".join(line.split()) for line in self.cleaned_data["spelled"].splitlines()]
        if short := [name for name in names if name and " " not in name]:
            raise ValidationError(
                f"»{short[0]}« kan være mange. Skriv både fornavn og efternavn på linjen."
            )
        return [name for name in names if name]

    @property
    def removing(self):
        known = self.cleaned_data if self.is_valid() else {}
        return Removing(self.person, list(known.get("same", [])), known.get("spelled", []))


class RemovalForm(forms.Form):
    """Which other texts, and why."""

    notices = forms.MultipleChoiceField(required=False)
    articles = forms.MultipleChoiceField(required=False)
    because = forms.CharField(
        label="Begrundelse",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Hvem bad om det, hvornår, og hvorfor det er imødekommet. Den bliver stående for "
        "altid, så skriv den uden navnet.",
        error_messages={"required": "Skriv, hvorfor personen skal fjernes."},
    )

    def __init__(self, data=None, *, removing):
        super().__init__(data, label_suffix="")
        self.removing = removing
        self.record = None
        self._offer("notices", removing.naming_notices, ticked=True)
        self._offer("articles", removing.naming_others, ticked=False)

    def _offer(self, name, items, *, ticked):
        choices = [(str(item.pk), str(item)) for item in items]
        self.fields[name].choices = choices
        self.fields[name].initial = [pk for pk, _ in choices] if ticked else []

    def rows(self, name, items):
        """Each text, and whether it is ticked."""
        ticked = set(self[name].value() or [])
        return [(item, str(item.pk) in ticked) for item in items]

    @property
    def notice_rows(self):
        return self.rows("notices", self.removing.naming_notices)

    @property
    def article_rows(self):
        return self.rows("articles", self.removing.naming_others)

    @property
    def others(self):
        ticked = {*self.cleaned_data["notices"], *self.cleaned_data["articles"]}
        return [item for item in self.removing.naming if str(item.pk) in ticked]

    def carry_out(self, *, by):
        """Whether it was done; if not, the form says why."""
        try:
            self.record = self.removing.carry_out(
                by=by, because=self.cleaned_data["because"], others=self.others
            )
        except ValidationError as refused:
            self.add_error("because", refused)
        return self.record is not None
