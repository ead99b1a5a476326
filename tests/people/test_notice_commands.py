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


def test_all_that_was_read_is_written_again_a_notice_a_line(run):
    other = "Klyx har pr. 1. maj 2026 ansat Bo Ek som leder. Nyt job"
    read = run("read_notice", f"Hej\n\n{TEXT}\n\nMette Friis\nnordbit\n\n{other}\n")
    assert run("write_notice", read) == f"{TEXT}\n{other}\n"


def test_the_label_and_the_caption_are_told(run):
    [notice] = json.loads(run("read_notice", f"{TEXT}\nMette Fris\nnordbit"))["notices"]
    assert notice["label"] == "Nyt job"
    assert notice["caption"] == {"name": "Mette Fris", "company": "nordbit"}


@pytest.mark.parametrize("command", ["read_notice", "write_notice"])
def test_what_is_no_text_is_said(command, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe"), encoding="utf-8"))
    with pytest.raises(CommandError, match="ikke UTF-8") as refused:
        call_command(command)
    assert refused.value.returncode == 2


@pytest.mark.parametrize(
    ("command", "given", "said"),
    [
        ("read_notice", "Hej med jer", "Hej med jer"),
        ("write_notice", "{", "gyldig JSON"),
        ("write_notice", '{"titel": "x"}', "titel"),
        ("write_notice", '{"occasion": "nyt_job"}', "mangler"),
        ("write_notice", '{"notices": [3]}', "objekt"),
    ],
)
def test_what_is_not_understood_is_named_and_the_command_ends_with_2(run, command, given, said):
    with pytest.raises(CommandError, match=said) as refused:
        run(command, given)
    assert refused.value.returncode == 2
