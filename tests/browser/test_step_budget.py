"""
How few steps the day's work takes (see steps.py). Nothing is reached by an address.
"""

import json

import pytest
from playwright.sync_api import expect

from tests.browser import hands, invented
from tests.browser.steps import Steps

TO_REVIEW = 12
TO_THE_FRONT_PAGE = 5


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("steps") / "house")
    house.made = json.loads(house.run("tests.browser.picture_and_tags"))
    with house.open():
        yield house


@pytest.fixture
def sit_down(browser, browser_context_args):
    contexts = []

    def at(role):
        contexts.append(browser.new_context(**browser_context_args))
        page = contexts[-1].new_page()
        hands.log_in(page, role)
        return Steps(page)

    yield at
    for context in contexts:
        context.close()


def write_and_hand_over(steps, picture, tags):
    page = steps.page
    steps.click(page.get_by_role("link", name="Skriv artikel"))
    expect(hands.surface(page)).to_be_visible()
    expect(hands.field(page, "Rubrik")).to_be_focused()
    steps.type(invented.ARTICLE["Rubrik"])
    steps.press("Enter")
    steps.type(invented.ARTICLE["Underrubrik"])
    steps.press("Enter")
    expect(hands.surface(page)).to_be_focused()
    steps.type(invented.TYPED[0])
    steps.click(page.get_by_role("button", name="Vælg topbillede"))
    expect(page.get_by_label("Søg i billedarkivet")).to_be_focused()
    steps.type(picture[:4])
    steps.press("Enter")
    # The list underneath holds its name from the beginning; the button changes when it is chosen.
    expect(page.get_by_role("button", name="Skift topbillede")).to_be_focused()
    expect(page.locator("picture-field figure")).to_contain_text(picture)
    for tag in tags:
        hands.field(page, "Emner").focus()
        steps.taken.append("Tab to Emner")
        steps.type(tag[:3])
        steps.click(page.get_by_role("option", name=tag, exact=True))
    steps.click(page.get_by_role("button", name="Send til gennemsyn"))
    steps.click(page.get_by_role("button", name="Send til gennemsyn"))
    expect(page.get_by_role("status").first).to_contain_text("Sendt til gennemsyn.")


def approve_and_publish(steps):
    page = steps.page
    waiting = page.get_by_role("region", name="Venter på dig")
    steps.click(waiting.get_by_role("link", name=invented.ARTICLE["Rubrik"]))
    steps.click(page.get_by_role("button", name="Godkend"))
    expect(page.get_by_role("status").first).to_contain_text("godkendt")
    steps.click(page.locator(".submit-row .default"))
    steps.select(hands.field(page, "På forsiden"), "Øverst")
    steps.click(page.locator(".submit-row .default"))
    expect(page.get_by_role("status").first).to_contain_text("Udgivet.")


def test_from_an_empty_desk_to_the_top_of_the_front_page(page, house, sit_down):
    writer = sit_down("journalist")
    write_and_hand_over(writer, house.made["picture"], house.made["tags"])
    assert len(writer.taken) <= TO_REVIEW, writer.taken

    editor = sit_down("redaktør")
    approve_and_publish(editor)
    assert len(editor.taken) <= TO_THE_FRONT_PAGE, editor.taken

    page.goto("/")
    expect(page.locator("article.lead h2")).to_have_text(invented.ARTICLE["Rubrik"])
    expect(page.locator("article.lead img").first).to_be_visible()
    page.get_by_role("link", name=invented.ARTICLE["Rubrik"]).first.click()
    for tag in house.made["tags"]:
        expect(page.get_by_role("navigation", name="Emner i denne tekst")).to_contain_text(tag)
