"""What a person does at the desk, by the names the desk itself shows."""

from playwright.sync_api import expect

from tests.browser.house import PASSWORD
from tests.factories import image_file

PASTE = """async ([html, text]) => {
  const blob = (data, type) => new Blob([data], {type})
  const item = {"text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain")}
  await navigator.clipboard.write([new ClipboardItem(item)])
}"""


def log_in(page, role):
    page.goto("/admin/")
    page.get_by_label("Brugernavn").fill(role)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Skrivebordet")


def begin(page, button):
    """One of the buttons of the start page."""
    page.get_by_role("list", name="Begynd på noget").get_by_role("link", name=button).click()


def push(page, button, *, says):
    """Push a button under the form; the desk answers with one sentence."""
    page.locator(".submit-row").get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text(says)


def surface(page):
    """Where the body is written. (A plain text field lies there until the editor is up.)"""
    return page.get_by_role("textbox", name="Brødtekst").and_(page.locator("[contenteditable]"))


def write_body(page, paragraphs):
    surface(page).click()
    for number, paragraph in enumerate(paragraphs):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.insert_text(paragraph)


def paste(page, html):
    """Paste at the end of the body what another program has put on the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(PASTE, [html, ""])
    for key in ("Control+End", "Enter", "Control+V"):
        surface(page).press(key)


def field(page, label):
    return page.get_by_label(label, exact=True)


def fill(page, texts):
    for label, text in texts.items():
        field(page, label).fill(text)


def choose(page, label, typed, shown):
    """Pick a row from the suggestions under a field."""
    combobox = page.get_by_role("combobox").and_(field(page, label))
    combobox.press_sequentially(typed)
    page.get_by_role("option", name=shown, exact=True).click()


def make_beside(page, link, fields, *, select=(), file=None):
    """Make a row in the small window a »Opret …« link opens. The form gets it by itself."""
    with page.expect_popup() as opened:
        page.get_by_role("link", name=link).click()
    window = opened.value
    if file:
        field(window, "Billedfil").set_input_files(file)
    fill(window, fields)
    for label, option in select:
        field(window, label).select_option(option)
    with window.expect_event("close"):
        window.get_by_role("button", name="Gem", exact=True).click()


def photograph(name, colour):
    """A picture file as one chooses it from the disk."""
    file = image_file((1680, 945), colour, kind="JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": file.read()}
