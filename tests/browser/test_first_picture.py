"""
The first picture of a page, as a telephone gets it: one file, under 45 kB as AVIF however much
there is to see in it, asked for at once, and in its own colour until it is there.
"""

import json

import pytest

from tests.browser.looking import wait_until

TELEPHONE = {"width": 390, "height": 844}
MOST = 45_000
FIRST = "document.querySelector('img[fetchpriority=high]')"
GROUND = f"getComputedStyle({FIRST}).backgroundColor.match(/[0-9]+/g).map(Number)"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("heavy") / "house")
    house.made = json.loads(house.run("tests.browser.heavy_paper"))
    with house.open():
        yield house


@pytest.fixture
def telephone(browser, browser_context_args):
    """`telephone(2)` is a page with two pixels to each of its own."""
    opened = []

    def open_one(density):
        options = browser_context_args | {"viewport": TELEPHONE, "device_scale_factor": density}
        opened.append(browser.new_context(**options))
        return opened[-1].new_page()

    yield open_one
    for context in opened:
        context.close()


@pytest.mark.parametrize("density", [1, 2, 2.625, 3, 3.5, 4])
@pytest.mark.parametrize("name", ["front", "article"])
def test_is_one_light_file(telephone, house, name, density):
    page, got = telephone(density), []
    page.on("response", lambda got_one: got.append(got_one))
    page.goto("/" if name == "front" else house.made["article"])
    wait_until(page, f"{FIRST}.complete")
    chosen = page.evaluate(f"{FIRST}.currentSrc")
    assert chosen.endswith(".avif")
    # Preloaded, and not fetched again by the picture itself.
    version = chosen.split("/")[-2]
    (answer,) = [one for one in got if version in one.url]
    assert answer.url == chosen
    assert len(answer.body()) < MOST
    # At least two pixels of the file to each of the page's, where the screen has so many.
    file_width = int(chosen.rsplit("-", 1)[1].removesuffix(".avif"))
    assert file_width >= min(density, 2) * TELEPHONE["width"]


def test_is_asked_for_before_the_style_sheet(telephone, house):
    page, asked = telephone(2), []
    page.on("request", lambda request: asked.append(request.url.rsplit(".", 1)[-1]))
    page.goto("/")
    assert asked.index("avif") < asked.index("css")


def test_has_its_colour_and_its_room_until_it_comes(telephone, house):
    page, held = telephone(2), []
    page.route("**/billeder/**", lambda route: held.append(route))
    page.goto("/", wait_until="commit")
    wait_until(page, f"{FIRST} && document.styleSheets.length && {FIRST}.clientHeight > 100")
    ground, colour = page.evaluate(GROUND), house.made["colour"]
    meant = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    assert all(abs(a - b) < 16 for a, b in zip(ground, meant, strict=True))
    before = page.evaluate(f"{FIRST}.getBoundingClientRect().height")
    for route in held:
        route.continue_()
    wait_until(page, f"{FIRST}.complete && {FIRST}.naturalWidth")
    assert page.evaluate(f"{FIRST}.getBoundingClientRect().height") == before


def test_is_asked_for_again_and_once_more_where_it_could_not_be_had(telephone, house):
    page, asked = telephone(2), []

    def answer(route):
        asked.append(route)
        if len(asked) > 2:
            route.continue_()
        else:
            route.fulfill(status=503, headers={"Cache-Control": "no-store"})

    page.route("**/billeder/**.avif", answer)
    page.clock.install()
    page.goto(house.made["article"])
    for seconds in (3, 10):
        wait_until(page, f"{FIRST}.complete && !{FIRST}.naturalWidth")
        with page.expect_response("**/billeder/**.avif"):
            page.clock.fast_forward(seconds * 1000)
    wait_until(page, f"{FIRST}.naturalWidth")
    assert len(asked) == 3
