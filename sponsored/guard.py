"""
A paid item without a sender never reaches a reader: the database refuses it (markedsføringsloven
§ 6, stk. 4). A draft may still lack one, and the two live in different tables, so no constraint can
say it; a trigger on each table does.
"""

from publishing.triggers import Trigger

ITEMS, POSTS = "publishing_contentitem", "sponsored_sponsoredpost"
REFUSED = {"message": "Et annonceindlæg uden afsender må ikke vises", "code": "check_violation"}

SHOWN_WITHOUT = """
NEW.published_at IS NOT NULL AND NEW.kind = 'sponsored' AND EXISTS (
    SELECT 1 FROM sponsored_sponsoredpost WHERE contentitem_ptr_id = NEW.id AND trim(sender) = '')
"""
TAKEN_AWAY = """
trim(NEW.sender) = '' AND EXISTS (
    SELECT 1 FROM publishing_contentitem
    WHERE id = NEW.contentitem_ptr_id AND published_at IS NOT NULL)
"""
GUARDS = (
    Trigger(
        "sponsored_shown", ITEMS, "UPDATE OF published_at", SHOWN_WITHOUT, asks=POSTS, **REFUSED
    ),
    Trigger("sponsored_sender", POSTS, "UPDATE OF sender", TAKEN_AWAY, asks=ITEMS, **REFUSED),
)
