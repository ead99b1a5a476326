"""
What lies elsewhere waits for a click: until then the page asks nobody for anything, and after it
only that one place. The other place is played by the test.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import Notebook, axe_violations

PLAYER = "https://www.youtube-nocookie.com/**"


@pytest.fixture
def article(page, house):
    page.route(
        PLAYER,
        lambda route: route.fulfill(
            content_type="text/html",
            body="<!doctype html><html lang=da><title>Film</title><p>Filmen.",
        ),
    )
    notes = Notebook(page)
    page.goto(house.addresses["article"])
    return notes


def outside(notes, house):
    return [r.url for r in notes.requests if not r.url.startswith(f"{house.base}/")]


def card(page):
    return page.locator(".embed", has=page.get_by_text("YouTube", exact=True))


def test_nothing_is_asked_until_the_click_and_then_one_place(page, house, article):
    assert page.locator("iframe").count() == 0
    assert outside(article, house) == []
    expect(card(page)).to_contain_text("Så henter din browser det hos YouTube")
    button = page.get_by_role("button", name="Vis indhold fra YouTube")
    button.press("Enter")
    frame = page.frame_locator(".embed iframe")
    expect(frame.get_by_text("Filmen.")).to_be_visible()
    expect(page.locator("iframe")).to_have_count(1)
    expect(page.locator("iframe")).to_be_focused()
    expect(page.locator("iframe")).to_have_attribute("title", "YouTube: Kranen sættes i gang")
    expect(button).to_have_count(0)
    assert {url.split("?")[0] for url in outside(article, house)} == {
        "https://www.youtube-nocookie.com/embed/abc-123_XYZ"
    }
    assert article.complaints == []
    assert axe_violations(page) == []


def test_the_policy_refuses_a_frame_from_anywhere_else(page, house, article):
    page.evaluate(
        "document.querySelector('[data-frame]').dataset.frame = 'https://ond.example/'",
    )
    refused = page.evaluate(
        """() => new Promise((tell) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            tell([event.violatedDirective, event.blockedURI]))
          document.querySelector("[data-frame] button").click()
        })"""
    )
    assert refused == ["frame-src", "https://ond.example"]


def test_another_address_is_a_card_with_a_link_and_nothing_to_click(page, house):
    page.goto(house.addresses["article"])
    link = page.locator(".embed", has=page.get_by_text("rapport.example", exact=True))
    expect(link.get_by_role("link")).to_have_attribute(
        "href", "https://rapport.example/et-langt-navn/paa-en-rapport?side=2&del=3"
    )
    expect(link.get_by_role("button")).to_have_count(0)


def test_on_paper_it_is_an_address(page, house):
    page.goto(house.addresses["article"])
    page.emulate_media(media="print")
    expect(card(page).get_by_role("button")).to_be_hidden()
    expect(card(page).get_by_role("link")).to_be_visible()
    printed = (
        card(page)
        .get_by_role("link")
        .evaluate("(link) => getComputedStyle(link, '::after').content")
    )
    assert "https://www.youtube.com/watch?v=abc-123_XYZ" in printed


def test_a_command_is_copied_without_its_prompt(page, house):
    page.goto(house.addresses["article"])
    prompts = page.locator(".terminal .prompt")
    expect(prompts).to_have_text(["$ ", "root@kran01:~# "])
    chosen = page.locator(".terminal").evaluate(
        "(block) => { getSelection().selectAllChildren(block); return getSelection().toString() }"
    )
    assert chosen.startswith("journalctl") and "root@kran01" not in chosen


def test_how_bad_a_vulnerability_is_stands_as_a_word(page, house):
    page.goto(house.addresses["article"])
    cve = page.get_by_role("region", name="CVE-2026-99999")
    expect(cve).to_contain_text("Alvor: kritisk")
    expect(cve.get_by_role("definition")).to_have_text(["Kajstyring", "4.0 til 4.2.7", "4.2.8"])
