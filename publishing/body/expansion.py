"""
From a stored body to what a reader sees: the nodes that refer to a row are filled from it (one
query per kind of row, however many nodes), tables get a frame that scrolls, and links out of a paid
item carry `rel="sponsored"`. A node without its target renders nothing; `missing_targets` says so.
"""

import re

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from lxml import etree

from pictures.ids import row_id
from pictures.models import Picture
from publishing.body.markup import parse, serialise
from publishing.body.nodes import nodes_of
from publishing.items import ContentItem

# The comment that holds a node's place until its markup is printed there.
PLACE = re.compile(r"<!--node-(\d+)-->")

# The rows a node can refer to, by the kind its definition names.
ROWS = {
    "picture": lambda: Picture.objects,
    "item": lambda: ContentItem.objects.live().for_teasers(),
}


def expand(body, item):
    """The body of `item`, safe to print."""
    if not body:
        return ""
    root = parse(body)
    markup = _fill_nodes(root, _relation(item))
    _frame_tables(root)
    _reach_code(root)
    _mark_links(root, _relation(item))
    printed = PLACE.sub(lambda place: markup[int(place[1])], serialise(root))
    return mark_safe(printed)  # noqa: S308 - sanitised on save, nodes by templates


def missing_targets(body):
    """A Danish sentence for each node of a body that renders nothing because its target is gone."""
    found = list(nodes_of(parse(body))) if body else []
    rows = _rows_of(found)
    return [
        node.row.gone if node.row else node.gone(element)
        for (node, element), row in zip(found, rows, strict=True)
        if node.template and _is_gone(node, element, row)
    ]


def _relation(item):
    """What a link out of an item is to a search engine."""
    return "sponsored noopener" if item.label is not None else "noopener"


def _target(node, element):
    """The id a node refers to, or None where it refers to nothing a database can hold."""
    return row_id(element.get(node.row.attribute, "")) if node.row else None


def _rows_of(found):
    """The row of each node, or None: one query for each kind of row."""
    rows = {}
    for kind, queryset in ROWS.items():
        wanted = {_target(node, element) for node, element in found if _is_of(node, kind)}
        rows[kind] = queryset().in_bulk(wanted - {None}) if wanted - {None} else {}
    return [node.row and rows[node.row.kind].get(_target(node, el)) for node, el in found]


def _is_of(node, kind):
    return node.row is not None and node.row.kind == kind


def _is_gone(node, element, row):
    """A picture that is there, and that readers may not see, is told of by the item itself."""
    return row is None if node.row else node.context(element, row) is None


def _context(node, element, row):
    """What a node's template is filled with; None where there is nothing to show."""
    return None if node.row and row is None else node.context(element, row)


def _fill_nodes(root, relation):
    """Put a place where each node stood, and give the markup of each place by its number."""
    found = list(nodes_of(root))
    markup = []
    for (node, element), row in zip(found, _rows_of(found), strict=True):
        if not node.template:
            node.mend(element)
            continue
        context = _context(node, element, row)
        _free_of_links(element)
        _hold_place(element, f"node-{len(markup)}")
        markup.append("" if context is None else _printed(node, context, relation))
    return markup


def _printed(node, context, relation):
    return render_to_string(node.template, context | {"relation": relation}).strip()


def _free_of_links(node):
    """A link cannot hold the links a node prints: a browser would make several of it."""
    for link in list(node.iterancestors("a")):
        link.drop_tag()


def _hold_place(node, name):
    """
    Put a comment where a node stood, for its markup to be printed at. No body holds a comment of
    its own (the sanitiser takes them), and markup from a template is never parsed again.
    """
    place = etree.Comment(name)
    place.tail = node.tail
    node.getparent().replace(node, place)


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


def _mark_links(root, relation):
    for link in root.xpath("//a[@href]"):
        outward = link.get("href").strip().lower().startswith(("http://", "https://", "//"))
        if outward:
            link.set("rel", relation)
