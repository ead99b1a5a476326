import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import html as lxml_html

from articles.models import Article
from newsroom import demo
from publishing.body.markup import words
from publishing.body.richtext import LANGUAGES, sanitise
from tests.factories import make_article, make_sponsored_post
from tests.publishing.bodies import HOSTILE, NODES, anything, faults

DEMO = Path(demo.__file__).parent
# In the files a node names its row by a key; a body holds an id.
KEY = re.compile(r'data-(picture|item)="[^"]+"')
DEMO_BODIES = {
    path.stem: KEY.sub(
        r'data-\1="7"', tomllib.loads(path.read_text(encoding="utf-8"))["body"].strip()
    )
    for folder in ("articles", "sponsored")
    for path in sorted((DEMO / folder).glob("*.toml"))
}


class TestHostile:
    @pytest.mark.parametrize("html", HOSTILE)
    def test_nothing_that_acts_is_left(self, html):
        clean = sanitise(html)
        assert faults(clean) == []
        assert "alert(1)" not in clean or "<script" not in clean

    @pytest.mark.parametrize(
        ("html", "clean"),
        [
            ("<script>alert(1)</script><p>hej</p>", "<p>hej</p>"),
            ("<style>p{}</style><p>hej</p>", "<p>hej</p>"),
            ('<p onclick="x" class="y" id="z" style="w">hej</p>', "<p>hej</p>"),
            ('<p><a href="javascript:1">hej</a></p>', "<p><a>hej</a></p>"),
            ('<aside data-node="evil"><p>x</p></aside>', "<aside><p>x</p></aside>"),
            ('<p data-node="factbox">x</p>', "<p>x</p>"),
            ('<pre><code class="evil">x</code></pre>', "<pre><code>x</code></pre>"),
            ('<p><a href="/x" rel="me" target="_top">x</a></p>', '<p><a href="/x">x</a></p>'),
            ("<div><span>x</span></div>", "x"),
            ("<h1>x</h1>", "x"),
            ('<p data-node="related" data-item="x"></p>', '<p data-node="related"></p>'),
            (
                '<p data-node="embed" data-url="http://youtu.be/abc-123_XYZ?si=spor"></p>',
                '<p data-node="embed" data-url="https://www.youtube.com/watch?v=abc-123_XYZ"></p>',
            ),
            (
                '<p data-node="embed" data-url="http://kaj.example/"></p>',
                '<p data-node="embed"></p>',
            ),
            (
                '<aside data-node="cve" data-cve=" cve-2026-99999" data-severity="slem"></aside>',
                '<aside data-node="cve" data-cve="CVE-2026-99999"></aside>',
            ),
        ],
    )
    def test_the_text_stays_when_its_dress_is_taken_off(self, html, clean):
        assert sanitise(html) == clean

    @settings(max_examples=400)
    @given(anything)
    def test_whatever_is_pasted(self, html):
        assert faults(sanitise(html)) == []

    @settings(max_examples=400)
    @given(anything)
    def test_cleaning_twice_changes_nothing_more(self, html):
        once = sanitise(html)
        assert sanitise(once) == once


class TestWhatABodyMayHold:
    @pytest.mark.parametrize("html", NODES.values(), ids=NODES)
    def test_every_node_comes_through_unchanged(self, html):
        assert sanitise(html) == html

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_code_in_every_known_language(self, language):
        html = f'<pre><code class="language-{language}">x</code></pre>'
        assert sanitise(html) == html

    @pytest.mark.parametrize(
        "empty", ["", "   ", "\n", "<p></p>", "<script>x</script>", "<!-- -->"]
    )
    def test_an_empty_document_is_the_empty_string(self, empty):
        assert sanitise(empty) == ""

    @pytest.mark.parametrize("body", DEMO_BODIES.values(), ids=DEMO_BODIES)
    def test_a_demo_body_keeps_its_meaning(self, body):
        clean = sanitise(body)
        assert words(clean) == words(body)
        assert shape(clean) == shape(body)


class TestSaving:
    """A body is cleaned on every save, not only when it comes through a form."""

    @pytest.mark.django_db
    @pytest.mark.parametrize("make", [make_article, make_sponsored_post])
    def test_the_row_is_clean_without_a_form(self, make):
        item = make(body="<p onclick=x>hej</p><script>alert(1)</script>")
        assert item.body == "<p>hej</p>"
        assert type(item).objects.values_list("body", flat=True).get() == "<p>hej</p>"

    @pytest.mark.django_db
    def test_a_second_save_of_the_body_alone_is_cleaned_too(self):
        article = make_article()
        article.body = "<p>nu med <script>alert(1)</script>tekst</p>"
        article.save(update_fields=["body"])
        assert Article.objects.get().body == "<p>nu med tekst</p>"


def shape(html):
    """Every element with its attributes, in order."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    return [(element.tag, dict(element.attrib)) for element in root.iter()]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<p> Før og efter. </p>", "<p>Før og efter.</p>"),
        ("<ul><li> <p>Punkt </p> </li></ul>", "<ul><li><p>Punkt</p></li></ul>"),
        ("<p>Kl.\u00a0</p>", "<p>Kl.\u00a0</p>"),
        ('<p><a href="https://example.com/?a=1>2"> Link</a></p>',) * 2,
        ("<pre><code>  indrykket \n</code></pre>",) * 2,
    ],
)
def test_the_spaces_nobody_sees_at_the_ends_of_a_line_are_left_out(typed, kept):
    assert sanitise(typed).replace("&gt;", ">").replace("&nbsp;", "\u00a0") == kept
