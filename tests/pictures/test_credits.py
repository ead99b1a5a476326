"""Credits seen that must not get through unreviewed, and those that are as they should be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictures.credits import doubt, has_no_name, mended, question

FINE = [
    "Foto: Mette Holm",
    "Mette Holm",
    "Illustration: Per Lind",
    "Foto: Per Lind / netHEGN",
    "Foto: 55,7 Grader A/S",
    "Foto: Studio 12",
    "Foto: © 2025 Per Lind",
    "Mette Have",
    "Foto: Torben Vejby",
]
ODD = [
    ("Foto: Per Lind. (Foto: Per Lind)", "mere end én gang"),
    ("Foto: Foto: Per Lind", "mere end én gang"),
    ("Foto: Per Lind. Foto: Per Lind tlf. 00 12 70 01", "mere end én gang"),
    ("Foto: Per Lind mobil: 00127001", "telefonnummer"),
    ("Foto: Fotograf Per Lind", "mere end én gang"),
    ("Foto: Per Lind, tlf. 00 12 70 01", "telefonnummer"),
    ("Per Lind +45 00127001", "telefonnummer"),
    ("Foto: Per Lind, per@lind.example", "netadresse"),
    ("Per Lind www.lind.example", "netadresse"),
    ("Foto: Per Lind, Hjemvej 1", "adresse"),
    ("Foto: Per Lind, Nørre Allé 12B, 0001 Hjemby", "adresse"),
    ("Photo by Per Lind on Unsplash", "engelsk"),
]


@pytest.mark.parametrize("credit", FINE)
def test_nothing_is_asked_of_a_plain_credit(credit):
    assert doubt(credit) == ""


@pytest.mark.parametrize(("credit", "says"), ODD)
def test_the_odd_is_asked_about_with_what_it_could_be(credit, says):
    assert says in doubt(credit)
    assert mended(credit) == "Foto: Per Lind"
    assert "»Foto: Per Lind«" in doubt(credit)


def test_where_no_name_is_left_nothing_is_put_in_its_place():
    assert doubt("00127001") == "Der står et telefonnummer i kreditten. Skriv kun navnet."


@pytest.mark.parametrize("credit", [*FINE, *[credit for credit, _ in ODD]])
def test_what_was_mended_is_never_asked_about_again(credit):
    assert doubt(mended(credit)) == ""


def test_a_question_is_put_once():
    odd = "Foto: Foto: Per Lind"
    assert question(odd, seen="") == question(odd, seen="Per Lind") != ""
    assert question(odd, seen=odd) == question("Foto: Per Lind", seen="") == ""


@pytest.mark.parametrize("credit", ["", "  ", "Foto:", "foto", "Illustration :"])
def test_a_word_without_a_name_is_no_credit(credit):
    assert has_no_name(credit)


@pytest.mark.parametrize("credit", FINE)
def test_a_name_is_one(credit):
    assert not has_no_name(credit)


@given(
    st.lists(st.sampled_from(["vej", "gade", " 1", "0001 H", "@", "Foto", ":", "\n", " "])).map(
        "".join
    )
)
def test_whatever_a_file_holds_is_read(credit):
    mended(credit)
    doubt(credit)
