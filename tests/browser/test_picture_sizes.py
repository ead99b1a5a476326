"""
A page tells the browser how wide each picture stands, before it has a style sheet to know it from.
What it says holds in every window, and no file is much larger than its place: what Lighthouse 13
asks of a telephone with 412 pixels at 1.75 to one, and of a window of 1350.
"""

import re
from math import prod

import pytest

from pictures.renditions import SLOTS
from pictures.weights import most
from tests.browser.looking import wait_until

PAGES = [
    "front", "article", "sponsored", "notice", "notices", "company", "person", "author", "tag",
]  # fmt: skip
WINDOWS = [360, 600, 800, 1100, 1200, 1350, 1500, 1680, 2200]
# Every picture that is seen: its place, how wide it is, and how wide its tag says.
SHOWN = r"""(given) => {
  const probe = document.body.appendChild(document.createElement("div"))
  probe.style.position = "absolute"
  const said = (sizes) => {
    const parts = sizes.split(/,(?![^(]*\))/).map((part) => part.trim())
    const rules = parts.map((part) => part.match(/^(?:(\(.*?\)) )?(\S.*)$/))
    probe.style.width = rules.find((rule) => !rule[1] || matchMedia(rule[1]).matches)[2]
    return probe.getBoundingClientRect().width
  }
  const shown = [...document.querySelectorAll("picture > img")].filter((img) => img.clientWidth)
  const found = shown.map((img) => [
    img.closest("[class]:not(img)").className,
    img.getBoundingClientRect().width,
    said(given || img.previousElementSibling.sizes),
  ])
  probe.remove()
  return found
}"""
STANDS = (
    "[...document.querySelectorAll('picture > img')].map((i) => [i.clientWidth, i.clientHeight])"
)
EAGER = "for (const img of document.images) img.loading = 'eager'"
CHOSEN = "[...document.querySelectorAll('picture > img')].map((img) => img.currentSrc)"
NOTHING = {"content_type": "image/svg+xml", "body": "<svg xmlns='http://www.w3.org/2000/svg'/>"}
# How a lead comes to stand otherwise.
LEADS = {
    "wide_lead": "all('.reading').forEach((column) => column.remove())",
    "widest_lead": "all('.reading, .brief').forEach((column) => column.remove())",
    "paid_lead": "all('.lead').forEach((lead) => lead.classList.add('paid'))",
}
# The bytes Lighthouse lets a picture waste where it has several widths to choose from.
WASTE = 12_288


def wrong(page, sizes=None):
    """Where what is said is not what is seen, in all windows."""
    found = []
    for width in WINDOWS:
        page.set_viewport_size({"width": width, "height": 900})
        shown = page.evaluate(SHOWN, sizes)
        assert shown
        for place, real, said in shown:
            if abs(real - said) > max(6, 0.06 * real):
                found.append(f"{width}: {place} is {real}, and said to be {said}")
    return found


@pytest.fixture
def unseen(browser, browser_context_args):
    """
    `unseen(path)` is a page whose pictures are still to come: how wide they stand it knows without.
    """
    contexts = []

    def open_one(path, width=1350, density=1):
        screen = {"viewport": {"width": width, "height": 900}, "device_scale_factor": density}
        contexts.append(browser.new_context(**browser_context_args | screen))
        page = contexts[-1].new_page()
        page.held = []
        page.route("**/billeder/**", lambda route: page.held.append(route))
        page.goto(path, wait_until="domcontentloaded")
        return page

    yield open_one
    for context in contexts:
        context.close()


def test_every_place_is_on_one_of_these_pages(house):
    pages = "".join(house.get(house.addresses[name]).body.decode() for name in PAGES)
    unseen = {name for name, slot in SLOTS.items() if slot.sizes not in pages}
    assert unseen == set(LEADS)


@pytest.mark.parametrize("name", PAGES)
def test_each_tag_says_how_wide_its_picture_stands(unseen, house, name):
    assert not wrong(unseen(house.addresses[name]))


@pytest.mark.parametrize(("slot", "change"), LEADS.items())
def test_so_does_a_lead_that_stands_otherwise(unseen, slot, change):
    page = unseen("/")
    page.evaluate(f"const all = (of) => document.querySelectorAll(of); {change}")
    page.evaluate("document.querySelectorAll('picture:not(.lead *)').forEach((p) => p.remove())")
    assert not wrong(page, SLOTS[slot].sizes)


@pytest.mark.parametrize(("width", "density"), [(412, 1.75), (1350, 1)])
@pytest.mark.parametrize("name", PAGES)
def test_no_file_is_much_larger_than_its_place(unseen, house, name, width, density):
    page = unseen(house.addresses[name], width, density)
    page.evaluate(EAGER)
    places = page.evaluate(STANDS)
    page.route("**/billeder/**", lambda route: route.fulfill(**NOTHING))
    for route in page.held:
        route.fulfill(**NOTHING)
    wait_until(page, f"{CHOSEN}.every(Boolean)")
    for address, shown in zip(page.evaluate(CHOSEN), places, strict=True):
        across = int(re.search(r"-(\d+)\.avif$", address)[1])
        down = across * shown[1] / shown[0]
        needed = prod(shown) * density**2
        heaviest = most((across, down), "avif")
        assert heaviest * (1 - needed / (across * down)) <= WASTE, address
