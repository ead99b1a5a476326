"""
Where a picture ends inside its file, by the container's own structure: what lies behind that is no
part of the picture. Raises Broken where the file stops first, however well it can be decoded.
"""

import re

from pictures.darkroom.refusals import Broken

# In a JPEG's compressed lines a byte of 255 is followed by nothing, or by a mark that they go on.
MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
# The boxes a picture's file is made of, telephones' own for a moment of film among them.
BOXES = {
    *(b"ftyp", b"meta", b"mdat", b"moov", b"idat", b"free", b"skip", b"wide", b"uuid", b"jumb"),
    *(b"styp", b"sidx", b"moof", b"mfra", b"etyp", b"grpl", b"emsg", b"prft", b"mpvd", b"sefd"),
}
END_OF_IMAGE, START_OF_IMAGE, TEMPORARY = 0xD9, 0xD8, 0x01


def end_of(data, kind):
    return ENDS[kind](data)


def jpeg_end(data, at=0):
    at += 2
    while mark := MARK.search(data, at):
        at = mark.end()
        code = data[at - 1]
        if code == END_OF_IMAGE:
            return at
        if code not in (START_OF_IMAGE, TEMPORARY):
            at += int.from_bytes(data[at : at + 2], "big")
    raise Broken


def png_end(data):
    at = 8
    while at + 12 <= len(data):
        name = data[at + 4 : at + 8]
        at += 12 + int.from_bytes(data[at : at + 4], "big")
        if name == b"IEND" and at <= len(data):
            return at
    raise Broken


def gif_end(data):
    at = _after_colours(data, 10, 13)
    while at < len(data):
        block = data[at]
        if block == 0x3B:
            return at + 1
        if block == 0x21:
            at = _after_blocks(data, at + 2)
        elif block == 0x2C:
            at = _after_blocks(data, _after_colours(data, at + 9, at + 10) + 1)
        else:
            at += 1
    raise Broken


def _after_colours(data, flags, at):
    """Behind the table of colours, if the flags say there is one."""
    if flags >= len(data):
        raise Broken
    return at + (3 << (data[flags] & 7) + 1 if data[flags] & 0x80 else 0)


def _after_blocks(data, at):
    while at < len(data):
        length = data[at]
        at += 1 + length
        if not length:
            return at
    raise Broken


def riff_end(data):
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise Broken
    return end


def boxes_end(data, at=0):
    """Behind the last of the boxes. Another that begins a file is no box of this one."""
    begun = at
    while at + 8 <= len(data):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16], "big")
        if length == 0 and name in BOXES:
            return len(data)
        if length < 8 or name not in BOXES or name == b"ftyp" and at > begun:
            return at
        at += length
        if at > len(data):
            raise Broken
    return at


ENDS = {
    "JPEG": jpeg_end,
    "PNG": png_end,
    "GIF": gif_end,
    "WEBP": riff_end,
    "AVIF": boxes_end,
    "HEIC": boxes_end,
}
