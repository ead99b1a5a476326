"""Pasted and dropped pictures go by the library, and are asked for their words and rights."""

import re
from base64 import b64encode

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, TELEPHONE, axe_violations, widen
from tests.factories import image_file

WORDS = {"Titel": "Fyret i regn", "Fotokredit": "Foto: Per Lind", "Kilde": "Eget billede"}
PNG = b64encode(image_file((320, 180), (40, 90, 120)).read()).decode()
FILE = ("fyr.png", "image/png", PNG)
INLINE = f'<p>Før</p><p><img src="data:image/png;base64,{PNG}"></p><p>efter</p>'
DROP = """(surface, base64) => {
  const data = new DataTransfer()
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  data.items.add(new File([bytes], "fyr.png", {type: "image/png"}))
  const {left, top} = surface.querySelector("p").getBoundingClientRect()
  const place = {clientX: left + 1, clientY: top + 5}
  const event = {dataTransfer: data, bubbles: true, cancelable: true, ...place}
  surface.dispatchEvent(new DragEvent("drop", event))
}"""
PICTURES = "SELECT count(*) FROM pictures_picture"
UPLOAD = "**/admin/pictures/picture/ny-til-tekst/"


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


def asking(page):
    return page.get_by_role("dialog", name="Læg billedet i arkivet")


def tell(page):
    for label, text in WORDS.items():
        asking(page).get_by_label(label, exact=True).fill(text)
    asking(page).get_by_label("Rettighed", exact=True).select_option("own")


def send(page):
    asking(page).get_by_role("button", name="Læg i arkivet og sæt ind").click()


def pictures(page):
    return hands.surface(page).locator('figure[data-node="picture"]')


def test_a_pasted_file_is_put_in_when_its_rights_are_known(writing, house):
    before = house.ask(PICTURES)
    hands.put_in(writing, files=[FILE])
    tell(writing)
    send(writing)
    expect(pictures(writing)).to_have_count(1)
    expect(asking(writing)).to_have_count(0)
    assert house.ask(PICTURES) == before + 1
    newest = house.ask("SELECT max(id) FROM pictures_picture")
    assert f'data-picture="{newest}"' in writing.locator("textarea[name=body]").input_value()


def test_a_dropped_file_is_asked_for_too(writing):
    hands.write_body(writing, ["Første afsnit."])
    hands.surface(writing).evaluate(DROP, PNG)
    tell(writing)
    send(writing)
    expect(pictures(writing)).to_have_count(1)
    expect(hands.surface(writing)).to_contain_text("Første afsnit.")


def test_a_picture_inside_pasted_text_comes_after_the_text(writing):
    hands.put_in(writing, INLINE)
    expect(asking(writing)).to_be_visible()
    tell(writing)
    send(writing)
    expect(pictures(writing)).to_have_count(1)
    expect(hands.surface(writing).locator("p").first).to_have_text("Før")


def test_a_file_beside_text_is_only_a_picture_of_the_text(writing):
    hands.put_in(writing, "<p>Et regneark</p>", files=[FILE])
    expect(hands.surface(writing)).to_contain_text("Et regneark")
    expect(asking(writing)).to_have_count(0)


@pytest.mark.parametrize("how", ["Escape", "Fortryd"])
def test_cancelling_puts_in_nothing(writing, house, how):
    before = house.ask(PICTURES)
    hands.put_in(writing, files=[FILE])
    tell(writing)
    if how == "Escape":
        writing.keyboard.press("Escape")
    else:
        asking(writing).get_by_role("button", name=how).click()
    expect(asking(writing)).to_have_count(0)
    expect(hands.surface(writing)).to_be_focused()
    expect(pictures(writing)).to_have_count(0)
    assert house.ask(PICTURES) == before


def test_two_files_are_asked_for_one_after_the_other(writing):
    hands.put_in(writing, files=[FILE, FILE])
    first = writing.get_by_role("dialog", name="Læg billedet i arkivet (1 af 2)")
    first.get_by_role("button", name="Fortryd").click()
    expect(writing.get_by_role("dialog", name="Læg billedet i arkivet (2 af 2)")).to_be_visible()
    writing.keyboard.press("Escape")
    expect(pictures(writing)).to_have_count(0)


def test_faults_stand_beside_their_fields_and_nothing_typed_is_lost(writing):
    hands.put_in(writing, files=[FILE])
    title = asking(writing).get_by_label("Titel", exact=True)
    title.fill("Fyret i regn")
    send(writing)
    credit = asking(writing).get_by_label("Fotokredit", exact=True)
    expect(credit).to_be_focused()
    expect(credit).to_have_attribute("aria-invalid", "true")
    expect(credit).to_have_accessible_description(re.compile("Skal udfyldes."))
    expect(title).to_have_value("Fyret i regn")
    tell(writing)
    send(writing)
    expect(pictures(writing)).to_have_count(1)


def test_what_did_not_arrive_can_be_sent_again(writing):
    writing.route(
        UPLOAD, lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    hands.put_in(writing, files=[FILE])
    tell(writing)
    send(writing)
    expect(asking(writing).get_by_role("alert")).to_contain_text("Prøv igen")
    expect(asking(writing).get_by_label("Titel", exact=True)).to_have_value("Fyret i regn")
    writing.unroute_all()
    send(writing)
    expect(pictures(writing)).to_have_count(1)


def test_what_is_no_picture_is_told(writing):
    hands.put_in(writing, files=[("fyr.png", "image/png", b64encode(b"ikke").decode())])
    tell(writing)
    send(writing)
    expect(asking(writing).get_by_role("alert")).to_contain_text("Filen er ikke et billede")


def test_by_keyboard_alone(writing):
    hands.put_in(writing, files=[FILE])
    expect(asking(writing).get_by_label("Titel", exact=True)).to_be_focused()
    writing.keyboard.type("Fyret")
    for text in ("Et fyr", "Foto: Per Lind", "Eget billede", "Eget billede"):
        writing.keyboard.press("Tab")
        writing.keyboard.type(text)
    writing.keyboard.press("Tab")
    writing.keyboard.press("Enter")
    expect(pictures(writing)).to_have_count(1)
    expect(hands.surface(writing)).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dialog_can_be_used_by_all(writing, scheme):
    writing.emulate_media(color_scheme=scheme)
    hands.put_in(writing, files=[FILE])
    send(writing)
    expect(asking(writing).locator("#id_title_fejl")).to_have_text("Skal udfyldes.")
    for width in (LAPTOP, TELEPHONE):
        widen(writing, width)
        assert axe_violations(writing) == []
    widen(writing, LAPTOP)
