"""Everything a reader can do works in a browser that runs no script."""

import pytest
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def browser_context_args(browser_context_args):
    return browser_context_args | {"java_script_enabled": False}


def test_a_reader_can_go_from_the_front_page_to_the_lead_its_tag_and_its_author(page, house):
    page.goto("/")
    lead = page.locator("article.lead h2 a")
    headline = lead.inner_text()
    lead.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    page.get_by_role("link", name="Gudrun Ådal").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gudrun Ådal")
    page.get_by_role("link", name=headline).first.click()
    page.get_by_role("navigation", name="Emner i denne tekst").get_by_text("Drift").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Drift")


def test_the_sections_of_the_masthead_can_be_followed(page, house):
    page.goto("/")
    for name, heading in [("Seneste", "Seneste"), ("Drift", "Drift"), ("Alle emner", "Alle emner")]:
        page.get_by_role("banner").get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def test_older_pages_can_be_turned_to_and_back(page, house):
    page.goto(house.addresses["latest"])
    newest = page.locator("main article h2").first.inner_text()
    page.get_by_role("link", name="Ældre").click()
    expect(page.locator("main article h2").first).not_to_have_text(newest)
    page.get_by_role("link", name="Til det nyeste").click()
    expect(page.locator("main article h2").first).to_have_text(newest)


def test_the_search_in_the_masthead_finds_an_article(page, house):
    page.goto("/")
    page.get_by_role("banner").get_by_label("Søg i avisen").fill("driftsovervågningscentralen")
    page.get_by_role("banner").get_by_role("button", name="Søg").click()
    expect(page.get_by_role("status")).to_have_text("1 fund for »driftsovervågningscentralen«")
    page.locator("main article h2 a").click()
    assert page.url == house.base + house.addresses["article"]


def test_a_search_without_hits_can_be_made_again(page, house):
    page.goto(house.addresses["search_nothing"])
    expect(page.get_by_role("status")).to_contain_text("Ingen fund for »gulerodskage«")
    page.get_by_label("Søg efter").fill("certifikat")
    page.locator("main").get_by_role("button", name="Søg").click()
    expect(page.get_by_role("status")).to_contain_text("1 fund")


def test_from_a_notice_to_the_company_and_the_person(page, house):
    page.goto(house.addresses["notice"])
    page.locator("article").get_by_role("link", name="55,7 Grader A/S").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("55,7 Grader A/S")
    page.goto(house.addresses["notice"])
    page.locator("article").get_by_role("link", name="Hans Christian Vestermølle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hans Christian Vestermølle")


def test_navnenyt_can_be_narrowed_and_widened_again(page, house):
    page.goto(house.addresses["notices"])
    page.get_by_text("Find efter anledning").click()
    page.get_by_label("Virksomhed").fill("55,7 grader")
    page.locator("main").get_by_role("button", name="Vis").click()
    expect(page.locator(".people article")).to_have_count(1)
    page.get_by_role("link", name="Fjern 55,7 Grader A/S").click()
    expect(page.locator(".people article")).to_have_count(5)


def test_what_lies_elsewhere_is_a_plain_link(page, house):
    page.goto(house.addresses["article"])
    card = page.locator(".embed", has=page.get_by_text("YouTube", exact=True))
    expect(card.get_by_role("link", name="Kranen sættes i gang")).to_be_visible()
    expect(card.get_by_role("button")).to_be_hidden()
