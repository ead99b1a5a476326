"""While a notice is written the desk says what it is near to; and many are laid down at once."""

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, NO_OVERFLOW, TELEPHONE, axe_violations, widen

MAIL = (
    "netHEGN har pr. 7. januar 2026 ansat Mettr Ravn som it-sikkerhedskonsulent. "
    "Hun er uddannet datamatiker. Nyt job"
)
TABLE = "Virksomhed;Fornavn;Efternavn;Dato;Titel\n" + "".join(
    f"{row}\n"
    for row in (
        "netHEGN;Mette;Rawn;5. januar 2026;chef",
        "klyx;Bo;Ek;1/2-2026;smed",
        "klyx;Ida;Ry;32/2-2026;smed",
    )
)


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("near") / "house")
    house.run("tests.browser.one_notice")
    with house.open():
        yield house


@pytest.fixture
def notice_page(page, house):
    hands.log_in(page, "navnenyt")
    hands.begin(page, "Nyt navnenyt")
    return page


def test_a_mail_that_came_before_is_told_and_tags_are_added_by_a_button(notice_page):
    page = notice_page
    hands.field(page, "Indsæt mailen her").fill(MAIL)
    page.get_by_role("button", name="Læs mailen").click()
    box = page.locator("near-notices")
    expect(box).to_contain_text("Den har vi måske allerede:")
    expect(box.get_by_role("link")).to_contain_text("Mette Ravn, netHEGN, stod i Navnenyt ")
    page.get_by_role("button", name="Tilføj emnet It-sikkerhed").click()
    tags = page.get_by_role("combobox", name="Emner")
    expect(tags).to_have_value("It-sikkerhed, ")
    expect(page.get_by_role("button", name="Tilføj emnet Hegn")).to_be_focused()
    expect(page.get_by_role("button", name="Tilføj emnet It-sikkerhed")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(tags).to_be_focused()
    expect(tags).to_have_value("It-sikkerhed, Hegn, ")
    assert axe_violations(page) == []

    hands.field(page, "Fornavn").fill("Jørgen")
    expect(box).to_be_empty()


def company(page):
    return page.get_by_role("combobox", name="Virksomhed")


def choose_company(page, name):
    company(page).fill(name)
    page.get_by_role("option", name=name).first.click()


def read(page, mail):
    hands.field(page, "Indsæt mailen her").fill(mail)
    page.get_by_role("button", name="Læs mailen").click()
    expect(hands.field(page, "Fornavn")).not_to_have_value("")


@pytest.fixture
def next_page(notice_page):
    """As »Udgiv og næste« leaves it: with the company of the one before, as that printed it."""
    page = notice_page
    choose_company(page, "netHEGN")
    pk = page.locator("#id_company").input_value()
    page.locator("#id_company").evaluate("(field) => field.form.reset()")
    page.goto(f"/admin/people/notice/add/?company={pk}&printed_company=NETHEGN+A/S")
    page.wait_for_load_state("load")
    return page


def test_another_company_is_not_printed_by_the_spelling_of_the_one_before(next_page):
    page = next_page
    expect(hands.field(page, "Trykkes som")).to_have_value("NETHEGN A/S")
    choose_company(page, "Klippeøen")
    expect(hands.field(page, "Trykkes som")).to_have_value("")


def test_a_mail_that_says_we_is_about_the_company_of_the_one_before(next_page):
    page = next_page
    read(page, MAIL.replace("netHEGN", "Vi"))
    expect(company(page)).to_have_value("netHEGN")
    expect(hands.field(page, "Trykkes som")).to_have_value("NETHEGN A/S")


def test_a_company_and_its_spelling_are_both_the_mails_or_neither(notice_page):
    page = notice_page
    choose_company(page, "Klippeøen")
    read(page, MAIL.replace("netHEGN", "NetHegn"))
    expect(company(page)).to_have_value("Klippeøen")
    expect(hands.field(page, "Trykkes som")).to_have_value("")
    page.locator(".reading-kept").get_by_role("button", name="Brug mailens").click()
    expect(company(page)).to_have_value("netHEGN")
    expect(hands.field(page, "Trykkes som")).to_have_value("NetHegn")


def test_a_company_is_never_chosen_by_the_list_of_fewer_letters(notice_page):
    page = notice_page
    page.route("**/forslag/?term=netHEGN+*", lambda route: None)
    company(page).press_sequentially("netHEGN")
    expect(page.get_by_role("option", name="netHEGN", exact=True)).to_be_visible()
    company(page).press_sequentially(" Øst")
    company(page).press("Tab")
    expect(company(page)).to_have_value("netHEGN Øst")
    expect(page.locator("#id_company")).to_have_value("ny:netHEGN Øst")


def test_a_company_is_found_though_the_list_comes_after_one_has_gone_on(notice_page):
    page, late = notice_page, []
    page.route(
        "**/forslag/?term=nethegn&*",
        lambda route: route.continue_() if late else late.append(route),
    )
    company(page).press_sequentially("nethegn")
    company(page).press("Tab")
    expect(company(page)).to_have_value("netHEGN")
    expect(page.locator("#id_company option:checked")).not_to_have_attribute("value", "ny:nethegn")


def test_what_is_not_on_the_screen_is_not_sent(next_page):
    page = next_page
    company(page).fill("netHEG")
    expect(page.get_by_role("option", name="Opret »netHEG«")).to_be_visible()
    company(page).press("Tab")
    expect(page.locator(".choice-says")).to_contain_text("»netHEG« er ikke valgt.")
    expect(company(page)).to_have_value("netHEG")
    expect(page.locator("#id_company")).to_have_value("")


def test_a_table_is_looked_at_and_its_good_rows_become_drafts(page, house):
    hands.log_in(page, "navnenyt")
    hands.begin(page, "Indlæs mange navnenyt")
    file = {"name": "navnenyt.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    page.get_by_label("Fil", exact=True).set_input_files(file)
    assert axe_violations(page) == []
    page.get_by_role("button", name="Se rækkerne efter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Se rækkerne efter")
    for width in (TELEPHONE, LAPTOP):
        widen(page, width)
        assert page.evaluate(NO_OVERFLOW)
        assert axe_violations(page) == []
    expect(page.get_by_role("checkbox", name="Række 2 med")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="Række 3 med")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Række 4 med")).to_have_count(0)
    page.get_by_role("button", name="Læg de valgte som kladder").click()
    expect(page.get_by_role("status").first).to_contain_text("1 kladde er lagt.")
    expect(page.get_by_role("link", name="Bo Ek bliver smed hos klyx")).to_be_visible()
