"""
Two browsers on one live article, fifty times over. Whatever the order of their hands: every text
that was saved stands in the history, what can be merged is merged, only a true clash is asked
about, and readers see one published version whole, never half of another.
"""

import json
import random
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.browser import hands

ROUNDS = 50
SEED = 9
PARAGRAPHS = 6
URL = "/admin/articles/article/1/change/"
# Not by a click: the page may still be settling under it when two browsers share a machine.
STAND_AT_THE_END_OF = """(surface, at) => {
  const { editor } = surface
  let end = 0
  for (let number = 0; number <= at; number++) end += editor.state.doc.child(number).nodeSize
  editor.view.focus()
  editor.commands.setTextSelection(end - 1)
}"""


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("two") / "house")
    house.path = json.loads(house.run("tests.browser.six_paragraphs"))["path"]
    with house.open():
        yield house


@pytest.fixture
def two(browser, browser_context_args):
    contexts = [browser.new_context(**browser_context_args) for _ in range(2)]
    people = []
    for context, role in zip(contexts, ("journalist", "redaktør"), strict=True):
        page = context.new_page()
        hands.log_in(page, role)
        people.append(page)
    yield people
    for context in contexts:
        context.close()


def history(house):
    """The content of every version, oldest first."""
    address = f"file:{house.place / 'paper.sqlite3'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        rows = connection.execute(
            "SELECT content FROM publishing_revision WHERE item_id = 1 ORDER BY number"
        )
        return [json.loads(content) for (content,) in rows]


def open_page(page):
    page.goto(URL)
    expect(hands.surface(page)).to_be_visible()


def change(page, place, word):
    """A word of one's own at the end of a paragraph, a new paragraph after it, or the headline."""
    if place == "headline":
        hands.field(page, "Rubrik").fill(word)
        return
    at, new = place
    hands.surface(page).evaluate(STAND_AT_THE_END_OF, at)
    if new:
        page.keyboard.press("Enter")
    page.keyboard.insert_text(f" {word}.")


def save(page, answer):
    """Push »Gem«; where a true clash is asked about, answer it. Tells whether it was."""
    page.locator(".submit-row").get_by_role("button", name="Gem", exact=True).click()
    message = page.locator(".messagelist", has_text="Gemt som version")
    question = page.get_by_role("heading", name="I har rettet det samme sted")
    expect(message.or_(question)).to_be_visible()
    if not question.is_visible():
        return False
    for radio in page.get_by_label(answer).all():
        radio.check()
    page.get_by_role("button", name="Gem valgene").click()
    expect(message).to_be_visible()
    return True


def publish(page):
    open_page(page)
    hands.publish(page)


def bodies_read(house):
    """The paragraphs readers get."""
    page = house.get(house.path).body.decode()
    return page[page.index('<div class="body">') : page.index("</article>")]


def test_whatever_the_order_nothing_saved_is_lost_and_readers_see_one_version(house, two):
    chance = random.Random(SEED)  # noqa: S311 - the same fifty every time
    places = ["headline", *((at, new) for at in range(PARAGRAPHS) for new in (False, True))]
    written, clashes = [], 0
    live = bodies_read(house)
    for number in range(ROUNDS):
        for page in two:
            open_page(page)
        plans = [chance.choice(places) for _ in two]
        order = chance.sample(range(2), 2)
        for who in order:
            written.append(f"Ord{number}{'ab'[who]}")
            change(two[who], plans[who], written[-1])
        asked = [save(two[who], chance.choice(["Din tekst", "Den gemte tekst"])) for who in order]
        assert not asked[0]
        # Only the same headline or the same paragraph, changed by both, is a clash.
        assert asked[1] == (plans[0] == plans[1] and plans[0][1] is not True), plans
        clashes += asked[1]

        versions = history(house)
        told = json.dumps(versions, ensure_ascii=False)
        assert all(word in told for word in written)
        if not asked[1]:
            head = json.dumps(versions[-1], ensure_ascii=False)
            assert all(word in head for word in written[-2:]), plans
        assert bodies_read(house) == live
        if chance.random() < 0.2:
            publish(two[1])
            live = bodies_read(house)
            assert all((word in live) == (word in history(house)[-1]["body"]) for word in written)
    assert clashes
