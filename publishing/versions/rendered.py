"""
A block of a body as a reader meets it: its text in lines, what it is called in Danish, and what it
points at. For the comparison, which shows nobody HTML.
"""

import re
from dataclasses import dataclass

from publishing.body.blocks import name_of
from publishing.body.markup import parse
from publishing.body.nodes import NODES, nodes_of

NAMES = {
    ("p", ""): ("afsnit", "afsnit"),
    ("h2", ""): ("mellemrubrik", "mellemrubrikker"),
    ("h3", ""): ("lille mellemrubrik", "små mellemrubrikker"),
    ("ul", ""): ("liste", "lister"),
    ("ol", ""): ("nummereret liste", "nummererede lister"),
    ("table", ""): ("tabel", "tabeller"),
    ("pre", ""): ("kodeblok", "kodeblokke"),
    ("hr", ""): ("skillelinje", "skillelinjer"),
    ("blockquote", ""): ("citat", "citater"),
    **{(node.tag, node.name): node.called for node in NODES},
}
OTHER = ("indsat indhold", "stykker indsat indhold")

LINES = {"p", "h2", "h3", "li", "pre", "figcaption", "footer", "br", "hr", "ul", "ol", "table"}
SIGNS = {"li": "• ", "hr": "———"}


def names_of_block(block):
    """What such a block is called, and what several of them are."""
    return NAMES.get(name_of(block), OTHER)


@dataclass(frozen=True)
class Rendered:
    """`text` is what is read; the rest is what the words alone do not show."""

    text: str = ""
    links: tuple = ()
    # (word, value): (»Billede«, »Skabene i kælderen«)
    facts: tuple = ()
    rows: tuple = ()
    language: str = ""
    marks: tuple = ()

    @property
    def whole(self):
        """The text with what goes with it."""
        return "\n".join([*map(": ".join, self.facts), *filter(None, [self.text])])


def references(blocks):
    """The rows that are referred to, as (kind, id)."""
    facts = _facts(parse(blocks)) if blocks else ()
    return [(kind, value) for _, kind, value in facts if kind]


def render(block, call):
    """`call(kind, id)` is what a row is called. Several blocks are rendered as one."""
    if not block:
        return Rendered()
    root = parse(block)
    text = "".join(_pieces(root))
    return Rendered(
        text=text.strip("\n") if name_of(block)[0] == "pre" else _tidy(text),
        links=tuple((text_of(link), link.get("href", "")) for link in root.iter("a")),
        facts=tuple((word, call(kind, it) if kind else it) for word, kind, it in _facts(root)),
        rows=tuple(row.tag for row in root.iter("li", "tr")),
        language=" ".join(root.xpath("//code/@class")).removeprefix("language-"),
        marks=tuple((mark.tag, text_of(mark)) for mark in root.iter("strong", "em", "s", "code")),
    )


def text_of(element):
    return " ".join(element.text_content().split())


def _facts(root):
    """(what an attribute of a node is called, the kind of row where it is an id, its value)"""
    for node, element in nodes_of(root):
        for attribute, word in node.words.items():
            if value := element.get(attribute):
                is_id = node.row and node.row.attribute == attribute
                yield word, node.row.kind if is_id else None, value


def _pieces(element):
    if element.tag == "tr":
        yield "\n" + " | ".join(" ".join("".join(_pieces(cell)).split()) for cell in element)
        return
    edge = "\n" if element.tag in LINES else ""
    yield edge + SIGNS.get(element.tag, "")
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield edge


def _tidy(text):
    """A line for each line; what opens a point stands on the line of its text."""
    text = re.sub(r"[^\S\n]+", " ", text)
    text = re.sub(r" ?\n[ \n]*", "\n", text)
    return re.sub(r"• ?\n", "• ", text).strip()
