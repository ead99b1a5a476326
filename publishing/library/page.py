"""A picture's own page: its form, and what there is to know beside it."""

from dataclasses import dataclass
from datetime import date

from pictures import credits, rights, sharpness
from pictures.models import Picture
from publishing import danish
from publishing.library.cards import cards_of, states_of
from publishing.library.new_file import NewFileForm
from publishing.library.tagged import names_of
from publishing.library.told import label_of
from publishing.library.uses import MOST, counted, uses_of

# So many that look alike are shown.
NEAR = 12


@dataclass(frozen=True)
class Suggestion:
    """What the file itself says of a field, until somebody has looked at it."""

    name: str
    label: str
    text: str
    doubt: str = ""
    better: str = ""

    @property
    def shown(self):
        return danish.date(date.fromisoformat(self.text)) if self.name == "taken_on" else self.text


class PictureForm(NewFileForm):
    """
    Nobody but the editor writes what the file suggests: `_use` names a field whose suggestion is
    put in it, `_forget` one whose suggestion goes. `_mend` has the credit written as it should be.
    """

    def __init__(self, data=None, *args, instance=None, **kwargs):
        if data and instance:
            data = with_pressed(data, instance)
        super().__init__(data, *args, instance=instance, **kwargs)

    def clean_credit(self):
        """One that stood there when the page was opened is not asked about."""
        credit = self.cleaned_data["credit"]
        return credit if credit == self.opened_with.get("credit") else super().clean_credit()

    @property
    def answered(self):
        """The fields whose suggestion was put in, by its button or by hand, or sent away."""
        said = self.instance.suggested
        offers = [suggestion(name, as_typed(said[name])) for name in SUGGESTED if name in said]
        written = [
            one.name
            for one in offers
            if str(self.cleaned_data.get(one.name)) in {one.text, one.better} - {""}
        ]
        return [*written, self.data.get("_use"), self.data.get("_forget")]


def with_pressed(data, picture):
    """What was sent, with what a button asked for put in its field."""
    data = data.copy()
    if used := suggestion_of(picture, data.get("_use")):
        text = used.better or used.text
        typed = data.get("tags") if used.name == "tags" else ""
        data[used.name] = f"{typed}, {text}" if typed else text
    if "_mend" in data:
        data["credit"] = credits.mended(data.get("credit", ""))
    return data


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
    return Suggestion(name, label, text, credits.doubt(text), credits.better(text))


def page_of(picture, user):
    """What the page shows beside the form."""
    uses = uses_of([picture])[picture.pk]
    near = cards_of(Picture.objects.like(picture)[: NEAR + 1])
    return {
        "picture": picture,
        "states": states_of(picture),
        "small": sharpness.small(picture),
        "lacks": rights.missing(picture).values(),
        "expired": rights.has_expired(picture),
        "readers": readers_see(picture, sum(use.live for use in uses)),
        "suggestions": suggestions_of(picture),
        "credit_doubt": suggestion("credit", picture.credit),
        "copyright": picture.suggested.get("copyright", ""),
        "uses": [use.told_to(user) for use in uses],
        "uses_unnamed": max(counted([picture]).get(picture.pk, 0) - MOST, 0),
        "near": near[:NEAR],
        "near_sentence": near_sentence(near),
    }


def readers_see(picture, places):
    """Whether readers see it now, which is another question than whether it may be published."""
    if not places:
        return "Læserne ser det ingen steder nu."
    where = danish.counted(places, "sted", "steder")
    if picture.is_shown:
        return f"Læserne ser det {where} nu."
    return f"Læserne ser det ikke nu, selv om det står {where}."


def near_sentence(near):
    """
    »Ligner 2 andre; brugt på forsiden for 3 dage siden«: the use to mind, of those that are shown.
    One more than these says that there are more.
    """
    if not near:
        return ""
    shown, more = near[:NEAR], len(near) > NEAR
    like = danish.counted(len(shown), "andet billede", "andre billeder")
    like = f"Ligner mere end {like}" if more else f"Ligner {like}"
    used = [card.use for card in shown if card.use]
    if not used:
        return f"{like}; ingen af dem her er brugt." if more else f"{like}, der aldrig er brugt."
    now = [use for use in used if use.live]
    return f"{like}; {(now or used)[0].short}."
