"""
The server is killed (SIGKILL, all its processes) at ten random moments of an editing session. What
the page had called saved is there afterwards, and what it had not yet sent comes home from the
browser, so nothing is lost at all.
"""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.house import ROOT, SECONDS_TO_START, House

MOMENTS = 10
SEED = 20261125
SAVED = "() => document.querySelector('editing-session').kept ?? ''"


class MortalHouse(House):
    """A newsroom that can be killed and started again on the same address."""

    def __init__(self, place):
        super().__init__(place)
        with closing(socket.create_server(("127.0.0.1", 0))) as door:
            self.port = door.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.server = None

    def start(self):
        command = ["gunicorn", "tests.browser.served", "--bind", f"127.0.0.1:{self.port}"]
        options = ["--threads", "8", "--log-level", "warning", "--worker-tmp-dir", self.place]
        self.server = subprocess.Popen(  # noqa: S603 - our own server
            [sys.executable, "-m", *command, *options],
            cwd=ROOT,
            env=self.environment(),
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + SECONDS_TO_START
        while not self.answers():
            assert self.server.poll() is None and time.monotonic() < until, "It never came up."
            time.sleep(0.05)

    def answers(self):
        try:
            return self.get("/sundhed/").status == 200
        except OSError:
            return False

    def kill(self):
        os.killpg(self.server.pid, signal.SIGKILL)
        self.server.wait()


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    place = tmp_path_factory.mktemp("killed") / "house"
    empty_house.copy_to(place)
    house = MortalHouse(place)
    house.run("tests.browser.unread_paper")
    house.start()
    yield house
    house.kill()


def wait_until_up(page):
    """The page asks by itself until it is answered."""
    expect(page.locator(".submit-row .kept")).to_contain_text("Autogemt", timeout=30_000)


def open_the_text(page):
    page.goto("/admin/articles/article/1/change/")
    expect(hands.surface(page)).to_be_visible()


def everything_kept(house):
    """All that the server has: versions, and what is typed and not saved."""
    kept = "SELECT content AS text FROM publishing_revision UNION ALL SELECT unsaved"
    return house.ask(
        f"SELECT group_concat(text) FROM ({kept} FROM publishing_editingsession)"  # noqa: S608
    )


def write(page, word):
    hands.surface(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {word}")


def test_nothing_is_lost_whenever_the_server_dies(page, house):
    moments = random.Random(SEED)  # noqa: S311 - the same moments every time
    hands.log_in(page, "redaktør")
    open_the_text(page)
    written = []
    for number in range(MOMENTS):
        for part in range(moments.randint(1, 4)):
            written.append(f"ord{number}{part}")
            write(page, written[-1])
            # The random moment itself, not a wait for something.
            page.wait_for_timeout(moments.randint(0, 900))
        if moments.random() < 0.3:
            push_save(page)
            expect(page.locator(".kept")).to_be_empty()
            expect(page.locator(".messagelist")).to_contain_text("Gemt som version")
            expect(hands.surface(page)).to_contain_text(written[-1])
        called_saved = page.evaluate(SAVED)
        house.kill()
        saved = [word for word in written if word in called_saved]
        write(page, f"mens{number}")
        written.append(f"mens{number}")
        expect(page.locator(".submit-row .kept")).to_contain_text("ligger i browseren")
        house.start()
        wait_until_up(page)
        assert [word for word in [*saved, *written] if word not in everything_kept(house)] == []


def kept(page):
    return page.locator(".submit-row .kept")


def push_save(page):
    page.locator(".submit-row").get_by_role("button", name="Gem", exact=True).click()


def test_the_button_waits_until_there_is_a_server(page, house):
    hands.log_in(page, "redaktør")
    open_the_text(page)
    write(page, "først")
    wait_until_up(page)
    house.kill()
    write(page, "ventende")
    expect(kept(page)).to_contain_text("ligger i browseren")
    push_save(page)
    expect(hands.surface(page)).to_contain_text("ventende")
    house.start()
    wait_until_up(page)
    push_save(page)
    expect(page.locator(".messagelist")).to_contain_text("Gemt som version")
    expect(hands.surface(page)).to_contain_text("ventende")


def never_answered(page):
    """What the page sends by itself is still under way, however slow the machine is."""
    address = page.evaluate(
        "new URL(document.querySelector('editing-session').dataset.url, location).href"
    )
    page.route(address, lambda route: None)


def test_a_save_the_server_never_got_is_there_when_the_page_opens_again(page, house):
    hands.log_in(page, "redaktør")
    open_the_text(page)
    write(page, "overrasket")
    wait_until_up(page)
    never_answered(page)
    house.kill()
    # The page does not know yet, and the browser shows its own page of no connection.
    page.keyboard.type(" midt i et ord")
    with page.expect_event("requestfailed", lambda request: request.is_navigation_request()):
        push_save(page)
    page.unroute_all(behavior="ignoreErrors")
    house.start()
    open_the_text(page)
    expect(hands.surface(page)).to_contain_text("overrasket midt i et ord")


def test_a_page_closed_while_the_server_was_away_comes_home_with_the_next(page, house):
    hands.log_in(page, "journalist")
    open_the_text(page)
    write(page, "hjemløs")
    wait_until_up(page)
    house.kill()
    write(page, "forladt")
    expect(page.locator(".submit-row .kept")).to_contain_text("ligger i browseren")
    page.goto("about:blank")
    house.start()
    open_the_text(page)
    expect(hands.surface(page)).to_contain_text("hjemløs forladt")
    expect(page.get_by_role("region", name="Status")).to_contain_text("ikke nåede at gemme")
    assert page.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('ikke-gemt'))") == []
