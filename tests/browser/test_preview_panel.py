"""The page as readers will get it, beside the text that is being written."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, TELEPHONE, Notebook, axe_violations, wait_until, widen

WIDE = 1800
SCROLLED = "scrollY"
# What has the focus, unless that is in the panel or nothing on the page.
OUTSIDE = """(() => {
  const there = document.activeElement
  return there === document.body || there.closest("dialog") ? null : there.outerHTML
})()"""
DARK = "matchMedia('(prefers-color-scheme: dark)').matches"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("preview") / "house")
    house.made = json.loads(house.run("tests.browser.draft_and_page"))
    with house.open():
        yield house


@pytest.fixture
def writing(page, house):
    """An editor at a draft that somebody has written."""
    house.forget_typed()
    hands.log_in(page, "redaktør")
    return open_item(page, house, "draft")


def open_item(page, house, name):
    page.goto(f"/admin/articles/article/{house.made['pk'][name]}/change/")
    expect(hands.surface(page)).to_be_visible()
    return page


def button(page):
    return page.get_by_role("button", name="Vis", exact=True)


def panel(page):
    return page.get_by_role("dialog", name="Sådan bliver det for læserne")


def shown(page):
    """What stands in the frame that is seen."""
    return page.frame_locator("desk-preview iframe:not(.coming)")


def frame(page):
    handle = page.locator("desk-preview iframe:not(.coming)").element_handle()
    return handle.content_frame()


def choose(page, name):
    panel(page).get_by_role("radio", name=name, exact=True).check()


def look(page):
    button(page).click()
    expect(shown(page).get_by_role("heading", level=1)).to_be_visible()


def type_headline(page, text):
    """Type, and wait until it has been kept and the preview has come anew."""
    hands.field(page, "Rubrik").fill(text)
    expect(shown(page).get_by_role("heading", level=1)).to_have_text(text)


def text_of(main):
    return " ".join(main.text_content().split())


class TestThePage:
    def test_it_is_the_one_readers_get(self, page, house, browser, browser_context_args):
        hands.log_in(page, "redaktør")
        open_item(page, house, "live")
        look(page)
        with browser.new_context(**browser_context_args) as context:
            reader = context.new_page()
            reader.goto(house.made["live"])
            read = text_of(reader.locator("main"))
        assert text_of(shown(page).locator("main")) == read

    def test_it_says_that_it_is_a_draft(self, writing):
        look(writing)
        expect(shown(writing).get_by_text("Kladde – ikke udgivet")).to_be_visible()

    def test_what_is_typed_comes_by_itself_and_is_not_saved(self, writing, house):
        look(writing)
        writing.keyboard.press("Escape")
        writing.set_viewport_size({"width": WIDE, "height": 900})
        look(writing)
        type_headline(writing, "Kajen er her allerede")
        expect(shown(writing).get_by_text("som det står i vinduet nu, ikke gemt")).to_be_visible()
        saved = "SELECT headline FROM publishing_contentitem WHERE id = ?"
        assert house.ask(saved, house.made["pk"]["draft"]) == "Kajen er på vej"

    def test_it_is_never_counted(self, page, house):
        hands.log_in(page, "redaktør")
        notes = Notebook(page)
        page.clock.install()
        open_item(page, house, "live")
        look(page)
        page.clock.run_for(10_000)
        assert not [asked.url for asked in notes.requests if "/tael/" in asked.url]
        assert notes.complaints == []

    def test_a_link_in_it_opens_beside_the_desk(self, writing, house):
        look(writing)
        with writing.expect_popup() as opened:
            shown(writing).get_by_role("link", name="Seneste").click()
        expect(opened.value).to_have_url(f"{house.base}/seneste/")
        expect(shown(writing).get_by_text("Kladde – ikke udgivet")).to_be_visible()


class TestTheFrontPage:
    def test_it_stands_where_it_could(self, writing):
        look(writing)
        choose(writing, "På forsiden")
        expect(shown(writing).locator("article.lead h2")).to_have_text("Kajen er på vej")
        shown(writing).get_by_role("link", name="Plads 2").click()
        expect(shown(writing).locator("article.lead h2")).to_have_text("Kranerne kører igen")
        expect(shown(writing).locator(".second h2").first).to_have_text("Kajen er på vej")

    def test_the_place_tried_is_kept_while_one_writes(self, writing):
        widen(writing, WIDE)
        look(writing)
        choose(writing, "På forsiden")
        shown(writing).get_by_role("link", name="Plads 2").click()
        expect(shown(writing).locator("article.lead h2")).to_have_text("Kranerne kører igen")
        hands.field(writing, "Rubrik").fill("Kajen er halvvejs")
        expect(shown(writing).locator(".second h2").first).to_have_text("Kajen er halvvejs")


class TestTheDevice:
    @pytest.mark.parametrize(("name", "width"), [("Telefon", 390), ("Tavle", 820), ("Skærm", 1280)])
    def test_the_page_is_as_wide_as_the_device(self, writing, name, width):
        look(writing)
        choose(writing, name)
        wait_until(frame(writing), "(width) => innerWidth === width", arg=width)

    def test_a_wide_one_is_shown_smaller_where_there_is_less_room(self, writing):
        widen(writing, TELEPHONE)
        look(writing)
        choose(writing, "Skærm")
        wait_until(frame(writing), "innerWidth === 1280")
        box = writing.locator("desk-preview iframe:not(.coming)").bounding_box()
        assert round(box["width"]) == TELEPHONE

    def test_it_is_remembered(self, writing, house):
        look(writing)
        choose(writing, "Tavle")
        writing.keyboard.press("Escape")
        open_item(writing, house, "live")
        look(writing)
        expect(panel(writing).get_by_role("radio", name="Tavle")).to_be_checked()
        wait_until(frame(writing), "innerWidth === 820")

    def test_dark_and_light(self, browser, browser_context_args, house):
        # Without a scheme of the test's own, which would go before the frame's.
        with browser.new_context(**browser_context_args, color_scheme="null") as context:
            page = context.new_page()
            hands.log_in(page, "redaktør")
            open_item(page, house, "draft")
            look(page)
            choose(page, "Mørk")
            wait_until(frame(page), DARK)
            choose(page, "Lys")
            wait_until(frame(page), f"!{DARK}")


class TestWhereOneHadReadTo:
    def test_is_kept_when_the_page_comes_anew(self, writing):
        widen(writing, WIDE)
        look(writing)
        frame(writing).evaluate("scrollTo(0, 700)")
        wait_until(frame(writing), "scrollY === 700")
        type_headline(writing, "Kajen er rykket")
        assert frame(writing).evaluate(SCROLLED) == 700

    def test_is_kept_when_it_has_been_closed(self, writing):
        look(writing)
        frame(writing).evaluate("scrollTo(0, 500)")
        wait_until(frame(writing), "scrollY === 500")
        writing.keyboard.press("Escape")
        button(writing).click()
        expect(writing.locator("desk-preview iframe")).to_have_count(1)
        wait_until(frame(writing), "scrollY === 500")


class TestTheKeyboard:
    def test_a_chord_opens_it_and_escape_gives_the_text_back(self, writing):
        headline = hands.field(writing, "Rubrik")
        headline.focus()
        writing.keyboard.press("Alt+V")
        expect(panel(writing)).to_be_visible()
        expect(button(writing)).to_have_attribute("aria-expanded", "true")
        writing.keyboard.press("Escape")
        expect(panel(writing)).to_be_hidden()
        expect(headline).to_be_focused()
        expect(button(writing)).to_have_attribute("aria-expanded", "false")

    def test_escape_gives_the_button_back_too(self, writing):
        button(writing).press("Enter")
        expect(panel(writing)).to_be_visible()
        writing.keyboard.press("Escape")
        expect(button(writing)).to_be_focused()

    def test_the_keys_hold_inside_the_page_as_well(self, writing):
        look(writing)
        shown(writing).get_by_role("link", name="Seneste").focus()
        writing.keyboard.press("Escape")
        expect(panel(writing)).to_be_hidden()
        expect(button(writing)).to_be_focused()

    def test_beside_the_text_one_goes_on_writing(self, writing):
        widen(writing, WIDE)
        hands.surface(writing).click()
        writing.keyboard.press("Alt+V")
        expect(panel(writing)).to_be_visible()
        expect(hands.surface(writing)).to_be_focused()
        text, beside = hands.surface(writing).bounding_box(), panel(writing).bounding_box()
        assert text["x"] + text["width"] <= beside["x"]
        writing.keyboard.press("Alt+V")
        expect(panel(writing)).to_be_hidden()
        expect(hands.surface(writing)).to_be_focused()

    def test_over_the_text_nothing_behind_it_is_reached(self, writing):
        look(writing)
        for _ in range(8):
            writing.keyboard.press("Shift+Tab")
            assert writing.evaluate(OUTSIDE) is None

    def test_the_button_says_the_chord(self, writing):
        expect(button(writing)).to_have_attribute(
            "title", "Se, hvordan det bliver for læserne (Alt-V)"
        )
        expect(button(writing)).to_have_attribute("aria-keyshortcuts", "Alt+V")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [TELEPHONE, LAPTOP, WIDE])
def test_axe_finds_nothing(writing, width, scheme):
    writing.emulate_media(color_scheme=scheme)
    widen(writing, width)
    look(writing)
    assert axe_violations(writing) == []
    choose(writing, "På forsiden")
    expect(shown(writing).locator("article.lead h2")).to_be_visible()
    assert axe_violations(writing) == []


class TestTheBar:
    """On the live page those at the desk have a way back to it; readers do not."""

    def test_leads_from_the_page_to_the_desk(self, page, house):
        hands.log_in(page, "redaktør")
        page.goto(house.made["live"])
        bar = page.get_by_role("navigation", name="Redaktionens genveje")
        expect(bar.get_by_role("link")).to_have_text(
            ["Redigér", "Tjek", "Historik", "Hvorfor vises det her?"]
        )
        assert axe_violations(page) == []
        bar.get_by_role("link", name="Tjek").click()
        expect(page.locator("desk-checks .checks-found")).to_be_in_viewport()
        page.go_back()
        bar.get_by_role("link", name="Hvorfor vises det her?").click()
        expect(page.get_by_role("main")).to_contain_text("På forsiden står det på plads 1")
        assert axe_violations(page) == []

    def test_a_reader_after_it_gets_the_plain_page(self, page, house):
        notes = Notebook(page)
        page.goto(house.made["live"])
        expect(page.locator("article h1")).to_have_text("Kranerne kører igen")
        assert page.locator(".staff-bar").count() == 0
        assert not [asked.url for asked in notes.requests if "staff-bar" in asked.url]
        assert notes.cookies == []


class TestASource:
    def make_link(self, page):
        page.get_by_role("link", name="Del med en kilde").click()
        page.get_by_label("Til hvem").fill("Birthe på havnen")
        page.get_by_role("button", name="Lav linket").click()
        expect(page.get_by_role("status").first).to_contain_text("Linket til Birthe på havnen")
        return page.locator(".share-links code").first.text_content()

    def test_reads_along_until_the_link_is_revoked(self, writing, browser, browser_context_args):
        address = self.make_link(writing)
        writing.reload()
        assert axe_violations(writing) == []
        with browser.new_context(**browser_context_args) as context:
            source = context.new_page()
            notes = Notebook(source)
            source.goto(address)
            expect(source.locator("article h1")).to_have_text("Kajen er på vej")
            strip = source.get_by_role("complementary", name="Om denne visning")
            expect(strip).to_contain_text("Kladde til gennemlæsning")
            expect(strip).to_contain_text("må ikke deles videre")
            assert axe_violations(source) == []
            writing.get_by_role("button", name="Træk tilbage").first.click()
            expect(writing.get_by_role("status").first).to_contain_text("virker ikke mere")
            answer = source.goto(address)
            assert answer.status == 410
            expect(source.get_by_role("heading", level=1)).to_have_text("Linket gælder ikke mere")
            assert notes.cookies == [] and context.cookies() == []

    def test_the_address_is_copied(self, writing):
        writing.context.grant_permissions(["clipboard-read", "clipboard-write"])
        address = self.make_link(writing)
        writing.get_by_role("button", name="Kopiér").first.click()
        expect(writing.get_by_role("button", name="Kopieret")).to_be_visible()
        assert writing.evaluate("navigator.clipboard.readText()") == address
