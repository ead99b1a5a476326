"""
The pictures in the README, taken of a demo newsroom of its own: `make screenshots`.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

DOCS = Path(__file__).parent
SIZE = {"width": 1280, "height": 1000}
PATIENCE_SECONDS = 30


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def wait_for(address):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return urlopen(address).close()  # noqa: S310 - our own loopback address
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def take(address):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium-headless-shell") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        page = browser.new_page(viewport=SIZE)
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=DOCS / "front-page.png")
        page.goto(f"{address}admin/")
        page.get_by_label("Brugernavn").fill("redaktoer")
        page.get_by_label("Adgangskode", exact=True).fill("oppetid-demo")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Skrivebordet").wait_for()
        page.screenshot(path=DOCS / "desk.png")
        browser.close()


def main():
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder}/newsroom.sqlite3",
            "MEDIA_ROOT": f"{folder}/media",
            "HTTPS": "0",
            "EMAIL_URL": "dummymail://",
        }
        for command in (["migrate", "-v0"], ["collectstatic", "--noinput", "-v0"], ["demo"]):
            subprocess.run([sys.executable, "manage.py", *command], env=environment, check=True)  # noqa: S603
        server = [sys.executable, "-m", "gunicorn", "newsroom.wsgi", "--bind", f"127.0.0.1:{port}"]
        with subprocess.Popen([*server, "--threads", "4"], env=environment) as process:  # noqa: S603
            try:
                wait_for(f"http://127.0.0.1:{port}/sundhed/")
                take(f"http://127.0.0.1:{port}/")
            finally:
                process.terminate()


if __name__ == "__main__":
    main()
