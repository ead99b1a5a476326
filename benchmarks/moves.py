"""
`python -m benchmarks.moves`: does Navnenyt stay flat from 1,000 notices to 100,000? Each filter and
the usual mixtures, the whole answer of the view, on a database of its own.
"""

from benchmarks import place  # noqa: I001 - first of all

from io import StringIO

from django.core.management import call_command
from django.test import RequestFactory

from benchmarks.timing import WIDTH, milliseconds, report, say
from people.models import Notice
from people.moves.periods import back
from people.moves.views import flows, notices

SMALL, LARGE = 1_000, 100_000
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
    """Name -> the whole answer to that query, without page store and middleware."""
    found = {name: anew(notices, query) for name, query in QUERIES.items()}
    return found | {"flows of this month": anew(flows, {"maaned": "now", "til": "now"})}


def anew(view, query):
    values = {name: back(0) if value == "now" else value for name, value in query.items()}
    request = RequestFactory(SERVER_NAME="localhost").get("/navnenyt/", values)
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
