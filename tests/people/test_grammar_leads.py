"""Lead sentences read: the person, the date, and the orders companies also write them in."""

from datetime import date

import pytest

from people.grammar import read, read_mail


def read_one(text):
    (notice,) = read(text)
    return notice


def fields_of(text):
    return read_one(text).fields


@pytest.mark.parametrize(
    ("subject", "age", "title", "company"),
    [
        ("Bo Ek, leder hos Klyx,", None, "leder", "Klyx"),
        ("Bo Ek, 32 år, leder hos Klyx,", 32, "leder", "Klyx"),
        ("Bo Ek, Klyx,", None, "", "Klyx"),
        (
            "Bo Ek, SVP, Nordics, hos Bølge, Dal & Co. A/S,",
            None,
            "SVP, Nordics,",
            "Bølge, Dal & Co. A/S",
        ),
        ("Bo Ek,  hos 3. Sal,", None, "", "3. Sal"),
    ],
)
def test_a_person_stands_with_title_and_company(subject, age, title, company):
    notice = read_one(f"{subject} er pr. 1. maj 2026 udnævnt som chef.")
    fields = notice.fields
    assert (fields.name, fields.age) == ("Bo Ek", age)
    assert (fields.old_title, fields.company, fields.title) == (title, company, "chef")


def test_a_degree_has_a_school_and_sometimes_a_network():
    fields = fields_of(
        "Bo Ek, leder hos Klyx, har pr. 1. maj 2026 fuldført uddannelsen Master i it, linjen i "
        "ledelse på deltid på Vestby Universitet via it-nord-samarbejdet. Færdiggjort uddannelse"
    )
    assert fields.education == "Master i it, linjen i ledelse på deltid"
    assert (fields.school, fields.network) == ("Vestby Universitet", "it-nord-samarbejdet")
    assert (fields.title, fields.company) == ("leder", "Klyx")


@pytest.mark.parametrize(
    "typed",
    [
        "pr. 5. Januar 2026",
        "pr 05. januar 2026",
        "per 5 januar 2026",
        "pr. 5. jan. 2026",
        "pr. 5/1-2026",
        "pr. 05.01.2026",
        "pr.\u00a05.\u00a0januar\u00a02026",
        "pr. den 5. januar 2026",
        "pr. 5/1-26",
        "fra 2026-01-05",
    ],
)
def test_a_date_is_read_as_companies_type_it(typed):
    fields = fields_of(f"Klyx har {typed} ansat Bo Ek som leder.")
    assert (fields.job_date, fields.company) == (date(2026, 1, 5), "Klyx")


@pytest.mark.parametrize("typed", ["31. februar 2026", "1. januar", "maj 2026", "99/99-2026"])
def test_a_date_that_names_no_day_is_left_over(typed):
    notice = read_one(f"Klyx har pr. {typed} ansat Bo Ek som leder.")
    assert notice.fields.job_date is None
    assert "job_date" in notice.unsure
    assert notice.leftovers == (typed,)


def test_a_date_may_stand_last_or_be_wanting():
    assert fields_of("Klyx har ansat Bo Ek som leder pr. 1. maj 2026.").job_date == date(2026, 5, 1)
    notice = read_one("Klyx ansætter Bo Ek som leder.")
    assert (notice.fields.company, notice.fields.title) == ("Klyx", "leder")
    assert "job_date" in notice.unsure


def test_the_person_may_stand_first_in_a_new_job():
    notice = read_one("Bo Ek, chef hos Søjle, er pr. 1. maj 2026 ansat hos Klyx som leder.")
    fields = notice.fields
    assert (fields.company, fields.title, fields.name) == ("Klyx", "leder", "Bo Ek")
    assert (fields.old_title, fields.old_company) == ("chef", "Søjle")


def test_the_company_may_stand_first_in_an_appointment():
    fields = fields_of("Klyx har pr. 1. maj 2026 udnævnt Bo Ek til leder.")
    assert (fields.occasion, fields.company) == ("udnaevnelse", "Klyx")
    assert (fields.name, fields.title) == ("Bo Ek", "leder")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nyt job",
        "Vi har pr. 1. maj 2026 ansat folk til alt.",
        "Han har ansat ti nye som hjælp.",
        "Teksten nævner at firmaet er pr. 1. maj 2026 lukket.",
    ],
)
def test_what_is_no_notice_is_not_read_as_one(text):
    assert read(text) == []


def test_the_company_speaking_of_itself_is_unsure():
    assert "company" in read_one("Vi har pr. 1. maj 2026 ansat Bo Ek som leder.").unsure


def test_the_only_company_of_a_person_first_job_is_the_new_one():
    notice = read_one("Bo Ek, Klyx, er pr. 1. maj 2026 ansat som leder.")
    assert (notice.fields.company, notice.fields.old_company) == ("Klyx", "")
    assert "company" in notice.unsure


def test_an_age_nobody_reaches_is_left_over():
    notice = read_one("Klyx har pr. 1. maj 2026 ansat Bo Ek, 340 år, som leder.")
    assert notice.fields.age is None
    assert notice.leftovers == ("340",)


def test_two_people_in_one_notice_are_unsure():
    notice = read_one("Klyx har pr. 1. maj 2026 ansat Bo Ek og Ida Lund som ledere.")
    assert {"first_name", "last_name"} <= notice.unsure


def test_decomposed_letters_are_composed():
    assert (
        fields_of("A\u030ase Net har pr. 1. maj 2026 ansat Bo Ek som leder.").company == "Åse Net"
    )


def test_a_company_left_blank_is_not_taken_from_the_greeting():
    (notice,) = read("Hej\n\n har pr. 1. maj 2026 ansat Bo Ek som leder.")
    assert notice.fields.company == ""
    assert "company" in notice.unsure


def test_a_title_with_a_comma_and_no_hos_is_unsure():
    assert {"old_title", "company"} <= read_one(
        "Bo Ek, SVP, Klyx, er pr. 1. maj 2026 udnævnt som chef."
    ).unsure


def test_a_degree_is_always_from_somewhere():
    text = "Bo Ek, Klyx, har pr. 1. maj 2026 fuldført uddannelsen Master i it på nettet."
    assert fields_of(text).school == "nettet"


def test_a_second_employer_is_left_over():
    notice = read_one("Bo Ek, Klyx, er pr. 1. maj 2026 fratrådt sin stilling som chef hos Søjle.")
    assert (notice.fields.company, notice.fields.title) == ("Klyx", "chef")
    assert notice.leftovers == ("Søjle",)


def test_no_company_has_a_name_of_three_hundred_letters():
    assert read(f"{'Klyx ' * 60} har pr. 1. maj 2026 ansat Bo Ek som leder.") == []


def test_an_appointments_task_is_one_sentence_and_the_rest_is_free():
    text = (
        "Bo Ek, tekniker hos Klyx, er pr. 1. maj 2026 udnævnt som leder. "
        "Han beskæftiger sig med vagt, bl.a. i Ry. Bo Ek får ti kolleger."
    )
    notice = read_one(text)
    assert notice.fields.task == "vagt, bl.a. i Ry"
    assert notice.fields.free_sentence == "Bo Ek får ti kolleger"
    assert notice.exact


@pytest.mark.parametrize("opening", ["Pr. 5. januar 2026", "Pr 5. jan. 2026", "Den 05-01-2026"])
def test_a_sentence_may_begin_with_the_date(opening):
    mail = read_mail(
        f"Hej. \n{opening} har Søjle K/S ansat Åse Holm som chef. Hun er uddannet smed."
    )
    (notice,) = mail.notices
    assert (notice.fields.company, notice.fields.title) == ("Søjle K/S", "chef")
    assert (notice.fields.job_date, notice.fields.who) == (date(2026, 1, 5), "hun")
    assert not notice.exact
    assert mail.between == ("Hej.",)


@pytest.mark.parametrize(
    "person, company, title",
    [
        ("Bo Ek, it-chef, Klyx", "Klyx", "it-chef"),
        ("Bo Ek, Kabel, Kode & Co. P/S", "Kabel, Kode & Co. P/S", ""),
        ("Bo Ek, Head of Cloud, Nordics, Klyx", "Klyx", "Head of Cloud, Nordics"),
    ],
)
def test_a_comma_parts_title_and_company_where_the_title_is_one(person, company, title):
    fields = read(f"{person}, er pr. 1. maj 2026 udnævnt som direktør.")[0].fields
    assert (fields.company, fields.old_title) == (company, title)


def test_a_birthday_may_begin_with_the_age():
    (notice,) = read("Bo Ek, chef hos Klyx, fylder 60 år den 14. december 2026. Rund fødselsdag")
    assert (notice.fields.occasion, notice.fields.age) == ("rund_foedselsdag", 60)
    assert (notice.fields.company, notice.fields.job_date) == ("Klyx", date(2026, 12, 14))
    assert not notice.exact
