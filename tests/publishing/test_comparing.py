from html import escape

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from articles.models import Article
from people.models import Notice
from publishing.body.blocks import split
from publishing.body.richtext import sanitise
from publishing.versions.comparing import compare, read, summary
from publishing.versions.naming import Names
from publishing.versions.rendered import NAMES, OTHER, names_of_block, render
from publishing.versions.word_by_word import ADDED, KEPT, REMOVED, Segment, compare_texts
from tests.factories import make_article, make_author, make_company, make_picture
from tests.publishing.bodies import NODES, anything


class Plain:
    """Names for contents whose ids are no rows."""

    def __init__(self):
        self.asked = []

    def label(self, name):
        return {"headline": "rubrik", "picture": "topbillede", "body": "brødtekst"}.get(name, name)

    def of(self, kind, values):
        self.asked.append(kind)
        named = ("picture", "item", "authors")
        return {value: f"{kind} {value}" for value in values} if kind in named else {}


def changes_of(field, old, new):
    """The one change between two contents of one field."""
    (change,) = compare({field: old}, {field: new}, Plain())
    return change


def told(segments):
    """[-fjernet-] and {+tilføjet+}."""
    signs = {KEPT: "{}", ADDED: "{{+{}+}}", REMOVED: "[-{}-]"}
    return "".join(signs[segment.kind].format(segment.text) for segment in segments)


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


class TestTexts:
    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ("Havnen står stille", "Havnen står helt stille", "Havnen står {+helt +}stille"),
            ("Havnen står helt stille", "Havnen står stille", "Havnen står [-helt -]stille"),
            ("Skærmene gik i sort", "Skærmene gik i blåt", "Skærmene gik i [-sort -]{+blåt+}"),
            ("Tre døgn gik", "Tre døgn gik. Så kom den", "Tre døgn [-gik -]{+gik. Så kom den+}"),
            ("Nede", "Oppe", "[-Nede -]{+Oppe+}"),
            ("", "Oppe", "{+Oppe+}"),
            ("Nede", None, "[-Nede-]"),
        ],
    )
    def test_words_are_told_one_by_one(self, old, new, expected):
        assert told(changes_of("headline", old, new).segments) == expected

    def test_a_lone_small_word_between_changes_goes_with_them(self):
        segments = compare_texts(
            "Det sagde Bo og Eva i går om nedbruddet", "Det sagde Pia og Ole i går om nedbruddet"
        )
        assert told(segments) == ("Det sagde [-Bo og Eva -]{+Pia og Ole +}i går om nedbruddet")

    def test_what_is_written_anew_is_not_mixed_word_for_word(self):
        segments = compare_texts("Det var en god dag for alle", "Og nu en helt anden historie")
        assert [segment.kind for segment in segments] == [REMOVED, ADDED]

    @given(st.text(alphabet="ab \n", max_size=40), st.text(alphabet="ab \n", max_size=40))
    @settings(max_examples=300)
    def test_kept_and_added_are_the_new_text_and_kept_and_removed_the_old(self, old, new):
        segments = compare_texts(old, new)
        for text, kind in ((new, ADDED), (old, REMOVED)):
            read = "".join(one.text for one in segments if one.kind in (KEPT, kind))
            assert read.split() == text.split()

    def test_nothing_is_nothing_however_it_is_written(self):
        assert compare({"a": "", "b": None, "c": []}, {"a": None, "b": "", "d": []}, Plain()) == []


class TestNames:
    def test_ids_are_told_by_name_and_asked_for_once_a_kind(self):
        names = Plain()
        picture = NODES["picture"]
        changes = compare(
            {"picture": 7, "authors": [1, 2], "body": picture},
            {"picture": None, "authors": [2, 3], "body": picture.replace("7", "8")},
            names,
        )
        assert sorted(names.asked) == ["authors", "picture"]
        assert [told(change.segments) for change in changes[:2]] == [
            "[-picture 7-]",
            "[-authors 1-]authors 2{+authors 3+}",
        ]

    def test_tags_are_a_list(self):
        change = changes_of("tags", ["Drift", "Sky"], ["Drift", "Havne"])
        assert change.is_list
        assert change.segments == [
            Segment(KEPT, "Drift"),
            Segment(REMOVED, "Sky"),
            Segment(ADDED, "Havne"),
        ]

    @pytest.mark.django_db
    def test_rows_codes_and_dates_are_called_what_an_editor_calls_them(self, queries):
        author, picture = make_author("Birgit Vang"), make_picture(title="Skabe i kælderen")
        article = make_article(headline="Kranen kører")
        names = Names(Article)
        with queries() as captured:
            assert names.of("authors", {author.pk}) == {author.pk: "Birgit Vang"}
            assert names.of("picture", {picture.pk, str(picture.pk), "x", 0}) == {
                picture.pk: "Skabe i kælderen",
                str(picture.pk): "Skabe i kælderen",
                "x": "Billedet findes ikke mere i arkivet",
                0: "Billedet findes ikke mere i arkivet",
            }
            assert names.of("item", {str(article.pk)}) == {str(article.pk): "Kranen kører"}
        assert len(captured) == 3
        assert names.of("genre", {"leder"}) == {"leder": "Leder"}
        assert names.of("tags", {"Drift"}) == names.of("headline", {"Nede"}) == {}
        assert names.label("headline") == "rubrik"
        company = make_company("Netvagten")
        assert Names(Notice).of("company", {company.pk}) == {company.pk: "Netvagten"}
        assert Names(Notice).of("job_date", {"2026-01-05"}) == {"2026-01-05": "5. januar 2026"}
        assert Names(Notice).label("first_name") == "fornavn"


class TestBodies:
    def test_what_is_far_from_a_change_is_folded(self):
        texts = [f"Afsnit {number} om driften af anlæg {number * 7}" for number in range(9)]
        changed = [*texts]
        changed[4] = "Afsnit 4 om den nye drift af anlæg 28"
        blocks = changes_of("body", paragraphs(*texts), paragraphs(*changed)).blocks
        assert [block.kind for block in blocks] == ["folded", "kept", "changed", "kept", "folded"]
        assert [block.counted for block in blocks if block.kind == "folded"] == ["3 afsnit"] * 2
        assert told(blocks[2].segments) == ("Afsnit 4 om [-driften -]{+den nye drift +}af anlæg 28")

    def test_a_lone_paragraph_is_shown_rather_than_counted(self):
        texts = [f"Afsnit {number} om driften af anlæg {number * 7}" for number in range(5)]
        changed = [f"{texts[0]} nu", *texts[1:4], f"{texts[4]} nu"]
        blocks = changes_of("body", paragraphs(*texts), paragraphs(*changed)).blocks
        assert [block.kind for block in blocks] == ["changed", *["kept"] * 3, "changed"]

    @pytest.mark.parametrize(
        ("old", "new", "kinds"),
        [
            ("<p>Et to tre</p>", "<p>Et to tre</p><p>Fire fem</p>", ["kept", "added"]),
            ("<p>Et to tre</p><p>Fire fem</p>", "<p>Et to tre</p>", ["kept", "removed"]),
            ("<p>Et</p><p>To</p><h2>Tre</h2>", "<p>To</p><h2>Tre</h2><p>Et</p>",
             ["kept", "kept", "moved"]),
        ],
    )  # fmt: skip
    def test_blocks_come_go_and_move_whole(self, old, new, kinds):
        assert [block.kind for block in changes_of("body", old, new).blocks] == kinds

    def test_space_between_blocks_is_no_change(self):
        assert (
            compare({"body": "<p>Et</p>\n<p>To</p>"}, {"body": "<p>Et</p><p>To</p>"}, Plain()) == []
        )

    @pytest.mark.parametrize(
        ("old", "new", "remark"),
        [
            (NODES["link"], NODES["link"].replace("vagten", "drift"),
             "Link ændret fra https://vagten.example/skema til https://drift.example/skema"),
            (NODES["link"], "<p>skema</p>", "Link fjernet: https://vagten.example/skema"),
            ("<p>skema</p>", NODES["link"], "Link tilføjet: https://vagten.example/skema"),
            ("<p>Papir virker</p>", "<h2>Papir virker</h2>", "Før afsnit, nu mellemrubrik."),
            ("<h2>Papir virker</h2>", "<h3>Papir virker</h3>",
             "Før mellemrubrik, nu lille mellemrubrik."),
            (NODES["picture"], NODES["picture"].replace("7", "8"),
             "Billede ændret fra »picture 7« til »picture 8«."),
            (NODES["picture with its own alt"], NODES["picture"],
             "Alternativ tekst fjernet: »Et skab«."),
            (NODES["related"], NODES["related"].replace("12", "13"),
             "Læs også ændret fra »item 12« til »item 13«."),
            (NODES["cve"], NODES["cve"].replace("kritisk", "lav"),
             "Alvor ændret fra »kritisk« til »lav«."),
            (NODES["bullets"], NODES["bullets"].replace("</ul>", "<li><p>Tre</p></li></ul>"),
             "1 punkt tilføjet."),
            (NODES["table"], NODES["table"].replace("<tr><td><p>Kl. 8</p></td></tr>", ""),
             "1 række fjernet."),
            (NODES["code"], NODES["code"].replace("bash", "sql"),
             "Kodesprog ændret fra »bash« til »sql«."),
            ("<p>Det gik <em>galt</em></p>", "<p>Det gik galt</p>", "Fremhævning ændret."),
            (NODES["merged cells"], NODES["merged cells"].replace('"2"', '"3"'),
             "Opsætning ændret."),
        ],
    )  # fmt: skip
    def test_what_the_words_do_not_show_is_said(self, old, new, remark):
        (block,) = changes_of("body", old, new).blocks
        assert block.kind == "changed"
        assert block.remarks == [remark]

    def test_a_paragraph_cut_in_two_keeps_its_words(self):
        (block,) = changes_of(
            "body", "<p>Lyset gik. Varmen blev.</p>", "<p>Lyset gik.</p><p>Varmen blev.</p>"
        ).blocks
        assert told(block.segments) == "Lyset gik. {+\n+}Varmen blev."

    def test_a_table_is_read_row_by_row(self):
        table = "<table><tbody><tr><th><p>Tid</p></th><th><p>Sted</p></th></tr><tr><td><p>Kl. 8</p>"
        text = render(table + "</td><td><p>Nørby</p></td></tr></tbody></table>", None).text
        assert text == "Tid | Sted\nKl. 8 | Nørby"

    @pytest.mark.parametrize("name", NODES)
    def test_every_node_the_editor_has_is_called_something(self, name):
        for block in split(NODES[name]):
            assert names_of_block(block) in NAMES.values()

    def test_what_nobody_knows_has_a_name_too(self):
        assert names_of_block('<div data-node="nyt">x</div>') == OTHER

    @settings(max_examples=200)
    @given(anything.map(sanitise), anything.map(sanitise))
    def test_no_body_is_too_odd(self, old, new):
        changes = compare({"body": old}, {"body": new}, Plain())
        assert render_to_string("admin/publishing/_comparison.html", {"changes": changes})
        assert summary(changes)


class TestReading:
    """A version alone, in the shape of a comparison."""

    def test_every_field_that_says_something_is_read_with_its_names(self):
        content = {"headline": "Nede", "teaser": "", "picture": 7, "tags": ["Drift", "Sky"]}
        changes = read(content, Plain())
        assert [(change.label, told(change.segments)) for change in changes] == [
            ("rubrik", "Nede"),
            ("topbillede", "picture 7"),
            ("tags", "Drift, Sky"),
        ]

    @pytest.mark.parametrize("name", NODES)
    def test_a_body_is_read_whole(self, name):
        body = f"<p>Før.</p>{NODES[name]}<p>Efter.</p>"
        (change,) = read({"body": body}, Plain())
        assert {block.kind for block in change.blocks} == {KEPT}
        assert [told(block.segments) for block in change.blocks][:: len(change.blocks) - 1] == [
            "Før.",
            "Efter.",
        ]
        assert all(told(block.segments) for block in change.blocks)

    def test_nothing_written_is_nothing_to_read(self):
        assert read({"headline": "", "body": "", "tags": []}, Plain()) == []


class TestSummary:
    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ({}, {}, "ingen ændringer"),
            ({"headline": "a"}, {"headline": "b"}, "rubrik ændret"),
            (
                {"headline": "a", "picture": 1, "body": paragraphs("Et to tre", "Fire fem seks")},
                {"headline": "b", "picture": 2,
                 "body": paragraphs("Et to tre nu", "Fire fem seks nu", "Syv")},
                "rubrik, topbillede og 2 afsnit ændret; 1 afsnit tilføjet",
            ),
            (
                {"body": "<p>Et</p><h2>To</h2>"},
                {"body": NODES["picture"]},
                "1 billede tilføjet; 1 afsnit og 1 mellemrubrik fjernet",
            ),
        ],
    )  # fmt: skip
    def test_it_is_one_danish_line(self, old, new, expected):
        assert summary(compare(old, new, Plain())) == expected


class TestMarkup:
    def page(self, old, new, field="body"):
        changes = compare({field: old}, {field: new}, Plain())
        text = render_to_string("admin/publishing/_comparison.html", {"changes": changes})
        return lxml_html.fragment_fromstring(text, create_parent="main")

    def test_a_screen_reader_hears_what_was_added_and_what_was_removed(self):
        page = self.page("Nede i dag", "Oppe i dag", "headline")
        assert page.xpath("string(//ins)") == "tilføjet: Oppe "
        assert page.xpath("string(//del)") == "fjernet: Nede "

    def test_the_text_of_an_article_is_text_here(self):
        code = escape("<script>alert(1)</script>")
        page = self.page("<p>Et</p>", f"<p>Et</p><p>{code}</p>")
        assert page.xpath("//script") == []
        assert "<script>alert(1)</script>" in page.text_content()

    def test_two_that_are_the_same_are_said_to_be(self):
        assert "De to er ens." in self.page("<p>Et</p>", "<p>Et</p>").text_content()
