"""What a file says of itself is suggested: read from IPTC, XMP and EXIF, and never a place."""

import json
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from PIL import Image

from pictures.darkroom.examining import examine
from pictures.darkroom.refusals import Refused
from pictures.darkroom.words import LENGTHS, clean, credit_of, day_of, tags_of
from tests.pictures import odd_files as odd

UTF_8 = b"\x1c\1\x5a\0\3\x1b%G"


def said(data):
    return examine(BytesIO(data))["suggested"]


def with_xmp(inside, kind="JPEG", begins=""):
    return odd.picture(kind, xmp=odd.xmp(inside, begins))


def with_exif(tags, kind="JPEG", details=()):
    exif = Image.Exif()
    for tag, value in tags.items():
        exif[tag] = value
    for tag, value in dict(details).items():
        exif.get_ifd(0x8769)[tag] = value
    return odd.picture(kind, exif=exif.tobytes())


class TestIptc:
    RECORDS = [
        (105, "Fyret på Hirtshals åbner igen"),
        (120, "Fyrmester Ida Ørsted tænder lampen."),
        (80, "Søren Åberg"),
        (110, "Fjordfoto"),
        (115, "Fjordfoto Nord"),
        (116, "© Fjordfoto"),
        (55, "20260105"),
        (25, "fyr"),
        (25, "søfart"),
    ]

    @pytest.mark.parametrize(
        ("coding", "begins"), [("utf-8", UTF_8), ("utf-8", b""), ("cp1252", b"")]
    )
    def test_what_agencies_write_in_the_letters_they_write_it_in(self, coding, begins):
        records = [(number, text.encode(coding)) for number, text in self.RECORDS]
        assert said(odd.iptc(*records, begins=begins)) == {
            "title": "Fyret på Hirtshals åbner igen",
            "caption": "Fyrmester Ida Ørsted tænder lampen.",
            "credit": "Søren Åberg/Fjordfoto",
            "source": "Fjordfoto Nord",
            "copyright": "© Fjordfoto",
            "taken_on": "2026-01-05",
            "tags": ["fyr", "søfart"],
        }

    def test_addresses_and_places_are_not_among_it(self):
        records = [(90, b"Hirtshals"), (118, b"Vej 1, 0001 Hjemby, 00 12 70 01"), (101, b"Danmark")]
        assert said(odd.iptc(*records)) == {}

    def test_records_that_are_cut_off_end_there(self):
        data = odd.iptc((105, b"Fyret"), (120, b"x" * 300))
        assert said(data.replace(b"\x1c\2\x78\1\x2c", b"\x1c\2\x78\xff\xff")) == {"title": "Fyret"}


class TestXmp:
    INSIDE = (
        'photoshop:Credit="Fjordfoto" photoshop:DateCreated="2026-01-05T14:05:00+01:00" '
        'xmpRights:WebStatement="https://licens.example/by/4.0/">'
        "<dc:title><rdf:Alt><rdf:li xml:lang='en'>Light</rdf:li>"
        "<rdf:li xml:lang='da-DK'>Fyret</rdf:li></rdf:Alt></dc:title>"
        "<dc:creator><rdf:Seq><rdf:li>Søren Åberg</rdf:li></rdf:Seq></dc:creator>"
        "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>Et rødt fyr"
        "</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
        "<dc:subject><rdf:Bag><rdf:li>fyr</rdf:li><rdf:li>Fyr</rdf:li></rdf:Bag></dc:subject>"
        "<exif:GPSLatitude>57,35.1N</exif:GPSLatitude>"
    )

    @pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF", "HEIC"])
    def test_what_programs_write_in_danish_where_there_is_danish(self, kind):
        assert said(with_xmp(self.INSIDE, kind)) == {
            "title": "Fyret",
            "alt": "Et rødt fyr",
            "credit": "Søren Åberg/Fjordfoto",
            "source": "Fjordfoto",
            "licence_url": "https://licens.example/by/4.0/",
            "taken_on": "2026-01-05",
            "tags": ["fyr"],
        }

    def test_what_grows_without_end_is_not_read(self):
        lines = ['<!DOCTYPE x [<!ENTITY l0 "lol">']
        lines += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)]
        title = ">&l11;</rdf:Description><rdf:Description>"
        assert said(with_xmp(title, begins="".join(lines) + "]>")) == {}

    def test_a_file_of_this_machine_is_not_read(self):
        begins = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        inside = "><dc:title>&f;</dc:title>"
        assert said(with_xmp(inside, begins=begins)) == {}

    @pytest.mark.parametrize("broken", [b"<x", b"\0" * 40, b"\xff\xfe<", b"<a>" * 50_000])
    def test_one_that_cannot_be_read_says_nothing(self, broken):
        assert said(odd.picture("WEBP", xmp=broken)) == {}

    @pytest.mark.parametrize("link", ["javascript:alert(1)", "Alle rettigheder", "https://a b"])
    def test_only_a_link_is_a_link(self, link):
        assert said(with_xmp(f'xmpRights:WebStatement="{link}">')) == {}


class TestExif:
    def test_what_a_camera_and_its_owner_write(self):
        tags = {
            0x010E: "Fyret",
            0x013B: "Søren Åberg".encode(),
            0x8298: "© S. Å.".encode(),
        }
        found = said(with_exif(tags, details={0x9003: "2026:01:05 14:05:00"}))
        assert found["caption"] == "Fyret"
        assert found["credit"] == "Søren Åberg"
        assert found["taken_on"] == "2026-01-05"

    def test_what_windows_writes_in_letters_of_two_bytes(self):
        tags = {
            tag: f"{text}\0".encode("utf-16-le")
            for tag, text in {0x9C9B: "Fyret", 0x9C9D: "Søren Åberg", 0x9C9E: "fyr;søfart"}.items()
        }
        expected = {"title": "Fyret", "credit": "Søren Åberg", "tags": ["fyr", "søfart"]}
        assert said(with_exif(tags)) == expected

    def test_where_it_was_and_with_what_is_never_kept(self):
        exif = Image.Exif()
        exif[0x010F], exif[0x0110], exif[0xC62F] = "KAMERA", "MODEL", "NR-4711"
        exif.get_ifd(0x8825).update({1: "N", 2: (57.0, 35.0, 1.5), 3: "E", 4: (9.0, 57.0, 0.0)})
        assert said(odd.picture(exif=exif)) == {}

    @pytest.mark.parametrize(
        "nothing",
        ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "IMG_1234.JPG", "20260105_1405"],
    )
    def test_what_nobody_wrote_is_nothing(self, nothing):
        assert said(with_exif({0x010E: nothing})) == {}

    def test_the_words_of_a_png(self):
        text = odd.chunk(b"tEXt", b"Author\0Ida Blom") + odd.chunk(b"tEXt", b"Title\0Fyret")
        data = odd.picture("PNG")
        assert said(data[:33] + text + data[33:]) == {"title": "Fyret", "credit": "Ida Blom"}


class TestWords:
    @pytest.mark.parametrize(
        ("text", "cleaned"),
        [
            ("  To\r\nlinjer \t her ", "To linjer her"),
            ("a\u030a", "å"),
            ("\0\0", ""),
            ("---", ""),
            ("Fyret\0\x07 ", "Fyret"),
            ("2026", ""),
            ("Åben dag 2026", "Åben dag 2026"),
        ],
    )
    def test_are_on_one_line_and_written_by_somebody(self, text, cleaned):
        assert clean(text) == cleaned

    @pytest.mark.parametrize(
        ("creator", "agency", "credit"),
        [
            ("Ida Blom", "Fjordfoto", "Ida Blom/Fjordfoto"),
            ("Ida Blom", "", "Ida Blom"),
            ("", "Fjordfoto", "Fjordfoto"),
            ("Ida Blom", "Foto: Ida Blom", "Foto: Ida Blom"),
            ("", "", ""),
        ],
    )
    def test_the_agency_stands_behind_the_photographer(self, creator, agency, credit):
        assert credit_of(creator, agency) == credit

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2026:01:05 14:05:00", "2026-01-05"),
            ("20260105", "2026-01-05"),
            ("2026-02-30", ""),
            ("0000:00:00 00:00:00", ""),
            ("2031-01-01", ""),
            ("1066-10-14", ""),
            ("i går", ""),
        ],
    )
    def test_a_day_is_one_that_has_been(self, text, day):
        assert day_of([text], today=date(2026, 11, 26)) == day

    def test_the_first_that_is_a_day_counts(self):
        assert day_of(["0000", "20260105"], today=date(2026, 11, 26)) == "2026-01-05"

    def test_tags_are_few_and_short(self):
        tags = tags_of(["x" * 500, ";".join(f"emne nummer {n}" for n in range(99))])
        assert len(tags) == 30
        assert max(map(len, tags)) == 60

    @given(st.binary(max_size=400), st.sampled_from([5, 25, 55, 80, 105, 110, 115, 116, 120]))
    def test_any_bytes_are_a_text_that_fits_or_nothing(self, data, number):
        try:
            found = said(odd.iptc((number, data)))
        except Refused:
            # The words are the beginning of a file of another kind, say, of a PDF.
            reject()
        json.dumps(found)
        for name, text in found.items():
            if name in LENGTHS:
                assert text and len(text) <= LENGTHS[name] and "\0" not in text
