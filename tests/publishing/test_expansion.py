import pytest
from hypothesis import example, given, settings
from hypothesis.extra.django import TestCase
from lxml import html as lxml_html

from publishing.body.expansion import expand, missing_targets
from publishing.body.markup import plain_text, words
from publishing.body.richtext import sanitise
from tests.factories import ago, make_article, make_notice, make_picture, make_sponsored_post
from tests.publishing.bodies import ALLOWED, HOSTILE, NODES, anything, faults

EDITORIAL = type("Editorial", (), {"label": None})()
PAID = type("Paid", (), {"label": "ANNONCE"})()

# What our own templates and the expansion add to what a body may hold.
SERVED = ALLOWED | {
    "aside": ALLOWED["aside"] | {"aria-label"},
    "div": {"class", "tabindex", "role", "aria-label", "data-frame"},
    "button": {"type"},
    "dl": set(),
    "dt": set(),
    "dd": set(),
    "i": {"class"},
    "section": {"class", "aria-label"},
    "pre": {"class", "tabindex", "role", "aria-label"},
    "figure": ALLOWED["figure"] | {"class"},
    "img": {"src", "width", "height", "alt", "loading", "decoding", "fetchpriority"},
    "p": ALLOWED["p"] | {"class"},
    "picture": {"class"},
    "source": {"type", "srcset", "sizes"},
    "span": {"class", "aria-hidden"},
}

OWN_CLASSES = ("table", "embed", "cve", "terminal", "prompt", "on")


def page_of(body, item=EDITORIAL):
    """The expanded body as a tree."""
    return lxml_html.fragment_fromstring(str(expand(body, item)), create_parent="main")


def picture_node(pk, caption=""):
    inner = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure data-node="picture" data-picture="{pk}">{inner}</figure>'


def related_node(pk):
    return f'<p data-node="related" data-item="{pk}"></p>'


@pytest.mark.django_db
class TestPictures:
    def test_a_picture_comes_with_its_caption_credit_and_alternative_text(self):
        picture = make_picture(caption="Skabene i kælderen.", alt="Blå lamper", credit="Mette Holm")
        page = page_of("<p>Før.</p>" + picture_node(picture.pk) + "<p>Efter.</p>")
        assert page.xpath("//img/@alt") == ["Blå lamper"]
        assert page.xpath("string(//figcaption)") == "Skabene i kælderen. (Foto: Mette Holm)"
        assert [p.text for p in page.xpath("//p")] == ["Før.", "Efter."]

    def test_a_caption_of_its_own_goes_before_the_librarys(self):
        picture = make_picture(caption="Arkivets tekst.")
        page = page_of(picture_node(picture.pk, caption="Artiklens tekst."))
        assert "Artiklens tekst." in page.xpath("string(//figcaption)")
        assert "Arkivets tekst." not in page.text_content()

    def test_an_alternative_text_of_its_own_goes_before_the_librarys(self):
        picture = make_picture(alt="Blå lamper")
        node = picture_node(picture.pk).replace("<figure", '<figure data-alt="Et mørkt skab"')
        assert page_of(node).xpath("//img/@alt") == ["Et mørkt skab"]

    @pytest.mark.parametrize("pk", ["0", "999999", "", "x", "-1", "²", "٣", "9" * 30, "9" * 5000])
    def test_a_picture_that_is_gone_renders_nothing(self, pk):
        assert expand("<p>Før.</p>" + picture_node(pk) + "<p>Efter.</p>", EDITORIAL) == (
            "<p>Før.</p><p>Efter.</p>"
        )

    def test_text_after_a_missing_picture_is_kept(self):
        body = f"<blockquote>før{picture_node(0)}efter</blockquote>"
        assert page_of(body).text_content() == "førefter"


@pytest.mark.django_db
class TestRelated:
    """»Læs også« points at what readers can see, and at nothing else."""

    def test_a_live_item_of_any_kind_is_linked_by_its_headline(self):
        for item in (make_article(), make_notice()):
            page = page_of(related_node(item.pk))
            assert page.xpath("//a/@href") == [item.get_absolute_url()]
            assert page.xpath("string(//a)") == item.headline
            assert "Læs også:" in page.text_content()

    def test_a_paid_item_carries_its_label(self):
        post = make_sponsored_post(sender="Strømbro")
        page = page_of(related_node(post.pk))
        assert "ANNONCE" in page.text_content()
        assert "Annonceindlæg fra Strømbro" in page.text_content()
        assert page.xpath("//a/@rel") == ["sponsored"]

    @pytest.mark.parametrize(
        "moments",
        [
            {"published_at": None},
            {"published_at": ago(hours=-1)},
            {"withdrawn_at": ago(minutes=1)},
            {"published_at": ago(days=2), "expires_at": ago(days=1)},
        ],
    )
    def test_what_readers_cannot_see_renders_nothing(self, moments):
        item = make_article(**moments)
        assert expand("<p>Slut.</p>" + related_node(item.pk), EDITORIAL) == "<p>Slut.</p>"

    @pytest.mark.parametrize("pk", ["0", "999999", "", "x", "9" * 30])
    def test_an_unknown_item_renders_nothing(self, pk):
        assert expand("<p>Slut.</p>" + related_node(pk), EDITORIAL) == "<p>Slut.</p>"


class TestBoxes:
    def test_a_source_line_gets_its_word_once(self):
        for source in ("Vagten", "Kilde: Vagten"):
            page = page_of(f'<aside data-node="factbox"><p>x</p><footer>{source}</footer></aside>')
            assert page.xpath("string(//footer)") == "Kilde: Vagten"

    def test_an_older_factbox_has_its_source_as_its_last_paragraph(self):
        assert page_of(NODES["older factbox"]).xpath("string(//footer)") == "Kilde: Vagten"

    @pytest.mark.parametrize("source", ["", "Kilde: ", " "])
    def test_a_source_line_nobody_filled_in_is_not_shown(self, source):
        for box in ('aside data-node="factbox"', 'blockquote data-node="pullquote"'):
            body = f"<{box}><p>x</p><footer>{source}</footer></{box.split()[0]}>"
            assert page_of(body).xpath("//footer") == []


class TestTerminals:
    @pytest.mark.parametrize(
        ("line", "prompt"),
        [
            ("$ ls", "$ "),
            ("# reboot", "# "),
            ("root@kran01:~# reboot", "root@kran01:~# "),
            ("C:\\drift> dir", "C:\\drift> "),
            ("PS C:\\drift> dir", "PS C:\\drift> "),
            ("E42 nøgle afvist", None),
            ("pris i $ og kr.", None),
            ("#!/bin/sh", None),
        ],
    )
    def test_the_prompt_is_told_from_the_command(self, line, prompt):
        page = page_of(f'<pre data-node="terminal"><code>{line}</code></pre>')
        assert page.xpath("//span[@class='prompt']/text()") == ([prompt] if prompt else [])
        assert page.xpath("string(//pre)") == line

    def test_no_line_is_lost(self):
        page = page_of(NODES["terminal"] + "<p>Efter.</p>")
        assert page.xpath("string(//pre)") == "$ uptime\n 07:04 up 211 days"
        assert page.xpath("string(//p)") == "Efter."


class TestCards:
    def test_a_cve_card_says_what_it_knows(self):
        page = page_of(NODES["cve"])
        assert page.xpath("//section/@aria-label") == ["CVE-2026-99999"]
        assert "Alvor: kritisk" in page.text_content()
        assert page.xpath("//dd/text()") == ["Kajstyring", "4.0 til 4.2", "4.3"]
        assert page.xpath("//a/@href") == ["https://kaj.example/raad"]

    @pytest.mark.parametrize(
        ("severity", "filled"), [("kritisk", 4), ("høj", 3), ("middel", 2), ("lav", 1)]
    )
    def test_the_worse_the_more_squares_are_filled(self, severity, filled):
        page = page_of(NODES["cve"].replace("kritisk", severity))
        assert len(page.xpath("//i[@class='on']")) == filled

    def test_what_it_does_not_know_it_does_not_mention(self):
        page = page_of('<aside data-node="cve" data-cve="CVE-2026-99999"></aside>')
        assert page.text_content().split() == ["CVE-2026-99999"]

    def test_links_out_of_a_paid_item_are_marked_as_paid(self):
        for node in ("cve", "video", "link card"):
            assert page_of(NODES[node], PAID).xpath("//a/@rel") == ["sponsored noopener"]
            assert page_of(NODES[node]).xpath("//a/@rel") == ["noopener"]

    def test_what_lies_elsewhere_is_a_link_and_nothing_that_fetches(self):
        for node in ("video", "post", "link card"):
            page = page_of(NODES[node])
            assert page.xpath("//iframe | //img | //script | //@src") == []
            assert len(page.xpath("//a[@href]")) == 1
        assert page_of(NODES["link card"]).xpath("//button | //@data-frame") == []


@pytest.mark.django_db
class TestMissingTargets:
    def test_each_node_that_shows_nothing_is_named_in_its_order(self):
        picture, article = make_picture(), make_article()
        body = (
            picture_node(picture.pk)
            + picture_node(0)
            + related_node(article.pk)
            + related_node(make_article(published_at=None).pk)
            + '<p data-node="embed">Uden adresse</p><aside data-node="cve"></aside>'
            + "".join(NODES[node] for node in ("video", "cve", "terminal", "factbox"))
        )
        told = missing_targets(body)
        assert [sentence.split()[1] for sentence in told] == [
            "billede",
            "»Læs",
            "indlejring",
            "sårbarhedskort",
        ]
        assert all(sentence.endswith(".") for sentence in told)

    @pytest.mark.parametrize("body", ["", NODES["paragraph"], NODES["video"]])
    def test_nothing_missing_is_nothing_said(self, body, django_assert_num_queries):
        with django_assert_num_queries(0):
            assert missing_targets(body) == []


class TestTables:
    def test_a_table_stands_in_a_frame_that_can_be_scrolled_by_keyboard(self):
        page = page_of(f"<p>Før.</p>{NODES['table']}efter")
        (frame,) = page.xpath("//div[table]")
        assert dict(frame.attrib) == {
            "class": "table",
            "tabindex": "0",
            "role": "region",
            "aria-label": "Tabel",
        }
        assert frame.tail == "efter"
        assert len(page.xpath("//table")) == 1


class TestLinks:
    OUTWARD = '<p><a href="https://vagten.example/skema">skema</a></p>'

    def test_links_out_of_a_paid_item_are_marked_as_paid(self):
        assert page_of(self.OUTWARD, PAID).xpath("//a/@rel") == ["sponsored noopener"]

    def test_links_out_of_journalism_are_not(self):
        assert page_of(self.OUTWARD).xpath("//a/@rel") == ["noopener"]

    @pytest.mark.parametrize("href", ["//vagten.example/x", "HTTPS://vagten.example/x"])
    def test_an_address_written_another_way_is_outward_too(self, href):
        page = page_of(f'<p><a href="{href}">x</a></p>', PAID)
        assert page.xpath("//a/@rel") == ["sponsored noopener"]

    @pytest.mark.parametrize("href", ["/emne/drift/", "mailto:vagt@oppetid.example", "#fakta"])
    def test_links_within_the_paper_and_mail_stay_plain(self, href):
        page = page_of(f'<p><a href="{href}">x</a></p>', PAID)
        assert page.xpath("//a/@rel") == []

    @pytest.mark.django_db
    def test_a_paid_item_is_known_by_its_own_label(self):
        assert "sponsored" in expand(self.OUTWARD, make_sponsored_post())
        assert "sponsored" not in expand(self.OUTWARD, make_article())


@pytest.mark.django_db
class TestQueries:
    """One query for the pictures and one for the items, however many nodes there are."""

    @pytest.mark.parametrize("nodes", [1, 10])
    def test_one_query_per_kind_of_row(self, django_assert_num_queries, nodes):
        pictures = "".join(picture_node(make_picture().pk) for _ in range(nodes))
        items = [make_article(), make_notice(), make_sponsored_post()] + [
            make_article() for _ in range(nodes)
        ]
        related = "".join(related_node(item.pk) for item in items)
        others = "".join(NODES[node] for node in ("video", "cve", "terminal", "factbox")) * nodes
        # 1 pictures, 2 items with what a teaser of each kind shows
        with django_assert_num_queries(2):
            page = page_of(pictures + related + others)
        assert len(page.xpath("//picture")) == nodes
        assert len(page.xpath("//div[@class='related']//a")) == nodes + 3
        assert len(page.xpath("//section")) == nodes

    def test_a_body_without_nodes_asks_nothing(self, django_assert_num_queries):
        with django_assert_num_queries(0):
            expand(NODES["paragraph"] + NODES["factbox"], EDITORIAL)


class TestWhatIsServed:
    """Nothing the sanitiser stopped may come back to life on its way through the expansion."""

    @pytest.mark.parametrize("body", ["", "<p></p>", "   "])
    def test_an_empty_body_is_nothing(self, body):
        assert str(expand(body, EDITORIAL)).strip() in ("", "<p></p>")

    def test_text_outside_any_element_stays_text(self):
        body = sanitise("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; <p>hej</p>&lt;b&gt;")
        assert expand(body, EDITORIAL) == (
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; <p>hej</p>&lt;b&gt;"
        )

    @pytest.mark.parametrize(
        "node",
        ["paragraph", "marks", "crosshead", "bullets", "numbers", "quotation", "break"]
        + ["pull quote", "older pull quote", "mail", "own page"],
    )
    def test_a_node_that_refers_to_nothing_is_served_as_it_is_stored(self, node):
        assert expand(NODES[node], EDITORIAL) == NODES[node]

    def test_a_factbox_is_named_by_its_heading(self):
        named = NODES["factbox"].replace('"factbox"', '"factbox" aria-label="Fakta"')
        named = named.replace("<footer>", "<footer>Kilde: ")
        assert expand(NODES["factbox"], EDITORIAL) == named
        assert page_of(NODES["older factbox"]).xpath("//aside/@aria-label") == ["Faktaboks"]

    @pytest.mark.parametrize("node", ["code", "plain code"])
    def test_code_that_may_scroll_can_be_reached_by_keyboard(self, node):
        reached = NODES[node].replace("<pre>", '<pre tabindex="0">')
        assert expand(NODES[node], EDITORIAL) == reached


class TestHostileBodies(TestCase):
    def test_no_hostile_body_is_served_with_anything_that_acts(self):
        for html in HOSTILE:
            assert faults(str(expand(sanitise(html), PAID)), SERVED, classes=OWN_CLASSES) == []

    @settings(max_examples=300)
    @example(f'<a href="">{NODES["video"]}</a>')
    @given(anything)
    def test_whatever_was_pasted(self, html):
        served = str(expand(sanitise(html), PAID))
        assert faults(served, SERVED, classes=OWN_CLASSES) == []
        # A browser reads the served body as it reads the stored one.
        ours = served.count('class="embed-link"') + served.count('class="cve-id"><a ')
        assert sanitise(served).count("<a ") - ours <= sanitise(html).count("<a ")


class TestText:
    def test_the_number_and_the_product_of_a_vulnerability_can_be_searched_for(self):
        text = plain_text(NODES["cve"] + "<p>Efter</p>").split()
        assert {"CVE-2026-99999", "Kajstyring", "4.3", "Efter"} <= set(text)

    def test_words_are_the_ones_a_reader_reads(self):
        assert words("<p>Kl. 7 gik <strong>strøm</strong>men.</p><p>To ord.</p>") == 6
        assert words("") == 0

    def test_two_blocks_are_never_one_word(self):
        assert words("<p>Første</p><p>Anden</p>") == 2
        assert plain_text("<h2>Første</h2><p>Anden</p>") == "Første Anden"

    @settings(max_examples=200)
    @given(anything)
    def test_reading_never_fails(self, html):
        body = sanitise(html)
        assert words(body) >= 0
        assert isinstance(plain_text(body), str)
