"""Whether a picture has the pixels its place asks for, and what is said where it has not."""

import pytest

from pictures.models import Picture
from pictures.renditions import SLOTS
from pictures.sharpness import asked_by, blurred, blurred_by_slot, small

ANOTHER = "Skift billedfilen til en større, eller vælg et andet billede."


def a_picture(width, height, **crops):
    return Picture(pk=1, width=width, height=height, crops=crops)


class TestAsked:
    """A pixel for each of the page's at its widest, and never more than a telephone fetches."""

    def test_over_a_text_what_a_telephone_fetches(self):
        assert asked_by("article") == 960

    @pytest.mark.parametrize("slot", SLOTS)
    def test_every_place_is_drawn_as_wide_as_it_asks(self, slot):
        assert max(SLOTS[slot].widths) >= asked_by(slot)

    @pytest.mark.parametrize(("width", "sharp"), [(865, True), (863, False)])
    def test_a_tenth_less_is_seen_by_nobody(self, width, sharp):
        assert (blurred(a_picture(width, 800), "article") == "") is sharp


class TestSaid:
    def test_of_a_small_file(self):
        said = blurred(a_picture(300, 200), "article")
        assert said == (
            f"Det er kun 300 pixel bredt og bliver uskarpt her, hvor der skal 960 til. {ANOTHER}"
        )

    def test_of_a_shape_that_leaves_little_of_a_wide_file(self):
        said = blurred(a_picture(2000, 400), "article")
        assert said.startswith("Beskåret til 16:9 er det kun 711 pixel bredt")

    def test_that_a_crop_by_hand_may_be_larger(self):
        said = blurred(a_picture(2400, 1600, **{"16x9": [0, 0, 0.25, 0.21]}), "article")
        assert said == (
            "Udsnittet er kun 600 pixel bredt og bliver uskarpt her, hvor der skal 960 til. "
            "Gør udsnittet større."
        )

    def test_that_no_crop_helps_a_small_file(self):
        said = blurred(a_picture(640, 480, **{"16x9": [0, 0, 0.8, 0.6]}), "article")
        assert said.startswith("Udsnittet er kun 512 pixel bredt")
        assert "Skift billedfilen" in said

    def test_that_the_text_has_room_for_it(self):
        assert "sæt det ind i teksten, hvor" in blurred(a_picture(700, 500), "article")
        assert "teksten" not in blurred(a_picture(500, 300), "article")

    def test_of_a_portrait_by_the_crop_it_stands_in(self):
        cropped = a_picture(1600, 1200, **{"4x5": [0.4, 0.1, 0.1, 0.1667]})
        assert blurred(cropped, "notice").startswith("Udsnittet er kun 160 pixel bredt")
        assert blurred(cropped, "article") == ""

    def test_only_of_the_places_it_is_too_small_for(self):
        assert blurred_by_slot(a_picture(1600, 1200)) == {}
        assert blurred_by_slot(a_picture(700, 500)).keys() == {"article"}
        assert "upright" in blurred_by_slot(a_picture(300, 500))


class TestCropped:
    """A crop by hand that takes too little is told of where it was made."""

    def says(self, *size, **crops):
        return {shape["shape"]: shape["says"] for shape in a_picture(*size, **crops).as_shapes()}

    def test_where_the_file_has_more(self):
        says = self.says(2400, 1600, **{"16x9": [0, 0, 0.25, 0.21], "4x5": [0, 0, 0.25, 0.47]})
        assert says["16x9"].startswith("Beskåret i hånden. Udsnittet er kun 600 pixel bredt")
        assert says["4x5"] == "Beskåret i hånden."

    def test_not_where_it_has_not_nor_where_the_shape_has_no_place(self):
        assert self.says(640, 480, **{"16x9": [0, 0, 0.8, 0.6]})["16x9"] == "Beskåret i hånden."
        assert self.says(2400, 1600, **{"4x3": [0, 0, 0.2, 0.23]})["4x3"] == "Beskåret i hånden."


class TestBeforeItIsChosen:
    @pytest.mark.parametrize(
        ("size", "said"),
        [
            ((300, 200), "Kun 300 × 200 pixel, så det står ikke skarpt i en artikel."),
            ((2000, 400), "Kun 2.000 × 400 pixel, så det står ikke skarpt øverst i en artikel."),
            ((1200, 900), ""),
            # Nobody expects a portrait over a text.
            ((600, 750), ""),
            ((300, 375), "Kun 300 × 375 pixel, så det står ikke skarpt i en artikel."),
        ],
    )
    def test_it_is_said_of_what_place_it_is_too_small_for(self, size, said):
        assert small(a_picture(*size)) == said

    def test_a_crop_by_hand_says_nothing_of_the_file(self):
        assert small(a_picture(1600, 1200, **{"16x9": [0, 0, 0.3, 0.23]})) == ""
