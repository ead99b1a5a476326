"""
Two records of one company, or of one person, become one, and can become two again.

The row that is merged is kept: versions name it, and its address leads on. The record of a merge
holds the ids of what was moved, so that undoing moves exactly that back and leaves what has come
since.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from people.companies import Company, CompanyAlias
from people.former import find_former_companies
from people.notices import Notice
from people.persons import Person, PersonAlias
from publishing import danish
from publishing.edition import Edition
from publishing.versions.revisions import Reason

# What one company may lack and the other has.
FILLED = ("cvr", "website")


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
        """The rows as they are now, held until the transaction ends; always in one order."""
        model = cls._meta.get_field("gone").related_model
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


class CompanyMerge(Merge):
    gone = models.ForeignKey(Company, models.PROTECT, related_name="merges_from")
    into = models.ForeignKey(Company, models.PROTECT, related_name="merges_to")

    class Meta(Merge.Meta):
        verbose_name = "sammenlægning af virksomheder"
        verbose_name_plural = "sammenlægninger af virksomheder"

    @staticmethod
    def moves(gone):
        """What would be moved, as an editor counts it."""
        addresses = 1 + gone.former_addresses.count()
        return [
            danish.counted(gone.notices.count(), "notits", "notitser"),
            danish.counted(gone.aliases.count(), "andet navn", "andre navne"),
            danish.counted(addresses, "adresse", "adresser"),
        ]

    def move(self):
        gone, into = self.gone, self.into
        notices, aliases = Notice.objects.filter(company=gone), gone.aliases.all()
        own_name = notices.filter(printed_company="")
        self.moved = {
            "notices": ids_of(notices),
            "printed": ids_of(own_name),
            "aliases": ids_of(aliases),
            "filled": self.fill(),
        }
        own_name.update(printed_company=gone.name)
        notices.update(company=into)
        aliases.update(company=into)
        if not CompanyAlias.objects.filter(name=gone.name).exists():
            self.moved["alias"] = into.aliases.create(name=gone.name).pk

    def fill(self):
        """What the one lacks and the other has follows along: {field: value}."""
        gone, into = self.gone, self.into
        filled = {name: getattr(gone, name) for name in FILLED if not getattr(into, name)}
        filled = {name: value for name, value in filled.items() if value}
        Company.objects.filter(pk=into.pk).update(**filled)
        return filled

    def move_back(self, by):
        gone, into, moved = self.gone, self.into, self.moved
        CompanyAlias.objects.filter(pk=moved.get("alias"), company=into, name=gone.name).delete()
        CompanyAlias.objects.filter(pk__in=moved["aliases"], company=into).update(company=gone)
        mine = Notice.objects.filter(pk__in=moved["notices"], company=into)
        back = ids_of(mine)
        own_name = mine.filter(pk__in=moved["printed"], printed_company=gone.name)
        own_name.update(printed_company="")
        Notice.objects.filter(pk__in=back).update(company=gone)
        for name, value in moved["filled"].items():
            Company.objects.filter(pk=into.pk, **{name: value}).update(**{name: ""})
        for notice in Notice.objects.filter(pk__in=back).select_related("shown"):
            self.write_versions_back(notice, by)

    def write_versions_back(self, notice, by):
        """A version that was made since names the company merged into: say it anew."""
        head, shown = notice.head, notice.shown
        again = shown is not None and self.names_into(shown)
        if again:
            notice.shown = self.say_anew(notice, shown, by)
            notice.save(update_fields=["shown"])
            if notice.published_at:
                notice._log(by)
        # What waits stays the newest.
        if head and head != shown and (again or self.names_into(head)):
            self.say_anew(notice, head, by)

    def names_into(self, revision):
        return revision.content.get("company") == self.into.pk

    def say_anew(self, notice, revision, by):
        content = dict(revision.content)
        if self.names_into(revision):
            content["company"] = self.gone.pk
            if content.get("printed_company") == self.gone.name:
                content["printed_company"] = ""
        note = f"Sammenlægningen med {self.into.name} er fortrudt"[:500]
        return notice._append(content, revision, by, Reason.SAVED, note)

    def tell(self):
        find_former_companies([self.gone, self.into], names=[self.gone.name])
        super().tell()

    def to_tell(self):
        """All of both: other names stand in the search text."""
        return ids_of(Notice.objects.filter(company__in=[self.gone, self.into]))


class PersonMerge(Merge):
    # A person who asks to be removed takes the record along: it names them.
    gone = models.ForeignKey(Person, models.CASCADE, related_name="merges_from")
    into = models.ForeignKey(Person, models.CASCADE, related_name="merges_to")

    class Meta(Merge.Meta):
        verbose_name = "sammenlægning af personer"
        verbose_name_plural = "sammenlægninger af personer"

    @staticmethod
    def moves(gone):
        return [
            danish.counted(gone.notices.count(), "notits", "notitser"),
            danish.counted(gone.aliases.count(), "andet navn", "andre navne"),
            "1 adresse",
        ]

    def move(self):
        gone, into = self.gone, self.into
        notices, aliases = Notice.objects.filter(person=gone), gone.aliases.all()
        own_name = notices.filter(printed_first_name="", printed_last_name="")
        self.moved = {
            "notices": ids_of(notices),
            "printed": ids_of(own_name),
            "aliases": ids_of(aliases),
        }
        names = {"first_name": gone.first_name, "last_name": gone.last_name}
        if gone.name != into.name:
            own_name.update(**{f"printed_{part}": name for part, name in names.items()})
            self.moved["alias"] = into.aliases.create(**names).pk
        notices.update(person=into, **into.keys)
        aliases.update(person=into)

    def move_back(self, by):
        gone, into, moved = self.gone, self.into, self.moved
        PersonAlias.objects.filter(pk=moved.get("alias"), person=into).delete()
        PersonAlias.objects.filter(pk__in=moved["aliases"], person=into).update(person=gone)
        mine = Notice.objects.filter(pk__in=moved["notices"], person=into)
        back = ids_of(mine)
        own_name = mine.filter(
            pk__in=moved["printed"],
            printed_first_name=gone.first_name,
            printed_last_name=gone.last_name,
        )
        own_name.update(printed_first_name="", printed_last_name="")
        Notice.objects.filter(pk__in=back).update(person=gone, **gone.keys)


def ids_of(rows):
    return sorted(rows.values_list("pk", flat=True))
