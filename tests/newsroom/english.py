"""Telling English from Danish: in the text of a page, in what a script is given."""

import json
import re
from functools import cache
from pathlib import Path

import django
import django_prose_editor
import taggit
from lxml import html

DJANGO = Path(django.__file__).parent
LIBRARIES = [
    *(
        DJANGO / "contrib" / name
        for name in ("admin", "auth", "contenttypes", "flatpages", "sites")
    ),
    Path(taggit.__file__).parent,
]
PROSE_EDITOR = Path(django_prose_editor.__file__).parent

# The same word in both languages.
SAME = {"Status", "status", "genre", "person", "Person"}
# English words no Danish sentence has. »at«, »for«, »over« and their like are Danish too.
ENGLISH = re.compile(
    r"\b(the|of|with|please|your|this|that|save|delete|search|and|are|was|has|been|from|to be|"
    r"add|change|view|user|password|select|required|enter|field|title|heading|bold|undo|redo)\b",
    re.IGNORECASE,
)
SPOKEN = ("title", "aria-label", "placeholder", "alt", "aria-roledescription")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def entries(path):
    """The (context, msgid) pairs of a .po file, and the translation of each."""
    found = {}
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        parts = dict(re.findall(r'^(msg\w+(?:\[\d\])?) ((?:".*"\n?)+)', block, re.M))
        text = {
            key: "".join(json.loads(s) for s in value.split("\n") if s)
            for key, value in parts.items()
        }
        if text.get("msgid"):
            translated = text.get("msgstr", text.get("msgstr[0]"))
            found[text.get("msgctxt"), text["msgid"]] = translated
    return found


@cache
def english():
    """Every string of the libraries' English catalogues, as patterns of the text it makes."""
    patterns = []
    for library in LIBRARIES:
        (path,) = library.glob("locale/en/LC_MESSAGES/django.po")
        for _, msgid in entries(path):
            parts = [re.escape(part) for part in PLACEHOLDER.split(" ".join(msgid.split()))]
            if any(re.search(r"[A-Za-z]{2}", part) for part in parts):
                patterns.append(".+".join(parts))
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def shown(page):
    """Every piece of text a page shows or speaks."""
    for element in html.fromstring(page).iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        yield element.text or ""
        yield element.tail or ""
        yield from (element.get(name) or "" for name in SPOKEN)
        if element.get("type") in ("submit", "button", "reset"):
            yield element.get("value") or ""


def not_danish(text):
    text = " ".join(text.split()).strip(" :?")
    if not text or text in SAME:
        return False
    return bool(english().fullmatch(text) or ENGLISH.search(text))


def faults(response):
    if not response.content:
        return []
    return sorted({text for text in shown(response.content.decode()) if not_danish(text)})
