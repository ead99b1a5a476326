"""Working at the desk without a mouse."""


class Keyboard:
    """Nothing but keys. Where the focus is, a screen reader says by role and name."""

    def __init__(self, page):
        self.page = page
        self.press, self.type = page.keyboard.press, page.keyboard.type

    def tab_to(self, role, name, *, back=False, exact=True):
        wanted = self.page.get_by_role(role, name=name, exact=exact)
        for _ in range(60):
            if wanted.count() and wanted.first.evaluate("(e) => e === document.activeElement"):
                return
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"The Tab key does not come to {role} »{name}«.")
