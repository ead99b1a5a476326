from django import forms
from taggit.forms import TagField

from publishing.desk.widgets import TagInput
from publishing.tags import NAME_LENGTH


class TagsField(TagField):
    """Names of tags, typed with commas between them."""

    widget = TagInput

    def clean(self, value):
        names = super().clean(value)
        for name in names:
            if len(name) > NAME_LENGTH:
                raise forms.ValidationError(
                    f"Emnet »{name[:40]}…« er for langt. Skriv højst {NAME_LENGTH} tegn, og "
                    "sæt komma mellem emnerne."
                )
        return names
