"""Pictures out of the library: only those nothing holds, with every file there is of them."""

from django.db import transaction

from pictures.deleting import delete_with_files
from pictures.models import Picture
from publishing.library.picture_use import PictureUse
from publishing.library.uses import ids_of, used_besides


@transaction.atomic
def delete_unused(pictures, besides=()):
    """
    Delete those of some pictures that nothing holds besides some items (by their ids), which have
    let go of them in rows and versions; give those that are gone. Old versions that show them
    say from then on that they are gone. Whoever is just about to use one has either done so, and
    keeps it, or finds that it is gone: both hold its row first (see `picture_use.hold`).
    """
    rows = list(Picture.objects.filter(pk__in=ids_of(pictures)).order_by("pk").select_for_update())
    held = used_besides(rows, besides)
    gone = {row.pk: row for row in rows if row.pk not in held}
    PictureUse.objects.filter(picture__in=gone).delete()
    for picture in gone.values():
        delete_with_files(picture)
    return [picture for picture in pictures if picture.pk in gone]
