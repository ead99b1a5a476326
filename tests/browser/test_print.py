"""On paper a picture is smaller, and shows what it shows on the screen."""

import pytest

from tests.browser.looking import load_pictures

SIDES = """(name) => [...document.querySelectorAll(`${name} img`)].map((img) => [
  img.getBoundingClientRect().width, img.getBoundingClientRect().height
])"""
# An A4 page within its margins, in CSS pixels, and the highest a picture may be: 75 mm.
PAPER, HIGHEST = {"width": 643, "height": 1000}, 284


@pytest.mark.parametrize("name", [".top-picture", ".inline-picture"])
def test_no_picture_is_cut(page, house, name):
    page.set_viewport_size(PAPER)
    page.goto(house.addresses["article"])
    load_pictures(page)
    before = page.evaluate(SIDES, name)
    page.emulate_media(media="print")
    for (was_wide, was_high), (wide, high) in zip(before, page.evaluate(SIDES, name), strict=True):
        assert high <= HIGHEST
        assert wide / high == pytest.approx(was_wide / was_high, rel=0.02)


def test_a_notice_with_its_portrait_is_one_page(page, house):
    page.set_viewport_size(PAPER)
    page.goto(house.addresses["notice"])
    load_pictures(page)
    page.emulate_media(media="print")
    (portrait,) = page.evaluate(SIDES, ".notice-portrait")
    assert portrait[0] < PAPER["width"] / 3
