import pytest

from publishing.desk.widgets import RunningLine


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("To\r\nlinjer", "To linjer"),
        ("  For   mange  ", "For mange"),
        ("Kl.\u00a07.00", "Kl.\u00a07.00"),
        ("", ""),
    ],
)
def test_a_running_line_is_one_line_and_keeps_its_no_break_spaces(typed, kept):
    assert RunningLine().value_from_datadict({"headline": typed}, {}, "headline") == kept
