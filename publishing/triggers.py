"""
What the database itself refuses, by triggers that are the same on SQLite and PostgreSQL.

They are laid after every migrate, for each table that is there, and taken away before the first
migration runs: SQLite alters a table by building it anew, which a trigger anywhere that asks of it
forbids, and PostgreSQL alters no column that a trigger waits for. So a migration may rewrite what
nobody else may. One that is interrupted leaves the tables without them until migrate is run again,
whether there is anything left to migrate or not; `check --database default` says that they are
missing.
"""

from dataclasses import dataclass

from django.core import checks
from django.db import connections, transaction

SQLITE = """
CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
POSTGRESQL = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {condition} THEN
        RAISE EXCEPTION '{message}' USING ERRCODE = '{code}';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}();
"""
CREATE = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
DROP = {
    "sqlite": "DROP TRIGGER IF EXISTS {name}",
    "postgresql": "DROP FUNCTION IF EXISTS {name}() CASCADE",
}
STANDING = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}
# PostgreSQL empties a table without asking its rows; SQLite has no such command.
TRUNCATE = "TRUNCATE"


@dataclass(frozen=True)
class Trigger:
    """Refuses an event on a table where the condition holds, which may ask other tables too."""

    name: str
    table: str
    event: str
    condition: str
    message: str
    asks: str
    code: str = "integrity_constraint_violation"

    def sql(self, vendor):
        each = "STATEMENT" if self.event == TRUNCATE else "ROW"
        return CREATE[vendor].format(**vars(self), each=each)


# All there are. Each room adds its own.
TRIGGERS = []


def wanted(connection):
    """Those whose tables are there already."""
    there = set(connection.introspection.table_names())
    return [
        trigger
        for trigger in TRIGGERS
        if {trigger.table, trigger.asks} <= there
        and (trigger.event != TRUNCATE or connection.vendor == "postgresql")
    ]


def lay_triggers(using, **kwargs):
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        for trigger in wanted(connection):
            cursor.execute(DROP[connection.vendor].format(name=trigger.name))
            cursor.execute(trigger.sql(connection.vendor))


def drop_triggers(using, plan=(), **kwargs):
    """Only where something will be migrated; `lay_triggers` follows in the same command."""
    if plan:
        with transaction.atomic(using), connections[using].cursor() as cursor:
            for trigger in TRIGGERS:
                cursor.execute(DROP[connections[using].vendor].format(name=trigger.name))


def missing_triggers(databases=None, **kwargs):
    """A system check. A warning, because an error would keep migrate from laying them."""
    for using in databases or ():
        connection = connections[using]
        with connection.cursor() as cursor:
            cursor.execute(STANDING[connection.vendor])
            standing = {name for (name,) in cursor.fetchall()}
        if missing := [one.name for one in wanted(connection) if one.name not in standing]:
            yield checks.Warning(
                f"Databasen »{using}« mangler det, der beskytter historikken: {', '.join(missing)}",
                hint="En migrering blev afbrudt. Kør »manage.py migrate«, så lægges det igen.",
                id="publishing.W001",
            )
