"""
The writing surface by keyboard alone: the menus in the text, the nodes they put in, and the signs
one types instead. What is stored is what the form would send.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import LAPTOP, TELEPHONE, axe_violations, widen
from tests.browser.surface import PASTE_TEXT, SET, begin, options, pick, stored
from tests.publishing.bodies import NODES


@pytest.fixture
def surface(desk):
    return begin(desk)


class TestTheMenu:
    def test_a_slash_opens_it_and_it_is_told_to_a_screen_reader(self, desk, surface):
        desk.keyboard.type("/")
        menu = desk.get_by_role("listbox", name="Sæt ind")
        expect(menu).to_be_visible()
        assert options(desk).count() >= 12
        for row in options(desk).all():
            assert row.locator("b").inner_text() and row.locator(".line").inner_text()
        first = options(desk).first
        expect(first).to_have_attribute("aria-selected", "true")
        expect(surface).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
        expect(surface).to_have_attribute("aria-controls", menu.get_attribute("id"))
        expect(surface).to_have_attribute("aria-haspopup", "listbox")
        said = desk.locator(".text-menu:visible [role=status]")
        expect(said).to_contain_text(first.locator("b").inner_text())
        expect(said).to_contain_text(f"1 af {options(desk).count()}")

    def test_the_arrows_mark_and_escape_leaves_what_was_typed(self, desk, surface):
        desk.keyboard.type("/")
        desk.keyboard.press("ArrowDown")
        expect(options(desk).nth(1)).to_have_attribute("aria-selected", "true")
        desk.keyboard.press("ArrowUp")
        desk.keyboard.press("ArrowUp")
        expect(options(desk).last).to_have_attribute("aria-selected", "true")
        desk.keyboard.press("Escape")
        expect(options(desk).first).to_be_hidden()
        assert surface.get_attribute("aria-activedescendant") is None
        assert stored(desk) == "<p>/</p>"

    @pytest.mark.parametrize(
        ("typed", "title"),
        [
            ("foto", "Billede fra arkivet"),
            ("image", "Billede fra arkivet"),
            ("billede", "Billede fra arkivet"),
            ("fakta", "Faktaboks"),
            ("quote", "Fremhævet citat"),
            ("læs", "Læs også"),
            ("youtube", "Fra en anden side"),
            ("shell", "Terminal"),
            ("code", "Kodeblok"),
            ("sårb", "Sårbarhed (CVE)"),
            ("list", "Punktliste"),
        ],
    )
    def test_a_row_is_found_by_its_synonyms(self, desk, surface, typed, title):
        desk.keyboard.type(f"/{typed}")
        expect(options(desk).first.locator("b")).to_have_text(title)

    @pytest.mark.parametrize("typed", ["km/t", "og/eller", "i /etc/hosts x", "kl. 9/10"])
    def test_a_slash_in_the_text_is_a_slash(self, desk, surface, typed):
        desk.keyboard.type(typed)
        expect(options(desk).first).to_be_hidden()
        desk.keyboard.press("Enter")
        assert stored(desk) == f"<p>{typed}</p>"

    def test_the_plus_at_an_empty_line_opens_the_same(self, desk, surface):
        plus = desk.get_by_role("button", name="Sæt ind", exact=True)
        expect(plus).to_be_visible()
        desk.keyboard.press("Tab")
        expect(plus).to_be_focused()
        desk.keyboard.press("Enter")
        expect(plus).to_have_attribute("aria-expanded", "true")
        expect(desk.get_by_role("listbox", name="Sæt ind")).to_be_visible()
        pick(desk, "faktaboks")
        desk.keyboard.type("Tal")
        assert stored(desk).startswith('<aside data-node="factbox"><h3>Tal</h3>')
        expect(plus).to_be_hidden()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [LAPTOP, TELEPHONE])
    def test_axe_finds_nothing_in_an_open_menu_and_every_node(self, desk, surface, width, scheme):
        widen(desk, width)
        desk.emulate_media(color_scheme=scheme)
        surface.evaluate(SET, "".join(NODES.values()) + "<p></p>")
        desk.keyboard.type("/")
        expect(options(desk).first).to_be_visible()
        assert axe_violations(desk) == []
        desk.emulate_media(color_scheme="light")
        widen(desk, LAPTOP)


class TestNodes:
    @pytest.mark.parametrize("html", NODES.values(), ids=NODES)
    def test_the_surface_sends_a_node_as_it_came(self, desk, surface, html):
        surface.evaluate(SET, html)
        sent = stored(desk)
        for made in ("<figcaption></figcaption>", ' data-type="decimal"', ' rowspan="1"'):
            sent, html = sent.replace(made, ""), html.replace(made, "")
        assert sent == html

    def test_a_factbox_with_its_source(self, desk, surface):
        pick(desk, "/faktaboks")
        desk.keyboard.type("Sådan")
        desk.keyboard.press("ArrowDown")
        desk.keyboard.type("Tal.")
        desk.keyboard.press("ArrowDown")
        # The box says »Kilde:« by itself; most people type it all the same.
        desk.keyboard.type("Kilde: Vagten")
        desk.keyboard.press("Enter")
        desk.keyboard.type("Videre.")
        assert stored(desk) == (
            '<aside data-node="factbox"><h3>Sådan</h3><p>Tal.</p><footer>Vagten</footer></aside>'
            "<p>Videre.</p>"
        )

    def test_a_quotation_and_who_said_it(self, desk, surface):
        pick(desk, "/citat")
        desk.keyboard.type("Det gik.")
        desk.keyboard.press("ArrowDown")
        desk.keyboard.type("Birgit, chef")
        desk.keyboard.press("Enter")
        assert stored(desk) == NODES["pull quote"].replace("»", "").replace("«", "")

    def test_a_box_is_put_around_the_text_one_stands_in(self, desk, surface):
        desk.keyboard.type("Det gik.")
        desk.get_by_role("button", name="Fremhævet citat", exact=True).click()
        desk.keyboard.type("Birgit, chef")
        assert stored(desk) == NODES["pull quote"].replace("»", "").replace("«", "")

    def test_a_box_can_be_dissolved_and_its_text_stays(self, desk, surface):
        surface.evaluate(SET, NODES["factbox"])
        surface.get_by_text("Tal.").click()
        desk.get_by_role("button", name="Faktaboks", exact=True).click()
        assert (
            stored(desk)
            == "<h3>Fakta</h3><p>Tal.</p><ul><li><p>1</p></li></ul><p>Kilde: Vagten</p>"
        )

    def test_a_picture_with_its_own_caption_and_alternative_text(self, desk, surface):
        pick(desk, "/foto")
        expect(
            desk.get_by_role("dialog", name="Find et billede").locator("li").first
        ).to_be_visible()
        desk.keyboard.press("ArrowDown")
        desk.keyboard.press("Enter")
        figure = surface.locator("figure")
        expect(figure).to_contain_text("(Foto: ")
        alternative = figure.get_by_label("Alternativ tekst")
        assert alternative.get_attribute("placeholder")
        desk.keyboard.press("ArrowUp")
        desk.keyboard.type("Kranen står stille")
        alternative.fill("En kran uden fører")
        assert re.fullmatch(
            r'<figure data-node="picture" data-picture="\d+" data-alt="En kran uden fører">'
            "<figcaption>Kranen står stille</figcaption></figure>",
            stored(desk),
        )

    def test_read_also_shows_the_headline_and_keeps_the_id(self, desk, surface):
        pick(desk, "/læs")
        dialog = desk.get_by_role("dialog", name="Find noget at læse også")
        expect(dialog.locator("li").first).to_be_visible()
        desk.keyboard.type("driftsovervågningscentralen")
        expect(dialog.locator("li")).to_have_count(1)
        expect(dialog.locator("li .line")).to_contain_text("Artikel · ")
        headline = dialog.locator("li b").inner_text()
        desk.keyboard.press("Enter")
        expect(surface.locator("[data-node=related]")).to_have_text(f"Læs også: {headline}")
        assert re.fullmatch('<p data-node="related" data-item="[0-9]+"></p>', stored(desk))

    def test_an_own_article_is_linked_by_its_headline(self, desk, surface):
        desk.keyboard.type("Se @driftsovervågningscentralen")
        expect(desk.get_by_role("listbox", name="Link til en af vores egne")).to_be_visible()
        expect(options(desk)).to_have_count(1)
        headline = options(desk).locator("b").inner_text()
        expect(options(desk).locator(".line")).to_contain_text("Artikel · ")
        desk.keyboard.press("Enter")
        desk.keyboard.type(". Og nu")
        assert re.fullmatch(
            rf'<p>Se <a href="/artikel/\d+/[\w-]+/">{re.escape(headline)}</a>\. Og nu</p>',
            stored(desk),
        )

    def test_where_none_is_found_it_is_said_what_can_be(self, desk, surface):
        desk.keyboard.type("@gulerodskage")
        only = "Kun det, der er udgivet, kan findes."
        expect(desk.locator(".text-menu:visible [role=status]")).to_contain_text(only)
        desk.keyboard.press("Escape")
        desk.keyboard.press("Enter")
        pick(desk, "/læs")
        desk.keyboard.type("gulerodskage")
        dialog = desk.get_by_role("dialog", name="Find noget at læse også")
        expect(dialog.get_by_role("status")).to_contain_text(only)
        desk.keyboard.press("Escape")

    def test_an_address_in_a_mail_opens_nothing(self, desk, surface):
        desk.keyboard.type("vagt@oppetid.example")
        expect(desk.locator(".text-menu:visible")).to_have_count(0)

    def test_a_pasted_address_of_a_known_provider_becomes_what_it_leads_to(self, desk, surface):
        surface.evaluate(PASTE_TEXT, "https://youtu.be/abc-123_XYZ")
        embed = surface.locator("[data-node=embed]")
        expect(embed).to_contain_text("YouTube")
        assert stored(desk) == '<p data-node="embed" data-url="https://youtu.be/abc-123_XYZ"></p>'

    @pytest.mark.parametrize(
        "address", ["https://kaj.example/a", "https://youtube.com.kaj.example/"]
    )
    def test_another_address_is_pasted_as_text(self, desk, surface, address):
        surface.evaluate(PASTE_TEXT, address)
        assert "data-node" not in stored(desk)

    def test_an_address_that_cannot_be_shown_is_refused_with_a_word(self, desk, surface):
        pick(desk, "/embed")
        field = desk.get_by_role("dialog").get_by_label("Adresse")
        field.fill("javascript:alert(1)")
        field.press("Enter")
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_be_focused()
        field.fill("https://rapport.example/nedbrud")
        field.press("Enter")
        desk.keyboard.type("Rapporten om nedbruddet")
        assert stored(desk) == (
            '<p data-node="embed" data-url="https://rapport.example/nedbrud">'
            "Rapporten om nedbruddet</p>"
        )

    def test_a_cve_card_is_filled_in_and_mended_by_keyboard(self, desk, surface):
        pick(desk, "/cve")
        for text in ("cve-2026-99999", "Kajstyring"):
            desk.keyboard.type(text)
            desk.keyboard.press("Tab")
        severity = desk.get_by_role("dialog").get_by_label("Alvor").locator("option")
        expect(severity).to_have_text(["Ikke vurderet", "Kritisk", "Høj", "Middel", "Lav"])
        desk.keyboard.type("kri")
        desk.keyboard.press("Tab")
        desk.keyboard.press("Enter")
        card = surface.locator("[data-node=cve]")
        expect(card).to_contain_text("CVE-2026-99999")
        expect(card).to_contain_text("kritisk")
        card.get_by_role("button", name="Ret kortet").press("Enter")
        fixed = desk.get_by_role("dialog").get_by_label("Rettet i")
        fixed.fill("4.3")
        fixed.press("Enter")
        assert stored(desk) == (
            '<aside data-node="cve" data-cve="CVE-2026-99999" data-product="Kajstyring" '
            'data-severity="kritisk" data-fixed="4.3"></aside>'
        )


class TestTypedSigns:
    @pytest.mark.parametrize(
        ("typed", "html"),
        [
            ("## Blæk", "<h2>Blæk</h2>"),
            ("### Papir", "<h3>Papir</h3>"),
            ("- et", "<ul><li><p>et</p></li></ul>"),
            ("1. et", "<ol><li><p>et</p></li></ol>"),
            ("> sagt", "<blockquote><p>sagt</p></blockquote>"),
            ("``` x = 1", "<pre><code>x = 1</code></pre>"),
            ("```bash ls", '<pre><code class="language-bash">ls</code></pre>'),
            ("**fed** x", "<p><strong>fed</strong> x</p>"),
            ("*kursiv* x", "<p><em>kursiv</em> x</p>"),
            ("`ls` x", "<p><code>ls</code> x</p>"),
            ("---", "<hr>"),
        ],
    )
    def test_they_become_what_they_mean(self, desk, surface, typed, html):
        desk.keyboard.type(typed)
        assert stored(desk).replace(' data-type="decimal"', "") == html


class TestALongText:
    def test_thirty_pictures_are_asked_for_at_once(self, desk, surface):
        asked = []
        desk.on("request", lambda request: asked.append(request.url))
        figures = "".join(
            f'<figure data-node="picture" data-picture="{pk}"></figure>' for pk in range(1, 31)
        )
        surface.evaluate(SET, figures)
        expect(surface.locator(".picture-credit").first).to_contain_text("Foto: ")
        assert len([url for url in asked if "/forslag/?id=" in url]) == 1
