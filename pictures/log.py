"""The log of a picture, as the desk shows it: who did what to it, and who laid it in."""

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType

from pictures.models import Picture

LAID_IN = "Lagde billedet i arkivet."


def note(user, messages, flag=CHANGE):
    """{picture: what was done to it}, in the log."""
    kind = ContentType.objects.get_for_model(Picture)
    LogEntry.objects.bulk_create(
        LogEntry(
            user_id=user.pk,
            content_type=kind,
            object_id=picture.pk,
            object_repr=str(picture)[:200],
            action_flag=flag,
            change_message=text,
        )
        for picture, text in messages.items()
    )


def note_laid_in(user, picture):
    note(user, {picture: LAID_IN}, ADDITION)
