"""
Rows that are written once: the database itself refuses to change or delete them.

The only way past the triggers is an open row in `publishing_removal`, the record of a legal removal
(see removal.py): whoever rewrites history has written down that they did. The record itself can be
closed and then never changed; nothing opens it again. The triggers are laid anew after every
migrate, because SQLite forgets a table's triggers when a migration rebuilds the table.
"""

from django.apps import apps
from django.db import connections, transaction

MESSAGE = "Historikken kan kun lægges til, ikke ændres"

NO_REMOVAL = "NOT EXISTS (SELECT 1 FROM publishing_removal WHERE finished_at IS NULL)"
# What is refused of a table of history, and of the table of removals.
HISTORY = {"UPDATE": NO_REMOVAL, "DELETE": NO_REMOVAL}
REMOVALS = {"UPDATE": "OLD.finished_at IS NOT NULL", "DELETE": "TRUE"}

SQLITE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {condition} THEN
        RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();
"""
# PostgreSQL empties a table without asking the rows; SQLite has no such command.
TRUNCATE = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {name}();
"""
CREATE = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
DROP = {
    "sqlite": "DROP TRIGGER IF EXISTS {name}",
    "postgresql": "DROP TRIGGER IF EXISTS {name} ON {table}",
}

APPEND_ONLY = []


def append_only(model):
    """Class decorator: rows of this model are added, never changed or deleted."""
    APPEND_ONLY.append(model)
    return model


def lay_triggers(using, **kwargs):
    """After every migrate, for each table that is there already."""
    connection = connections[using]
    there = set(connection.introspection.table_names())
    removals = apps.get_model("publishing", "Removal")._meta.db_table
    if removals not in there:
        return
    _lay(connection, removals, REMOVALS)
    for model in APPEND_ONLY:
        if model._meta.db_table in there:
            _lay(connection, model._meta.db_table, HISTORY)


def _lay(connection, table, refused):
    vendor = connection.vendor
    triggers = [(verb, CREATE[vendor], condition) for verb, condition in refused.items()]
    if vendor == "postgresql":
        triggers.append(("TRUNCATE", TRUNCATE, ""))
    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        for verb, create, condition in triggers:
            names = {"name": f"{table}_no_{verb.lower()}", "table": table, "verb": verb}
            cursor.execute(DROP[vendor].format(**names))
            cursor.execute(create.format(**names, condition=condition, message=MESSAGE))
