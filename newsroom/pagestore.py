"""
Rendered pages, kept in this process's memory.

A page is kept under the edition it was rendered in. When the edition grows, or the next timed
change (a scheduled item, an expiry, a front page) comes, everything kept is forgotten at once:
there is nothing else to invalidate. Each process asks for the edition at most once a second, so a
change is seen everywhere within a second. Signed-in staff, anything with a cookie or a form, and
every address not known to take its query are left alone.
"""

import gzip
import hashlib
import re
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.db.models import Min
from django.http import HttpResponse, HttpResponseNotModified
from django.utils import timezone

from frontpage.models import Layout, Slot
from people.moves.filters import NoticeFilter
from people.moves.periods import FlowPeriod
from pictures.models import Picture
from publishing.edition import Edition
from publishing.items import ContentItem
from publishing.kinds import REGISTERED

CHECK_SECONDS = 1.0
# Læses lige nu moves with every reading, which is no new edition: no page is older than this.
LONGEST = timedelta(minutes=5)
# Not 404: unknown addresses are endless, and would push real pages out.
KEPT_STATUSES = {200, 301, 410}
# Query parameters that change a page. All others (utm_*, fbclid …) never reach a view or a key.
MEANINGFUL = {"side"}
# Those of single pages. The view answers `no-store` where their values have no end.
MEANINGFUL_AT = {
    "/navnenyt/": set(NoticeFilter.base_fields),
    "/navnenyt/data.csv": set(NoticeFilter.base_fields),
    "/navnenyt/data.json": set(NoticeFilter.base_fields),
    "/navnenyt/forslag.json": {"virksomhed", "emne"},
    "/navnenyt/jobskift/": set(FlowPeriod.base_fields),
}
# Those of all pages under the first part of an address. What the view does not know is a 404.
MEANINGFUL_UNDER = {"virksomhed": {"vis"}}
QUERY_LENGTH = 2_000
TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")
LEFT_ALONE = re.compile(
    r"/(admin|soeg|tael|billeder|media|static|sundhed|kig|navnenyt/indsend|navnenyt/fjern)(/|$)"
)


@dataclass(frozen=True)
class Stored:
    status: int
    headers: dict
    body: bytes
    zipped: bytes
    etag: str

    @property
    def size(self):
        return len(self.body) + len(self.zipped) + 500


class PageStore:
    """Bounded in bytes; the page unused longest goes first."""

    def __init__(self, max_bytes):
        self.max_bytes = max_bytes
        self.lock = threading.Lock()
        self.forget()
        self.edition = None
        self.checked_at = 0.0
        self.good_until = None

    def forget(self):
        self.pages, self.size = OrderedDict(), 0

    def refresh(self):
        """
        Ask whether anything has changed, at most once a second; at once where a known moment, such
        as a scheduled item's, has come.
        """
        due = self.good_until is not None and timezone.now() >= self.good_until
        if time.monotonic() - self.checked_at < CHECK_SECONDS and not due:
            return
        edition, now = Edition.current(), timezone.now()
        with self.lock:
            if edition != self.edition or (self.good_until and now >= self.good_until):
                self.forget()
                self.good_until = next_timed_change(now)
                self.edition = edition
            self.checked_at = time.monotonic()

    def get(self, key):
        with self.lock:
            page = self.pages.get(key)
            if page:
                self.pages.move_to_end(key)
            return page

    def put(self, key, page, pages):
        """Keep a page among `pages`, unless they were forgotten while it was rendered."""
        with self.lock:
            if pages is not self.pages or page.size > self.max_bytes // 8:
                return
            if old := self.pages.pop(key, None):
                self.size -= old.size
            self.pages[key] = page
            self.size += page.size
            while self.size > self.max_bytes:
                _, dropped = self.pages.popitem(last=False)
                self.size -= dropped.size


def next_timed_change(now):
    """
    The next moment an item, a front page, a place or a picture comes or goes, or a notice grows
    too old.
    """
    items = ContentItem.objects.filter(withdrawn_at=None, published_at__isnull=False)
    moments = [
        items.filter(published_at__gt=now).aggregate(at=Min("published_at"))["at"],
        items.filter(expires_at__gt=now).aggregate(at=Min("expires_at"))["at"],
        Layout.objects.filter(starts_at__gt=now).aggregate(at=Min("starts_at"))["at"],
        Slot.objects.filter(until__gt=now).aggregate(at=Min("until"))["at"],
        Picture.objects.next_expiry(now),
        *(next_ageing(items, span, now) for span in lives()),
        now + LONGEST,
    ]
    return min(moment for moment in moments if moment)


def lives():
    """Of each kind that leaves boxes or search engines by itself: the kind, and after how long."""
    return [
        (kind, lasts())
        for kind, registration in REGISTERED.items()
        for lasts in (registration.boxed_for, registration.indexed_for)
        if lasts
    ]


def next_ageing(items, span, now):
    """When the next item of a kind has its time behind it, or None."""
    kind, lasts = span
    young = items.filter(kind=kind, published_at__gt=now - lasts)
    first = young.aggregate(at=Min("published_at"))["at"]
    return first and first + lasts


class PageStoreMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response
        self.store = PageStore(settings.PAGE_STORE_BYTES)

    def __call__(self, request):
        if not for_everyone(request):
            return self.get_response(request)
        query = meaningful_query(request)
        key = (request.get_host(), request.path, query, request.scheme)
        self.store.refresh()
        page = self.store.get(key)
        if page is None:
            edition, pages = self.store.edition, self.store.pages
            request.META["QUERY_STRING"] = query
            response = self.get_response(request)
            if not may_be_kept(response):
                return response
            page = stored(response, edition)
            self.store.put(key, page, pages)
        return answer(request, page)


def for_everyone(request):
    """A request whose answer is the same whoever asks."""
    return (
        request.method in ("GET", "HEAD")
        and not request.COOKIES
        and not LEFT_ALONE.match(request.path)
    )


def meaningful_query(request):
    pairs = parse_qsl(request.META.get("QUERY_STRING", "")[:QUERY_LENGTH])
    known = MEANINGFUL | MEANINGFUL_AT.get(request.path, set())
    known = known | MEANINGFUL_UNDER.get(request.path.split("/")[1], set())
    return urlencode(sorted(pair for pair in pairs if pair[0] in known))


def may_be_kept(response):
    return (
        response.status_code in KEPT_STATUSES
        and not response.streaming
        and "no-store" not in response.get("Cache-Control", "")
        and not response.cookies
        and not response.has_header("Set-Cookie")
    )


def stored(response, edition):
    body = response.content
    # Weak, because the same one stands for the compressed page and the plain.
    etag = 'W/"' + hashlib.blake2s(body, digest_size=12).hexdigest() + '"'
    headers = dict(response.items()) | {
        "ETag": etag,
        "Cache-Control": "no-cache",
        "Vary": "Accept-Encoding, Cookie",
        "Edition": str(edition),
    }
    headers.pop("Content-Length", None)
    return Stored(response.status_code, headers, body, gzip.compress(body, 6, mtime=0), etag)


def answer(request, page):
    if page.status == 200 and page.etag in request.headers.get("If-None-Match", ""):
        response = HttpResponseNotModified()
    elif TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")):
        response = HttpResponse(page.zipped, status=page.status)
        response["Content-Encoding"] = "gzip"
    else:
        response = HttpResponse(page.body, status=page.status)
    for name, value in page.headers.items():
        response[name] = value
    if response.status_code != 304:
        response["Content-Length"] = len(response.content)
    return response
