"""What a person does at the desk, by the names the desk itself shows."""

from playwright.sync_api import expect

from tests.browser.house import PASSWORD
from tests.factories import image_file

PASTE = """async ([html, text]) => {
  const blob = (data, type) => new Blob([data], {type})
  const item = {"text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain")}
  await navigator.clipboard.write([new ClipboardItem(item)])
}"""

FROM_ANOTHER_PROGRAM = """(surface, [html, text, files]) => {
  const data = new DataTransfer()
  if (html) data.setData("text/html", html)
  if (text) data.setData("text/plain", text)
  for (const [name, type, base64] of files) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    data.items.add(new File([bytes], name, {type}))
  }
  const event = {clipboardData: data, bubbles: true, cancelable: true}
  surface.dispatchEvent(new ClipboardEvent("paste", event))
}"""
CLEAN = "async (html) => (await import('/static/js/desk/paste/clean.js')).clean(html)"


def log_in(page, role):
    page.goto("/admin/")
    page.get_by_label("Brugernavn").fill(role)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Skrivebordet")


def begin(page, button):
    """One of the buttons of the start page; done when the page it leads to is up."""
    # Until its scripts have run, »Opret …« is a plain link that leaves the form.
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("list", name="Begynd på noget").get_by_role("link", name=button).click()


def push(page, button, *, says):
    """Push a button under the form; the desk answers with one sentence."""
    page.locator(".submit-row").get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text(says)


def hand_over(page, note="", *, says="Sendt til gennemsyn."):
    """To review: the text is saved, and the page asks to whom it goes and what to look at."""
    page.locator(".submit-row").get_by_role("button", name="Send til gennemsyn").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Send til gennemsyn")
    field(page, "Bemærkning").fill(note)
    push(page, "Send til gennemsyn", says=says)


def publish(page, *, place=None, says="Udgivet. Læserne ser det nu."):
    """Out to the readers, by the button under the text and the one that says what will happen."""
    page.locator(".submit-row .default", has_text="…").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Udgiv")
    if place:
        field(page, "På forsiden").select_option(place)
    page.locator(".submit-row .default").click()
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
    option = page.get_by_role("option", name=shown, exact=True)
    try:
        expect(option).to_be_visible()
    except AssertionError:
        # The list was closed on the way: the arrow opens it again, as it does for a person.
        combobox.press("ArrowDown")
    option.click()


def open_chooser(page, button):
    """The dialog in which a picture is chosen, with its search in focus."""
    page.get_by_role("button", name=button, exact=True).click()
    dialog = page.locator("dialog.chooser")
    expect(dialog.get_by_label("Søg i billedarkivet")).to_be_focused()
    return dialog


def lay_in(page, button, fields, file, *, licence):
    """A new picture for a form: its file, its words and rights, and it is chosen."""
    dialog = open_chooser(page, button)
    dialog.get_by_label("Nyt billede").set_input_files(file)
    fill(dialog, fields)
    field(dialog, "Rettighed").select_option(licence)
    dialog.get_by_role("button", name="Gem og brug").click()
    expect(dialog).to_have_count(0)


def photograph(name, colour):
    """A picture file as one chooses it from the disk."""
    file = image_file((1680, 945), colour, kind="JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": file.read()}


def put_in(page, html="", text="", files=()):
    """
    Paste just what another program offers. (`paste` goes by the browser's clipboard, which washes
    what a page puts on it; from another program it comes unwashed.) A file is (name, type, base64).
    """
    surface(page).evaluate(FROM_ANOTHER_PROGRAM, [html, text, list(files)])


def clean(page, html):
    """What the desk's tidying makes of it, as a page of the desk runs it."""
    return page.evaluate(CLEAN, html)
