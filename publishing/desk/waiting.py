"""
What an editing page tells of an item's versions, and those that lie aside until somebody chooses:
where their author meets them again.
"""

from django.db.models import Case, When

from publishing.desk.desk_pages import desk_url
from publishing.kinds import REGISTERED
from publishing.versions.revisions import Reason, Revision
from publishing.workflow import Stage


def work_on(item, user):
    """Which version is being worked on, and what was said when it was handed over."""
    if item is None or item.working_on is None:
        return {}
    handed = item.revisions.filter(reason__in=[Reason.REVIEW, Reason.RETURNED])
    waits = item.stage == Stage.REVIEW or item.stage == Stage.DRAFT
    return {
        "working_on": item.working_on,
        "aside": waiting_at(item, user),
        "changes_wait": item.published_at and item.working_on.pk != item.shown_id,
        "review": handed.defer("content").newest_first().first() if waits else None,
    }


def waiting_at(item, user):
    """Those of an item, one's own first."""
    own_first = Case(When(made_by=user, then=0), default=1)
    rows = item.revisions.waiting().select_related("made_by").defer("content")
    return list(rows.order_by(own_first, "-number"))


def waiting_for(user, kinds):
    """A person's own, of these kinds, with the page where one chooses."""
    rows = Revision.objects.waiting().filter(made_by=user, item__kind__in=kinds)
    rows = list(rows.select_related("item").defer("content").order_by("-made_at"))
    for row in rows:
        model = REGISTERED[row.item.kind].model
        row.choose_url = desk_url(model, "clash", row.item_id, row.number)
    return rows
