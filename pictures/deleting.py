"""
A picture taken out of the library with every file there is of it: the original, whatever its name
says, and all that was ever drawn from it.
"""

from django.core.files.storage import default_storage
from django.db import transaction


def delete_with_files(picture):
    """The row now; the files when the transaction holds, for they cannot come back."""
    storage, name, drawn = picture.file.storage, picture.file.name, f"renditions/{picture.pk}"
    picture.delete()
    transaction.on_commit(lambda: storage.delete(name))
    transaction.on_commit(lambda: delete_tree(default_storage, drawn))


def delete_tree(storage, folder):
    """A folder and all in it, in a storage that may have no folders of its own."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        storage.delete(f"{folder}/{name}")
    for name in folders:
        delete_tree(storage, f"{folder}/{name}")
    storage.delete(folder)
