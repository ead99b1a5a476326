"""
What agencies and picture desks write into a photograph, by IPTC's Information Interchange Model
(version 4.2): records of a number and a text, in a JPEG's Photoshop part.
"""

PHOTOSHOP, NEWS = 0x0404, 2
UTF_8 = b"\x1b%G"
CHARACTER_SET = (1, 90)
NUMBERS = {
    5: "name",
    25: "tags",
    55: "date",
    80: "creator",
    105: "headline",
    110: "credit",
    115: "source",
    116: "copyright",
    120: "caption",
}


def words_of(image):
    """{what: [text, …]} of what the photograph says in this way."""
    parts = image.info.get("photoshop")
    data = parts.get(PHOTOSHOP) if isinstance(parts, dict) else None
    records = list(_records(data if isinstance(data, bytes) else b""))
    utf_8 = (*CHARACTER_SET, UTF_8) in records
    found = {}
    for record, number, value in records:
        if record == NEWS and number in NUMBERS:
            found.setdefault(NUMBERS[number], []).append(text_of(value, utf_8))
    return found


def text_of(value, utf_8=False):
    """Many write UTF-8 and do not say so; what is no UTF-8 is the letters of Windows."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("utf-8" if utf_8 else "cp1252", "ignore")


def _records(data):
    """Each record, its number and its value, until something is wrong with one."""
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        record, number, length = data[at + 1], data[at + 2], int.from_bytes(data[at + 3 : at + 5])
        # With its highest bit set, the length is that of a longer length: none of the fields we
        # read may be so long.
        if length & 0x8000:
            return
        at += 5 + length
        yield record, number, data[at - length : at]
