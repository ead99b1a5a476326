"""
What a picture owes those who cannot see it (WCAG 1.1.1) and the one who took it (ophavsretsloven
§ 3). What keeps the item from readers is the item's own rule; the rest is worth mending.
"""

import re

from django.urls import reverse

from pictures import credits, rights, sharpness
from publishing.appearances import UNSEEN
from publishing.desk.checks.check import Check
from publishing.desk.checks.manuscript import one_line

# An alt text that says that there is a picture, or what its file is called, says nothing.
SAYS_NOTHING = re.compile(
    r"(?:artikel[ -]?)?(?:top[ -]?)?(?:billede|foto|image|photo|picture|illustration)\.?"
    r"|(?:img|dsc|dscf|pxl|screenshot)[ _-]?\d.*|.*\.(?:jpe?g|png|webp|avif|gif|heic)",
    re.IGNORECASE,
)


def pictures(appearances):
    for appearance in appearances:
        yield from _faults(appearance)
        yield from _about_alt(appearance)
        yield from _about_rights(appearance)
        yield from _about_size(appearance)


def _faults(appearance):
    """What may not be published, and the picture's own page where that is where it is mended."""
    for fault in appearance.faults():
        url = page_of(appearance.picture) if fault.at_the_picture else ""
        code = "picture-rights" if fault.at_the_picture else "picture-alt"
        sentence, holds = fault.sentence, appearance.holds
        if not (holds or appearance.picture.is_shown):
            sentence = f"{sentence} {UNSEEN}"
        yield _check(code, sentence, appearance, fault.field, grave=holds, url=url)


def _about_alt(appearance):
    alt = one_line(appearance.alt)
    if SAYS_NOTHING.fullmatch(alt):
        sentence = (
            f"{appearance.name}: Beskriv det for den, der ikke kan se det. »{alt}« siger ikke, "
            "hvad der er på."
        )
        yield _check("picture-alt", sentence, appearance, appearance.alt_field)


def _about_rights(appearance):
    picture, asked = appearance.picture, {"url": page_of(appearance.picture)}
    credit = one_line(picture.credit)
    if credit and credits.has_no_name(credit):
        sentence = f"{appearance.name}: Skriv, hvem der har taget det."
        yield _check("picture-credit", sentence, appearance, grave=appearance.holds, **asked)
    elif doubt := credits.doubt(credit):
        yield _check("picture-credit", f"{appearance.name}: {doubt}", appearance, **asked)
    if warning := rights.warning(picture):
        yield _check("picture-expires", f"{appearance.name}: {warning}", appearance, **asked)


def _about_size(appearance):
    picture = appearance.picture
    if blurred := sharpness.blurred(picture, appearance.slot):
        sentence = f"{appearance.name}: {blurred}"
        yield _check("picture-small", sentence, appearance, url=page_of(picture))


def _check(code, sentence, appearance, field="", **more):
    excerpt = appearance.caption if appearance.field == "body" else ""
    field = field or appearance.field
    return Check(code, sentence, field, excerpt=excerpt, nth=appearance.nth, **more)


def page_of(picture):
    """Where its rights are mended. It opens beside the text, so that nothing typed is lost."""
    return reverse("admin:pictures_picture_change", args=[picture.pk])
