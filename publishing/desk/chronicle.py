"""
The history of an item as one stream, newest first: its versions, and between them what happened to
what readers could see. A page of it costs the same for five versions and for five thousand.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from accounts.models import User
from publishing import danish
from publishing.versions.revisions import Publication, Revision

PAGE_SIZE = 50


@dataclass(frozen=True)
class Entry:
    """A version, or else a sentence about what readers could see from then on."""

    made_at: datetime
    made_by: User | None
    revision: Revision | None = None
    sentence: str = ""
    note: str = ""


@dataclass(frozen=True)
class Chronicle:
    """`below` is the number the next page begins under, or None on the last."""

    entries: list[Entry]
    below: int | None = None


def chronicle(item, *, below=None, size=PAGE_SIZE):
    """The versions whose numbers are under `below`, with what was published meanwhile."""
    versions = item.revisions.defer("content").select_related("made_by").newest_first()
    if below:
        versions = versions.filter(number__lt=below)
    rows = list(versions[: size + 1])
    page, more = rows[:size], len(rows) > size
    entries = [Entry(row.made_at, row.made_by, revision=row) for row in page]
    entries += _events(item, since=page[-1] if more else None, below=below)
    # What became of a version stands above it, though both were made at the same moment.
    entries.sort(key=lambda entry: (entry.made_at, entry.revision is None), reverse=True)
    return Chronicle(entries, page[-1].number if more else None)


def _events(item, *, since, below):
    """The log from the oldest version of a page up to the oldest of the page before."""
    earlier = Publication.objects.filter(revision=OuterRef("revision"), pk__lt=OuterRef("pk"))
    down = item.publications.filter(withdrawn_at=OuterRef("withdrawn_at"), pk__lt=OuterRef("pk"))
    log = item.publications.select_related("made_by", "revision").defer("revision__content")
    if since:
        log = log.filter(made_at__gte=since.made_at)
    if below:
        newer = item.revisions.filter(number__gte=below).order_by("number")
        log = log.filter(made_at__lt=newer.values("made_at")[:1])
    return [
        Entry(logged.made_at, logged.made_by, sentence=sentence, note=logged.withdrawal_note)
        for logged in log.annotate(again=Exists(earlier), still=Exists(down))
        if (sentence := _sentence(logged))
    ]


def _sentence(logged):
    """What happened, in Danish; nothing where the version tells it itself (»Udgivet«)."""
    until = f" Vises indtil {danish.stamp(logged.expires_at)}." if logged.expires_at else ""
    if logged.still:
        return "Planlægningen fortrudt. Siden er stadig taget ned."
    if logged.withdrawn_at:
        return "Taget ned."
    if logged.expires_at and logged.expires_at <= logged.made_at:
        return "Planlægningen fortrudt. Siden er stadig udløbet."
    if logged.published_at is None:
        return "Planlægningen fortrudt."
    if logged.published_at > logged.made_at:
        return f"{logged.revision} planlagt til {danish.stamp(logged.published_at)}.{until}"
    if logged.again:
        return f"{logged.revision} udgivet igen.{until}"
    return until.strip()
