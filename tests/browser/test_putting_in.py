"""
Where a node put into the text stands, and the cursor after it: nothing one stands in is broken in
two but a paragraph, and one goes on writing under it. A bar is the cursor.
"""

import pytest

from tests.browser.surface import begin

NODE = '<figure data-node="picture" data-picture="7"><figcaption>{}</figcaption></figure>'
FIGURE, WITH_CAPTION = NODE.format(""), NODE.format("Kajen")
BOX = '<aside data-node="factbox"><h3>Fakta</h3>{}<footer>K</footer></aside>'
QUOTE = '<blockquote data-node="pullquote"><p>{}</p><footer>Per</footer></blockquote>'
PUT_IN = """async (surface, html) => {
  const { insert } = await import("/static/js/desk/nodes/element.js")
  const { editor } = surface
  editor.commands.setContent(html)
  let cursor = null
  editor.state.doc.descendants(({ text }, at) => {
    if (text?.includes("|")) cursor = at + text.indexOf("|")
  })
  editor.commands.deleteRange({ from: cursor, to: cursor + 1 })
  editor.commands.setTextSelection(cursor)
  insert(editor, { type: "libraryPicture", attrs: { id: "7" } })
  editor.commands.insertContent("|")
  return editor.getHTML()
}"""
CASES = {
    "after a paragraph, on a line of its own at the end": (
        "<p>Før|</p>",
        f"<p>Før</p>{FIGURE}<p>|</p>",
    ),
    "on an empty line, which is what one goes on on": (
        "<p>Før</p><p>|</p><p>Efter</p>",
        f"<p>Før</p>{FIGURE}<p>|</p><p>Efter</p>",
    ),
    "in a paragraph": ("<p>Før|efter</p>", f"<p>Før</p>{FIGURE}<p>|efter</p>"),
    "before a paragraph": ("<p>|Efter</p>", f"{FIGURE}<p>|Efter</p>"),
    "over a cross-head": (
        "<p>Før|</p><h2>Kaj</h2><p>Efter</p>",
        f"<p>Før</p>{FIGURE}<p>|</p><h2>Kaj</h2><p>Efter</p>",
    ),
    "in a cross-head": ("<h2>Ka|j</h2><p>Efter</p>", f"<h2>Kaj</h2>{FIGURE}<p>|Efter</p>"),
    "in a factbox": (BOX.format("<p>En|</p>"), BOX.format(f"<p>En</p>{FIGURE}<p>|</p>")),
    "in the source of a factbox": (
        f"{BOX.format('<p>En</p>').replace('K<', 'K|<')}<p>Efter</p>",
        f"{BOX.format('<p>En</p>')}{FIGURE}<p>|Efter</p>",
    ),
    "in a quote, which takes no picture": (
        f"{QUOTE.format('Før|efter')}<p></p>",
        f"{QUOTE.format('Førefter')}{FIGURE}<p>|</p>",
    ),
    "in the caption of another": (
        WITH_CAPTION.replace("Kajen", "Ka|jen"),
        f"{WITH_CAPTION}{FIGURE}<p>|</p>",
    ),
}


@pytest.fixture(scope="module")
def surface(desk):
    return begin(desk)


@pytest.mark.parametrize("case", CASES)
def test_it_comes(surface, case):
    before, after = CASES[case]
    assert surface.evaluate(PUT_IN, before).removesuffix("<p></p>") == after


def test_enter_in_its_caption_goes_to_the_empty_line_that_is_there(surface):
    surface.evaluate(PUT_IN, "<p>|</p>")
    for key in ("Backspace", "ArrowUp", "K", "Enter", "V"):
        surface.press(key)
    html = surface.evaluate("(surface) => surface.editor.getHTML()")
    assert html == f"{NODE.format('K')}<p>V</p>"


def test_tab_in_its_caption_leads_to_its_own_fields_in_a_factbox_too(surface):
    surface.evaluate(PUT_IN, BOX.format("<p>|</p>"))
    for key in ("ArrowUp", "Tab"):
        surface.press(key)
    assert surface.evaluate("() => document.activeElement.closest('label')?.textContent") == (
        "Alternativ tekst"
    )


def test_up_from_a_picture_that_stands_first_one_writes_over_it(surface):
    surface.evaluate(PUT_IN, "<p>|</p>")
    for key in ("Backspace", "ArrowUp", "ArrowUp", "F"):
        surface.press(key)
    html = surface.evaluate("(surface) => surface.editor.getHTML()")
    assert html == f"<p>F</p>{FIGURE}<p></p>"
