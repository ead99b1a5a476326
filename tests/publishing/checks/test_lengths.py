import pytest

from people.models import Notice
from publishing.desk.checks.lengths import lengths
from publishing.desk.checks.manuscript import manuscript_of
from tests.publishing.checks.written import codes, written


def found(**fields):
    return list(lengths(written(**fields)))


class TestLengths:
    """Long enough to say something in a list of hits, short enough to be shown to the end."""

    @pytest.mark.parametrize(
        ("length", "faults"),
        [
            (14, ["headline-short"]),
            (15, []),
            (90, []),
            (91, ["headline-long"]),
        ],
    )
    def test_of_the_headline(self, length, faults):
        assert codes(found(headline="x" * length)) == faults

    @pytest.mark.parametrize(
        ("length", "faults"),
        [(49, ["teaser-short"]), (50, []), (220, []), (221, ["teaser-long"])],
    )
    def test_of_the_teaser(self, length, faults):
        assert codes(found(teaser="x" * length)) == faults

    def test_the_sentence_says_what_the_figure_is_now(self):
        (check,) = found(headline="x" * 104)
        assert "104 tegn" in check.sentence
        assert check.field == "headline"

    def test_what_is_not_written_yet_is_not_short(self):
        assert found(headline="", teaser="") == []

    def test_a_notice_is_written_from_its_fields_and_cannot_be_shortened(self):
        assert list(lengths(manuscript_of(Notice(headline="x" * 160)))) == []
