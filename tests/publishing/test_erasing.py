"""Names taken out of texts, and nothing else."""

import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from articles.models import Article
from people.models import Notice
from publishing.body.markup import plain_text
from publishing.body.richtext import sanitise
from publishing.versions.erasing import Eraser
from tests.publishing.bodies import NODES, anything

ERASER = Eraser(["Mette Ålholm"], "[fjernet]")

TAKEN = [
    ("Mette Ålholm siger op.", "[fjernet] siger op."),
    ("»Mette Ålholm«, (Mette Ålholm).", "»[fjernet]«, ([fjernet])."),
    ("Mette Ålholms afgang", "[fjernet]s afgang"),
    ("Mette Ålholm's afgang", "[fjernet]'s afgang"),
    ("Mette Ålholm-sagen", "[fjernet]-sagen"),
    ("Mette\u00a0Ålholm", "[fjernet]"),
    ("Mette\n  Ålholm", "[fjernet]"),
    ("Mette Ål\u00adholm", "[fjernet]"),
    (unicodedata.normalize("NFD", "Mette Ålholm"), "[fjernet]"),
]
LEFT = [
    "Mette Ålholmgård",
    "Mette Ålholm-Larsen",
    "Anne-Mette Ålholm",
    "Annmette Ålholm",
    "METTE ÅLHOLM",
    "mette ålholm",
    "Mette og Ålholm",
    "Mette Ålholm\u00adgård",
]


@pytest.mark.parametrize(("text", "erased"), TAKEN)
def test_a_name_as_it_may_be_written(text, erased):
    assert ERASER.text(text) == erased


@pytest.mark.parametrize("text", LEFT)
def test_another_name_is_left_alone(text):
    assert ERASER.text(text) == text


def test_a_single_word_is_not_taken_for_the_genitive_of_another():
    assert Eraser(["Jen"], "[fjernet]").text("Jens og Jen") == "Jens og [fjernet]"


def test_the_longest_name_goes_first():
    eraser = Eraser(["Mette Ålholm", "Mette Ålholm Bach"], "NN")
    assert eraser.text("Mette Ålholm Bach og Mette Ålholm") == "NN og NN"


BODIES = [
    ("<p>Mette Ålholm gik.</p>", "<p>[fjernet] gik.</p>"),
    ("<p><strong>Mette</strong> Ålholm gik.</p>", "<p><strong>[fjernet]</strong> gik.</p>"),
    ("<p>M<em>ette Ål</em>holm</p>", "<p>[fjernet]<em></em></p>"),
    ("<p>Mette<br>Ålholm</p>", "<p>[fjernet]<br></p>"),
    ("<p>Mette&nbsp;Ålholm</p>", "<p>[fjernet]</p>"),
    ("<p>Mette</p><p>Ålholm</p>", "<p>Mette</p><p>Ålholm</p>"),
    (
        '<figure data-node="picture" data-picture="7" data-alt="Mette Ålholm"></figure>',
        '<figure data-node="picture" data-picture="7" data-alt="[fjernet]"></figure>',
    ),
    (
        '<p><a href="/artikel/7/mette-aalholm-gaar/">Læs</a></p>',
        '<p><a href="/artikel/7/fjernet-gaar/">Læs</a></p>',
    ),
]


@pytest.mark.parametrize(("body", "erased"), BODIES)
def test_a_body_keeps_its_shape(body, erased):
    assert ERASER.html(body) == erased


def test_what_stands_instead_is_text():
    assert Eraser(["A & B"], "<i>").html("<p>A &amp; B</p>") == "<p>&lt;i&gt;</p>"


class TestContent:
    def test_a_tag_that_is_the_name_goes_and_one_with_more_in_it_is_renamed(self):
        tags = ["Drift", "Mette Ålholm", "Mette Ålholm-sagen"]
        assert ERASER.content({"tags": tags}, Article)["tags"] == ["Drift", "[fjernet]-sagen"]

    def test_an_address_made_of_the_headline_follows_it(self):
        content = {"headline": "Mette Ålholm går", "slug": "mette-aalholm-gaar"}
        assert ERASER.content(content, Article)["slug"] == "fjernet-gaar"

    def test_an_address_typed_by_hand(self):
        content = {"headline": "Chef går", "slug": "farvel-mette-aalholm"}
        assert ERASER.content(content, Article)["slug"] == "farvel-fjernet"

    def test_a_name_in_two_fields_goes_from_both(self):
        content = {"first_name": "Mette", "last_name": "Ålholm", "title": "chef", "age": 40}
        assert ERASER.content(content, Notice) == content | {
            "first_name": "[fjernet]",
            "last_name": "",
        }

    def test_a_form_not_saved_yet(self):
        typed = {
            "first_name": ["Mette"],
            "last_name": ["Ålholm"],
            "tags": ["Mette Ålholm, Drift"],
            "bylines": ["1", "2"],
        }
        assert ERASER.form(typed, Notice) == {
            "first_name": ["[fjernet]"],
            "last_name": [""],
            "tags": ["Drift"],
            "bylines": ["1", "2"],
        }

    def test_a_longer_text_still_fits_its_field(self):
        headline = "Bo " * 50
        erased = Eraser(["Bo"], "[fjernet]").content({"headline": headline}, Article)
        assert len(erased["headline"]) == 160


OTHER_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)


class TestNothingElseChanges:
    @given(OTHER_WORDS)
    @example("Mette Ålholm-Larsen")
    def test_of_a_text(self, text):
        assume("Ålholm" not in unicodedata.normalize("NFC", text) or text in LEFT)
        assert ERASER.text(text) == text

    @given(st.lists(st.one_of(st.sampled_from(list(NODES.values())), anything), max_size=5))
    def test_of_a_body(self, parts):
        body = sanitise("".join(parts))
        assume("Ålholm" not in body)
        assert ERASER.html(body) == body

    @given(st.lists(st.sampled_from(list(NODES.values())), max_size=5), st.data())
    def test_around_a_name(self, parts, data):
        """Taking the name out again is the body as it was before it was put in."""
        at = data.draw(st.integers(0, len(parts)))
        name = "<p>Her er Mette Ålholm.</p>"
        before, after = "".join(parts[:at]), "".join(parts[at:])
        erased = ERASER.html(before + name + after)
        assert erased == before + "<p>Her er [fjernet].</p>" + after

    @given(st.lists(st.sampled_from(["<em>", "</em>", "<br>", "Mette", " ", "Ålholm", "x"])))
    def test_no_name_is_left_however_it_is_marked(self, parts):
        body = sanitise("<p>" + "".join(parts) + "</p>")
        erased = plain_text(sanitise(ERASER.html(body)))
        assert ERASER.text(erased) == erased
