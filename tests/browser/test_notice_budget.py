"""Navnenyt on one screen: from a pasted mail to the readers in a handful of steps."""

from base64 import b64encode

import pytest
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.keys import Keyboard
from tests.browser.looking import LAPTOP, NO_OVERFLOW, TELEPHONE, axe_violations, widen
from tests.browser.steps import Steps
from tests.factories import image_file
from tests.people import mails

MOST_STEPS = 8
GREETING, GOODBYE = "Kære redaktion", "De bedste hilsener fra Gudrun på Kajplads Otte"
ONE = f"{GREETING}\n\n{mails.with_caption(mails.HALL)}\n\n{GOODBYE}"
DROP = """(form, [name, type, base64]) => {
  const data = new DataTransfer()
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  data.items.add(new File([bytes], name, {type}))
  form.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}))
}"""
ON_THE_CLIPBOARD = "(text) => navigator.clipboard.writeText(text)"
WINDOW_LEFT = "(field) => field.dispatchEvent(new FocusEvent('blur'))"
WINDOW_BACK = "(field) => field.dispatchEvent(new FocusEvent('focus'))"


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("notices") / "house")
    with house.open():
        yield house


@pytest.fixture(scope="module")
def at_the_desk(browser, browser_context_args):
    with browser.new_context(**browser_context_args) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        hands.log_in(page, "navnenyt")
        yield page


@pytest.fixture
def desk(at_the_desk, house):
    """A new notice, on a desk where nothing lies about from before."""
    page = at_the_desk
    # The page before says that it is left; what it had is forgotten after that.
    with page.expect_response(lambda answer: "/admin/" in answer.url):
        page.goto("/admin/")
    house.forget_typed()
    page.goto("/admin/people/notice/add/")
    page.wait_for_load_state("load")
    page.evaluate("sessionStorage.clear()")
    yield page


def mail_field(page):
    return page.get_by_role("textbox", name="Indsæt mailen her")


def company_field(page):
    return page.get_by_role("combobox", name="Virksomhed")


def sentence(page):
    return page.get_by_role("region", name="Sådan trykkes det")


def put_on_the_clipboard(page, text):
    page.evaluate(ON_THE_CLIPBOARD, text)


def paste(page, text):
    put_on_the_clipboard(page, text)
    mail_field(page).press("Control+A")
    mail_field(page).press("Control+V")


def portrait():
    file = image_file((800, 1000), (120, 90, 60), kind="JPEG")
    return ["torben.jpg", "image/jpeg", b64encode(file.read()).decode()]


def test_from_a_mail_to_the_readers_with_a_portrait(desk, page):
    steps = Steps(desk)
    put_on_the_clipboard(desk, ONE)
    expect(mail_field(desk)).to_be_focused()
    steps.press("Control+V")
    expect(sentence(desk)).to_contain_text(f"{mails.HALL} Nyt job")

    steps.taken.append("drop the portrait")
    desk.locator("#notice_form").evaluate(DROP, portrait())
    dialog = desk.get_by_role("dialog", name="Nyt portræt")
    expect(dialog.get_by_role("application", name="Udsnit")).to_be_visible()
    steps.click(dialog.get_by_label("Fotokredit"))
    steps.type("Per Lind")
    steps.click(dialog.get_by_role("button", name="Brug portrættet"))
    tick = desk.get_by_label("Personen har sagt ja til billedet")
    expect(tick).to_be_focused()
    steps.press("Space")
    steps.press("Control+Enter")
    expect(desk.get_by_role("button", name="Udgiv og næste")).to_be_focused()
    steps.press("Enter")
    expect(desk.get_by_role("status").first).to_contain_text(
        "Udgivet: Torben Ravnsborg bliver Delivery Director hos Kajplads Otte. Læserne ser det nu."
    )
    assert len(steps.taken) <= MOST_STEPS, steps.taken

    # The next is at hand: the company is kept, and the cursor stands where a mail is pasted.
    expect(mail_field(desk)).to_be_focused()
    expect(mail_field(desk)).to_have_value("")
    expect(company_field(desk)).to_have_value("Kajplads Otte")
    expect(hands.field(desk, "Fornavn")).to_have_value("")

    page.goto("/navnenyt/")
    page.get_by_role("main").get_by_role("link", name="Torben Ravnsborg").first.click()
    expect(page.locator("article.notice")).to_contain_text(f"{mails.HALL} Nyt job")
    expect(page.locator(".notice-portrait img")).to_be_visible()


def test_a_mail_with_four_becomes_four_drafts_that_are_published_one_by_one(desk, page):
    paste(desk, mails.BLOCK)
    found = desk.locator("#reading")
    expect(found).to_contain_text("Fandt 4 notitser i mailen")
    expect(found.get_by_role("listitem")).to_have_count(4)
    found.get_by_role("button", name="Læg dem som 4 kladder").click()
    for number, notice in enumerate(mails.FOUR, 1):
        expect(desk.locator("main")).to_contain_text(f"{number} af 4 fra samme mail")
        expect(sentence(desk)).to_have_text(f"{notice} Nyt job")
        # The mail is at hand, and so are its doubts about this one.
        expect(desk.locator("#reading .mail-text")).to_contain_text(mails.HALL)
        doubts = desk.locator(".field.field-last_name .unsure")
        expect(doubts).to_have_count(1 if notice == mails.SIGNALS else 0)
        hands.push(desk, "Udgiv og næste", says="Læserne ser det nu.")
    expect(mail_field(desk)).to_be_focused()

    page.goto("/navnenyt/")
    printed = page.locator(".notice-text").all_text_contents()
    printed = [" ".join(text.split()) for text in printed]
    for notice in mails.FOUR:
        assert f"{notice} Nyt job" in printed


def test_what_was_not_used_and_what_is_unsure_is_said(desk):
    paste(desk, f"{GREETING}\n\n{mails.SIGNALS}\n\n{GOODBYE}")
    unused = desk.locator("#reading")
    expect(unused).to_contain_text("Det her blev ikke brugt")
    expect(unused).to_contain_text(GREETING)
    expect(unused).to_contain_text(GOODBYE)
    expect(mail_field(desk)).to_have_value(f"{GREETING}\n\n{mails.SIGNALS}\n\n{GOODBYE}")
    last_name = hands.field(desk, "Efternavn")
    doubt = desk.locator(".field.field-last_name .unsure")
    expect(doubt).to_have_text("Usikker, se efter")
    expect(last_name).to_have_accessible_description("Usikker, se efter")
    last_name.fill("Toft")
    expect(doubt).to_have_count(0)
    assert desk.locator(".field.field-first_name .unsure").count() == 1


def test_what_a_person_has_typed_is_not_overwritten_unasked(desk):
    hands.field(desk, "Titel").fill("Havnefoged")
    paste(desk, mails.ONE)
    expect(hands.field(desk, "Fornavn")).to_have_value("Esben")
    expect(hands.field(desk, "Titel")).to_have_value("Havnefoged")
    asked = desk.locator(".reading-kept")
    expect(asked).to_contain_text("I mailen står »Supportkonsulent«.")
    asked.get_by_role("button", name="Brug mailens").click()
    expect(hands.field(desk, "Titel")).to_have_value("Supportkonsulent")
    expect(sentence(desk)).to_contain_text(f"{mails.SUPPORT} Nyt job")


def test_a_remark_beside_its_field_is_mended_by_one_press(desk):
    paste(desk, mails.with_caption(mails.PROJECTS).replace("Mie Åkjær\n", "Mie Åkjer\n"))
    remark = desk.locator(".field.field-last_name .remark")
    expect(remark).to_contain_text("Billedteksten siger »Mie Åkjer«")
    hands.field(desk, "Opgave").fill("med drift")
    beside = desk.locator(".field-task .remark")
    expect(beside).to_contain_text("»med« står allerede i sætningen.")
    beside.get_by_role("button", name="Ret det").click()
    expect(hands.field(desk, "Opgave")).to_have_value("drift")
    expect(hands.field(desk, "Opgave")).to_be_focused()
    expect(beside).to_have_count(0)
    # It lasts until it is mended.
    expect(remark).to_be_visible()


def test_the_list_of_companies_survives_a_glance_at_another_window(desk):
    company = company_field(desk)
    company.press_sequentially("Havbu")
    company.evaluate(WINDOW_LEFT)
    company.evaluate(WINDOW_BACK)
    company.press_sequentially("nden")
    expect(company).to_have_value("Havbunden")
    new = desk.get_by_role("option", name="Opret »Havbunden«", exact=True)
    expect(new).to_be_visible()
    company.evaluate(WINDOW_LEFT)
    expect(new).to_be_visible()
    new.click()
    expect(sentence(desk)).to_contain_text("Havbunden har pr. ")


def test_a_company_that_is_there_already_is_taken_by_one_press(desk):
    paste(desk, mails.SUPPORT.replace("Ravnskov Net A/S", "Skovbrynet A/S"))
    expect(sentence(desk)).to_contain_text("Skovbrynet A/S har pr. ")
    desk.keyboard.press("Control+s")
    expect(desk.locator(".messagelist")).to_contain_text("Gemt.")
    desk.goto("/admin/people/notice/add/")
    paste(desk, mails.PROJECTS.replace("Ravnskov Net A/S", "Skovbrynett A/S"))
    doubt = desk.locator(".field.field-company .unsure")
    expect(doubt).to_contain_text("Ligner Skovbrynet A/S.")
    doubt.get_by_role("button", name="Brug Skovbrynet A/S").click()
    expect(company_field(desk)).to_have_value("Skovbrynet A/S")
    expect(hands.field(desk, "Trykkes som")).to_have_value("Skovbrynett A/S")
    expect(doubt).to_have_count(0)
    company_field(desk).fill("skovbryn")
    near = desk.get_by_role("option", name="Skovbrynet A/S", exact=True)
    expect(near).to_be_visible()
    rows = desk.get_by_role("listbox", name="Virksomhed").get_by_role("option")
    expect(rows.last).to_have_text("Opret »skovbryn«")


def test_without_a_mouse(desk):
    keys = Keyboard(desk)
    put_on_the_clipboard(desk, mails.SUPPORT.replace("Esben", "Asger"))
    expect(mail_field(desk)).to_be_focused()
    keys.press("Control+V")
    expect(sentence(desk)).to_contain_text("Asger Tranholm")
    keys.tab_to("combobox", "Virksomhed")
    keys.type("Klippeøen")
    expect(desk.get_by_role("option", name="Opret »Klippeøen«", exact=True)).to_be_visible()
    keys.press("Tab")
    expect(sentence(desk)).to_contain_text("Klippeøen har pr. ")
    keys.tab_to("radio", "Han")
    keys.press("ArrowRight")
    expect(sentence(desk)).to_contain_text("Hun er uddannet")
    keys.press("Control+Enter")
    keys.press("Enter")
    expect(desk.get_by_role("status").first).to_contain_text("Udgivet: Asger Tranholm")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(desk, scheme):
    desk.emulate_media(color_scheme=scheme)
    desk.goto("/admin/people/notice/add/")
    found = {}
    for name, mail in (("empty", ""), ("one", ONE), ("four", mails.BLOCK)):
        if mail:
            paste(desk, mail)
            expect(desk.locator("#reading p").first).to_be_visible()
        for width in (LAPTOP, TELEPHONE):
            widen(desk, width)
            found[name, width] = axe_violations(desk)
            if not desk.evaluate(NO_OVERFLOW):
                found[name, width].append("Something is wider than the screen.")
        widen(desk, LAPTOP)
    desk.emulate_media(color_scheme="light")
    assert {place: faults for place, faults in found.items() if faults} == {}
