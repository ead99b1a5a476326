"""Several people at the same moment: real threads, real transactions, a database of their own."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

from django.db import connection, connections


@contextmanager
def database_of_its_own(folder):
    """
    A copy of the test database for threads to fill, thrown away afterwards. The test database
    itself could not be emptied again: its history refuses to be deleted.
    """
    shared = connections.settings["default"]
    name = copy_to_file(folder) if connection.vendor == "sqlite" else copy_on_server()
    connections.settings["default"] = shared | {"NAME": name}
    try:
        yield
    finally:
        connections.settings["default"] = shared
        if connection.vendor != "sqlite":
            connection.creation.destroy_test_db(suffix="at_once", verbosity=0)


def copy_to_file(folder):
    connection.ensure_connection()
    path = folder / "at-once.sqlite3"
    copy = sqlite3.connect(path)
    connection.connection.backup(copy)
    copy.close()
    return str(path)


def copy_on_server():
    connection.creation.clone_test_db("at_once", verbosity=0)
    return connection.creation.get_test_db_clone_settings("at_once")["NAME"]


def at_once(*deeds):
    """
    Each deed in a thread of its own, begun at the same moment. Gives what each came to, the
    exception where it failed.
    """
    ready = Barrier(len(deeds))

    def run(deed):
        try:
            connection.ensure_connection()
            ready.wait(timeout=30)
            return deed()
        except Exception as error:  # noqa: BLE001 - it is what the test asks about
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(run, deeds))


def alone(deed):
    """One deed in the same database as those at once. What fails there fails the test."""
    [came] = at_once(deed)
    if isinstance(came, Exception):
        raise came
    return came
