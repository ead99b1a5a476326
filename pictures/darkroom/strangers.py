"""
What a file is that is no picture of ours, by its first bytes, so that the one who sent it is told
what to do with it.
"""

import re

AS_JPEG = "Åbn den i et billedprogram, og gem den som JPEG."
EMPTY = "Filen er tom. Hent den igen der, hvor den kommer fra."
SVG = (
    "Filen er en SVG-tegning, og den kan rumme programkode. Gem den som PNG i det program, den er "
    "tegnet i."
)
PAGE = "Filen er en netside, ikke et billede. Åbn siden, og hent selve billedet."
PDF = "Filen er en PDF. Gem det billede, du skal bruge fra den, som JPEG eller PNG."
VIDEO = "Filen er en video. Gem et stillbillede fra den som JPEG, eller indsæt videoen i teksten."
SOUND = "Filen er en lydfil, ikke et billede."
OFFICE = "Filen er et dokument. Hvis billedet ligger i det, så gem billedet for sig som JPEG."
PACKED = "Filen er en pakket mappe. Pak den ud, og læg billederne ind hver for sig."
PROGRAM = "Filen er et program, ikke et billede. Den bliver ikke gemt."
TIFF = f"Filen er i TIFF eller kameraets råformat. {AS_JPEG}"
RAW = f"Filen er i kameraets råformat. {AS_JPEG}"
DRAWN = f"Filen er et Photoshop-, PostScript- eller tegnedokument. {AS_JPEG}"
OTHER = f"Filen er et billede i et format, læsernes browsere ikke kan vise. {AS_JPEG}"
TEXT = "Filen er ikke et billede, men tekst. Vælg selve billedfilen."
UNKNOWN = f"Filen er ikke et billede, vi kan læse. {AS_JPEG}"

BOXED = rb"....(?:ftyp|moov|mdat|wide|free|skip|pnot)"
# In order: the first that fits is it.
SIGNS = [
    (re.compile(sign, re.DOTALL | re.IGNORECASE if fold else re.DOTALL), sentence)
    for sign, fold, sentence in [
        (rb".{0,1020}%PDF-", False, PDF),
        (
            rb"\s*(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:.{0,4000}<)?(?:\w+:)?svg[\s>/]",
            True,
            SVG,
        ),
        (rb"\xff\xfe<\0.{0,4000}s\0v\0g\0", True, SVG),
        (rb"\x1f\x8b", False, PACKED),
        (rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?php|script|head|body|!--)", True, PAGE),
        (rb"PK\x03\x04.{4,200}(?:\[Content_Types\]|mimetype|_rels/|word/|xl/|ppt/)", False, OFFICE),
        (rb"PK(?:\x03\x04|\x05\x06)|Rar!|7z\xbc\xaf|BZh|\xfd7zXZ|MSCF", False, PACKED),
        (rb"\xd0\xcf\x11\xe0|\{\\rtf", False, OFFICE),
        (rb"MZ|\x7fELF|#!|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe", False, PROGRAM),
        (rb"....ftypcrx ", False, RAW),
        (rb"....ftyp(?:M4A|M4B)", False, SOUND),
        (rb"....ftypj(?:p2|px|pm)", False, OTHER),
        (rb"....ftyp(?:mif1|msf1|hei|hev)", False, OTHER),
        (BOXED, False, VIDEO),
        (rb"RIFF....AVI |\x1aE\xdf\xa3|\0\0\x01[\xb3\xba]|FLV\x01|0&\xb2u", False, VIDEO),
        (rb"RIFF....WAVE|ID3|fLaC|OggS|\xff[\xfb\xf3\xf2]|MThd", False, SOUND),
        (rb"II\*\0|MM\0\*|II\+\0|MM\0\+", False, TIFF),
        (rb"FUJIFILMCCD|IIRO|IIU\0|\0MRM", False, RAW),
        (rb"8BPS|8BPB|%!PS|\xc5\xd0\xd3\xc6|\xd7\xcd\xc6\x9a|\x01\0\0\0.{36} EMF", False, DRAWN),
        (rb"BM|\0\0[\x01\x02]\0|\0\0\0\x0c(?:jP|JXL) |\xff\x0a|\xff\x4f\xff\x51", False, OTHER),
        (rb"DDS |qoif|gimp xcf|P[1-7][\s]|icns|farbfeld|SIMPLE  =|#define", False, OTHER),
        (rb"[\x20-\x7e\s\xc2-\xf4\x80-\xbf]*\Z", False, TEXT),
    ]
]


def what_it_is(head):
    """The sentence about a file that begins so."""
    if not head:
        return EMPTY
    return next((sentence for sign, sentence in SIGNS if sign.match(head)), UNKNOWN)
