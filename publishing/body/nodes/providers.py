"""
The places outside the house whose content a body can show, and how their addresses are read. The
sanitiser, the renderer, the writing surface and the policy (`frame-src`) follow from this table.
"""

import re
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from publishing.body.nodes.addresses import MOST, https_address


@dataclass(frozen=True)
class Provider:
    """
    One kind of address. `pages` are patterns of what people paste (read by Python and by
    JavaScript alike: plain groups and no flags), `page` the one address it is kept as, `frame`
    what is put in the reader's page after the click.
    """

    name: str
    pages: tuple[str, ...]
    page: str
    frame: str
    shape: str = "post"

    @property
    def frame_host(self):
        return "/".join(self.frame.split("/")[:3])

    def read(self, address):
        """The parts of an address of this kind, or None."""
        for pattern in self.pages:
            if found := re.match(pattern, address, re.ASCII):
                return found.groups()
        return None


# A pattern ends where the part it looks for ends, so that a longer word is not read as a shorter.
END = r"(?![A-Za-z0-9_-])"
VIDEO_ID = rf"([A-Za-z0-9_-]{{11}}){END}"
LINKEDIN_POST = "(activity|share|ugcPost)[:-]([0-9]{10,25})(?![0-9])"

PROVIDERS = (
    Provider(
        name="YouTube",
        pages=(
            rf"https?://(?:www\.|m\.)?youtube\.com/watch\?(?:[^#]*&)?v={VIDEO_ID}",
            rf"https?://(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:shorts|live|embed)/{VIDEO_ID}",
            rf"https?://youtu\.be/{VIDEO_ID}",
        ),
        page="https://www.youtube.com/watch?v={}",
        frame="https://www.youtube-nocookie.com/embed/{}",
        shape="video",
    ),
    Provider(
        name="Vimeo",
        pages=(r"https?://(?:www\.)?vimeo\.com/([0-9]{6,12})/([0-9a-f]{8,12})(?![0-9a-z])",),
        page="https://vimeo.com/{}/{}",
        frame="https://player.vimeo.com/video/{}?h={}&dnt=1",
        shape="video",
    ),
    Provider(
        name="Vimeo",
        pages=(
            rf"https?://(?:www\.)?vimeo\.com/([0-9]{{6,12}}){END}",
            rf"https?://player\.vimeo\.com/video/([0-9]{{6,12}}){END}",
        ),
        page="https://vimeo.com/{}",
        frame="https://player.vimeo.com/video/{}?dnt=1",
        shape="video",
    ),
    Provider(
        name="X",
        pages=(
            r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/([A-Za-z0-9_]{1,15})/status/"
            rf"([0-9]{{5,20}}){END}",
        ),
        page="https://x.com/{}/status/{}",
        frame="https://platform.twitter.com/embed/Tweet.html?dnt=true&id={1}",
    ),
    Provider(
        name="LinkedIn",
        pages=(
            rf"https?://(?:[a-z]{{2,3}}\.)?linkedin\.com/posts/[^?#]*-{LINKEDIN_POST}",
            r"https?://(?:[a-z]{2,3}\.)?linkedin\.com/(?:embed/)?feed/update/urn:li:"
            rf"{LINKEDIN_POST}",
        ),
        page="https://www.linkedin.com/feed/update/urn:li:{}:{}/",
        frame="https://www.linkedin.com/embed/feed/update/urn:li:{}:{}",
    ),
    Provider(
        name="Bluesky",
        pages=(
            r"https?://bsky\.app/profile/([A-Za-z0-9.:-]{3,253})/post/"
            rf"([a-z0-9]{{10,20}}){END}",
        ),
        page="https://bsky.app/profile/{}/post/{}",
        frame="https://embed.bsky.app/embed/{}/app.bsky.feed.post/{}",
    ),
)


@cache
def mastodon(host):
    """One server of Mastodon's many. Those the outlet has not named are linked, not shown."""
    return Provider(
        name="Mastodon",
        pages=(rf"https?://{re.escape(host)}/@([A-Za-z0-9_.@-]{{1,100}})/([0-9]{{5,25}}){END}",),
        page=f"https://{host}/@{{}}/{{}}",
        frame=f"https://{host}/@{{}}/{{}}/embed",
    )


def providers():
    return (*PROVIDERS, *map(mastodon, settings.MASTODON_SERVERS))


def frame_hosts(mastodon_servers):
    """The hosts a reader's page may show in a frame."""
    table = (*PROVIDERS, *map(mastodon, mastodon_servers))
    return sorted({provider.frame_host for provider in table})


def read_address(address):
    """The provider whose address this is and its parts, or (None, ())."""
    if len(address) > MOST:
        return None, ()
    for provider in providers():
        if (parts := provider.read(address.strip())) is not None:
            return provider, parts
    return None, ()


def embed_address(value):
    """The one way an address is kept: a provider's own, or any other by https; else None."""
    provider, parts = read_address(value)
    return provider.page.format(*parts) if provider else https_address(value)
