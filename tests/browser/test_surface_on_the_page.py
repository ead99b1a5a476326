"""Where the writing surface and what belongs to it stand on the page, and what is seen of it."""

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, TELEPHONE, wait_until, widen
from tests.browser.surface import NEW, begin, pick

EDITOR = "**/django_prose_editor/editor*.js"
HEIGHT = "document.querySelector('.field-body').offsetHeight"
WIDTHS = pytest.mark.parametrize("width", [LAPTOP, TELEPHONE])

SEEN = """
  const edge = (name) => document.querySelector(name).getBoundingClientRect()
  const seen = ({ top, bottom }) =>
    bottom > top && top >= edge(".toolbar").bottom && bottom <= edge(".submit-row").top"""
CARET_IN_SIGHT = f"""() => {{ {SEEN}
  const {{ view }} = document.querySelector(".ProseMirror").editor
  return seen(view.coordsAtPos(view.state.selection.head))
}}"""
PICTURE_IN_SIGHT = f"() => {{ {SEEN}; return seen(edge('.ProseMirror figure img')) }}"
PLUS_AT_ITS_LINE = """() => {
  const middle = (name) => {
    const { top, bottom } = document.querySelector(name).getBoundingClientRect()
    return (top + bottom) / 2
  }
  return Math.abs(middle(".plus") - middle(".ProseMirror > p")) < 2
}"""


@pytest.fixture
def desk(desk):
    begin(desk)
    return desk


class TestThePlus:
    @WIDTHS
    def test_it_stands_at_the_empty_line_inside_the_margin(self, desk, width):
        widen(desk, width)
        desk.goto(NEW)
        expect(desk.locator(".plus")).to_be_visible()
        wait_until(desk, PLUS_AT_ITS_LINE)
        plus = desk.locator(".plus").bounding_box()
        assert plus["x"] >= desk.locator(".field-teaser").bounding_box()["x"]
        assert plus["x"] + plus["width"] <= desk.locator(".ProseMirror > p").bounding_box()["x"]

    def test_it_follows_when_the_toolbar_grows(self, desk):
        widen(desk, LAPTOP)
        desk.goto(NEW)
        expect(desk.locator(".plus")).to_be_visible()
        for width in (700, 1000, TELEPHONE):
            widen(desk, width)
            wait_until(desk, PLUS_AT_ITS_LINE)


class TestUntilItIsUp:
    @WIDTHS
    def test_nobody_sees_html_and_nothing_jumps(self, desk, width):
        widen(desk, width)
        held = []
        desk.route(EDITOR, lambda route: held.append(route))
        desk.goto(NEW, wait_until="commit")
        expect(desk.locator(".submit-row")).to_be_visible()
        hidden, before = desk.locator("textarea[name=body]").is_hidden(), desk.evaluate(HEIGHT)
        for route in held:
            route.continue_()
        expect(desk.locator(".plus")).to_be_visible()
        desk.unroute(EDITOR)
        assert hidden
        assert abs(desk.evaluate(HEIGHT) - before) <= 2

    def test_without_scripts_one_writes_in_the_field(self, browser, browser_context_args):
        options = browser_context_args | {"java_script_enabled": False}
        with browser.new_context(**options) as context:
            page = context.new_page()
            hands.log_in(page, "journalist")
            page.goto(NEW)
            expect(page.locator("textarea[name=body]")).to_be_visible()


class TestInSight:
    @WIDTHS
    def test_one_never_types_behind_the_bar(self, desk, width):
        widen(desk, width)
        begin(desk)
        for number in range(30):
            desk.keyboard.type(str(number))
            desk.keyboard.press("Enter")
            wait_until(desk, CARET_IN_SIGHT)
        # What the bar comes to say of the saving makes it taller.
        expect(desk.locator(".kept")).not_to_be_empty()
        wait_until(desk, CARET_IN_SIGHT)

    @WIDTHS
    def test_a_picture_and_its_caption_are_seen_when_it_is_put_in(self, desk, width):
        widen(desk, width)
        begin(desk)
        for _ in range(14):
            desk.keyboard.press("Enter")
        pick(desk, "/billede")
        expect(desk.get_by_role("dialog").locator("li").first).to_be_visible()
        desk.keyboard.press("Enter")
        expect(desk.locator(".ProseMirror figcaption")).to_be_visible()
        wait_until(desk, CARET_IN_SIGHT)
        wait_until(desk, PICTURE_IN_SIGHT)
