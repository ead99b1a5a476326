"""What two lists have in common is found in order, and in bounded time whatever they hold."""

from contextlib import contextmanager
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.body import matching
from publishing.body.matching import matched
from publishing.versions.merging import merge
from publishing.versions.word_by_word import compare_texts
from tests.publishing import test_merging

MANY = 1_000
SAME = ["<p>a</p>"] * MANY
lists = st.lists(st.sampled_from("abcde"), max_size=40)


@pytest.fixture
def asked(monkeypatch):
    """The most steps that difflib may have taken each time it was asked."""
    steps, by_difflib = [], matching._by_difflib

    def counted(old, new, autojunk):
        looks = len(old) + sum(new.count(element) for element in old)
        steps.append(looks * min(len(old), len(new)))
        return by_difflib(old, new, autojunk)

    monkeypatch.setattr(matching, "_by_difflib", counted)
    return steps


@contextmanager
def quick_to(steps):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "STEPS_EACH", steps)
        yield


@pytest.fixture(scope="class")
def never_quick():
    """As if every list were too long for difflib."""
    with quick_to(0):
        yield


@given(lists, lists, st.sampled_from([0, 2, matching.STEPS_EACH]))
def test_pairs_are_the_same_and_rise(old, new, steps):
    with quick_to(steps):
        pairs = matched(old, new)
    assert all(old[here] == new[there] for here, there in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_an_edit_on_each_side_of_repetitions_leaves_them_matched(never_quick):
    rests = ["hr", "b", "hr", "c", "hr", "d"]
    pairs = matched(["a", *rests, "x"], ["hr", "y", *rests, "hr"])
    assert pairs == [(1 + n, 2 + n) for n in range(len(rests))]


@pytest.mark.usefixtures("never_quick")
class TestMergingWhereItIsSlow:
    """All that holds of a merge holds however its blocks were matched."""

    test_nothing_of_the_others = staticmethod(
        test_merging.test_who_changed_nothing_loses_nothing_of_the_others
    )
    test_no_text = staticmethod(test_merging.test_no_text_is_lost_but_what_one_of_them_took_out)
    test_the_same = staticmethod(test_merging.test_it_holds_the_same_whoever_saved_first)
    test_answers = staticmethod(test_merging.test_every_answer_gives_a_text_without_a_question)
    test_apart = staticmethod(
        test_merging.test_who_work_apart_are_not_asked_and_all_stands_where_they_put_it
    )
    test_in_order = staticmethod(test_merging.test_alignment_accounts_for_every_block_in_order)


class TestNothingTakesLong:
    """Whoever saves holds the row while it is merged, and on SQLite all of the database."""

    def test_blocks_that_are_all_the_same(self, asked):
        mine, theirs = ([one for a in SAME for one in (a, f"<p>{x}</p>")] for x in "bc")
        merged = merge(*({"body": "".join(blocks)} for blocks in (SAME, mine, theirs)))
        expected = "<p>a</p><p>c</p><p>b</p>" * MANY
        assert (merged.content["body"], merged.clashes) == (expected, [])
        assert sum(asked) <= 2 * matching.STEPS_EACH * 3 * MANY

    def test_words_that_come_again_and_again(self, asked):
        circle = [f"ord{number % 100}" for number in range(10 * MANY)]
        compare_texts(" ".join(circle), " nyt ".join(circle))
        assert sum(asked) <= matching.STEPS_EACH * 30 * MANY

    def test_a_long_paragraph_is_still_told_word_by_word(self):
        said = [f"ord{number * number % 977}" for number in range(20 * MANY)]
        edited = ["Nu", *said[:9_000], "og", "så", *said[9_000:]]
        segments = compare_texts(" ".join(said), " ".join(edited))
        assert [s.text.strip() for s in segments if s.kind != "kept"] == ["Nu", "og så"]
