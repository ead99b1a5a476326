"""
One question to an address on the net: does the page exist? Asked from the server, with an address
that anybody at the desk may have typed, so it must never be a way into the machine room:

- http and https on their own ports only, no name or password sent along;
- every address a name stands for must be one of the public internet's, at each redirect anew;
- the connection is made to the very address that was looked at (a second look-up could differ);
- the whole of it has one deadline, and no body is ever read.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from django.conf import settings

from publishing.desk.checks.link_state import UNKNOWN_HOST

SECONDS = 3
REDIRECTS = 5
MOVED = (301, 302, 303, 307, 308)
PORTS = {"http": 80, "https": 443}
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; linktjek)",
    "Accept": "*/*",
    "Connection": "close",
}
SAFE = "%/:=&?~#+!$,;'@()*[]"
TLS = ssl.create_default_context()
# Ranges that pass for global and lead elsewhere: translators and tunnels that carry an address of
# the older kind inside them (NAT64, 6to4, Teredo), and what `is_global` has learnt only lately.
NOT_GLOBAL = [
    ipaddress.ip_network(network)
    for network in (
        "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/23", "3fff::/20", "5f00::/16",
        "192.0.0.0/24", "192.88.99.0/24",
    )
]  # fmt: skip


class Answer(NamedTuple):
    """A status, or the reason why there is none."""

    status: int | None = None
    error: str = ""


class CannotAsk(Exception):
    """The argument is the error an `Answer` carries."""


def ask(url):
    """The answer at the end of the redirects. Never raises for what the net may answer."""
    deadline = time.monotonic() + SECONDS
    try:
        return Answer(status=_follow(url, deadline))
    except CannotAsk as reason:
        return Answer(error=str(reason))
    except TimeoutError:
        return Answer(error="slow")
    except ssl.SSLError:
        return Answer(error="slow" if time.monotonic() > deadline else "tls")
    except (OSError, http.client.HTTPException, ValueError):
        return Answer(error="slow" if time.monotonic() > deadline else "no-answer")


def _follow(url, deadline):
    for _ in range(REDIRECTS + 1):
        status, location = _ask_politely(url, deadline)
        if status not in MOVED or not location:
            return status
        url = urljoin(url, location)
    raise CannotAsk("redirects")


def _ask_politely(url, deadline):
    """HEAD costs the other side least, but some answer it wrongly: a refusal is asked for again."""
    status, location = _request("HEAD", url, deadline)
    return _request("GET", url, deadline) if status >= 400 else (status, location)


def _request(method, url, deadline):
    parts = urlsplit(url)
    host, port = _host_and_port(parts)
    with _connected(host, port, deadline) as raw, _cut_off_at(deadline, raw):
        connection = http.client.HTTPConnection(host, port)
        connection.sock = raw
        if parts.scheme == "https":
            connection.sock = TLS.wrap_socket(raw, server_hostname=host)
        with contextlib.closing(connection):
            connection.request(
                method, _path(parts), headers={"Host": _host_header(parts), **HEADERS}
            )
            with connection.getresponse() as response:
                # A line that was cut off reads as one that ended.
                _left(deadline)
                return response.status, _location(response)


def _location(response):
    """Headers are read as Latin-1; many servers send Danish letters as UTF-8."""
    return response.getheader("Location", "").encode("latin-1").decode("utf-8", "replace")


def _host_and_port(parts):
    port = parts.port or PORTS.get(parts.scheme)
    if parts.scheme not in PORTS or not parts.hostname:
        raise CannotAsk("address")
    if port != PORTS[parts.scheme] and not settings.LINK_CHECKS_LOOPBACK:
        raise CannotAsk("port")
    return _ascii(parts.hostname), port


def _ascii(host):
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        raise CannotAsk("address") from None


def _host_header(parts):
    host = _ascii(parts.hostname)
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host


def _path(parts):
    path = quote(parts.path or "/", safe=SAFE)
    return f"{path}?{quote(parts.query, safe=SAFE)}" if parts.query else path


def _connected(host, port, deadline):
    """A socket to the first address of a host that takes one."""
    refusal = OSError()
    for address in _addresses(host, port):
        try:
            return socket.create_connection((address, port), timeout=_left(deadline))
        except OSError as error:
            refusal = error
    raise refusal


def _addresses(host, port):
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise CannotAsk(UNKNOWN_HOST if error.errno == socket.EAI_NONAME else "no-name") from None
    addresses = list(dict.fromkeys(row[4][0] for row in found))
    if not all(map(_may_be_asked, addresses)):
        raise CannotAsk("not-public")
    return addresses


def _may_be_asked(address):
    ip = ipaddress.ip_address(address.partition("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if ip.is_loopback:
        return settings.LINK_CHECKS_LOOPBACK
    inside = any(ip in network for network in NOT_GLOBAL if network.version == ip.version)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or inside)


def _left(deadline):
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


@contextlib.contextmanager
def _cut_off_at(deadline, raw):
    """A socket's own time-out begins anew with every byte; this one does not."""
    # TLS takes the socket itself over, so the hand on the line is a second one.
    with raw.dup() as line:
        end = threading.Timer(_left(deadline), _cut_off, [line])
        end.daemon = True
        end.start()
        try:
            yield
        finally:
            end.cancel()


def _cut_off(line):
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
