import pytest

from tests.people.submissions.sending import opened_a_minute_ago


@pytest.fixture
def opened(monkeypatch):
    """What a form carries that somebody has had time to fill in."""
    return opened_a_minute_ago(monkeypatch)
