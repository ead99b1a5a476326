"""
From a stored body to what a reader sees: the nodes that refer to a row are filled from it (one
query per kind of row, however many nodes), tables get a frame that scrolls, and links out of a paid
item carry `rel="sponsored"`. A node whose row is gone renders nothing.
"""

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from lxml import etree
from lxml import html as lxml_html

from pictures.models import Picture
from publishing.items import ContentItem


def parse(body):
    return lxml_html.fragment_fromstring(body, create_parent="div")


def serialise(root):
    inner = "".join(
        etree.tostring(child, encoding="unicode", method="html", with_tail=True) for child in root
    )
    return (root.text or "") + inner


def words(body):
    """The number of words a reader reads in a body."""
    return len(parse(body).text_content().split()) if body else 0


def plain_text(body):
    """The text of a body with its blocks apart, for the search index."""
    if not body:
        return ""
    return " ".join(text.strip() for text in parse(body).itertext() if text.strip())


def expand(body, item):
    """The body of `item`, safe to print."""
    if not body:
        return ""
    root = parse(body)
    _fill_pictures(root)
    _fill_related(root)
    _frame_tables(root)
    _mark_links(root, paid=item.label is not None)
    return mark_safe(serialise(root))  # noqa: S308 - sanitised on save, nodes by templates


def _row_id(node, attribute):
    """The id a node refers to, or None where it is no id a database can hold."""
    value = node.get(attribute, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 19 else None


def _rows(queryset, nodes, attribute):
    return queryset.in_bulk({pk for node in nodes if (pk := _row_id(node, attribute))})


def _replace(node, markup):
    """Put rendered markup in a node's place; nothing where the markup is empty."""
    if markup.strip():
        new = lxml_html.fragment_fromstring(markup.strip())
        new.tail = node.tail
        node.getparent().replace(node, new)
    else:
        node.drop_tree()


def _fill_pictures(root):
    nodes = root.xpath('//figure[@data-node="picture"]')
    pictures = _rows(Picture.objects, nodes, "data-picture")
    for node in nodes:
        markup = ""
        if picture := pictures.get(_row_id(node, "data-picture")):
            caption = node.text_content().strip() or picture.caption
            context = {"picture": picture, "caption": caption}
            markup = render_to_string("publishing/nodes/_picture.html", context)
        _replace(node, markup)


def _fill_related(root):
    nodes = root.xpath('//p[@data-node="related"]')
    items = _rows(ContentItem.objects.live().for_teasers(), nodes, "data-item")
    for node in nodes:
        item = items.get(_row_id(node, "data-item"))
        markup = render_to_string("publishing/nodes/_related.html", {"item": item}) if item else ""
        _replace(node, markup)


def _frame_tables(root):
    for table in root.xpath("//table"):
        frame = etree.Element(
            "div", {"class": "table", "tabindex": "0", "role": "region", "aria-label": "Tabel"}
        )
        frame.tail, table.tail = table.tail, None
        table.getparent().replace(table, frame)
        frame.append(table)


def _mark_links(root, *, paid):
    for link in root.xpath("//a[@href]"):
        outward = link.get("href").startswith(("http://", "https://"))
        if outward:
            link.set("rel", "sponsored noopener" if paid else "noopener")
