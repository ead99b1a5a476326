import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publishing.body.blocks import align, split
from publishing.body.markup import plain_text
from publishing.body.richtext import sanitise
from publishing.versions.merging import BOTH, MINE, THEIRS, Clash, merge, resolve
from tests.publishing.bodies import NODES, anything

FIRST = "<p>Klokken 7.40 gik skærmene i sort på sygehuset i Nørby.</p>"
SECOND = "<p>Personalet fandt papirblokkene frem og skrev videre i hånden.</p>"
THIRD = "<p>Ved middagstid kørte journalen igen på det ene af to anlæg.</p>"
FIRST_EDITED = "<p>Klokken 7.40 mandag gik skærmene i sort på sygehuset i Nørby.</p>"
SECOND_EDITED = "<p>Personalet fandt de gamle papirblokke frem og skrev videre i hånden.</p>"
SECOND_OTHERWISE = "<p>Personalet fandt papirblokkene frem og skrev roligt videre i hånden.</p>"
SECOND_REWRITTEN = "<p>På afdelingerne blev der sunget.</p>"
NEW = "<p>Regionen holder pressemøde klokken 14.</p>"
OTHER = "<p>Direktøren ønsker ikke at sige noget.</p>"
HEADING = "<h2>Papir virker altid</h2>"
PICTURE = '<figure data-node="picture" data-picture="7"></figure>'
TABLE = "<table><tbody><tr><td><p>Anlæg 1</p></td><td><p>Nede</p></td></tr></tbody></table>"

# What the two did, the base, mine, theirs, and what a person expects without being asked.
AGREED = [
    ("edit paragraphs next to each other", FIRST + SECOND, FIRST_EDITED + SECOND,
     FIRST + SECOND_EDITED, FIRST_EDITED + SECOND_EDITED),
    ("edit far from each other", FIRST + SECOND + THIRD, FIRST_EDITED + SECOND + THIRD,
     FIRST + SECOND + "<p>Ved middagstid kørte journalen på begge anlæg igen.</p>",
     FIRST_EDITED + SECOND + "<p>Ved middagstid kørte journalen på begge anlæg igen.</p>"),
    ("one edits, the other writes after it", FIRST + SECOND, FIRST_EDITED + SECOND,
     FIRST + NEW + SECOND, FIRST_EDITED + NEW + SECOND),
    ("one edits, the other writes before it", FIRST + SECOND, FIRST + SECOND_EDITED,
     FIRST + NEW + SECOND, FIRST + NEW + SECOND_EDITED),
    ("both write at the end", FIRST, FIRST + NEW, FIRST + OTHER, FIRST + OTHER + NEW),
    ("both write at the beginning", FIRST, NEW + FIRST, OTHER + FIRST, OTHER + NEW + FIRST),
    ("both begin on an empty page", "", NEW, OTHER, OTHER + NEW),
    ("both put in the same", FIRST, FIRST + NEW, FIRST + NEW, FIRST + NEW),
    ("both put in the same and one of them more", FIRST, FIRST + NEW + OTHER, FIRST + NEW,
     FIRST + NEW + OTHER),
    ("both make the same change beside a change", FIRST + SECOND + THIRD,
     FIRST + SECOND_EDITED + THIRD + NEW, FIRST_EDITED + SECOND_EDITED + THIRD,
     FIRST_EDITED + SECOND_EDITED + THIRD + NEW),
    ("one takes out, the other edits the next", FIRST + SECOND, SECOND, FIRST + SECOND_EDITED,
     SECOND_EDITED),
    ("both take out the same", FIRST + SECOND + THIRD, FIRST + THIRD, FIRST + THIRD + NEW,
     FIRST + THIRD + NEW),
    ("one takes out, the other writes after it", FIRST + SECOND + THIRD, FIRST + THIRD,
     FIRST + SECOND + NEW + THIRD, FIRST + NEW + THIRD),
    ("one moves what the other edits", FIRST + SECOND + THIRD, FIRST + THIRD + SECOND,
     FIRST + SECOND_EDITED + THIRD, FIRST + THIRD + SECOND_EDITED),
    ("one edits what the other moves", FIRST + SECOND + THIRD, FIRST + SECOND_EDITED + THIRD,
     SECOND + FIRST + THIRD, SECOND_EDITED + FIRST + THIRD),
    ("one moves far what the other edits", FIRST + SECOND + THIRD, SECOND + THIRD + FIRST,
     FIRST_EDITED + SECOND + THIRD, SECOND + THIRD + FIRST_EDITED),
    ("one moves, rewrites and takes out around what the other edits",
     FIRST + SECOND + THIRD + OTHER, SECOND_REWRITTEN + SECOND + THIRD + FIRST,
     FIRST_EDITED + SECOND + THIRD + OTHER, SECOND_REWRITTEN + SECOND + THIRD + FIRST_EDITED),
    ("both move the same to different places", FIRST + SECOND + THIRD + HEADING,
     SECOND + FIRST + THIRD + HEADING, FIRST + THIRD + HEADING + SECOND,
     FIRST + THIRD + HEADING + SECOND),
    ("one rewrites whole, the other edits the next", FIRST + SECOND + THIRD,
     FIRST + SECOND_REWRITTEN + THIRD, FIRST_EDITED + SECOND + THIRD,
     FIRST_EDITED + SECOND_REWRITTEN + THIRD),
    ("one splits a paragraph, the other edits the next", "<p>Lyset gik. Varmen blev.</p>" + SECOND,
     "<p>Lyset gik.</p><p>Varmen blev.</p>" + SECOND,
     "<p>Lyset gik. Varmen blev.</p>" + SECOND_EDITED,
     "<p>Lyset gik.</p><p>Varmen blev.</p>" + SECOND_EDITED),
    ("one puts a picture in, the other a cross-head", FIRST + SECOND, FIRST + PICTURE + SECOND,
     FIRST + HEADING + SECOND, FIRST + HEADING + PICTURE + SECOND),
    ("one edits in a table, the other beside it", FIRST + TABLE,
     FIRST + TABLE.replace("Nede", "Oppe"), FIRST_EDITED + TABLE,
     FIRST_EDITED + TABLE.replace("Nede", "Oppe")),
    ("the source has line breaks between blocks", f"{FIRST}\n{SECOND}\n", f"{FIRST_EDITED}{SECOND}",
     f"{FIRST}\n{SECOND_EDITED}\n", FIRST_EDITED + SECOND_EDITED),
]  # fmt: skip

# What the two did, the base, mine, theirs, what is saved meanwhile, and the two texts asked about.
ASKED = [
    ("edit the same paragraph", FIRST + SECOND, FIRST + SECOND_EDITED, FIRST + SECOND_OTHERWISE,
     FIRST + SECOND_OTHERWISE, (SECOND_EDITED, SECOND_OTHERWISE)),
    ("I take out what they edit", FIRST + SECOND + THIRD, FIRST + THIRD,
     FIRST + SECOND_EDITED + THIRD, FIRST + SECOND_EDITED + THIRD, ("", SECOND_EDITED)),
    ("they take out what I edit", FIRST + SECOND + THIRD, FIRST + SECOND_EDITED + THIRD,
     FIRST + THIRD, FIRST + THIRD, (SECOND_EDITED, "")),
    ("I split what they edit", "<p>Lyset gik. Varmen blev.</p>",
     "<p>Lyset gik.</p><p>Varmen blev.</p>", "<p>Lyset gik ud. Varmen blev.</p>",
     "<p>Lyset gik ud. Varmen blev.</p>",
     ("<p>Lyset gik.</p><p>Varmen blev.</p>", "<p>Lyset gik ud. Varmen blev.</p>")),
    ("both rewrite the same", SECOND, SECOND_REWRITTEN, NEW, NEW, (SECOND_REWRITTEN, NEW)),
    ("one makes it a cross-head, the other edits", "<p>Papir virker</p>", "<h2>Papir virker</h2>",
     "<p>Papir virker altid</p>", "<p>Papir virker altid</p>",
     ("<h2>Papir virker</h2>", "<p>Papir virker altid</p>")),
    ("both change the table", FIRST + TABLE, FIRST + TABLE.replace("Nede", "Oppe"),
     FIRST + TABLE.replace("1", "2"), FIRST + TABLE.replace("1", "2"),
     (TABLE.replace("Nede", "Oppe"), TABLE.replace("1", "2"))),
]  # fmt: skip


def bodies(base, mine, theirs):
    return merge({"body": base}, {"body": mine}, {"body": theirs})


def named(cases):
    return pytest.mark.parametrize("case", [pytest.param(case[1:], id=case[0]) for case in cases])


class TestBodies:
    @named(AGREED)
    def test_two_who_work_in_different_places_are_not_asked(self, case):
        *three, expected = case
        merged = bodies(*three)
        assert merged.content["body"] == expected
        assert merged.clashes == []

    @named(ASKED)
    def test_two_who_work_in_the_same_place_are_asked_about_that_place_alone(self, case):
        base, mine, theirs, saved, texts = case
        merged = bodies(base, mine, theirs)
        assert merged.content["body"] == saved
        (clash,) = merged.clashes
        assert (clash.mine, clash.theirs) == texts
        assert resolve(merged, {clash.key: THEIRS}) == merged.content
        # Nothing else is changed in these cases, so with my way it is all mine.
        assert resolve(merged, {clash.key: MINE})["body"] == mine

    def test_both_paragraphs_can_be_kept_theirs_first(self):
        merged = bodies(FIRST + SECOND, FIRST + SECOND_EDITED, FIRST + SECOND_OTHERWISE)
        (clash,) = merged.clashes
        assert resolve(merged, {clash.key: BOTH})["body"] == (
            FIRST + SECOND_OTHERWISE + SECOND_EDITED
        )

    def test_two_clashes_are_answered_one_by_one(self):
        merged = bodies(
            FIRST + SECOND, FIRST + SECOND_EDITED + NEW, FIRST_EDITED + SECOND_OTHERWISE
        )
        (clash,) = merged.clashes
        assert resolve(merged, {clash.key: MINE})["body"] == FIRST_EDITED + SECOND_EDITED + NEW
        merged = bodies(FIRST + SECOND, NEW + SECOND_EDITED, FIRST_EDITED + SECOND_OTHERWISE)
        one, two = merged.clashes
        assert resolve(merged, {one.key: THEIRS, two.key: MINE})["body"] == (
            FIRST_EDITED + SECOND_EDITED
        )
        assert resolve(merged, {one.key: MINE, two.key: BOTH})["body"] == (
            NEW + SECOND_OTHERWISE + SECOND_EDITED
        )


class TestFields:
    def test_different_fields_are_not_asked_about(self):
        base = {"headline": "Havnen står stille", "teaser": "Tredje døgn.", "picture": 7}
        mine = base | {"headline": "Havnen står stadig stille"}
        theirs = base | {"picture": None}
        merged = merge(base, mine, theirs)
        assert merged.content == base | {
            "headline": "Havnen står stadig stille",
            "picture": None,
        }
        assert merged.clashes == []

    def test_one_field_changed_by_both_is_asked_about_whole(self):
        base, mine, theirs = ({"headline": text} for text in ("Nede", "Oppe igen", "Nede endnu"))
        merged = merge(base, mine, theirs)
        assert merged.content == theirs
        assert merged.clashes == [Clash("headline", None, "Nede", "Oppe igen", "Nede endnu")]
        assert resolve(merged, {"headline": MINE}) == mine
        assert not merged.clashes[0].takes_both

    @pytest.mark.parametrize("choice", ["", "ours", BOTH])
    def test_two_headlines_are_not_put_together(self, choice):
        merged = merge({"headline": "Nede"}, {"headline": "Oppe"}, {"headline": "Langsom"})
        with pytest.raises(KeyError):
            resolve(merged, {"headline": choice})

    def test_a_field_that_one_lacks_is_one_they_did_not_touch(self):
        base, mine, theirs = {"genre": "", "kicker": "Drift"}, {"genre": "leder"}, {"kicker": "Sky"}
        assert merge(base, mine, theirs).content == {"kicker": "Sky", "genre": "leder"}

    def test_tags_put_on_and_taken_off_by_either_are_so(self):
        base, mine, theirs = (
            {"tags": tags}
            for tags in (["Drift", "Sky"], ["Drift", "NIS2"], ["Drift", "Havne", "Sky"])
        )
        assert merge(base, mine, theirs).content == {"tags": ["Drift", "Havne", "NIS2"]}

    @pytest.mark.parametrize(
        ("base", "mine", "theirs", "expected"),
        [
            ([1], [1, 2], [1, 3], [1, 3, 2]),
            ([1, 2], [2, 1], [1, 2, 3], [2, 1, 3]),
            ([1, 2], [2], [1, 2, 3], [2, 3]),
            ([1, 2], [2], [1], []),
            ([1], [2], [1, 3], [2, 3]),
            ([1, 2, 3], [3, 1, 2], [2, 1, 3], [2, 3, 1]),
            ([], [1], [1, 2], [1, 2]),
            ([1], [2, 1], [1, 2], [2, 1]),
        ],
    )
    def test_authors_keep_their_order_and_are_named_once(self, base, mine, theirs, expected):
        merged = merge({"authors": base}, {"authors": mine}, {"authors": theirs})
        assert merged.content == {"authors": expected}
        assert merged.clashes == []


# Bodies for the properties: few different blocks, so that the same ones meet again and again.
blocks = st.sampled_from(
    [FIRST, SECOND, THIRD, FIRST_EDITED, SECOND_EDITED, SECOND_OTHERWISE, NEW, "<p>Ja.</p>",
     "<p></p>", HEADING, "<hr>", *NODES.values()]
)  # fmt: skip
some_bodies = st.lists(blocks, max_size=7).map("".join) | anything.map(sanitise)
names = st.lists(st.sampled_from("ABCDEF"), unique=True)
contents = st.fixed_dictionaries(
    {
        "headline": st.sampled_from(["Nede", "Oppe"]),
        "picture": st.none() | st.integers(1, 3),
        "tags": names.map(sorted),
        "authors": st.lists(st.integers(1, 5), unique=True),
        "body": some_bodies,
    }
)


def held_in(merged):
    """Every text that stands in the merged body or is asked about."""
    found = set(texts_of(merged.content["body"]))
    for clash in merged.clashes:
        for side in (clash.mine, clash.theirs):
            found |= set(texts_of(side)) if clash.field == "body" else {(clash.field, side)}
    return found


def texts_of(body):
    return [text for block in split(body) if (text := plain_text(block))]


@given(base=contents, theirs=contents)
def test_who_changed_nothing_loses_nothing_of_the_others(base, theirs):
    assert merge(base, base, theirs).content == theirs
    assert merge(base, theirs, base).content == theirs
    assert merge(base, theirs, theirs).content == theirs
    assert not merge(base, base, theirs).clashes + merge(base, theirs, base).clashes


@settings(max_examples=600)
@given(base=contents, mine=contents, theirs=contents)
@example(
    {"body": "<p>Ja.</p><hr><p>Ja.</p>"}, {"body": "<p>Ja.</p><hr>"}, {"body": "<hr><p>Ja.</p>"}
)
def test_no_text_is_lost_but_what_one_of_them_took_out(base, mine, theirs):
    merged = merge(base, mine, theirs)
    before, ours, saved = (set(texts_of(one["body"])) for one in (base, mine, theirs))
    taken_out = (before - ours) | (before - saved)
    assert ours | saved <= held_in(merged) | taken_out


@given(base=contents, mine=contents, theirs=contents)
def test_it_holds_the_same_whoever_saved_first(base, mine, theirs):
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert held_in(one) == held_in(other)
    assert {clash.field for clash in one.clashes} == {clash.field for clash in other.clashes}
    assert one.content["tags"] == other.content["tags"]


@given(base=contents, mine=contents, theirs=contents)
def test_every_answer_gives_a_text_without_a_question(base, mine, theirs):
    merged = merge(base, mine, theirs)
    assert resolve(merged, {}) == merged.content
    for choice in (MINE, THEIRS):
        chosen = resolve(merged, {clash.key: choice for clash in merged.clashes})
        wanted = {text for clash in merged.clashes if clash.field == "body"
                  for text in texts_of(clash.answer(choice))}  # fmt: skip
        assert wanted <= set(texts_of(chosen["body"]))


@st.composite
def work_apart(draw, deeds):
    """A base of paragraphs and two who each do one of `deeds` to paragraphs of their own."""
    count = draw(st.integers(1, 8))
    base = [f"<p>{' '.join(f'{w}{number}' for w in 'abcdefgh')}</p>" for number in range(count)]
    mine, theirs, expected = [], [], []
    for number in range(count + 1):
        news = draw(st.sampled_from([(), ("mine",), ("theirs",), ("theirs", "mine")]))
        for who in news:
            text = f"<p>nyt {who} {number}</p>"
            (mine if who == "mine" else theirs).append(text)
            expected.append(text)
        if number < count:
            was = base[number]
            now = draw(st.sampled_from(deeds))(was)
            worker, other = draw(st.sampled_from([(mine, theirs), (theirs, mine)]))
            worker.append(now)
            other.append(was)
            expected.append(now)
    return ["".join(body) for body in (base, mine, theirs, expected)]


def leave(block):
    return block


def edit(block):
    return block.replace("</p>", " x</p>")


def take_out(block):
    return ""


@given(work_apart([leave, edit]))
def test_who_work_apart_are_not_asked_and_all_stands_where_they_put_it(work):
    *three, expected = work
    merged = bodies(*three)
    assert merged.clashes == []
    assert merged.content["body"] == expected


@given(work_apart([leave, edit, take_out]))
def test_who_take_out_apart_are_not_asked_either(work):
    """What one puts in where they took something out can be seen as a rewriting of that."""
    *three, expected = work
    merged = bodies(*three)
    assert merged.clashes == []
    assert sorted(split(merged.content["body"])) == sorted(split(expected))


@settings(max_examples=400)
@given(anything.map(sanitise) | anything)
def test_blocks_joined_are_the_body_byte_for_byte(body):
    assert "".join(split(body)) == body


@pytest.mark.parametrize("name", NODES)
def test_what_the_editor_writes_is_cut_at_its_own_nodes(name):
    node = NODES[name]
    assert split(FIRST + node + SECOND) == [FIRST, *split(node), SECOND]
    own = {"crosshead": 2, "break": 2}
    assert len(split(node)) == own.get(name, 1)


@given(some_bodies, some_bodies)
def test_alignment_accounts_for_every_block_in_order(base, other):
    base, other = split(base), split(other)
    places, gaps = align(base, other)
    told = [block for gap, place in zip(gaps, [*places, ()], strict=True) for block in gap + place]
    assert told == other
