"""One notice read: every trap of the sentences seen in print."""

from datetime import date

import pytest

from people.grammar import read, write

LEAD = "netHEGN har pr. 5. januar 2026 ansat Hans Christian Vang som driftschef. "


def read_one(text):
    (notice,) = read(text)
    return notice


def fields_of(text):
    return read_one(text).fields


def rest_of(sentences):
    """The fields of these sentences after a lead."""
    return fields_of(LEAD + sentences)


def test_every_clause_goes_into_its_fields():
    text = (
        "netHEGN har pr. 5. januar 2026 ansat Åse Holm, 34 år, som it-konsulent ved netHEGN's "
        "kontor i Odense. Åse skal især beskæftige sig med vagt. Åse kommer fra en stilling som "
        "tekniker hos Klyx A/S. Åse er uddannet datamatiker på Vestby Universitet. Åse har "
        "tidligere beskæftiget sig med salg."
    )
    notice = read_one(text)
    assert notice.exact
    assert notice.unsure == frozenset()
    fields = notice.fields
    assert (fields.company, fields.name, fields.age) == ("netHEGN", "Åse Holm", 34)
    assert (fields.who, fields.job_date) == ("first_name", date(2026, 1, 5))
    assert (fields.title, fields.office_company) == ("it-konsulent", "netHEGN")
    assert (fields.office_city, fields.task) == ("Odense", "vagt")
    assert (fields.old_title, fields.old_company) == ("tekniker", "Klyx A/S")
    assert (fields.education, fields.school) == ("datamatiker", "Vestby Universitet")
    assert (fields.school_preposition, fields.prior) == ("på", "salg")


@pytest.mark.parametrize(
    "company",
    [
        "lyslinje",
        "58,2° Syd (a Quiet Harbour company)",
        "Bølge & Dal K/S",
        "Havnens Net A.m.b.a.",
        "skyfri.eu",
        "H. Vang & Co. P/S",
    ],
)
def test_the_company_is_all_that_stands_before_the_lead(company):
    text = f"{company} har pr. 5. januar 2026 ansat Bo Ek som leder."
    assert fields_of(text).company == company
    assert fields_of(f"Hej Hanne,\nher er en til:\n\n{text}\n\nMvh Ida").company == company


def test_the_first_name_is_what_the_sentences_call_the_person():
    notice = read_one(LEAD + "Hans Christian kommer fra en stilling som chef.")
    assert (notice.fields.first_name, notice.fields.last_name) == ("Hans Christian", "Vang")
    assert "first_name" not in notice.unsure


def test_a_first_name_that_no_sentence_tells_is_unsure_when_it_could_be_two():
    assert {"first_name", "last_name"} <= read_one(LEAD).unsure
    assert "first_name" not in read_one(LEAD.replace("Hans Christian", "Hans")).unsure
    assert "first_name" not in read_one(LEAD.replace("Hans Christian Vang", "Bo von Ek")).unsure


def test_hans_the_name_is_not_han():
    fields = rest_of(
        "Hans skal især beskæftige sig med vagt. Hans har tidligere beskæftiget sig med salg."
    )
    assert (fields.who, fields.first_name) == ("first_name", "Hans")
    assert (fields.task, fields.prior) == ("vagt", "salg")
    assert rest_of("Han skal især beskæftige sig med vagt.").who == "han"


def test_his_own_things_open_no_sentence():
    fields = rest_of(
        "Han skal især beskæftige sig med vagt. Hans hold er nyt. Han er uddannet smed."
    )
    assert fields.task == "vagt. Hans hold er nyt"
    assert fields.education == "smed"


@pytest.mark.parametrize(
    "title",
    [
        "Partner Director, Nordics",
        "Sr. Consultant & Cand. jur.",
        "Chef/medejer",
        "leder som afløser",
        "udvikler hos kunder",
        "Brand Manager for Fyr",
    ],
)
def test_a_title_may_hold_commas_dots_and_small_words(title):
    text = f"Klyx har pr. 1. maj 2026 ansat Bo Ek som {title.rstrip('.')}. Han er uddannet smed."
    fields = fields_of(text)
    assert (fields.title, fields.education) == (title, "smed")


def test_a_department_is_split_off_and_unsure():
    notice = read_one("Klyx har pr. 1. maj 2026 ansat Bo Ek som leder i Salg.")
    assert (notice.fields.title, notice.fields.department) == ("leder", "Salg")
    assert {"title", "department"} <= notice.unsure


def test_another_kind_of_place_keeps_its_preposition():
    notice = read_one("Klyx har pr. 1. maj 2026 ansat Bo Ek som elev ved afd. Nord og afd. Syd.")
    assert (notice.fields.title, notice.fields.department) == ("elev", "ved afd. Nord og afd. Syd")
    assert notice.exact


@pytest.mark.parametrize("office", ["Nordnets", "netHEGN's", "Søjle A/S'", "Nordnet’s"])
def test_the_office_is_printed_again_as_it_stood(office):
    notice = read_one(f"Klyx har pr. 1. maj 2026 ansat Bo Ek som elev ved {office} kontor i Ry.")
    assert notice.fields.title == "elev"
    assert notice.exact


@pytest.mark.parametrize(
    "task",
    [
        "drift som tjeneste hos kunder i Norden",
        "AI- og automatisering",
        "at drive net og sikre, at alt virker",
        "firma.eu, cand.merc. Ida Lund og pr. 1. maj nye ting",
        "drift. Det sker fra Ry. Derfra går det videre",
        "at finde et nyt job til kunder",
        "spørgsmålet »hvad nu?«",
    ],
)
def test_a_task_is_whatever_stands_before_the_next_opening(task):
    text = LEAD + f"Han skal især beskæftige sig med {task}. Han er uddannet smed. Nyt job"
    fields = fields_of(text)
    assert (fields.task, fields.education) == (task, "smed")
    assert write(fields) == text.removesuffix(" Nyt job")


@pytest.mark.parametrize(
    ("sentence", "title", "company"),
    [
        ("chef hos Klyx A/S", "chef", "Klyx A/S"),
        ("freelancer i eget firma og chef hos Klyx", "freelancer i eget firma og chef", "Klyx"),
        ("selvstændig gennem de seneste 3 år", "selvstændig gennem de seneste 3 år", ""),
        ("udvikler hos kunder hos Klyx", "udvikler hos kunder", "Klyx"),
        (" hos Klyx", "", "Klyx"),
        ("leder som vikar hos Klyx", "leder som vikar", "Klyx"),
        ("chef hos Havnens Net A.m.b.a.", "chef", "Havnens Net A.m.b.a."),
    ],
)
def test_the_old_employer_stands_after_the_last_hos(sentence, title, company):
    fields = rest_of(f"Han kommer fra en stilling som {sentence}.".replace("..", "."))
    assert (fields.old_title, fields.old_company) == (title, company)


@pytest.mark.parametrize(
    ("sentence", "education", "preposition", "school"),
    [
        ("it-supporter hos Fyns Data", "it-supporter", "hos", "Fyns Data"),
        ("i bioteknologi på Vestby Universitet", "i bioteknologi", "på", "Vestby Universitet"),
        ("cand. jur. fra CBS", "cand. jur.", "fra", "CBS"),
        ("HD, regnskab på deltid fra 3. Skole", "HD, regnskab på deltid", "fra", "3. Skole"),
        ("fra DTU", "", "fra", "DTU"),
        ("smed", "smed", "", ""),
        ("smed fra 1999", "smed fra 1999", "", ""),
        ("med speciale i vagt på nettet", "med speciale i vagt på nettet", "", ""),
        ("med en cand.it og har tid hos Klyx", "med en cand.it og har tid hos Klyx", "", ""),
        ("smed fra universitetet i Ry", "smed", "fra", "universitetet i Ry"),
        ("smed fra Skolen på Fyn", "smed", "fra", "Skolen på Fyn"),
        ("smed fra Ry og jurist på CBS", "smed fra Ry og jurist", "på", "CBS"),
    ],
)
def test_a_school_is_told_from_the_education(sentence, education, preposition, school):
    notice = read_one(LEAD + f"Han er uddannet {sentence}.")
    fields = notice.fields
    assert (fields.education, fields.school) == (education, school)
    assert fields.school_preposition == preposition
    assert notice.exact


def test_sentences_in_another_order_are_understood_and_reported():
    notice = read_one(LEAD + "Han er uddannet smed. Han skal især beskæftige sig med vagt.")
    assert (notice.fields.education, notice.fields.task) == ("smed", "vagt")
    assert not notice.exact


def test_a_second_sentence_of_a_kind_is_left_over():
    notice = read_one(LEAD + "Han er uddannet smed. Han er uddannet kok.")
    assert notice.fields.education == "smed"
    assert notice.leftovers == ("Han er uddannet kok.",)


def test_two_ways_of_naming_the_person_are_unsure():
    notice = read_one(LEAD + "Han er uddannet smed. Hans har tidligere beskæftiget sig med vagt.")
    assert notice.fields.who == "han"
    assert "who" in notice.unsure
    assert notice.leftovers == ("Hans",)


def test_a_misspelt_name_still_opens_its_sentence():
    notice = read_one(
        "Klyx har pr. 1. maj 2026 ansat Kristian Ek som leder. Christian er uddannet smed."
    )
    assert (notice.fields.first_name, notice.fields.education) == ("Kristian", "smed")
    assert notice.leftovers == ("Christian",)
    assert "who" in notice.unsure


def test_a_full_name_opens_a_sentence_too():
    notice = read_one("Klyx har pr. 1. maj 2026 ansat Bo Ek som leder. Bo Ek er uddannet smed.")
    assert (notice.fields.first_name, notice.fields.education) == ("Bo", "smed")
    assert notice.leftovers == ("Bo Ek",)


def test_a_forgotten_stop_or_space_does_no_harm():
    text = LEAD.rstrip(". ") + " Han er uddannet smed.Han har tidligere beskæftiget sig med vagt"
    fields = fields_of(text)
    assert (fields.title, fields.education, fields.prior) == ("driftschef", "smed", "vagt")


def test_fields_left_blank_are_empty_and_unsure():
    notice = read_one(
        "Klyx har pr. 1. maj 2026 ansat Bo Ek som  ved Klyx' kontor i Ry. "
        "Bo kommer fra en stilling som  hos Søjle. Bo skal især beskæftige sig med ."
    )
    assert (notice.fields.title, notice.fields.office_city) == ("", "Ry")
    assert (notice.fields.old_title, notice.fields.old_company) == ("", "Søjle")
    assert {"title", "old_title", "task"} <= notice.unsure


def test_an_unknown_sentence_after_the_lead_is_kept_as_a_free_one():
    notice = read_one(LEAD + "Det sker i Ry. Han er uddannet smed.")
    assert notice.fields.free_sentence == "Det sker i Ry"
    assert "free_sentence" in notice.unsure
    assert notice.exact
