"""
Sets Django up with the production settings and everything it writes in the folder PLACE. Imported
first by whatever runs in a process of its own beside the tests.
"""

import os
from pathlib import Path

import django
from django.conf import settings

settings.STATIC_ROOT = Path(os.environ["PLACE"]) / "static"
# Test people only: logging in need not be slow.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
django.setup()
