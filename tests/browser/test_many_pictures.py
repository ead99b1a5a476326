"""Many pictures are laid in at once, and their words and rights are written afterwards."""

import re
from base64 import b64encode
from itertools import count

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, NO_OVERFLOW, TELEPHONE, axe_violations, widen
from tests.factories import image_file

PAGE = "/admin/pictures/picture/laeg-ind/"
SENT = "**/laeg-ind/fil/"
DROP = """(page, files) => {
  const data = new DataTransfer()
  for (const [name, type, base64] of files) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    data.items.add(new File([bytes], name, {type, lastModified: 1}))
  }
  const event = {dataTransfer: data, bubbles: true, cancelable: true}
  document.body.dispatchEvent(new DragEvent("drop", event))
}"""
# No script can drop a folder for real: its entry is the one thing that is different.
DROP_FOLDER = """(page) => {
  const data = new DataTransfer()
  data.items.add(new File([], "Havnen"))
  DataTransferItem.prototype.webkitGetAsEntry = () => ({isDirectory: true, name: "Havnen"})
  document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true}))
}"""
LEAVING = """() => !window.dispatchEvent(new Event("beforeunload", {cancelable: true}))"""
COUNT = "SELECT count(*) FROM pictures_picture"


def photo(name):
    """A file nobody has seen before: one that is known already is not laid in again."""
    file = image_file((320, 180), (4 * next(colours), 90, 120), kind="JPEG")
    return [name, "image/jpeg", b64encode(file.read()).decode()]


colours = count(1)
BROKEN = ["notat.jpg", "image/jpeg", b64encode(b"ikke et billede").decode()]
TEXT = ["notat.txt", "text/plain", b64encode(b"et notat").decode()]


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("laying-in") / "house")
    with house.open():
        yield house


@pytest.fixture
def page(desk):
    desk.goto(PAGE)
    yield desk
    desk.unroute_all()


def drop(page, *files):
    page.locator("body").evaluate(DROP, list(files))


def row(page, name):
    rows = page.get_by_role("list", name="Filer på vej")
    return rows.get_by_role("listitem").filter(has_text=name)


def tally(page):
    return page.locator(".upload-tally")


def card(page, title):
    return page.get_by_role("group", name=title, exact=True)


def tags(group):
    return group.get_by_role("combobox", name="Emner")


def lose_the_network(page, name):
    """Gone when this file is sent, and there for every other."""

    def answer(route):
        body = route.request.post_data_buffer or b""
        return route.abort() if name.encode() in body else route.continue_()

    page.route(SENT, answer)


class TestFiles:
    def test_dropped_together_land_with_what_each_is_called(self, page, house):
        before = house.ask(COUNT)
        drop(page, *map(photo, ("fyret.jpg", "molen.jpg", "kranen.jpg")))
        expect(tally(page)).to_have_text("3 af 3 lagt ind.")
        assert house.ask(COUNT) == before + 3
        for title in ("Fyret", "Molen", "Kranen"):
            expect(card(page, title)).to_be_visible()

    def test_one_that_is_broken_and_one_that_did_not_arrive_cost_the_others_nothing(self, page):
        lose_the_network(page, "molen.jpg")
        drop(page, photo("fyret.jpg"), BROKEN, photo("molen.jpg"), photo("kranen.jpg"))
        expect(tally(page)).to_have_text(
            "2 af 4 lagt ind. 1 kom ikke frem og venter her. 1 kan ikke lægges ind."
        )
        expect(row(page, "notat.jpg")).to_contain_text("ikke et billede")
        expect(row(page, "notat.jpg").get_by_role("button", name="Prøv igen")).to_be_hidden()
        expect(row(page, "molen.jpg")).to_contain_text("Der er ingen forbindelse lige nu.")
        assert page.evaluate(LEAVING)
        page.unroute_all()
        row(page, "molen.jpg").get_by_role("button", name="Prøv igen").press("Enter")
        expect(tally(page)).to_have_text("3 af 4 lagt ind. 1 kan ikke lægges ind.")
        expect(page.get_by_label("Billedfiler")).to_be_focused()
        expect(card(page, "Molen")).to_be_visible()
        assert not page.evaluate(LEAVING)

    def test_all_that_did_not_arrive_are_sent_again_by_one_press(self, page):
        page.route(SENT, lambda route: route.abort())
        drop(page, photo("fyret.jpg"), photo("molen.jpg"))
        expect(tally(page)).to_contain_text("2 kom ikke frem")
        page.unroute_all()
        page.get_by_role("button", name="Prøv alle igen").click()
        expect(tally(page)).to_have_text("2 af 2 lagt ind.")

    def test_two_at_most_are_on_their_way_and_one_can_be_stopped(self, page, house):
        before = house.ask(COUNT)
        held = []
        page.route(SENT, lambda route: held.append(route))
        drop(page, *map(photo, ("fyret.jpg", "molen.jpg", "kranen.jpg")))
        expect(row(page, "kranen.jpg")).to_contain_text("Venter")
        expect(row(page, "fyret.jpg")).to_contain_text("Sendes")
        expect(row(page, "molen.jpg")).to_contain_text("Sendes")
        row(page, "fyret.jpg").get_by_role("button", name="Stop").click()
        expect(row(page, "kranen.jpg")).to_contain_text("Sendes")
        expect(row(page, "fyret.jpg")).to_have_count(0)
        for name in ("molen.jpg", "kranen.jpg"):
            row(page, name).get_by_role("button", name="Stop").click()
        for route in held:
            route.abort()
        assert len(held) == 3 and house.ask(COUNT) == before
        assert not page.evaluate(LEAVING)

    def test_the_same_file_twice_is_sent_once(self, page, house):
        before = house.ask(COUNT)
        fyr = photo("fyret.jpg")
        drop(page, fyr, fyr)
        drop(page, fyr)
        expect(tally(page)).to_have_text("1 af 1 lagt ind.")
        assert house.ask(COUNT) == before + 1

    def test_a_file_the_library_has_is_the_picture_it_has(self, page, house):
        fyr = photo("fyret.jpg")
        drop(page, fyr)
        expect(tally(page)).to_have_text("1 af 1 lagt ind.")
        before = house.ask(COUNT)
        page.goto(PAGE)
        drop(page, ["et andet navn.jpg", *fyr[1:]])
        expect(card(page, "Fyret")).to_contain_text("Filen lå i arkivet allerede.")
        expect(tally(page)).to_have_text("1 lå i arkivet allerede.")
        assert house.ask(COUNT) == before

    def test_one_that_comes_under_another_name_is_told_apart_from_those_laid_in(self, page, house):
        before = house.ask(COUNT)
        fyr = photo("fyret.jpg")
        drop(page, fyr, photo("molen.jpg"))
        expect(tally(page)).to_have_text("2 af 2 lagt ind.")
        source = card(page, "Fyret").get_by_label("Kilde")
        source.fill("Søkabel A/S")
        drop(page, ["et andet navn.jpg", *fyr[1:]])
        expect(tally(page)).to_have_text("2 af 3 lagt ind. 1 lå i arkivet allerede.")
        first = card(page, "Fyret").locator(".words-fields > :first-child")
        expect(first).to_contain_text("Filen lå i arkivet allerede.")
        expect(source).to_have_value("Søkabel A/S")
        assert house.ask(COUNT) == before + 2

    def test_what_is_no_picture_is_told_before_it_is_sent(self, page):
        page.route(SENT, lambda route: route.abort())
        drop(page, TEXT)
        expect(row(page, "notat.txt")).to_contain_text("Det er ikke et billede.")
        page.locator("body").evaluate(DROP_FOLDER)
        expect(row(page, "Havnen")).to_contain_text("Det er en mappe. Åbn den")
        expect(tally(page)).to_have_text("2 kan ikke lægges ind.")

    def test_whoever_is_logged_out_logs_in_elsewhere_and_loses_nothing(self, browser, house, page):
        context = browser.new_context(base_url=house.base, locale="da-DK")
        page = context.new_page()
        hands.log_in(page, "journalist")
        page.goto(PAGE)
        sessions = context.cookies()
        context.clear_cookies()
        drop(page, photo("fyret.jpg"))
        expect(row(page, "fyret.jpg")).to_contain_text("Log ind i et andet vindue")
        other = context.new_page()
        hands.log_in(other, "journalist")
        assert {c["value"] for c in context.cookies()}.isdisjoint(c["value"] for c in sessions)
        row(page, "fyret.jpg").get_by_role("button", name="Prøv igen").click()
        expect(card(page, "Fyret")).to_be_visible()
        context.close()

    def test_chosen_by_the_plain_field_land_too_and_the_page_can_be_loaded_again(self, page):
        page.get_by_label("Billedfiler").set_input_files(
            [hands.photograph("fyret.jpg", (1, 2, 3)), hands.photograph("molen.jpg", (4, 5, 6))]
        )
        expect(tally(page)).to_have_text("2 af 2 lagt ind.")
        page.reload()
        expect(card(page, "Fyret")).to_be_visible()
        expect(card(page, "Molen")).to_be_visible()


@pytest.fixture
def two(page):
    drop(page, photo("fyret.jpg"), photo("molen.jpg"))
    expect(tally(page)).to_have_text("2 af 2 lagt ind.")
    return page


class TestWords:
    def test_one_card_is_saved_by_itself_and_says_what_it_lacks(self, two):
        fyr = card(two, "Fyret")
        fyr.get_by_label("Alternativ tekst").fill("Et rødt fyr")
        assert two.evaluate(LEAVING)
        fyr.get_by_role("button", name="Gem Fyret").click()
        expect(fyr.get_by_role("status")).to_contain_text("Før det kan udgives: Skriv, hvem der")
        assert not two.evaluate(LEAVING)

    def test_the_same_for_all_is_saved_at_once(self, two, house):
        same = card(two, "Samme for flere")
        same.get_by_label("Fotokredit").fill("Foto: Per Lind")
        same.get_by_label("Kilde").fill("Søkabel A/S")
        same.get_by_label("Rettighed").select_option("press")
        same.get_by_role("button", name="Skriv i alle (2)").click()
        two.get_by_role("button", name="Gem alle").click()
        expect(two.locator(".saved-says")).to_have_text("2 gemt.")
        for title in ("Fyret", "Molen"):
            expect(card(two, title).get_by_role("status")).to_have_text(
                "Gemt. Klar til brug, når der er skrevet en alternativ tekst."
            )
        newest = "SELECT count(*) FROM (SELECT * FROM pictures_picture ORDER BY id DESC LIMIT 2)"
        assert house.ask(f"{newest} WHERE credit = 'Foto: Per Lind' AND licence = 'press'") == 2

    def test_the_same_goes_only_into_the_marked_and_replaces_nothing_unasked(self, two):
        same, mole = card(two, "Samme for flere"), card(two, "Molen")
        mole.get_by_label("Kilde").fill("Havnen")
        tags(mole).fill("Drift, ")
        mole.get_by_label("Markér").check()
        same.get_by_label("Kilde").fill("Søkabel A/S")
        same.get_by_label("Fotokredit").fill("Foto: Per Lind")
        tags(same).fill("Kran, drift")
        same.get_by_role("button", name="Skriv i de markerede (1)").press("Enter")
        expect(same.get_by_role("status")).to_have_text(
            "Skrevet i 1 billede. Se det efter, og gem. 1 billede har noget andet i forvejen "
            "(kilde). Det står der endnu."
        )
        expect(mole.get_by_label("Kilde")).to_have_value("Havnen")
        expect(mole.get_by_label("Fotokredit")).to_have_value("Foto: Per Lind")
        expect(tags(mole)).to_have_value("Drift, Kran")
        expect(card(two, "Fyret").get_by_label("Fotokredit")).to_have_value("")

        two.keyboard.press("Tab")
        expect(same.get_by_role("button", name="Erstat i 1 billede")).to_be_focused()
        two.keyboard.press("Enter")
        expect(mole.get_by_label("Kilde")).to_have_value("Søkabel A/S")
        mole.get_by_label("Fotokredit").fill("Foto: Mette Holm")
        same.get_by_role("button", name="Fortryd").press("Enter")
        expect(mole.get_by_label("Kilde")).to_have_value("Havnen")
        expect(tags(mole)).to_have_value("Drift, ")
        # Written since, by hand.
        expect(mole.get_by_label("Fotokredit")).to_have_value("Foto: Mette Holm")

    def test_a_right_goes_with_its_day_and_not_without(self, two):
        same, mole = card(two, "Samme for flere"), card(two, "Molen")
        right, day = "Rettighed", "Må bruges til og med"
        mole.get_by_label(right).select_option("own")
        same.get_by_label(right).select_option("paid")
        same.get_by_label(day).fill("2026-12-31")
        same.get_by_role("button", name="Skriv i alle (2)").click()
        expect(card(two, "Fyret").get_by_label(day)).to_have_value("2026-12-31")
        expect(mole.get_by_label(right)).to_have_value("own")
        expect(mole.get_by_label(day)).to_have_value("")
        expect(same.get_by_role("status")).to_contain_text("(rettighed)")

    def test_a_tag_is_chosen_by_the_keys_and_saved(self, two):
        fyr = card(two, "Fyret")
        tags(fyr).press_sequentially("Kranfører")
        expect(fyr.get_by_role("option").first).to_have_text("Nyt emne: Kranfører")
        tags(fyr).press("Enter")
        assert two.evaluate(LEAVING)
        fyr.get_by_role("button", name="Gem Fyret").click()
        expect(fyr.get_by_role("status")).to_contain_text("Gemt.")
        two.reload()
        expect(tags(card(two, "Fyret"))).to_have_value("Kranfører")

    def test_a_fault_stands_beside_its_field_and_the_others_are_saved(self, two):
        mole = card(two, "Molen")
        mole.get_by_label("Fotokredit").fill("Foto: Per Lind. (Foto: Per Lind)")
        two.get_by_role("button", name="Gem alle").click()
        expect(two.locator(".saved-says")).to_have_text("1 gemt. 1 skal ses efter.")
        credit = mole.get_by_label("Fotokredit")
        expect(credit).to_be_focused()
        expect(credit).to_have_accessible_description(re.compile("»Foto« står mere end én gang"))
        mole.get_by_role("button", name="Skriv »Foto: Per Lind«").click()
        two.get_by_role("button", name="Gem alle").click()
        expect(two.locator(".saved-says")).to_have_text("1 gemt.")
        expect(credit).to_have_value("Foto: Per Lind")

    def test_what_did_not_arrive_stands_there_still(self, two):
        fyr = card(two, "Fyret")
        fyr.get_by_label("Kilde").fill("Søkabel A/S")
        two.route("**/ord/", lambda route: route.abort())
        fyr.get_by_role("button", name="Gem Fyret").click()
        expect(fyr.get_by_role("status")).to_contain_text("Det, du har skrevet, står her endnu.")
        assert two.evaluate(LEAVING)
        two.unroute_all()
        fyr.get_by_role("button", name="Gem Fyret").click()
        expect(fyr.get_by_role("status")).to_contain_text("Gemt.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(two, scheme):
    two.emulate_media(color_scheme=scheme)
    drop(two, TEXT)
    for width in (LAPTOP, TELEPHONE):
        widen(two, width)
        assert axe_violations(two) == []
        assert two.evaluate(NO_OVERFLOW)
    widen(two, LAPTOP)


def test_from_the_start_page(page):
    page.goto("/admin/")
    hands.begin(page, "Læg billeder ind")
    expect(page.get_by_role("heading", level=1)).to_have_text("Læg billeder ind")


def test_without_a_script_several_files_go_in_one_form(browser, house):
    with browser.new_context(base_url=house.base, java_script_enabled=False) as context:
        page = context.new_page()
        hands.log_in(page, "journalist")
        page.goto(PAGE)
        page.get_by_label("Billedfiler").set_input_files(
            [hands.photograph("fyret.jpg", (7, 8, 9)), hands.photograph("molen.jpg", (9, 8, 7))]
        )
        page.get_by_role("button", name="Læg ind", exact=True).click()
        card(page, "Molen").get_by_label("Kilde").fill("Søkabel A/S")
        card(page, "Molen").get_by_label("Emner").fill("Drift")
        page.get_by_role("button", name="Gem alle").click()
        expect(page.get_by_role("status").first).to_contain_text("2 billeder er gemt.")
        expect(card(page, "Molen").get_by_label("Kilde")).to_have_value("Søkabel A/S")
        expect(card(page, "Molen").get_by_label("Emner")).to_have_value("Drift")
