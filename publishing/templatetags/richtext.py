from django import template

from publishing.body.expansion import expand

register = template.Library()


@register.filter
def expanded(body, item):
    """A stored body as the reader sees it."""
    return expand(body, item)
