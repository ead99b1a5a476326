"""Læses lige nu comes from real readings: five seconds of a page somebody could see."""

import json

import pytest
from playwright.sync_api import expect

HIDDEN = "Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'})"
READS = "SELECT reads FROM readership_hourlycount WHERE item_id = ?"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    """A paper nobody has read yet."""
    house = empty_house.copy_to(tmp_path_factory.mktemp("unread") / "house")
    house.articles = json.loads(house.run("tests.browser.unread_paper"))
    with house.open():
        yield house


def open_and_wait(page, path, seconds):
    """Open a page and let that many of the browser's seconds pass. Returns the beacons it sent."""
    sent = []
    page.on("request", lambda asked: sent.append(asked.url) if "/tael/" in asked.url else None)
    page.clock.install()
    page.goto(path)
    page.clock.run_for(seconds * 1000)
    return sent


def test_a_reading_is_counted_after_five_seconds_and_shows_in_laeses_lige_nu(page, house):
    read, _ = house.articles
    page.goto("/soeg/")
    expect(page.get_by_role("heading", name="Læses lige nu")).to_have_count(0)

    with page.expect_response(lambda answer: answer.url.endswith("/laest/")) as counted:
        open_and_wait(page, read["path"], 5)

    assert counted.value.status == 204
    assert house.ask(READS, read["pk"]) == 1
    page.goto("/")
    box = page.get_by_role("region", name="Læses lige nu")
    expect(box.get_by_role("listitem")).to_have_text([read["headline"]])


@pytest.mark.parametrize(("seconds", "readings"), [(4, 0), (6, 1), (60, 1)])
def test_one_visit_is_one_reading_at_most(page, house, seconds, readings):
    sent = open_and_wait(page, house.articles[1]["path"], seconds)
    assert len([url for url in sent if url.endswith("/laest/")]) == readings
    assert len([url for url in sent if url.endswith("/visning/")]) == 1


def test_a_page_nobody_sees_is_not_read(page, house):
    page.add_init_script(HIDDEN)
    sent = open_and_wait(page, house.articles[1]["path"], 60)
    assert not [url for url in sent if url.endswith("/laest/")]


def test_time_counts_only_while_the_page_is_in_sight(page, house):
    page.add_init_script(HIDDEN.replace("'hidden'", "globalThis.seen ? 'visible' : 'hidden'"))
    sent = open_and_wait(page, house.articles[1]["path"], 60)
    page.evaluate("globalThis.seen = true")
    page.clock.run_for(3000)
    page.evaluate("globalThis.seen = false")
    page.clock.run_for(60_000)
    page.evaluate("globalThis.seen = true")
    page.clock.run_for(1000)
    assert not [url for url in sent if url.endswith("/laest/")]
    page.clock.run_for(1000)
    assert len([url for url in sent if url.endswith("/laest/")]) == 1
