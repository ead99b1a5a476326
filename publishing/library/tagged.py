"""Tags on pictures: the same tags as those of the items."""

from django.db import models, transaction

from publishing.library.keys import PictureKey
from publishing.tags import Tag, tags_named


class PictureTagQuerySet(models.QuerySet):
    @transaction.atomic
    def put(self, picture, names):
        """Let a picture have the tags of these names, and no others."""
        tags = made(tags_named(names))
        self.filter(picture=picture).exclude(tag__in=tags).delete()
        self._add([picture.pk], tags)

    @transaction.atomic
    def add(self, pictures, names):
        """Let pictures, given by their ids, have the tags of these names beside their own."""
        self._add(pictures, made(tags_named(names)))

    def _add(self, pictures, tags):
        rows = [PictureTag(picture_id=pk, tag=tag) for pk in pictures for tag in tags]
        self.bulk_create(rows, batch_size=500, ignore_conflicts=True)
        PictureKey.objects.lay(pictures)


class PictureTag(models.Model):
    """A tag on a picture. It follows a tag that is renamed, and goes with one that is deleted."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="picture_rows", verbose_name="emne")
    picture = models.ForeignKey(
        "pictures.Picture",
        models.CASCADE,
        related_name="tag_rows",
        db_index=False,
        verbose_name="billede",
    )

    objects = PictureTagQuerySet.as_manager()

    class Meta:
        verbose_name = "emne på et billede"
        verbose_name_plural = "emner på billeder"
        # A part of the picture: there is nothing to grant.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["picture", "tag"], name="tag_once_per_picture"),
        ]

    def __str__(self):
        return self.tag.name


def made(tags):
    """The tags, with those that were not there until now written."""
    for tag in tags:
        if tag.pk is None:
            tag.save()
    return tags


def names_of(picture):
    return list(picture.tag_rows.values_list("tag__name", flat=True))


# A tag that changes ---------------------------------------------------------------------------


def tag_renamed(sender, tag, **kwargs):
    """Its pictures are found by the new name."""
    PictureKey.objects.lay(pictures_of(tag))


def tag_goes(sender, instance, **kwargs):
    instance.had_pictures = list(pictures_of(instance))


def tag_gone(sender, instance, **kwargs):
    PictureKey.objects.lay(instance.had_pictures)


def pictures_of(tag):
    return PictureTag.objects.filter(tag=tag).values_list("picture_id", flat=True)
