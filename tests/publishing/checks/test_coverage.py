import pytest

from publishing.desk.checks.coverage import coverage
from publishing.desk.checks.stems import Stems
from tests.publishing.checks.written import codes, sentences_of, written

# What any article says besides: enough text for the rule to judge.
REST = " Det var en helt almindelig formiddag, og ingen havde ventet noget særligt." * 6


def found(headline, text, teaser=""):
    return list(coverage(written(f"{text}{REST}", headline=headline, teaser=teaser)))


class TestQuotations:
    """What stands in quotation marks has been said, word for word."""

    @pytest.mark.parametrize(
        ("headline", "text"),
        [
            ("»Vi lærte noget«", "»Sådan. Vi lærte noget,« siger hun."),
            ("»Vi lærte noget«", "»Vi  lærte noget!«"),
            ("Chef: »vi lærte noget«", "»Vi lærte noget,« siger hun."),
            ("”Vi lærte noget”", "»Vi lærte noget.«"),
            ('"Vi lærte noget"', "»Vi lærte noget.«"),
            ("»Slet alt«", "Knappen hedder »Slet alt«."),
        ],
    )
    def test_that_were_said_pass(self, headline, text):
        assert found(headline, text) == []

    @pytest.mark.parametrize(
        ("headline", "text"),
        [
            ("»Vi lærte noget«", "»Vi lærte da noget,« siger hun."),
            ("»Vi lærte alt«", "»Vi lærte alting,« siger hun."),
            ("Chef: »Skrot det«", "»Vi skrotter det,« siger hun."),
        ],
    )
    def test_that_were_not_are_told_plainly(self, headline, text):
        (check,) = found(headline, text)
        assert check.code == "headline-quotation"
        assert "står ikke ordret i teksten" in check.sentence

    def test_may_stand_in_the_teaser(self):
        assert found("»Vi lærte noget«", "Tekst.", teaser="»Vi lærte noget,« siger hun.") == []


class TestWords:
    """A name, a figure or nearly the whole of a headline that the text does not know."""

    @pytest.mark.parametrize(
        ("headline", "text"),
        [
            ("Sygehusene slukkede for strømmen", "Sygehuset slukker strøm."),
            ("Hackerangreb lammede kommunen", "Angrebet lammer Nørrekær Kommune."),
            ("Sygehusledelsen fik ret", "Ledelsen på sygehuset havde ret."),
            ("Handlen gik i vasken", "Han handler. En handel i vask."),
            ("Nørrekær vil have 212.000 kr.", "I Nørrekær koster det 212.000 kr."),
            ("Hver 50. dag går færgen i stå", "Færgen går i stå efter 49,7 dage."),
            ("Fem råd fra Nørrekær", "I Nørrekær har de gode råd."),
            ("7 råd om drift", "Gode råd om drift."),
            ("Ni måneder med AI", "En sprogmodel i ni måneder."),
            ("Overblik: Gravko tager fiberen / Høflige robotter", "En gravko tog en fiber."),
            ("Regnen kom. Tørvejret gik", "Regn kom."),
            ("NIS2-uret tikker for driften", "NIS2 og driften tikker."),
            ("Et døgn uden skærme på sygehuset", "Sygehuset var på papir et døgn."),
        ],
    )
    def test_no_false_alarm(self, headline, text):
        assert found(headline, text) == []

    @pytest.mark.parametrize(
        ("headline", "missing"),
        [
            ("Nu rykker Fjeldholm ind", "»Fjeldholm«"),
            ("Det kostede 14 millioner", "»14«"),
            ("Det kostede 1.200 kr.", "»1.200«"),
            ("Kranerne står stille i havnen", "»Kranerne«, »står«, »stille« og »havnen«"),
        ],
    )
    def test_what_the_text_does_not_know_is_named(self, headline, missing):
        told = found(headline, "Serverne i Nordsund er slukket. Det kostede 12 mio.")
        assert codes(told) == ["headline-words"]
        assert missing in sentences_of(told)

    def test_a_text_just_begun_is_not_judged(self):
        assert list(coverage(written("Kort.", headline="»Vi lærte noget« om Fjeldholm"))) == []

    def test_an_item_without_a_body_is_not_judged(self):
        assert list(coverage(written("", headline="Nu rykker Fjeldholm ind"))) == []


class TestStems:
    @pytest.mark.parametrize(
        ("word", "text"),
        [
            ("virksomhedernes", "virksomhed"),
            ("virksomhed", "virksomhederne"),
            ("nettet", "net"),
            ("nøglen", "nøgler"),
            ("handlen", "handel"),
            ("angreb", "hackerangrebet"),
            ("sygehusledelse", "ledelsen"),
            ("NIS2-uret", "NIS2"),
            ("KMD's", "KMD"),
        ],
    )
    def test_forms_and_parts_of_a_word_are_one(self, word, text):
        assert word in Stems([text])

    @pytest.mark.parametrize(
        ("word", "text"), [("havn", "havde"), ("kat", "kartoffel"), ("drift", "bedrageri")]
    )
    def test_other_words_are_others(self, word, text):
        assert word not in Stems([text])
