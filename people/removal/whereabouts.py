"""
Where else a name stands, looked for where it can be: what search finds, and what search does not
know - notices in every version, drafts, and changes that wait. Older versions of other texts are
looked in only when the text itself is chosen, so an archive of any size costs the same.
"""

import json
from itertools import chain
from pathlib import Path

from django.contrib.admin.models import LogEntry
from django.db import connection
from django.db.models import F, Q, TextField
from django.db.models.functions import Cast

from pictures.models import Picture
from publishing.items import ContentItem
from publishing.kinds import Kind
from publishing.library.erasing import erased
from publishing.library.tagged import PictureTag
from publishing.slugs import slugify, spell_out
from publishing.versions import finding
from publishing.versions.revisions import Revision

# Of a picture, what tells whom it shows. A photographer has a name of their own in the credit.
SHOWS = ("title", "alt", "caption")


def longest_word(name):
    return max(name.split(), key=len)


def as_stored(text):
    """As it stands in a JSON column: PostgreSQL keeps its letters, SQLite those of a-z."""
    return json.dumps(text, ensure_ascii=connection.vendor == "sqlite")[1:-1]


def versions_holding(texts, rows):
    rows = rows.annotate(as_text=Cast("content", TextField()))
    holds = (Q(as_text__contains=as_stored(text)) for text in texts)
    return rows.filter(any_of(holds))


def any_of(conditions):
    either = Q(pk=None)
    for condition in conditions:
        either |= condition
    return either


# Texts ------------------------------------------------------------------------------------------


def items_naming(names, *, besides):
    """Items of every kind in which a name stands, with the rows it was found in counted."""
    eraser = finding.eraser_of(names, finding.INSTEAD)
    pks = sorted(candidates(names) - set(besides))
    places = (place.find(eraser, pks) for place in finding.PLACES)
    found = chain(
        chain.from_iterable(places),
        finding.in_versions(eraser, pks),
        finding.in_windows(eraser, pks),
    )
    rows = {item.pk for item in finding.item_rows(pks) if finding.stands_in(eraser, item)}
    naming = ContentItem.objects.filter(pk__in=rows | finding.items_of(found))
    return list(naming.for_teasers().newest_first())


def candidates(names):
    """Where to look closer."""
    found = set()
    for name in names:
        words = spell_out(name)
        found |= {item.pk for item in ContentItem.objects.only("pk").search(words)}
    unseen = Q(item__kind=Kind.NOTICE) | Q(item__published_at=None)
    unseen |= Q(number__gt=F("item__shown__number"))
    versions = versions_holding(map(longest_word, names), Revision.objects.filter(unseen))
    return found | set(versions.values_list("item", flat=True))


# Pictures ---------------------------------------------------------------------------------------


def pictures_in(items):
    """All that stand, or in any version have stood, in these items."""
    return Picture.objects.filter(uses__item__in=items).distinct()


def pictures_named(names):
    """
    Those whose title, description, tag or file is called so, or whose file says so of itself,
    wherever they are used.
    """
    eraser = finding.eraser_of(names, finding.INSTEAD)
    words = [longest_word(name) for name in names]
    likely = any_of(Q(**{f"{field}__contains": word}) for field in SHOWS for word in words)
    likely |= any_of(Q(file__icontains=part) for word in words for part in (word, slugify(word)))
    likely |= any_of(Q(said__contains=as_stored(word)) for word in words)
    tagged = Q(pk__in=PictureTag.objects.filter(tag__name__in=names).values("picture"))
    rows = Picture.objects.annotate(said=Cast("suggested", TextField()), tagged=tagged)
    return [
        picture
        for picture in rows.filter(likely | tagged)
        if picture.tagged or shows_named(eraser, picture)
    ]


def shows_named(eraser, picture):
    said = [picture.suggested.get(field, "") for field in (*SHOWS, "tags")]
    return (
        bool(eraser.fields(picture, SHOWS))
        or names_file(eraser, picture)
        or any(erased(eraser, value) != value for value in said)
    )


def names_file(eraser, picture):
    stem = slugify(Path(picture.file.name).stem)
    return eraser.address(stem) != stem


# The desk's own log -----------------------------------------------------------------------------


def log_of(model, rows):
    """What the desk has noted about rows of a model."""
    about = LogEntry.objects.filter(object_id__in=[str(row.pk) for row in rows])
    return about.filter(content_type__model=model._meta.model_name)


def log_naming(names, namesakes):
    """Notes about other things in which a name stands; those about namesakes are theirs."""
    told = (Q(object_repr__contains=name) | Q(change_message__contains=name) for name in names)
    coded = (Q(change_message__contains=json.dumps(name)[1:-1]) for name in names)
    theirs = Q(content_type__model="notice", object_id__in=[str(pk) for pk in namesakes])
    naming = LogEntry.objects.filter(any_of([*told, *coded]))
    return naming.exclude(theirs | Q(content_type__model="person"))
