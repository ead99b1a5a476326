"""What several browser tests look at on a page."""

import time

from axe_playwright_python.base import AXE_SCRIPT

SECONDS_TO_WAIT = 15
TELEPHONE, LAPTOP = 390, 1280
NO_OVERFLOW = "document.documentElement.scrollWidth <= innerWidth"
ALL_PICTURES = """() => {
  const pictures = [...document.images]
  for (const picture of pictures) picture.loading = "eager"
  return pictures.every((picture) => picture.complete)
}"""
BROKEN_PICTURES = "[...document.images].filter((p) => !p.naturalWidth).map((p) => p.currentSrc)"


def widen(page, width):
    page.set_viewport_size({"width": width, "height": 900})


def axe_violations(page):
    """What axe-core finds, one line for each: the rule, the element and what is wrong with it."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE_SCRIPT)
    # It would fetch what our style sheet imports, from addresses beside the page instead of beside
    # the sheet, and the desk would tell that nothing is there. No rule of ours needs it.
    found = page.evaluate("axe.run({resultTypes: ['violations'], preload: false})")["violations"]
    return [
        f"{violation['id']}: {node['html'][:200]} {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]


def wait_until(frame, script, arg=None):
    """
    Wait until a script is true in a page or a frame. Playwright's own wait evaluates inside the
    page, where our policy refuses it as soon as it has to ask twice.
    """
    until = time.monotonic() + SECONDS_TO_WAIT
    while not frame.evaluate(script, arg):
        assert time.monotonic() < until, f"Never true: {script}"
        time.sleep(0.02)


def load_pictures(page):
    """Also those further down the page, which wait until a reader comes near them."""
    wait_until(page, ALL_PICTURES)


class Notebook:
    """Everything a page says, asks for and is given, from the moment the notebook is opened."""

    def __init__(self, page):
        self.page, self.console, self.requests, self.cookies = page, [], [], []
        page.on("console", lambda said: self.console.append(said) if said.type != "log" else None)
        page.on("pageerror", lambda error: self.console.append(error))
        page.on("request", lambda request: self.requests.append(request))
        page.on("response", self._look_for_cookie)

    def _look_for_cookie(self, response):
        if "set-cookie" in response.headers:
            self.cookies.append(response.url)

    @property
    def complaints(self):
        """What the console says, but for the browser's own line about a page that answers 404."""
        return [str(said) for said in self.console if not self._is_about_the_page(said)]

    def _is_about_the_page(self, said):
        about = getattr(said, "location", {}).get("url")
        return about == self.page.url and "Failed to load" in str(said)
