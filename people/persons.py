from django.db import models, transaction
from django.db.models import Count, Value
from django.db.models.functions import Concat
from django.urls import reverse

from people.likeness import Name
from publishing.slugs import slugify


class PersonQuerySet(models.QuerySet):
    def standing(self):
        """Those that are persons still, and not merged into another."""
        return self.filter(merged_into=None)

    def named(self, names):
        """Those whose whole name is one of these, as it is written."""
        whole = Concat("first_name", Value(" "), "last_name")
        return self.annotate(whole_name=whole).filter(whole_name__in=names)


class Person(models.Model):
    """
    Somebody named in notices. The first name is its own field, as it may have two parts. One that
    was merged into another is kept, and its address leads on.
    """

    first_name = models.CharField(
        "fornavn", max_length=80, help_text="Det, vedkommende kaldes: »Hans Christian«, »Mette«."
    )
    last_name = models.CharField("efternavn", max_length=80)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name="slået sammen med",
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "personer"
        ordering = ["last_name", "first_name"]

    def __str__(self):
        return self.name

    @transaction.atomic
    def save(self, **kwargs):
        was = Person.objects.filter(pk=self.pk).first() if self.pk else None
        if was:
            # Set by a merge and nothing else: a row read before one does not undo it.
            self.merged_into_id = was.merged_into_id
        super().save(**kwargs)
        # A person who is renamed is looked for by the new name, and printed by it.
        self.notices.exclude(**self.keys).update(**self.keys)
        if was and was.name != self.name:
            for notice in self.notices.all():
                notice.reprint()

    def get_absolute_url(self):
        return reverse("person", args=[self.pk, self.slug] if self.slug else [self.pk])

    @property
    def standing(self):
        """The person as they are now: themselves, or whom they were merged into."""
        person = self
        while person.merged_into:
            person = person.merged_into
        return person

    @property
    def keys(self):
        return Name(self.first_name, self.last_name).keys

    @property
    def name(self):
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def has_page(self):
        return self.notices.live().exists()

    def likely_doubles(self):
        """Others of the same last name whose first name begins alike: »Hans C.«, »Hans Chr.«."""
        first = self.first_name.split(" ")[0]
        others = Person.objects.standing().exclude(pk=self.pk)
        alike = others.filter(last_name__iexact=self.last_name, first_name__istartswith=first)
        return alike.annotate(notice_count=Count("notices"))

    @property
    def names(self):
        return (self.first_name, self.last_name)

    @property
    def initials(self):
        """What stands where there is no portrait."""
        return f"{self.first_name[:1]}{self.last_name[:1]}"

    @property
    def slug(self):
        return slugify(self.name)


class PersonAlias(models.Model):
    """
    What a person was called in the notices of a record that was merged into theirs. For the desk
    alone: readers meet it in those notices and nowhere else, for a former name is one's own affair.
    """

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="aliases", verbose_name="person"
    )
    first_name = models.CharField("fornavn", max_length=80)
    last_name = models.CharField("efternavn", max_length=80)

    class Meta:
        verbose_name = "andet navn"
        verbose_name_plural = "andre navne"
        # Kept by merging: there is nothing to grant.
        default_permissions = ()

    def __str__(self):
        return f"{self.first_name} {self.last_name}".strip()
