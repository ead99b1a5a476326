"""
Steps at the desk, counted: a click, a choice in a list or a key chord. The text itself, typed where
the cursor stands, is free.
"""

from tests.browser import hands


class Steps:
    """A person at the desk whose every step is counted."""

    def __init__(self, page):
        self.page, self.taken = page, []

    def click(self, locator):
        self.taken.append(f"click {locator}")
        locator.click()

    def press(self, keys):
        self.taken.append(f"press {keys}")
        self.page.keyboard.press(keys)

    def select(self, locator, option):
        self.taken.append(f"select {option}")
        locator.select_option(option)

    def type(self, text):
        self.page.keyboard.type(text)

    def choose(self, label, typed, shown):
        """Into a field by a click, a few letters, and the suggestion that fits."""
        self.click(hands.field(self.page, label).and_(self.page.get_by_role("combobox")))
        self.type(typed)
        self.click(self.page.get_by_role("option", name=shown, exact=True))
