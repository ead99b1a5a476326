"""
What the numbers of a picture mean as colours: the profile in its file, or that of Adobe RGB (1998),
which cameras name by three letters and leave out (DCF 2.0, InteroperabilityIndex R03).
"""

from pictures.darkroom.reading import BROKEN

INTEROPERABILITY, INDEX, ADOBE_RGB = 0xA005, 1, "R03"
# Red, green and blue as CIE XYZ in the light of D50, and the curve of all three.
ADOBE_PRIMARIES = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087),
                   (0.14919, 0.06322, 0.74457))  # fmt: skip
ADOBE_GAMMA = 563 / 256
D50 = (0.9642, 1, 0.8249)


def profile_of(image):
    """An ICC profile, or None where the numbers are those of the screen."""
    if profile := image.info.get("icc_profile"):
        return profile
    try:
        index = image.getexif().get_ifd(INTEROPERABILITY).get(INDEX)
    except BROKEN:
        return None
    named = isinstance(index, str) and index.startswith(ADOBE_RGB)
    return made_of(ADOBE_PRIMARIES, ADOBE_GAMMA) if named else None


def made_of(primaries, gamma):
    """The smallest ICC profile there is of three colours and a curve (ICC.1, version 2)."""
    curve = b"curv" + bytes(4) + b"\0\0\0\1" + round(gamma * 256).to_bytes(2, "big") + bytes(2)
    tags = {b"desc": b"desc" + bytes(92), b"wtpt": _xyz(D50)}
    for name, values in zip((b"r", b"g", b"b"), primaries, strict=True):
        tags |= {name + b"XYZ": _xyz(values), name + b"TRC": curve}
    table, data, begins = b"", b"", 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        table += name + (begins + len(data)).to_bytes(4, "big") + len(value).to_bytes(4, "big")
        data += value
    head = bytearray(128)
    head[0:4] = (begins + len(data)).to_bytes(4, "big")
    head[8:24] = b"\2\x10\0\0mntrRGB XYZ "
    head[36:40], head[68:80] = b"acsp", _xyz(D50)[8:]
    return bytes(head) + len(tags).to_bytes(4, "big") + table + data


def _xyz(values):
    numbers = [round(value * 65536).to_bytes(4, "big", signed=True) for value in values]
    return b"XYZ " + bytes(4) + b"".join(numbers)
