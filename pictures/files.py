"""A picture's file: how large one may be, whether it can be taken, and what it is called here."""

from pathlib import Path

from pictures.intake import examine

# What is in the file decides, and not what somebody called it.
EXTENSIONS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "AVIF": ".avif",
    "HEIC": ".heic",
    "GIF": ".gif",
}
STEM_LENGTH = 80


def validate_picture(file):
    """Refuse what cannot be shown, with a Danish sentence. A kept file is not read again."""
    if not getattr(file, "_committed", False):
        examine(file)


def name_of_kind(name, kind):
    """The name somebody gave it, no longer than any folder takes, and the ending it should have."""
    return f"{Path(name or '').stem[:STEM_LENGTH] or 'billede'}{EXTENSIONS[kind]}"
