"""
What a picture owes those who cannot see it (WCAG 1.1.1) and the one who took it (ophavsretsloven
§ 3).
"""

import re

from pictures import credits
from pictures.models import Picture
from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import one_line

# An alt text that says that there is a picture, or what its file is called, says nothing.
SAYS_NOTHING = re.compile(
    r"(?:artikel[ -]?)?(?:top[ -]?)?(?:billede|foto|image|photo|picture|illustration)\.?"
    r"|(?:img|dsc|dscf|pxl|screenshot)[ _-]?\d.*|.*\.(?:jpe?g|png|webp|avif|gif|heic)",
    re.IGNORECASE,
)


def library_of(manuscript):
    """The pictures an item shows, by id: one query, however many."""
    used = {picture.picture_id for picture in manuscript.pictures}
    used.add(manuscript.item.picture_id)
    return Picture.objects.in_bulk(used - {None})


def pictures(manuscript, library):
    if top := library.get(manuscript.item.picture_id):
        name = "topbilledet"
        yield from _about_alt(top.alt, name, {"field": "picture"})
        yield from _about_credit(top.credit, name, {"field": "picture"})
    for place in manuscript.pictures:
        if picture := library.get(place.picture_id):
            name = f"billedet »{picture.title}« i teksten"
            where = {"field": "body", "excerpt": place.caption, "nth": place.nth}
            yield from _about_alt(place.alt or picture.alt, name, where)
            yield from _about_credit(picture.credit, name, where)


def _about_alt(alt, name, where):
    alt = one_line(alt)
    if not alt:
        sentence = f"Giv {name} en alternativ tekst: hvad ser man på det?"
        yield Check("picture-alt", sentence, **where)
    elif SAYS_NOTHING.fullmatch(alt):
        sentence = (
            f"Beskriv {name} for den, der ikke kan se det: »{alt}« siger ikke, hvad der er på."
        )
        yield Check("picture-alt", sentence, **where)


def _about_credit(credit, name, where):
    credit = one_line(credit)
    if not credit.rstrip(":").strip() or credits.WORD.fullmatch(credit.rstrip(" :")):
        sentence = f"Skriv, hvem der har taget {name}."
        yield Check("picture-credit", sentence, grave=True, **where)
    elif credits.doubt(credit):
        sentence = f"Ret fotokreditten på {name}: »{credit}« skal være »Foto: Navn« og ikke mere."
        yield Check("picture-credit", sentence, **where)
