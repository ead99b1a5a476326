"""What items use of pictures, as the table has it and as a scan of everything finds it."""

from django.apps import apps

from articles.models import Article
from publishing.library.filling import fill, fill_bodies
from publishing.models import PictureUse
from sponsored.models import SponsoredPost


def figure(picture):
    pk = getattr(picture, "pk", picture)
    return f'<figure data-node="picture" data-picture="{pk}"><figcaption></figcaption></figure>'


def table():
    rows = PictureUse.objects.values_list("item", "place", "picture", "in_row", "in_newest")
    return sorted(rows)


def moments():
    """{(item, place, picture): when readers had it there}"""
    rows = PictureUse.objects.exclude(published_at=None)
    return {
        (use.item_id, use.place, use.picture_id): use.published_at.replace(microsecond=0)
        for use in rows
    }


def scan():
    """Lay the whole table anew from rows, versions and the log, as the migrations do."""
    PictureUse.objects.all().delete()
    fill(apps, "default")
    for model in (Article, SponsoredPost):
        fill_bodies(apps, "default", model)
