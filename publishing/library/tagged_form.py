from django import forms

from publishing.desk.tags_field import TagsField
from publishing.library.keys import tags_of
from publishing.library.tagged import PictureTag


class TaggedForm(forms.ModelForm):
    """A picture with its `tags`, which are given where they are read for many at once."""

    tags = TagsField(
        label="emner",
        required=False,
        help_text="Skriv et emne, og vælg det på listen. Adskil flere med komma.",
    )

    def __init__(self, *args, tags=None, **kwargs):
        super().__init__(*args, **kwargs)
        if (pk := self.instance.pk) and tags is None:
            tags = tags_of([pk]).get(pk)
        self.initial["tags"] = tags or []

    def _save_m2m(self):
        super()._save_m2m()
        if "tags" in self.changed_data:
            PictureTag.objects.put(self.instance, self.cleaned_data["tags"])
