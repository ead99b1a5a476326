from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from pictures import rights
from publishing.edition import Edition
from publishing.items import ContentItem
from publishing.kinds import teaser_relations
from publishing.library.picture_use import hold


class LayoutQuerySet(models.QuerySet):
    def in_force(self, now=None):
        """The newest layout whose time has come, or None before there is any."""
        return (
            self.filter(starts_at__lte=now or timezone.now()).order_by("-starts_at", "-pk").first()
        )


class Layout(models.Model):
    """
    What an editor has placed on the front page. Never changed once made: every rearrangement is a
    new layout, so undo, history and "as it was at eight" are a matter of picking a row.
    """

    starts_at = models.DateTimeField("gælder fra", default=timezone.now)
    created_at = models.DateTimeField("lavet", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="lavet af",
    )

    objects = LayoutQuerySet.as_manager()

    class Meta:
        verbose_name = "forsidelayout"
        verbose_name_plural = "forsidelayout"
        indexes = [models.Index(fields=["-starts_at", "-id"], name="layout_newest_first")]

    def __str__(self):
        return f"Forsiden fra {timezone.localtime(self.starts_at):%d.%m.%Y kl. %H.%M}"

    def save(self, **kwargs):
        if not self._state.adding:
            raise TypeError("Et layout ændres aldrig. Lav et nyt med Layout.arrange().")
        super().save(**kwargs)

    @classmethod
    @transaction.atomic
    def arrange(cls, slots, *, by=None, starts_at=None):
        """
        A new layout of the given unsaved slots, in their order. Returns it. A picture that somebody
        has deleted meanwhile gives way to the item's own.
        """
        there = hold({slot.picture_id for slot in slots} - {None})
        layout = cls.objects.create(created_by=by, starts_at=starts_at or timezone.now())
        for position, slot in enumerate(slots):
            slot.pk, slot.layout, slot.position = None, layout, position
            slot.picture_id = slot.picture_id if slot.picture_id in there else None
        Slot.objects.bulk_create(slots)
        Edition.bump()
        return layout


class SlotQuerySet(models.QuerySet):
    def for_front(self, layout, now=None):
        """The slots of a layout whose item readers may see and whose time is not up."""
        return self._of(layout, ContentItem.objects.live(now), now)

    def for_desk(self, layout):
        """Likewise, with those whose item is scheduled."""
        return self._of(layout, ContentItem.objects.coming())

    def _of(self, layout, items, now=None):
        now = now or timezone.now()
        relations = [f"item__{path}" for path in ("picture", *teaser_relations())]
        return (
            self.filter(models.Q(until=None) | models.Q(until__gt=now), layout=layout)
            .filter(item__in=items.values("pk"))
            .select_related("item", "picture", *relations)
        )


class Slot(models.Model):
    """One placed item, with what the front page shows instead of the item's own."""

    layout = models.ForeignKey(Layout, models.CASCADE, related_name="slots")
    position = models.PositiveSmallIntegerField()
    item = models.ForeignKey(
        ContentItem, models.CASCADE, related_name="placements", verbose_name="indhold"
    )
    kicker = models.CharField("trompet på forsiden", max_length=40, blank=True)
    headline = models.CharField("rubrik på forsiden", max_length=160, blank=True)
    picture = models.ForeignKey(
        "pictures.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="billede på forsiden",
    )
    until = models.DateTimeField("til", null=True, blank=True)

    objects = SlotQuerySet.as_manager()

    class Meta:
        verbose_name = "plads"
        verbose_name_plural = "pladser"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["layout", "position"], name="slot_position_once"),
            models.UniqueConstraint(fields=["layout", "item"], name="slot_item_once"),
        ]

    def __str__(self):
        return f"{self.position + 1}. {self.headline or self.item}"

    @property
    def shown_picture(self):
        """What readers see here: its own picture or else the item's, where they may see it."""
        return rights.shown(self.picture) or self.item.shown_picture

    def placed(self):
        """The item as the front page shows it. Only for rendering: never save it."""
        item = self.item
        item.kicker = self.kicker or item.kicker
        item.headline = self.headline or item.headline
        if own := rights.shown(self.picture):
            item.show_instead(own)
        return item
