"""
Rows that are written once: the database itself refuses to change or delete them.

The only way past the triggers is an open row in `publishing_removal`, the record of a legal removal
(see removal.py): whoever rewrites history has written down that they did. The record itself can be
closed and then never changed; nothing opens it again.
"""

from publishing.triggers import TRIGGERS, TRUNCATE, Trigger

MESSAGE = "Historikken kan kun lægges til, ikke ændres"
REMOVALS = "publishing_removal"

NO_REMOVAL = "NOT EXISTS (SELECT 1 FROM publishing_removal WHERE finished_at IS NULL)"


def append_only(model, *, refuse_update=NO_REMOVAL, refuse_delete=NO_REMOVAL):
    """Class decorator: rows of this model are added, never changed or deleted."""
    table = model._meta.db_table
    refused = {"UPDATE": refuse_update, "DELETE": refuse_delete, TRUNCATE: "TRUE"}
    TRIGGERS.extend(
        Trigger(f"{table}_no_{event.lower()}", table, event, condition, MESSAGE, asks=REMOVALS)
        for event, condition in refused.items()
    )
    return model


def closed_for_good(model):
    """Class decorator for the record of removals: one that is finished stays as it is."""
    return append_only(model, refuse_update="OLD.finished_at IS NOT NULL", refuse_delete="TRUE")
