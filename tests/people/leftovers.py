"""Everything the newsroom keeps, as text: the database as it would be dumped, and every file."""

import json
from pathlib import Path

from django.conf import settings
from django.db import connection


def dump():
    """The whole database as text, one line for each row, whatever Django knows of the table."""
    if connection.vendor == "sqlite":
        return list(connection.connection.iterdump())
    lines = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{table}" t')  # noqa: S608 - our own
            lines += [f"{table} {row}" for (row,) in cursor.fetchall()]
    return lines


def files():
    root = Path(settings.MEDIA_ROOT)
    return [str(path.relative_to(root)) for path in root.rglob("*")]


def looks_of(name, slug):
    """A name as a text, in JSON, in the search index, in an address and in a file's name."""
    return {
        name.casefold(),
        json.dumps(name)[1:-1].casefold(),
        slug,
        slug.replace("-", " "),
        slug.replace("-", "_"),
        name.replace(" ", "_").casefold(),
    }


def standing(looks, lines):
    return [line for line in lines if any(look in line.casefold() for look in looks)]
