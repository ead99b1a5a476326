from pictures.credited import CreditedForm
from publishing.desk.tags_field import TagsField
from publishing.library.asking_first import AsksFirstForm
from publishing.library.keys import tags_of
from publishing.library.tagged import PictureTag


class TaggedForm(CreditedForm, AsksFirstForm):
    """A picture with its `tags`, which are given where they are read for many at once."""

    again = "Gem igen"
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
        if self.instance.pk:
            self.keep_in_mind(["tags"])

    def decided(self, name, was, now, mine):
        """Each lays tags to and takes tags away: that asks nobody."""
        if name != "tags":
            return super().decided(name, was, now, mine)
        kept = [tag for tag in now if tag in mine or tag not in was]
        return kept + [tag for tag in mine if tag not in was and tag not in now]

    def _save_m2m(self):
        super()._save_m2m()
        if "tags" in self.changed_data:
            PictureTag.objects.put(self.instance, self.cleaned_data["tags"])
