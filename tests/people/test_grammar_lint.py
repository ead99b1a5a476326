"""The faults seen in print, each told at its field and mended where a machine can."""

from dataclasses import replace

import pytest

from people.grammar import NoticeFields, lint

FIELDS = NoticeFields("nyt_job", company="Klyx", first_name="Bo", last_name="Ek", who="han")


def remarks_on(**values):
    return lint(replace(FIELDS, **values))


@pytest.mark.parametrize(
    ("field", "typed", "mended"),
    [
        ("task", "med drift", "drift"),
        ("prior", "vagt med med uret", "vagt med uret"),
        ("task", "designe løsninger", "at designe løsninger"),
        ("task", "sikre en rød tråd", "at sikre en rød tråd"),
        ("task", "Udvikling af apps", "udvikling af apps"),
        ("prior", "Salg, drift", "salg, drift"),
        ("task", "salg af vores produkter", "salg af virksomhedens produkter"),
        ("task", "at vi hjælper", None),
        ("company", "Vi", None),
        ("task", "drift.", "drift"),
        ("old_company", "Klyx A/S.", "Klyx A/S"),
        ("old_company", "hos Klyx", "Klyx"),
        ("title", "som leder", "leder"),
        ("department", "i Salg", "Salg"),
        ("school", "på DTU", "DTU"),
        ("education", "uddannet smed", "smed"),
        ("title", "IT Konsulent", "it-konsulent"),
        ("title", "Senior IT konsulent, Ry", "Senior it-konsulent, Ry"),
        ("title", "ERP Konsulent", "ERP-konsulent"),
        ("old_title", "Projekt Leder", "Projektleder"),
        ("title", "Senior Rådgiver", "Seniorrådgiver"),
        ("task", "IT sikkerhed hos kunder", "it-sikkerhed hos kunder"),
        ("prior", "salg og marketing initiativer", "salg og marketinginitiativer"),
        ("task", "vagt for 010190-1234", None),
    ],
)
def test_a_fault_is_told_at_its_field(field, typed, mended):
    (remark,) = remarks_on(**{field: typed})
    assert (remark.field, remark.suggestion) == (field, mended)


@pytest.mark.parametrize("field", ["task", "prior", "title", "old_title", "education", "company"])
@pytest.mark.parametrize(
    "typed",
    [
        "at designe net",
        "AI- og automatisering",
        "Skyfri 365 og OS2",
        "Information Security",
        "sikre løsninger",
        "samarbejde med kunder",
        "IT Manager",
        "Senior Consultant",
        "System Administrator",
        "cand. jur.",
        "Klyx A.m.b.a.",
        "salg, support m.m.",
        "Product Owner, Nordics",
        "10 20 30 40",
    ],
)
def test_what_may_stand_is_left_in_peace(field, typed):
    assert remarks_on(**{field: typed}) == []


@pytest.mark.parametrize(
    ("caption", "field", "mended"),
    [("Bo Eck", "last_name", "Eck"), ("Boe Ek", "first_name", "Boe"), ("B. E.", "last_name", None)],
)
def test_a_caption_that_spells_the_name_otherwise_is_told(caption, field, mended):
    (remark,) = lint(FIELDS, caption_name=caption)
    assert (remark.field, remark.suggestion) == (field, mended)
    assert caption in remark.message_da


def test_a_caption_that_agrees_is_not_told():
    assert lint(FIELDS, caption_name="Bo  Ek ") == []


def test_han_or_hun_is_asked_for_only_where_a_sentence_needs_it():
    assert [remark.field for remark in remarks_on(who="", task="drift")] == ["who"]
    assert remarks_on(who="") == []


def test_a_field_the_occasion_does_not_print_is_not_judged():
    assert remarks_on(certification="vores.") == []
