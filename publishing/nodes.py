"""
Allow-list of the outlet's own nodes of a body, for `settings.DJANGO_PROSE_EDITOR_EXTENSIONS`. Their
editor half is static/js/desk/nodes.js.
"""

from django_prose_editor.config import add_tags_and_attributes


def _node(tag, name, *attributes):
    """Allow-list processor for one of our nodes: `<tag data-node="name">` and its attributes."""

    def processor(config, shared):
        add_tags_and_attributes(shared, [tag], {tag: attributes} if attributes else None)
        values = shared.setdefault("tag_attribute_values", {}).setdefault(tag, {})
        values.setdefault("data-node", set()).add(name)

    return processor


def picture_node(config, shared):
    _node("figure", "picture", "data-picture")(config, shared)
    add_tags_and_attributes(shared, ["figcaption"], None)


factbox_node = _node("aside", "factbox")
pull_quote_node = _node("blockquote", "pullquote")
related_node = _node("p", "related", "data-item")
