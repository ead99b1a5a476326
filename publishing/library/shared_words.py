"""
What is written once for many cards, and saves none of them: it fills what is empty. Where something
else stands that is told, and replaced only when somebody asks for it. On the page
static/js/desk/shared-words.js does the same.
"""

from dataclasses import dataclass, field

from publishing import danish
from publishing.library.bulk import RIGHTS, ForManyForm
from publishing.tags import names_typed

# What is written together or not at all: a day that is left over from another right would take the
# picture off the pages.
TOGETHER = (("caption",), ("credit",), ("source",), RIGHTS)
ASKED_FOR_BY = {"licence_url": "cc", "licence_until": "paid"}


class SharedForm(ForManyForm):
    class Meta(ForManyForm.Meta):
        fields = ["caption", *ForManyForm.Meta.fields]

    field_order = ["caption", "tags"]

    def __init__(self, data=None):
        typed = {name: data.get(f"alle-{name}", "") for name in self.base_fields} if data else None
        super().__init__(prefix="alle", initial=typed)


@dataclass
class SharedWords:
    """`data` is what was sent: the cards, and what is written for all of them."""

    data: dict
    replace: bool = False
    written: set = field(default_factory=set)
    # The cards where something else stands still, and what it is.
    clashing: set = field(default_factory=set)
    clashes: set = field(default_factory=set)

    def typed(self, name):
        asked_by = ASKED_FOR_BY.get(name)
        if asked_by and self.typed("licence") != asked_by:
            return ""
        return self.data.get(f"alle-{name}", "").strip()

    def write(self, pk):
        """In the card of a picture."""
        for names in TOGETHER:
            if self.typed(names[0]):
                self._write(pk, names)
        self._add_tags(pk)

    def _write(self, pk, names):
        there = [self.data.get(f"{pk}-{name}", "").strip() for name in names]
        wanted = [self.typed(name) for name in names]
        if there[0] == wanted[0]:
            wanted = [new or old for new, old in zip(wanted, there, strict=True)]
        clash = any(old not in ("", new) for new, old in zip(wanted, there, strict=True))
        if clash and not self.replace:
            self.clashing.add(pk)
            self.clashes.add(names[0])
        elif wanted != there:
            self.put(pk, dict(zip(names, wanted, strict=True)))

    def _add_tags(self, pk):
        """They are laid to those that stand there, and take none away."""
        has = names_typed(self.data.get(f"{pk}-tags", ""))
        known = {name.casefold() for name in has}
        new = [name for name in names_typed(self.typed("tags")) if name.casefold() not in known]
        if new:
            self.put(pk, {"tags": ", ".join([*has, *new])})

    def put(self, pk, values):
        self.written.add(pk)
        for name, value in values.items():
            self.data[f"{pk}-{name}"] = value

    @property
    def says(self):
        if not any(self.typed(name) for name in SharedForm.base_fields):
            return "Skriv først det, der er ens."
        said = []
        if self.written:
            said.append(f"Skrevet i {pictures(self.written)}. Se det efter, og gem.")
        if self.clashing:
            theirs = f"{pictures(self.clashing)} har noget andet i forvejen ({self.labels})."
            said.append(f"{theirs} Det står der endnu.")
        return " ".join(said) or "Det står der allerede."

    @property
    def labels(self):
        named = [names[0] for names in TOGETHER if names[0] in self.clashes]
        return ", ".join(SharedForm.base_fields[name].label.lower() for name in named)

    @property
    def offer(self):
        """What the button says that puts it there all the same."""
        return f"Erstat i {pictures(self.clashing)}" if self.clashing else ""


def pictures(pks):
    return danish.counted(len(pks), "billede", "billeder")


def write_the_same(data, pks):
    """What was sent, with what was written for all put in the cards of these pictures."""
    words = SharedWords(data.copy(), replace=data["_same"] == "erstat")
    for pk in pks:
        words.write(pk)
    return words
