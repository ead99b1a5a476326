"""
What is said of a picture in one text, and what it lacks before it may be published: written, chosen
and mended beside the text, with nothing lost on the way to the picture's own page and back.
"""

import json

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.surface import stored

CHOOSE = """(select, pk) => {
  select.append(new Option("Kranen", pk))
  select.value = pk
  select.dispatchEvent(new Event("change", { bubbles: true }))
}"""

COLOURS = "(fields) => fields.map((field) => getComputedStyle(field).borderColor)"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("unready") / "house")
    house.made = json.loads(house.run("tests.browser.unready_picture"))
    with house.open():
        yield house


@pytest.fixture
def page(desk, house):
    desk.goto("/admin/")
    desk.evaluate("localStorage.clear(), sessionStorage.clear()")
    desk.goto(house.made["url"])
    hands.surface(desk).click()
    return desk


def figure(page):
    return page.locator('.ProseMirror figure[data-node="picture"]')


class TestInTheText:
    def test_only_for_show_is_a_cross_that_gives_the_words_back_when_it_goes(self, page):
        words = figure(page).get_by_label("Alternativ tekst")
        words.fill("Kajen i regn")
        for_show = figure(page).get_by_label("Kun til pynt")
        for_show.focus()
        page.keyboard.press("Space")
        assert 'data-alt="Kajen i regn"' in stored(page)
        assert 'data-decorative="ja"' in stored(page)
        expect(words).to_be_disabled()
        page.keyboard.press("Space")
        assert "data-decorative" not in stored(page)
        expect(words).to_have_value("Kajen i regn")

    def test_the_cross_can_be_taken_back_by_the_surfaces_own_undo(self, page):
        for_show = figure(page).get_by_label("Kun til pynt")
        for_show.check()
        hands.surface(page).press("Control+Z")
        expect(for_show).not_to_be_checked()

    def test_escape_leads_back_to_the_text(self, page):
        figure(page).get_by_label("Kun til pynt").focus()
        page.keyboard.press("Escape")
        expect(hands.surface(page)).to_be_focused()


def test_of_a_refused_text_only_the_field_without_words_is_marked(
    browser, browser_context_args, house
):
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        hands.log_in(page, "redaktør")
        page.goto(house.made["refused"])
        page.get_by_role("button", name="Udgiv …").click()
        expect(page.locator(".form-row.errors .ProseMirror")).to_be_visible()
        words = figure(page).get_by_label("Alternativ tekst")
        expect(words.last).to_have_attribute("aria-invalid", "true")
        expect(figure(page).locator("[aria-invalid=true]")).to_have_count(1)
        *plain, marked = words.evaluate_all(COLOURS)
        assert len(plain) == 3 and marked not in plain and len(set(plain)) == 1
        words.last.fill("Kajen")
        expect(figure(page).locator("[aria-invalid=true]")).to_have_count(0)

        top = page.locator(".field-picture")
        expect(top.locator(".errorlist")).to_contain_text("Skriv, hvem der har taget billedet.")
        page.locator("#id_picture").evaluate(CHOOSE, str(house.made["ready"]))
        expect(top.locator(".errorlist")).to_have_count(0)
        expect(page.locator(".what-is-wrong")).not_to_contain_text("Topbillede:")


class TestAtTheTop:
    @pytest.fixture(autouse=True)
    def begin(self, page, house):
        """Whatever another test has left to be kept."""
        self.choose(page, house.made["unready"])

    def choose(self, page, pk):
        page.locator("#id_picture").evaluate(CHOOSE, str(pk))

    def test_the_librarys_words_stand_in_the_empty_field_of_whatever_is_chosen(self, page, house):
        self.choose(page, house.made["ready"])
        expect(page.locator("#id_picture_alt")).to_have_attribute("placeholder", "En rød kran")

    def test_words_about_another_picture_are_asked_about_and_kept(self, page, house):
        words = page.locator("#id_picture_alt")
        words.fill("Kajen i regn")
        self.choose(page, house.made["ready"])
        expect(page.get_by_text("skrevet til et andet billede")).to_be_visible()
        expect(words).to_have_value("Kajen i regn")
        words.press("End")
        page.keyboard.type(".")
        expect(page.get_by_text("skrevet til et andet billede")).to_be_hidden()

    def test_so_is_a_cross_that_was_put_for_another_picture(self, page, house):
        for_show = page.locator("#id_picture_decorative")
        for_show.check()
        self.choose(page, house.made["ready"])
        expect(page.get_by_text("Krydset er sat til et andet billede")).to_be_visible()
        for_show.uncheck()
        expect(page.get_by_text("Krydset er sat til et andet billede")).to_be_hidden()

    def test_they_are_asked_for_while_there_is_a_picture_and_kept_when_it_is_taken_away(
        self, page, house
    ):
        words = page.locator("#id_picture_alt")
        words.fill("Kajen i regn")
        page.get_by_role("button", name="Fjern topbillede").click()
        for name in ("alt", "decorative", "caption"):
            expect(page.locator(f"#id_picture_{name}")).to_be_hidden()
        self.choose(page, house.made["unready"])
        expect(words).to_be_visible()
        expect(words).to_have_value("Kajen i regn")
        expect(page.get_by_text("skrevet til et andet billede")).to_be_hidden()

    def test_so_they_are_without_a_script(self, browser, browser_context_args, house):
        plain = browser_context_args | {"java_script_enabled": False}
        with browser.new_context(**plain) as context:
            page = context.new_page()
            hands.log_in(page, "redaktør")
            page.goto("/admin/articles/article/add/")
            expect(page.get_by_label("Alternativ tekst")).to_be_hidden()
            page.get_by_label("Topbillede").select_option(str(house.made["ready"]))
            expect(page.get_by_label("Alternativ tekst")).to_be_visible()


class TestMending:
    """On the picture's own page, in a window of its own."""

    def test_the_way_there_and_back_loses_nothing(self, page, house):
        hands.surface(page).press("Control+Home")
        page.keyboard.type("Lige skrevet. ")
        lacks = figure(page).locator(".picture-lacks")
        expect(lacks).to_contain_text("Skriv, hvem der har taget billedet.")
        page.locator("#id_picture").evaluate(CHOOSE, str(house.made["unready"]))
        at_the_top = page.locator("picture-field figcaption")
        expect(at_the_top).to_contain_text("Skriv, hvem der har taget billedet. Ret billedet")
        with page.context.expect_page() as opened:
            lacks.get_by_role("link", name="Ret billedet").click()
        there = opened.value
        there.get_by_label("Fotokredit").fill("Foto: Mette Holm")
        there.get_by_role("button", name="Gem", exact=True).click()
        there.wait_for_load_state()
        there.close()
        page.evaluate("dispatchEvent(new Event('focus'))")
        expect(lacks).to_be_hidden()
        expect(at_the_top).to_have_text("KajenFoto: Mette Holm")
        expect(figure(page).locator(".picture-credit")).to_have_text("(Foto: Mette Holm)")
        assert "Lige skrevet. " in stored(page)
