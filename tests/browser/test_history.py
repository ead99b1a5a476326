"""The history of an article, with the keyboard and on a telephone."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, NO_OVERFLOW, TELEPHONE, axe_violations, widen


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("history") / "house")
    house.history = json.loads(house.run("tests.browser.article_with_history"))
    with house.open():
        yield house


@pytest.fixture(scope="module")
def desk(browser, browser_context_args):
    page = browser.new_context(**browser_context_args).new_page()
    hands.log_in(page, "redaktør")
    yield page
    page.context.close()


MOMENT = "laeserne/?at_0=2031-01-05&at_1=09:12"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["", "1/", "4/", "5/", "sammenlign/", "laeserne/", MOMENT])
def test_axe_finds_nothing_and_nothing_sticks_out(desk, house, place, scheme):
    desk.emulate_media(color_scheme=scheme)
    desk.goto(house.history + place)
    for width in (LAPTOP, TELEPHONE):
        widen(desk, width)
        assert axe_violations(desk) == []
        assert desk.evaluate(NO_OVERFLOW)


def test_two_versions_are_picked_and_one_restored_by_keyboard(desk, house):
    desk.goto(house.history)
    expect(desk.get_by_role("radio", name="Sammenlign fra version 3")).to_be_checked()
    to = desk.get_by_role("radio", name="Sammenlign til version 4")
    expect(to).to_be_checked()
    to.press("Enter")
    expect(desk.get_by_role("heading", level=2)).to_have_text("Fra version 3 til 4")
    expect(desk.get_by_role("insertion").first).to_have_text("tilføjet: helt ")
    desk.get_by_role("link", name="Se version 3").press("Enter")
    desk.get_by_role("button", name="Gendan denne version").press("Enter")
    expect(desk.get_by_role("status").first).to_contain_text(
        "Version 3 er gendannet som version 6."
    )


def test_what_readers_saw_is_asked_for_without_leaving_the_history(desk, house):
    desk.goto(house.history)
    asked = desk.get_by_role("group", name="Hvornår")
    asked.locator("input[type=date]").fill("2031-01-05")
    asked.locator("input[type=time]").fill("09:12")
    desk.get_by_role("button", name="Se, hvad læserne så").press("Enter")
    expect(desk.get_by_role("heading", level=2)).to_contain_text("Søndag den 5. januar 2031")
    expect(desk.get_by_text("Læserne så version 3.")).to_be_visible()
