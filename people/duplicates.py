"""
The earlier notices that may be the one being written: the same person at the same company, by a
near spelling, over all that was ever written, drafts and planned ones too. A warning, never a lock.

Three indexes of `Notice` carry it, each beginning with the company and ending with the date: the
first name's key, the last name's key, and the date alone for names with slips in both. Of each the
nearest few are read, so that the price is the same in an archive of any size.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from django.db.models import Q

from people.likeness import Name, slips
from people.notices import Notice
from publishing import danish
from publishing.desk.desk_pages import desk_url
from publishing.desk.standing import standing
from publishing.workflow import Stage

SHOWN = 5
# So many on each side of the date, in each index.
READ = 20
# Days. Two mails about one event seldom name days further apart; another occasion within a month
# is mostly the same one by another label.
NEAR, CLOSE = 62, 31
COMPARED = "pk", "person__first_name", "person__last_name", "job_date", "occasion"


class Likeness(IntEnum):
    """How sure it is; the strongest first."""

    SAME = 0
    OTHER_OCCASION = 1
    AGAIN = 2


class Rank(NamedTuple):
    """By this the duplicates are ordered."""

    likeness: Likeness
    slips: int
    days: int
    newest_first: int


@dataclass(frozen=True)
class Duplicate:
    notice: Notice
    likeness: Likeness

    @property
    def strong(self):
        return self.likeness == Likeness.SAME

    @property
    def sentence(self):
        """»Mette Ravn, netHEGN, stod i Navnenyt 5. jan. 2026 (ude nu)«"""
        notice = self.notice
        where = standing(notice)
        if where.key == "scheduled":
            what = f"kommer i Navnenyt {day_of(notice.published_at)}"
        elif notice.published_at:
            what = f"stod i Navnenyt {day_of(notice.published_at)}"
        else:
            what = f"ligger på skrivebordet fra {day_of(notice.created_at)}"
        who = f"{notice.person.name}, {notice.company_name}"
        return f"{who}, {what} ({where.word.lower()})"

    @property
    def detail(self):
        """What it was about: »Nyt job pr. 1. januar 2026 som driftschef«"""
        notice = self.notice
        day = f" pr. {danish.date(notice.job_date)}" if notice.job_date else ""
        return f"{notice.occasion_label}{day}{f' som {notice.title}' if notice.title else ''}"

    @property
    def url(self):
        return desk_url(Notice, "change", self.notice.pk)

    def as_json(self):
        return {
            "sentence": self.sentence,
            "detail": self.detail,
            "url": self.url,
            "strong": self.strong,
        }


def day_of(moment):
    return danish.short_date(danish.local(moment))


def near_to(notice, *, without=None):
    """The notices near this one, as it stands in memory."""
    if notice.person is None:
        return []
    name = Name(notice.person.first_name, notice.person.last_name)
    return near(notice.company_id, name, notice.job_date, notice.occasion, without=without)


def near(company, name, day, occasion, *, without=None):
    """
    At most five `Duplicate`s, the likeliest first. `company` is an id; `without` is the notice
    being written, where it has been saved.
    """
    if not company or not (name.first and name.last):
        return []
    rows = looked_up(company, name, day).exclude(pk=without).values_list(*COMPARED)
    return told([likely(rows, name, day, occasion)])[0]


def near_many(asked):
    """
    Likewise for many at once, each (company, name, day, occasion), in as many queries as for one:
    of the company's notices those by the first name or the last are compared.
    """
    companies = {company for company, *_ in asked if company}
    keys = [name.keys for _, name, *_ in asked]
    by_name = Q(given_key__in={key["given_key"] for key in keys} - {""})
    by_name |= Q(last_key__in={key["last_key"] for key in keys} - {""})
    of_company = defaultdict(list)
    rows = Notice.objects.filter(by_name, company__in=companies).exclude(stage=Stage.DISCARDED)
    for company, *row in rows.values_list("company", *COMPARED):
        of_company[company].append(row)
    return told(
        likely(of_company[company] if name.first and name.last else [], name, day, occasion)
        for company, name, day, occasion in asked
    )


def likely(rows, name, day, occasion):
    """[(id, rank)] of the likeliest few."""
    ranks = ((row[0], rank(row, name, day, occasion)) for row in rows)
    return sorted((pair for pair in ranks if pair[1]), key=lambda pair: pair[1])[:SHOWN]


def told(answers):
    """The duplicates of each answer, their rows read together."""
    answers = list(answers)
    ids = {pk for answer in answers for pk, _ in answer}
    notices = Notice.objects.select_related("company", "person").in_bulk(ids)
    return [[Duplicate(notices[pk], rank.likeness) for pk, rank in answer] for answer in answers]


def rank(row, name, day, occasion):
    """How near a notice is, or None where it is another person or another event."""
    pk, first, last, its_day, its_occasion = row
    apart = slips(name.words, Name(first, last).words)
    known = day and its_day
    days = abs((day - its_day).days) if known else 0
    if apart is None:
        return None
    if its_occasion == occasion and days <= NEAR:
        return Rank(Likeness.SAME, apart, days, -pk)
    if known and days <= CLOSE:
        return Rank(Likeness.OTHER_OCCASION, apart, days, -pk)
    if its_occasion == occasion and apart == 0:
        return Rank(Likeness.AGAIN, apart, days, -pk)
    return None


def looked_up(company, name, day):
    """The notices worth comparing with: always so many queries, and so many rows at most."""
    rows = Notice.objects.filter(company=company)
    ways = [rows.filter(**{key: value}) for key, value in name.keys.items() if value] + [rows]
    ids = set(rows.filter(job_date=None).order_by("-pk").values_list("pk", flat=True)[:READ])
    for way in ways:
        for side in sides(way, day):
            ids.update(side.values_list("pk", flat=True)[:READ])
    return Notice.objects.filter(pk__in=ids, person__isnull=False).exclude(stage=Stage.DISCARDED)


def sides(rows, day):
    """The rows from the date on and those before it, the nearest first; else just the newest."""
    if day is None:
        return [rows.filter(job_date__isnull=False).order_by("-job_date")]
    return [
        rows.filter(job_date__gte=day).order_by("job_date"),
        rows.filter(job_date__lt=day).order_by("-job_date"),
    ]
