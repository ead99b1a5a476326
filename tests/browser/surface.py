"""The writing surface as a test works it: what it holds, and the menus in the text."""

import re

from playwright.sync_api import expect

from tests.browser import hands

NEW = "/admin/articles/article/add/"
SET = """(surface, html) => {
  surface.editor.commands.setContent(html, { emitUpdate: true })
  surface.editor.commands.focus("end")
}"""
PASTE_TEXT = """(surface, text) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData("text/plain", text)
  const options = { clipboardData, bubbles: true, cancelable: true }
  surface.dispatchEvent(new ClipboardEvent("paste", options))
}"""


def stored(page):
    return re.sub("(<p></p>)+$", "", page.locator("[name=body]").input_value())


def options(page):
    return page.locator(".text-menu [role=option]")


def pick(page, typed):
    """Type a sign and a word, and take the first row."""
    page.keyboard.type(typed)
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Enter")


def begin(page):
    """A new article, and the cursor in its text. What another test left unsaved is not fetched."""
    page.goto("/admin/")
    page.evaluate("localStorage.clear(), sessionStorage.clear()")
    page.goto(NEW)
    surface = hands.surface(page)
    surface.click()
    return surface
