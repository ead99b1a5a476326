"""A face is found by its skin, whatever the complexion, and not where there is none."""

import pytest
from PIL import Image, ImageDraw

from pictures.faces import find_face

COMPLEXIONS = {
    "light": (236, 200, 178),
    "olive": (205, 158, 124),
    "brown": (150, 98, 68),
    "dark": (96, 62, 44),
}
# The drawn head: its hair from 110, its chin at 360, its middle at 300.
CROWN, CHIN, MIDDLE = 110, 360, 300


def drawn(skin, *, size=(600, 750), ground=(90, 110, 130)):
    image = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(image)
    draw.rectangle((160, 430, 440, 750), fill=(30, 45, 80))
    draw.rectangle((270, 340, 330, 440), fill=skin)
    draw.ellipse((205, CROWN, 395, 320), fill=(50, 38, 32))
    draw.ellipse((215, 150, 385, CHIN), fill=skin)
    for x in (255, 345):
        draw.ellipse((x - 12, 245, x + 12, 260), fill=(40, 30, 30))
    return image


@pytest.mark.parametrize("skin", COMPLEXIONS.values(), ids=COMPLEXIONS)
def test_is_found_within_a_tenth_of_the_picture(skin):
    face = find_face(drawn(skin))
    assert face.middle == pytest.approx(MIDDLE / 600, abs=0.05)
    assert face.crown == pytest.approx(CROWN / 750, abs=0.1)
    assert face.chin == pytest.approx(CHIN / 750, abs=0.1)


def test_is_found_before_a_wall_of_nearly_its_own_colour():
    face = find_face(drawn(COMPLEXIONS["olive"], ground=(236, 220, 196)))
    assert face.middle == pytest.approx(MIDDLE / 600, abs=0.05)


@pytest.mark.parametrize(
    "image",
    [
        Image.new("RGB", (400, 500), (60, 120, 60)),
        Image.new("RGB", (400, 500), COMPLEXIONS["light"]),
        drawn(COMPLEXIONS["light"]).convert("L"),
        Image.new("RGB", (1, 1), COMPLEXIONS["light"]),
        Image.new("RGB", (3000, 2), COMPLEXIONS["light"]),
    ],
    ids=["a lawn", "nothing but skin", "black and white", "one pixel", "a line"],
)
def test_none_where_it_is_not_sure(image):
    assert find_face(image) is None
