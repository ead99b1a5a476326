import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory
from django.urls import reverse
from taggit.utils import edit_string_for_tags, parse_tags

from publishing.desk.forms import ItemForm
from publishing.desk.tags_field import TagsField
from publishing.models import ContentItem, Tag, TaggedItem
from publishing.tags import not_made_yet, tags_named
from tests.desk import press, verb_url
from tests.factories import MAKERS, ago, make_article, make_notice, make_sponsored_post, make_tag
from tests.pages import tree

pytestmark = pytest.mark.django_db


class TestAddress:
    """A tag's slug is always one that its own page answers to."""

    def test_is_made_of_the_name_in_danish(self):
        assert make_tag("Sårbarheder & nødråd").slug == "saarbarheder-og-noedraad"

    def test_two_names_with_one_slug_get_two_addresses(self):
        assert make_tag("C plus plus").slug == "c-plus-plus"
        assert make_tag("C: plus/plus").slug == "c-plus-plus-2"

    def test_a_name_without_letters_still_has_an_address(self):
        assert make_tag("日本").slug == "emne"
        assert make_tag("中国").slug == "emne-2"

    def test_a_typed_slug_is_cleaned(self):
        assert make_tag("Drift", slug="Årets Øjeblik").slug == "aarets-oejeblik"

    def test_a_slug_wiped_out_is_made_anew(self):
        tag = make_tag("Drift")
        tag.slug = ""
        tag.save()
        assert tag.slug == "drift"

    def test_a_slug_already_taken_is_never_taken_again(self):
        make_tag("Drift")
        other = make_tag("Noget andet")
        other.slug = "DRIFT"
        other.save()
        assert other.slug == "drift-2"

    def test_saving_again_changes_nothing(self):
        make_tag("Drift")
        second = make_tag("drift!")
        slug = second.slug
        second.save()
        assert second.slug == slug


class TestTyping:
    """The desk writes tags as names with commas between; one already there is used again."""

    @pytest.mark.parametrize(
        ("typed", "names"),
        [
            ("Offentlig it", ["Offentlig it"]),
            ("Drift, Offentlig it", ["Drift", "Offentlig it"]),
            (' "Offentlig  it" ,, Drift, ', ["Drift", "Offentlig it"]),
            ("C++, C#, .NET", [".NET", "C#", "C++"]),
            ("", []),
        ],
    )
    def test_only_commas_part_names(self, typed, names):
        assert parse_tags(typed) == names

    def test_what_is_shown_means_the_same_when_it_is_sent_back(self):
        tags = [make_tag("Offentlig it"), make_tag("Drift")]
        shown = edit_string_for_tags(tags)
        assert shown == "Drift, Offentlig it"
        assert parse_tags(shown) == ["Drift", "Offentlig it"]

    def test_a_name_cannot_have_a_comma(self):
        with pytest.raises(ValidationError, match="komma"):
            Tag(name="Plus, plus", slug="plus").full_clean()

    @pytest.mark.parametrize("typed", ["sikkerhed", "SIKKERHED, Sikkerhed", "åBEN DATA", "Øl, øl"])
    def test_a_name_in_other_capitals_is_the_same_tag(self, typed):
        for name in ("Sikkerhed", "Åben data", "øl"):
            make_tag(name)
        article = make_article()
        form = modelform_factory(type(article), ItemForm, fields=["tags"])(
            {"tags": typed}, instance=article
        )
        form.save()
        assert Tag.objects.count() == 3
        assert article.tags.count() == 1

    def test_a_name_longer_than_the_database_holds_is_refused(self):
        field = TagsField()
        assert field.clean(f"Drift, {'x' * 100}") == ["Drift", "x" * 100]
        with pytest.raises(ValidationError, match="er for langt. Skriv højst 100 tegn"):
            field.clean(f"Drift, {'x' * 101}")

    @pytest.mark.parametrize("kind", ["articles_article", "pictures_picture"])
    def test_it_is_refused_beside_its_field_wherever_it_is_typed(self, journalist, kind):
        page = press(journalist, reverse(f"admin:{kind}_add"), title="Fyret", tags="x" * 101)
        assert "er for langt. Skriv højst 100 tegn" in page.content.decode()


class TestNotMadeYet:
    """A tag that only a version holds has a name and no page."""

    @pytest.mark.parametrize("name", ["日本", "Nødstrøm"])
    def test_the_preview_shows_it_without_a_link(self, editor, name):
        article = make_article()
        article.revise(article.content | {"tags": [name]}, by=editor.user)
        page = tree(editor.get(verb_url(article, "preview")))
        assert page.xpath("//nav[@class='tags']//li//text()") == [name]
        assert not page.xpath("//nav[@class='tags']//a")

    def test_it_has_the_address_it_will_get(self):
        assert not_made_yet("日本").slug == make_tag("日本").slug


def renamed(tag, name):
    tag.name = name
    tag.save()
    return tag


class TestRenaming:
    """A version from before holds the old name, and means the tag as it is called now."""

    def test_the_old_name_does_not_come_back_when_an_old_text_is_published(self):
        article = make_article(tags=[make_tag("AI"), make_tag("Drift")])
        article.revise(article.content | {"teaser": "Før omdøbningen."})
        tag = renamed(Tag.objects.get(name="AI"), "Kunstig intelligens")
        article.revise(article.head.content | {"teaser": "Efter omdøbningen."})
        article.publish()
        assert set(article.tags.all()) == {tag, Tag.objects.get(name="Drift")}
        assert Tag.objects.count() == 2
        assert article.head.content["tags"] == ["Drift", "Kunstig intelligens"]

    def test_a_save_that_changes_nothing_else_makes_no_version(self):
        article = make_article(tags=[make_tag("AI")])
        head = article.revise(article.content).revision
        renamed(Tag.objects.get(), "Kunstig intelligens")
        assert not article.revise(head.content, base=head).changed

    def test_what_one_takes_off_after_it_another_does_not_put_back(self):
        article = make_article(tags=[make_tag("AI"), make_tag("Drift")])
        base = article.revise(article.content).revision
        renamed(Tag.objects.get(name="AI"), "Kunstig intelligens")
        article.revise(base.content | {"tags": ["Drift"]}, base=base)
        mine = {"tags": ["Drift", "Kunstig intelligens"], "teaser": "Ny."}
        article.revise(base.content | mine, base=base)
        assert article.head.content["tags"] == ["Drift"]

    def test_twice_and_back_again(self):
        tag = make_tag("AI")
        for name in ("KI", "Kunstig intelligens", "AI", "Maskinlæring"):
            renamed(tag, name)
        assert tags_named(["AI", "ki", "Kunstig intelligens"]) == [tag]

    def test_another_tag_may_take_the_name(self):
        old = renamed(make_tag("AI"), "Kunstig intelligens")
        new = make_tag("AI")
        assert tags_named(["AI", "Kunstig intelligens"]) == [new, old]

    def test_a_tag_whose_address_is_not_its_name_is_found(self):
        tags = [make_tag("Danmark", slug="dk"), make_tag("日本"), make_tag("C: plus/plus")]
        make_tag("C plus plus")
        assert tags_named([tag.name for tag in tags]) == tags


class TestOneTagTiesAllKinds:
    def test_a_tag_finds_items_of_every_kind_newest_first(self):
        tag = make_tag()
        items = [
            make(tags=[tag], published_at=ago(hours=hours))
            for hours, make in enumerate(MAKERS.values(), 1)
        ]
        make_article(tags=[make_tag()])
        found = ContentItem.objects.live().tagged_with(tag).newest_first()
        assert [item.pk for item in found] == [item.pk for item in items]

    @pytest.mark.parametrize("make", [make_article, make_sponsored_post, make_notice])
    def test_drafts_scheduled_and_withdrawn_are_left_out(self, make):
        tag = make_tag()
        make(tags=[tag], published_at=None)
        make(tags=[tag], published_at=ago(hours=-1))
        make(tags=[tag], withdrawn_at=ago(minutes=1))
        assert not ContentItem.objects.live().tagged_with(tag).exists()


class TestTheMomentOnTheTag:
    """The through row repeats the item's moment of publication; the verbs keep it so."""

    def test_publishing_carries_it_over(self):
        article = make_article(published_at=None, tags=[make_tag(), make_tag()])
        assert set(TaggedItem.objects.values_list("published_at", flat=True)) == {None}
        article.publish()
        assert set(TaggedItem.objects.values_list("published_at", flat=True)) == {
            article.published_at
        }

    def test_a_tag_added_to_a_live_item_gets_it_when_it_is_published(self):
        article = make_article()
        article.revise(article.content | {"tags": ["Havne"]})
        article.publish()
        assert TaggedItem.objects.get().published_at == article.published_at
