"""
What a journalist can mend in an item before readers see it, and a few figures. A rule that nobody
can act on, or that is wrong as often as right, has no place here.
"""

from dataclasses import dataclass

from publishing.desk.checks.check import Check
from publishing.desk.checks.coverage import coverage
from publishing.desk.checks.finish import unfinished
from publishing.desk.checks.headings import headings
from publishing.desk.checks.lengths import lengths
from publishing.desk.checks.links import Known, dead_links, known, outward, own_links
from publishing.desk.checks.manuscript import manuscript_of
from publishing.desk.checks.names import names
from publishing.desk.checks.pictures import pictures
from publishing.desk.checks.placeholders import placeholders
from publishing.desk.checks.reading_ease import Figures, figures_of, reading_ease
from publishing.desk.checks.targets import targets

__all__ = ["Check", "Figures", "Review", "checks_of", "review_of"]


@dataclass(frozen=True)
class Review:
    checks: list[Check]
    figures: Figures | None
    links: Known


def checks_of(item) -> list[Check]:
    return review_of(item).checks


def review_of(item) -> Review:
    """
    Looks at an item as it is in memory. However many pictures and links there are: one query for
    the pictures, one for what the net answered, one for our own items, and those of
    `missing_targets` and of the item's own rules.
    """
    manuscript = manuscript_of(item)
    appearances = item.appearances()
    links = known(outward(manuscript))
    checks = [
        *unfinished(manuscript),
        *placeholders(manuscript),
        *lengths(manuscript),
        *coverage(manuscript),
        *pictures(appearances),
        *names(manuscript, {each.picture.pk: each.picture for each in appearances}),
        *headings(manuscript),
        *dead_links(manuscript, links.states),
        *own_links(manuscript),
        *targets(manuscript),
        *reading_ease(manuscript),
    ]
    checks.sort(key=lambda check: not check.grave)
    figures = figures_of(manuscript) if manuscript.has_body else None
    return Review(checks, figures, links)
