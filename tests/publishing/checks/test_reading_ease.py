import pytest

from articles.models import Article
from publishing.desk.checks.reading_ease import Figures, figures_of, lix_of, reading_ease
from tests.publishing.checks.written import codes, written

EASY = "Kranen kører igen. " * 40
HARD = (
    "Leverandørsikkerhedsspørgeskemaerne cirkulerer ukontrolleret blandt driftsafdelingerne. " * 30
)


def found(body):
    return list(reading_ease(written(body)))


def figures(lix):
    return Figures(words=1, minutes=1, lix=lix, headline=1, teaser=1)


class TestLix:
    """Words per sentence, and of a hundred words those over six letters (Björnsson)."""

    def test_of_a_text_worked_out_by_hand(self):
        # 120 words in 40 sentences: 3. Long: none ("kranen" has six letters).
        assert figures_of(written(EASY)).lix == 3

    def test_is_the_sum_of_its_two_parts(self):
        assert lix_of(word_count=200, sentence_count=10, long_words=50) == 45

    @pytest.mark.parametrize(
        ("lix", "band"),
        [
            (24, "meget let"),
            (25, "let"),
            (34, "let"),
            (35, "middel"),
            (44, "middel"),
            (45, "svær"),
            (54, "svær"),
            (55, "meget svær"),
        ],
    )
    def test_has_the_danish_bands(self, lix, band):
        assert figures(lix).band == band

    def test_of_a_few_words_is_not_told(self):
        assert figures_of(written("Kranen kører igen.")).lix is None

    def test_knows_no_tables_captions_headings_or_code(self):
        hard = HARD.strip()
        around = (
            f"<h2>{hard}</h2><table><tbody><tr><td><p>{hard}</p></td></tr></tbody></table>"
            f"<pre><code>{hard}</code></pre>"
        )
        assert figures_of(written(f"{around}<p>{EASY}</p>")).lix == 3


class TestReadingEase:
    def test_an_easy_text_has_no_fault(self):
        assert found("".join(f"<p>{EASY[:200]}</p>" for _ in range(5))) == []

    def test_a_hard_one_is_told_its_figure(self):
        check = found("".join(f"<p>{HARD}</p>" for _ in range(2)))[0]
        assert check.code == "lix"
        assert "lix 85" in check.sentence

    def test_a_very_long_sentence_leads_to_itself(self):
        long = "Kranen kører " + "og kører " * 20
        (check,) = found(f"Den står stille. {long}.")
        assert "42 ord" in check.sentence
        assert check.excerpt.startswith("Kranen kører og kører")

    def test_a_sentence_of_forty_words_passes(self):
        assert found("ord " * 40) == []

    def test_a_wall_of_text_is_told_its_length(self):
        assert codes(found(f"<p>{EASY * 2}</p>")) == ["paragraph-long"]

    def test_only_the_three_longest_are_told(self):
        body = "".join(f"<p>{'ord ' * length}</p>" for length in range(45, 55))
        told = [check.sentence for check in found(body) if check.code == "sentence-long"]
        assert ["54 ord" in told[0], "53 ord" in told[1], "52 ord" in told[2]] == [True] * 3
        assert len(told) == 3


class TestFigures:
    def test_length_and_minutes_are_those_readers_are_told(self):
        body = "<p>" + "ord " * 201 + "</p>"
        told = figures_of(written(body))
        assert (told.words, told.minutes) == (201, Article(body=body).reading_minutes)

    def test_of_nothing_can_be_told_too(self):
        nothing = Figures(words=0, minutes=1, lix=None, headline=0, teaser=0)
        assert figures_of(written("")) == nothing
