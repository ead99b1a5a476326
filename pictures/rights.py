"""
What a picture owes the one who took it (ophavsretsloven § 3), and for how long it may be used.

Two questions, and two answers that differ on purpose. A picture is *complete* when everything is
known about it that must be known before it is published; what is already before readers stays there
while only the end of a bought licence is not written down. A picture is *shown* as long as it has a
credit, a source and a licence, and the last day of that licence has not gone.
"""

from django.utils import timezone


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
        lacks["licence_until"] = "Retten til billedet er udløbet. Forny den, eller vælg et andet."
    return lacks


def has_expired(picture, today=None):
    """Whether the last day it may be used, by the newsroom's own clock, has gone."""
    return picture.licence_until is not None and picture.licence_until < _day(today)


def may_be_shown(picture, today=None):
    """Whether readers may see it: the same rule as `PictureQuerySet.shown()`."""
    known = picture.credit and picture.source and picture.licence
    return bool(known) and not has_expired(picture, today)


def _day(today):
    return today or timezone.localdate()
