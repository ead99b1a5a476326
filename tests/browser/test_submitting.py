"""A company sends a notice in, in a browser that runs our scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import (
    LAPTOP,
    NO_OVERFLOW,
    TELEPHONE,
    Notebook,
    axe_violations,
    widen,
)
from tests.browser.submitted import FORM, SENTENCE, link_in_mail, portrait, type_notice


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("submitting") / "house")
    with house.open():
        yield house


def look_at(page):
    """The page in both widths, light and dark."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (TELEPHONE, LAPTOP):
            widen(page, width)
            assert axe_violations(page) == []
            assert page.evaluate(NO_OVERFLOW)


def test_the_sentence_writes_itself_and_nothing_is_lost_on_the_way(page, house):
    notes = Notebook(page)
    page.goto(FORM)
    look_at(page)
    page.get_by_role("link", name="Nyt job").click()
    expect(page.get_by_role("button", name="Vis teksten")).to_be_hidden()
    type_notice(page)
    printed = page.locator(".printed")
    expect(printed).to_contain_text(SENTENCE)
    page.get_by_label("Opgave").fill("med vores kabler")
    expect(page.get_by_text("er virksomhedens stemme")).to_be_visible()
    page.get_by_label("Opgave").fill("drift af kabler")
    expect(page.get_by_text("er virksomhedens stemme")).to_be_hidden()

    page.locator("[name=portrait]").set_input_files(portrait())
    expect(page.get_by_alt_text("Det portræt, du har valgt")).to_be_visible()
    page.get_by_role("button", name="Send det ind").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("Skriv dit navn")
    expect(page.get_by_alt_text("Det portræt, der er med")).to_be_visible()
    expect(page.get_by_label("Titel").first).to_have_value("it-arkitekt")
    look_at(page)

    page.get_by_label("Hun", exact=True).check()
    page.get_by_label("Fotograf", exact=True).fill("Ida Blom")
    page.get_by_label("Den, der er på billedet").check()
    page.get_by_label("Dit navn").fill("Bo Kvist")
    page.get_by_label("Din mailadresse").fill("bo@soekabel.example")
    page.get_by_label("Den, det handler om").check()
    page.get_by_role("button", name="Send det ind").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("se i din indbakke")

    page.goto(link_in_mail(house))
    look_at(page)
    page.get_by_role("button", name="Ja, send det til redaktionen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("hos redaktionen")
    assert page.context.cookies() == [] and notes.cookies == []
    assert notes.complaints == []


def test_another_occasion_brings_its_own_fields_and_keeps_the_rest(page, house):
    page.goto(f"{FORM}?anledning=nyt_job")
    type_notice(page)
    page.get_by_label("Anledning").select_option("Rund fødselsdag")
    expect(page.get_by_label("Fødselsdag")).to_have_value("2026-01-05")
    expect(page.get_by_label("Titel").first).to_have_value("it-arkitekt")
    expect(page.locator(".printed")).to_contain_text("fylder den 5. januar 2026")


def test_the_honeypot_is_nowhere_to_be_seen_or_reached(page, house):
    page.goto(f"{FORM}?anledning=nyt_job")
    expect(page.locator("[name=fax]")).not_to_be_in_viewport()
    page.get_by_label("Anledning").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") != "fax"
