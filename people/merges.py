"""The two kinds of merge: what each moves, how it is counted, and how it is moved back."""

from django.db import models

from people.companies import Company, CompanyAlias
from people.former import find_former_companies
from people.merging import Merge, ids_of
from people.notices import Notice
from people.persons import Person, PersonAlias
from publishing import danish
from publishing.versions.revisions import Reason

# What one company may lack and the other has.
FILLED = ("cvr", "website")


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
