"""A company's way in, as several browser tests go it."""

import re

from tests.factories import image_file

FORM = "/navnenyt/indsend/"
TYPED = {
    "Virksomhedens navn": "Søkabel A/S",
    "Fornavn": "Åse",
    "Efternavn": "Vangsgaard",
    "Fra hvilken dag?": "2026-01-05",
    "Titel": "it-arkitekt",
}
SENTENCE = "Søkabel A/S har pr. 5. januar 2026 ansat Åse Vangsgaard som it-arkitekt."


def type_notice(page):
    for label, value in TYPED.items():
        page.get_by_label(re.compile(f"^{re.escape(label)}")).first.fill(value)


def portrait():
    return {"name": "p.png", "mimeType": "image/png", "buffer": image_file((640, 800)).read()}


def link_in_mail(house):
    """The path in the newest mail the newsroom has sent."""
    newest = max((house.place / "mail").iterdir(), key=lambda path: path.stat().st_mtime)
    return re.search(r"https?://[^/\s]+(/\S+)", newest.read_text("utf-8"))[1]
