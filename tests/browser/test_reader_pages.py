"""What every reader's page has in common."""

from urllib.parse import urldefrag

import pytest
from lxml import html

from tests.browser.looking import (
    BROKEN_PICTURES,
    LAPTOP,
    NO_OVERFLOW,
    TELEPHONE,
    Notebook,
    load_pictures,
    widen,
)
from tests.browser.names import PAGES

every_page = pytest.mark.parametrize("name", PAGES)


@every_page
@pytest.mark.parametrize("width", [TELEPHONE, LAPTOP])
def test_nothing_is_wider_than_the_screen(page, house, name, width):
    widen(page, width)
    page.goto(house.addresses[name])
    load_pictures(page)
    assert page.evaluate(NO_OVERFLOW)
    assert page.evaluate(BROKEN_PICTURES) == []


@every_page
def test_a_page_is_silent_keeps_to_itself_and_leaves_nothing_behind(page, house, name):
    notes = Notebook(page)
    page.goto(house.addresses[name])
    load_pictures(page)
    assert notes.complaints == []
    assert [r.url for r in notes.requests if not r.url.startswith(f"{house.base}/")] == []
    assert notes.cookies == [] and page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_no_link_on_any_page_leads_nowhere(house):
    found = set()
    for name in PAGES:
        page = html.fromstring(house.get(house.addresses[name]).body)
        found |= {urldefrag(href).url for href in page.xpath("//a/@href")}
    paths = {href for href in found if href.startswith("/")}
    answers = {path: house.get(path).status for path in paths}
    assert {path: status for path, status in answers.items() if status != 200} == {}
    assert len(paths) > len(PAGES)
