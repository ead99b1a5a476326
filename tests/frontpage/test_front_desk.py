from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from frontpage.models import Layout, Slot
from publishing.desk.picture_field import NEWEST
from tests.factories import (
    ago,
    image_file,
    make_article,
    make_notice,
    make_picture,
    make_sponsored_post,
)
from tests.pages import headlines, text_of, tree

pytestmark = pytest.mark.django_db


def press(client, move, item):
    pk = getattr(item, "pk", item)
    return client.post(reverse("admin:front-change"), {"item": pk, "move": move})


def placed():
    layout = Layout.objects.in_force()
    return list(layout.slots.values_list("item_id", flat=True)) if layout else []


class TestMoves:
    """Every press makes a new layout, and readers see it at once."""

    def test_to_the_top_up_down_and_away(self, editor):
        one, two = make_article(), make_article()
        for move, item, order in [
            ("top", one, [one.pk]),
            ("top", two, [two.pk, one.pk]),
            ("ned", two, [one.pk, two.pk]),
            ("op", two, [two.pk, one.pk]),
            ("fjern", two, [one.pk]),
        ]:
            assert press(editor, move, item).status_code == 302
            assert placed() == order
        assert Layout.objects.count() == 5
        assert Layout.objects.latest("pk").created_by == editor.user

    def test_readers_see_it(self, editor, client):
        old = make_article(published_at=ago(days=3))
        new = make_article()
        assert headlines(client.get("/"))[0] == new.headline
        press(editor, "top", old)
        assert headlines(client.get("/"))[0] == old.headline

    @pytest.mark.parametrize("make", [make_sponsored_post, make_notice])
    def test_every_kind_can_be_placed(self, editor, make):
        item = make()
        press(editor, "top", item)
        assert placed() == [item.pk]

    def test_a_move_nobody_knows_changes_nothing(self, editor):
        press(editor, "hop", make_article())
        assert not Layout.objects.exists()

    @pytest.mark.parametrize("item", ["", "0", "abc", "999999", "-1", "9" * 30, "\x00"])
    def test_an_item_nobody_has_is_not_found(self, editor, item):
        assert press(editor, "top", item).status_code == 404

    def test_a_draft_is_not_found(self, editor):
        assert press(editor, "top", make_article(published_at=None)).status_code == 404

    def test_looking_changes_nothing(self, editor):
        article = make_article()
        Layout.arrange([Slot(item_id=article.pk, headline="Forsidens")])
        editor.get(reverse("admin:front-change"), {"item": article.pk, "move": "fjern"})
        editor.get(reverse("admin:front-override", args=[article.pk]))
        editor.get(reverse("admin:front-restore", args=[Layout.objects.get().pk]))
        assert Layout.objects.count() == 1


class TestOverride:
    def send(self, client, item, **fields):
        return client.post(reverse("admin:front-override", args=[item.pk]), fields)

    def test_another_headline_for_the_front_page(self, editor, client):
        article = make_article()
        press(editor, "top", article)
        self.send(editor, article, headline="Forsidens rubrik", kicker="Lige nu")
        assert headlines(client.get("/"))[0] == "Forsidens rubrik"

    def test_empty_brings_the_items_own_back(self, editor, client):
        article = make_article()
        Layout.arrange([Slot(item_id=article.pk, headline="Forsidens")])
        self.send(editor, article, headline="", kicker="")
        assert headlines(client.get("/"))[0] == article.headline

    def test_too_long_is_refused_in_danish_and_changes_nothing(self, editor):
        article = make_article()
        press(editor, "top", article)
        response = self.send(editor, article, headline="x" * 161)
        assert response.status_code == 422
        assert "for lang" in text_of(response)
        assert Layout.objects.count() == 1

    def test_another_picture_for_the_front_page(self, editor, client):
        article, picture = make_article(), make_picture(alt="En kran")
        press(editor, "top", article)
        self.send(editor, article, picture=picture.pk)
        assert f"/billeder/{picture.pk}/" in client.get("/").content.decode()
        self.send(editor, article, picture="")
        assert f"/billeder/{picture.pk}/" not in client.get("/").content.decode()

    def test_a_picture_without_rights_is_refused_and_changes_nothing(self, editor):
        article, picture = make_article(), make_picture(credit="")
        press(editor, "top", article)
        said = text_of(self.send(editor, article, picture=picture.pk))
        assert "kan ikke stå på forsiden endnu. Skriv, hvem der har taget billedet." in said
        assert Layout.objects.count() == 1

    def test_what_was_typed_stands_in_the_open_form_with_the_way_to_the_picture(self, editor):
        article, other = make_article(), make_article()
        unready = make_picture(credit="")
        # Not among the newest, which every form offers.
        for _ in range(NEWEST):
            make_picture()
        press(editor, "top", article)
        press(editor, "top", other)
        page = tree(self.send(editor, article, headline="Lige skrevet", picture=unready.pk))
        slot = page.get_element_by_id(f"indhold-{article.pk}")
        assert slot.xpath(".//details[@open]//input[@name='headline']/@value") == ["Lige skrevet"]
        (chosen,) = slot.xpath(".//select[@name='picture']")
        assert chosen.value == str(unready.pk)
        (fault,) = slot.find_class("errorlist")
        assert fault.get("id") in chosen.get("aria-describedby").split()
        address = reverse("admin:pictures_picture_change", args=[unready.pk])
        assert slot.xpath(f".//a[@target='_blank'][@href='{address}']")
        # The front page is what it was, and so is what is said of it.
        assert slot.find_class("headline")[0].text_content() == article.headline
        beside = page.get_element_by_id(f"indhold-{other.pk}")
        assert not beside.xpath(".//details[@open]") and not beside.find_class("errorlist")

    def test_a_picture_whose_right_has_ended_since_holds_no_other_change_up(self, editor):
        article, picture = make_article(), make_picture()
        press(editor, "top", article)
        self.send(editor, article, picture=picture.pk)
        picture.licence_until = timezone.localdate() - timedelta(days=1)
        picture.save()
        self.send(editor, article, picture=picture.pk, headline="Nyt fra havnen")
        assert "Nyt fra havnen" in editor.get("/").content.decode()

    def test_more_of_them_take_no_more_queries(self, editor, queries):
        def asked(count):
            Layout.arrange(
                [Slot(item_id=make_article().pk, picture=make_picture()) for _ in range(count)]
            )
            with queries() as captured:
                editor.get(reverse("admin:front-desk"))
            return len(captured)

        asked(1)
        assert asked(1) == asked(10)

    def test_an_item_that_is_not_placed(self, editor):
        assert self.send(editor, make_article(), headline="x").status_code in (302, 404)
        assert not Layout.objects.exists()


class TestRestore:
    def test_the_front_page_as_it_was(self, editor):
        one, two = make_article(), make_article()
        press(editor, "top", one)
        earlier = Layout.objects.get()
        press(editor, "top", two)
        editor.post(reverse("admin:front-restore", args=[earlier.pk]))
        assert placed() == [one.pk]
        assert Layout.objects.count() == 3

    @pytest.mark.parametrize("pk", ["0", "999999"])
    def test_one_that_never_was(self, editor, pk):
        assert editor.post(reverse("admin:front-restore", args=[pk])).status_code == 404


class TestSize:
    """A picture too small for the rank where it stands is told of there, and may stand."""

    def told(self, client):
        page = tree(client.get(reverse("admin:front-desk")))
        return [line.text_content() for line in page.xpath("//li//p[@class='doubt']")]

    def test_of_the_item_itself(self, editor):
        small = make_picture(image_file((500, 400)), title="Kranen")
        first, second, third = (make_article(picture=small) for _ in range(3))
        for article in (third, second, first):
            press(editor, "top", article)
        lead, below = self.told(editor)
        assert lead.startswith("Billedet »Kranen«: Det er kun 500 pixel bredt")
        assert ("skal 711 til" in lead, "skal 584 til" in below) == (True, True)

    def test_of_one_that_was_chosen_for_the_front_page(self, editor):
        article, small = make_article(picture=make_picture()), make_picture(image_file((300, 200)))
        press(editor, "top", article)
        assert self.told(editor) == []
        address = reverse("admin:front-override", args=[article.pk])
        editor.post(address, {"kicker": "", "headline": "", "picture": small.pk})
        assert len(self.told(editor)) == 1


class TestPage:
    def test_shows_what_is_placed_what_could_be_and_what_was(self, editor):
        placed_one, candidate = make_article(), make_article()
        paid = make_sponsored_post(sender="Strømbro")
        Layout.arrange([Slot(item_id=placed_one.pk), Slot(item_id=paid.pk)], by=editor.user)
        text = text_of(editor.get(reverse("admin:front-desk")))
        for part in (placed_one.headline, candidate.headline, paid.label.text, str(editor.user)):
            assert part in text
