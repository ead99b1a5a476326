"""
What a picture owes the one who took it (ophavsretsloven § 3), and for how long it may be used.

Two questions, and two answers that differ on purpose. A picture is *complete* when everything is
known about it that must be known before it is published; what is already before readers stays there
while only the end of a bought licence is not written down. A picture is *shown* as long as it has a
credit, a source and a licence, and the last day of that licence has not gone.
"""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format


def missing(picture, today=None):
    """What must be mended before the picture may be published, as {field: sentence}."""
    lacks = {}
    if not picture.credit:
        lacks["credit"] = "Skriv, hvem der har taget billedet."
    if not picture.source:
        lacks["source"] = "Skriv, hvor billedet kommer fra."
    if not picture.licence:
        lacks["licence"] = "Vælg, hvilken ret I har til billedet."
    if picture.licence == picture.Licence.CREATIVE_COMMONS and not picture.licence_url:
        lacks["licence_url"] = "Et Creative Commons-billede skal have et link til sin licens."
    if picture.licence == picture.Licence.PAID and not picture.licence_until:
        lacks["licence_until"] = "Skriv den sidste dag, billedet er betalt for."
    if has_expired(picture, today):
        lacks["licence_until"] = f"{_until(picture)} Forny retten, eller vælg et andet billede."
    return lacks


def has_expired(picture, today=None):
    """Whether readers may not see it any more."""
    return is_over(picture.licence_until, today)


def is_over(last_day, today=None):
    """Whether the last day of a right, if it has one, has gone by the newsroom's own clock."""
    return last_day is not None and last_day < _day(today)


def may_be_shown(picture, today=None):
    """Whether readers may see it: the same rule as `PictureQuerySet.shown()`."""
    known = picture.credit and picture.source and picture.licence
    return bool(known) and not has_expired(picture, today)


def shown(picture):
    """The picture where there is one and readers may see it, else None."""
    return picture if picture is not None and may_be_shown(picture) else None


def warning(picture, today=None):
    """A sentence while the right is in force and ends within the outlet's notice, else ""."""
    until, day = picture.licence_until, _day(today)
    if until is None or not day <= until <= last_day_warned_of(day):
        return ""
    return f"{_until(picture)} Forny retten i tide, eller vælg et andet billede."


def last_day_warned_of(today=None):
    return _day(today) + timedelta(days=settings.OUTLET.picture_warning_days)


def first_day_told_of(today=None):
    """The desk is told as long after a right has ended as before."""
    return _day(today) - timedelta(days=settings.OUTLET.picture_warning_days)


def moment_after(last_day):
    """When a day ends by the newsroom's own clock. After the last there is comes no other."""
    day_after = min(last_day, date.max - timedelta(days=1)) + timedelta(days=1)
    return timezone.make_aware(datetime.combine(day_after, time()))


def refuse_incomplete(picture):
    """For a form that shows readers the picture as soon as it is saved."""
    if lacks := missing(picture):
        raise ValidationError(list(lacks.values()))


def _until(picture):
    return f"Billedet må kun bruges til og med {date_format(picture.licence_until, 'j. F Y')}."


def _day(today):
    return today or timezone.localdate()
