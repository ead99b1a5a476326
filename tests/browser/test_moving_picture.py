"""A picture that moves can be stopped, and stands still for those who asked for less motion."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.looking import LAPTOP, TELEPHONE, axe_violations, wait_until

MOVES = "document.querySelector('moving-picture img').currentSrc.endsWith('.moving.webp')"
INSIDE = """() => {
  const [picture, button] = ["moving-picture img", "moving-picture button"].map((part) =>
    document.querySelector(part).getBoundingClientRect())
  return picture.top <= button.top && button.bottom <= picture.bottom
    && picture.left <= button.left && button.right <= picture.right
}"""


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("moving") / "house")
    house.made = json.loads(house.run("tests.browser.moving_paper"))
    with house.open():
        yield house


def button(page, name):
    return page.get_by_role("button", name=f"{name} bevægelsen")


def test_it_moves_when_it_is_in_sight_and_stops_at_a_press(page, house):
    page.goto(house.made["article"])
    wait_until(page, MOVES)
    button(page, "Stop").press("Enter")
    wait_until(page, f"!{MOVES}")
    button(page, "Afspil").click()
    wait_until(page, MOVES)
    assert axe_violations(page) == []


def test_it_stands_still_for_who_asked_for_less_motion(page, house):
    page.emulate_media(reduced_motion="reduce")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(house.made["article"])
    expect(button(page, "Afspil")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not any(url.endswith(".moving.webp") for url in asked)
    # One may still want to see it.
    button(page, "Afspil").click()
    wait_until(page, MOVES)


@pytest.mark.parametrize("width", [LAPTOP, TELEPHONE])
def test_its_button_stands_in_the_picture_wherever_the_page_is_scrolled_to(page, house, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(house.made["article"])
    expect(button(page, "Stop")).to_be_visible()
    top = page.locator("moving-picture").bounding_box()["y"]
    for in_sight in (-20, 20, 100):
        page.set_viewport_size({"width": width, "height": int(top) + in_sight})
        assert page.evaluate(INSIDE), in_sight
    # With enough of the picture above the fold it is there to be pressed.
    expect(button(page, "Stop")).to_be_in_viewport(ratio=1)


def test_without_a_script_it_is_a_still_picture(browser, browser_context_args, house):
    with browser.new_context(**browser_context_args | {"java_script_enabled": False}) as context:
        page = context.new_page()
        page.goto(house.made["article"])
        expect(page.locator("moving-picture img")).to_be_visible()
        expect(page.locator("moving-picture button")).to_have_count(0)
