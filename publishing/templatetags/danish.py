from django import template
from django.utils import timezone

from publishing import danish
from publishing.desk.deeds import deeds_of
from publishing.slugs import slugify

register = template.Library()

# A day or a moment; the template engine hands a moment over in Copenhagen's time.
register.filter("dk_date", danish.date, expects_localtime=True)
register.filter("short_date", danish.short_date, expects_localtime=True)
register.filter("full_date", danish.full_date, expects_localtime=True)
register.filter("stamp", danish.stamp)
register.filter("list_stamp", danish.list_stamp)
register.filter("clock", danish.clock)
register.filter("short_stamp", danish.short_stamp)
register.filter("slug", slugify)
register.filter("dk_number", danish.number)
register.filter("deeds", deeds_of)


@register.filter(expects_localtime=True)
def month_year(day):
    """januar 2026"""
    return f"{danish.MONTHS[day.month - 1]} {day.year}"


@register.filter
def machine_time(moment):
    """For a <time>'s datetime: absolute, so that a stored page stays true."""
    return timezone.localtime(moment).isoformat(timespec="minutes")


@register.filter
def updated_stamp(item):
    """When an item was updated: the clock alone on the day it was published."""
    same_day = danish.local(item.updated_at).date() == danish.local(item.published_at).date()
    return danish.clock(item.updated_at) if same_day else danish.stamp(item.updated_at)
