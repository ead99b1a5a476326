from django.db import models

from people.moves.titles import found_by
from publishing.tags import TaggedItem


def tag_key(pk):
    return f"tag:{pk}"


def word_key(word):
    return f"word:{word}"


class NoticeKeyQuerySet(models.QuerySet):
    def lay(self, notice):
        """The keys of one notice as it is now; none where it is not published, or taken down."""
        self.filter(notice=notice).delete()
        if notice.published_at and not notice.withdrawn_at:
            tags = TaggedItem.objects.filter(content_object_id=notice.pk)
            self.bulk_create(NoticeKey.of(notice, tags.values_list("tag_id", flat=True)))


class NoticeKey(models.Model):
    """
    One thing a notice is found by that is not a column of its own: a tag, or a word of its title.
    `listed_at` repeats the notice's, so that the newest of a key are one walk down one index.
    `Notice.carry_over` keeps them.
    """

    notice = models.ForeignKey(
        "people.Notice",
        models.CASCADE,
        related_name="keys",
        db_index=False,
        verbose_name="navnenyt",
    )
    key = models.CharField("nøgle", max_length=50)
    listed_at = models.DateTimeField("udgivet")

    objects = NoticeKeyQuerySet.as_manager()

    class Meta:
        verbose_name = "søgenøgle"
        verbose_name_plural = "søgenøgler"
        # Kept by publishing: there is nothing to grant.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["notice", "key"], name="notice_key_once"),
        ]
        indexes = [
            models.Index(fields=["key", "-listed_at", "-notice"], name="notice_key_newest"),
        ]

    def __str__(self):
        return self.key

    @classmethod
    def of(cls, notice, tags):
        keys = {tag_key(tag) for tag in tags} | {word_key(word) for word in found_by(notice.title)}
        return [
            cls(notice_id=notice.pk, key=key, listed_at=notice.published_at) for key in sorted(keys)
        ]
