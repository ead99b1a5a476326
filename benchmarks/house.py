"""The real server, gunicorn as it is deployed, on loopback, and what its processes take."""

import os
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

from benchmarks import place

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def open_house():
    """Serves the newsroom of `benchmarks.place` while the block runs."""
    folder = Path(place.folder.name)
    environment = os.environ | {
        "PLACE": str(folder),
        "DEBUG": "0",
        "HTTPS": "0",
        "EMAIL_URL": "dummymail://",
        "LINK_CHECKS": "0",
    }
    collect = [sys.executable, "-m", "benchmarks.served"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)  # noqa: S603 - our own
    with closing(socket.create_server(("127.0.0.1", 0))) as door:
        door.set_inheritable(True)
        server = subprocess.Popen(  # noqa: S603 - our own server
            [sys.executable, "-m", "gunicorn", "benchmarks.served", "--log-level", "warning",
             "--config", "deploy/gunicorn.conf.py", "--bind", f"fd://{door.fileno()}"],
            cwd=ROOT,
            env=environment,
            pass_fds=[door.fileno()],
        )  # fmt: skip
        house = House(door.getsockname()[1], server.pid, folder / "drawn")
        try:
            # The door is open from the start: the first answer comes when the server is up.
            house.get("/sundhed/")
            yield house
        finally:
            server.terminate()
            server.wait(timeout=40)


class House:
    def __init__(self, port, pid, drawn):
        self.port, self.pid, self.counted = port, pid, drawn

    def get(self, path):
        return self.ask("GET", path)

    def expect(self, status, method, path, *more):
        """The seconds an answer of that status takes. Raises where there is none."""
        found, data, seconds = self.ask(method, path, *more)
        if found != status:
            raise RuntimeError(f"{path} gave {found}: {data[:500]}")
        return seconds

    def ask(self, method, path, body=None, headers=None):
        """Status and body of an answer, on a connection of its own, and its seconds."""
        began = time.perf_counter()
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=120)) as connection:
            connection.request(method, path, body, {"Host": "localhost", **(headers or {})})
            response = connection.getresponse()
            data = response.read()
            return response.status, data, time.perf_counter() - began

    def drawn(self):
        return self.counted.read_text("utf-8").split("\n")[:-1] if self.counted.exists() else []

    def workers(self):
        return children_of(self.pid)

    def peak_of_workers(self):
        """Megabytes of the largest worker, at its largest."""
        return max(peak_of(pid) for pid in self.workers())

    def peak_of_children(self):
        """The same of the darkroom's children alive just now."""
        alive = [child for worker in self.workers() for child in children_of(worker)]
        return max((peak_of(pid) for pid in alive), default=0)


def children_of(pid):
    """Of all its threads."""
    found = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    except OSError:
        pass
    return found


def peak_of(pid):
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    lines = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(lines[0].split()[1]) / 1024 if lines else 0
