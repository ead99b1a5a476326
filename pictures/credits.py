"""
A credit as it is printed: what a person did, and the name. Cameras and agencies write more into it
than a name, and some of that is nobody's business. Everything here takes time in proportion to the
length of what is read: a credit may come out of any file.
"""

import re

WORD = re.compile(r"\b(?:foto(?:graf)?|photo|illustration)\b", re.IGNORECASE)
NUMBER = re.compile(r"(?:\+45[ .-]?)?(?:\d[ .-]?){7,}\d")
# What stands before the number, and stays when that is taken out.
TELEPHONE = re.compile(r"\b(?:tlf|telefon|tel|mobil|mob|phone)\b[.:]*", re.IGNORECASE)
SITE = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
# The end of a street's name, with a number after it, and all that may stand in the name before.
STREET = re.compile(
    r"(?:vej|gade|stræde|allé|alle|plads|torv|boulevard|vænge|vænget|parken|have|haven)\s+\d+\w?\b"
)
NO_NAME = re.compile(r"[^\w.' -]")
# With the town after it, and not a year.
POSTAL_CODE = re.compile(r"\b(?!19|20[0-3][1-9])\d{4}\s+[A-ZÆØÅ]\w+")
# What parts a name from whatever else was written after it.
PARTED = re.compile(r"[(;/|\n,]|\s-\s")
STOCK = re.compile(r"\bphoto by\b|\bon unsplash\b", re.IGNORECASE)
LEAD = re.compile(r"^[\s:.,;()/-]*(?:(?:foto(?:graf)?|photo(?:\s+by)?)\b[\s:.]*)+", re.IGNORECASE)


def question(credit, *, seen, again="Send igen"):
    """What to ask about a credit before it is kept, once: the same sent again (`seen`) is meant."""
    odd = doubt(credit)
    return f"{odd} {again}, hvis den skal stå sådan." if odd and seen != credit else ""


def doubt(credit):
    """What there is to ask about a credit, as a sentence for the editor; else ""."""
    found = _what_is_odd(credit)
    if not found:
        return ""
    mend = better(credit)
    ask = f"Skal der stå »{mend}«?" if mend else "Skriv kun navnet."
    return f"{found} {ask}"


def better(credit):
    """What an odd credit could be instead, where one can guess; else ""."""
    mend = mended(credit) if _what_is_odd(credit) else credit
    return mend if mend != credit else ""


def has_no_name(credit):
    """Whether there is nothing in it but a word for what somebody did."""
    word = credit.strip().rstrip(" :")
    return not word or WORD.fullmatch(word) is not None


def _what_is_odd(credit):
    if STOCK.search(credit):
        return "Kreditten er på engelsk."
    if len(WORD.findall(credit)) > 1:
        return "»Foto« står mere end én gang."
    if NUMBER.search(credit):
        return "Der står et telefonnummer i kreditten."
    if "@" in credit or SITE.search(credit):
        return "Der står en mail- eller netadresse i kreditten."
    if STREET.search(credit) or POSTAL_CODE.search(credit):
        return "Der står en adresse i kreditten."
    return ""


def mended(credit):
    """The credit with nothing but the word and the name, as near as one can guess."""
    text = " ".join(word for word in re.split(r"([\r\n]+)|[^\S\r\n]+", credit) if _is_kept(word))
    text = NUMBER.sub(" ", SITE.sub(" ", text))
    text = STOCK.sub(" ", POSTAL_CODE.sub(" ", _without_streets(text)))
    text = PARTED.sub("\n", WORD.sub("\n", TELEPHONE.sub("\n", LEAD.sub("", text))))
    names = (" ".join(part.replace(":", " ").split()).strip(" .,-") for part in text.split("\n"))
    name = next(filter(None, names), "")
    if not name:
        return credit
    word = "Illustration" if credit.lower().lstrip().startswith("illustration") else "Foto"
    return f"{word}: {name}"


def _is_kept(word):
    return word and "@" not in word


def _without_streets(text):
    """Less each street and its number, back to the sign that parts it from what stands before."""
    kept, at = [], 0
    for street in STREET.finditer(text):
        before = text[at : street.start()]
        parted = max((sign.end() for sign in NO_NAME.finditer(before)), default=0)
        kept.append(before[:parted])
        at = street.end()
    return " ".join([*kept, text[at:]])
