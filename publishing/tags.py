from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from taggit.models import ItemBase, TagBase

from publishing.slugs import free_slug, slugify

# The address of a tag that none can be made of: »日本«.
NAMELESS = "emne"
NAME_LENGTH = 100


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

    def save(self, *args, **kwargs):
        self.slug = free_slug(self, self.slug or self.name, NAMELESS)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("tag", args=[self.slug])


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


def not_made_yet(name):
    """A tag as a page shows it before it is in the database; it has no page to link to."""
    return Tag(name=name, slug=slugify(name) or NAMELESS)


def names_as_typed(tags):
    return ", ".join(sorted(tag.name for tag in tags))
