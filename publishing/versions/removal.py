"""
The legal removal of a person (god presseskik B.8, »anonymisér«; databeskyttelsesforordningen, art.
17): the one function that may rewrite history, wherever finding.py looks.

In one transaction with an open `Removal`, which the triggers of append_only.py ask for, the names
go from what readers see, from every version, from what is typed and not saved, from the pictures
and from what other rooms have named in `PLACES`. The record tells that it was done, by whom and
why; neither it nor any log tells what was removed.
"""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from publishing.desk.checks.link_state import LinkState
from publishing.desk.editing import EditingSession
from publishing.edition import Edition
from publishing.items import ContentItem
from publishing.tags import Tag
from publishing.versions.finding import INSTEAD, eraser_of, find, items_of, rows_of
from publishing.versions.revisions import Removal, Revision


def windows_open(found):
    """The open editing pages of what was found: each holds its text in a browser, out of reach."""
    return EditingSession.objects.present().filter(item__in=items_of(found)).count()


@contextmanager
def opened(*, by, because, eraser):
    """
    A removal under way: within the block, and nowhere else, history may be rewritten. The `Removal`
    is counted in there and finished after it. Raises ValidationError, in Danish, before anything
    has happened.
    """
    because = because.strip()
    if not because:
        raise ValidationError("Skriv, hvorfor det skal fjernes.")
    if eraser.text(because) != because:
        raise ValidationError("Begrundelsen bliver stående. Skriv den uden det, der fjernes.")
    with transaction.atomic():
        keep_others_out()
        removal = Removal.objects.create(made_at=timezone.now(), made_by=by, because=because)
        yield removal
        forget_what_nothing_has(eraser)
        Edition.bump()
        removal.finished_at = timezone.now()
        removal.save(update_fields=["items", "versions", "pictures", "finished_at"])


def remove_from_history(texts, *, by, because, items=None, instead=INSTEAD):
    """
    Put `instead` in place of each of `texts` (names as they are written, see erasing.py) wherever
    it stands, or wherever it belongs to `items`. Returns the `Removal`, finished. Raises
    ValidationError, in Danish; then nothing has happened.
    """
    with opened(by=by, because=because, eraser=eraser_of(texts, instead)) as removal:
        write(removal, find(texts, items, instead))
    return removal


def write(removal, found):
    """
    Carry out what was found. The items are marked, so that a page that was opened before, and holds
    the old text in its browser, can be refused (see `rewritten_since`).
    """
    for each in found:
        each.write()
    items = items_of(found)
    ContentItem.objects.filter(pk__in=items).update(removal=removal)
    removal.items += len(items)
    removal.versions += len(rows_of(found, Revision))


def keep_others_out():
    """
    Nobody saves a version until this is over: it would not have been looked in. Readers are not
    held up. SQLite has one writer at a time as it is.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {ContentItem._meta.db_table} IN EXCLUSIVE MODE")


def forget_what_nothing_has(eraser):
    """The tags and links that the items had until now, where no other has them."""
    for tag in Tag.objects.filter(tagged=None):
        if eraser.text(tag.name) != tag.name:
            tag.delete()
    for link in LinkState.objects.all():
        if eraser.address(link.url) != link.url:
            link.delete()
