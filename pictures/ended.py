"""What was drawn of a picture goes when its right has ended: its addresses then lead nowhere."""

from datetime import timedelta

from django.utils import timezone

from pictures.deleting import forget
from pictures.models import Picture

# Done daily; if it was not done for some days, what ended in them is still gone through.
DAYS = 7


def forget_ended(today=None):
    """The chore: the originals stay, and a right that is renewed has its pictures drawn anew."""
    today = today or timezone.localdate()
    span = (today - timedelta(days=DAYS), today - timedelta(days=1))
    pks = list(Picture.objects.filter(licence_until__range=span).values_list("pk", flat=True))
    forget(f"renditions/{pk}/" for pk in pks)
    many = "1 billede" if len(pks) == 1 else f"{len(pks)} billeder"
    return f"Det, der er tegnet af {many} uden ret, er slettet." if pks else ""
