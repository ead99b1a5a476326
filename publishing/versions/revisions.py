"""
What was written, and what readers could see: two logs that only grow (see append_only.py).
"""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from publishing import danish
from publishing.versions.append_only import append_only, closed_for_good


class Reason(models.TextChoices):
    """What a version was made for."""

    FIRST = "first", "Som den stod"
    SAVED = "saved", "Gemt"
    REVIEW = "review", "Sendt til gennemsyn"
    RETURNED = "returned", "Sendt tilbage"
    APPROVED = "approved", "Godkendt"
    PUBLISHED = "published", "Udgivet"
    CORRECTED = "corrected", "Udgivet med rettelse"
    NAMED = "named", "Navngivet"
    RESTORED = "restored", "Gendannet"


class RevisionQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-number")

    def begun_from(self, pk):
        """
        The version a page began from. One that was opened before there was any began from the row
        as it stood, which the first save keeps as the first version.
        """
        return self.filter(pk=pk).first() or self.order_by("number").first()

    def newer_than_shown(self):
        """For an `Exists` over items: versions the row does not hold yet."""
        return self.filter(item=OuterRef("pk"), aside=False, number__gt=OuterRef("shown__number"))

    def waiting(self):
        """Those that lie aside until somebody chooses: no later version says that it settles it."""
        return self.filter(aside=True, settled_by=None)


@append_only
class Revision(models.Model):
    """
    One version of an item: every editable field as it was when somebody saved, sent to review,
    approved, published, corrected or named it. Written once.
    """

    item = models.ForeignKey(
        "publishing.ContentItem", models.PROTECT, related_name="revisions", verbose_name="indhold"
    )
    number = models.PositiveIntegerField("version")
    base = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", verbose_name="begyndt fra"
    )
    aside = models.BooleanField(
        "lagt til side",
        default=False,
        help_text="Gemt, men venter på, at forfatteren vælger mellem to tekster.",
    )
    settles = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        related_name="settled_by",
        verbose_name="valgt i stedet for",
    )
    made_at = models.DateTimeField("hvornår")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="hvem"
    )
    reason = models.CharField("hvad for", max_length=10, choices=Reason)
    note = models.CharField("bemærkning", max_length=500, blank=True)
    content = models.JSONField("indhold")

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = "version"
        verbose_name_plural = "versioner"
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="revision_number_once"),
        ]
        indexes = [
            models.Index(fields=["item", "-number"], name="revision_newest_first"),
            models.Index(fields=["item"], name="revision_aside", condition=Q(aside=True)),
        ]

    def __str__(self):
        return f"Version {self.number}"


class PublicationQuerySet(models.QuerySet):
    def in_force(self, moment):
        """The entry that tells what readers could see at a moment, or None."""
        made = self.filter(made_at__lte=moment).select_related("revision", "made_by")
        return made.order_by("-made_at", "-pk").first()

    def last_seen(self, moment):
        """
        The newest entry whose time had come by a moment: what readers saw or were told before
        something that was planned later, or None where they had never met the item.
        """
        in_its_place = Publication.objects.filter(
            item=OuterRef("item"), pk__gt=OuterRef("pk"), made_at__lt=OuterRef("published_at")
        )
        return self.filter(~Exists(in_its_place), published_at__lte=moment).in_force(moment)


@append_only
class Publication(models.Model):
    """
    What readers could see from `made_at` on: which version, from when, until when, or why not.
    """

    item = models.ForeignKey(
        "publishing.ContentItem",
        models.PROTECT,
        related_name="publications",
        verbose_name="indhold",
    )
    revision = models.ForeignKey(
        Revision, models.PROTECT, related_name="publications", verbose_name="version"
    )
    made_at = models.DateTimeField("hvornår")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="hvem"
    )
    published_at = models.DateTimeField("udgives", null=True)
    expires_at = models.DateTimeField("vises indtil", null=True)
    withdrawn_at = models.DateTimeField("afpubliceret", null=True)
    withdrawal_note = models.TextField("forklaring til læserne", blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = "udgivelse"
        verbose_name_plural = "udgivelser"
        indexes = [models.Index(fields=["item", "-made_at", "-id"], name="publication_newest")]

    def __str__(self):
        return f"{self.revision} fra {self.made_at}"

    def was_visible(self, moment):
        """Whether readers saw the version at a moment while this entry was in force."""
        return (
            self.published_at is not None
            and self.published_at <= moment
            and (self.withdrawn_at is None or self.withdrawn_at > moment)
            and (self.expires_at is None or self.expires_at > moment)
        )


@closed_for_good
class Removal(models.Model):
    """
    The record of a legal removal from history, open while the rows are rewritten. It says that it
    was done, by whom and why, never what was removed.
    """

    made_at = models.DateTimeField("hvornår")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="hvem"
    )
    because = models.CharField("begrundelse", max_length=500)
    items = models.PositiveIntegerField("tekster berørt", default=0)
    versions = models.PositiveIntegerField("versioner berørt", default=0)
    pictures = models.PositiveIntegerField("billeder slettet", default=0)
    finished_at = models.DateTimeField("afsluttet", null=True)

    class Meta:
        verbose_name = "fjernelse"
        verbose_name_plural = "fjernelser"
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                name="removal_says_why",
                condition=~Q(because=""),
                violation_error_message="Skriv, hvorfor det skal fjernes.",
            ),
        ]

    def __str__(self):
        return f"Fjernelse {danish.stamp(self.made_at)}"
