"""
The uses of pictures laid down anew from rows, versions and the log of publications: what the
migrations begin with. From then on the verbs keep them, see picture_use.py.

The migrations call this as it is today, and with it the nodes a body is read by: where a node or an
attribute of it is renamed, an archive on its way from before must still be read here.
"""

from django.utils import timezone

from publishing.library.picture_use import Place, pictures_in, places_in

# So many items at a time, with all their versions in memory.
BATCH = 200


def fill(apps, using):
    """All uses that rows and versions tell of. A body of no version is its own room's to lay."""
    items = apps.get_model("publishing", "ContentItem")._base_manager.using(using)
    pictures = apps.get_model("pictures", "Picture")._base_manager.using(using)
    items = items.only("picture", "shown", "published_at")
    known, last = set(pictures.values_list("pk", flat=True)), 0
    while batch := list(items.filter(pk__gt=last).order_by("pk")[:BATCH]):
        first, last = batch[0].pk, batch[-1].pk
        found = Found(apps, using, {"item__gte": first, "item__lte": last})
        for item in batch:
            found.stand_in_row(item)
        found.keep(known)


class Found:
    """The uses in some items, by (item, place, picture)."""

    def __init__(self, apps, using, these):
        self.model = apps.get_model("publishing", "PictureUse")
        self.using = using
        self.row, self.newest, self.seen = {}, set(), {}
        self.places, heads, self.aside = {}, {}, {}
        revisions = apps.get_model("publishing", "Revision")._base_manager.using(using)
        rows = revisions.filter(**these).order_by("item", "number")
        for pk, item, aside, settles, picture, body in rows.values_list(
            "pk", "item", "aside", "settles", "content__picture", "content__body"
        ):
            shown = places_in({"picture": picture, "body": body})
            self.places[pk] = {(item, place, picture) for place, picture in shown}
            self.aside.pop(settles, None)
            if aside:
                self.aside[pk] = item
            else:
                heads[item] = pk
        for pk in [*heads.values(), *self.aside]:
            self.newest |= self.places[pk]
        log = apps.get_model("publishing", "Publication")._base_manager.using(using)
        self.read_log(log.filter(**these).order_by("item", "-made_at", "-pk"))

    def read_log(self, entries):
        """When readers had each last. An entry is in force until the next of its item."""
        item, ended = None, timezone.now()
        for entry in entries:
            if entry.item_id != item:
                item, ended = entry.item_id, timezone.now()
            out = entry.published_at
            if out is not None and out <= ended:
                for key in self.places[entry.revision_id]:
                    self.seen[key] = max(out, self.seen.get(key, out))
            ended = entry.made_at

    def stand_in_row(self, item):
        keys = {(item.pk, Place.TOP, item.picture_id)} if item.picture_id else set()
        shown = self.places.get(item.shown_id, ())
        keys |= {key for key in shown if key[1] == Place.BODY}
        self.row |= dict.fromkeys(keys, item.published_at)

    def keep(self, known):
        keys = {*self.row, *self.newest}.union(*self.places.values())
        self.model._base_manager.using(self.using).bulk_create(
            [
                self.model(
                    item_id=item,
                    place=place,
                    picture_id=picture,
                    in_row=(item, place, picture) in self.row,
                    in_newest=(item, place, picture) in self.newest,
                    published_at=self.row.get(
                        (item, place, picture), self.seen.get((item, place, picture))
                    ),
                )
                for item, place, picture in sorted(keys)
                if picture in known
            ],
            batch_size=1000,
        )


def fill_bodies(apps, using, model):
    """Those of a kind's bodies that are in no version, for nobody has saved them at the desk."""
    uses = apps.get_model("publishing", "PictureUse")
    pictures = apps.get_model("pictures", "Picture")._base_manager.using(using)
    rows = model._base_manager.using(using).filter(shown=None, body__contains="data-picture=")
    rows = rows.order_by("pk").values_list("pk", "body", "published_at")
    known, last = set(pictures.values_list("pk", flat=True)), 0
    while batch := list(rows.filter(pk__gt=last)[:BATCH]):
        last = batch[-1][0]
        uses._base_manager.using(using).bulk_create(
            uses(
                item_id=pk,
                place=Place.BODY,
                picture_id=picture,
                in_row=True,
                published_at=published_at,
            )
            for pk, body, published_at in batch
            for picture in sorted(pictures_in(body) & known)
        )
