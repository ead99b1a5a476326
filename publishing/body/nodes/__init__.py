"""
The outlet's own nodes of a body. This table is the one definition of them: the sanitiser's
allow-list, the writing surface's extensions and what a reader sees are all made from it. Their
editor half is static/js/desk/nodes/, one file for each; a test holds the two together.
"""

from publishing.body.nodes.boxes import FACTBOX, PULL_QUOTE
from publishing.body.nodes.cve import CVE
from publishing.body.nodes.embed import EMBED
from publishing.body.nodes.picture import PICTURE
from publishing.body.nodes.related import RELATED
from publishing.body.nodes.terminal import TERMINAL

NODES = (PICTURE, FACTBOX, PULL_QUOTE, RELATED, EMBED, TERMINAL, CVE)
BY_NAME = {node.name: node for node in NODES}

# Extensions of the surface that put no element of their own in a body: the source line is part of
# its box, and the others are ways of writing.
WAYS_OF_WRITING = ("SourceLine", "InsertMenu", "OwnLink")

RULES = {(node.tag, name): rule for node in NODES for name, rule in node.attributes.items()}


def nothing(config, shared):
    """The allow-list of an extension that adds nothing to a body."""


# For `settings.DJANGO_PROSE_EDITOR_EXTENSIONS`: each extension and its part of the allow-list.
PROCESSORS = {node.extension: node.allow for node in NODES} | dict.fromkeys(
    WAYS_OF_WRITING, nothing
)


def keep(tag, name, value):
    """nh3's attribute filter: what may be kept of a value, or None where the attribute is to go."""
    rule = RULES.get((tag, name))
    return rule(value) if rule else value


def nodes_of(root):
    """Our own nodes of a parsed body, each as (definition, element), in the order they stand."""
    for element in root.xpath(".//*[@data-node]"):
        node = BY_NAME.get(element.get("data-node"))
        if node and node.tag == element.tag:
            yield node, element
