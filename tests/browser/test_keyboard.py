"""The paper can be read with the keyboard alone."""

from playwright.sync_api import expect

from tests.browser.looking import wait_until


def focused(page):
    return page.locator(":focus")


def tab_to(page, target, most=40):
    """Press Tab until the target has the focus; the texts passed on the way, in order."""
    passed = []
    for _ in range(most):
        page.keyboard.press("Tab")
        passed.append(page.evaluate("document.activeElement.innerText.trim()"))
        if target.evaluate("(wanted) => wanted === document.activeElement"):
            return passed
    raise AssertionError(f"never reached; passed {passed}")


def test_the_first_stop_skips_to_the_content(page, house):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Gå til indholdet")
    expect(focused(page)).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("article.lead h2 a")).to_be_focused()


def test_the_stops_before_the_lead_are_the_masthead_in_its_order(page, house):
    page.goto("/")
    passed = tab_to(page, page.locator("article.lead h2 a"))
    assert passed[0] == "Gå til indholdet"
    assert passed[1] == "Oppetid"
    # The search field has no text of its own.
    assert passed[2:4] == ["", "Søg"]
    assert passed[4] == "Seneste" and passed[-2] == "Alle emner"
    assert len(passed) == len(set(passed))


def test_every_stop_on_the_front_page_can_be_seen(page, house):
    """WCAG 2.4.7 and 2.4.11: the focus has an outline, and nothing covers it."""
    page.goto("/")
    lead = page.locator("article.lead h2 a")
    for _ in range(20):
        page.keyboard.press("Tab")
        expect(focused(page)).to_be_in_viewport()
        outline = focused(page).evaluate("(element) => getComputedStyle(element).outlineStyle")
        assert outline != "none", focused(page).evaluate("(element) => element.outerHTML")
    assert lead.count() == 1


def test_enter_in_the_search_field_searches(page, house):
    page.goto("/")
    page.get_by_role("banner").get_by_label("Søg i avisen").focus()
    page.keyboard.type("driftsovervågningscentralen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 fund")


def test_a_wide_table_can_be_scrolled_with_the_arrow_keys(page, house):
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(house.addresses["article"])
    table = page.get_by_role("region", name="Tabel")
    table.focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "document.activeElement.scrollLeft > 0")
