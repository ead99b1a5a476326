"""
A paid item without a sender never reaches a reader: the database refuses it (markedsføringsloven
§ 6, stk. 4). A draft may still lack one, and the two live in different tables, so no constraint can
say it; a trigger on each table does.
"""

from django.db import connections

MESSAGE = "Et annonceindlæg uden afsender må ikke vises"

SHOWN_WITHOUT = """
NEW.published_at IS NOT NULL AND NEW.kind = 'sponsored' AND EXISTS (
    SELECT 1 FROM sponsored_sponsoredpost WHERE contentitem_ptr_id = NEW.id AND trim(sender) = '')
"""
TAKEN_AWAY = """
trim(NEW.sender) = '' AND EXISTS (
    SELECT 1 FROM publishing_contentitem
    WHERE id = NEW.contentitem_ptr_id AND published_at IS NOT NULL)
"""
GUARDS = [
    ("sponsored_shown", "publishing_contentitem", "published_at", SHOWN_WITHOUT),
    ("sponsored_sender", "sponsored_sponsoredpost", "sender", TAKEN_AWAY),
]
SQLITE = """
CREATE TRIGGER IF NOT EXISTS {name} BEFORE UPDATE OF {column} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {condition} THEN
        RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER {name} BEFORE UPDATE OF {column} ON {table}
FOR EACH ROW EXECUTE FUNCTION {name}();
"""
BY_VENDOR = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def lay_guards(using, **kwargs):
    """After every migrate, because SQLite forgets triggers when a migration rebuilds a table."""
    connection = connections[using]
    there = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for name, table, column, condition in GUARDS:
            if {table, "sponsored_sponsoredpost"} <= there:
                sql = BY_VENDOR[connection.vendor].format(
                    name=name, table=table, column=column, condition=condition, message=MESSAGE
                )
                cursor.execute(sql)
