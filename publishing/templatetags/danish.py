from django import template
from django.utils import timezone
from django.utils.html import format_html

from publishing import danish

register = template.Library()

register.filter("dk_date", danish.date)
register.filter("stamp", danish.stamp)
register.filter("short_date", danish.short_date)
register.filter("list_stamp", danish.list_stamp)
register.filter("clock", danish.clock)
register.filter("dk_number", danish.number)


@register.filter
def full_date(moment):
    return danish.full_date(timezone.localtime(moment))


@register.filter
def month_name(day):
    """januar 2026"""
    return f"{danish.MONTHS[day.month - 1]} {day.year}"


@register.simple_tag
def when(moment):
    """The moment as a <time>: absolute, so that a stored page stays true."""
    if moment is None:
        return ""
    return format_html(
        '<time datetime="{}">{} {}</time>',
        timezone.localtime(moment).isoformat(timespec="minutes"),
        danish.short_date(timezone.localtime(moment)),
        danish.clock(moment),
    )
