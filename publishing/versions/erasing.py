"""
Names taken out of texts: plain, HTML and addresses. Knows no rows; finding.py says where.

A name is matched as it is typed, capitals and all, and only as a whole word. A name of several
words is also taken in the genitive (»Mette Holms«), across a line break or a no-break space, with
soft hyphens in it, and where a part of it is bold. A longer double name is somebody else: »Mette
Holm« leaves »Mette Holm-Larsen« and »Anne-Mette Holm« alone.
"""

import re
import unicodedata
from html import escape, unescape

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from publishing.body.blocks import INLINE
from publishing.body.richtext import BodyField, sanitise
from publishing.slugs import SOFT_HYPHEN, slugify
from publishing.tags import NAME_LENGTH, names_typed

# What makes a word longer: letters, digits and accents written apart from their letter.
LETTER = r"[\w\u0300-\u036f]"
NOT_BEFORE = rf"(?<!{LETTER})(?<!{SOFT_HYPHEN})(?<![^\W\d_]-)"
NOT_AFTER = rf"(?!{SOFT_HYPHEN}*{LETTER})(?!-[A-ZÀ-ÖØ-Þ])"
TOKEN = re.compile(r"""<(?:[^"'>]|"[^"]*"|'[^']*')*>|&#?\w+;|[^<&]+|[<&]""")
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
ADDRESSES = ("href", "data-url")
# Stands between two blocks where a body is read as one text: no name goes across it.
EDGE = "\0"


def _pattern(name):
    """A name as it may be written in a text."""
    words = unicodedata.normalize("NFC", name).split()
    written = rf"[\s{SOFT_HYPHEN}]+".join(
        rf"{SOFT_HYPHEN}*".join(_letter(letter) for letter in word) for word in words
    )
    # A single word with an s after it may be another name: Jen, Jens.
    genitive = r"(?:['’]?s)?" if len(words) > 1 else ""
    return rf"{NOT_BEFORE}{written}(?={genitive}{NOT_AFTER})"


def _letter(letter):
    """One character, composed (å) or as a letter with its accent after it."""
    forms = {letter, unicodedata.normalize("NFD", letter)}
    return f"(?:{'|'.join(map(re.escape, sorted(forms)))})"


def _slug_pattern(name):
    slug = slugify(name)
    genitive = "s?" if "-" in slug else ""
    return rf"(?<![a-z0-9]){re.escape(slug)}(?={genitive}(?![a-z0-9]))" if slug else ""


class Eraser:
    """Puts `instead` where one of `names` stands. Everything else stays as it is, to the byte."""

    def __init__(self, names, instead):
        longest_first = sorted(names, key=len, reverse=True)
        self.instead = instead
        self.names = re.compile("|".join(map(_pattern, longest_first)))
        slugs = [pattern for pattern in map(_slug_pattern, longest_first) if pattern]
        self.slugs = re.compile("|".join(slugs)) if slugs else None

    def text(self, text, most=None):
        erased = self.names.sub(lambda found: self.instead, text)
        return text if erased == text else erased[:most]

    def address(self, address):
        if self.slugs is None:
            return address
        return self.slugs.sub(lambda found: slugify(self.instead), address)

    def slug(self, slug, headline, erased_headline):
        """
        The slug of a row; one that was made of the headline is made of the new one, and stays where
        the headline does: of »mette-holm-larsen« alone nobody can tell whose name it is.
        """
        if slug == slugify(headline):
            return slugify(erased_headline)
        return self.address(slug)

    def tags(self, names):
        """A tag that is nothing but a name goes; one with more in it is renamed."""
        erased = {self.text(name, NAME_LENGTH) for name in names}
        return sorted(erased - ({self.instead} - set(names)))

    # A body ---------------------------------------------------------------------------------

    def html(self, html):
        sources = TOKEN.findall(html)
        read = [_read(source) for source in sources]
        marks = self._marks("".join(read))
        written, at = [], 0
        for source, text in zip(sources, read, strict=True):
            if TAG.match(source):
                written.append(self._attributes(source))
            else:
                written.append(self._piece(source, text, marks[at : at + len(text)]))
            at += len(text)
        return "".join(written)

    def _marks(self, text):
        """For each character: 0 where it stays, 1 where it goes, 2 where a name begins."""
        marks = bytearray(len(text))
        for found in self.names.finditer(text):
            start, end = found.span()
            marks[start:end] = b"\2" + b"\1" * (end - start - 1)
        return marks

    def _piece(self, source, text, marks):
        if not any(marks):
            return source
        instead = escape(self.instead, quote=False)
        if source.startswith("&"):
            return instead if 2 in marks else ""
        kept = zip(text, marks, strict=True)
        return "".join((letter, "", instead)[mark] for letter, mark in kept)

    def _attributes(self, tag):
        return ATTRIBUTE.sub(self._attribute, tag)

    def _attribute(self, found):
        name, source = found.groups()
        value = unescape(source)
        erased = self.text(value)
        if name in ADDRESSES:
            erased = self.address(erased)
        return found[0] if erased == value else f'{name}="{escape(erased)}"'

    # A version, a row, a form -----------------------------------------------------------------

    def content(self, content, model):
        """The content of a version of `model` (see `Versioned.content`)."""
        erased = {name: self._value(name, value, model) for name, value in content.items()}
        erased |= self._read_as_one(content, model.read_as_one)
        if "slug" in content:
            headlines = content.get("headline", ""), erased.get("headline", "")
            erased["slug"] = self.slug(content["slug"], *headlines)
        return erased

    def _value(self, name, value, model):
        if name == "tags":
            return self.tags(value)
        field = field_of(model, name)
        if not isinstance(value, str) or isinstance(field, models.DateField):
            return value
        if isinstance(field, BodyField):
            erased = self.html(value)
            return value if erased == value else sanitise(erased)
        return self.text(value, getattr(field, "max_length", None))

    def _read_as_one(self, content, names):
        """A name that stands in two fields: it goes from both."""
        values = [content.get(name, "") for name in names]
        together = " ".join(values)
        if not names or self.text(together) == together:
            return {}
        return dict.fromkeys(names, "") | {names[0]: self.text(together)}

    def form(self, typed, model):
        """A form as a browser sent it: lists of texts by the names of its fields."""
        alone = {name: values[0] for name, values in typed.items() if len(values) == 1}
        as_one = self._read_as_one(alone, model.read_as_one)
        return {
            name: [as_one[name]] if name in as_one else self._typed(name, values, model)
            for name, values in typed.items()
        }

    def _typed(self, name, values, model):
        if name == "tags":
            return [", ".join(self.tags(names_typed(value))) for value in values]
        clean = self.html if isinstance(field_of(model, name), BodyField) else self.text
        return [self.address(clean(value)) if name == "slug" else clean(value) for value in values]

    def fields(self, row, names):
        """Those of the named text fields of a row that change, with what they become."""
        erased = {
            name: self.address(getattr(row, name))
            if name == "slug"
            else self.text(getattr(row, name), row._meta.get_field(name).max_length)
            for name in names
        }
        return {name: value for name, value in erased.items() if value != getattr(row, name)}


def _read(source):
    """What a reader reads of a piece of HTML."""
    if tag := TAG.match(source):
        name = tag[1].lower()
        return "\n" if name == "br" else "" if name in INLINE else EDGE
    return unescape(source)


def field_of(model, name):
    """None for a part of a content that is no field of the row."""
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
