"""
The browser tests read the newsroom as gunicorn serves it (see house.py) in an installed Chromium.
Without one they are skipped, each by its name.
"""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import hands
from tests.browser.house import House
from tests.browser.names import PAGES

HERE = Path(__file__).parent
# The first draws pages alone, without the windows of a browser around them: half the work.
INSTALLED = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def own_browser():
    """The path of the machine's own. None: Playwright starts the one it has fetched, headless."""
    return next(filter(None, map(shutil.which, INSTALLED)), None)


def has_a_browser():
    if own_browser():
        return True
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def pytest_collection_modifyitems(items):
    ours = [item for item in items if HERE in item.path.parents]
    if ours and not has_a_browser():
        for item in ours:
            # The name in the reason: pytest's summary folds tests skipped for one reason into one.
            item.add_marker(pytest.mark.skip(reason=f"{item.name}: no Chromium on this machine"))


@pytest.fixture(scope="session")
def base_url():
    """Every house has an address of its own. (The plugin's own fixture is a deprecated kind.)"""
    return None


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | {
        "executable_path": own_browser(),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def empty_house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("house"))
    house.run("tests.browser.empty_house")
    return house


@pytest.fixture(scope="session")
def paper(empty_house, tmp_path_factory):
    """The small paper, being served; `paper.addresses` has a path for every page name."""
    house = empty_house.copy_to(tmp_path_factory.mktemp("paper") / "house")
    house.addresses = json.loads(house.run("tests.browser.small_paper"))
    assert set(house.addresses) == set(PAGES)
    with house.open():
        yield house


@pytest.fixture(scope="module")
def house(paper):
    """The newsroom a module reads. One that changes things there overrides this with its own."""
    return paper


@pytest.fixture(scope="module")
def browser_context_args(browser_context_args, house):
    # An ordinary reader: a headless browser says so in its own name, and robots are not counted.
    agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
    return browser_context_args | {
        "base_url": house.base,
        "locale": "da-DK",
        "timezone_id": "Europe/Copenhagen",
        "user_agent": agent,
        "viewport": {"width": 1280, "height": 900},
    }


@pytest.fixture(scope="module")
def desk(browser, browser_context_args):
    """A journalist's page. It leaves what is not saved without being asked."""
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        hands.log_in(page, "journalist")
        yield page
