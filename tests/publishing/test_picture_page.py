"""A picture's own page: what the file suggests is written by nobody but the editor."""

import pytest
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.urls import reverse
from lxml import html

from publishing.models import PictureTag, Tag
from publishing.versions.removal import remove_from_history
from tests.desk import change_url, form_of, press, said
from tests.factories import ago, image_file, make_article, make_picture, make_user

pytestmark = pytest.mark.django_db

SAID = {"caption": "Kranen løfter pulten.", "credit": "Foto: Mette Holm. (Foto: Mette Holm)"}


def suggesting(suggested, **fields):
    """A picture whose file has said something."""
    picture = make_picture(**fields)
    picture.suggested = suggested
    picture.save(update_fields=["suggested"])
    return picture


def url_of(picture):
    return reverse("admin:pictures_picture_change", args=[picture.pk])


def page_of(client, picture):
    return html.fromstring(client.get(url_of(picture)).content.decode())


def text_of(page, path):
    return " ".join(" ".join(part.text_content().split()) for part in page.xpath(path))


def test_what_is_wrong_stands_under_its_heading_before_the_picture(journalist):
    response = press(journalist, url_of(make_picture()), title="")
    page = html.fromstring(response.content.decode())
    (heading,) = page.xpath("//p[@class='errornote']")
    assert heading.getnext().get("class") == "what-is-wrong"
    assert len(page.xpath("//ul[@class='what-is-wrong']")) == 1


class TestSuggestions:
    def test_they_stand_beside_the_form_with_where_they_come_from(self, journalist):
        picture = suggesting(SAID, credit="", caption="")
        words = text_of(page_of(journalist, picture), "//section[contains(@class, 'from-file')]")
        assert "Kranen løfter pulten." in words
        assert "fra filen" in words
        assert "»Foto« står mere end én gang. Skal der stå »Foto: Mette Holm«?" in words

    def test_what_stands_in_the_field_already_is_not_suggested(self, journalist):
        picture = suggesting({"caption": SAID["caption"]}, caption=SAID["caption"])
        assert page_of(journalist, picture).xpath("//section[contains(@class, 'from-file')]") == []

    def test_saving_alone_writes_none_of_them_and_forgets_none(self, journalist):
        picture = suggesting(SAID, credit="", caption="")
        press(journalist, url_of(picture), title="Kranen")
        picture.refresh_from_db()
        assert (picture.title, picture.caption, picture.credit) == ("Kranen", "", "")
        assert picture.suggested == SAID

    def test_using_one_writes_it_with_the_rest_of_the_form(self, journalist):
        picture = suggesting(SAID, credit="", caption="")
        press(journalist, url_of(picture), "", title="Kranen", _use="caption")
        picture.refresh_from_db()
        assert (picture.title, picture.caption) == ("Kranen", "Kranen løfter pulten.")
        assert picture.suggested == {"credit": SAID["credit"]}

    def test_a_credit_that_is_odd_is_used_in_its_mended_form(self, journalist):
        picture = suggesting(SAID, credit="")
        press(journalist, url_of(picture), "", _use="credit")
        picture.refresh_from_db()
        assert picture.credit == "Foto: Mette Holm"

    def test_one_that_is_put_in_by_hand_is_suggested_no_more(self, journalist):
        picture = suggesting(SAID, credit="", caption="")
        press(journalist, url_of(picture), credit="Foto: Mette Holm")
        picture.refresh_from_db()
        assert picture.suggested == {"caption": SAID["caption"]}

    def test_one_may_be_forgotten(self, journalist):
        picture = suggesting(SAID, credit="", caption="")
        press(journalist, url_of(picture), "", _forget="credit")
        picture.refresh_from_db()
        assert (picture.credit, picture.suggested) == ("", {"caption": SAID["caption"]})

    def test_tags_in_the_file_are_laid_to_those_there_are(self, journalist):
        picture = suggesting({"tags": ["Kran", "Havn"], "copyright": "© Bureauet"})
        PictureTag.objects.put(picture, ["Drift"])
        words = text_of(page_of(journalist, picture), "//section[contains(@class, 'from-file')]")
        assert "Kran, Havn" in words
        assert "© Bureauet" in words
        press(journalist, url_of(picture), "", _use="tags")
        names = {row.tag.name for row in picture.tag_rows.all()}
        assert names == {"Drift", "Kran", "Havn"}
        assert "Kran, Havn" not in journalist.get(url_of(picture)).content.decode()

    @pytest.mark.parametrize("name", ["licence", "pk", "", "ukendt"])
    def test_a_name_of_no_suggestion_does_nothing(self, journalist, name):
        picture = suggesting(SAID, credit="")
        press(journalist, url_of(picture), "", _use=name, _forget=name)
        picture.refresh_from_db()
        assert (picture.credit, picture.suggested) == ("", SAID)


class TestRights:
    def test_what_lacks_is_said_with_what_to_do(self, journalist):
        page = page_of(journalist, make_picture(credit="", licence=""))
        words = text_of(page, "//section[@aria-labelledby='about-rights']")
        assert "Ikke endnu" in words
        assert "Skriv, hvem der har taget billedet." in words

    def test_a_doubt_about_the_credit_is_told_with_what_it_could_be(self, journalist):
        page = page_of(journalist, make_picture(credit="Foto: Foto: Mette Holm"))
        assert "Skal der stå »Foto: Mette Holm«?" in text_of(page, "//*[@class='doubt']")

    def test_one_that_is_ready_says_so(self, journalist):
        page = page_of(journalist, make_picture())
        assert "Ja" in text_of(page, "//section[@aria-labelledby='about-rights']")

    def test_an_odd_credit_is_asked_about_once(self, journalist):
        picture, odd = make_picture(), "Foto: Foto: Per Lind"
        response = press(journalist, url_of(picture), credit=odd)
        assert "Skal der stå »Foto: Per Lind«?" in response.content.decode()
        assert form_of(response)["credit_seen"] == odd
        picture.refresh_from_db()
        assert picture.credit == "Foto: Mette Holm"
        press(journalist, url_of(picture), credit=odd, credit_seen=odd)
        picture.refresh_from_db()
        assert picture.credit == odd

    def test_it_may_be_mended_with_one_press(self, journalist):
        picture = make_picture(credit="Foto: Foto: Per Lind")
        press(journalist, url_of(picture), "", _mend="credit")
        picture.refresh_from_db()
        assert picture.credit == "Foto: Per Lind"


class TestSize:
    def test_a_small_file_says_where_it_is_too_small(self, journalist):
        small = page_of(journalist, make_picture(image_file((700, 500))))
        told = text_of(small, "//p[@class='doubt']")
        assert told == "Kun 700 × 500 pixel, så det står ikke skarpt øverst i en artikel."
        assert page_of(journalist, make_picture()).xpath("//p[@class='doubt']") == []


class TestOthers:
    """What a photo desk asks first: have we used this before, and what if I change it?"""

    def test_those_that_look_alike_are_told_with_their_use(self, journalist):
        file = image_file((300, 200)).read()
        picture, other = (
            make_picture(ContentFile(file, f"{name}.png"), title=name) for name in "ab"
        )
        section = "//section[@aria-labelledby='near']"
        words = text_of(page_of(journalist, picture), section)
        assert "Ligner 1 andet billede, der aldrig er brugt." in words
        make_article(picture=other, published_at=ago(days=3))
        words = text_of(page_of(journalist, picture), section)
        assert "brugt i en artikel udgivet for 3 dage siden." in words

    def test_of_more_than_are_shown_it_says_no_more_than_it_knows(self, journalist, monkeypatch):
        monkeypatch.setattr("publishing.library.page.NEAR", 1)
        file = image_file((300, 200)).read()
        picture, oldest, _ = (make_picture(ContentFile(file, f"{name}.png")) for name in "abc")
        make_article(picture=oldest)
        page = page_of(journalist, picture)
        words = text_of(page, "//section[@aria-labelledby='near']")
        assert "Ligner mere end 1 andet billede; ingen af dem her er brugt." in words
        assert len(page.xpath("//section[@aria-labelledby='near']//li")) == 1

    def test_one_like_no_other_says_nothing(self, journalist):
        assert page_of(journalist, make_picture()).xpath("//section[@aria-labelledby='near']") == []

    def test_where_it_is_used_leads_there_for_those_who_may(self, journalist):
        picture = make_picture()
        section = "//section[@aria-labelledby='used']"
        assert "aldrig brugt" in text_of(page_of(journalist, picture), section)
        article = make_article(picture=picture, headline="Havnen får ny pult")
        page = page_of(journalist, picture)
        assert "Topbillede i artiklen »Havnen får ny pult«" in text_of(page, section)
        assert page.xpath(f"{section}//a/@href") == [change_url(article)]

    def test_it_asks_as_much_of_the_database_with_many_uses_and_many_alike(
        self, journalist, queries
    ):
        def asked():
            with queries() as captured:
                page_of(journalist, picture)
            return len(captured)

        file = image_file((300, 200)).read()
        like = lambda: make_picture(ContentFile(file, "a.png"))  # noqa: E731
        picture = like()
        make_article(picture=picture)
        make_article(picture=like())
        asked()
        first = asked()
        for _ in range(9):
            make_article(picture=picture)
            make_article(picture=like())
        assert asked() == first

    def test_whoever_may_only_see_it_has_no_button_that_writes(self, client):
        user = make_user(is_staff=True)
        user.user_permissions.add(Permission.objects.get(codename="view_picture"))
        client.force_login(user)
        page = page_of(client, suggesting(SAID, credit="Foto: Per Lind, tlf. 00 12 70 01"))
        main = page.xpath("//main")[0]
        assert "Kranen løfter pulten." in main.text_content()
        # Those of the shapes are shown by a script, where the focal point can be moved.
        assert main.xpath(".//button[not(ancestor::*[@hidden])]") == []

    def test_it_leads_on_to_no_picture_more(self, journalist):
        page = page_of(journalist, make_picture())
        assert page.xpath("//button[@name='_addanother']") == []
        assert page.xpath("//button[@name='_continue']") != []

    def test_a_new_file_tells_where_it_changes(self, journalist):
        picture = make_picture()
        assert "udsnit skal laves om, og fokuspunktet foreslås" in text_of(
            page_of(journalist, picture), "//form"
        )
        assert "Billedet skifter" not in text_of(page_of(journalist, picture), "//form")
        make_article(picture=picture)
        assert "Billedet skifter 1 sted" in text_of(page_of(journalist, picture), "//form")


class TestTags:
    def test_they_are_those_of_the_items(self, journalist):
        drift = Tag.objects.create(name="Drift")
        picture = make_picture()
        press(journalist, url_of(picture), tags="drift, Havn")
        assert set(drift.picture_rows.values_list("picture", flat=True)) == {picture.pk}
        assert [row.tag.name for row in picture.tag_rows.order_by("tag__name")] == ["Drift", "Havn"]
        press(journalist, url_of(picture), tags="Havn")
        assert [row.tag.name for row in picture.tag_rows.all()] == ["Havn"]

    def test_a_form_that_comes_back_keeps_what_was_typed(self, journalist):
        picture = make_picture()
        response = press(journalist, url_of(picture), title="", tags="Havn")
        assert "Havn" in response.content.decode()
        assert picture.tag_rows.count() == 0

    def test_a_new_picture_may_have_them(self, journalist):
        url = reverse("admin:pictures_picture_add")
        press(journalist, url, title="Kran", tags="Havn", file=image_file())
        assert [row.tag.name for row in PictureTag.objects.all()] == ["Havn"]


class TestForAll:
    """The same words and rights in all the marked pictures; what is left empty stays."""

    def write(self, client, pictures, **values):
        data = {"action": "set_for_all", "_selected_action": [picture.pk for picture in pictures]}
        return client.post(reverse("admin:pictures_picture_changelist"), data | values)

    def test_it_is_asked_first(self, journalist):
        picture = make_picture(credit="")
        response = self.write(journalist, [picture])
        assert "Ret for 1 billede" in response.content.decode()
        assert response.context["form"].errors == {}

    def test_it_is_written_with_all_that_is_derived(self, journalist):
        pictures = [make_picture(credit="", caption="A"), make_picture(credit="", caption="B")]
        other = make_picture(credit="Foto: Per Lind")
        response = self.write(
            journalist, pictures, _write="1", credit="Foto: Åse Vang", tags="Havn", licence="press"
        )
        assert "Rettet for 2 billeder." in said(journalist, response)
        for picture in pictures:
            was = picture.caption
            picture.refresh_from_db()
            assert (picture.credit, picture.licence, picture.caption) == (
                "Foto: Åse Vang", "press", was,
            )  # fmt: skip
            keys = set(picture.keys.values_list("key", flat=True))
            assert {"vang", "havn", "licence:press", "complete"} <= keys
            assert "licence:own" not in keys
        other.refresh_from_db()
        assert other.credit == "Foto: Per Lind"

    @pytest.mark.parametrize(
        ("values", "sentence"),
        [
            ({}, "Udfyld mindst ét felt."),
            ({"licence": "cc"}, "skal have et link"),
            ({"licence": "paid"}, "Skriv den sidste dag"),
            ({"licence_url": "https://eksempel.dk/"}, "Vælg, hvilken ret"),
            ({"credit": "Foto: Foto: Per Lind"}, "Skal der stå »Foto: Per Lind«?"),
        ],
    )
    def test_what_cannot_be_so_is_said_and_nothing_is_written(self, journalist, values, sentence):
        picture = make_picture(credit="", licence="")
        response = self.write(journalist, [picture], _write="1", **values)
        assert sentence in response.content.decode()
        picture.refresh_from_db()
        assert (picture.credit, picture.licence) == ("", "")

    def test_an_odd_credit_sent_again_is_meant(self, journalist):
        picture = make_picture(credit="")
        odd = "Foto: Foto: Per Lind"
        self.write(journalist, [picture], _write="1", credit=odd, credit_seen=odd)
        picture.refresh_from_db()
        assert picture.credit == odd

    def test_nothing_marked_is_said(self, journalist):
        response = journalist.post(
            reverse("admin:pictures_picture_changelist"), {"action": "set_for_all"}
        )
        assert said(journalist, response)


class TestRemoval:
    """A person taken out of the newsroom is taken out of the library's words and keys too."""

    def test_a_name_goes_from_the_words_the_keys_the_tags_and_what_the_file_said(self):
        picture = suggesting(
            {"caption": "Inga Vestergård smiler.", "tags": ["Inga Vestergård", "Kran"]},
            title="Inga Vestergård ved pulten",
        )
        PictureTag.objects.put(picture, ["Inga Vestergård", "Drift"])
        remove_from_history(["Inga Vestergård"], by=None, because="En anmodning.")
        picture.refresh_from_db()
        assert picture.title == "[fjernet] ved pulten"
        assert picture.suggested == {
            "caption": "[fjernet] smiler.",
            "tags": ["[fjernet]", "Kran"],
        }
        keys = set(picture.keys.values_list("key", flat=True))
        assert not {key for key in keys if "inga" in key or "gard" in key}
        assert [row.tag.name for row in picture.tag_rows.all()] == ["Drift"]
