"""Django on an empty database in a folder that goes when the run ends. Imported before all else."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import django
from django.conf import settings

folder = TemporaryDirectory()
os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder.name) / 'bench.sqlite3'}"
os.environ["MEDIA_ROOT"] = str(Path(folder.name) / "media")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()
# In development Django keeps every query it runs; a measurement must not.
settings.DEBUG = False
