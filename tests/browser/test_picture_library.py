"""The library as one works in it: it follows what one types, goes on, and obeys the keyboard."""

import json
from base64 import b64encode

import pytest
from playwright.sync_api import expect

from tests.browser.looking import LAPTOP, NO_OVERFLOW, TELEPHONE, axe_violations, widen
from tests.factories import image_file

PAGE = "/admin/pictures/picture/"
DROP = """(body, [name, base64]) => {
  const data = new DataTransfer()
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  data.items.add(new File([bytes], name, {type: "image/jpeg"}))
  body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}))
}"""
CURRENT = "document.activeElement.querySelector('.title')?.textContent"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    """Sixty pictures: more than the grid has on its first page. The newest is »Kran 60«."""
    house = empty_house.copy_to(tmp_path_factory.mktemp("library") / "house")
    house.made = json.loads(house.run("tests.browser.many_pictures"))
    with house.open():
        yield house


@pytest.fixture
def page(desk):
    # Sixty thumbnails drawn for the first time would hold the line that the words are to come by.
    desk.route("**/billeder/**", lambda route: route.abort())
    desk.goto(PAGE)
    yield desk
    desk.unroute_all()


def pictures(page):
    return page.locator(".found .picture-grid > li")


class TestFinding:
    def test_it_follows_what_is_typed_and_the_address_holds_it(self, page):
        page.get_by_role("searchbox").fill("kran 17")
        expect(pictures(page)).to_have_count(1)
        expect(page.locator(".hits")).to_have_text("1 billede")
        assert page.url.endswith("?q=kran+17")
        page.reload()
        expect(pictures(page)).to_have_count(1)
        expect(page.get_by_role("searchbox")).to_have_value("kran 17")

    def test_a_filter_that_is_taken_off_is_not_told_of_any_more(self, page):
        page.goto(f"{PAGE}?form=liggende")
        expect(page.get_by_role("list", name="Valgte filtre")).to_contain_text("Liggende")
        page.get_by_label("Form", exact=True).select_option("")
        expect(page.get_by_role("list", name="Valgte filtre")).to_have_count(0)
        assert page.url.endswith(PAGE)

    def test_it_goes_on_as_one_scrolls_and_shows_each_once(self, page):
        expect(pictures(page).first).to_be_visible()
        page.keyboard.press("End")
        expect(pictures(page)).to_have_count(60)
        titles = page.locator(".found .title").all_text_contents()
        assert titles == [f"Kran {number}" for number in range(60, 0, -1)]

    def test_whoever_comes_back_stands_where_they_stood(self, page):
        page.keyboard.press("End")
        expect(pictures(page)).to_have_count(60)
        stood = page.locator(".thumbnail:has(.title:text-is('Kran 5'))")
        stood.click()
        expect(page.get_by_role("heading", name="Kran 5")).to_be_visible()
        page.go_back()
        expect(pictures(page)).to_have_count(60)
        expect(stood).to_be_focused()

    def test_what_does_not_come_is_said_and_nothing_is_lost(self, page):
        page.route("**/gitter/**", lambda route: route.abort())
        page.get_by_role("searchbox").fill("kran 17")
        expect(page.get_by_role("alert")).to_contain_text("Prøv igen om lidt.")
        expect(pictures(page).first).to_be_visible()
        page.unroute("**/gitter/**")
        page.get_by_role("searchbox").press("Enter")
        expect(pictures(page)).to_have_count(1)
        expect(page.get_by_role("alert")).to_have_count(0)


class TestKeyboard:
    def test_a_stroke_leads_to_the_search_and_the_arrows_between_the_pictures(self, page):
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        pictures(page).first.get_by_role("link").focus()
        page.keyboard.press("ArrowRight")
        assert page.evaluate(CURRENT) == "Kran 59"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        assert page.evaluate(CURRENT) == "Kran 59"
        page.keyboard.press("Home")
        assert page.evaluate(CURRENT) == "Kran 60"

    def test_x_marks_and_esc_unmarks(self, page):
        says = page.locator(".marked-count")
        pictures(page).first.get_by_role("link").focus()
        page.keyboard.press("x")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("x")
        expect(says).to_have_text("2 markeret")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Ret for alle")).to_be_disabled()


class TestLaidIn:
    def test_what_has_landed_comes_at_the_head_and_the_marked_stay(self, page, house):
        box = page.get_by_role("checkbox").nth(1)
        box.check()
        pictures(page).nth(1).get_by_role("link").focus()
        here = pictures(page).nth(1).element_handle()
        before = house.ask("SELECT count(*) FROM pictures_picture")
        file = b64encode(image_file((320, 180), (9, 90, 99), kind="JPEG").read()).decode()
        page.locator("body").evaluate(DROP, ["molen.jpg", file])
        expect(page.locator(".hits")).to_have_text(f"{before + 1} billeder")
        expect(pictures(page).first).to_contain_text("Molen")
        expect(page.locator(".marked-count")).to_have_text("1 markeret")
        assert here.evaluate("(picture) => picture.contains(document.activeElement)")
        page.locator("body").evaluate(DROP, ["igen.jpg", file])
        rows = page.get_by_role("list", name="Filer på vej")
        expect(rows).to_contain_text("igen.jpg")
        expect(rows.get_by_role("link", name="»Molen«")).to_have_attribute(
            "href", pictures(page).first.get_by_role("link").get_attribute("href")
        )


class TestMarked:
    def test_a_row_of_them_is_given_the_same_tag(self, page):
        boxes = page.get_by_role("checkbox")
        boxes.nth(0).check()
        boxes.nth(3).click(modifiers=["Shift"])
        expect(page.locator(".marked-count")).to_have_text("4 markeret")
        page.get_by_role("button", name="Ret for alle").click()
        page.get_by_label("Emner, der lægges til").fill("Havn")
        page.get_by_role("button", name="Ret for alle").click()
        expect(page.locator(".messagelist")).to_contain_text("Rettet for 4 billeder.")
        page.goto(f"{PAGE}?emne=havn")
        expect(pictures(page)).to_have_count(4)


@pytest.mark.parametrize("width", [TELEPHONE, LAPTOP])
def test_nobody_is_shut_out(page, width):
    widen(page, width)
    page.goto(f"{PAGE}?q=kran&form=liggende")
    expect(pictures(page).first).to_be_visible()
    assert page.evaluate(NO_OVERFLOW)
    assert axe_violations(page) == []
    widen(page, LAPTOP)
