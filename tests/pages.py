"""Reading pages as a reader does: what stands there, in which order, and what it links to."""

from lxml import html


def tree(response):
    return html.fromstring(response.content.decode())


def arrive(client, url):
    """The answer at the end of the redirects."""
    response = client.get(url)
    while response.status_code in (301, 302):
        response = client.get(response["Location"])
    return response


def text_of(response, xpath="//body"):
    """The text of the (first) element, with single spaces."""
    return " ".join(tree(response).xpath(xpath)[0].text_content().split())


def headlines(response, xpath="//main"):
    """The headlines linked to in a part of the page, in order."""
    links = tree(response).xpath(f"{xpath}//*[self::h2 or self::h3]/a")
    return [" ".join(link.text_content().split()) for link in links]


def links(response, xpath="//main"):
    return tree(response).xpath(f"{xpath}//a/@href")


def in_order(text, *parts):
    """Whether the parts stand in the text one after the other."""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
