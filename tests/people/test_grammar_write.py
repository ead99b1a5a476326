from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from people.grammar import OCCASIONS, NoticeFields, missing, write, write_with_label
from people.grammar.words import from_genitive, genitive

CLAUSES = {
    "task": ("Hun skal især beskæftige sig med vagt.", {"task": "vagt"}),
    "from": (
        "Hun kommer fra en stilling som tekniker hos Klyx A/S.",
        {"old_title": "tekniker", "old_company": "Klyx A/S"},
    ),
    "education": (
        "Hun er uddannet datamatiker fra Vestby Universitet.",
        {"education": "datamatiker", "school_preposition": "fra", "school": "Vestby Universitet"},
    ),
    "prior": ("Hun har tidligere beskæftiget sig med salg.", {"prior": "salg"}),
}
LEAD = "netHEGN har pr. 5. januar 2026 ansat Åse Holm Brandt som driftschef."


def job(**values):
    fields = NoticeFields(
        "nyt_job",
        company="netHEGN",
        first_name="Åse",
        last_name="Holm Brandt",
        job_date=date(2026, 1, 5),
        title="driftschef",
    )
    return replace(fields, **values)


@pytest.mark.parametrize("chosen", list(product((False, True), repeat=4)))
def test_every_set_of_clauses_is_written_in_the_same_order(chosen):
    clauses = [clause for clause, wanted in zip(CLAUSES.values(), chosen, strict=True) if wanted]
    values = {name: value for _, filled in clauses for name, value in filled.items()}
    text = write(job(who="hun", **values))
    assert text == " ".join([LEAD, *(sentence for sentence, _ in clauses)])


@pytest.mark.parametrize(
    ("key", "values", "text"),
    [
        ("nyt_job", {}, "Klyx har pr. 1. maj 2026 ansat Bo Ek som leder. Nyt job"),
        (
            "udnaevnelse",
            {
                "old_title": "tekniker",
                "task": "vagt",
                "who": "han",
                "free_sentence": "Bo Ek bor i Ry",
            },
            "Bo Ek, tekniker hos Klyx, er pr. 1. maj 2026 udnævnt som leder. "
            "Han beskæftiger sig med vagt. Bo Ek bor i Ry. Udnævnelse",
        ),
        ("udnaevnelse", {}, "Bo Ek, Klyx, er pr. 1. maj 2026 udnævnt som leder. Udnævnelse"),
        (
            "uddannelse",
            {"education": "Master i it", "school": "DTU", "network": "it-nord"},
            "Bo Ek, leder hos Klyx, har pr. 1. maj 2026 fuldført uddannelsen Master i it på DTU "
            "via it-nord. Færdiggjort uddannelse",
        ),
        ("forfremmelse", {}, "Klyx har pr. 1. maj 2026 forfremmet Bo Ek til leder. Forfremmelse"),
        (
            "bestyrelse",
            {"title": "formand", "day_job": "direktør hos Søjle", "who": "first_name"},
            "Klyx har pr. 1. maj 2026 valgt Bo Ek ind i bestyrelsen som formand. "
            "Bo er til daglig direktør hos Søjle. Bestyrelse",
        ),
        ("partner", {}, "Klyx har pr. 1. maj 2026 optaget Bo Ek som leder. Ny partner"),
        (
            "jubilaeum",
            {"years": 25},
            "Bo Ek, leder hos Klyx, kan den 1. maj 2026 fejre 25-årsjubilæum. Jubilæum",
        ),
        (
            "rund_foedselsdag",
            {"age": 50},
            "Bo Ek, leder hos Klyx, fylder den 1. maj 2026 50 år. Rund fødselsdag",
        ),
        (
            "certificering",
            {"certification": "ITIL 4", "issuer": "Hegnrådet"},
            "Bo Ek, leder hos Klyx, har pr. 1. maj 2026 opnået certificeringen ITIL 4 "
            "fra Hegnrådet. Certificering",
        ),
        (
            "fratraedelse",
            {"next_title": "rådgiver", "next_company": "Søjle K/S", "who": "han"},
            "Bo Ek, leder hos Klyx, er pr. 1. maj 2026 fratrådt sin stilling. "
            "Han fortsætter i en stilling som rådgiver hos Søjle K/S. Fratrædelse",
        ),
        (
            "doedsfald",
            {"age": 61},
            "Bo Ek, leder hos Klyx, er den 1. maj 2026 afgået ved døden i en alder af 61 år. "
            "Dødsfald",
        ),
    ],
)
def test_each_occasion_has_its_lead_sentence_and_its_label(key, values, text):
    fields = NoticeFields(
        key,
        company="Klyx",
        first_name="Bo",
        last_name="Ek",
        job_date=date(2026, 5, 1),
        title="leder",
    )
    assert write_with_label(replace(fields, **values)) == text


def test_the_company_keeps_its_own_case_as_the_first_word():
    assert write(job(company="lyslinje")).startswith("lyslinje har pr. ")


def test_the_age_stands_between_commas():
    assert " ansat Åse Holm Brandt, 34 år, som driftschef." in write(job(age=34))


def test_the_office_stands_in_the_genitive_after_the_title():
    text = write(job(office_company="netHEGN", office_city="Odense"))
    assert text.endswith(" som driftschef ved netHEGN's kontor i Odense.")


def test_an_office_without_a_name_is_the_companys():
    assert write(job(office_city="Ry")).endswith(" ved netHEGN's kontor i Ry.")


def test_a_department_brings_its_own_preposition_or_gets_one():
    assert write(job(department="Salg")).endswith(" som driftschef i Salg.")
    assert write(job(department="ved afd. Nord")).endswith(" som driftschef ved afd. Nord.")


@pytest.mark.parametrize(
    ("who", "subject"), [("han", "Han"), ("hun", "Hun"), ("first_name", "Hans Christian")]
)
def test_who_is_the_same_in_every_sentence(who, subject):
    fields = job(first_name="Hans Christian", last_name="Vang", who=who, task="drift", prior="salg")
    assert write(fields).endswith(
        f"{subject} skal især beskæftige sig med drift. "
        f"{subject} har tidligere beskæftiget sig med salg."
    )


def test_the_old_job_may_lack_its_employer_or_its_title():
    assert " en stilling som selvstændig." in write(job(who="han", old_title="selvstændig"))
    assert " en stilling hos Klyx." in write(job(who="han", old_company="Klyx"))


@pytest.mark.parametrize("education", ["med en cand.it og har erfaring", "i kemi", "cand. jur."])
def test_an_education_is_printed_as_typed(education):
    text = write(job(who="hun", education=education))
    assert f"Hun er uddannet {education.removesuffix('.')}." in text


def test_a_stop_typed_in_the_last_field_is_not_doubled():
    fields = job(who="hun", old_title="chef", old_company="Klyx A/S.")
    assert write(fields).endswith(" som chef hos Klyx A/S.")


def test_space_and_line_breaks_in_a_field_become_one_space():
    assert write(job(title=" drifts-\n  chef ")).endswith(" som drifts- chef.")


def test_an_empty_required_field_is_printed_as_dots_while_one_types():
    assert write(NoticeFields("nyt_job", company="Klyx")) == "Klyx har pr. … ansat … som …"


def test_what_is_missing_is_named():
    assert missing(NoticeFields("nyt_job", company="Klyx", task="drift")) == [
        "first_name",
        "last_name",
        "job_date",
        "title",
        "who",
    ]
    assert missing(job()) == []


def test_an_occasion_lists_the_fields_it_uses():
    assert OCCASIONS["uddannelse"].fields == (
        "occasion",
        "company",
        "first_name",
        "last_name",
        "job_date",
        "age",
        "title",
        "education",
        "school_preposition",
        "school",
        "network",
        "free_sentence",
    )
    for occasion in OCCASIONS.values():
        assert set(occasion.required) < set(occasion.fields)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Nordnet", "Nordnets"),
        ("Vinduex", "Vinduex'"),
        ("Søjle A/S", "Søjle A/S'"),
        ("KODE", "KODE's"),
        ("netHEGN", "netHEGN's"),
        ("Syd (nord)", "Syd (nord)'s"),
    ],
)
def test_the_genitive_follows_the_spelling_rule_and_can_be_undone(name, form):
    assert genitive(name) == form
    assert from_genitive(form) == name


def test_a_genitive_typed_otherwise_is_kept():
    assert genitive("Nordnet’s") == "Nordnet’s"
    assert from_genitive("Nordnet's") == "Nordnet's"
    assert from_genitive("Nordnet") == ""
