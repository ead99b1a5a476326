"""What is typed survives what happens to a page: logging out, faults in the form, two windows."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser import hands


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("autosave") / "house")
    house.articles = json.loads(house.run("tests.browser.unread_paper"))
    with house.open():
        yield house


@pytest.fixture
def writer(page, house):
    hands.log_in(page, "redaktør")
    return page


def kept(page):
    return page.locator(".submit-row .kept")


def open_the_text(page, number=0, house=None):
    page.goto(f"/admin/articles/article/{house.articles[number]['pk']}/change/")
    expect(hands.surface(page)).to_be_visible()


def write(page, text):
    hands.surface(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {text}")


def test_logged_out_and_in_again_in_another_window(writer, house):
    open_the_text(writer, house=house)
    writer.context.clear_cookies(name="sessionid")
    write(writer, "mens jeg var ude")
    expect(kept(writer)).to_contain_text("Du er logget ud")
    other = writer.context.new_page()
    hands.log_in(other, "redaktør")
    expect(kept(writer)).to_contain_text("Autogemt")
    writer.get_by_role("button", name="Gem", exact=True).click()
    expect(writer.locator(".messagelist")).to_contain_text("Gemt som version")
    expect(hands.surface(writer)).to_contain_text("mens jeg var ude")


def test_a_save_pressed_while_logged_out_is_there_after_logging_in(writer, house):
    open_the_text(writer, 1, house)
    write(writer, "før")
    expect(kept(writer)).to_contain_text("Autogemt")
    writer.context.clear_cookies(name="sessionid")
    writer.keyboard.type(" og efter")
    writer.get_by_role("button", name="Gem", exact=True).click()
    hands.log_in(writer, "redaktør")
    open_the_text(writer, 1, house)
    expect(hands.surface(writer)).to_contain_text("før og efter")


def test_a_form_that_came_back_with_faults_is_kept_at_once(writer):
    writer.goto("/admin/")
    hands.begin(writer, "Skriv artikel")
    hands.field(writer, "Rubrik").fill("Udgivet for hurtigt")
    writer.locator(".submit-row .default").click()
    expect(writer.locator(".what-is-wrong")).to_contain_text("mangler")
    expect(kept(writer)).to_contain_text("Autogemt")
    writer.goto("/admin/")
    hands.begin(writer, "Skriv artikel")
    expect(writer.get_by_role("region", name="Status")).to_contain_text("Udgivet for hurtigt")
    writer.get_by_role("link", name="Hent teksten").click()
    expect(hands.field(writer, "Rubrik")).to_have_value("Udgivet for hurtigt")


def test_the_other_window_of_ones_own_is_named_and_both_go_on(writer, house):
    open_the_text(writer, house=house)
    write(writer, "i det ene")
    expect(kept(writer)).to_contain_text("Autogemt")
    other = writer.context.new_page()
    open_the_text(other, house=house)
    line = other.get_by_role("list", name="Andre ved teksten")
    expect(line).to_contain_text("Du selv, i et andet vindue: har ugemte ændringer")
    line.get_by_role("link", name="Hent dem hertil").click()
    expect(hands.surface(other)).to_contain_text("i det ene")
    # The first window goes on as one of its own, and nothing typed in it is lost.
    write(writer, "og videre")
    expect(kept(writer)).to_contain_text("Autogemt")
    writer.get_by_role("button", name="Gem", exact=True).click()
    expect(writer.locator(".messagelist")).to_contain_text("Gemt som version")
    expect(hands.surface(writer)).to_contain_text("i det ene og videre")


def test_a_page_loaded_again_shows_what_was_just_autosaved(writer, house):
    open_the_text(writer, house=house)
    for number in range(4):
        write(writer, f"sætning{number}")
        expect(kept(writer)).to_contain_text("Autogemt")
        writer.reload()
        expect(hands.surface(writer)).to_contain_text(f"sætning{number}")
    for number in range(4):
        expect(hands.surface(writer)).to_contain_text(f"sætning{number}")


def test_enter_takes_the_first_suggestion_and_never_sends_the_form(writer):
    writer.goto("/admin/")
    hands.begin(writer, "Skriv artikel")
    tags = hands.field(writer, "Emner")
    tags.press_sequentially("dri")
    expect(writer.get_by_role("option", name="Drift", exact=True)).to_be_visible()
    tags.press("Enter")
    expect(tags).to_have_value("Drift, ")
    authors = hands.field(writer, "Forfattere")
    authors.press_sequentially("ingen hedder det")
    authors.press("Enter")
    expect(writer).to_have_url(writer.url)
    expect(hands.field(writer, "Rubrik")).to_be_visible()
    expect(writer.locator(".messagelist, .errornote")).to_have_count(0)


def test_a_name_taken_out_meanwhile_is_not_brought_back(writer, house):
    open_the_text(writer, 1, house)
    house.run("tests.browser.name_taken_out")
    write(writer, "skrevet imens")
    expect(kept(writer)).to_contain_text("kan ikke gemmes. Kopiér det, du skal bruge")
    writer.get_by_role("button", name="Gem", exact=True).click()
    # It stays on the page, to be copied, and lies nowhere else.
    expect(hands.surface(writer)).to_contain_text("Kranerne kører")
    expect(hands.surface(writer)).to_contain_text("skrevet imens")
    assert "Kranerne" not in writer.evaluate("Object.values(localStorage).join()")
    writer.once("dialog", lambda dialog: dialog.accept())
    open_the_text(writer, 1, house)
    expect(hands.surface(writer)).to_contain_text("[fjernet]")
    write(writer, "bagefter")
    expect(kept(writer)).to_contain_text("Autogemt")
