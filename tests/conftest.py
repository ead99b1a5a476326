import os
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import settings as hypothesis_settings

from pictures import until
from tests.factories import make_user

# Playwright keeps an event loop running in a process that has run a browser test, and Django would
# then refuse the database to the tests after it; no test here does anything asynchronous itself.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

# A property either holds or not; how long an example takes on a busy machine says nothing.
hypothesis_settings.register_profile("newsroom", parent=hypothesis_settings(), deadline=None)
hypothesis_settings.load_profile("newsroom")


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()


@pytest.fixture(autouse=True)
def _nobody_is_asked(settings):
    """No test reaches the net; those of the look-up turn it on and answer for the net."""
    settings.LINK_CHECKS = False


@pytest.fixture(autouse=True)
def _nothing_afterwards(settings):
    """No test is followed by work in another thread."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _page_store_never_stale(monkeypatch):
    """Every request asks for the edition, so that a test sees its own changes at once."""
    monkeypatch.setattr("newsroom.pagestore.CHECK_SECONDS", 0)


@pytest.fixture(autouse=True)
def _no_right_remembered():
    """What one test's picture may be used for says nothing about the next one's."""
    until._remembered.cache_clear()


@pytest.fixture
def at(monkeypatch):
    """`at(moment)` sets the clock of the whole newsroom."""

    def set_clock(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return set_clock


@pytest.fixture
def desk(db):
    """`desk("Redaktør")` is a browser in which somebody of that role is logged in."""

    def log_in(role):
        client = Client()
        client.user = make_user(role)
        client.force_login(client.user)
        return client

    return log_in


@pytest.fixture
def journalist(desk):
    return desk("Journalist")


@pytest.fixture
def editor(desk):
    return desk("Redaktør")


@pytest.fixture
def notice_desk(desk):
    return desk("Navnenyt")


@pytest.fixture
def ad_desk(desk):
    return desk("Annonce")


@pytest.fixture
def editor_in_chief(desk):
    return desk("Ansvarshavende")


@pytest.fixture
def queries(db):
    """`with queries() as captured` collects the SQL; prints it when the test fails."""

    @contextmanager
    def capture():
        with CaptureQueriesContext(connection) as captured:
            yield captured
        for query in captured.captured_queries:
            print(query["sql"][:300])  # noqa: T201 - shown by pytest for a failing test only

    return capture
