"""
An item's editable fields as one JSON dict, and the versions made of it.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.functional import cached_property

from publishing.body.richtext import BodyField, sanitise
from publishing.printable import printable
from publishing.tags import tags_named
from publishing.versions.merging import Merged, merge
from publishing.versions.revisions import Reason, Revision

TAKEN_OUT = "Det er fjernet for altid og kan hverken ændres eller udgives igen."


@dataclass(frozen=True)
class Kept:
    """
    What became of a save: the version it made, or that it changed nothing. `merged` tells that
    others had saved meanwhile. Where the same place was changed by two, the version lies aside and
    `merged` holds both texts until one is chosen.
    """

    revision: Revision
    changed: bool = True
    merged: Merged | None = None

    @property
    def clashes(self):
        return self.merged.clashes if self.merged else []


class Versioned(models.Model):
    """
    A row that readers see, and versions that editors work on. A row that has never been published
    follows its newest version; after that only publishing copies a version into it.
    """

    shown = models.ForeignKey(
        Revision,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="versionen i rækken",
    )

    removal = models.ForeignKey(
        "publishing.Removal",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="sidste fjernelse",
    )
    taken_out = models.BooleanField("fjernet for altid", default=False, editable=False)

    # The fields a version holds, besides the tags. A kind adds its own.
    content_fields: tuple[str, ...] = ()
    # Parts of a version that are read as one text, such as the two parts of a person's name.
    read_as_one: tuple[str, ...] = ()
    # The fields an item is known by while it is only typed.
    known_by: tuple[str, ...] = ("headline",)

    class Meta:
        abstract = True

    # Content --------------------------------------------------------------------------------

    @cached_property
    def tag_list(self):
        """The tags as a page shows them: the row's own, or those of the version put on it."""
        return list(self.tags.all()) if self.pk else []

    @property
    def content(self):
        """Every editable field, as JSON can hold it."""
        content = {name: self._value(name) for name in self.content_fields}
        return content | {"tags": sorted(tag.name for tag in self.tag_list)}

    def _value(self, name):
        field = self._meta.get_field(name)
        value = getattr(self, field.attname)
        return value.isoformat() if isinstance(field, models.DateField) and value else value

    def put(self, content):
        """
        Set all of `content` on this instance, in memory, for rendering or for writing. A row it
        refers to that is gone is left out; a field it does not name keeps its value.
        """
        for name in self.content_fields:
            if name in content:
                self._set(self._meta.get_field(name), content[name])
        if "tags" in content:
            self.tag_list = tags_named(content["tags"])

    def _set(self, field, value):
        if field.is_relation:
            if value != getattr(self, field.attname):
                rows = field.related_model._default_manager
                setattr(self, field.name, rows.filter(pk=value).first() if value else None)
        elif isinstance(field, BodyField):
            setattr(self, field.attname, sanitise(value))
        elif isinstance(value, str) and not isinstance(field, models.DateField):
            setattr(self, field.attname, printable(value))
        else:
            setattr(self, field.attname, field.to_python(value))

    def write(self):
        """Save the row and the rows that belong to its content."""
        self.save()
        self.tags.set([tag.name for tag in self.tag_list])

    def rewritten_since(self, moment):
        """Whether a legal removal has been here after a page was opened (None: nobody knows)."""
        if self.removal is None:
            return False
        return moment is None or moment <= self.removal.finished_at

    # Versions -------------------------------------------------------------------------------

    @property
    def head(self):
        """The version editors work on: the newest that does not lie aside. None before any."""
        return self.revisions.filter(aside=False).newest_first().first()

    @property
    def has_changes(self):
        """Whether editors have gone on from what the row holds."""
        if self.shown is None:
            return False
        return self.revisions.filter(aside=False, number__gt=self.shown.number).exists()

    @transaction.atomic
    def begin(self, *, by):
        """Make the row of a new item, and its first version."""
        self.created_by = by
        self.write()
        self.shown = self._append(self.content, None, by, Reason.SAVED, "")
        self.save(update_fields=["shown"])

    @transaction.atomic
    def revise(self, content, *, base=None, by=None, reason=Reason.SAVED, note="", settles=None):
        """
        Keep `content`, which was begun from the version `base`, as a new version. What others have
        saved since is merged in. Readers see nothing of it once the item has been published.
        `settles` is a version that lay aside and was chosen between.
        """
        head = self._lock()
        base = base or head
        self._hold_pictures(content)
        content, saved = self.tidied(content), self.tidied(head.content)
        merged = None
        if base.pk != head.pk:
            merged = merge(self.tidied(base.content), content, saved)
            if merged.clashes:
                aside = self._append(content, base, by, reason, note, aside=True, settles=settles)
                return Kept(aside, merged=merged)
            content = merged.content
        changed = content != saved
        if reason == Reason.SAVED and not changed and not settles:
            return Kept(head, changed=False, merged=merged)
        revision = self._append(content, base, by, reason, note, settles=settles)
        self._follow(revision, changed=changed)
        return Kept(revision, merged=merged)

    def hold(self):
        """
        Hold the row until the transaction ends, so that what is done to it is done one after the
        other. It is read anew.
        """
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update())
        self.forget_put()

    def _lock(self):
        """
        Hold the row; gives the head, which is made of the row where it has no history yet. Raises
        ValidationError where nothing may be written or published there any more.
        """
        self.hold()
        if self.taken_out:
            raise ValidationError(TAKEN_OUT)
        return self.head or self._begin_history()

    def _begin_history(self):
        self.shown = self._append(self.content, None, None, Reason.FIRST, "")
        self.save(update_fields=["shown"])
        return self.shown

    def forget_put(self):
        """Back to what the row itself holds."""
        vars(self).pop("tag_list", None)

    def tidied(self, content):
        """The content as a row of this kind would hold it."""
        copy = type(self)._base_manager.get(pk=self.pk)
        copy.put(content)
        return copy.content

    def _append(self, content, base, by, reason, note, *, aside=False, settles=None):
        newest = self.revisions.aggregate(newest=Max("number"))["newest"] or 0
        return self.revisions.create(
            number=newest + 1,
            base=base,
            aside=aside,
            settles=settles,
            made_at=timezone.now(),
            made_by=by,
            reason=reason,
            note=note,
            content=content,
        )

    def _hold_pictures(self, content):
        """Let nobody delete a picture that is in the library before the content is kept."""
        raise NotImplementedError

    def _follow(self, revision, *, changed):
        """Carry a new version on to the row, where readers have never seen it."""
        raise NotImplementedError
