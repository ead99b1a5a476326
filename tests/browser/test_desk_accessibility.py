"""The whole way from an empty page to the readers, without a mouse and for a screen reader."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser import hands, invented
from tests.browser.keys import Keyboard
from tests.browser.looking import (
    LAPTOP,
    NO_OVERFLOW,
    TELEPHONE,
    axe_violations,
    load_pictures,
    widen,
)

PAGES = (
    "new", "editing", "review", "send back", "publish", "clash", "history", "a version",
    "two versions", "checks", "withdraw", "list", "desk", "sent in", "one sent in", "refuse",
    "pictures", "pictures that lack", "a picture in use", "a picture unknown", "a picture kept",
    "a picture going", "lay in", "words",
)  # fmt: skip


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("desk") / "house")
    house.made = json.loads(house.run("tests.browser.desk_paper"))
    assert set(house.made["pages"]) == set(PAGES)
    with house.open():
        yield house


@pytest.fixture
def at_the_desk(page):
    hands.log_in(page, "redaktør")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page_of_the_desk(at_the_desk, house, scheme):
    page = at_the_desk
    page.emulate_media(color_scheme=scheme)
    found = {}
    for name, address in house.made["pages"].items():
        page.goto(address)
        if name in ("new", "editing"):
            expect(hands.surface(page)).to_be_visible()
        if name.startswith("a picture"):
            load_pictures(page)
        for width in (LAPTOP, TELEPHONE):
            widen(page, width)
            found[name, width] = axe_violations(page)
            if not page.evaluate(NO_OVERFLOW):
                found[name, width].append("Something is wider than the screen.")
    assert {place: faults for place, faults in found.items() if faults} == {}


def test_what_is_wrong_is_said_first_and_leads_to_its_field(at_the_desk, house):
    page = at_the_desk
    page.goto(house.made["draft"])
    expect(hands.surface(page)).to_be_visible()
    page.locator(".submit-row .default").click()
    expect(hands.field(page, "Underrubrik")).to_be_focused()
    expect(page.locator(".what-is-wrong")).to_contain_text("Artiklen mangler en brødtekst.")
    assert axe_violations(page) == []
    page.locator(".what-is-wrong").get_by_role("link", name="Forfattere").press("Enter")
    expect(page.get_by_role("combobox", name="Forfattere")).to_be_focused()


def test_from_an_empty_page_to_the_readers_by_keyboard_alone(page, house):
    hands.log_in(page, "redaktør")
    keys = Keyboard(page)
    keys.tab_to("link", "Skriv artikel")
    keys.press("Enter")
    expect(hands.surface(page)).to_be_visible()
    expect(page.get_by_role("textbox", name="Rubrik", exact=True)).to_be_focused()
    keys.type(invented.ARTICLE["Rubrik"])
    keys.press("Enter")
    keys.type(invented.ARTICLE["Underrubrik"])
    keys.press("Enter")
    expect(hands.surface(page)).to_be_focused()
    keys.type(invented.TYPED[0])
    keys.tab_to("combobox", "Emner")
    keys.type("Dri")
    expect(page.get_by_role("option", name="Drift", exact=True)).to_be_visible()
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.press("Control+s")
    expect(page.get_by_role("status").first).to_contain_text("Gemt.")
    expect(hands.surface(page)).to_contain_text(invented.TYPED[0])
    keys.press("Control+Enter")
    expect(page.get_by_role("button", name="Udgiv …")).to_be_focused()
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Udgiv")
    keys.tab_to("combobox", "På forsiden")
    keys.press("ArrowDown")
    keys.tab_to("button", "Udgiv · på forsiden, øverst · nu")
    keys.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Udgivet. Læserne ser det nu.")
    assert invented.ARTICLE["Rubrik"] in house.get("/").body.decode()
