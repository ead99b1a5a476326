"""What a camera, and whoever set it up, writes into a photograph (Exif 3.0). Never where it was."""

from pictures.darkroom.reading import BROKEN

# Each with what it tells. What begins with XP is written by Windows, in UTF-16.
TAGS = {
    0x010E: "caption",
    0x013B: "creator",
    0x8298: "copyright",
    0x9C9B: "name",
    0x9C9C: "caption",
    0x9C9D: "creator",
    0x9C9E: "tags",
    0x9C9F: "headline",
}
OF_WINDOWS = range(0x9C9B, 0x9CA0)
DETAILS, TAKEN = 0x8769, 0x9003
# PNG has the same in plain words.
PLAIN = {
    "Title": "name",
    "Author": "creator",
    "Description": "caption",
    "Copyright": "copyright",
    "Source": "source",
}


def words_of(image):
    """{what: [text, …]} of what the picture says in this way."""
    try:
        exif = image.getexif()
        pairs = [(TAGS[tag], _text(tag, exif[tag])) for tag in TAGS if tag in exif]
        pairs.append(("date", _text(TAKEN, exif.get_ifd(DETAILS).get(TAKEN, ""))))
    except BROKEN:
        pairs = []
    pairs += [(PLAIN[name], image.info[name]) for name in PLAIN if name in image.info]
    found = {}
    for what, text in pairs:
        if isinstance(text, str) and text.strip("\0 "):
            found.setdefault(what, []).append(text)
    return found


def _text(tag, value):
    """What Pillow has read as the letters of ISO 8859-1 is often UTF-8."""
    if isinstance(value, tuple) and tag in OF_WINDOWS:
        value = bytes(value)
    if isinstance(value, bytes):
        return value.decode("utf-16-le" if tag in OF_WINDOWS else "utf-8", "ignore")
    if not isinstance(value, str):
        return ""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
