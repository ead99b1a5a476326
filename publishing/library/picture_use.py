"""
Which pictures items show, as rows: so that nothing asks the archive's bodies and versions, and the
database itself refuses to let go of a picture that is in use.
"""

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from pictures.ids import row_id
from pictures.models import Picture
from publishing.body.markup import parse
from publishing.body.nodes import nodes_of


class Place(models.TextChoices):
    TOP = "top", "topbillede"
    BODY = "body", "billede i teksten"


def pictures_in(body):
    """The ids of the pictures a body refers to, whether they are there or not."""
    if not body or "data-picture=" not in body:
        return set()
    nodes = (element for node, element in nodes_of(parse(body)) if _is_picture(node))
    return {row_id(element.get("data-picture", "")) for element in nodes} - {None}


def _is_picture(node):
    return node.row is not None and node.row.kind == "picture"


def places(top, body):
    """{(place, picture id)} of a top picture's id, or None, and a body."""
    found = {(Place.BODY, pk) for pk in pictures_in(body)}
    return found | {(Place.TOP, top)} if top else found


def places_in(content):
    """Likewise, of a version."""
    return places(content.get("picture"), content.get("body"))


def hold(pks):
    """
    Those of some pictures that are in the library, held until the transaction ends, so that none of
    them is deleted before it is written where it is used.
    """
    rows = Picture.objects.filter(pk__in=pks).order_by("pk").select_for_update(no_key=True)
    return set(rows.values_list("pk", flat=True)) if pks else set()


class PictureUseQuerySet(models.QuerySet):
    def holding(self):
        """Those that keep a picture in the library. What only old versions show does not."""
        return self.filter(Q(in_row=True) | Q(in_newest=True))

    @transaction.atomic
    def lay_row(self, item):
        """What the row of an item shows: to readers, where it has been published."""
        shown = places(item.picture_id, getattr(item, "body", ""))
        changed = []
        for key, use in self._of(item, shown).items():
            was = use.in_row, use.published_at
            use.stand_in_row(item.published_at if key in shown else None, key in shown)
            if use.pk is None or was != (use.in_row, use.published_at):
                changed.append(use)
        self._keep(changed)

    @transaction.atomic
    def lay_newest(self, item):
        """What the version that is worked on shows, and those that wait for a choice."""
        versions = [item.head, *item.revisions.waiting()]
        shown = set().union(*(places_in(version.content) for version in versions if version))
        changed = []
        for key, use in self._of(item, shown).items():
            if use.pk is None or use.in_newest != (key in shown):
                use.in_newest = key in shown
                changed.append(use)
        self._keep(changed)

    def _of(self, item, shown):
        """The rows of an item by (place, picture id), with unsaved ones for what has come."""
        rows = {(use.place, use.picture_id): use for use in self.filter(item=item.pk)}
        come = {key for key in shown if key not in rows}
        there = hold({pk for _, pk in come})
        new = [self.model(item_id=item.pk, place=p, picture_id=pk) for p, pk in come if pk in there]
        return rows | {(use.place, use.picture_id): use for use in new}

    def _keep(self, uses):
        self.bulk_create([use for use in uses if use.pk is None])
        self.bulk_update([use for use in uses if use.pk], ["in_row", "in_newest", "published_at"])


class PictureUse(models.Model):
    """
    A picture at one place of an item, in what its row holds, in the newest of its versions or, with
    neither, in an older one. Kept by whatever writes rows and versions, in the same transaction.
    """

    item = models.ForeignKey(
        "publishing.ContentItem",
        models.CASCADE,
        related_name="picture_uses",
        verbose_name="indhold",
    )
    picture = models.ForeignKey(
        "pictures.Picture", models.PROTECT, related_name="uses", verbose_name="billede"
    )
    place = models.CharField("sted", max_length=4, choices=Place)
    in_row = models.BooleanField("i det, læserne ser", default=False)
    in_newest = models.BooleanField("i den nyeste version", default=False)
    # When readers had it there last, or will: the item's own moment, kept by `carry_over`, which
    # stays when another picture takes the place. None where they never had it, and where it gave
    # way while its item waited to come out again.
    published_at = models.DateTimeField("udgivet", null=True)

    objects = PictureUseQuerySet.as_manager()

    class Meta:
        verbose_name = "brug af billede"
        verbose_name_plural = "brug af billeder"
        # Kept by writing: there is nothing to grant.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["item", "place", "picture"], name="picture_use_once"),
        ]
        indexes = [
            models.Index(fields=["picture", "-published_at"], name="picture_use_newest_first"),
        ]

    def __str__(self):
        return f"{self.get_place_display()} i {self.item}"

    @property
    def holds(self):
        return self.in_row or self.in_newest

    def stand_in_row(self, published_at, stands):
        if stands:
            self.in_row, self.published_at = True, published_at
        elif self.in_row:
            self.in_row = False
            seen = self.published_at is not None and self.published_at <= timezone.now()
            self.published_at = self.published_at if seen else None
