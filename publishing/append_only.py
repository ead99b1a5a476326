"""
Rows that are written once: the database itself refuses to change or delete them.

The only way past the triggers is an open row in `publishing_removal`, the record of a legal removal
(see removal.py): whoever rewrites history has written down that they did. The triggers are laid
after every migrate, because SQLite forgets a table's triggers when a migration rebuilds the table.
"""

from django.apps import apps
from django.db import connections

MESSAGE = "Historikken kan kun lægges til, ikke ændres"

SQLITE = """
CREATE TRIGGER IF NOT EXISTS {table}_no_{verb} BEFORE {verb} ON {table}
WHEN NOT EXISTS (SELECT 1 FROM publishing_removal WHERE finished_at IS NULL)
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION publishing_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM publishing_removal WHERE finished_at IS NULL) THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE OR REPLACE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
FOR EACH ROW EXECUTE FUNCTION publishing_append_only();
"""
BY_VENDOR = {"sqlite": SQLITE, "postgresql": POSTGRESQL}

APPEND_ONLY = []


def append_only(model):
    """Class decorator: rows of this model are added, never changed or deleted."""
    APPEND_ONLY.append(model)
    return model


def lay_triggers(using, **kwargs):
    """After every migrate, for each table that is there already."""
    connection = connections[using]
    sql = BY_VENDOR[connection.vendor]
    there = set(connection.introspection.table_names())
    if apps.get_model("publishing", "Removal")._meta.db_table not in there:
        return
    with connection.cursor() as cursor:
        for model in APPEND_ONLY:
            table = model._meta.db_table
            for verb in ("UPDATE", "DELETE"):
                if table in there:
                    cursor.execute(sql.format(table=table, verb=verb, message=MESSAGE))
