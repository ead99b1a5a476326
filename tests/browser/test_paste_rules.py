"""
The rules of tidying one by one, and what holds whatever is pasted: nothing runs, no text is lost,
the server takes it unchanged, and cleaning what is clean changes nothing.
"""

import re
from html import escape

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publishing.body.richtext import LANGUAGES, sanitise
from tests.browser import hands
from tests.browser.pasted import PROGRAMS, copied


@pytest.fixture(scope="module")
def cleaned(browser, browser_context_args):
    """`cleaned(html)` is what the tidying gives, as any page of the house runs it."""
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        page.goto("/")
        yield lambda html: hands.clean(page, html)


def links(address):
    return f'<p><a href="{escape(address)}">her</a></p>'


KEPT = [
    ("<p>Kl.&nbsp;9 steg det 12,5&nbsp;% til 3&nbsp;mio. kr., jf. §&nbsp;3.</p>",) * 2,
    ("<p>»Åh,« sagde Øjvind – ”nej”.</p>",) * 2,
    ("<p>to&nbsp;ord&nbsp; og &nbsp;mere&nbsp;</p>", "<p>to ord og mere</p>"),
    ("<p>virk\u00adsom\u200bhed</p>", "<p>virksomhed</p>"),
    ("<p>en<br>to<br><br>tre<br></p>", "<p>en<br>to</p><p>tre</p>"),
    ("<div>en<div>to</div>tre</div>", "<p>en</p><p>to</p><p>tre</p>"),
    ("<b><p>en</p><p>to</p></b>", "<p><strong>en</strong></p><p><strong>to</strong></p>"),
    ('<b style="font-weight:normal"><p>en</p></b>', "<p>en</p>"),
    ('<p><span style="font-weight:700;font-style:italic">en</span></p>',
     "<p><strong><em>en</em></strong></p>"),
    ('<p>H<span style="vertical-align:sub">2</span>O</p>', "<p>H<sub>2</sub>O</p>"),
    ("<h1>A</h1><h2>B</h2><h5>C</h5>", "<h2>A</h2><h3>B</h3><h3>C</h3>"),
    ("<h2>A</h2><h3>B</h3>",) * 2,
    ("<h2><b>A</b> og <i>B</i></h2>", "<h2>A og <em>B</em></h2>"),
    ("<p><b>Kort</b></p><p>tekst</p>", "<h2>Kort</h2><p>tekst</p>"),
    ("<h2>A</h2><p>x</p><p><b>Kort</b></p><p>y</p>", "<h2>A</h2><p>x</p><h3>Kort</h3><p>y</p>"),
    ("<p><strong>Hvad så nu?</strong></p><p>Svar</p>",) * 2,
    ("<p><strong>Til sidst</strong></p>",) * 2,
    ("<ul><li>a</li><ul><li>b</li></ul></ul>",
     "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"),
    ("<ul>løst<li></li></ul>", "<ul><li><p>løst</p></li></ul>"),
    ("<li>alene</li>", "<ul><li><p>alene</p></li></ul>"),
    ("<li><h2>a</h2></li>", "<ul><li><p>a</p></li></ul>"),
    ("<table><tr><td>kun én</td></tr></table>", "<p>kun én</p>"),
    ('<blockquote style="margin:0 0 0 40px;border:none">ind</blockquote>', "<p>ind</p>"),
    ('<div style="white-space:pre;font-family:Consolas,monospace"><div>if x:</div>'
     "<div>  y</div></div>", "<pre><code>if x:\n  y</code></pre>"),
    ("<p>Sådan:</p><p style='font-family:Courier New'>if x:</p>"
     "<p style='font-family:Courier New'>&nbsp; y</p>",
     "<p>Sådan:</p><pre><code>if x:\n  y</code></pre>"),
    ('<div style="font-family:Courier">hele mailen</div>', "<p>hele mailen</p>"),
    ('<pre class="language-klingon">x</pre>', "<pre><code>x</code></pre>"),
    ("<p>før <img src=https://x.example/b.jpg> efter</p>", "<p>før efter</p>"),
    (links("https://a.example/?utm_source=x&amp=1&b=%C3%A6&fbclid=2#c"),
     '<p><a href="https://a.example/?amp=1&amp;b=%C3%A6#c">her</a></p>'),
    (links("https://a.example/?mc_eid=1&gclid=2"), '<p><a href="https://a.example/">her</a></p>'),
    (links("https://a.example/#:~:text=ord"), '<p><a href="https://a.example/">her</a></p>'),
    (links("https://www.google.com/url?q=https%3A%2F%2Fa.example%2F%3Fb%3D1&sa=D"),
     '<p><a href="https://a.example/?b=1">her</a></p>'),
    (links("https://google.example/url?q=https://b.example/"),
     '<p><a href="https://google.example/url?q=https://b.example/">her</a></p>'),
    (links('https://a.example/a b"<c>'),
     '<p><a href="https://a.example/a%20b%22%3Cc%3E">her</a></p>'),
    (links("javascript:alert(1)"), "<p>her</p>"),
    (links(" jAva\tscript:alert(1)"), "<p>her</p>"),
    (links("https://www.google.com/url?q=javascript:alert(1)"),
     '<p><a href="https://www.google.com/url?q=javascript:alert(1)">her</a></p>'),
    (links("#noten"), "<p>her</p>"),
    (links("file:///C:/brev/a.htm#b"), "<p>her</p>"),
    (links("/artikel/4/"), "<p>her</p>"),
    (links("mailto:a@b.example?subject=Hej"),
     '<p><a href="mailto:a@b.example?subject=Hej">her</a></p>'),
]  # fmt: skip


@pytest.mark.parametrize(("html", "outcome"), KEPT)
def test_what_becomes_of_it(cleaned, html, outcome):
    assert cleaned(html)["html"] == outcome


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ('<img src="https://x.example/b.jpg" width=600>', "remotePictures"),
        ('<img src="cid:del1@mail">', "remotePictures"),
        ('<img src="https://x.example/o.gif" width=1 height=1>', "trackingPictures"),
        ('<img src="https://x.example/o.gif" style="display:none">', "trackingPictures"),
    ],
)
def test_pictures_by_address_are_counted(cleaned, html, what):
    assert cleaned(f"<p>tekst</p>{html}")["tidied"] == [{"what": what, "count": 1}]


def test_pictures_in_the_text_are_handed_on(cleaned):
    address = "data:image/png;base64,iVBORw0KGgo="
    given_back = cleaned(f'<p>a</p><img src="{address}"><p>b</p>')
    assert given_back == {"html": "<p>a</p><p>b</p>", "tidied": [], "pictures": [address]}


def test_the_languages_are_the_servers(page, house):
    page.goto("/")
    of_code = "async () => (await import('/static/js/desk/paste/code.js')).LANGUAGES"
    assert sorted(page.evaluate(of_code)) == sorted(LANGUAGES)


# Whatever is pasted -------------------------------------------------------------------------

WORDS = st.text("abc æøåÆØÅ»«–0123.?&<>\"'\u00a0\u00ad\n\t\x08🙂", max_size=12)
STYLES = st.sampled_from([
    "", "font-weight:bold", "font-weight:400", "font-size:20pt", "font-size:11pt",
    "font-family:Courier New", "white-space:pre", "font-style:italic", "vertical-align:super",
    "white-space:pre;font-family:monospace", "mso-list:l0 level1 lfo1", "mso-list:l0 level3 lfo1",
    "border:none", "text-decoration:line-through",
])  # fmt: skip
BLOCKS = "p div h1 h2 h4 ul ol li blockquote pre table tr td th thead section b span a i code br hr"
ADDRESSES = st.sampled_from([
    "https://a.example/?utm_source=x", "https://a.example/<b>\"", "javascript:alert(1)", "#x",
    "https://www.google.com/url?q=https://b.example/?gclid=1", "http://", "https://[",
    "mailto:a@b.example",
])  # fmt: skip


def element(inside):
    def build(tag, style, address, children):
        href = f' href="{escape(address)}"' if tag == "a" else ""
        return f'<{tag} style="{style}"{href}>{"".join(children)}</{tag}>'

    return st.builds(
        build, st.sampled_from(BLOCKS.split()), STYLES, ADDRESSES, st.lists(inside, max_size=4)
    )


TREES = st.recursive(WORDS.map(escape), element, max_leaves=25)
EVIL = st.sampled_from([
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "<iframe srcdoc='<script>1</script>'></iframe>", "<style>p{}</style>", "<td>", "<",
    "<!--[if mso]>x<![endif]-->", "<p onclick=alert(1)>x", "<o:p>x</o:p>", "</table></p>",
    "<a href='java&#10;script:alert(1)'>x</a>", "<math><mi><style><img onerror=1>",
])  # fmt: skip
ANYTHING = st.lists(TREES | EVIL | st.text(max_size=20), max_size=5).map("".join)
ALLOWED = "p h2 h3 ul ol li blockquote pre code table tbody tr th td hr br a strong em s sub sup"
BROWSER = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def letters(text):
    return re.sub(r"[\s\u00ad\u200b\u2060\ufeff\x00-\x1f]", "", text)


class TestWhateverIsPasted:
    @BROWSER
    @given(ANYTHING)
    @example("".join(copied(program) for program in PROGRAMS))
    def test_cleaning_again_changes_nothing(self, cleaned, html):
        once = cleaned(html)["html"]
        assert cleaned(once)["html"] == once

    @BROWSER
    @given(ANYTHING)
    def test_the_server_takes_it_unchanged(self, cleaned, html):
        once = cleaned(html)["html"]
        assert sanitise(once) == once

    @BROWSER
    @given(ANYTHING)
    def test_nothing_in_it_can_run(self, cleaned, html):
        once = cleaned(html)["html"].lower()
        tags = re.findall(r"<[^>]*>", once)
        allowed = rf"</?({'|'.join(ALLOWED.split())})[ >]"
        assert [tag for tag in tags if not re.match(allowed, tag)] == []
        assert [
            tag for tag in tags if re.search(r"\s(on\w+|style|class=\"(?!language-))", tag)
        ] == []
        assert "javascript:" not in "".join(re.findall(r'href="([a-z]+:)', once))

    @BROWSER
    @given(TREES)
    def test_no_text_is_lost_or_moved(self, cleaned, page, html):
        page.evaluate(
            "(h) => (globalThis.shown = new DOMParser().parseFromString(h, 'text/html'))", html
        )
        before = page.evaluate("shown.body.textContent")
        after = page.evaluate(
            "(h) => new DOMParser().parseFromString(h, 'text/html').body.textContent",
            cleaned(html)["html"],
        )
        assert letters(after) == letters(before)
