"""
Text from other programs becomes clean structure; a line says what was tidied, and takes it back.
"""

import pytest
from playwright.sync_api import expect

from publishing.body.richtext import sanitise
from tests.browser import hands
from tests.browser.looking import LAPTOP, TELEPHONE, Notebook, axe_violations, widen
from tests.browser.pasted import CLIPBOARD, OF_WORD, PROGRAMS, SAYS, copied, kept

BODY = "SELECT body FROM articles_article ORDER BY contentitem_ptr_id DESC LIMIT 1"

STAND_AT = "(surface, at) => surface.editor.commands.setTextSelection(at)"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    """A newsroom to write in."""
    house = empty_house.copy_to(tmp_path_factory.mktemp("paste") / "house")
    with house.open():
        yield house


@pytest.fixture
def writing(desk):
    """A new article, the cursor in its body."""
    desk.goto("/admin/articles/article/add/")
    hands.surface(desk).click()
    yield desk
    desk.goto("/admin/")


def written(page):
    """What would be saved. (The empty line the surface keeps at the end is not.)"""
    html = page.locator("textarea[name=body]").input_value()
    while html.endswith("<p></p>"):
        html = html.removesuffix("<p></p>")
    return html


def line(page):
    return page.locator(".tidied").get_by_role("status")


def restore(page):
    page.get_by_role("button", name="Fortryd oprydningen").click()


def test_every_clipboard_has_its_outcome():
    assert {path.name.split(".")[0] for path in CLIPBOARD.glob("*.html")} == set(PROGRAMS)


@pytest.mark.parametrize("program", PROGRAMS)
class TestEachProgram:
    def test_what_is_pasted_is_what_is_kept(self, writing, house, program):
        notes = Notebook(writing)
        hands.put_in(writing, copied(program))
        expect(line(writing)).to_have_text(SAYS[program])
        assert written(writing) == kept(program)
        assert notes.complaints == []
        hands.fill(writing, {"Rubrik": f"Indsat fra {program}", "Underrubrik": "Fra en anden."})
        hands.push(writing, "Gem", says="Gemt")
        assert house.ask(BODY) == kept(program)

    def test_the_server_takes_it_unchanged(self, desk, program):
        assert (
            sanitise(hands.clean(desk, copied(program))["html"])
            == (hands.clean(desk, copied(program))["html"])
        )
        assert sanitise(kept(program)) == kept(program)

    def test_cleaning_it_again_changes_nothing(self, desk, program):
        once = hands.clean(desk, copied(program))["html"]
        assert hands.clean(desk, once) == {"html": once, "tidied": [], "pictures": []}

    def test_the_line_takes_it_back_in_one_step(self, writing, program):
        hands.put_in(writing, copied(program))
        expect(line(writing)).to_have_text(SAYS[program])
        restore(writing)
        expect(line(writing)).to_have_text("Teksten står nu, som den blev kopieret.")
        assert written(writing) != kept(program)
        hands.surface(writing).press("Control+Z")
        assert written(writing) == kept(program)
        hands.surface(writing).press("Control+Z")
        assert written(writing) == ""


class TestTheLine:
    TWO = '<p style="font-family:Arial">En</p><p>&nbsp;</p><p>To</p>'

    def test_stays_away_where_nothing_was_tidied(self, writing):
        hands.put_in(writing, "<p>En</p><p>To</p>")
        assert written(writing) == "<p>En</p><p>To</p>"
        expect(line(writing)).to_have_text("")
        expect(writing.get_by_role("button", name="Fortryd oprydningen")).to_be_hidden()

    def test_can_tell_everything(self, writing):
        hands.put_in(writing, copied("word"))
        expect(line(writing)).to_have_attribute("title", OF_WORD)

    def test_goes_with_the_text_it_is_about(self, writing):
        hands.put_in(writing, self.TWO)
        expect(line(writing)).to_have_text("2 ting ryddet op: 1 tomt afsnit, 1 skrifttype.")
        hands.surface(writing).press("Control+Z")
        expect(line(writing)).to_have_text("")

    def test_takes_back_only_what_was_pasted(self, writing):
        writing.keyboard.insert_text("Før og efter")
        hands.surface(writing).evaluate(STAND_AT, len("Før og ") + 1)
        hands.put_in(writing, self.TWO)
        writing.keyboard.insert_text(", tre, ")
        assert written(writing) == "<p>Før og En</p><p>To, tre, efter</p>"
        writing.keyboard.press("Control+Home")
        writing.keyboard.insert_text("Nu: ")
        restore(writing)
        untidied = "<p>Nu: Før og En</p><p>&nbsp;</p><p>To"
        assert written(writing).startswith(untidied) and written(writing).endswith("efter</p>")

    def test_text_the_surface_has_copied_itself_is_left_alone(self, writing):
        hands.put_in(writing, self.TWO.replace("<p>To", '<p data-pm-slice="0 0 []">To'))
        expect(line(writing)).to_have_text("")

    def test_works_by_keyboard_through_the_browsers_own_clipboard(self, writing):
        hands.paste(writing, "<p><span style='font-family: Georgia'>Tastet</span></p><p></p>")
        expect(line(writing)).to_contain_text("skrifttype")
        assert written(writing).endswith("<p>Tastet</p>")
        writing.keyboard.press("Shift+Tab")
        expect(writing.get_by_role("button", name="Fortryd oprydningen")).to_be_focused()
        writing.keyboard.press("Enter")
        expect(line(writing)).to_have_text("Teksten står nu, som den blev kopieret.")
        expect(hands.surface(writing)).to_be_focused()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_can_be_seen_and_read_by_all(self, writing, scheme):
        writing.emulate_media(color_scheme=scheme)
        hands.put_in(writing, copied("word") * 3)
        for width in (LAPTOP, TELEPHONE):
            widen(writing, width)
            writing.keyboard.press("Control+End")
            expect(line(writing)).to_be_in_viewport()
            assert axe_violations(writing) == []
        widen(writing, LAPTOP)
