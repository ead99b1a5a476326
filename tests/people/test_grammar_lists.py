"""A notice sent as a list of lines rather than as sentences."""

from datetime import date

import pytest

from people.grammar import read_mail
from people.grammar.fields import FIELD_LABELS

ONE = """\
Navn: Åse Holm
Firma: netHEGN A/S
Ny stilling: driftschef i Salg
Tiltrædelse: 05-01-2026
Kommer fra: en stilling som leder hos Søjle K/S
Uddannelse: Cand. jur. fra Vestby Universitet
Arbejdsopgaver: drift og sikkerhed.
"""
OTHER = """\
Anledning: Udnævnelse
Fornavn: Hans Christian
Efternavn: Lund
Virksomhed: Klyx
Titel: it-chef
Dato: pr. 1. maj 2026
Alder: 47 år
Omtales som: Han
"""


def only(text):
    (notice,) = read_mail(text).notices
    return notice


def test_the_lines_become_fields():
    fields = only(ONE).fields
    assert (fields.first_name, fields.last_name) == ("Åse", "Holm")
    assert (fields.company, fields.job_date) == ("netHEGN A/S", date(2026, 1, 5))
    assert (fields.title, fields.department) == ("driftschef", "Salg")
    assert (fields.old_title, fields.old_company) == ("leder", "Søjle K/S")
    assert (fields.education, fields.school) == ("Cand. jur.", "Vestby Universitet")
    assert fields.task == "drift og sikkerhed"


def test_the_occasion_and_the_whole_first_name_are_taken_as_they_stand():
    fields = only(OTHER).fields
    assert (fields.occasion, fields.who, fields.age) == ("udnaevnelse", "han", 47)
    assert (fields.first_name, fields.last_name) == ("Hans Christian", "Lund")
    assert fields.job_date == date(2026, 5, 1)


def test_what_is_split_by_a_rule_and_what_is_missing_is_unsure():
    unsure = only(ONE).unsure
    assert {"who", "department"} <= unsure
    assert "company" not in unsure


@pytest.mark.parametrize("label", ["Tiltrådt", "Startdato", "Ansat pr."])
def test_the_day_is_called_many_things(label):
    fields = only(ONE.replace("Tiltrædelse: 05-01-2026", f"{label}: den 5. januar 2026")).fields
    assert fields.job_date == date(2026, 1, 5)


def test_a_degree_keeps_its_stops():
    fields = only(ONE.replace("Cand. jur. fra Vestby Universitet", "cand.merc.jur.")).fields
    assert fields.education == "cand.merc.jur."


def test_who_is_never_guessed():
    assert only(ONE).fields.who == ""


def test_several_lists_in_one_mail():
    mail = read_mail(f"Hej\n\n{ONE}\n{OTHER}\nMvh Bo\nTelefon: 11 22 33 44")
    assert [notice.fields.company for notice in mail.notices] == ["netHEGN A/S", "Klyx"]
    assert mail.between == ("Hej", "Mvh Bo\nTelefon: 11 22 33 44")


def test_lines_that_are_not_understood_are_shown():
    notice = only(ONE.replace("Tiltrædelse: 05-01-2026", "Tiltrædelse: snart\nSkostørrelse: 39"))
    assert notice.leftovers == ("snart", "Skostørrelse: 39")
    assert "job_date" in notice.unsure


@pytest.mark.parametrize(
    "text",
    [
        "Fra: Bo Holm\nTil: navnenyt\nEmne: Nyt job\nDato: 3. januar 2026\n\nRing til mig.",
        "Venlig hilsen\nBo Holm\nTitel: presserådgiver\nFirma: Klyx",
        "Navn: Bo Holm\nTelefon: 11 22 33 44",
    ],
    ids=["the head of a mail", "a signature", "a name alone"],
)
def test_what_only_looks_like_a_list_is_no_notice(text):
    mail = read_mail(text)
    assert mail.notices == ()
    assert mail.between == (text,)


def test_a_mail_with_sentences_is_read_by_its_sentences():
    sentence = "Klyx har pr. 1. maj 2026 ansat Bo Ek som leder."
    assert only(f"{sentence}\n\nNavn: Ida Vang\nFirma: Klyx\nTitel: chef").fields.last_name == "Ek"


@pytest.mark.parametrize("name", ["company", "title", "task", "prior", "school", "network"])
def test_the_fields_own_labels_are_known(name):
    notice = only(
        f"Navn: Bo Ek\nTitel: x\nFirma: y\n{FIELD_LABELS[name]}: Zzz".replace(
            {"title": "Titel: x\n", "company": "Firma: y"}.get(name, "\0"), ""
        )
        + "\nAlder: 40"
    )
    assert getattr(notice.fields, name) == "Zzz"
