"""A site on this machine that answers as sites do, well and badly."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BODY_SENT_AT_MOST = 64 * 1024 * 1024


class Site(BaseHTTPRequestHandler):
    """`/404` answers 404, `/til/<path>` redirects there; the other ways of answering have names."""

    def do_GET(self):
        self.server.asked.append((self.command, self.path))
        self.server.headers_of.append(dict(self.headers))
        first, _, rest = self.path.lstrip("/").partition("/")
        if first.isdecimal():
            return self.answer(int(first))
        return getattr(self, first.replace("-", "_"))(rest)

    def do_HEAD(self):
        self.do_GET()

    def answer(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def til(self, rest):
        self.answer(302, Location=rest if "://" in rest else f"/{rest}")

    def i_ring(self, rest):
        self.answer(301, Location=self.path)

    def kun_get(self, rest):
        self.answer(404 if self.command == "HEAD" else 200)

    def langsomt(self, rest):
        """A byte now and then, for ever: a time-out that begins anew with each never comes."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        while not self.server.over.wait(0.02):
            self.wfile.write(b"x")

    def stumt(self, rest):
        self.server.over.wait()

    def sludder(self, rest):
        self.wfile.write(b"\x00\xff 418 hvad?\r\n\r\n" * 50)

    def enorm(self, rest):
        self.answer(404)
        sent = 0
        while self.command == "GET" and sent < BODY_SENT_AT_MOST:
            self.wfile.write(b"x" * 65536)
            sent += 65536
        self.server.sent = sent

    def handle(self):
        try:
            super().handle()
        except OSError:
            # Whoever asked has hung up.
            self.server.hung_up.set()

    def log_message(self, *args):
        pass


@contextmanager
def answering():
    """`server.base` is its address, `server.asked` what it was asked."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.asked, server.headers_of = [], []
    server.over, server.hung_up = threading.Event(), threading.Event()
    server.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
