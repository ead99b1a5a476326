"""With scripts, the filters of Navnenyt suggest names, and leave nothing empty in the address."""

from playwright.sync_api import expect


def test_names_are_suggested_and_the_address_is_short(page, house):
    page.goto(house.addresses["notices"])
    page.get_by_text("Find efter anledning").click()
    page.get_by_label("Virksomhed").press_sequentially("55")
    suggested = page.locator("#filter-virksomhed-forslag option")
    expect(suggested).to_have_attribute("value", "55,7 Grader A/S")
    page.get_by_label("Virksomhed").fill("55,7 Grader A/S")
    page.locator("main").get_by_role("button", name="Vis").click()
    expect(page.locator(".people article")).to_have_count(1)
    assert page.url.endswith("/navnenyt/?virksomhed=55%2C7+Grader+A%2FS")
