"""
Broken, hostile and odd files: each is taken rightly, or refused with a sentence that says what to
do.
"""

from contextlib import suppress
from io import BytesIO

import pytest
from PIL import Image

from pictures.darkroom import examining, opening
from pictures.darkroom.drawing import draw
from pictures.darkroom.examining import examine
from pictures.darkroom.refusals import Broken, Refused, TooLarge, Unusable
from tests.pictures import odd_files as odd
from tests.pictures.odd_files import film, picture

KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "HEIC")


def seen(data):
    return examine(BytesIO(data))


def drawn(data):
    return draw(BytesIO(data), shape="4x3", width=96, extension="jpg")


def refusal(data):
    with pytest.raises(Unusable) as raised:
        seen(data)
    sentence = str(raised.value)
    assert sentence[0].isupper() and sentence.endswith(".") and "Error" not in sentence
    return sentence


SAMSUNG = b"\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data"
TELEPHONES = {
    "a moment of film": odd.motion_photo(),
    "an older one": odd.motion_photo(b"GCamera:MicroVideo"),
    "one behind notes": odd.motion_photo(notes=SAMSUNG) + b"SEFHk\0\0\0SEFT",
    "a map of light": odd.ultra_hdr(),
    "both": odd.motion_photo(begins=odd.ultra_hdr()),
    "a map of light in HEIC": odd.heic_with_light(),
    "a moment of film in HEIC": picture("HEIC") + odd.boxes((b"mpvd", odd.moment())),
    "ten bits": odd.heic_of_ten_bits(),
}


class TestTaken:
    @pytest.mark.parametrize("kind", KINDS)
    def test_each_kind_by_its_bytes(self, kind):
        report = seen(picture(kind))
        assert (report["kind"], report["width"], report["height"]) == (kind, 64, 48)
        assert report["frames"] == 1

    @pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
    def test_what_moves_is_counted(self, kind):
        assert seen(film(kind))["frames"] == 3

    def test_of_several_pictures_that_do_not_move_the_first_is_it(self):
        images = [odd.drawing(), odd.drawing((80, 60))]
        for kind in ("HEIC", "MPO"):
            report = seen(odd.saved(images[0], kind, save_all=True, append_images=images[1:]))
            assert (report["width"], report["frames"]) == (64, 1)

    @pytest.mark.parametrize(
        ("kind", "mode"),
        [
            ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "I;16"), ("PNG", "P"), ("PNG", "LA"),
            ("PNG", "RGBA"), ("PNG", "1"), ("WEBP", "RGBA"), ("AVIF", "RGBA"), ("HEIC", "RGBA"),
        ],
    )  # fmt: skip
    def test_every_way_to_keep_colours(self, kind, mode):
        assert seen(picture(kind, mode=mode))["width"] == 64

    @pytest.mark.parametrize(
        "behind",
        [
            bytes(4096),
            b"\r\n",
            b"\0\0\1\nImage_UTC_Data1760000000000SEFHk\0\0\0SEFT",
            picture(),
            picture()[:-9],
            picture() + bytes(10) + picture(),
            b"noter fra et kamera",
        ],
        ids=range(7),
    )
    def test_what_cameras_and_telephones_put_behind_a_jpeg(self, behind):
        assert seen(picture() + behind)["kind"] == "JPEG"

    @pytest.mark.parametrize("name", TELEPHONES)
    def test_what_telephones_make(self, name):
        data = TELEPHONES[name]
        report = seen(data)
        assert (report["width"], report["height"], report["frames"]) == (64, 48, 1)
        # The still picture is what is seen, and all there is of it for readers.
        plain = seen(picture(report["kind"]))["colour"]
        light, seen_light = (int(colour[1:3], 16) for colour in (plain, report["colour"]))
        assert abs(light - seen_light) < 4
        assert len(drawn(data)) < len(drawn(picture(report["kind"]))) + 99

    def test_the_print_settings_of_photoshop_are_no_page(self):
        data = odd.with_segment(picture(), 0xED, b"8BIM<!DOCTYPE plist PUBLIC><plist><dict>")
        assert seen(data)["kind"] == "JPEG"

    def test_a_table_of_roundings_is_no_code(self):
        table = bytes([0, *b"<?=<;<=>>==>>>>>=>>>>>?>>>?>>", *range(62, 97)])
        assert seen(odd.with_segment(picture(), 0xDB, table))["kind"] == "JPEG"

    @pytest.mark.parametrize("profile", [b"", b"ikke en profil", bytes(200)])
    def test_a_broken_profile_of_colours_is_left_alone(self, profile):
        data = odd.with_segment(picture(), 0xE2, odd.ICC + profile)
        assert seen(data)["colour"] == seen(picture())["colour"]

    def test_camera_data_that_cannot_be_read_says_nothing(self):
        data = odd.with_segment(picture(), 0xE1, b"Exif\0\0\xff\xff\xff\xff\0\0\0\x08")
        assert seen(data)["width"] == 64


class TestUpright:
    @pytest.mark.parametrize("kind", KINDS[:4])
    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_as_the_camera_was_held(self, kind, orientation):
        exif = Image.Exif()
        exif[0x0112] = orientation
        report = seen(picture(kind, exif=exif))
        turned = orientation > 4
        assert (report["width"], report["height"]) == ((48, 64) if turned else (64, 48))

    def test_heic_is_turned_once(self):
        exif = Image.Exif()
        exif[0x0112] = 6
        image = Image.new("RGB", (64, 48), "blue")
        image.paste("red", (0, 0, 32, 48))
        report = seen(data := odd.saved(image, "HEIC", exif=exif.tobytes()))
        assert (report["width"], report["height"]) == (48, 64)
        upright = examining.develop(examining.open_picture(BytesIO(data)))
        top, bottom = upright.getpixel((24, 8)), upright.getpixel((24, 56))
        assert top[0] > 200 and bottom[2] > 200

    @pytest.mark.parametrize("orientation", [0, 9, 65535])
    def test_a_way_nobody_can_hold_a_camera_is_none(self, orientation):
        exif = Image.Exif()
        exif[0x0112] = orientation
        assert seen(picture(exif=exif))["width"] == 64


class TestStrangers:
    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"", "tom"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
            (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a --><svg:svg width='1'>", "SVG"),
            (b"<!DOCTYPE html><title>404</title>", "netside"),
            (b"%PDF-1.7\n", "PDF"),
            (b"\n\n%PDF-1.7\n", "PDF"),
            (odd.moment(), "video"),
            (b"\x1aE\xdf\xa3" + bytes(40), "video"),
            (b"RIFF\x24\0\0\0AVI LIST", "video"),
            (b"RIFF\x24\0\0\0WAVEfmt ", "lydfil"),
            (b"ID3\3\0", "lydfil"),
            (b"PK\3\4\x14\0\0\0\0\0" + bytes(20) + b"[Content_Types].xml", "dokument"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "dokument"),
            (odd.archive(), "pakket"),
            (b"\x1f\x8b\x08", "pakket"),
            (b"MZ\x90\0", "program"),
            (b"\x7fELF\2\1\1", "program"),
            (b"#!/bin/sh\nrm -rf /", "program"),
            (picture("TIFF"), "TIFF"),
            (b"FUJIFILMCCD-RAW 0201", "råformat"),
            (b"\0\0\0\x18ftypcrx " + bytes(16), "råformat"),
            (b"8BPS\0\1" + bytes(30), "Photoshop"),
            (b"%!PS-Adobe-3.0 EPSF-3.0\n", "PostScript"),
            (picture("BMP"), "browsere"),
            (picture("ICO"), "browsere"),
            (picture("JPEG2000"), "browsere"),
            (b"\xff\x0a" + bytes(9), "browsere"),
            (b"Se vedh\xc3\xa6ftede billede", "tekst"),
            (b"\x93\x00\x17\x01" * 30, "ikke et billede"),
        ],
    )
    def test_what_is_no_picture_of_ours_is_named(self, data, says):
        assert says in refusal(data)


CODE = [
    b"<script>alert(1)</script>",
    b"<?php system($_GET[0]); ?>",
    b"<?=system($_GET[0]);",
    b"<HTML ><body>hej</body>",
]
BEHIND = [
    *CODE,
    odd.archive(),
    b"MZ\x90\0" + bytes(60),
    b"\x7fELF\2\1\1" + bytes(9),
    b"#!/bin/sh\nls",
    b"%PDF-1.7\n",
    b"Rar!\x1a\x07\x01\0" + bytes(20),
    picture("PNG"),
    b"\x1f\x8b\x08\0",
    odd.moment(),
]


class TestStowaways:
    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("behind", BEHIND, ids=range(len(BEHIND)))
    def test_another_file_behind_the_picture(self, kind, behind):
        assert "gemt i billedfilen" in refusal(picture(kind) + behind)

    @pytest.mark.parametrize("code", CODE)
    def test_code_inside_the_picture(self, code):
        for data in (
            odd.with_segment(picture(), 0xFE, code),
            odd.with_segment(picture(), 0xE1, b"Exif\0\0" + code),
            odd.with_chunk(picture("PNG"), b"tEXt", b"Comment\0" + code),
            picture("GIF", comment=code),
            picture("WEBP", xmp=b"<x>" + code),
        ):
            assert "programkode" in refusal(data)

    @pytest.mark.parametrize("behind", [*CODE, odd.archive(), b"%PDF-1.7\n"], ids=range(6))
    def test_another_file_behind_what_a_telephone_made(self, behind):
        for name in ("a moment of film", "both", "a map of light"):
            assert "gemt i billedfilen" in refusal(TELEPHONES[name] + behind)

    @pytest.mark.parametrize(
        "code",
        [b"<svg onload=alert(1)>", b"<SVG/onload=alert(1)>", b"<svg>\n<a>", b"<svg\nxmlns='a'>"],
    )
    def test_a_drawing_that_runs_programs(self, code):
        assert "programkode" in refusal(odd.with_segment(picture(), 0xFE, code))

    def test_code_behind_padding(self):
        assert "programkode" in refusal(picture() + bytes(999) + CODE[0])

    def test_a_print_file_before_the_picture_begins(self):
        assert "anden fil" in refusal(odd.with_segment(picture(), 0xFE, b"%PDF-1.4 1 0 obj"))

    def test_an_archive_whose_comment_is_the_picture(self):
        hidden = odd.archive()
        data = odd.with_segment(picture(), 0xFE, hidden)
        comment = len(data) - data.index(hidden) - len(hidden)
        end = hidden[:-2] + comment.to_bytes(2, "little")
        assert "anden fil" in refusal(data.replace(hidden, end))

    @pytest.mark.parametrize(
        "data",
        [
            b"GIF89a/*" + film()[8:] + b"*/=1;alert(1)",
            b"\xff\xd8\xff\xe0/*" + bytes(0x2F2A - 2) + picture()[2:],
        ],
        ids=["gif", "jpeg"],
    )
    def test_one_that_is_a_script_as_well(self, data):
        assert "programkode" in refusal(data)


class TestTooLarge:
    def test_a_bomb_is_not_unpacked(self):
        assert "megapixel" in refusal(odd.endless_png(20_000, 8_000))

    @pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "GIF"])
    def test_what_is_unpacked_whole_may_have_fewer_pixels(self, monkeypatch, kind):
        monkeypatch.setattr(opening, "MOST_PIXELS", 3000)
        assert "eller gem det som JPEG" in refusal(picture(kind))

    @pytest.mark.parametrize("kind", ["JPEG", "HEIC"])
    def test_what_telephones_make_may_have_more(self, monkeypatch, kind):
        monkeypatch.setattr(opening, "MOST_PIXELS", 3000)
        assert seen(picture(kind))["width"] == 64

    @pytest.mark.parametrize("kind", ["JPEG", "HEIC"])
    def test_of_which_no_more_is_developed_than_half(self, monkeypatch, kind):
        monkeypatch.setattr(opening, "MOST_PIXELS", 3000)
        image = opening.develop(opening.open_picture(BytesIO(picture(kind))))
        assert image.size == (32, 24)

    def test_a_telephone_can_be_asked_for_fewer(self, monkeypatch):
        monkeypatch.setitem(opening.MOST_OF, "HEIC", 3000)
        assert "Vælg færre megapixel i kameraet" in refusal(picture("HEIC"))

    def test_and_so_has_an_end(self, monkeypatch):
        monkeypatch.setitem(opening.MOST_OF, "JPEG", 3000)
        assert refusal(picture()).endswith("Gør det mindre, og læg det ind igen.")

    @pytest.mark.parametrize("size", [(60_000, 1), (1, 60_000), (1, 1), (7, 400)])
    def test_a_line_is_too_small_to_show(self, size):
        assert "for småt" in refusal(odd.saved(Image.new("RGB", size), "PNG"))

    def test_its_size_is_said(self):
        assert "60.000 × 1 pixel" in refusal(odd.saved(Image.new("RGB", (60_000, 1)), "PNG"))

    def test_a_strip_is_too_narrow(self):
        assert "for smalt" in refusal(odd.saved(Image.new("RGB", (4_000, 100)), "JPEG"))

    @pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
    @pytest.mark.parametrize(("name", "most"), [("MOST_FRAMES", 2), ("MOST_MOVING", 9_000)])
    def test_a_film_has_an_end(self, monkeypatch, kind, name, most):
        monkeypatch.setattr(examining, name, most)
        assert "3 billeder på 64 × 48 pixel" in refusal(film(kind))

    @pytest.mark.parametrize("name", [b"zTXt", b"iCCP"])
    def test_words_that_unpack_to_gigabytes_are_no_words(self, name):
        packed = odd.zlib.compress(bytes(80_000_000))
        with suppress(Broken, TooLarge):
            assert seen(odd.with_chunk(picture("PNG"), name, b"a\0\0" + packed))["suggested"] == {}


class TestCutOff:
    """At every tenth byte a file is taken or refused, and never taken for a whole one."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_a_picture(self, kind):
        data = picture(kind)
        for kept in range(0, len(data), 10):
            with pytest.raises((Broken, Refused)):
                seen(data[:kept])

    @pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
    def test_a_film(self, kind):
        data = film(kind)
        for kept in range(0, len(data), 10):
            with pytest.raises((Broken, Refused)):
                seen(data[:kept])

    @pytest.mark.parametrize("kind", ["JPEG", "PNG"])
    def test_one_that_comes_line_by_line(self, kind):
        image = Image.effect_noise((90, 90), 60)
        data = odd.saved(image, kind, **({"progressive": True} if kind == "JPEG" else {}))
        for kept in range(0, len(data), 40):
            with pytest.raises((Broken, Refused)):
                seen(data[:kept])

    def test_what_lies_behind_a_whole_picture_may_be_cut(self):
        whole, behind = picture(), picture()
        for kept in range(0, len(behind), 50):
            assert seen(whole + behind[:kept])["width"] == 64


@pytest.mark.parametrize("kind", KINDS)
def test_garbled_bytes_crash_nothing(kind):
    data = film(kind) if kind == "GIF" else picture(kind)
    for at in range(0, len(data), 17):
        garbled = bytearray(data)
        garbled[at : at + 4] = b"\xff\0\x9c\x01"
        with suppress(Unusable):
            seen(bytes(garbled))
