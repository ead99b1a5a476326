"""
`python -m benchmarks.library`: does the picture library stay flat from 1,000 pictures to 100,000?
Each filter and the usual mixtures, on a database of its own.
"""

from benchmarks import place  # noqa: I001 - first of all

import sys
from datetime import timedelta
from itertools import islice

from django.core.management import call_command
from django.test import RequestFactory
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from benchmarks.timing import WIDTH, milliseconds, report, say
from pictures.models import Picture
from publishing.library import grid
from publishing.library.admin import PictureAdmin
from publishing.library.filters import LibraryFilter
from publishing.desk.site import DeskSite
from publishing.library.picture_use import Place
from publishing.models import PictureKey, PictureTag, PictureUse, Tag

SMALL = 1_000
LARGE = int(sys.argv[1]) if sys.argv[1:] else 100_000
BATCH = 2_000
SUBJECTS = ("Kranen ved kaj {n}", "Serverrum i kælderen", "Fiberkabel i gravet rende")
PLACES = ("Aarhus", "Esbjerg", "Fredericia", "Sønderborg", "Hjørring")
NAMES = ("Mette Holm", "Per Lind", "Åse Vang", "Jonas Brink", "Inga Vestergård", "Ib Krogh")
SHAPES = ((3000, 2000), (1600, 2400), (1400, 1400), (900, 600), (2800, 1200))
# Each with how much of the library it lets through.
QUERIES = {
    "everything": {},
    "a word of one in three": {"q": "serverrum"},
    "a word of one in a thousand": {"q": "sjaelden"},
    "a word of one in ten thousand": {"q": "unik7"},
    "a word of none": {"q": "zebrapasser"},
    "two letters: of nearly all": {"q": "fo"},
    "the last part of a word, of one in three": {"q": "rummet kran"},
    "a name of one in six": {"q": "mette holm"},
    "an old word: of two in a hundred, none new": {"q": "valgaften"},
    "a tag: of half": {"emne": "Drift"},
    "a tag: of one in a hundred": {"emne": "Emne 7"},
    "a form: of one in five": {"form": "staaende"},
    "rights that lack: of one in twenty": {"rettighed": "mangler"},
    "ready for use: of most": {"rettighed": "klar"},
    "rights that end soon: of one in a hundred": {"rettighed": "snart"},
    "used: of one in four": {"brugt": "ja"},
    "unused: of most": {"brugt": "nej"},
    "used, a word of one in three": {"brugt": "ja", "q": "serverrum"},
    "used, a word of old pictures, of which none is": {"brugt": "ja", "q": "valgaften"},
    "the days of last week": {"fra": "7", "til": "1"},
    "two words of a third and a fifth": {"q": "serverrum aarhus"},
    "two words of a third each, together in none": {"q": "serverrum fiberkabel"},
    "a word of a third, a tag of half, a form of a fifth": {
        "q": "serverrum",
        "emne": "Drift",
        "form": "staaende",
    },
    "five at once": {
        "q": "serverrum mette",
        "emne": "Drift",
        "form": "staaende",
        "rettighed": "klar",
        "stoerrelse": "mellem",
    },
}


def request_of(query):
    today = timezone.localdate()
    days = {"fra", "til"}
    values = {
        name: str(today - timedelta(days=int(value))) if name in days else value
        for name, value in query.items()
    }
    return RequestFactory(SERVER_NAME="localhost").get("/admin/pictures/picture/gitter/", values)


def find(query):
    """The form read, and the page's pictures and count."""
    request = request_of(query)

    def work():
        form = LibraryFilter(request.GET)
        form.full_clean()
        return form.selection.page(request, grid.PICTURES)

    return work


def page(query):
    admin, request = PictureAdmin(Picture, DeskSite()), request_of(query)
    request.user = User(is_superuser=True, is_active=True, is_staff=True)
    return lambda: grid.grid(admin, request)


def works():
    found = {name: find(query) for name, query in QUERIES.items()}
    return found | {
        "the whole grid of everything": page({}),
        "the whole grid of a word of one in three": page({"q": "serverrum"}),
    }


def grow_to(count):
    say(f"Making {count} pictures …")
    start = Picture.objects.count()
    tags = [Tag.objects.get_or_create(name=name)[0] for name in names_of_tags()]
    numbers = iter(range(start, count))
    while some := list(islice(numbers, BATCH)):
        lay(some, tags)


def names_of_tags():
    return ["Drift", *(f"Emne {n}" for n in range(50))]


def lay(numbers, tags):
    pictures = Picture.objects.bulk_create(map(picture, numbers))
    came = timezone.now() - timedelta(days=60)
    for row, n in zip(pictures, numbers, strict=True):
        row.created_at = came + timedelta(minutes=n * 60 * 24 * 60 / LARGE)
    Picture.objects.bulk_update(pictures, ["created_at"], batch_size=500)
    PictureTag.objects.bulk_create(
        PictureTag(picture=row, tag=tag)
        for row, n in zip(pictures, numbers, strict=True)
        for tag in (tags[1 + n // 2 % 50], *tags[: n % 2])
    )
    PictureKey.objects.lay([row.pk for row in pictures])
    use([row for row, n in zip(pictures, numbers, strict=True) if n % 4 == 1 and not is_old(n)])


def use(pictures):
    """All in the text of one item."""
    item = Article.objects.create(headline="Mange billeder", slug=f"billeder-{pictures[0].pk}")
    PictureUse.objects.bulk_create(
        PictureUse(item=item.contentitem_ptr, picture=picture, place=Place.BODY, in_row=True)
        for picture in pictures
    )


def is_old(n):
    return SMALL // 2 <= n < LARGE // 50


def picture(n):
    width, height = SHAPES[n % 5]
    words = "sjælden" if n % 1000 == 3 else f"unik{n // 10000}" if n % 10000 == 5 else "motiv"
    if is_old(n):
        words += " valgaften"
    return Picture(
        file=f"{n}.jpg",
        width=width,
        height=height,
        title=f"{SUBJECTS[n % 3].format(n=n % 9)} i {PLACES[n // 3 % 5]}",
        alt=f"Et {words} set fra siden med mennesker og maskiner i baggrunden",
        caption=f"Arbejdet på anlægget begyndte i foråret og ventes færdigt i uge {n % 52}.",
        credit="" if n % 20 == 9 else f"Foto: {NAMES[n % 6]}",
        source="Eget billede",
        licence="paid" if n % 50 == 1 else "own",
        licence_until=timezone.localdate() + timedelta(days=n % 100 * 2) if n % 50 == 1 else None,
    )


def main():
    call_command("migrate", verbosity=0)
    grow_to(SMALL)
    small = {name: milliseconds(work) for name, work in works().items()}
    grow_to(LARGE)
    say(f"\n{f'The library, time with {LARGE} pictures / with {SMALL}':<{WIDTH}} {'ratio':>9}")
    for name, work in works().items():
        report(name, milliseconds(work), small[name])
    say(f"\n{PictureKey.objects.count() / LARGE:.0f} keys a picture")


if __name__ == "__main__":
    main()
    place.folder.cleanup()
