"""Versions that lie aside until somebody chooses: where their author meets them again."""

from django.db.models import Case, When

from publishing.desk.desk_pages import desk_url
from publishing.kinds import REGISTERED
from publishing.versions.revisions import Revision


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
