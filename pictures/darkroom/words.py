"""
What a picture file says of itself, as suggestions somebody will review: title, caption, alternative
text, credit, source, copyright, licence, day and tags. Nothing else is taken along, and never a
place, an address or the camera.
"""

import re
import unicodedata
from datetime import date, timedelta
from itertools import chain

from pictures.darkroom import exif, iptc, xmp

# As long as the library has room for; the copyright is only read.
LENGTHS = {
    "title": 200, "caption": 400, "alt": 300, "credit": 120, "source": 200, "copyright": 300,
    "licence_url": 200,
}  # fmt: skip
TAGS, TAG_LENGTH = 30, 60
# What cameras and programs write where nobody wrote anything: their own names, and the file's.
NOTHING = re.compile(
    r"(?:olympus|minolta|konica|sony|samsung|kodak|nikon|canon|casio|pentax|panasonic|ricoh|sigma)"
    r"\b.{0,30}|untitled.{0,10}|default|picture|image|exif.?jpeg|screenshot|hdr(?:pl)?|dav|cof|sdr"
    r"|(?:img|dsc[nf]?|dscf|p|_?mg|pxl|dji|gopr|image|photo|foto|scan|screenshot)?[-_ ]?[\d_ -]{3,}"
    r"|.{1,80}\.(?:jpe?g|png|webp|avif|heic|gif|tiff?|cr[23]|nef|arw|dng|psd)",
    re.IGNORECASE,
)
DAY = re.compile(r"(\d{4})[-:]?(\d\d)[-:]?(\d\d)")
FIRST_PHOTOGRAPH = date(1826, 1, 1)


def words_of(image, today=None):
    """What is suggested, each with its name in the library; only what there is something of."""
    said = [source.words_of(image) for source in (xmp, iptc, exif)]

    def first(*names):
        found = chain.from_iterable(words.get(name, ()) for name in names for words in said)
        return next((text for raw in found if (text := clean(raw))), "")

    suggested = {
        "title": first("headline", "name"),
        "caption": first("caption"),
        "alt": first("alt"),
        "credit": credit_of(first("creator"), first("credit")),
        "source": first("source", "credit"),
        "copyright": first("copyright"),
        "licence_url": link(first("licence")),
    }
    suggested = {name: text[: LENGTHS[name]].strip() for name, text in suggested.items()}
    suggested["taken_on"] = day_of(chain.from_iterable(w.get("date", ()) for w in said), today)
    suggested["tags"] = tags_of(chain.from_iterable(w.get("tags", ()) for w in said))
    return {name: value for name, value in suggested.items() if value}


def clean(text):
    """On one line, with letters as we write them; "" for what no person wrote."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text)
    text = " ".join(text.split())
    worth = any(sign.isalnum() for sign in text) and not NOTHING.fullmatch(text)
    return text if worth else ""


def credit_of(creator, credit):
    """The photographer, with the agency behind a stroke, as papers print it."""
    if creator and credit and creator.casefold() not in credit.casefold():
        return f"{creator}/{credit}"
    return credit or creator


def link(text):
    return text if text.startswith(("https://", "http://")) and " " not in text else ""


def day_of(texts, today=None):
    """The first that is a day there have been photographs, and has been, as 2026-01-05."""
    for text in texts:
        try:
            day = date(*map(int, DAY.match(text.strip()).groups()))
        except (AttributeError, ValueError):
            continue
        # Somewhere it is tomorrow already.
        if FIRST_PHOTOGRAPH <= day <= (today or _today()) + timedelta(days=1):
            return day.isoformat()
    return ""


def _today():
    return date.today()  # noqa: DTZ011 - the child knows no time zone, and a day more is let through


def tags_of(texts):
    """Each once, in the order they come; Windows and some agencies put many in one text."""
    tags = [clean(tag)[:TAG_LENGTH] for text in texts for tag in re.split("[;\n]", text)]
    return list({tag.casefold(): tag for tag in reversed(tags) if tag}.values())[::-1][:TAGS]
