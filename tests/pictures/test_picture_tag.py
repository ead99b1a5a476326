"""What a page says of a picture: its candidates, its size, its colour, and when it is fetched."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import timezone
from lxml import html

from pictures.models import Picture
from pictures.renditions import SLOTS
from pictures.templatetags.pictures import ground
from tests.factories import make_picture

COLOURS = Path(__file__).parents[2] / "static/css/reader/04-grounds.css"


def a_picture(**fields):
    """One that was never kept: a tag needs nothing but the row."""
    known = {"credit": "Foto: Mette Holm", "source": "Eget billede", "licence": "own"}
    seen = {"file": "a.jpg", "colour": "#7a4b31", "width": 2400, "height": 1600}
    return Picture(**{"pk": 7} | seen | known | fields)


def rendered(source, **context):
    return Template("{% load pictures %}" + source).render(Context(context))


def tag(picture, arguments='"lead"'):
    return html.fragment_fromstring(
        rendered("{% picture picture " + arguments + " %}", picture=picture)
    )


class TestThePicture:
    @pytest.mark.parametrize("slot", SLOTS)
    def test_every_slot_offers_avif_then_webp_and_falls_back_on_jpeg(self, slot):
        element = tag(a_picture(), f'"{slot}"')
        assert element.xpath(".//source/@type") == ["image/avif", "image/webp"]
        for kind, candidates in zip(
            ["avif", "webp"], element.xpath(".//source/@srcset"), strict=True
        ):
            widths = [int(width) for width in re.findall(rf"\.{kind} (\d+)w", candidates)]
            assert widths == list(SLOTS[slot].widths)
        assert element.xpath(".//img/@src")[0].endswith(".jpg")
        assert set(element.xpath(".//source/@sizes")) == {SLOTS[slot].sizes}

    def test_the_size_is_told_so_that_nothing_moves(self):
        (image,) = tag(a_picture(), '"portrait"').xpath(".//img")
        assert int(image.get("width")) * 5 == int(image.get("height")) * 4

    @pytest.mark.parametrize(
        ("size", "shape", "high"),
        [((3000, 2000), "whole", 640), ((2000, 3000), "whole", 1440), ((9000, 1000), "21x9", 411)],
    )
    def test_in_the_text_it_stands_whole_unless_it_is_a_strip(self, size, shape, high):
        width, height = size
        (image,) = tag(a_picture(width=width, height=height), '"inline"').xpath(".//img")
        assert f"/{shape}-960.jpg" in image.get("src")
        assert int(image.get("height")) == high

    @pytest.mark.parametrize(
        ("size", "widest"),
        [
            ((300, 200), 480),
            ((800, 600), 800),
            ((1000, 600), 960),
            ((1250, 900), 1280),
            # A panorama has no more of it to show than its height allows.
            ((2000, 400), 640),
        ],
    )
    def test_no_width_is_offered_beyond_the_first_that_shows_all_there_is(self, size, widest):
        offered = [width for width in SLOTS["article"].widths if width <= widest]
        element = tag(a_picture(width=size[0], height=size[1]), '"article"')
        for candidates in element.xpath(".//source/@srcset"):
            assert [int(width) for width in re.findall(r" (\d+)w", candidates)] == offered
        (shown,) = re.findall(r"-(\d+)\.jpg", element.xpath(".//img/@src")[0])
        assert int(shown) in offered

    def test_a_crop_by_hand_has_fewer_pixels_than_its_picture(self):
        (avif, _) = tag(a_picture(crops={"16x9": [0, 0, 0.2, 0.17]})).xpath(".//source/@srcset")
        assert re.findall(r" (\d+)w", avif) == ["480"]

    def test_only_the_first_is_fetched_at_once(self):
        assert tag(a_picture(), '"lead" eager=True').xpath(".//img/@fetchpriority") == ["high"]
        assert tag(a_picture()).xpath(".//img/@loading") == ["lazy"]

    def test_what_somebody_wrote_stays_words(self):
        element = tag(a_picture(alt='"><script>'), '"lead" alt=picture.alt')
        assert element.xpath(".//img/@alt") == ['"><script>']

    @pytest.mark.django_db
    def test_it_asks_for_no_more_than_the_row(self, queries):
        make_picture()
        (picture,) = Picture.objects.all()
        with queries() as asked:
            tag(picture)
            rendered('{% preload picture "lead" %}', picture=picture)
        assert asked.captured_queries == []


class TestNone:
    """There is no hole where a picture may not be shown: there is nothing."""

    @pytest.mark.parametrize("name", ["picture", "preload"])
    @pytest.mark.parametrize(
        "picture",
        [
            None,
            a_picture(credit=""),
            a_picture(licence_until=timezone.localdate() - timedelta(days=1)),
        ],
        ids=["no picture", "no credit", "expired"],
    )
    def test_is_shown_as_nothing(self, name, picture):
        assert rendered("{% " + name + ' picture "lead" %}', picture=picture).strip() == ""


class TestPreload:
    @pytest.mark.parametrize("size", [(2400, 1600), (300, 200)])
    def test_asks_for_just_what_the_picture_will_choose_among(self, size):
        picture = a_picture(width=size[0], height=size[1])
        link = html.fragment_fromstring(rendered('{% preload picture "lead" %}', picture=picture))
        (avif,) = tag(picture).xpath(".//source[@type='image/avif']")
        assert link.get("imagesrcset") == avif.get("srcset")
        assert link.get("imagesizes") == avif.get("sizes")
        assert (link.get("as"), link.get("type")) == ("image", "image/avif")


class TestGround:
    """The colour until the picture comes, in classes, since the policy allows no style."""

    def test_the_classes_are_on_the_image(self):
        assert tag(a_picture()).xpath(".//img/@class") == ["ground r7 g4 b3"]

    def test_a_picture_of_unknown_colour_has_none(self):
        assert not tag(a_picture(colour="")).xpath(".//img/@class")

    @pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#7a4b31", "#0fa0f8", "#808080"])
    def test_the_style_sheet_gives_nearly_the_colour(self, colour):
        css = COLOURS.read_text(encoding="utf-8")
        for at, name in zip((1, 3, 5), ground(colour).split()[1:], strict=True):
            (given,) = re.findall(rf"\.{name} {{\n    --{name[0]}: (\d+);", css)
            assert abs(int(given) - int(colour[at : at + 2], 16)) <= 15
