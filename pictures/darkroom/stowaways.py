"""
Files that are a picture and something else besides: a program, a page or an archive, which another
programme would find in it. What cameras and telephones put behind a picture is taken: more pictures
(depth, light, the other eye), a moment of film, notes of their own, padding.
"""

import re

from pictures.darkroom.ends import boxes_end, end_of, jpeg_end
from pictures.darkroom.refusals import Broken, Refused

AGAIN = "Åbn billedet i et billedprogram, og gem det som en ny JPEG."
CODE = f"Der ligger programkode gemt i billedfilen. {AGAIN}"
FILE = f"Der ligger en anden fil gemt i billedfilen. {AGAIN}"

# Long enough not to turn up by chance in millions of compressed bytes.
CODES = re.compile(
    rb"<(?:script|html|head|body|iframe|object|embed|foreignobject)[\s>/]|<!doctype\s+html"
    rb"|<svg(?:[\s/]+[a-z][\w:-]*\s*=|[\s/]*>\s*<)|<\?php\s|<%@?\s*[\x20-\x7e]{12,80}%>"
)
# The short beginning of a PHP line is no rarity: a JPEG's table of roundings may read »<?=<;<=>>«.
SHORT_CODE = re.compile(rb"<\?[=\s]\s*[$`a-z_][\w\s$()\[\]{}'\"`>.;,=+-]{8}")
FILES = re.compile(
    rb"This program cannot be run in DOS mode|\x7fELF[\x01\x02][\x01\x02]\x01"
    rb"|Rar!\x1a\x07[\x00\x01]|7z\xbc\xaf\x27\x1c|SQLite format 3\0"
)
# What a file behind the picture may begin with, besides a JPEG or a moment of film.
BEGINS = re.compile(
    rb"MZ|\x7fELF|#!|PK[\x01\x03\x05\x07]|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ|MSCF|%PDF|%!PS|\x89PNG"
    rb"|GIF8|RIFF|OggS|ID3|fLaC|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\xd0\xcf\x11\xe0|FLV\x01"
    rb"|\x1aE\xdf\xa3|<[?!a-zA-Z]"
)
# The length before a film's first box begins with zeros too.
PADDING = re.compile(rb"[\0\s]*?(?=[^\0\s]|.{4}ftyp|\Z)", re.DOTALL)
# How a telephone says that a moment of film lies behind the picture.
FILM = re.compile(rb"MotionPhoto|MicroVideo|OLivePhoto|LIVE_\d")
ARCHIVE_END, ARCHIVE_ENTRY = b"PK\5\6", b"PK\1\2"
# The record at the end of an archive, with the longest comment there may be behind it.
RECORD, LONGEST = 22, 22 + 0xFFFF
PDF_BEGINS_WITHIN = 1024


def refuse_stowaways(data, kind):
    """Raises Refused for what hides in the bytes of a picture, Broken where it is cut off."""
    if CODES.search(data.lower()) or SHORT_CODE.search(data) or _is_a_script(data, kind):
        raise Refused(CODE)
    if FILES.search(data) or b"%PDF-" in data[:PDF_BEGINS_WITHIN] or _is_an_archive(data):
        raise Refused(FILE)
    _refuse_behind(data, kind, end_of(data, kind))


def _is_a_script(data, kind):
    """A size that reads as the opening of a comment makes a script of the whole file."""
    return data[{"GIF": 6, "JPEG": 4}.get(kind, 0) :].startswith(b"/*")


def _is_an_archive(data):
    """Archives are read from their end: the entries, and a record that counts them."""
    entry = data.find(ARCHIVE_ENTRY)
    at = data.find(ARCHIVE_END, max(0, len(data) - LONGEST))
    while at >= 0:
        whole = at + RECORD + int.from_bytes(data[at + 20 : at + 22], "little") <= len(data)
        same_disk, empty = data[at + 4 : at + 8] == bytes(4), data[at + 8 : at + 12] == bytes(4)
        if whole and same_disk and (empty or 0 <= entry < at):
            return True
        at = data.find(ARCHIVE_END, at + 1)
    return False


def _refuse_behind(data, kind, at):
    """One after the other, all that lies behind the picture."""
    while (at := PADDING.match(data, at).end()) < len(data):
        if data.startswith(b"\xff\xd8\xff", at) and kind == "JPEG":
            end = _end(jpeg_end, data, at)
        elif data.startswith(b"ftyp", at + 4):
            if not FILM.search(data):
                raise Refused(FILE)
            end = _end(boxes_end, data, at)
        elif BEGINS.match(data, at):
            raise Refused(FILE)
        else:
            # Notes of the camera's own.
            return
        at = end


def _end(finder, data, at):
    """The picture before it is whole: if what lies behind it is cut off, nothing is lost."""
    try:
        return max(finder(data, at), at + 1)
    except Broken:
        return len(data)
