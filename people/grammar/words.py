"""Small rules of written Danish: the genitive, the full stop, the end of a sentence."""

import re

_STOPS = (".", "!", "?", "…")
_CLOSERS = "»«”“\"')]’"

_KEEPS_ITS_STOP = re.compile(
    r"(?:(?:^|[\s(/])"
    r"(?:(?:cand|mag|stud|exam|lic|dr)\.\s?(?:art|arch|comm|it|jur|mag|med|merc|oecon|phil|polit"
    r"|pharm|polyt|psych|public|scient|soc|techn)(?:\.\s?\(?[a-zæøå]{2,5})?"
    r"|a\.?\s?m\.\s?b\.\s?a|ph\.\s?d|[bm]\.\s?sc|m\.\s?m|m\.\s?v|m\.\s?fl|o\.\s?l)"
    # A company may be called JR, and nobody writes »etc.« in capitals.
    r"|\s(?-i:[Ii]nc|[Ll]td|[Cc]orp|[Jj]r|[Ss]r|mv|mfl|osv|etc))\.$",
    re.IGNORECASE,
)

_ABBREVIATIONS = (
    " pr ca bl bl.a f.eks fx dvs m.m mfl m.fl mv m.v inkl ekskl evt hhv jf nr afd sr jr dr cand "
    "mag merc jur polit oecon scient techn soc stud exam lic ph ph.d prof ing adm dir st chr co "
    "inc ltd corp int mr mrs ms vs hr fr frk cvr tlf a.m.b.a amba kgl kgs skt sdr ndr gl kbh div "
)

_SENTENCE_END = re.compile(r"[.!?…][\"”»«’')\]]*\s+")


def genitive(name):
    """`Nordnets`, `Klyx'`, `KODE's`; a name typed in the genitive stays as typed.

    Retskrivningsordbogen § 13: only an apostrophe after s, x and z, 's after abbreviations.
    """
    if name.endswith(("'", "’", "'s", "’s")):
        return name
    if name[-1:].lower() in ("s", "x", "z"):
        return f"{name}'"
    return f"{name}s" if name[-1:].islower() else f"{name}'s"


def from_genitive(typed):
    """The name whose genitive this is, or "" where it is no genitive."""
    for ending in ("'s", "'", "s"):
        name = typed.removesuffix(ending)
        if name and name != typed and genitive(name) == typed:
            return name
    return typed if genitive(typed) == typed and len(typed) > 2 else ""


def with_stop(sentence):
    """The sentence with one mark at its end: a stop typed in the last field is not doubled."""
    return sentence if sentence.endswith(_STOPS) else f"{sentence}."


def without_stop(text):
    """The text of a field without its sentence's full stop; `cand.jur.` and `A.m.b.a.` keep it.

    The inverse of `with_stop`: what would not get its stop back keeps it.
    """
    if not text.endswith(".") or text[:-1].rstrip().endswith(_STOPS):
        return text
    return text if _KEEPS_ITS_STOP.search(text[-24:]) else text[:-1].rstrip()


def ends_sentence(text):
    """A stop at the end, which a closing quotation mark or bracket may follow."""
    return text.rstrip(_CLOSERS).endswith(_STOPS)


def sentence_starts(text, any_letter=False):
    """Where each sentence after the first begins: after a stop that ends no abbreviation.

    A sentence begins with a capital, a quotation mark or a bracket; with `any_letter` it may begin
    with anything, as a company's name does.
    """
    for end in _SENTENCE_END.finditer(text):
        start = end.end()
        if start == len(text) or _abbreviates(text, end.start()):
            continue
        if any_letter or text[start].isupper() or text[start] in '»”"(':
            yield start


def first_sentence(text):
    """The first sentence, and what follows it."""
    start = next(sentence_starts(text), len(text))
    return text[:start].rstrip(), text[start:]


def _abbreviates(text, stop):
    if text[stop] != ".":
        return False
    before = text.rfind(" ", max(0, stop - 24), stop)
    word = text[before + 1 : stop].lstrip('(»"”/')
    initial = len(word) == 1 and (word.isupper() or word.isdigit())
    return initial or f" {word.lower()} " in _ABBREVIATIONS
