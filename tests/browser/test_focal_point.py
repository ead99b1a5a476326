"""The point every crop keeps: moved by hand, by finger and by keys, and the shapes as it moves."""

import json
import random

import pytest
from playwright.sync_api import expect

from pictures.crops import SHAPES, crop_box
from tests.browser import hands
from tests.browser.looking import LAPTOP, TELEPHONE, axe_violations, wait_until, widen

SUMS = """async (cases) => {
  const { cropBox } = await import("/static/js/desk/crop-box.js")
  return cases.map((told) => cropBox(...told))
}"""
CASES = 2000
READY = "document.querySelector('own-crops figure .slot') !== null"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("focal") / "house")
    house.made = json.loads(house.run("tests.browser.heavy_paper"))
    with house.open():
        yield house


@pytest.fixture
def shapes(desk, house):
    desk.goto(house.made["desk"])
    wait_until(desk, READY)
    return desk


def case(chance):
    size = [chance.randint(1, 5000), chance.randint(1, 5000)]
    point = [chance.choice([0, 0.5, 1, chance.random()]) for _ in "xy"]
    crop = [round(chance.random(), 4) for _ in range(4)] if chance.random() < 0.4 else None
    return size, chance.choice(sorted(SHAPES)), point, crop


def test_the_browser_cuts_just_as_the_server_does(shapes):
    chance = random.Random(26)  # noqa: S311 - not a secret
    cases = [case(chance) for _ in range(CASES)]
    told = [[size, SHAPES[shape], point, crop] for size, shape, point, crop in cases]
    cut = shapes.evaluate(SUMS, told)
    assert [tuple(box) for box in cut] == [crop_box(*each) for each in cases]


def box_of(page, shape):
    box = page.locator(f'own-crops [data-shape="{shape}"]').get_attribute("data-box")
    return tuple(int(number) for number in box.split(","))


def test_every_shape_follows_but_the_one_cropped_by_hand(shapes):
    hand = shapes.locator('own-crops [data-shape="4x3"]')
    expect(hand).to_contain_text("Beskåret i hånden.")
    before = {shape: box_of(shapes, shape) for shape in SHAPES}
    shapes.locator("focal-point .point").focus()
    for _ in range(5):
        shapes.keyboard.press("Shift+ArrowRight")
    x, y = (float(shapes.input_value(f"#id_focal_{axis}")) for axis in "xy")
    assert (x, y) == pytest.approx((0.81, 0.62))
    for shape in SHAPES.keys() - {"4x3"}:
        assert box_of(shapes, shape) == crop_box((2400, 1350), shape, (x, y))
    assert box_of(shapes, "4x3") == before["4x3"]
    assert box_of(shapes, "1x1") != before["1x1"]


def test_a_click_moves_it_and_a_drag_too(shapes):
    image = shapes.locator("focal-point .whole img")
    image.scroll_into_view_if_needed()
    area = image.bounding_box()
    at = lambda x, y: (area["x"] + x * area["width"], area["y"] + y * area["height"])  # noqa: E731
    shapes.mouse.click(*at(0.25, 0.5))
    assert float(shapes.input_value("#id_focal_x")) == pytest.approx(0.25, abs=0.01)
    shapes.mouse.move(*at(0.25, 0.5))
    shapes.mouse.down()
    shapes.mouse.move(*at(0.7, 0.3), steps=4)
    shapes.mouse.up()
    assert float(shapes.input_value("#id_focal_x")) == pytest.approx(0.7, abs=0.02)
    assert float(shapes.input_value("#id_focal_y")) == pytest.approx(0.3, abs=0.02)


def test_what_the_picture_asks_for_is_offered_and_taken(shapes):
    take = shapes.get_by_role("button", name="Brug det foreslåede punkt")
    take.click()
    expect(take).to_be_hidden()
    expect(shapes.locator("focal-point")).to_contain_text("foreslået ud fra billedet")
    shapes.locator("focal-point .point").focus()
    shapes.keyboard.press("ArrowLeft")
    expect(take).to_be_visible()


def test_its_numbers_are_there_for_whoever_would_rather_write_it(shapes):
    x = shapes.get_by_label("Fokuspunkt, vandret")
    expect(x).to_be_hidden()
    shapes.get_by_text("Skriv punktet som tal").press("Enter")
    x.fill("0.2")
    assert shapes.locator("focal-point .point").evaluate("(point) => point.style.left") == "20%"


def test_a_new_file_asks_for_a_point_of_its_own(shapes):
    expect(shapes.get_by_role("button", name="Brug det foreslåede punkt")).to_be_visible()
    file = hands.photograph("mole.jpg", (3, 33, 133))
    shapes.get_by_label("Skift billedfilen").set_input_files(file)
    expect(shapes.locator("focal-point")).to_contain_text("foreslås ud fra det nye billede")
    expect(shapes.get_by_role("button", name="Brug det foreslåede punkt")).to_be_hidden()
    shapes.locator("focal-point .point").press("ArrowLeft")
    expect(shapes.locator("focal-point")).to_contain_text("Alle former holder punktet")


def test_a_file_no_browser_shows_is_told_of_and_taken(shapes):
    file = {"name": "fyr.heic", "mimeType": "image/heic", "buffer": b"ikke til at vise"}
    shapes.get_by_label("Skift billedfilen").set_input_files(file)
    expect(shapes.locator("focal-point")).to_contain_text("kan ikke vises her, før det er gemt")
    expect(shapes.locator("own-crops")).to_be_hidden()


def test_a_finger_taps_it_there_on_a_telephone(browser, browser_context_args, house):
    options = {"viewport": {"width": TELEPHONE, "height": 844}, "has_touch": True}
    with browser.new_context(**browser_context_args | options) as context:
        page = context.new_page()
        hands.log_in(page, "journalist")
        page.goto(house.made["desk"])
        wait_until(page, READY)
        image = page.locator("focal-point .whole img")
        image.scroll_into_view_if_needed()
        page.evaluate("scrollBy(0, -100)")
        area = image.bounding_box()
        page.touchscreen.tap(area["x"] + 0.8 * area["width"], area["y"] + 0.25 * area["height"])
        assert float(page.input_value("#id_focal_x")) == pytest.approx(0.8, abs=0.02)
        assert float(page.input_value("#id_focal_y")) == pytest.approx(0.25, abs=0.02)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_used_by_all(shapes, scheme):
    shapes.emulate_media(color_scheme=scheme)
    # Chromium gives the links of an open page their new colours a frame later than the rest.
    shapes.reload()
    wait_until(shapes, READY)
    for width in (LAPTOP, TELEPHONE):
        widen(shapes, width)
        assert axe_violations(shapes) == []
    widen(shapes, LAPTOP)


def test_a_new_file_is_kept_while_one_is_asked_about_it(shapes):
    file = shapes.get_by_label("Skift billedfilen")
    anyway = shapes.get_by_label("Skift alligevel")
    expect(anyway).to_be_hidden()
    file.set_input_files(hands.photograph("mole.jpg", (3, 33, 133)))
    expect(shapes.locator(".new-file")).to_contain_text("Læserne ser billedet 1 sted nu")
    shapes.get_by_role("button", name="Gem", exact=True).click()
    expect(anyway).to_be_focused()
    assert file.evaluate("(input) => input.files[0].name") == "mole.jpg"
