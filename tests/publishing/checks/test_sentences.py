import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.desk.checks.sentences import ABBREVIATIONS, sentences, words

ONE = [
    "Det skete kl. 9.12 i går.",
    "Hun er ansat pr. 5. januar 2026.",
    "Han har bl.a. Nordsund og Nørrekær som kunder.",
    "Fjeldholm A/S har 3,1 mio. kr. på kontoen.",
    "Prisen er 1.234,50 kr. pr. styk.",
    "»Hvad nu?« spurgte hun.",
    "A. P. Bølgegaard og Jytte M. Solhverv mødtes.",
    "Se f.eks. § 3, stk. 4.",
    "Det blev ca. 40 gange dyrere.",
    "Version 2.4.1 er ude.",
    "De mødes den 5. januar.",
    "Skriv til vagt@oppetid.example eller se vagten.example/skema.",
    "Ifølge dr. Birgitte Solhverv går det.",
    "Det var … ingenting.",
]
TWO = [
    ("Der står 5.", "Skyggevagten er på vej."),
    ("Det kostede 3,1 mio. kr.", "Øvelsen gentages."),
    ("»Sådan.", "Der gik fire minutter,« siger hun."),
    ("»Det virker ikke.«", "Hun lagde på."),
    ("Han ringede!", "»Kom nu,« sagde hun."),
    ("Det begyndte i 1998.", "Siden er det gået."),
    ("Firmaet hedder Fjeldholm A/S.", "Det ligger i Nordsund."),
    ("Gik det?", "– Nej."),
    ("Han faldt i.", "Så gik den."),
    ("Det tog 14 ms.", "Derefter stod alt stille."),
    ("Der var 12.", "40 andre ventede."),
]


class TestSentences:
    """A stop ends a sentence only where another begins."""

    @pytest.mark.parametrize("text", ONE)
    def test_one_sentence_is_not_split(self, text):
        assert sentences(text) == [text]

    @pytest.mark.parametrize("pair", TWO[:-1])
    def test_two_sentences_are(self, pair):
        assert sentences(" ".join(pair)) == list(pair)

    def test_a_number_before_another_is_left_together(self):
        """»12. 40 andre« cannot be told from »5. 1. 2026«: the longer reading is the safe one."""
        assert sentences("Der var 12. 40 andre ventede.") == ["Der var 12. 40 andre ventede."]

    def test_nothing_has_no_sentences(self):
        assert sentences("") == sentences("   ") == []

    @given(st.text(alphabet="aÅ1 .!?…»«\"'()–-kl,bpr\n", max_size=80) | st.text(max_size=80))
    def test_nothing_is_lost_or_made_up(self, text):
        parts = sentences(text)
        assert "".join("".join(parts).split()) == "".join(text.split())
        assert all(part and part == part.strip() for part in parts)

    @given(st.text(alphabet="aÅ1 .!?…»«\"'()–-kl,bpr", max_size=80))
    def test_a_sentence_is_one_sentence(self, text):
        assert all(sentences(part) == [part] for part in sentences(text))

    @given(st.sampled_from(ABBREVIATIONS.split()), st.sampled_from(["Nordsund", "9.12", "»A«"]))
    def test_an_abbreviation_that_goes_on_never_ends_one(self, short, follows):
        assert len(sentences(f"Det er {short}. {follows} igen.")) == 1


class TestWords:
    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("Fjeldholm A/S har 3,1 mio. kr.", 6),
            ("kl. 9.12", 2),
            ("it-chefens 50-års dag", 3),
            ("»Ja,« – sagde hun …", 3),
            ("ja,nej", 2),
            ("…", 0),
        ],
    )
    def test_are_counted_as_a_reader_would(self, text, count):
        assert len(words(text)) == count
