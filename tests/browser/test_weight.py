"""How much a reader has to fetch, and whether anything moves while it comes."""

import pytest

from tests.browser.looking import LAPTOP, TELEPHONE, Notebook, load_pictures, widen

MOST_REQUESTS = 6
MOST_BYTES = 40 * 1024
SHIFTS = """
  globalThis.shifted = 0
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) globalThis.shifted += shift.value
  }).observe({type: "layout-shift", buffered: true})
"""


def test_the_front_page_needs_at_most_six_requests_before_its_pictures(page, house):
    notes = Notebook(page)
    page.goto("/")
    load_pictures(page)
    asked = {request.url for request in notes.requests if request.resource_type != "image"}
    # Not every headless browser asks for the icon; readers' browsers do.
    asked |= set(page.evaluate("[...document.querySelectorAll('[rel=icon]')].map((l) => l.href)"))
    assert len(asked) <= MOST_REQUESTS, asked


def test_html_and_css_of_the_front_page_are_under_40_kb(page, house):
    page.goto("/")
    sheets = page.evaluate("[...document.styleSheets].map((s) => new URL(s.href).pathname)")
    sent = [house.get(path, **{"Accept-Encoding": "gzip"}) for path in ["/", *sheets]]
    assert [answer.headers["Content-Encoding"] for answer in sent] == ["gzip", "gzip"]
    assert sum(len(answer.body) for answer in sent) < MOST_BYTES


@pytest.mark.parametrize("width", [TELEPHONE, LAPTOP])
@pytest.mark.parametrize("name", ["front", "article"])
def test_nothing_moves_while_the_page_comes(page, house, name, width):
    page.add_init_script(SHIFTS)
    widen(page, width)
    page.goto(house.addresses[name])
    load_pictures(page)
    page.evaluate("document.fonts.ready")
    assert shifted(page) == 0


def shifted(page):
    # A shift is told at the frame after it.
    page.evaluate("new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")
    return page.evaluate("shifted")


@pytest.mark.parametrize("width", [TELEPHONE, LAPTOP])
def test_nothing_moves_when_the_typefaces_come_late(page, house, width):
    page.add_init_script(SHIFTS)
    widen(page, width)
    held = []
    page.route("**/*.woff2", lambda route: held.append(route))
    page.goto(house.addresses["article"], wait_until="commit")
    load_pictures(page)
    # What is drawn by now is drawn in the fallback faces.
    assert shifted(page) == 0
    assert held
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    assert shifted(page) == 0
