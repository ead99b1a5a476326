"""`read_notice` and `write_notice`: text to JSON and back, on standard in and out."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

TEXT = (
    "nordbit har pr. 3. maj 2026 ansat Mette Friis som it-supporter. "
    "Hun er uddannet datamatiker fra Limfjordens Erhvervsakademi. Nyt job"
)


@pytest.fixture
def run(monkeypatch, capsys):
    def run(command, given):
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        call_command(command)
        return capsys.readouterr().out

    return run


def test_a_pasted_notice_becomes_json_and_the_same_text_again(run):
    read = json.loads(run("read_notice", f"Kære redaktion\n\n{TEXT}\n"))
    [notice] = read["notices"]
    assert notice["fields"]["title"] == "it-supporter"
    assert notice["exact"] is True
    assert read["not_understood"] == ["Kære redaktion"]
    assert run("write_notice", json.dumps(notice["fields"])).strip() == TEXT


@pytest.mark.parametrize(
    ("command", "given", "said"),
    [
        ("read_notice", "Hej med jer", "Hej med jer"),
        ("write_notice", "{", "gyldig JSON"),
        ("write_notice", '{"titel": "x"}', "titel"),
        ("write_notice", '{"occasion": "nyt_job"}', "mangler"),
    ],
)
def test_what_is_not_understood_is_named_and_the_command_ends_with_2(run, command, given, said):
    with pytest.raises(CommandError, match=said) as refused:
        run(command, given)
    assert refused.value.returncode == 2
