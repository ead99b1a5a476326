"""
How long a notice is news, and how long it may be searched for. The outlet sets both, and the clock
does the rest: nothing is stored, and no job can be missed.
"""

from datetime import timedelta

from django.conf import settings


def boxed_for():
    return timedelta(days=settings.OUTLET.notice_box_days)


def indexed_for():
    return timedelta(days=settings.OUTLET.notice_indexed_days)
