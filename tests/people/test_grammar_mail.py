"""A whole mail read: layout, labels, captions, greetings and what stands between."""

import textwrap

import pytest

from people.grammar import read, read_mail, write

JOB = (
    "netHEGN A/S har pr. 5. januar 2026 ansat Åse Holm som driftschef. Hun skal især beskæftige "
    "sig med AI- og automatisering, drift af net og alt det andet, der hører til hos kunder i "
    "Norden. Hun kommer fra en stilling som Senior Partner Director, Nordics hos Søjle K/S."
)
OTHER = (
    "lyslinje har pr. 1. oktober 2025 ansat Bo Krog Ek som it-konsulent. Bo Krog er uddannet "
    "cand. jur. fra Vestby Universitet."
)
DEGREE = (
    "Ida Lund, leder hos Klyx, har pr. 2. maj 2026 fuldført uddannelsen Master i it på DTU via "
    "it-nord."
)
PAGE = f"""
    Navnenyt

    {JOB} Nyt job

    Åse Holm

    netHEGN A/S

    {OTHER} Nyt job

    Bo Krog Ek

    lyslinje

    {DEGREE} Færdiggjort uddannelse

    Ida Lund

    Klyx
"""
TEXTS = [JOB, OTHER, DEGREE]


def wrapped(text, width):
    lines = (textwrap.fill(line.strip(), width) for line in text.split("\n"))
    return "\n".join(lines)


LAYOUTS = {
    "a page": PAGE,
    "one line": " ".join(PAGE.split()),
    "no blank lines": "\n".join(line for line in PAGE.split("\n") if line.strip()),
    "wrapped at 72": wrapped(PAGE, 72),
    "quoted in a reply": textwrap.indent(wrapped(PAGE, 66), "> "),
    "line breaks of Windows": PAGE.replace("\n", "\r\n"),
    "no-break spaces": PAGE.replace("pr. ", "pr.\u00a0"),
    "a sentence a line": PAGE.replace(". Hun", ".\nHun").replace(". Bo Krog", ".\n\nBo Krog"),
    "labels on their own lines": PAGE.replace(" Nyt job", "\nNyt job"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_is_read_the_same_in_every_layout(layout):
    mail = read_mail(LAYOUTS[layout])
    assert [write(notice.fields) for notice in mail.notices] == TEXTS
    assert [notice.caption_name for notice in mail.notices] == [
        "Åse Holm",
        "Bo Krog Ek",
        "Ida Lund",
    ]
    assert [notice.caption_company for notice in mail.notices] == [
        "netHEGN A/S",
        "lyslinje",
        "Klyx",
    ]
    assert mail.between == ("Navnenyt",)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(TEXTS),
        "\n".join(TEXTS),
        " ".join(TEXTS),
        "\n".join(f"{number}. {text}" for number, text in enumerate(TEXTS, 1)),
        "\n".join(f"• {text}" for text in TEXTS),
        f"Nyt job: {JOB}\n\nNyt job: {OTHER}\n\nFærdiggjort uddannelse: {DEGREE}",
        f"{JOB} Nyt job.\n{OTHER} (Nyt job)\n{DEGREE}\nFÆRDIGGJORT UDDANNELSE",
    ],
)
def test_labels_and_blank_lines_may_be_wanting(text):
    assert [write(notice.fields) for notice in read(text)] == TEXTS


def test_greeting_and_signature_are_returned():
    mail = read_mail(
        f"Hej Hanne, {JOB}\n\nTak for hjælpen!\n\nMvh\nPer\nSøjle K/S, tlf. 12 34 56 78"
    )
    (notice,) = mail.notices
    assert notice.fields.company == "netHEGN A/S"
    assert "company" in notice.unsure
    assert mail.between == (
        "Hej Hanne,",
        "Tak for hjælpen!\n\nMvh\nPer\nSøjle K/S, tlf. 12 34 56 78",
    )


def test_a_text_without_a_notice_is_returned_whole():
    assert read_mail("Hej Hanne\n\nNyt job i dag?").between == ("Hej Hanne\n\nNyt job i dag?",)


def test_a_caption_may_spell_the_name_otherwise():
    (notice,) = read(f"{JOB} Nyt job\n\nAase Holm\nNethegn")
    assert notice.fields.name == "Åse Holm"
    assert (notice.caption_name, notice.caption_company) == ("Aase Holm", "Nethegn")


@pytest.mark.parametrize(
    "caption", ["Åse Holm, netHEGN A/S", "Åse Holm / netHEGN A/S", "Foto: Åse Holm"]
)
def test_a_caption_may_stand_on_one_line(caption):
    mail = read_mail(f"{JOB} Nyt job\n{caption}\n\nMvh Per")
    assert mail.notices[0].caption_name == "Åse Holm"
    assert mail.between == ("Mvh Per",)


def test_a_caption_may_stand_above_its_notice():
    mail = read_mail(f"Hej\n\nÅse Holm\nnetHEGN A/S\n\n{JOB} Nyt job\n\nIda Lund\nKlyx\n\n{DEGREE}")
    assert [notice.caption_name for notice in mail.notices] == ["Åse Holm", "Ida Lund"]
    assert mail.notices[0].unsure == frozenset()
    assert mail.between == ("Hej",)


def test_a_stranger_below_a_notice_is_no_caption():
    mail = read_mail(f"{JOB} Nyt job\n\nSusanne Birkelund\nPressechef")
    assert mail.notices[0].caption_name == ""
    assert mail.between == ("Susanne Birkelund\nPressechef",)


def test_the_label_of_another_occasion_makes_the_occasion_unsure():
    (notice,) = read(f"{JOB} Udnævnelse")
    assert (notice.label, notice.fields.occasion) == ("Udnævnelse", "nyt_job")
    assert "occasion" in notice.unsure


@pytest.mark.parametrize("before", ["Nyt job: ", "Nyt job – ", "Nyt job\n", "NYT JOB\n\n"])
def test_a_label_may_stand_before_its_notice(before):
    mail = read_mail(f"Hej\n{before}{JOB}")
    (notice,) = mail.notices
    assert (notice.label.lower(), notice.unsure) == ("nyt job", frozenset())
    assert mail.between == ("Hej",)


def test_a_label_within_a_sentence_is_no_label():
    text = JOB.replace("drift af net", "at finde Nyt job til folk. Nyt job er et blad")
    (notice,) = read(f"{text} Nyt job")
    assert write(notice.fields) == text


def test_a_word_broken_at_its_hyphen_is_joined():
    lines = [
        "netHEGN har pr. 5. januar 2026 ansat Åse Holm-Kjær som chef for net-",
        "sikkerhed i vest.",
    ]
    (notice,) = read("\n".join([*lines, "x" * 66]))
    assert notice.fields.title == "chef for net-sikkerhed"


def test_a_sentence_may_end_with_the_word_of_its_label():
    text = (
        DEGREE.split(",")[0]
        + ", Klyx, er pr. 1. maj 2026 udnævnt som chef. Hun beskæftiger sig med {}."
    )
    (notice,) = read(text.format("Udnævnelse"))
    assert (notice.fields.task, notice.label) == ("Udnævnelse", "")


def test_a_paragraph_that_begins_small_is_not_part_of_the_notice_above():
    mail = read_mail(f"{JOB.rstrip('.')}\n\nog tak for sidst")
    assert mail.notices[0].fields.old_company == "Søjle K/S"
    assert mail.between == ("og tak for sidst",)


def test_companies_that_begin_with_a_number_keep_it():
    lines = [JOB.replace("netHEGN A/S", company) for company in ("3. Sal ApS", "7. Sans A/S")]
    assert [write(notice.fields) for notice in read("\n".join(lines))] == lines


def test_a_caption_leaves_the_next_company_its_name():
    mail = read_mail(f"{OTHER} Nyt job Bo Krog Ek {OTHER} Nyt job")
    assert [write(notice.fields) for notice in mail.notices] == [OTHER, OTHER]
    assert mail.notices[0].caption_company == ""


@pytest.mark.parametrize("closing", ["På forhånd tak! Hilsen Bo", "Med venlig hilsen Bo", "Mvh Bo"])
def test_a_greeting_on_the_last_line_is_no_part_of_the_notice(closing):
    mail = read_mail(f"{JOB} {closing}")
    assert mail.notices[0].text == JOB
    assert " ".join(" ".join(mail.between).split()) == closing


def test_a_photographer_between_the_notice_and_its_caption_is_shown():
    mail = read_mail(f"{OTHER} Nyt job\nFoto: Lis Vang\nBo Krog Ek\nlyslinje")
    assert mail.notices[0].caption_company == "lyslinje"
    assert mail.notices[0].leftovers == ("Foto: Lis Vang",)
    assert mail.between == ()


@pytest.mark.parametrize("word", ["ved Nordsø Net", "i Region Syd"])
def test_an_employer_named_in_another_way_is_unsure(word):
    lead = "Klyx har pr. 1. maj 2026 ansat Bo Ek som chef."
    (notice,) = read(f"{lead} Bo kommer fra en stilling som leder {word}.")
    assert notice.exact
    assert {"old_title", "old_company"} <= notice.unsure
