"""
How long a rendition may be handed out. What is warm would be sent without asking anybody anything,
so the last day of its picture's right is asked for by itself, and remembered for a moment.
"""

import time
from functools import lru_cache

from django.http import Http404
from django.utils import timezone

from pictures import rights
from pictures.models import Picture

A_YEAR = 365 * 24 * 3600
# For how long a process goes by what it has asked for once, at most: seconds.
REMEMBERED = 60


def last_day_of(pk):
    """
    The last day a picture may be used, or None. Asked for anew where it has gone, so that a right
    that was renewed holds at once. Raises Http404 where there is no picture.
    """
    day = _remembered(pk, time.monotonic() // REMEMBERED)
    return _last_day_of(pk) if rights.is_over(day) else day


def _last_day_of(pk):
    for day in Picture.objects.filter(pk=pk).values_list("licence_until", flat=True):
        return day
    raise Http404("Billedet findes ikke.")


@lru_cache(maxsize=10_000)
def _remembered(pk, minute):
    return _last_day_of(pk)


def cache_control(last_day):
    """A copy outside this house lives no longer than the right; one for the desk is the desk's."""
    if last_day is None:
        return f"public, max-age={A_YEAR}, immutable"
    if rights.is_over(last_day):
        return "private, no-cache"
    left = int((rights.moment_after(last_day) - timezone.now()).total_seconds())
    return f"public, max-age={min(left, A_YEAR)}, must-revalidate"
