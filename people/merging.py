"""
Two records of one company, or of one person, become one, and can become two again.

The row that is merged is kept: versions name it, and its address leads on. The record of a merge
holds the ids of what was moved: undoing moves exactly that back and leaves what has come since.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from people.notices import Notice
from publishing.edition import Edition


class MergeQuerySet(models.QuerySet):
    def standing(self):
        """Those that nobody has undone, newest first."""
        return self.filter(undone_at=None).select_related("gone", "into", "made_by").order_by("-pk")


class Merge(models.Model):
    """What was merged into what, by whom and when, and what was moved. A kind names the two."""

    made_at = models.DateTimeField("hvornår", default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="hvem"
    )
    moved = models.JSONField("flyttet", default=dict)
    undone_at = models.DateTimeField("fortrudt", null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="fortrudt af",
    )

    objects = MergeQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self):
        return f"{self.gone} er slået sammen med {self.into}"

    @classmethod
    @transaction.atomic
    def make(cls, gone, into, *, by):
        """Merge one into the other. Raises ValidationError, in Danish: nothing has happened."""
        gone, into = cls._held(gone, into)
        if gone == into:
            raise ValidationError("Vælg en anden. En række kan ikke slås sammen med sig selv.")
        for row in (gone, into):
            if row.merged_into_id:
                raise ValidationError(f"»{row}« er allerede slået sammen med »{row.standing}«.")
        merge = cls(gone=gone, into=into, made_by=by)
        merge.move()
        merge.save()
        merge._set_gone(into)
        merge.tell()
        return merge

    @transaction.atomic
    def undo(self, *, by):
        """Put back what was moved and is still there. Raises ValidationError, in Danish."""
        self._held(self.gone, self.into)
        self.refresh_from_db()
        if self.undone_at:
            raise ValidationError("Sammenlægningen er allerede fortrudt.")
        if self.into.merged_into_id:
            other = self.into.standing
            raise ValidationError(
                f"»{self.into}« er siden slået sammen med »{other}«. Fortryd det først."
            )
        self._set_gone(None)
        self.move_back(by)
        self.undone_at, self.undone_by = timezone.now(), by
        self.save(update_fields=["undone_at", "undone_by"])
        self.tell()

    @classmethod
    def _held(cls, *rows):
        """
        The rows as they are now, held until the transaction ends; always in one order. Their
        notices come first, for whoever saves a notice holds it before its company and person.
        """
        model = cls._meta.get_field("gone").related_model
        notices = Notice.objects.filter(**{f"{model._meta.model_name}__in": rows}).order_by("pk")
        list(notices.select_for_update().values_list("pk"))
        held = model.objects.select_for_update().filter(pk__in=[row.pk for row in rows])
        by_id = {row.pk: row for row in held.order_by("pk")}
        return [by_id[row.pk] for row in rows]

    def _set_gone(self, into):
        self.gone.merged_into = into
        type(self.gone).objects.filter(pk=self.gone.pk).update(merged_into=into)

    def tell(self):
        """Carry the change on to search, lists and readers' pages."""
        Edition.bump()
        for notice in Notice.objects.filter(pk__in=self.to_tell()).exclude(published_at=None):
            notice.carry_over()

    def to_tell(self):
        return self.moved["notices"]


def ids_of(rows):
    return sorted(rows.values_list("pk", flat=True))
