"""An animation is shown still, and moves where it may: as small as the places it moves in."""

from io import BytesIO

import pytest
from PIL import Image

from pictures.darkroom import moving as module
from pictures.darkroom.moving import moving
from pictures.renditions import MOVING_WIDTHS, exists_as, name_of
from pictures.weights import MOVING
from tests.factories import animation, image_file, make_picture
from tests.pictures.test_picture_tag import a_picture, tag

COLOURS = [(7 * n % 256, 13 * n % 256, 255 - n) for n in range(40)]


WANTED = {"shape": "16x9", "width": 480, "focal": (0.5, 0.5), "crop": None}


def drawn(file, **asked):
    return Image.open(BytesIO(moving(file, **WANTED | asked)))


def times(image):
    """How long each picture is shown, in milliseconds."""
    found = []
    for number in range(image.n_frames):
        image.seek(number)
        image.load()
        found.append(image.info["duration"])
    return found


class TestDrawing:
    def test_it_moves_as_it_did(self):
        image = drawn(animation())
        assert (image.format, image.size) == ("WEBP", (480, 270))
        assert times(image) == [200, 200, 200]

    def test_it_shows_the_part_it_is_cropped_to(self):
        file = animation([(0, 0, 0), (255, 255, 255)], size=(1000, 1000))
        assert drawn(file, shape="1x1", crop=(0.5, 0.5, 0.4, 0.4)).size == (480, 480)

    def test_what_is_shown_for_no_time_is_shown_as_browsers_do(self):
        assert set(times(drawn(animation(time=0)))) == {100}

    def test_of_a_long_one_pictures_are_left_out_and_it_takes_as_long(self, monkeypatch):
        monkeypatch.setattr(module, "MOST_PIXELS", 10 * 480 * 270)
        image = drawn(animation(COLOURS))
        assert image.n_frames == 10
        assert sum(times(image)) == 40 * 200

    def test_a_heavy_one_is_made_lighter(self, monkeypatch):
        noise = [Image.effect_noise((640, 360), 90 + n) for n in range(8)]
        out = BytesIO()
        noise[0].save(out, "GIF", save_all=True, append_images=noise[1:], duration=100)
        heavy = drawn(BytesIO(out.getvalue()))
        monkeypatch.setattr(module, "MOST_BYTES", 160_000)
        data = moving(BytesIO(out.getvalue()), **WANTED)
        assert len(data) <= 160_000
        assert sum(times(Image.open(BytesIO(data)))) == sum(times(heavy)) == 800


@pytest.mark.django_db
class TestAddress:
    def answer(self, client, picture, width=480, shape="16x9"):
        return client.get(f"/billeder/{name_of(picture.pk, picture.version, shape, width, MOVING)}")

    def test_gives_an_animation(self, client):
        answer = self.answer(client, make_picture(animation()))
        assert answer["Content-Type"] == "image/webp"
        assert Image.open(BytesIO(answer.content)).n_frames == 3

    def test_is_there_only_for_what_moves(self, client):
        assert self.answer(client, make_picture(image_file((640, 360)))).status_code == 404

    def test_there_are_two_and_no_more(self, client):
        picture = make_picture(animation())
        assert self.answer(client, picture, width=960).status_code == 404
        assert all(exists_as("16x9", width, MOVING) for width in MOVING_WIDTHS)

    def test_a_still_of_it_is_its_first_picture(self, client):
        picture = make_picture(animation())
        answer = client.get(f"/billeder/{name_of(picture.pk, picture.version, '16x9', 96, 'jpg')}")
        red, green, blue = Image.open(BytesIO(answer.content)).getpixel((48, 27))
        assert red > 150 > green and blue < 100


class TestTag:
    @pytest.mark.parametrize("slot", ["article", "inline"])
    def test_it_moves_in_an_article(self, slot):
        element = tag(a_picture(frames=3), f'"{slot}"')
        assert element.tag == "moving-picture"
        assert element.get("data-moving").count(f".{MOVING} ") == len(MOVING_WIDTHS)
        # What is there without a script is the still.
        assert element.xpath(".//source/@type") == ["image/avif", "image/webp"]

    @pytest.mark.parametrize("slot", ["lead", "grid", "thumb"])
    def test_it_stands_still_in_every_list(self, slot):
        assert tag(a_picture(frames=3), f'"{slot}"').tag == "picture"

    def test_what_does_not_move_has_no_button(self):
        assert tag(a_picture(), '"article"').tag == "picture"
