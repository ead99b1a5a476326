"""Pasted and dropped pictures go by the library, and are asked for their words and rights."""

from base64 import b64encode
from itertools import count

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.factories import image_file

WORDS = {"Titel": "Fyret i regn", "Fotokredit": "Foto: Per Lind", "Kilde": "Eget billede"}
colours = count(1)
# Held or dropped before a letter of the first paragraph.
DRAG = """(surface, [kind, base64, letter]) => {
  const data = new DataTransfer()
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  data.items.add(new File([bytes], "fyr.png", {type: "image/png"}))
  const range = document.createRange()
  range.setStart(surface.querySelector("p").firstChild, letter)
  const {left, top} = range.getBoundingClientRect()
  const place = {clientX: left + 1, clientY: top + 5}
  const event = {dataTransfer: data, bubbles: true, cancelable: true, ...place}
  surface.dispatchEvent(new DragEvent(kind, event))
}"""
PICTURES = "SELECT count(*) FROM pictures_picture"
UPLOAD = "**/laeg-ind/fil/"


def png():
    """A picture nobody has seen before: one that is known already is not laid in again."""
    return b64encode(image_file((320, 180), (40, 4 * next(colours), 120)).read()).decode()


def photo():
    return ["fyr.png", "image/png", png()]


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    """A newsroom to write in."""
    house = empty_house.copy_to(tmp_path_factory.mktemp("pictures") / "house")
    with house.open():
        yield house


@pytest.fixture
def writing(desk):
    desk.goto("/admin/articles/article/add/")
    hands.surface(desk).click()
    yield desk
    desk.unroute_all()
    desk.goto("/admin/")


def asking(page, name="Sæt billedet ind"):
    return page.get_by_role("dialog", name=name)


def tell(page):
    for label, text in WORDS.items():
        asking(page).get_by_label(label, exact=True).fill(text)
    asking(page).get_by_label("Rettighed", exact=True).select_option("own")
    asking(page).get_by_role("button", name="Gem og brug").click()


def pictures(page):
    return hands.surface(page).locator('figure[data-node="picture"]')


def test_a_pasted_file_is_laid_in_and_put_in_with_its_words(writing, house):
    before = house.ask(PICTURES)
    hands.put_in(writing, files=[photo()])
    tell(writing)
    expect(pictures(writing)).to_have_count(1)
    expect(asking(writing)).to_have_count(0)
    assert house.ask(PICTURES) == before + 1
    newest = house.ask("SELECT max(id) FROM pictures_picture")
    assert f'data-picture="{newest}"' in writing.locator("textarea[name=body]").input_value()


def test_a_file_the_library_has_already_is_told_and_is_the_picture_it_has(writing, house):
    file = photo()
    hands.put_in(writing, files=[file])
    tell(writing)
    expect(pictures(writing)).to_have_count(1)
    before = house.ask(PICTURES)
    hands.put_in(writing, files=[file])
    expect(asking(writing)).to_contain_text("Filen lå i arkivet allerede.")
    expect(asking(writing).get_by_label("Titel", exact=True)).to_have_value("Fyret i regn")
    asking(writing).get_by_role("button", name="Gem og brug").click()
    expect(pictures(writing)).to_have_count(2)
    assert house.ask(PICTURES) == before


@pytest.mark.parametrize(("letter", "before"), [(2, ""), (11, "<p>Første afsnit.</p>")])
def test_a_dropped_file_comes_in_the_gap_the_line_shows(writing, letter, before):
    hands.write_body(writing, ["Første afsnit.", "Andet."])
    file = png()
    hands.surface(writing).evaluate(DRAG, ["dragover", file, letter])
    expect(writing.locator(".prosemirror-dropcursor-block")).to_have_count(1)
    hands.surface(writing).evaluate(DRAG, ["drop", file, letter])
    tell(writing)
    expect(pictures(writing)).to_have_count(1)
    body = writing.locator("textarea[name=body]").input_value()
    assert body.startswith(f"{before}<figure ") and "<p>Første afsnit.</p>" in body


def test_a_picture_inside_pasted_text_comes_after_the_text(writing):
    picture = f'<img src="data:image/png;base64,{png()}">'
    hands.put_in(writing, f"<p>Før</p><p>{picture}</p><p>efter</p>")
    tell(writing)
    expect(pictures(writing)).to_have_count(1)
    expect(hands.surface(writing).locator("p").first).to_have_text("Før")


def test_a_file_beside_text_is_only_a_picture_of_the_text(writing):
    hands.put_in(writing, "<p>Et regneark</p>", files=[photo()])
    expect(hands.surface(writing)).to_contain_text("Et regneark")
    expect(asking(writing)).to_have_count(0)


@pytest.mark.parametrize("how", ["Escape", "Fortryd"])
def test_cancelling_puts_nothing_in_the_text(writing, house, how):
    before = house.ask(PICTURES)
    hands.put_in(writing, files=[photo()])
    expect(asking(writing).get_by_label("Titel", exact=True)).to_be_focused()
    if how == "Escape":
        writing.keyboard.press("Escape")
    else:
        asking(writing).get_by_role("button", name=how).click()
    expect(asking(writing)).to_have_count(0)
    expect(hands.surface(writing)).to_be_focused()
    expect(pictures(writing)).to_have_count(0)
    # It waits in the library, where it can be found or deleted.
    assert house.ask(PICTURES) == before + 1


def test_two_files_are_asked_for_one_after_the_other(writing):
    hands.put_in(writing, files=[photo(), photo()])
    first = asking(writing, "Sæt billedet ind (1 af 2)")
    first.get_by_role("button", name="Fortryd").click()
    expect(asking(writing, "Sæt billedet ind (2 af 2)")).to_be_visible()
    writing.keyboard.press("Escape")
    expect(pictures(writing)).to_have_count(0)


def test_two_files_both_stand_in_the_text(writing):
    hands.put_in(writing, files=[photo(), photo()])
    for name in ("Sæt billedet ind (1 af 2)", "Sæt billedet ind (2 af 2)"):
        expect(asking(writing, name).get_by_label("Titel", exact=True)).to_be_focused()
        asking(writing, name).get_by_role("button", name="Gem og brug").click()
        expect(asking(writing, name)).to_have_count(0)
    expect(pictures(writing)).to_have_count(2)


def test_what_did_not_arrive_can_be_sent_again(writing):
    writing.route(UPLOAD, lambda route: route.abort())
    hands.put_in(writing, files=[photo()])
    expect(asking(writing).get_by_role("alert")).to_contain_text("Der er ingen forbindelse")
    writing.unroute_all()
    asking(writing).get_by_role("button", name="Prøv igen").click()
    tell(writing)
    expect(pictures(writing)).to_have_count(1)


def test_what_is_no_picture_is_told(writing):
    hands.put_in(writing, files=[("fyr.png", "image/png", b64encode(b"ikke").decode())])
    expect(asking(writing).get_by_role("alert")).to_contain_text("ikke et billede")


def test_by_keyboard_alone(writing):
    hands.put_in(writing, files=[photo()])
    expect(asking(writing).get_by_label("Titel", exact=True)).to_be_focused()
    for text in ("Fyret", "Et fyr", "Fyret i regn", "Drift", "Foto: Per Lind", "Eget billede"):
        writing.keyboard.press("Control+a")
        writing.keyboard.type(text)
        writing.keyboard.press("Tab")
    writing.keyboard.type("Eget billede")
    writing.keyboard.press("Shift+Tab")
    writing.keyboard.press("Enter")
    expect(pictures(writing)).to_have_count(1)
    expect(pictures(writing)).to_contain_text("Foto: Per Lind")
    writing.keyboard.type("Videre.")
    body = writing.locator("textarea[name=body]").input_value()
    assert body.endswith("<figcaption></figcaption></figure><p>Videre.</p>")
