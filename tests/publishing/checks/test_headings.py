import pytest

from publishing.desk.checks.headings import headings
from tests.publishing.checks.written import codes, sentences_of, written

TEXT = "<p>Kranerne kører igen.</p>"


def found(body):
    return list(headings(written(body)))


class TestHeadings:
    """A small cross-head belongs under a large one; each has text under it and no full stop."""

    @pytest.mark.parametrize(
        "body",
        [
            f"<h2>Natten</h2>{TEXT}",
            f"<h2>Natten</h2>{TEXT}<h3>Kl. 7</h3>{TEXT}",
            f"<h2>Natten</h2><h3>Kl. 7</h3>{TEXT}",
            "<h2>Kortet</h2><figure data-node='picture' data-picture='1'></figure>",
            "<h2>Læs mere</h2><p data-node='related' data-item='1'></p>",
            "<h2>Sådan</h2><ul><li><p>Et</p></li></ul>",
            "<h2>Sådan</h2><pre><code>ls</code></pre>",
            "<h2>Tal</h2><table><tbody><tr><td><p>1</p></td></tr></tbody></table>",
            f"<aside data-node='factbox'><h3>Fakta</h3>{TEXT}</aside><h2>Natten</h2>{TEXT}",
            f"<h2>Udgifter i mio. kr.</h2>{TEXT}",
            f"<h2>Og så …</h2>{TEXT}<h2>Hvad nu?</h2>{TEXT}<h2>Det var ...</h2>{TEXT}",
        ],
    )
    def test_finds_no_fault_where_there_is_none(self, body):
        assert found(body) == []

    @pytest.mark.parametrize(
        ("body", "code"),
        [
            (f"<h3>Kl. 7</h3>{TEXT}<h2>Natten</h2>{TEXT}", "heading-order"),
            ("<h2>Natten</h2>", "heading-alone"),
            (f"<h2>Natten</h2><h2>Dagen</h2>{TEXT}", "heading-alone"),
            (f"<h2>Natten</h2><p></p><h2>Dagen</h2>{TEXT}", "heading-alone"),
            (f"<h2>A</h2>{TEXT}<h3>Natten</h3><h2>Dagen</h2>{TEXT}", "heading-alone"),
            (f"<h2>Blækket slipper op.</h2>{TEXT}", "heading-stop"),
            (f"<aside data-node='factbox'><h3>Det skete.</h3>{TEXT}</aside>", "heading-stop"),
            (f"<h2></h2>{TEXT}", "heading-empty"),
        ],
    )
    def test_finds_each_fault_once(self, body, code):
        assert codes(found(body)) == [code]

    def test_names_the_cross_head_and_leads_to_it(self):
        (check,) = found(f"<h2>Blækket slipper op.</h2>{TEXT}")
        assert "»Blækket slipper op«" in check.sentence
        assert (check.field, check.excerpt) == ("body", "Blækket slipper op.")

    def test_a_cross_head_without_text_is_told_what_to_do(self):
        assert "Skriv noget under" in sentences_of(found("<h2>Natten</h2>"))
