import pytest

from pictures.models import Picture
from publishing.desk.checks.names import distance, names
from tests.publishing.checks.written import written

SHOWN = '<figure data-node="picture" data-picture="1"><figcaption>{}</figcaption></figure>'


def found(caption, text):
    return list(names(written(text, picture_id=1, picture_caption=caption), {}))


class TestNames:
    """A name in a caption that is nearly one in the text is misspelt in one of the two."""

    @pytest.mark.parametrize(
        ("caption", "text"),
        [
            ("Mette Holm ved kajen.", "»Ja,« siger Mette Holme."),
            ("Mette Holme", "Det siger Mette Holm, der er chef."),
            ("Ved kajen står Karim Daoudi.", "It-chef Karim Dauodi nikker."),
            ("Birgitte Solhverv", "Birgite Solhverv er chef."),
            ("Anna-Lise Mørkeberg", "Anna-Lisa Mørkeberg er sekretær."),
            ("Lotte von Bergen", "Chefen, Lotte von Bergem, nikker."),
            ("Marie de la Fontaine", "Marie de la Fontane nikker."),
            ("Jens P. Hansen", "Jens P. Hanson nikker."),
            ("Mette Holms kontor", "Mette Holme sidder der."),
        ],
    )
    def test_two_spellings_are_told(self, caption, text):
        (check,) = found(caption, text)
        assert check.code == "name-differs"
        assert check.field == "picture_caption"

    @pytest.mark.parametrize(
        ("caption", "text"),
        [
            ("Mette Holm", "Det siger Mette Holm."),
            ("Mette Holms kontor", "Det siger Mette Holm."),
            ("Mette Holm", "Det er Mette Holms kontor."),
            ("Claes’ og Jens Claes’ skib", "Jens Claes sejler."),
            ("Mette Holm", "Mette Holm og Mette Holme er søstre."),
            ("Mette Holm", "Mette Lind siger det."),
            ("Mette Holm", "Hun hedder Holm."),
            ("Per Lind", "Det siger Pia Lind."),
            ("Bo Ek", "Det siger Ib Ek."),
            ("Oles Kro", "Ove Kro siger det."),
            ("Lars Hansen", "Lars Jensen siger det."),
            ("Fjordsund Kommunes rådhus", "Fjordsunds Kommune har et."),
            ("Efter Mette Holm kom regnen", "Det siger Mette Holm."),
            ("Den gamle server hedder Bent.", "Serveren hedder Bents."),
            ("Nørrekær Kommune", "Nordkær Kommune er en anden."),
            ("Vagten. Mette gik", "Vagter. Mette kom"),
            ("", ""),
        ],
    )
    def test_no_false_alarm(self, caption, text):
        assert found(caption, text) == []

    def test_both_are_named(self):
        (check,) = found("Mette Holm", "Det siger Mette Holme.")
        assert "»Mette Holm«" in check.sentence
        assert "»Mette Holme«" in check.sentence

    def test_a_caption_in_the_text_leads_to_its_picture(self):
        (check,) = found("", f"<p>Det siger Mette Holme.</p>{SHOWN.format('Mette Holm')}")
        assert (check.field, check.nth, check.excerpt) == ("body", 0, "Mette Holm")

    def test_the_library_s_own_caption_counts_where_the_item_has_none(self):
        manuscript = written("Det siger Mette Holme.", picture_id=1)
        library = {1: Picture(pk=1, caption="Mette Holm ved kajen")}
        assert len(list(names(manuscript, library))) == 1

    def test_one_that_was_written_to_a_picture_taken_away_is_no_caption(self):
        assert not list(names(written("Mette Holme nikker.", picture_caption="Mette Holm"), {}))

    def test_the_headline_and_the_teaser_are_text_too(self):
        fields = {"teaser": "Mette Holme", "picture_id": 1, "picture_caption": "Mette Holm"}
        assert list(names(written(**fields), {}))

    def test_a_long_run_of_capitals_is_no_trouble(self):
        run = "Aage Bodil " * 2000
        assert found(run, run) == []


@pytest.mark.parametrize(
    ("word", "other", "steps"),
    [("holm", "holm", 0), ("holm", "holme", 1), ("dauodi", "daoudi", 2), ("abc", "xyz", 3)],
)
def test_distance_is_the_letters_to_change(word, other, steps):
    assert distance(word, other, most=3) == distance(other, word, most=3) == steps
