import json

from django import template
from django.utils.safestring import mark_safe

register = template.Library()

# No text can end the element it stands in, or begin another.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


@register.filter
def as_json(data):
    """Structured data as the content of a `<script type="application/ld+json">`."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(ESCAPES))  # noqa: S308
