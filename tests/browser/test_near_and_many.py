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
