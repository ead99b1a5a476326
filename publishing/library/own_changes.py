"""
Two who write at one picture. A page carries what its fields said when it was opened: what it has
not changed it does not write, and so takes nothing away that a colleague has written since.
"""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.text import capfirst

from publishing.library.told import as_shown, who_changed
from publishing.tags import names_as_typed


class OwnChangesForm(forms.ModelForm):
    """
    What both have changed is asked about once: the form comes back with what was typed and says
    what the colleague wrote; sent again, it decides. The page carries `seen`. `written` are the
    columns a save has changed.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.row = {}
        if self.instance.pk:
            self.keep_in_mind(self.initial.keys() - {"file"})

    def keep_in_mind(self, names):
        """What the row says of these now, as one would type it."""
        self.row |= {name: as_typed(self.initial[name]) for name in names if name in self.fields}

    @cached_property
    def opened_with(self):
        """What the fields said when the page was opened: as the row is, where nothing tells."""
        try:
            sent = json.loads(self.data.get(self.seen_name, "{}"))
        except ValueError:
            sent = {}
        told = sent if isinstance(sent, dict) else {}
        return {name: str(told.get(name, text)) for name, text in self.row.items()}

    @property
    def seen_name(self):
        return self.add_prefix("seen")

    @property
    def seen(self):
        return json.dumps(self.opened_with, ensure_ascii=False)

    def clean(self):
        cleaned = super().clean()
        for name in [name for name in self.row if name in cleaned]:
            was, now = self.read(name, self.opened_with), self.read(name, self.row)
            try:
                cleaned[name] = self.decided(name, was, now, cleaned[name])
            except ValidationError as both:
                self.opened_with[name] = self.row[name]
                self.add_error(name, both)
        return cleaned

    def read(self, name, texts):
        """What was typed in a field, as the field reads it."""
        try:
            return self.fields[name].clean(texts[name])
        except ValidationError:
            return texts[name]

    def decided(self, name, was, now, mine):
        """What the row is to say. Raises ValidationError where both have changed it."""
        if mine == was:
            return now
        if now not in (was, mine):
            raise ValidationError(self.what_they_wrote(name))
        return mine

    def what_they_wrote(self, name):
        label = capfirst(self.fields[name].label)
        who = who_changed(self.instance, label) or "en anden"
        theirs = as_shown(name, self.read(name, self.row))
        did = f"skrevet »{theirs}« i »{label}«" if theirs else f"tømt »{label}«"
        return f"Imens har {who} {did}. Gem igen, hvis dit skal stå i stedet."

    @cached_property
    def changed_data(self):
        """What is written, against what stands in the row now."""
        return [name for name in self.fields if self.changes(name)]

    def changes(self, name):
        if name not in self.row:
            return self[name]._has_changed()
        return name in self.cleaned_data and self.cleaned_data[name] != self.read(name, self.row)

    # Names of fields: what the file says of them is seen, and suggested no more.
    answered = ()

    def save(self, commit=True):
        picture = super().save(commit=False)
        said, answered = picture.suggested, set(self.answered)
        picture.suggested = {name: said[name] for name in said if name not in answered}
        self.written = [name for name in self.changed_data if name != "tags"]
        if picture.suggested != said:
            self.written.append("suggested")
        if commit:
            picture.save(update_fields=self.written)
            self._save_m2m()
        return picture


def as_typed(value):
    if isinstance(value, list):
        return names_as_typed(value)
    return "" if value is None else str(value)
