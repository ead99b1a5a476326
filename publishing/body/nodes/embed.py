"""
Something that lies elsewhere: a video, a post, or a card with a link. Nothing is asked of the other
place until the reader says so with a click.
"""

from urllib.parse import urlsplit

from publishing.body.nodes.definition import Node
from publishing.body.nodes.providers import embed_address, read_address


def context(element, row):
    url = embed_address(element.get("data-url", ""))
    if url is None:
        return None
    provider, parts = read_address(url)
    return {
        "url": url,
        "says": element.text_content().strip(),
        "host": urlsplit(url).hostname.removeprefix("www."),
        "provider": provider,
        "frame": provider.frame.format(*parts) if provider else "",
    }


EMBED = Node(
    name="embed",
    extension="Embed",
    tag="p",
    called=("indlejring", "indlejringer"),
    words={"data-url": "Adresse"},
    attributes={"data-url": embed_address},
    template="publishing/nodes/_embed.html",
    context=context,
    gone=lambda element: "En indlejring mangler sin adresse. Sæt den ind igen, eller slet den.",
)
