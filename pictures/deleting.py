"""
A picture taken out of the library with every file there is of it: the original, whatever its name
says, and all that was ever drawn from it.

Files cannot come back, so they go when the transaction holds; and a storage may not answer just
then. So what is to go is written down with the deletion itself, and struck out when it has gone.
"""

import logging

from django.core.files.storage import default_storage
from django.db import models, transaction

from pictures.storage import Unreachable

log = logging.getLogger("pictures.deleting")


class Leftover(models.Model):
    """A file that is to go from the storage, or, with a slash at its end, a folder."""

    name = models.CharField(max_length=200)

    class Meta:
        verbose_name = "fil til oprydning"
        verbose_name_plural = "filer til oprydning"

    def __str__(self):
        return self.name

    def go(self):
        if self.name.endswith("/"):
            default_storage.delete_tree(self.name.rstrip("/"))
        else:
            default_storage.delete(self.name)
        self.delete()


def delete_with_files(picture):
    """The row now; the files when the transaction holds."""
    names = [picture.file.name, f"renditions/{picture.pk}/"]
    picture.delete()
    forget(names)


def forget(names):
    """Have files and folders deleted when the transaction holds."""
    leftovers = Leftover.objects.bulk_create(Leftover(name=name) for name in names)
    transaction.on_commit(lambda: clear(leftovers))


def clear(leftovers):
    """How many went. What the storage does not let go of now is tried again by `sweep`."""
    gone = 0
    for leftover in leftovers:
        try:
            leftover.go()
            gone += 1
        except OSError as fault:
            log.warning("%s is still in the storage: %s", leftover, fault)
            if isinstance(fault, Unreachable):
                break
    return gone


def sweep():
    """The chore: what could not be deleted when its picture was."""
    gone = clear(Leftover.objects.order_by("pk"))
    return f"{gone} filer af slettede billeder er fjernet fra lageret." if gone else ""
