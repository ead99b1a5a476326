"""The front page, as somewhere an article is placed in the moment it is published."""

from frontpage.arranging import MOST_PLACED, current_slots, placed, removed
from frontpage.models import Layout
from publishing.kinds import Kind


class FrontPlacer:
    label = "På forsiden"

    def choices(self, item):
        """Paid posts and notices have places of their own there."""
        if item.kind != Kind.ARTICLE:
            return []
        taken = len(removed(current_slots(), item.pk))
        places = range(1, min(taken + 1, MOST_PLACED) + 1)
        rest = [(str(place), "Øverst" if place == 1 else f"Plads {place}") for place in places]
        return [("", "Uden fast plads, blandt de nyeste"), *rest]

    def current(self, item):
        for place, slot in enumerate(current_slots(), 1):
            if slot.item_id == item.pk:
                return str(place)
        return ""

    def place(self, item, value, *, by):
        slots = current_slots()
        slots = placed(slots, item.pk, int(value) - 1) if value else removed(slots, item.pk)
        Layout.arrange(slots, by=by)

    def may_place(self, user):
        return user.has_perm("frontpage.add_layout")
