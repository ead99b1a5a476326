"""How many went from one company to another, counted over the notices of a span of months."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, F

from people.companies import Company
from people.moves.drawing import draw
from people.notices import Notice

DRAWN = 12
LISTED = 100


@dataclass(frozen=True)
class Flow:
    former: Company
    company: Company
    number: int
    # Of the largest flow, in per cent, for the bar beside the number.
    share: int


@dataclass(frozen=True)
class Flows:
    """All the flows of a span, the largest first; only the first hundred have companies."""

    largest: list
    total: int
    pairs: int

    @classmethod
    def of(cls, since, until):
        counted = list(moves(since, until))
        companies = Company.objects.in_bulk(
            {pk for former, company, _ in counted[:LISTED] for pk in (former, company)}
        )
        most = counted[0][2] if counted else 1
        largest = [
            Flow(companies[former], companies[company], number, round(100 * number / most))
            for former, company, number in counted[:LISTED]
        ]
        return cls(largest, sum(number for *_, number in counted), len(counted))

    @property
    def drawn(self):
        return self.largest[:DRAWN]

    @property
    def others(self):
        """How many moves are in no drawn flow."""
        return self.total - sum(flow.number for flow in self.drawn)

    @property
    def unlisted(self):
        return self.total - sum(flow.number for flow in self.largest)

    @property
    def others_are_drawn(self):
        """»Andre« are drawn to scale while they do not fill more than all the rest together."""
        return 0 < self.others <= self.total - self.others

    @cached_property
    def diagram(self):
        triples = [(flow.former.name, flow.company.name, flow.number) for flow in self.drawn]
        return draw(triples, others=self.others if self.others_are_drawn else 0)


def moves(since, until):
    """(former company, company, how many), the most first. Within one company nobody has moved."""
    notices = Notice.objects.live().filter(
        former_company__isnull=False,
        company__isnull=False,
        listed_at__gte=since,
        listed_at__lt=until,
    )
    between = notices.exclude(company=F("former_company")).order_by()
    counted = between.values("former_company", "company").annotate(number=Count("pk"))
    ordered = counted.order_by("-number", "company__name", "former_company__name")
    return ordered.values_list("former_company", "company", "number")
