"""
A credit as it is printed: what a person did, and the name. Cameras and agencies write more into it
than a name, and some of that is nobody's business.
"""

import re

WORD = re.compile(r"\b(?:foto(?:graf)?|photo|illustration)\b", re.IGNORECASE)
NUMBER = re.compile(r"(?:\+45[ .-]?)?(?:\d[ .-]?){7,}\d")
MAIL = re.compile(r"\S*@\S*|\b(?:https?://|www\.)\S+", re.IGNORECASE)
STREET = re.compile(
    r"\b[\w.' -]*(?:vej|gade|stræde|allé|alle|plads|torv|boulevard|vænge|vænget|parken|have|haven)"
    # A postal code, and not a year.
    r"\s+\d+\w?\b|\b(?!19|20[0-3][1-9])\d{4}\s+[A-ZÆØÅ]\w+",
)
STOCK = re.compile(r"\bphoto by\b|\bon unsplash\b", re.IGNORECASE)
LEAD = re.compile(r"^[\s:.,;()/-]*(?:(?:foto(?:graf)?|photo(?:\s+by)?)\b[\s:.]*)+", re.IGNORECASE)


def doubt(credit):
    """What there is to ask about a credit, as a sentence for the editor; else ""."""
    found = _what_is_odd(credit)
    if not found:
        return ""
    better = mended(credit)
    ask = f"Skal der stå »{better}«?" if better != credit else "Skriv kun navnet."
    return f"{found} {ask}"


def _what_is_odd(credit):
    if STOCK.search(credit):
        return "Kreditten er på engelsk."
    if len(WORD.findall(credit)) > 1:
        return "»Foto« står mere end én gang."
    if NUMBER.search(credit):
        return "Der står et telefonnummer i kreditten."
    if MAIL.search(credit):
        return "Der står en mail- eller netadresse i kreditten."
    if STREET.search(credit):
        return "Der står en adresse i kreditten."
    return ""


def mended(credit):
    """The credit with nothing but the word and the name, as near as one can guess."""
    text = credit
    for pattern in (MAIL, NUMBER):
        text = pattern.sub(" ", text)
    text = STOCK.sub(" ", STREET.sub(" ", text))
    first = re.split(r"[(;/|\n]|,|\s-\s", LEAD.sub("", text))[0]
    name = " ".join(WORD.sub(" ", first).replace(":", " ").split()).strip(" .,-")
    if not name:
        return credit
    word = "Illustration" if credit.lower().lstrip().startswith("illustration") else "Foto"
    return f"{word}: {name}"
