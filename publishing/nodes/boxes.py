"""Factbox and pull quote: text in a frame, each with a line of its own for where it comes from."""

from publishing.nodes.definition import Node

# What stands in a new factbox's source line before anything is typed after it.
SOURCE = "Kilde:"


def drop_empty_source(element):
    """A source line nobody filled in is not shown."""
    for footer in element.findall("footer"):
        if footer.text_content().strip() in ("", SOURCE):
            element.remove(footer)


def part_source(aside):
    """The last line of an older factbox, where it is a source, is one also to the eye."""
    drop_empty_source(aside)
    last = aside[-1] if len(aside) else None
    if last is not None and last.tag == "p" and last.text_content().startswith(SOURCE):
        last.tag = "footer"


FACTBOX = Node(
    name="factbox", extension="Factbox", tag="aside", inside=("footer",), mend=part_source
)
PULL_QUOTE = Node(
    name="pullquote",
    extension="PullQuote",
    tag="blockquote",
    inside=("footer",),
    mend=drop_empty_source,
)
