"""A picture's own page: its form, and what there is to know beside it."""

from dataclasses import dataclass

from django import forms
from taggit.forms import TagField

from pictures import credits, rights
from pictures.models import Picture
from publishing.desk.widgets import TagInput
from publishing.library.cards import states_of
from publishing.library.tagged import PictureTag, names_of
from publishing.tags import Tag


@dataclass(frozen=True)
class Suggestion:
    """What the file itself says of a field, until somebody has looked at it."""

    name: str
    label: str
    text: str
    doubt: str = ""
    better: str = ""


class PictureForm(forms.ModelForm):
    """
    Nobody but the editor writes what the file suggests: `_use` names a field whose suggestion is
    put in it, `_forget` one whose suggestion goes.
    """

    tags = TagField(
        label="emner",
        required=False,
        widget=TagInput,
        help_text="Skriv et emne, og vælg det på listen. Adskil flere med komma.",
    )

    def __init__(self, data=None, *args, instance=None, **kwargs):
        if data and instance and (used := suggestion_of(instance, data.get("_use"))):
            data = data.copy()
            text = used.better or used.text
            typed = data.get("tags") if used.name == "tags" else ""
            data[used.name] = f"{typed}, {text}" if typed else text
        super().__init__(data, *args, instance=instance, **kwargs)
        if instance and instance.pk:
            self.initial["tags"] = list(Tag.objects.filter(picture_rows__picture=instance))

    def save(self, commit=True):
        for asked in ("_use", "_forget"):
            self.instance.suggested.pop(self.data.get(asked), None)
        return super().save(commit)

    def _save_m2m(self):
        super()._save_m2m()
        if "tags" in self.changed_data:
            PictureTag.objects.put(self.instance, self.cleaned_data["tags"])


def suggestion_of(picture, name):
    return next((one for one in suggestions_of(picture) if one.name == name), None)


def suggestions_of(picture):
    """Those that say something else than what stands in the field already."""
    said = picture.suggested | {"tags": new_tags(picture)}
    texts = {name: as_typed(said.get(name, "")) for name in SUGGESTED}
    return [
        suggestion(name, text)
        for name, text in texts.items()
        if text and (name == "tags" or text != str(getattr(picture, name) or ""))
    ]


def new_tags(picture):
    if not (said := picture.suggested.get("tags")):
        return []
    has = {name.casefold() for name in names_of(picture)}
    return [name for name in said if name.casefold() not in has]


# In the order they are shown. What else a file says has no field of ours.
SUGGESTED = ("title", "alt", "caption", "credit", "source", "licence_url", "taken_on", "tags")


def as_typed(value):
    return ", ".join(value) if isinstance(value, list) else value


def suggestion(name, text):
    label = PictureForm.base_fields["tags"].label if name == "tags" else label_of(name)
    if name != "credit":
        return Suggestion(name, label, text)
    doubt, better = credits.doubt(text), credits.mended(text)
    return Suggestion(name, label, text, doubt, better if doubt and better != text else "")


def label_of(name):
    return Picture._meta.get_field(name).verbose_name


def page_of(form, picture):
    """What the page shows beside the form."""
    lacks = rights.missing(picture)
    return {
        "picture": picture,
        "states": states_of(picture),
        "lacks": lacks.values(),
        "suggestions": suggestions_of(picture),
        "credit_doubt": suggestion("credit", picture.credit),
        "copyright": picture.suggested.get("copyright", ""),
    }
