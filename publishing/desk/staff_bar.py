"""
The small bar that those at the desk see on a live page. A reader's page takes no query for it and
never has it: the page store leaves requests with a cookie alone.
"""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse


@dataclass(frozen=True)
class StaffBar:
    """The pages of the desk that a live page leads to."""

    edit: str
    history: str
    why: str


def bar_of(request, item):
    """The bar for whoever asks, or None for a reader."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    opts, user = item._meta, request.user
    if not (user.is_staff and user.has_perm(f"{opts.app_label}.view_{opts.model_name}")):
        return None
    name = f"admin:{opts.app_label}_{opts.model_name}"
    return StaffBar(
        edit=reverse(f"{name}_change", args=[item.pk]),
        history=reverse(f"{name}_history", args=[item.pk]),
        why=reverse("admin:why", args=[item.pk]),
    )
