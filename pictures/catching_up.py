"""
Pictures that came before their files were examined, or whose examining was not worth a stop: they
are examined by the day's tidying, some at a time.
"""

from django.core.exceptions import ValidationError

from pictures.intake import TIMED_OUT, examine
from pictures.models import Picture
from pictures.original import LOOKED_FOR, UNREADABLE
from pictures.storage import Unreachable

AT_ONCE = 500


def catch_up():
    """Examine those that never were. Says how many, and whether any could not be read."""
    pictures = list(Picture.objects.filter(kind="").order_by("pk")[:AT_ONCE])
    if not pictures:
        return ""
    try:
        unread = sum(not _caught_up(picture) for picture in pictures)
    except Unreachable:
        return "Ældre billeder er ikke set igennem: Lageret svarer ikke."
    said = f"Ældre billeder set igennem: {len(pictures)}."
    return f"{said} Filer, der ikke kan læses: {unread}." if unread else said


def _caught_up(picture):
    """Without `save`: readers see no difference, and no page is made anew for it."""
    row = Picture.objects.filter(pk=picture.pk)
    try:
        with picture.file.open() as file:
            picture.take_down(examine(file))
    except Unreachable:
        raise
    except (ValidationError, OSError) as wrong:
        # Whether it can be read is not known while the machine has no time for it.
        if isinstance(wrong, FileNotFoundError) or getattr(wrong, "code", TIMED_OUT) != TIMED_OUT:
            row.update(kind=UNREADABLE)
        return False
    row.update(**{name: getattr(picture, name) for name in LOOKED_FOR})
    return True
