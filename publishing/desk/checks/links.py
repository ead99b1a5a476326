"""
The links of a text: those to the outlet's own items are looked up in the database, the rest on the
net, in the background, at most once a day each.
"""

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import timezone

from publishing.desk.checks import asking
from publishing.desk.checks.check import Check
from publishing.desk.checks.link_state import LONGEST_ADDRESS, UNKNOWN_HOST, LinkState
from publishing.items import ContentItem
from publishing.kinds import REGISTERED

AT_A_TIME = 8
# Far more than an article has; a pasted list of thousands is not for asking about.
MOST = 500
# What one request takes on; a page with more asks again. Three rounds of three seconds.
AT_ONCE = 3 * AT_A_TIME
# One for the whole process: however many people write at once, no more than these ask.
ASKING = ThreadPoolExecutor(AT_A_TIME, thread_name_prefix="linktjek")


# What is known of them ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Known:
    """The addresses on the net a text links to, and what they answered last, by address."""

    urls: list[str]
    states: dict[str, LinkState]

    @property
    def waiting(self):
        """Those nobody has asked for within a day; none where the outlet does not ask."""
        if not settings.LINK_CHECKS:
            return []
        short = [url for url in self.urls if len(url) <= LONGEST_ADDRESS]
        return [url for url in short if url not in self.states or not self.states[url].is_fresh]

    @property
    def unsure(self):
        return sum(state.is_unsure for state in self.states.values())


def known(urls):
    urls = list(dict.fromkeys(urls))
    if not urls or not settings.LINK_CHECKS:
        return Known(urls, {})
    return Known(urls, {state.url: state for state in LinkState.objects.filter(url__in=urls)})


# Asking -----------------------------------------------------------------------------------------


def look_up(urls):
    """Ask for those of the addresses that have not been asked for within a day, and remember."""
    if not (asked := known(urls).waiting[:AT_ONCE]):
        return
    answers = _ask_all(asked)
    now = timezone.now()
    states = [
        LinkState(url=url, checked_at=now, status=answer.status, error=answer.error)
        for url, answer in answers.items()
    ]
    LinkState.objects.bulk_create(
        states,
        update_conflicts=True,
        unique_fields=["url"],
        update_fields=["checked_at", "status", "error"],
    )
    LinkState.objects.forget_old()


def _ask_all(urls):
    futures = {url: ASKING.submit(asking.ask, url) for url in urls}
    rounds = -(-len(urls) // AT_A_TIME)
    # A second more: looking up a name has no time-out of its own.
    wait(futures.values(), timeout=rounds * asking.SECONDS + 1)
    answers = {url: _answer(future) for url, future in futures.items()}
    return answers if _the_net_works(answers) else {url: _unsure(a) for url, a in answers.items()}


def _answer(future):
    if future.cancel() or not future.done():
        return asking.Answer(error="slow")
    return future.result()


def _the_net_works(answers):
    """Where nothing answers at all it is this machine that has no net, not the hosts no name."""
    answered = any(answer.status for answer in answers.values())
    return answered or LinkState.objects.fresh().exclude(status=None).exists()


def _unsure(answer):
    return asking.Answer(error="no-net") if answer.error == UNKNOWN_HOST else answer


# What the links of a text are -------------------------------------------------------------------


def outward(manuscript):
    """The addresses on the net a text links to, in their order, each once."""
    found = (_page(link.href) for link in manuscript.links if not _own_path(link.href))
    urls = dict.fromkeys(url for url in found if url.lower().startswith(("http:", "https:")))
    return list(urls)[:MOST]


def _page(href):
    return href.partition("#")[0]


def _own_path(href):
    """The path of a link to the outlet itself, or the empty string."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    ours = parts.hostname in {*settings.ALLOWED_HOSTS, settings.PUBLIC_HOST.partition(":")[0]}
    return parts.path if ours or not parts.scheme and not parts.netloc else ""


def _own_item(path):
    """(kind, id) of the item a path leads to, or None."""
    try:
        match = resolve(path)
    except (Resolver404, ValueError):
        return None
    return (match.url_name, match.kwargs["pk"]) if match.url_name in REGISTERED else None


# Checks -----------------------------------------------------------------------------------------


def dead_links(manuscript, states):
    for link in manuscript.links:
        state = states.get(_page(link.href))
        if state and state.is_dead:
            what = "siden findes ikke" if state.status else "adressen findes ikke"
            yield _check("link-dead", link, f"{what}{f' ({state.status})' if state.status else ''}")


def own_links(manuscript):
    items = {link: found for link in manuscript.links if (found := _own_item(_own_path(link.href)))}
    if not items:
        return
    rows = ContentItem.objects.in_bulk({pk for _, pk in items.values()})
    for link, (kind, pk) in items.items():
        item = rows.get(pk)
        if item is None or item.kind != kind:
            yield _check("link-own", link, "siden findes ikke")
        elif not item.is_live():
            yield _check("link-own", link, _why_not_live(item))


def _why_not_live(item):
    name = f"»{item.headline}«"
    return f"{name} er taget ned" if item.is_over() else f"{name} er ikke udgivet"


def _check(code, link, why):
    words = f"»{link.text}«" if link.text else link.href
    sentence = f"Ret eller fjern linket {words}: {why}."
    return Check(code, sentence, "body", link.text)
