"""An item as the checks read it: its body parsed once, in blocks of plain text."""

from dataclasses import dataclass, field

from lxml import etree

from publishing.body.markup import parse
from publishing.body.nodes import BY_NAME
from publishing.body.nodes.picture import use_of
from publishing.body.richtext import sanitise

# The document itself is one too: whatever text stands in no other.
TEXT_BLOCKS = frozenset(("div", "p", "h2", "h3", "li", "td", "th", "pre", "figcaption", "footer"))
HEADINGS = frozenset(("h2", "h3"))
EXCERPT_LENGTH = 80
# Stands in a block's prose where code stands in its text.
CODE = "\ufffc"


@dataclass(eq=False)
class Block:
    """`within` holds the tags around it; `prose` is its text without code."""

    tag: str
    within: frozenset[str]
    is_reference: bool = False
    text: str = ""
    prose: str = ""

    @property
    def is_running_text(self):
        return self.tag in ("div", "p", "li") and not self.within & {"td", "th"}


@dataclass(frozen=True)
class Link:
    href: str
    text: str


@dataclass(frozen=True)
class BodyPicture:
    """A place in the body that shows a picture of the library, and its own words under it."""

    nth: int
    picture_id: int | None
    caption: str


@dataclass(eq=False)
class Manuscript:
    """`in_order` is the body from top to bottom: its blocks and its pictures."""

    item: object
    body: str = ""
    in_order: list = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def __post_init__(self):
        self.blocks = [part for part in self.in_order if isinstance(part, Block)]
        self.pictures = [part for part in self.in_order if isinstance(part, BodyPicture)]

    @property
    def has_body(self):
        """Whether this kind of item is written by hand; a notice is written from its fields."""
        return hasattr(self.item, "body")

    def fields(self):
        """(field, text) of what is typed outside the body."""
        for name in ("kicker", "headline", "teaser"):
            yield name, one_line(getattr(self.item, name))
        yield "picture_caption", one_line(self.caption)

    @property
    def caption(self):
        """What is typed under the picture at the top; nothing while there is none."""
        return self.item.picture_caption if self.item.picture_id else ""

    @property
    def running_text(self):
        """The blocks one reads as text: no headings, tables, captions or code."""
        return [block for block in self.blocks if block.is_running_text and block.text]


def manuscript_of(item):
    # Cleaned here too: what is typed and not yet saved has been through no other door.
    body = sanitise(getattr(item, "body", None) or "")
    return Manuscript(item, body, *_read(parse(body))) if body else Manuscript(item)


def _read(root):
    """One walk through the document. Text belongs to the innermost block it stands in."""
    in_order, links, tags, blocks = [], [], [], []
    pictures = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if node.tag in TEXT_BLOCKS:
                blocks.append(Block(node.tag, frozenset(tags), "data-node" in node.attrib))
                in_order.append(blocks[-1])
            elif node.get("data-node") == "picture":
                use = use_of(node)
                in_order.append(BodyPicture(pictures, use.picture_id, use.caption))
                pictures += 1
            elif "data-node" in node.attrib:
                in_order.append(_card(node, frozenset(tags)))
            links += _links(node)
            tags.append(node.tag)
            _add(blocks[-1], " " if node.tag == "br" else node.text, tags)
        else:
            tags.pop()
            if node.tag in TEXT_BLOCKS:
                _close(blocks.pop())
            if blocks:
                _add(blocks[-1], node.tail, tags)
    return in_order, links


def _card(node, tags):
    """A node whose text stands in its attributes."""
    kind = BY_NAME.get(node.get("data-node"))
    text = one_line(" ".join(node.get(name, "") for name in kind.read)) if kind else ""
    return Block(node.tag, tags, is_reference=True, text=text, prose=text)


def _links(node):
    for name in ("href", "data-url"):
        if href := node.get(name, "").strip():
            yield Link(href, one_line(node.text_content()) if name == "href" else "")


def _add(block, text, tags):
    block.text += text or ""
    block.prose += CODE if text and not {"code", "pre"}.isdisjoint(tags) else text or ""


def _close(block):
    block.text, block.prose = one_line(block.text), one_line(block.prose)


def one_line(text):
    return " ".join((text or "").split())


def excerpt_of(text, start=0, end=0):
    """The words of a text around a span of it, or its first ones: enough to find the place by."""
    began = max(0, start - EXCERPT_LENGTH // 3)
    began = text.rfind(" ", 0, began) + 1 if began else 0
    stop = text.find(" ", max(end, began + EXCERPT_LENGTH))
    stop = len(text) if stop < 0 else stop
    began = max(began, text.rfind(CODE, began, start) + 1)
    code = text.find(CODE, end, stop)
    return text[began : stop if code < 0 else code].strip()
