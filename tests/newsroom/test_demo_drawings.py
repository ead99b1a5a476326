"""The drawn pictures of the demo newsroom: complete facts, fixed sizes, no chance."""

import pytest

from newsroom.demo.drawings import PICTURES, draw, portrait_facts
from newsroom.demo.drawings.motifs import MOTIFS


def of_kind(kind):
    return {key for key, facts in PICTURES.items() if facts.kind == kind}


def test_every_motif_has_facts_and_no_fact_lacks_its_motif():
    assert of_kind("motif") == set(MOTIFS)


def test_there_are_forty_six_portraits():
    assert of_kind("portrait") == {f"portraet-{number:02}" for number in range(1, 47)}


@pytest.mark.parametrize("key", PICTURES)
def test_facts_are_complete(key):
    facts = PICTURES[key]
    assert facts.alt.endswith(".") and 30 < len(facts.alt) < 125
    assert facts.caption.endswith(".") and facts.caption != facts.alt
    assert facts.credit in ("Illustration: Ida Rosenkvist", "Illustration: Noah Fjeldsted")
    assert all(0 <= share <= 1 for share in facts.focal)


def test_titles_tell_pictures_apart():
    titles = [facts.title for facts in PICTURES.values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("key", "size"),
    [("elnet", (1600, 900)), ("lufthavn", (1600, 900)), ("portraet-45", (900, 1125))],
)
def test_a_key_gives_the_same_bytes_every_time(key, size):
    first = draw(key)
    assert (first.size, first.mode) == (size, "RGB")
    assert draw(key).tobytes() == first.tobytes()


def test_a_look_decides_who_sits():
    assert "en kvinde" in portrait_facts("portraet-08", "f").alt
    assert "en mand" in portrait_facts("portraet-08", "m").alt
    assert draw("portraet-08", "f").tobytes() != draw("portraet-08", "m").tobytes()


def test_an_unknown_key_is_refused():
    with pytest.raises(KeyError):
        draw("enhjørning")
