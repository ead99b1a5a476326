"""
What programs write into a picture as XML (XMP, ISO 16684-1). It is read by a parser that refuses
entities, so that a few lines cannot become gigabytes.
"""

from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

MOST = 2 * 1024 * 1024
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC, PHOTOSHOP = "{http://purl.org/dc/elements/1.1/}", "{http://ns.adobe.com/photoshop/1.0/}"
IPTC = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
EXIF, CC = "{http://ns.adobe.com/exif/1.0/}", "{http://creativecommons.org/ns#}"
XMP_RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
NAMES = {
    DC + "title": "name",
    DC + "description": "caption",
    DC + "creator": "creator",
    DC + "rights": "copyright",
    DC + "subject": "tags",
    PHOTOSHOP + "Headline": "headline",
    PHOTOSHOP + "Credit": "credit",
    PHOTOSHOP + "Source": "source",
    PHOTOSHOP + "DateCreated": "date",
    EXIF + "DateTimeOriginal": "date",
    IPTC + "AltTextAccessibility": "alt",
    CC + "license": "licence",
    XMP_RIGHTS + "WebStatement": "licence",
}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def words_of(image):
    """{what: [text, …]} of what the picture says in this way."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    packet = packet.encode("utf-8", "ignore") if isinstance(packet, str) else packet
    if len(packet) > MOST:
        return {}
    try:
        tree = fromstring(packet.strip(b"\0 \t\r\n"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return {}
    found = {}
    for name, text in _properties(tree):
        if text.strip():
            found.setdefault(NAMES[name], []).append(text)
    return found


def _properties(tree):
    """A property is an attribute or an element of a description."""
    for description in tree.iter(RDF + "Description"):
        yield from ((name, text) for name, text in description.items() if name in NAMES)
        for element in description:
            if element.tag in NAMES:
                yield from ((element.tag, text) for text in _texts(element))


def _texts(element):
    """One text, each of a list, or of several languages the Danish one, else the first."""
    items = list(element.iter(RDF + "li"))
    if not items:
        return [element.get(RDF + "resource") or element.text or ""]
    if element.find(RDF + "Alt") is not None:
        items = sorted(items, key=lambda item: not item.get(LANGUAGE, "").startswith("da"))[:1]
    return [item.text or "" for item in items]
