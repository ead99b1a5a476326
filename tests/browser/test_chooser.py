"""A picture is chosen in the library's grid, by keyboard too, and a new one is laid in there."""

import json
from base64 import b64encode
from itertools import count

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, NO_OVERFLOW, TELEPHONE, axe_violations, widen
from tests.factories import image_file

DROP = """(dialog, [name, type, base64]) => {
  const data = new DataTransfer()
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  data.items.add(new File([bytes], name, {type}))
  dialog.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}))
}"""
COUNT = "SELECT count(*) FROM pictures_picture"
CURRENT = "document.activeElement.querySelector('.title')?.textContent"
colours = count(1)


def photo(name):
    """A file nobody has seen before: one that is known already is not laid in again."""
    file = image_file((320, 180), (9, 4 * next(colours), 99), kind="JPEG")
    return [name, "image/jpeg", b64encode(file.read()).decode()]


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    """Sixty pictures: more than the grid has on its first page. The newest is »Kran 60«."""
    house = empty_house.copy_to(tmp_path_factory.mktemp("chooser") / "house")
    house.made = json.loads(house.run("tests.browser.many_pictures"))
    with house.open():
        yield house


@pytest.fixture
def form(desk):
    # What the pictures look like tells nothing here, and drawing sixty takes its time.
    desk.route("**/billeder/**", lambda route: route.abort())
    desk.goto("/admin/articles/article/add/")
    expect(desk.get_by_role("button", name="Vælg topbillede")).to_be_visible()
    yield desk
    desk.unroute_all()
    desk.goto("/admin/")


@pytest.fixture
def chooser(form):
    dialog = hands.open_chooser(form, "Vælg topbillede")
    expect(options(dialog).first).to_be_visible()
    return dialog


def chosen(page):
    return page.locator("picture-field figcaption")


def options(chooser):
    """The pictures; the filters have options too."""
    return chooser.locator(".picture-grid").get_by_role("option")


def columns(chooser):
    boxes = [option.bounding_box() for option in options(chooser).all()]
    return sum(box["y"] == boxes[0]["y"] for box in boxes)


class TestByKeyboardAlone:
    def test_in_a_form(self, form):
        form.get_by_role("button", name="Vælg topbillede").press("Enter")
        expect(form.get_by_label("Søg i billedarkivet")).to_be_focused()
        form.keyboard.type("kran 17")
        form.keyboard.press("Enter")
        expect(chosen(form)).to_contain_text("Kran 17")
        expect(form.get_by_role("button", name="Skift topbillede")).to_be_focused()
        form.keyboard.press("Tab")
        form.keyboard.press("Enter")
        expect(chosen(form)).to_be_hidden()
        expect(form.get_by_role("button", name="Vælg topbillede")).to_be_focused()

    def test_in_the_text(self, form, house):
        hands.surface(form).click()
        form.keyboard.type("/billede")
        form.keyboard.press("Enter")
        expect(form.get_by_label("Søg i billedarkivet")).to_be_focused()
        form.keyboard.type("kran 17")
        form.keyboard.press("Enter")
        picture = hands.surface(form).locator('figure[data-node="picture"]')
        expect(picture).to_contain_text("(Foto: ")
        pk = house.ask("SELECT id FROM pictures_picture WHERE title = 'Kran 17'")
        form.keyboard.type("Videre.")
        body = form.locator("textarea[name=body]").input_value()
        assert f'data-picture="{pk}"><figcaption></figcaption></figure><p>Videre.</p>' in body

    def test_arrows_move_by_rows_and_columns(self, form, chooser):
        wide = columns(chooser)
        assert wide > 2
        form.keyboard.press("ArrowDown")
        for key, at in (
            ("ArrowRight", 1),
            ("ArrowDown", 1 + wide),
            ("ArrowLeft", wide),
            ("ArrowUp", 0),
            ("End", 47),
            ("Home", 0),
        ):
            form.keyboard.press(key)
            assert form.evaluate(CURRENT) == f"Kran {60 - at}", key
        form.keyboard.press("ArrowUp")
        expect(form.get_by_label("Søg i billedarkivet")).to_be_focused()

    def test_more_rows_come_while_one_goes_down(self, form, chooser):
        expect(options(chooser)).to_have_count(48)
        form.keyboard.press("ArrowDown")
        form.keyboard.press("End")
        expect(options(chooser)).to_have_count(60)
        form.keyboard.press("End")
        assert form.evaluate(CURRENT) == "Kran 1"
        form.keyboard.press("Enter")
        expect(chosen(form)).to_contain_text("Kran 1")

    def test_rows_that_do_not_come_are_said_and_can_be_asked_for(self, form, chooser):
        form.route("**/gitter/**", lambda route: route.abort())
        form.keyboard.press("ArrowDown")
        form.keyboard.press("End")
        expect(chooser.get_by_role("status").first).to_contain_text("kunne ikke hentes")
        form.unroute("**/gitter/**")
        chooser.get_by_role("link", name="Vis flere").press("Enter")
        expect(options(chooser)).to_have_count(60)
        assert form.evaluate(CURRENT) == "Kran 12"

    def test_the_arrows_go_on_from_what_is_typed(self, form, chooser):
        form.clock.install()
        with form.expect_response("**/gitter/?q=kran"):
            form.keyboard.type("kran")
        again = []
        form.route("**/gitter/?q=kran", lambda route: again.append(route) or route.abort())
        form.keyboard.press("ArrowDown")
        form.clock.run_for(1000)
        form.keyboard.press("End")
        form.keyboard.press("Home")
        form.keyboard.press("ArrowRight")
        assert form.evaluate(CURRENT) == "Kran 59"
        assert again == []

    def test_the_arrows_go_on_before_what_is_typed_has_come(self, form, chooser):
        held = []
        form.route("**/gitter/?q=kran", lambda route: held.append(route))
        with form.expect_request("**/gitter/?q=kran"):
            form.keyboard.type("kran")
        form.keyboard.press("ArrowDown")
        form.keyboard.press("ArrowRight")
        held[0].continue_()
        expect(options(chooser).first).to_be_focused()

    def test_letters_go_on_with_the_search(self, form, chooser):
        form.keyboard.press("ArrowDown")
        form.keyboard.type("kran 23")
        expect(chooser.get_by_label("Søg i billedarkivet")).to_have_value("kran 23")
        expect(options(chooser)).to_have_count(1)

    @pytest.mark.parametrize("typed", ["", "kran"])
    def test_escape_leaves_everything_as_it_was(self, form, chooser, typed):
        form.keyboard.type(typed)
        form.keyboard.press("Escape")
        expect(chooser).to_have_count(0)
        expect(form.get_by_role("button", name="Vælg topbillede")).to_be_focused()
        expect(chosen(form)).to_be_hidden()


def test_for_the_front_page(browser, browser_context_args, house):
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        page.route("**/billeder/**", lambda route: route.abort())
        hands.log_in(page, "redaktør")
        page.goto(house.made["front"])
        page.get_by_text("Anden rubrik eller andet billede på forsiden").click()
        hands.open_chooser(page, "Vælg billede på forsiden")
        page.keyboard.type("kran 31")
        page.keyboard.press("Enter")
        expect(chosen(page)).to_contain_text("Kran 31")
        page.get_by_role("button", name="Gem til forsiden").click()
        expect(page.get_by_role("status").first).to_contain_text("Forsiden er ændret.")
        slot = "SELECT picture_id FROM frontpage_slot ORDER BY id DESC"
        named = "SELECT id FROM pictures_picture WHERE title = 'Kran 31'"
        assert house.ask(slot) == house.ask(named)
        page.get_by_text("Anden rubrik eller andet billede på forsiden").click()
        assert axe_violations(page) == []


def test_a_thumbnail_that_is_being_drawn_is_asked_for_again(form):
    form.unroute_all()
    asked = []

    def later(route):
        asked.append(route.request.url)
        route.fulfill(status=503)

    form.route("**/billeder/**", later)
    form.clock.install()
    dialog = hands.open_chooser(form, "Vælg topbillede")
    image = options(dialog).first.locator("img")
    expect(image).to_have_attribute("data-tried", "1")
    source = image.evaluate("(image) => image.src")
    form.clock.run_for(3000)
    expect(image).to_have_attribute("data-tried", "2")
    assert asked.count(source) == 2


def test_the_filters_of_the_library_narrow_it(form, chooser):
    chooser.get_by_text("Filtre").click()
    chooser.get_by_label("Rettigheder").select_option("Mangler oplysninger")
    expect(options(chooser)).to_have_count(0)
    expect(chooser.get_by_role("status").first).to_contain_text("Fjern et filter")
    chooser.get_by_label("Rettigheder").select_option("Klar til brug")
    expect(options(chooser).first).to_contain_text("Kran 60")


def test_what_finds_nothing_says_so(form, chooser):
    form.keyboard.type("findes ikke")
    expect(chooser.get_by_role("status").first).to_contain_text("Ingen billeder passer")
    form.keyboard.press("Enter")
    expect(chooser).to_be_visible()


def test_a_library_that_does_not_answer_can_be_asked_again(form):
    form.route("**/vaelg/", lambda route: route.abort())
    form.get_by_role("button", name="Vælg topbillede").click()
    dialog = form.locator("dialog.chooser")
    expect(dialog.get_by_role("alert")).to_contain_text("Arkivet kunne ikke hentes.")
    form.unroute_all()
    dialog.get_by_role("button", name="Prøv igen").click()
    expect(options(dialog).first).to_be_visible()


class TestANewOne:
    def test_is_described_and_chosen(self, form, house):
        before = house.ask(COUNT)
        words = {"Titel": "Ovn 4", "Fotokredit": "Foto: Per Lind", "Kilde": "Søkabel A/S"}
        file = hands.photograph("ovn.jpg", (3, 33, 133))
        hands.lay_in(form, "Vælg topbillede", words, file, licence="press")
        expect(chosen(form)).to_contain_text("Ovn 4")
        expect(chosen(form)).to_contain_text("Foto: Per Lind")
        assert house.ask(COUNT) == before + 1

    def test_without_rights_is_for_a_draft_and_says_so(self, form, chooser):
        chooser.evaluate(DROP, photo("ovn.jpg"))
        expect(chooser).to_contain_text("men ikke udgives")
        expect(chooser.get_by_label("Titel")).to_be_focused()
        chooser.get_by_role("button", name="Gem og brug").click()
        expect(chosen(form)).to_contain_text("Kan ikke udgives. Skriv, hvem der har taget")

    def test_dropped_on_the_field_is_laid_in_at_once(self, form):
        form.locator("picture-field").evaluate(DROP, photo("molen.jpg"))
        dialog = form.locator("dialog.chooser")
        expect(dialog.get_by_label("Titel")).to_have_value("Molen")
        dialog.get_by_role("button", name="Tilbage til arkivet").click()
        expect(options(dialog).first).to_contain_text("Molen")

    def test_that_is_given_up_before_the_library_has_come_is_not_sent(self, form):
        sent, held = [], []
        form.route("**/laeg-ind/fil/", lambda route: sent.append(route) or route.abort())
        form.route("**/vaelg/", lambda route: held.append(route))
        form.locator("picture-field").evaluate(DROP, photo("molen.jpg"))
        expect(form.locator("dialog.chooser")).to_be_visible()
        form.keyboard.press("Escape")
        expect(form.get_by_role("button", name="Vælg topbillede")).to_be_focused()
        form.unroute("**/vaelg/")
        with form.expect_response("**/vaelg/"):
            held[0].continue_()
        expect(options(hands.open_chooser(form, "Vælg topbillede")).first).to_be_visible()
        assert sent == []

    def test_is_described_before_another_is_laid_in(self, form, chooser, house):
        chooser.evaluate(DROP, photo("ovn.jpg"))
        credit = chooser.get_by_label("Fotokredit")
        credit.fill("Foto: Bo Vang")
        chooser.evaluate(DROP, photo("molen.jpg"))
        expect(chooser.locator(".words-says")).to_contain_text("Gem det her billede først")
        expect(chooser.locator(".words-card")).to_have_count(1)
        chooser.get_by_role("button", name="Gem og brug").click()
        expect(chosen(form)).to_contain_text("Ovn")
        assert house.ask(f"{COUNT} WHERE credit = 'Foto: Bo Vang'") == 1

    def test_that_is_refused_or_does_not_arrive_can_be_tried_again(self, form, chooser, house):
        before = house.ask(COUNT)
        broken = b64encode(b"ikke et billede").decode()
        chooser.evaluate(DROP, ["ovn.jpg", "image/jpeg", broken])
        expect(chooser.get_by_role("alert")).to_contain_text("ikke et billede")
        form.route("**/laeg-ind/fil/", lambda route: route.abort())
        chooser.evaluate(DROP, photo("ovn.jpg"))
        expect(chooser.get_by_role("alert")).to_contain_text("Der er ingen forbindelse")
        assert house.ask(COUNT) == before
        form.unroute_all()
        chooser.get_by_role("button", name="Prøv igen").click()
        expect(chooser.get_by_label("Titel")).to_be_focused()

    def test_that_is_left_keeps_the_words_in_the_library(self, form, chooser, house):
        chooser.evaluate(DROP, photo("ovn.jpg"))
        chooser.get_by_label("Titel").fill("Ovnen der blev glemt")
        with form.expect_response("**/ord/"):
            form.keyboard.press("Escape")
        assert house.ask(f"{COUNT} WHERE title = 'Ovnen der blev glemt'") == 1

    @pytest.mark.parametrize("way", ["Escape", "Tilbage til arkivet"])
    def test_whose_words_cannot_be_saved_is_not_left_at_once(self, form, chooser, house, way):
        def leave():
            if way == "Escape":
                return form.keyboard.press(way)
            return chooser.get_by_role("button", name=way).click()

        chooser.evaluate(DROP, photo("ovn.jpg"))
        credit = chooser.get_by_label("Fotokredit")
        credit.fill("Foto: Per Lind, tlf. 00 12 70 01")
        leave()
        expect(credit).to_be_focused()
        expect(chooser).to_contain_text("Der står et telefonnummer i kreditten.")
        name = f"Foto: Ny {way}"
        credit.fill(name)
        leave()
        expect(credit).to_have_count(0)
        assert house.ask(f"{COUNT} WHERE credit = '{name}'") == 1

    def test_that_is_not_found_on_the_disk_leaves_the_dialog_open(self, form, chooser):
        left = "(input) => input.dispatchEvent(new Event('cancel', {bubbles: true}))"
        chooser.locator("input[type=file]").evaluate(left)
        expect(chooser).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(form, chooser, scheme):
    form.emulate_media(color_scheme=scheme)
    form.keyboard.press("ArrowDown")
    for width in (LAPTOP, TELEPHONE):
        widen(form, width)
        assert axe_violations(form) == []
        assert form.evaluate(NO_OVERFLOW)
    chooser.evaluate(DROP, photo("ovn.jpg"))
    expect(chooser.get_by_label("Titel")).to_be_focused()
    assert axe_violations(form) == []
    widen(form, LAPTOP)
    assert axe_violations(form) == []


def test_without_a_script_the_newest_stand_in_a_list(browser, house):
    with browser.new_context(base_url=house.base, java_script_enabled=False) as context:
        page = context.new_page()
        hands.log_in(page, "journalist")
        page.goto("/admin/articles/article/add/")
        page.get_by_label("Topbillede").select_option("Kran 55")
        hands.fill(page, {"Rubrik": "Kranen står stille"})
        hands.push(page, "Gem", says="Gemt")
        expect(page.get_by_label("Topbillede").locator("option:checked")).to_have_text("Kran 55")
