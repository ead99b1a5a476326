"""
Where pictures and their renditions lie when they lie in a folder: whole files, or none.

A storage of the newsroom is one of Django's with two things more: `put(name, data)` keeps bytes
under exactly that name, and `delete_tree(folder)` removes a folder and all in it. `pictures.bucket`
is the other one.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

# Where a file is while it is being written.
WRITING = ".skrives"
# Of the storage itself, see `fault_of`.
PROOF = "sundhed/proeve"


class Unreachable(OSError):
    """The storage does not answer, or refuses us."""


def unlike_any_other(storage, name, max_length):
    """
    A name nobody can guess and no other file has, without asking the storage: two people may send
    an IMG_0001.jpg at the same moment, and what is not published yet has an address too.
    """
    folder, file = os.path.split(name)
    root, extension = os.path.splitext(file)
    room = max_length - len(folder) - len(extension) - 10 if max_length else None
    unique = f"{root[:room]}-{token_hex(4)}{extension}"
    return storage.generate_filename(os.path.join(folder, unique))


class WholeFiles(FileSystemStorage):
    """A folder in which a file has its name only when all of it is there and safe on the disk."""

    def get_available_name(self, name, max_length=None):
        return unlike_any_other(self, name, max_length)

    def put(self, name, data):
        self._save(name, ContentFile(data))

    def _save(self, name, content):
        path = Path(self.path(name))
        writing = Path(self.path(f"{WRITING}/{token_hex(8)}"))
        for folder in (path.parent, writing.parent):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            with writing.open("xb") as out:
                for chunk in content.chunks():
                    out.write(chunk)
                out.flush()
                os.fsync(out.fileno())
            if self.file_permissions_mode is not None:
                writing.chmod(self.file_permissions_mode)
            writing.replace(path)
        finally:
            writing.unlink(missing_ok=True)
        return name

    def delete_tree(self, folder):
        """One that is not there is no fault; one that is being drawn in is tried once more."""
        for _ in range(2):
            with suppress(FileNotFoundError):
                shutil.rmtree(self.path(folder), onerror=_unless_drawn_in)


def _unless_drawn_in(function, path, fault):
    if function is not os.rmdir:
        raise fault[1]


def fault_of(storage):
    """What is wrong with a storage, found by writing, reading and deleting in it; else None."""
    # Of its own, as several may try at once.
    proof = f"{PROOF}-{token_hex(8)}"
    try:
        storage.put(proof, b"ok")
        with storage.open(proof) as file:
            file.read()
        storage.delete(proof)
    except OSError as fault:
        return fault
    return None
