"""Reading is the inverse of writing, for every notice that can be told apart."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from people.grammar import OCCASIONS, NoticeFields, read, read_mail, write, write_with_label
from people.grammar.layout import plain
from tests.people.notice_strategies import fragments, notices, words_of


def reads_back(fields):
    text = write(fields)
    (notice,) = read(text)
    assert notice.fields == fields
    assert notice.leftovers == ()
    assert notice.exact


JOB = NoticeFields("nyt_job", "netHEGN", "Bo", "Ek", "han", date(2026, 5, 1), title="chef")


@given(notices())
@example(replace(JOB, old_title="leder", old_company="JR"))
@example(replace(JOB, old_title="leder", old_company="Klyx Inc."))
@settings(max_examples=200, deadline=None)
def test_what_is_written_is_read_back(fields):
    reads_back(fields)


@pytest.mark.slow
@pytest.mark.parametrize("occasion", OCCASIONS)
def test_a_thousand_of_every_occasion_are_read_back(occasion):
    @given(notices([occasion]))
    @settings(max_examples=1000, deadline=None)
    def check(fields):
        reads_back(fields)

    check()


def mail_of(fields, captions, gap):
    parts = []
    for one in fields:
        parts.append(write_with_label(one))
        if captions:
            parts += [one.name, one.company]
    return gap.join(["Navnenyt", *parts, "Mvh Susanne"])


def reads_mail_back(fields, captions, gap):
    mail = read_mail(mail_of(fields, captions, gap))
    assert [notice.fields for notice in mail.notices] == fields
    assert mail.between == ("Navnenyt", "Mvh Susanne")


mails = st.lists(notices(), min_size=1, max_size=4)
gaps = st.sampled_from(["\n", "\n\n", "\r\n \r\n"])


@given(mails, st.booleans(), gaps)
@settings(max_examples=50, deadline=None)
def test_a_mail_of_several_is_read_back(fields, captions, gap):
    reads_mail_back(fields, captions, gap)


@pytest.mark.slow
@given(mails, st.booleans(), gaps)
@settings(max_examples=3000, deadline=None)
def test_three_thousand_mails_are_read_back(fields, captions, gap):
    reads_mail_back(fields, captions, gap)


def nothing_is_dropped(text):
    mail = read_mail(text)
    stood = Counter(words_of(plain(text)))
    returned = Counter(word for part in mail.between for word in words_of(part))
    for notice in mail.notices:
        for part in (notice.text, notice.label, notice.caption_name, notice.caption_company):
            returned.update(words_of(part))
        kept = {*words_of(write(notice.fields)), *words_of(" ".join(notice.leftovers))}
        assert own_words(notice.text) <= kept
    assert returned == stood


def own_words(text):
    """The words of a text that are not the grammar's own."""
    return set(words_of(text)) - GRAMMAR


GRAMMAR = set(
    words_of(
        "har er kan fylder pr per den fra ansat ansætter udnævnt fuldført valgt fejre år fratrådt "
        "afgået som til ind i bestyrelsen en stilling skal især beskæftige sig med beskæftiger "
        "kommer uddannet tidligere beskæftiget ved kontor på hos via uddannelsen døden alder af "
        "sin årsjubilæum han hun navn firma titel"
    )
)


@given(st.lists(fragments, max_size=12).map("".join))
@settings(max_examples=200, deadline=None)
def test_nothing_is_dropped_from_scrambled_sentences(text):
    nothing_is_dropped(text)


@pytest.mark.slow
@given(st.lists(fragments, max_size=20).map("".join))
@settings(max_examples=10_000, deadline=None)
def test_nothing_is_dropped_from_ten_thousand_scrambled_texts(text):
    nothing_is_dropped(text)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_taken(text):
    mail = read_mail(text)
    assert mail.notices == ()
    assert "".join(words_of(" ".join(mail.between))) == "".join(words_of(plain(text)))


SENTENCE = "Klyx har pr. 1. maj 2026 ansat Bo Ek som leder. "


@pytest.mark.parametrize("start", ["", SENTENCE, "Klyx har pr. 1. maj 2026 ansat "])
@pytest.mark.parametrize(
    "unit",
    [
        SENTENCE,
        "Ida, chef hos Klyx, er pr. 1. maj 2026 udnævnt som leder. ",
        " har pr. 1. maj 2026 ansat ",
        "Han skal især beskæftige sig med ",
        "\nHan er uddannet smed",
        "A. ",
        " hos",
        " ved kontor i",
        " fra Ry",
        "\n",
        "a\n",
        "> ",
        "((.",
        ", 34 år,",
        ". Nyt job X",
        "hej, a: ",
        "x",
        "1. x\n",
        " har ansat Bo Ek",
        "Pr. 1. maj 2026 har ",
        "Navn: Bo Ek\nFirma: Klyx\nTitel: chef\n",
        "Titel: chef\n",
    ],
)
def test_nothing_is_dropped_from_a_text_that_repeats_itself(unit, start):
    """Such texts make a careless expression backtrack; `benchmarks/grammar.py` shows the growth."""
    nothing_is_dropped(start + unit * (3_000 // len(unit)) + " Nyt job")
