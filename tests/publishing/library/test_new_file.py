"""A new file stands before readers with the old one's words: whoever chooses it is asked first."""

import pytest
from django.urls import reverse

from tests.desk import form_of
from tests.factories import ago, image_file, make_article, make_picture
from tests.pages import links, text_of

pytestmark = pytest.mark.django_db

ASKED = (
    "Læserne ser billedet 1 sted nu, og det nye står der, så snart du gemmer, med den alternative "
    "tekst, billedtekst og kredit, der står her. Ret dem først, hvis de ikke passer."
)
AGAIN = "Vælg filen igen, og sæt kryds i »Skift alligevel«, hvis det er meningen."
HIDDEN = "//div[@class='new-file'][@hidden]"
SHOWN = "//div[@class='new-file'][not(@hidden)]"


@pytest.fixture
def picture():
    picture = make_picture(image_file((640, 360)))
    make_article(picture=picture)
    return picture


def url_of(picture):
    return reverse("admin:pictures_picture_change", args=[picture.pk])


def save(client, picture, follow=False, **typed):
    url = url_of(picture)
    return client.post(url, form_of(client.get(url)) | typed | {"_save": "1"}, follow=follow)


def is_changed(picture):
    before = picture.file.name
    picture.refresh_from_db()
    return picture.file.name != before


class TestWhatReadersSee:
    def test_is_not_changed_unasked(self, journalist, picture):
        response = save(journalist, picture, file=image_file((330, 170)))
        assert f"{ASKED} {AGAIN}" in text_of(response, "//ul[@class='what-is-wrong']")
        assert "Skift alligevel" in text_of(response, SHOWN)
        assert not is_changed(picture)

    def test_what_was_typed_beside_it_is_kept(self, journalist, picture):
        response = save(journalist, picture, file=image_file((330, 170)), alt="Et skib")
        assert form_of(response)["alt"] == "Et skib"

    def test_is_changed_when_that_is_meant(self, journalist, picture):
        file = image_file((330, 170))
        assert save(journalist, picture, file=file, file_anyway="1").status_code == 302
        assert is_changed(picture)

    def test_the_answer_is_to_this_question_alone(self, journalist, picture):
        response = save(
            journalist, picture, file=image_file((330, 170)), file_anyway="1", credit=""
        )
        assert "forsvinder det derfra" in text_of(response, "//ul[@class='what-is-wrong']")
        assert not is_changed(picture)

    def test_the_question_waits_on_the_page_until_a_file_is_chosen(self, journalist, picture):
        page = journalist.get(url_of(picture))
        assert text_of(page, HIDDEN) == f"{ASKED} Skift alligevel"

    def test_crops_by_hand_are_told_of(self, journalist, picture):
        picture.crop("1x1", [0.25, 0, 0.5625, 1])
        page = journalist.get(url_of(picture))
        assert "Udsnit valgt i hånden forsvinder." in text_of(page, HIDDEN)

    def test_words_are_saved_without_a_question(self, journalist, picture):
        assert save(journalist, picture, alt="Et skib").status_code == 302


@pytest.mark.parametrize(
    "show",
    [
        lambda: make_picture(),
        lambda: make_article(picture=make_picture(), published_at=None).picture,
        lambda: make_article(picture=make_picture(source=""), published_at=ago(days=1)).picture,
    ],
    ids=["unused", "draft", "lacks its source"],
)
def test_what_readers_do_not_see_is_changed_at_once(journalist, show):
    picture = show()
    assert save(journalist, picture, file=image_file((330, 170))).status_code == 302
    assert is_changed(picture)


class TestTheVerySameFile:
    def test_in_the_library_already_is_told_of_with_the_way_to_it(self, journalist):
        file = image_file((330, 170), kind="JPEG")
        there, picture = make_picture(file, title="Fyret"), make_picture()
        file.seek(0)
        page = save(journalist, picture, follow=True, file=file)
        said = "Den samme fil ligger også i arkivet som Fyret."
        assert said in text_of(page, "//ul[@class='messagelist']")
        assert url_of(there) in links(page, "//ul[@class='messagelist']")

    def test_nowhere_else_is_not(self, journalist):
        page = save(journalist, make_picture(), follow=True, file=image_file((330, 170)))
        assert "Den samme fil" not in text_of(page)
