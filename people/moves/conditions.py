"""What a reader may ask of a notice, each with an index that has its notices newest first."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Exists, FilteredRelation, OuterRef, Q, When

from people.moves.keys import NoticeKey
from people.notices import Notice


@dataclass(frozen=True)
class Span:
    """From a moment up to another, and before the last notice of the page before."""

    since: datetime | None
    until: datetime
    before: tuple[datetime, int] | None = None

    def narrow(self, rows, at, pk):
        rows = rows.filter(**{f"{at}__lt": self.until})
        if self.since:
            rows = rows.filter(**{f"{at}__gte": self.since})
        if self.before:
            moment, number = self.before
            rows = rows.filter(
                Q(**{f"{at}__lt": moment}) | Q(**{at: moment, f"{pk}__lt": number}),
                **{f"{at}__lte": moment},
            )
        return rows


@dataclass(frozen=True)
class Column:
    """A column of the notice itself; with no name, every notice."""

    name: str = ""
    value: object = None

    # Where the moment and the number stand when the walk goes down this condition's index.
    at, pk = "listed_at", "pk"

    def lead(self, notices):
        return notices.filter(**{self.name: self.value}) if self.name else notices

    def check(self, notices, leader):
        """As a CASE, whose columns no planner looks for an index of: the leader's is the one."""
        return notices.filter(Case(When(**{self.name: self.value}, then=True), default=False))

    def entries(self):
        return self.lead(Notice.objects.all()), "pk"


@dataclass(frozen=True)
class Key:
    """A tag or a word of the title: a row beside the notice."""

    key: str

    at, pk = "key_row__listed_at", "key_row__notice"

    def lead(self, notices):
        """For a span to narrow, which asks for the row's moment."""
        row = FilteredRelation("keys", condition=Q(keys__key=self.key))
        return notices.annotate(key_row=row)

    def check(self, notices, leader):
        """Asked of the leader's own row, before the notice itself is fetched."""
        own = NoticeKey.objects.filter(notice=OuterRef(leader.pk), key=self.key)
        return notices.filter(Exists(own))

    def entries(self):
        return NoticeKey.objects.filter(key=self.key), "notice"
