"""Factbox and pull quote: text in a frame, each with a line of its own for where it comes from."""

from publishing.body.nodes.definition import Node

SOURCE = "Kilde:"


def drop_empty_source(element):
    """A source line nobody filled in is not shown."""
    for footer in element.findall("footer"):
        if footer.text_content().strip() in ("", SOURCE):
            element.remove(footer)


def name_factbox(aside):
    """A landmark has a name, or nobody can tell one factbox from the next."""
    heading = aside.find("h3") if aside.find("h2") is None else aside.find("h2")
    title = "" if heading is None else " ".join(heading.text_content().split())
    aside.set("aria-label", title or "Faktaboks")
    name_source(aside)


def name_source(aside):
    """The source line gets its word; in older factboxes it is a last paragraph that has it."""
    drop_empty_source(aside)
    last = aside[-1] if len(aside) else None
    if last is None or last.tag not in ("p", "footer"):
        return
    named = last.text_content().startswith(SOURCE)
    if named:
        last.tag = "footer"
    elif last.tag == "footer":
        last.text = f"{SOURCE} {last.text or ''}"


FACTBOX = Node(
    name="factbox",
    extension="Factbox",
    tag="aside",
    called=("faktaboks", "faktabokse"),
    inside=("footer",),
    mend=name_factbox,
)
PULL_QUOTE = Node(
    name="pullquote",
    extension="PullQuote",
    tag="blockquote",
    called=("citat trukket ud", "citater trukket ud"),
    inside=("footer",),
    mend=drop_empty_source,
)
