"""
Many small CSS files in the repository, one request for the reader, no build step.

`BUNDLES` in the settings names each served file and the folder it is made of; the files are joined
in name order. To Django the bundle is a static file like any other: served by runserver, hashed and
compressed by collectstatic.
"""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder, FileSystemFinder
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


def join(folder):
    """The text of every .css file of a folder under static/, in name order."""
    root = Path(settings.STATICFILES_DIRS[0]) / folder
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(root.glob("*.css")))


class BundleFinder(BaseFinder):
    def find(self, path, find_all=False):
        if path not in settings.BUNDLES:
            return [] if find_all else None
        # Static serving wants a file on disk, so the joined text is kept beside the database.
        target = settings.VAR_DIR / "bundles" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(join(settings.BUNDLES[path]), encoding="utf-8")
        return [str(target)] if find_all else str(target)

    def list(self, ignore_patterns):
        for path, folder in settings.BUNDLES.items():
            storage = InMemoryStorage()
            storage.prefix = None
            storage.save(path, ContentFile(join(folder).encode()))
            yield path, storage

    def check(self, **kwargs):
        return []


class WholeFilesFinder(FileSystemFinder):
    """Everything under static/ but the parts of a bundle, whose addresses hold only when joined."""

    def list(self, ignore_patterns):
        parts = [f"{folder}/*" for folder in settings.BUNDLES.values()]
        return super().list([*(ignore_patterns or []), *parts])


class ModuleManifestStorage(CompressedManifestStaticFilesStorage):
    """Hashed names inside ES module imports too, so that a module is never an old one."""

    support_js_module_import_aggregation = True
    # A module's name hangs on those of all it imports. A pass settles at least one link of such a
    # chain, and how many more depends on the order in which the disk lists the files.
    max_post_process_passes = 20
