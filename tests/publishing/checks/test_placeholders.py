import pytest

from publishing.desk.checks.placeholders import placeholders
from tests.publishing.checks.written import written


def found(body="", **fields):
    return list(placeholders(written(body, **fields)))


class TestPlaceholders:
    """What was left to be filled in is found wherever it stands, and words are left alone."""

    @pytest.mark.parametrize(
        "text",
        [
            "Den kostede TK kr.",
            "TK: Find ud af, hvornår.",
            "Sagde TKTK til Oppetid.",
            "Der var XX ansatte.",
            "Der var XXX ansatte.",
            "Det sker ofte [kilde?].",
            "Det sker ofte [tjek tallet hos kommunen].",
            "Hun hedder [navn].",
            "Prisen er ???",
            "Lorem ipsum dolor.",
        ],
    )
    def test_are_found(self, text):
        assert len(found(text)) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "Han vandt på TKO i anden runde.",
            "TKT-systemet og TK-Elevator kører.",
            "En trøje i XXL og et XX-kromosom.",
            "»Vi [it-afdelingen, red.] vidste det,« siger hun.",
            "»Det er forkrt [sic].«",
            "Listen [1] og [2] står bagest.",
            "Hvad?? Ja!",
            "Skriv til tk@vagten.example.",
            "Det ligger i /srv/XX/log og på XX.example.",
            "Tk og xx er ikke tegn på noget.",
        ],
    )
    def test_words_are_left_alone(self, text):
        assert found(text) == []

    @pytest.mark.parametrize(
        "body",
        ["<pre><code>dd if=XX of=TK</code></pre>", "<p>Skriv <code>XX</code> i feltet.</p>"],
    )
    def test_code_is_left_alone(self, body):
        assert found(body) == []

    def test_each_is_counted_and_has_its_place(self):
        first, second, third = found(
            "TK i brødteksten.", headline="Om TK", teaser="Og [kilde?] her"
        )
        assert [check.field for check in (first, second, third)] == ["headline", "teaser", "body"]
        assert "(1 af 3)" in first.sentence
        assert "»[kilde?]«" in second.sentence and "(2 af 3)" in second.sentence
        assert third.excerpt == "TK i brødteksten."
        assert all(check.grave for check in (first, second, third))

    def test_the_excerpt_stops_at_code_so_that_it_can_be_found_again(self):
        (check,) = found("<p>Kør <code>ls</code> og vent TK minutter <code>x</code>.</p>")
        assert check.excerpt == "og vent TK minutter"
