from datetime import date

import pytest
from hypothesis import given, settings

from people.grammar import NoticeFields, from_json, to_json
from tests.people.notice_strategies import notices

FIELDS = NoticeFields(
    "nyt_job",
    company="Klyx",
    first_name="Bo",
    last_name="Ek",
    who="han",
    job_date=date(2026, 5, 1),
    age=34,
    title="leder",
    task="drift",
)
DATA = {
    "occasion": "nyt_job",
    "company": "Klyx",
    "first_name": "Bo",
    "last_name": "Ek",
    "who": "han",
    "job_date": "2026-05-01",
    "age": 34,
    "title": "leder",
    "task": "drift",
}


def test_only_filled_fields_are_given_under_their_names():
    assert to_json(FIELDS) == DATA


def test_empty_values_may_be_left_out_or_given():
    assert from_json(DATA) == FIELDS
    assert from_json({**DATA, "prior": "", "years": None}) == FIELDS


@given(notices())
@settings(max_examples=60, deadline=None)
def test_json_loses_nothing(fields):
    assert from_json(to_json(fields)) == fields


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "En notits skal være et objekt"),
        ({}, "Feltet »occasion« mangler"),
        ({**DATA, "titel": "leder"}, "Ukendt felt »titel«"),
        ({**DATA, "occasion": "fyret"}, "»occasion« (Anledning) kan ikke være »fyret«"),
        ({**DATA, "who": "hen"}, "»who« (Omtales som) kan ikke være »hen«"),
        ({**DATA, "school_preposition": "ved"}, "»school_preposition«"),
        ({**DATA, "job_date": "1. maj 2026"}, "skal være en dato skrevet som 2026-01-05"),
        ({**DATA, "job_date": 2026}, "»job_date« (Dato) skal være tekst, ikke 2026"),
        ({**DATA, "age": "34"}, "»age« (Alder) skal være et helt tal"),
        ({**DATA, "age": True}, "»age« (Alder) skal være et helt tal"),
        ({**DATA, "age": 0}, "mellem 1 og 150"),
        ({**DATA, "title": ["leder"]}, "»title« (Titel) skal være tekst"),
    ],
)
def test_bad_json_is_refused_in_plain_danish(data, message):
    with pytest.raises(ValueError, match="^") as refusal:
        from_json(data)
    assert message in str(refusal.value)
