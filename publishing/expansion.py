"""
From a stored body to what a reader sees: the nodes that refer to a row are filled from it (one
query per kind of row, however many nodes), tables get a frame that scrolls, and links out of a paid
item carry `rel="sponsored"`. A node whose row is gone renders nothing.
"""

import re

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from lxml import etree

from pictures.models import Picture
from publishing.items import ContentItem
from publishing.markup import parse, serialise

# The comment that holds a node's place until its markup is printed there.
PLACE = re.compile(r"<!--((?:picture|related)-\d+)-->")


def expand(body, item):
    """The body of `item`, safe to print."""
    if not body:
        return ""
    root = parse(body)
    markup = {**_fill_pictures(root), **_fill_related(root)}
    _frame_tables(root)
    _reach_code(root)
    _mark_links(root, paid=item.label is not None)
    printed = PLACE.sub(lambda place: markup[place[1]], serialise(root))
    return mark_safe(printed)  # noqa: S308 - sanitised on save, nodes by templates


def _row_id(node, attribute):
    """The id a node refers to, or None where it is no id a database can hold."""
    value = node.get(attribute, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 19 else None


def _rows(queryset, nodes, attribute):
    return queryset.in_bulk({pk for node in nodes if (pk := _row_id(node, attribute))})


def _hold_place(node, name):
    """
    Put a comment where a node stood, for its markup to be printed at. No body holds a comment of
    its own (the sanitiser takes them), and markup from a template is never parsed again.
    """
    place = etree.Comment(name)
    place.tail = node.tail
    node.getparent().replace(node, place)


def _fill_pictures(root):
    nodes = root.xpath('//figure[@data-node="picture"]')
    pictures = _rows(Picture.objects, nodes, "data-picture")
    markup = {}
    for number, node in enumerate(nodes):
        name = f"picture-{number}"
        markup[name] = ""
        if picture := pictures.get(_row_id(node, "data-picture")):
            caption = node.text_content().strip() or picture.caption
            context = {"picture": picture, "caption": caption}
            markup[name] = render_to_string("publishing/nodes/_picture.html", context).strip()
        _hold_place(node, name)
    return markup


def _fill_related(root):
    nodes = root.xpath('//p[@data-node="related"]')
    items = _rows(ContentItem.objects.live().for_teasers(), nodes, "data-item")
    markup = {}
    for number, node in enumerate(nodes):
        name = f"related-{number}"
        item = items.get(_row_id(node, "data-item"))
        template = "publishing/nodes/_related.html"
        markup[name] = render_to_string(template, {"item": item}).strip() if item else ""
        _hold_place(node, name)
    return markup


def _frame_tables(root):
    for table in root.xpath("//table"):
        frame = etree.Element(
            "div", {"class": "table", "tabindex": "0", "role": "region", "aria-label": "Tabel"}
        )
        frame.tail, table.tail = table.tail, None
        table.getparent().replace(table, frame)
        frame.append(table)


def _reach_code(root):
    """Long lines scroll sideways, by keyboard too."""
    for block in root.iter("pre"):
        block.set("tabindex", "0")


def _mark_links(root, *, paid):
    for link in root.xpath("//a[@href]"):
        outward = link.get("href").strip().lower().startswith(("http://", "https://", "//"))
        if outward:
            link.set("rel", "sponsored noopener" if paid else "noopener")
