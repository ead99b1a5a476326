from django import template

from frontpage import boxes as boxes_module

register = template.Library()


@register.simple_tag
def reading_now():
    """The most read items, for the pages that show them alone."""
    return boxes_module.reading_now()


@register.simple_tag
def boxes(exclude=None):
    """Læses lige nu, the sponsored slot and the Navnenyt box; `exclude` is the item of the page."""
    return boxes_module.boxes(exclude)
