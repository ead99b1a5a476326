"""Rearranging the front page: each function takes the placed slots and gives them in new order."""

from frontpage.models import Layout, Slot

# More than these are never placed by hand; the last falls back among the newest.
MOST_PLACED = 12


def current_slots():
    """
    The slots in force, as they can be rearranged: with what is scheduled, which takes its place by
    itself, and without what is no longer for readers.
    """
    layout = Layout.objects.in_force()
    return list(Slot.objects.for_desk(layout)) if layout else []


def moved(slots, item_id, steps):
    """The slot of an item moved up (negative) or down. Stays inside the ends."""
    ordered = list(slots)
    at = _index(ordered, item_id)
    if at is None:
        return ordered
    slot = ordered.pop(at)
    ordered.insert(min(max(at + steps, 0), len(ordered)), slot)
    return ordered


def placed(slots, item_id, position=0):
    """An item put at a position. Placed already, it is moved; the last of a full page goes."""
    ordered = list(slots)
    at = _index(ordered, item_id)
    slot = Slot(item_id=item_id) if at is None else ordered.pop(at)
    ordered.insert(position, slot)
    return ordered[:MOST_PLACED]


def appended(slots, item_id):
    """An item put last. On a full page it takes the last one's place."""
    return placed(slots, item_id, min(len(slots), MOST_PLACED - 1))


def removed(slots, item_id):
    return [slot for slot in slots if slot.item_id != item_id]


def _index(slots, item_id):
    return next((at for at, slot in enumerate(slots) if slot.item_id == item_id), None)
