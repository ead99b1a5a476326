"""Photo captions: the name and the company, on lines of their own or run on after the notice."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_CAPTION_WORD = re.compile(
    r"(?:foto|billede|billedtekst|på billedet|portræt)\s?:?\s", re.IGNORECASE
)
_CREDIT_LINE = re.compile(r"((?:foto|fotograf|photo)\s?:\s?[^\n]{1,60})\n", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,/|–—-]*")
_COMPANY_FORM = re.compile(r"\b(?:a/s|aps|k/s|p/s|i/s|a\.m\.b\.a\.?|amba)(?!\w)|\W")
_PART = re.compile(r" ?[,/|] | [–—-] ")
_LONGEST = 100


class Caption(NamedTuple):
    """`end` is where it ends in the text; `company_within` says that the company is only the last
    words of what stood before the lead, which had run together with a heading; `credit` is a line
    about the photographer above it."""

    name: str = ""
    company: str = ""
    end: int = 0
    company_within: bool = False
    credit: str = ""


def caption_after(text, start, end, values):
    """The caption that follows a notice, within these bounds; an empty one where none stands."""
    begin = _skip(text, start, end)
    if credit := _CREDIT_LINE.match(text, begin, end):
        caption = _names_after(text, credit.end(), end, values)
        if caption.name:
            return caption._replace(credit=credit[1].strip())
    return _names_after(text, start, end, values)


def _names_after(text, start, end, values):
    name, company = values.get("name", ""), values.get("company", "")
    begin = _skip(text, start, end)
    if word := _CAPTION_WORD.match(text, begin, end):
        begin = word.end()
    typed_name, after = _found(text, begin, end, name, _near)
    if not typed_name:
        return Caption()
    runs_on = "\n" not in text[start:after]
    begin = _skip(text, after, end)
    typed, company_end = _found(text, begin, end, company, same_company)
    if typed and not (runs_on and not text[company_end:end].strip(" ,") and end < len(text)):
        return Caption(typed_name, typed, company_end)
    repeated = "" if typed else _repeated(text, begin, end, company, runs_on)
    company_end = begin + len(repeated) if repeated else after
    return Caption(typed_name, repeated, company_end, bool(repeated))


def caption_before(text, values):
    """The caption right above a notice, and the text above it."""
    found = {"name": "", "company": ""}
    above = text.rstrip()
    while above and "\n" in text[len(above) :]:
        start = above.rfind("\n") + 1
        line = above[start:].strip(" ,/|–—-")
        kind = _kind(line, values.get("name", ""), values.get("company", ""))
        if not kind or found[kind]:
            break
        found[kind], above = line, above[:start].rstrip()
    return (Caption(**found), f"{above}\n") if found["name"] else (Caption(), text)


def same_company(typed, company):
    """One company under two spellings, one of which may be the beginning of the other."""
    one, other = (_COMPANY_FORM.sub("", name.casefold()) for name in (typed, company))
    return min(len(one), len(other)) > 2 and (one.startswith(other) or other.startswith(one))


def _near(typed, name):
    """The same name, a few letters off."""
    if abs(len(typed) - len(name)) > 8 or typed[:1].islower():
        return False
    return SequenceMatcher(None, typed.casefold(), name.casefold()).ratio() >= 0.78


def _kind(line, name, company):
    if not line or len(line) > _LONGEST:
        return ""
    if name and _near(line, name):
        return "name"
    return "company" if company and same_company(line, company) else ""


def _skip(text, start, end):
    return _BETWEEN.match(text, start, end).end()


def _found(text, begin, end, wanted, akin):
    """(as typed, where it ends): the wanted words at this place, or a line akin to them."""
    if not wanted:
        return "", begin
    if _stands(text, begin, end, wanted):
        return text[begin : begin + len(wanted)], begin + len(wanted)
    stop = text.find("\n", begin, end)
    line = text[begin : end if stop < 0 else stop]
    if len(line) > _LONGEST:
        return "", begin
    for typed in (line, _PART.split(line, maxsplit=1)[0]):
        if typed.strip() and akin(typed.strip(), wanted):
            return typed.strip(), begin + len(typed.rstrip())
    return "", begin


def _stands(text, begin, end, wanted):
    """Whether the wanted words stand here, in any case, whatever follows them on the line."""
    after = begin + len(wanted)
    if after > end or text[after : after + 1].isalnum():
        return False
    return text[begin:after].casefold() == wanted.casefold()


def _repeated(text, begin, end, company, runs_on):
    """The last words of the company that stand here, longest first; a whole line unless run on."""
    words = company.split()
    for count in range(1, len(words)):
        suffix = " ".join(words[count:])
        stop = begin + len(suffix)
        if _stands(text, begin, end, suffix) and (runs_on or text[stop : stop + 1] in ("", "\n")):
            return suffix
    return ""
