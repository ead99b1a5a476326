from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from people.moves.drawing import COLUMN, EDGE, LEFT, LINE, OTHERS, RIGHT, draw

NAMES = st.sampled_from(["netHEGN", "Søjle A/S", "55,7° Nord", "K/S Kabel", "tangOS", "Ø"])
PAIRS = st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] != pair[1])
FLOWS = st.dictionaries(PAIRS, st.integers(1, 5000), max_size=12).map(
    lambda counts: [(*pair, number) for pair, number in counts.items()]
)
OTHER = st.integers(0, 5000)


class TestDiagram:
    """Any counts: bands that never overlap where they leave and arrive, to scale, in the box."""

    @given(FLOWS, OTHER)
    def test_the_bands_of_a_place_fill_its_bar_and_do_not_overlap(self, flows, others):
        diagram = draw(flows, others)
        for side, places in (("left", diagram.left), ("right", diagram.right)):
            for place in places:
                at = place.top
                for band in sorted(place.bands, key=lambda band: getattr(band, side)):
                    assert getattr(band, side) == approx(at)
                    at += band.thickness
                assert at == approx(place.bottom)

    @given(FLOWS, OTHER)
    def test_places_of_a_side_stand_apart_with_room_for_their_names(self, flows, others):
        diagram = draw(flows, others)
        for places in (diagram.left, diagram.right):
            for above, below in zip(places, places[1:], strict=False):
                assert above.bottom < below.top
                assert below.middle - above.middle >= LINE

    @given(FLOWS, OTHER)
    def test_both_sides_count_everybody_once(self, flows, others):
        diagram = draw(flows, others)
        total = sum(number for *_, number in flows) + others
        assert sum(place.number for place in diagram.left) == total
        assert sum(place.number for place in diagram.right) == total
        assert sum(band.number for band in diagram.bands) == total

    @given(FLOWS, OTHER)
    def test_thickness_is_to_scale(self, flows, others):
        bands = draw(flows, others).bands
        for band in bands:
            assert band.thickness * bands[0].number == approx(bands[0].thickness * band.number)

    @given(FLOWS, OTHER)
    def test_everything_lies_in_the_box(self, flows, others):
        diagram = draw(flows, others)
        for place in (*diagram.left, *diagram.right):
            assert place.top >= EDGE and place.bottom <= diagram.height
            assert LEFT - COLUMN <= place.x <= RIGHT <= diagram.width - COLUMN
        for band in diagram.bands:
            assert min(band.left, band.right) >= EDGE
            assert max(band.left, band.right) + band.thickness <= diagram.height

    @given(FLOWS, OTHER.filter(bool))
    def test_the_others_stand_last_on_both_sides(self, flows, others):
        diagram = draw(flows, others)
        assert diagram.left[-1].name == diagram.right[-1].name == OTHERS

    def test_a_path_is_numbers_with_a_full_stop(self):
        (band,) = draw([("A", "B", 1)]).bands
        assert (
            band.path == "M300 5.00C450 5.00 450 5.00 600 5.00V27.00C450 27.00 450 27.00 300 27.00Z"
        )

    def test_nothing_is_drawn_of_nothing(self):
        assert draw([]).bands == []
