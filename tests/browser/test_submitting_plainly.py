"""The same way in, in a browser that runs no script."""

import pytest
from playwright.sync_api import expect

from tests.browser.submitted import FORM, SENTENCE, link_in_mail, portrait, type_notice


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("plainly") / "house")
    with house.open():
        yield house


@pytest.fixture(scope="module")
def browser_context_args(browser_context_args):
    return browser_context_args | {"java_script_enabled": False}


def test_the_text_is_shown_by_a_button_and_everything_is_kept(page, house):
    page.goto(FORM)
    page.get_by_role("link", name="Nyt job").click()
    type_notice(page)
    page.locator("[name=portrait]").set_input_files(portrait())
    page.get_by_role("button", name="Vis teksten").click()
    expect(page.locator(".printed")).to_contain_text(SENTENCE)
    expect(page.get_by_alt_text("Det portræt, der er med")).to_be_visible()
    page.get_by_label("Anledning").select_option("Forfremmelse")
    page.get_by_role("button", name="Skift").click()
    expect(page.locator(".printed")).to_contain_text("forfremmet Åse Vangsgaard til it-arkitekt")

    page.get_by_label("Fotograf", exact=True).fill("Ida Blom")
    page.get_by_label("Dit navn").fill("Bo Kvist")
    page.get_by_label("Din mailadresse").fill("bo@soekabel.example")
    for tick in page.get_by_role("checkbox").all():
        tick.check()
    page.get_by_role("button", name="Send det ind").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("se i din indbakke")
    page.goto(link_in_mail(house))
    page.get_by_role("button", name="Ja, send det til redaktionen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("hos redaktionen")


def test_a_text_that_is_written_already_is_read_into_the_fields(page, house):
    page.goto(FORM)
    page.get_by_label("Teksten").fill(f"{SENTENCE} Hun er uddannet datamatiker. Nyt job")
    page.get_by_role("button", name="Fordel teksten i felterne").click()
    expect(page.get_by_label("Uddannelse", exact=True)).to_have_value("datamatiker")
    expect(page.get_by_label("Hun", exact=True)).to_be_checked()
