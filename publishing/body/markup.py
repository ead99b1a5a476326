"""The stored HTML of a body as a tree, and as plain text."""

import math

from django.utils.html import escape
from lxml import etree
from lxml import html as lxml_html

from publishing.body.nodes import nodes_of

WORDS_PER_MINUTE = 200
BLOCKS = ("p", "h2", "h3", "li", "td", "th", "pre", "br", "hr", "figcaption", "footer")


def parse(body):
    return lxml_html.fragment_fromstring(body, create_parent="div")


def serialise(root):
    inner = "".join(
        etree.tostring(child, encoding="unicode", method="html", with_tail=True) for child in root
    )
    return escape(root.text or "") + inner


def words(body):
    """The number of words a reader reads in a body."""
    return len(plain_text(body).split())


def minutes(body):
    """How long a body takes to read, in whole minutes begun."""
    return max(1, math.ceil(words(body) / WORDS_PER_MINUTE))


def plain_text(body):
    """The text of a body with its blocks apart, for the search index."""
    if not body:
        return ""
    root = parse(body)
    for node, element in nodes_of(root):
        said = " ".join(element.get(name, "") for name in node.read)
        element.text = f"{said} {element.text or ''}"
    for block in root.iter(*BLOCKS):
        block.text, block.tail = f" {block.text or ''}", f" {block.tail or ''}"
    return " ".join(root.text_content().split())
