"""Two ways of writing a name, and whether they may be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.likeness import MOST_SLIPS, Name, distance, slips

SAME = [
    (("Åse", "Nørregård"), ("Aase", "Noerregaard")),
    (("Christian", "Kjær"), ("Kristian", "Kær")),
    (("Sophie", "Wang"), ("Sofie", "Vang")),
    (("Søren", "Bach"), ("Soren", "Bak")),
    (("Karl-Emil", "Vang"), ("Karl Emil", "Vang")),
    (("Karlemil", "Vang"), ("Karl-Emil", "Vang")),
    (("Hans Christian", "Vang"), ("Hans", "Vang")),
    (("Hans Christian", "Vang"), ("Christian", "Vang")),
    (("Mette", "Ravn Holm"), ("Mette", "Ravn")),
    (("Mette Ravn", "Holm"), ("Mette", "Ravn Holm")),
    (("Bo", "von Ahlefeld"), ("Bo", "Ahlefeld")),
    (("Li", "de la Cour"), ("Li", "la Cour")),
    (("José", "O'Brannigan"), ("Jose", "O’Brannigan")),
]
SLIPPED = [
    (("Mette", "Ravn"), ("Mettr", "Ravn"), 1),
    (("Mette", "Ravn"), ("Mette", "Rvan"), 1),
    (("Mette", "Ravn"), ("Mete", "Tavn"), 1),
    (("Mette", "Ravn"), ("Metta", "Tavn"), 2),
    (("Mette", "Østergaard"), ("Mette", "Østrgaarf"), 2),
    (("Hans C.", "Vang"), ("Hans Christian", "Vang"), 1),
]
OTHERS = [
    (("Hans", "Hansen"), ("Jens", "Hansen")),
    (("Anne Marie", "Holm"), ("Anne Sofie", "Holm")),
    (("Mette", "Ravn"), ("Mette", "Lund")),
    (("Mette", "Ravn"), ("Jørgen", "Ravn")),
    (("Bo", "Ek"), ("Ib", "Ek")),
    (("Mette", ""), ("Mette", "Ravn")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_are_no_slip(one, other):
    assert slips(Name(*one).words, Name(*other).words) == 0


@pytest.mark.parametrize(("one", "other", "count"), SLIPPED)
def test_one_or_two_slips_of_the_finger_are_counted(one, other, count):
    assert slips(Name(*one).words, Name(*other).words) == count


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_of_two_people_are_told_apart(one, other):
    assert slips(Name(*one).words, Name(*other).words) is None


def test_a_particle_alone_is_a_name():
    assert Name("Li", "Von").keys == {"given_key": "li", "last_key": "von"}


def test_the_keys_are_the_first_of_the_first_names_and_the_last_of_the_last():
    keys = Name("Hans Christian", "von Nørregård-Kjær").keys
    assert keys == {"given_key": "hans", "last_key": "kaer"}


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_is_like_itself_and_likeness_goes_both_ways(first, last):
    one, other = Name(first, last).words, Name(last, first).words
    assert slips(one, one) == 0
    assert slips(one, other) == slips(other, one)
    assert slips(one, other) in {None, *range(MOST_SLIPS + 1)}


letters = st.text("abcde", max_size=7)


@given(letters, letters)
def test_a_distance_is_no_longer_than_the_longer_word_and_the_same_both_ways(one, other):
    apart = distance(one, other)
    assert apart == distance(other, one)
    assert (apart == 0) == (one == other)
    assert abs(len(one) - len(other)) <= apart <= max(len(one), len(other))
