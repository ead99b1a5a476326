"""
`python -m benchmarks.moves`: does Navnenyt stay flat from 1,000 notices to 100,000? Each filter and
the usual mixtures, on a database of its own.
"""

from benchmarks import place  # noqa: I001 - first of all

import sys
from io import StringIO

from django.core.management import call_command
from django.test import RequestFactory

from benchmarks.timing import WIDTH, milliseconds, report, say
from frontpage.boxes import reading_now
from people.models import Notice
from people.moves.filters import NoticeFilter
from people.moves.periods import back
from people.moves.views import flows, notices

SMALL = 1_000
LARGE = int(sys.argv[1]) if sys.argv[1:] else 100_000
THIRD, RARE = "storarkivet-a-s", "arkiv-nummer-7-a-s"
# Each with how much of the archive it lets through.
QUERIES = {
    "everything": {},
    "an occasion: of six in ten": {"anledning": "nyt_job"},
    "an occasion: of one in twenty": {"anledning": "jubilaeum"},
    "an occasion: of none": {"anledning": "doedsfald"},
    "a company: of a third": {"virksomhed": THIRD},
    "a company: of hardly any": {"virksomhed": RARE},
    "where they came from: of an eighth": {"tidligere": THIRD},
    "a tag: of eight in ten": {"emne": "arkivproeve"},
    "a tag: of three in ten": {"emne": "driftsdoegn"},
    "a tag: of one in a hundred": {"emne": "arkivemne-1"},
    "a title word: a part of a third of them": {"titel": "chef"},
    "a title word: of none": {"titel": "zebrapasser"},
    "this month": {"maaned": "now"},
    "a company of a third, an occasion of six in ten": {
        "virksomhed": THIRD,
        "anledning": "nyt_job",
    },
    "a company of a third, an occasion of none": {"virksomhed": THIRD, "anledning": "doedsfald"},
    "a company of a third, a tag of three in ten": {"virksomhed": THIRD, "emne": "driftsdoegn"},
    "a tag of three in ten, a word of a third": {"emne": "driftsdoegn", "titel": "chef"},
    "a tag of three in ten, this month": {"emne": "driftsdoegn", "maaned": "now"},
    "one company and where they came from": {"virksomhed": RARE, "tidligere": THIRD},
    "two words of a fifth each, together in none": {"titel": "driftschef softwareudvikler"},
    "five at once": {
        "virksomhed": THIRD,
        "emne": "driftsdoegn",
        "titel": "it konsulent",
        "anledning": "nyt_job",
    },
}


def works():
    """Name -> finding what a query asks for, and the whole of some pages without the page store."""
    found = {name: search(query) for name, query in QUERIES.items()}
    nothing = {"anledning": "doedsfald"}
    return found | {
        "the whole page of everything": anew(notices, {}),
        "the whole page of nothing": anew(notices, nothing),
        "Læses lige nu alone, which is in both": reading_now,
        "flows of this month": anew(flows, {"maaned": "now", "til": "now"}),
    }


def request_of(query):
    values = {name: back(0) if value == "now" else value for name, value in query.items()}
    return RequestFactory(SERVER_NAME="localhost").get("/navnenyt/", values)


def search(query):
    """The form read, and the page's names and count."""
    request = request_of(query)

    def work():
        chosen = NoticeFilter(request.GET)
        chosen.full_clean()
        return chosen.selection.page(request)

    return work


def anew(view, query):
    request = request_of(query)
    return lambda: view(request)


def grow_to(count):
    say(f"Making {count} notices …")
    missing = count - Notice.objects.count()
    call_command("bulk", missing, "--notices", stdout=StringIO())


def main():
    call_command("migrate", verbosity=0)
    grow_to(SMALL)
    small = {name: milliseconds(work) for name, work in works().items()}
    grow_to(LARGE)
    say(f"\n{f'Navnenyt, time with {LARGE} notices / with {SMALL}':<{WIDTH}} {'ratio':>9}")
    for name, work in works().items():
        report(name, milliseconds(work), small[name])


if __name__ == "__main__":
    main()
    place.folder.cleanup()
