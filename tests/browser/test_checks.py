"""The checks beside the text: counted, up to date with what is typed, each leading to its place."""

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import axe_violations

SELECTED = "getSelection().toString()"
BODY = ["Det siger  Mette Holm ved kajen.", "Den kostede TK kr. og står der endnu."]


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("checks") / "house")
    with house.open():
        yield house


@pytest.fixture
def writing(page, house):
    """A journalist at an article of their own, with a short headline and one TK."""
    hands.log_in(page, "journalist")
    hands.begin(page, "Skriv artikel")
    hands.fill(page, {"Rubrik": "Kranen", "Underrubrik": "Kranen kører igen efter tre døgn. " * 2})
    hands.write_body(page, BODY)
    hands.push(page, "Gem", says="Gemt")
    expect(summary(page)).to_contain_text("2 ting at se på")
    summary(page).click()
    return page


def summary(page):
    return page.locator("desk-checks summary")


def row(page, text):
    return page.locator("desk-checks").get_by_role("button", name=text)


def test_the_count_is_shown_and_said(writing):
    expect(summary(writing)).to_contain_text("Tjek 2")
    said = writing.locator("desk-checks").aria_snapshot()
    assert "Tjek 2 ting at se på" in said.replace('"', "")


def test_a_row_about_the_body_selects_its_words(writing):
    row(writing, "i stedet for »TK«").click()
    expect(hands.surface(writing)).to_be_focused()
    assert writing.evaluate(SELECTED) == "Den kostede TK kr. og står der endnu."


def test_a_row_about_a_field_leads_to_it_by_keyboard_alone(writing):
    row(writing, "Rubrikken er kun på 6 tegn").focus()
    writing.keyboard.press("Enter")
    expect(hands.field(writing, "Rubrik")).to_be_focused()


def test_what_is_typed_is_checked_without_saving(writing):
    hands.field(writing, "Underrubrik").fill(
        "Hvem betaler? [kilde?] Det ved ingen i Nørrekær endnu."
    )
    expect(summary(writing)).to_contain_text("3 ting at se på", timeout=15_000)
    row(writing, "»[kilde?]«").click()
    expect(hands.field(writing, "Underrubrik")).to_be_focused()


def test_the_place_in_the_list_is_kept_when_it_is_drawn_anew(writing):
    hands.field(writing, "Underrubrik").fill(
        "TK. Kranen kører igen efter tre døgn uden strøm i havnen."
    )
    first = writing.locator("desk-checks").get_by_role("button").first
    first.focus()
    expect(summary(writing)).to_contain_text("3 ting at se på", timeout=15_000)
    expect(writing.locator("desk-checks").get_by_role("button").first).to_be_focused()


def test_a_screen_reader_finds_no_fault_in_them(writing):
    assert [line for line in axe_violations(writing) if "checks" in line] == []


def test_without_javascript_they_are_a_page_of_their_own(writing, browser, browser_context_args):
    cookies = writing.context.cookies()
    plain = browser.new_context(**browser_context_args | {"java_script_enabled": False})
    plain.add_cookies(cookies)
    page = plain.new_page()
    page.goto(writing.url)
    page.locator("desk-checks summary").click()
    page.get_by_role("link", name="Se, hvad der er værd at rette").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tjek: Kranen")
    expect(page.get_by_role("main")).to_contain_text("Rubrikken er kun på 6 tegn")
    page.get_by_role("link", name="Tilbage til teksten").click()
    assert page.url == writing.url
    plain.close()
