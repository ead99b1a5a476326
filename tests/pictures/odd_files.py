"""Files made to be odd, broken or hostile, in bytes."""

import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

import pillow_heif
from PIL import Image, ImageDraw

pillow_heif.register_heif_opener()
ICC = b"ICC_PROFILE\0\1\1"


def drawing(size=(64, 48), mode="RGB"):
    """A picture with shapes in it: all one colour is too easy for a decoder."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    ImageDraw.Draw(image).ellipse((8, 4, size[0] - 20, size[1] - 9), fill=(200, 40, 30))
    return image.convert(mode)


def saved(image, kind, **options):
    out = BytesIO()
    image.save(out, {"HEIC": "HEIF"}.get(kind, kind), **options)
    return out.getvalue()


def picture(kind="JPEG", size=(64, 48), mode="RGB", **options):
    return saved(drawing(size, mode), kind, **options)


def film(kind="GIF", frames=3, size=(64, 48), **options):
    images = [drawing(size).rotate(10 * turn) for turn in range(frames)]
    return saved(images[0], kind, save_all=True, append_images=images[1:], **options)


def archive():
    out = BytesIO()
    with ZipFile(out, "w") as zipped:
        zipped.writestr("skjult.txt", "skjult")
    return out.getvalue()


def boxes(*named):
    return b"".join(struct.pack(">I", 8 + len(data)) + name + data for name, data in named)


def moment():
    """A few boxes that say they are a film."""
    return boxes((b"ftyp", b"mp42\0\0\0\0mp42"), (b"mdat", bytes(40)), (b"moov", bytes(20)))


def motion_photo(says=b"GCamera:MotionPhoto", begins=None, notes=b""):
    """A photograph that says there is a moment of film behind it, and notes before that."""
    words = b'http://ns.adobe.com/xap/1.0/\0 <a b="' + says
    return with_segment(begins or picture(), 0xE1, words) + notes + moment()


def ultra_hdr():
    """A photograph with a map behind it of where it is brighter than a screen."""
    light = {"save_all": True, "append_images": [drawing((32, 24), "L")]}
    return with_segment(picture("MPO", **light), 0xE2, b"urn:iso:std:iso:ts:21496:-1\0" + bytes(4))


def heic_with_light():
    """The same of another make: what was its transparency says that it is a map of light."""
    return picture("HEIC", mode="RGBA").replace(
        b"urn:mpeg:hevc:2015:auxid:1", b"urn:apple:aux:hdrgainmap:1"
    )


def heic_of_ten_bits():
    light = bytes(drawing().tobytes())
    deep = bytes(byte for value in light for byte in (0, value))
    out = BytesIO()
    pillow_heif.from_bytes("RGB;16", (64, 48), deep).save(out)
    return out.getvalue()


def segment(code, data):
    """One part of a JPEG."""
    return b"\xff" + bytes([code]) + struct.pack(">H", len(data) + 2) + data


def with_segment(jpeg, code, data):
    return jpeg[:2] + segment(code, data) + jpeg[2:]


def chunk(name, data):
    """One part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_chunk(png, name, data):
    return png[:33] + chunk(name, data) + png[33:]


def endless_png(width=100_000, height=100_000):
    """A few bytes that say they are a picture as large as a house."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = [chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(bytes(999))), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(data)


def xmp(inside, begins=""):
    return (
        f'{begins}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" '
        'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/">'
        f"<rdf:Description {inside}</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def iptc(*records, begins=b""):
    """A JPEG with records of (number, bytes) as agencies write them."""
    data = begins + b"".join(
        b"\x1c\2" + bytes([number]) + struct.pack(">H", len(value)) + value
        for number, value in records
    )
    data += b"\0" * (len(data) % 2)
    part = b"8BIM\4\4\0\0" + struct.pack(">I", len(data)) + data
    return with_segment(picture(), 0xED, b"Photoshop 3.0\0" + part)
