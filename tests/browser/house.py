"""
A whole newsroom for a browser: a folder with its own database, media and static files, and the real
server, gunicorn with the production settings, on a port of its own. What the browser tests see is
what readers get: hashed static files, compressed pages, the page store, a connection per request.
"""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "hemmelig-i-proever"
SECONDS_TO_START = 30


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


class House:
    """The folder `place`, and `base`, the address while it is open."""

    def __init__(self, place):
        self.place = Path(place)
        self.base = None

    def environment(self):
        wanted = ("PATH", "HOME", "LANG", "VIRTUAL_ENV", "TMPDIR")
        return {name: os.environ[name] for name in wanted if name in os.environ} | {
            "PLACE": str(self.place),
            "SECRET_KEY": "browser-tests",
            "HTTPS": "0",
            "EMAIL_URL": f"filemail:///{self.place / 'mail'}",
            "LINK_CHECKS": "0",
            "DEBUG": "0",
            "DATABASE_URL": f"sqlite:///{self.place / 'paper.sqlite3'}",
            "MEDIA_ROOT": str(self.place / "media"),
            "PYTHONPATH": str(ROOT),
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        }

    def run(self, module):
        done = subprocess.run(  # noqa: S603 - our own modules
            [sys.executable, "-W", "error", "-m", module],
            cwd=ROOT,
            env=self.environment(),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def copy_to(self, place):
        """The same newsroom once more, with data of its own and the static files shared."""
        shutil.copytree(self.place, place, ignore=shutil.ignore_patterns("static"))
        (Path(place) / "static").symlink_to(self.place / "static")
        return House(place)

    @contextmanager
    def open(self):
        """Serve the newsroom while the block runs; `base` is its address."""
        log = self.place / "gunicorn.log"
        with closing(socket.create_server(("127.0.0.1", 0))) as door, log.open("wb") as out:
            door.set_inheritable(True)
            command = ["gunicorn", "tests.browser.served", "--bind", f"fd://{door.fileno()}"]
            options = ["--threads", "8", "--log-level", "warning", "--worker-tmp-dir", self.place]
            server = subprocess.Popen(  # noqa: S603 - our own server
                [sys.executable, "-m", *command, *options],
                cwd=ROOT,
                env=self.environment(),
                pass_fds=[door.fileno()],
                stdout=out,
                stderr=out,
            )
            self.base = f"http://127.0.0.1:{door.getsockname()[1]}"
            try:
                self.wait(server, log)
                yield self
            finally:
                server.terminate()
                server.wait(timeout=10)

    def wait(self, server, log):
        """The door is open from the start: the first answer comes when the server is up."""
        try:
            self.get("/sundhed/")
        except OSError as error:
            raise AssertionError(log.read_text(encoding="utf-8")) from error
        assert server.poll() is None, log.read_text(encoding="utf-8")

    def get(self, path, **headers):
        """The answer itself, whatever its status: no redirect followed, nothing unpacked."""
        host = self.base.removeprefix("http://")
        with closing(HTTPConnection(host, timeout=SECONDS_TO_START)) as connection:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())

    def forget_typed(self):
        """What earlier tests typed and never saved, which the next page would begin with."""
        with closing(sqlite3.connect(self.place / "paper.sqlite3", timeout=20)) as connection:
            connection.execute("DELETE FROM publishing_editingsession")
            connection.commit()

    def ask(self, sql, *values):
        """The first value a query gives, straight from the database file."""
        address = f"file:{self.place / 'paper.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            row = connection.execute(sql, values).fetchone()
        return row and row[0]
