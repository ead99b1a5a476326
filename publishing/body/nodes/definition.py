"""
What one of the outlet's own nodes is, said once: its element and attributes in a stored body, the
extension that edits it, and how a reader sees it. Knows no models: the settings import it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django_prose_editor.config import add_tags_and_attributes
from lxml.etree import _Element as Element

from pictures.ids import row_id

# A rule says what may be kept of an attribute's value: the value put right, or None for nothing.
Rule = Callable[[str], str | None]


@dataclass(frozen=True)
class Row:
    """The row a node refers to: its kind, the attribute that holds its id, and what to say."""

    kind: str
    attribute: str
    gone: str


@dataclass(frozen=True)
class Node:
    """
    `<tag data-node="name">` in a stored body, edited by the extension of that name which
    static/js/desk/nodes.js exports.

    With a `template`, that is what a reader sees, filled from `context(element, row)`; None means
    there is nothing to show, and `gone(element)` says so to the writer. Without one, the stored
    element is served as it is, after `mend(element)`.
    """

    name: str
    extension: str
    tag: str
    # What one of them is called in Danish, and several.
    called: tuple[str, str]
    attributes: Mapping[str, Rule] = field(default_factory=dict)
    inside: tuple[str, ...] = ()
    row: Row | None = None
    template: str = ""
    context: Callable[[Element, object], dict | None] = lambda element, row: {}
    gone: Callable[[Element], str] = lambda element: ""
    mend: Callable[[Element], None] = lambda element: None
    # The attributes that are text a reader reads, for the search index and the count of words.
    read: tuple[str, ...] = ()
    # What each attribute is called.
    words: Mapping[str, str] = field(default_factory=dict)

    def allow(self, config, shared):
        """This node's part of the sanitiser's allow-list."""
        add_tags_and_attributes(shared, [self.tag, *self.inside], {self.tag: self.attributes})
        values = shared.setdefault("tag_attribute_values", {}).setdefault(self.tag, {})
        values.setdefault("data-node", set()).add(self.name)


# Rules ----------------------------------------------------------------------------------------


def an_id(value):
    return value if row_id(value) is not None else None


def a_text(most):
    """One line of at most `most` characters."""

    def rule(value):
        return " ".join(value.split())[:most].strip() or None

    return rule


def one_of(*values):
    def rule(value):
        return value if value in values else None

    return rule
