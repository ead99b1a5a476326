"""Enter, Tab and the arrows in a factbox and a pull quote, as one types them."""

import pytest

from tests.browser.looking import wait_until
from tests.browser.surface import SET, begin, pick, stored

FACTBOX = '<aside data-node="factbox">{}</aside>'
QUOTE = '<blockquote data-node="pullquote">{}</blockquote>'
# What opens a box, and the two tags its first two lines stand in.
BOXES = pytest.mark.parametrize(
    ("sign", "box", "first"),
    [
        ("/faktaboks", FACTBOX, "<h3>Titel</h3>"),
        ("/citat", QUOTE, "<p>Titel</p>"),
    ],
)
STANDS = """([surface, at]) => {
  const { empty, $from } = surface.editor.state.selection
  return empty && $from.parentOffset === at
}"""
INSIDE_THE_LAST_WORD = """(surface) => {
  const text = surface.querySelector("[data-node] > :last-child").lastChild
  getSelection().collapse(text, text.length - 2)
}"""


@pytest.fixture
def surface(desk):
    return begin(desk)


def type_lines(desk, *lines):
    for number, line in enumerate(lines):
        if number:
            desk.keyboard.press("Enter")
        desk.keyboard.type(line)


@BOXES
class TestANewBox:
    def test_enter_begins_a_new_line_of_text(self, desk, surface, sign, box, first):
        pick(desk, sign)
        type_lines(desk, "Titel", "Tekst", "mere")
        whole = box.format(f"{first}<p>Tekst</p><p>mere</p><footer></footer>")
        assert stored(desk) == whole

    def test_two_at_the_end_leave_it(self, desk, surface, sign, box, first):
        pick(desk, sign)
        type_lines(desk, "Titel", "Tekst", "", "ude")
        assert stored(desk) == box.format(f"{first}<p>Tekst</p><footer></footer>") + "<p>ude</p>"

    @pytest.mark.parametrize("key", ["Tab", "ArrowDown"])
    def test_the_source_line_is_one_key_away(self, desk, surface, sign, box, first, key):
        pick(desk, sign)
        type_lines(desk, "Titel", "Tekst")
        desk.keyboard.press(key)
        type_lines(desk, "Vagten", "ude")
        whole = box.format(f"{first}<p>Tekst</p><footer>Vagten</footer>")
        assert stored(desk) == f"{whole}<p>ude</p>"


class TestABoxWithoutSource:
    @pytest.mark.parametrize("box", [FACTBOX, QUOTE])
    def test_a_line_is_split_where_one_stands(self, desk, surface, box):
        surface.evaluate(SET, box.format("<p>Kranen</p>"))
        surface.evaluate(INSIDE_THE_LAST_WORD)
        wait_until(desk, STANDS, arg=[surface.element_handle(), 4])
        type_lines(desk, "", "x")
        assert stored(desk) == box.format("<p>Kran</p><p>xen</p>")

    @pytest.mark.parametrize("box", [FACTBOX, QUOTE])
    def test_the_next_line_is_no_source(self, desk, surface, box):
        surface.evaluate(SET, box.format("<p>Kranen</p>"))
        surface.evaluate(INSIDE_THE_LAST_WORD)
        wait_until(desk, STANDS, arg=[surface.element_handle(), 4])
        desk.keyboard.press("End")
        wait_until(desk, STANDS, arg=[surface.element_handle(), 6])
        type_lines(desk, "", "kører", "", "ude")
        assert stored(desk) == box.format("<p>Kranen</p><p>kører</p>") + "<p>ude</p>"

    def test_tab_leaves_the_surface(self, desk, surface):
        surface.evaluate(SET, FACTBOX.format("<p>Kranen</p>"))
        surface.evaluate(INSIDE_THE_LAST_WORD)
        desk.keyboard.press("Tab")
        assert not surface.evaluate("(surface) => surface.contains(document.activeElement)")


def test_an_empty_line_in_the_middle_does_not_break_a_box_in_two(desk, surface):
    pick(desk, "/citat")
    type_lines(desk, "Et")
    desk.keyboard.press("Enter")
    type_lines(desk, "to")
    surface.evaluate("(surface) => surface.editor.commands.setTextSelection(4)")
    type_lines(desk, "", "", "x")
    assert stored(desk) == QUOTE.format("<p>Et</p><p></p><p>x</p><p>to</p><footer></footer>")


def test_a_box_begun_without_a_heading_goes_on_in_its_text(desk, surface):
    pick(desk, "/faktaboks")
    type_lines(desk, "", "Tekst")
    assert stored(desk) == FACTBOX.format("<h3></h3><p>Tekst</p><footer></footer>")
