"""A picture that readers see is not taken from them unasked."""

from copy import copy

from django.core.exceptions import ValidationError

from pictures import rights
from publishing import danish
from publishing.library.own_changes import OwnChangesForm
from publishing.library.uses import read_now

# The fields that decide whether readers see a picture.
DECIDE = ("credit", "source", "licence", "licence_until")
HOW_TO = "Sæt kryds i »Gem alligevel«, hvis det er meningen."


def question(pictures, values):
    """What there is to ask before values are written in pictures, or ""."""
    going = [one for one in pictures if one.is_shown and not changed(one, values).is_shown]
    places = list(filter(None, read_now(going).values()))
    if not places:
        return ""
    where = danish.counted(sum(places), "sted", "steder")
    if len(pictures) == 1:
        return f"Læserne ser billedet {where} nu. Gemmer du, forsvinder det derfra. {HOW_TO}"
    some = "et" if len(places) == 1 else len(places)
    return f"Læserne ser {some} af billederne {where} nu. Gemmer du, forsvinder de derfra. {HOW_TO}"


def changed(picture, values):
    after = copy(picture)
    for name, value in values.items():
        setattr(after, name, value)
    return after


class AsksFirstForm(OwnChangesForm):
    """`asks` is whether the form came back with the question."""

    asks = False

    @property
    def anyway_name(self):
        return self.add_prefix("anyway")

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and not self.errors and self.anyway_name not in self.data:
            self.ask({name: cleaned[name] for name in DECIDE if name in cleaned})
        return self.cleaned_data

    def ask(self, values):
        if asked := question([self.instance], values):
            lacks = rights.missing(changed(self.instance, values))
            self.asks = True
            self.add_error(next(iter(lacks)), ValidationError(asked))
