from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.dispatch import Signal
from django.http import Http404
from django.urls import reverse
from taggit.models import ItemBase, TagBase

from publishing.slugs import free_slug, slugify

# The address of a tag that none can be made of: »日本«.
NAMELESS = "emne"
NAME_LENGTH = 100
# Sent with the `tag` when it has another name or address, in the transaction that gives it.
renamed = Signal()


class Tag(TagBase):
    """A subject that ties articles, sponsored posts and notices together."""

    lead = models.TextField(
        "indledning",
        blank=True,
        max_length=600,
        help_text="Et par linjer øverst på emnets side. Fortæl, hvad læserne finder her.",
    )

    class Meta:
        verbose_name = "emne"
        verbose_name_plural = "emner"
        ordering = ["name"]

    def clean(self):
        if "," in self.name:
            raise ValidationError({"name": "Et emne kan ikke have komma i sig: det skiller emner."})

    @transaction.atomic
    def save(self, *args, **kwargs):
        was = Tag.objects.filter(pk=self.pk).values("name", "slug").first()
        self.slug = free_slug(self, self.slug or self.name, NAMELESS)
        super().save(*args, **kwargs)
        if was and was != {"name": self.name, "slug": self.slug}:
            self.former_names.get_or_create(**was)
            renamed.send(Tag, tag=self)

    def get_absolute_url(self):
        return reverse("tag", args=[self.slug])


class FormerName(models.Model):
    """
    What a tag was called and where it lay before it was renamed. Versions from then hold that name,
    and readers that address; both mean the tag as it is now, until another tag has taken them.
    """

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="former_names", verbose_name="emne")
    name = models.CharField("tidligere navn", max_length=NAME_LENGTH)
    slug = models.CharField("tidligere adresse", max_length=NAME_LENGTH, db_index=True)

    class Meta:
        verbose_name = "tidligere navn"
        verbose_name_plural = "tidligere navne"
        # Kept by renaming a tag: there is nothing to grant.
        default_permissions = ()

    def __str__(self):
        return self.name


class TaggedItem(ItemBase):
    """
    A tag on an item. `published_at` repeats the item's own, so that the newest of a tag are one
    walk down one index, however old and large the archive is. `ContentItem` keeps it.
    """

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="tagged", verbose_name="emne")
    content_object = models.ForeignKey(
        "publishing.ContentItem", models.CASCADE, related_name="tagged", verbose_name="indhold"
    )
    published_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = "emne på indhold"
        verbose_name_plural = "emner på indhold"
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="tag_once_per_item"),
        ]
        indexes = [
            models.Index(
                fields=["tag", "-published_at", "-content_object"], name="tagged_newest_first"
            ),
        ]


# How the desk types tags; named in the settings, where taggit looks for them.


def names_typed(text):
    """Commas part the names, and nothing else: »Offentlig it« is one tag."""
    names = (" ".join(part.replace('"', "").split()) for part in text.split(","))
    return sorted({name for name in names if name})


def tag_at(slug):
    """The tag at an address of now or before."""
    former = Tag.objects.filter(former_names__slug=slug).order_by("-former_names__pk")
    if tag := Tag.objects.filter(slug=slug).first() or former.first():
        return tag
    raise Http404


def tags_named(names):
    """The tags of these names; one not made yet is made when the row is written."""
    tags = {tag.name.casefold(): tag for tag in Tag.objects.filter(_called(names))}
    if unknown := [name for name in names if name.casefold() not in tags]:
        former = FormerName.objects.filter(_called(unknown)).select_related("tag").order_by("pk")
        tags = {row.name.casefold(): row.tag for row in former} | tags
    named = [tags.get(name.casefold()) or not_made_yet(name) for name in names]
    # Two names may have become one.
    return list({tag.name: tag for tag in named}.values())


def _called(names):
    """By slug, because SQLite folds only a-z; by name, because a slug may be another's or typed."""
    return Q(slug__in={slugify(name) for name in names}) | Q(name__in=names)


def not_made_yet(name):
    """A tag as a page shows it before it is in the database; it has no page to link to."""
    return Tag(name=name, slug=slugify(name) or NAMELESS)


def names_as_typed(tags):
    return ", ".join(sorted(tag.name for tag in tags))
