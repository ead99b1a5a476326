"""
Where a person's name stands in what is kept: every place there is, each with the rows in which one
was found and what becomes of them. Nothing is written before removal.py says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.db import models
from modelsearch import index

from pictures.models import Picture
from publishing.desk.editing import EditingSession
from publishing.desk.sharing import ShareLink
from publishing.items import ContentItem
from publishing.kinds import REGISTERED
from publishing.slugs import slugify
from publishing.tags import FormerName, Tag
from publishing.versions.erasing import Eraser
from publishing.versions.revisions import Publication, Revision

INSTEAD = "[fjernet]"
# Of an item beside its content: what a version does not hold, or holds only where it was typed.
OF_THE_ROW = ("slug", "withdrawal_note")


@dataclass(frozen=True)
class Found:
    """A row in which a name stands, and what its fields become."""

    row: models.Model
    values: dict

    def __str__(self):
        names = (self.row._meta.get_field(name).verbose_name for name in self.values)
        return f"{self.row._meta.verbose_name} {self.row.pk}: {', '.join(names)}"

    def write(self):
        type(self.row)._base_manager.filter(pk=self.row.pk).update(**self.values)


class FoundItem(Found):
    """What readers see, and what is derived from it."""

    def write(self):
        item = type(self.row)._base_manager.get(pk=self.row.pk)
        item.put(self.values["content"])
        item.slug, item.withdrawal_note = self.values["slug"], self.values["withdrawal_note"]
        item.write()
        # Nobody has worked on it.
        ContentItem.objects.filter(pk=item.pk).update(saved_at=self.row.saved_at)
        if item.published_at:
            item.carry_over()
        else:
            # It may have been planned once, and is in the index as it was then.
            index.remove_object(item)

    def __str__(self):
        return f"{self.row._meta.verbose_name} {self.row.pk}: teksten, som den står nu"


class FoundRevision(Found):
    def __str__(self):
        return f"indhold {self.row.item_id}: {str(self.row).lower()}"


@dataclass(frozen=True)
class Texts:
    """Columns of plain text. `of` narrows the rows to those of some items."""

    model: type[models.Model]
    names: tuple[str, ...]
    of: Callable = lambda rows, items: rows.none()

    def find(self, eraser, items):
        rows = self.model._base_manager.all()
        for row in rows if items is None else self.of(rows, items):
            if values := eraser.fields(row, self.names):
                yield Found(row, values)


def of_items(rows, items):
    """Rows that belong to items, or are items themselves."""
    is_item = issubclass(rows.model, ContentItem)
    return rows.filter(**{"pk__in" if is_item else "item__in": items})


def pictures_of(rows, items):
    """The pictures that stand, or in any version have stood, in the items."""
    return rows.filter(uses__item__in=items).distinct()


# Every place where a name can stand beside the items themselves. The library and the rooms above
# add their own.
PLACES = [
    Texts(Tag, ("lead",)),
    Texts(FormerName, ("name", "slug")),
    Texts(LogEntry, ("object_repr", "change_message")),
    Texts(Publication, ("withdrawal_note",), of_items),
    Texts(ShareLink, ("note",), of_items),
]


def find(texts, items=None, instead=INSTEAD):
    """Everywhere one of `texts` stands: in all that is kept, or in what belongs to `items`."""
    eraser = eraser_of(texts, instead)
    items = None if items is None else [item.pk for item in items]
    places = (place.find(eraser, items) for place in PLACES)
    return [
        *chain.from_iterable(places),
        *in_versions(eraser, items),
        *in_windows(eraser, items),
        *in_items(eraser, items),
    ]


def eraser_of(texts, instead):
    names = {" ".join(text.split()) for text in texts} - {""}
    if not names:
        raise ValidationError("Skriv, hvad der skal fjernes.")
    eraser = Eraser(names, instead)
    if not instead.strip() or eraser.text(instead) != instead:
        raise ValidationError("Skriv, hvad der skal stå i stedet. Det må ikke være det fjernede.")
    return eraser


def in_versions(eraser, items):
    rows = Revision.objects.select_related("item").order_by("pk")
    for row in rows.iterator() if items is None else of_items(rows, items):
        content = eraser.content(row.content, REGISTERED[row.item.kind].model)
        now = {"content": content, "note": eraser.text(row.note, 500)}
        if now != {"content": row.content, "note": row.note}:
            yield FoundRevision(row, now)


def in_windows(eraser, items):
    """What is typed and not saved."""
    rows = EditingSession.objects.filter(unsaved__isnull=False)
    yield from in_sessions(eraser, rows if items is None else of_items(rows, items))


def in_sessions(eraser, rows):
    for row in rows:
        unsaved = eraser.form(row.unsaved, REGISTERED[row.kind].model)
        if unsaved != row.unsaved:
            yield Found(row, {"unsaved": unsaved})


def in_items(eraser, items):
    for row in item_rows(items):
        was = {"content": row.content, **{name: getattr(row, name) for name in OF_THE_ROW}}
        now = anonymous(eraser, row, was["content"])
        if now != was:
            yield FoundItem(row, now)


def item_rows(items):
    """The items as their own kinds, with all that their content is made of."""
    for kind in REGISTERED.values():
        rows = kind.model._base_manager.prefetch_related("tags").order_by("pk")
        rows = rows.select_related(*kind.teaser_relations)
        if items is not None:
            rows = rows.filter(pk__in=items)
        yield from rows.iterator(chunk_size=500)


def stands_in(eraser, item):
    """Whether a name stands in the row of an item: the quick question, which writes nothing."""
    return (
        eraser.content(item.content, type(item)) != item.content
        or eraser.slug(item.slug, item.headline, item.headline) != item.slug
        or eraser.text(item.withdrawal_note) != item.withdrawal_note
    )


def anonymous(eraser, item, content):
    erased = eraser.content(content, type(item))
    headline = item.headline
    if erased != content:
        copy = type(item)(pk=item.pk)
        copy.put(erased)
        # A notice's is written from its fields.
        headline = copy.headline
    return {
        "content": erased,
        "slug": eraser.slug(item.slug, item.headline, headline),
        "withdrawal_note": eraser.text(item.withdrawal_note, 1000),
    }


def named_files(texts):
    """Pictures whose file is named for the person. The file itself is left alone."""
    eraser = eraser_of(texts, INSTEAD)
    names = {picture: slugify(Path(picture.file.name).stem) for picture in Picture.objects.all()}
    return [picture for picture, name in names.items() if eraser.address(name) != name]


def rows_of(found, model):
    return [each.row for each in found if isinstance(each.row, model)]


def items_of(found):
    """The items that the rows found are, or belong to."""
    rows = [each.row for each in found]
    items = {row.pk for row in rows if isinstance(row, ContentItem)}
    return (items | {getattr(row, "item_id", None) for row in rows}) - {None}
