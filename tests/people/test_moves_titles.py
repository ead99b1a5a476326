import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.moves.titles import found_by
from publishing.words import LONGEST_WORD, words_of


def finds(typed, title):
    return set(words_of(typed)) <= found_by(title)


class TestWords:
    """A word finds titles it stands in whole, or as the first or last part of a longer word."""

    @pytest.mark.parametrize(
        ("typed", "title"),
        [
            ("driftschef", "Driftschef"),
            ("chef", "driftschef"),
            ("chef", "chefkonsulent"),
            ("it", "senior it-konsulent"),
            ("konsulent it", "senior it-konsulent"),
            ("sikkerhed", "sikkerhedsarkitekt"),
            ("C#", "C#-udvikler"),
            (".NET", ".NET-udvikler"),
            ("udvikler", "C++-softwareudvikler"),
            ("it-sikkerhedschef", "it-sikkerhedschef"),
        ],
    )
    def test_found(self, typed, title):
        assert finds(typed, title)

    @pytest.mark.parametrize(
        ("typed", "title"),
        [
            ("che", "driftschef"),
            ("chef", "chefer"),
            ("it", "politiker"),
            ("drift", "it-driftig"),
            ("chef it", "driftschef"),
            ("sikkerhed", "netsikkerhedschef"),
        ],
    )
    def test_not_found(self, typed, title):
        assert not finds(typed, title)

    @pytest.mark.parametrize("typed", ["sælger", "saelger", "salger", "SÆLGER", "sælger"])
    def test_letters_as_readers_type_them(self, typed):
        assert finds(typed, "Sælger")

    def test_nothing_but_signs_is_no_word(self):
        assert words_of("– !? \U0001f642") == []

    @given(st.text(max_size=200))
    def test_every_title_is_found_by_each_of_its_words_and_no_key_is_too_long(self, title):
        keys = found_by(title)
        assert set(words_of(title)) <= keys
        assert all(0 < len(key) <= LONGEST_WORD for key in keys)
