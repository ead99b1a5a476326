"""Each file is kept at once, and its rights are found out afterwards."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from pictures.laying_in import title_of
from pictures.models import Picture
from publishing.models import PictureTag
from tests.factories import image_file, make_article, make_picture, make_user
from tests.pictures import odd_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    return reverse("admin:picture-lay-in-file")


@pytest.fixture
def page():
    return reverse("admin:pictures_picture_lay_in")


def jpeg(name, red=40):
    return ContentFile(image_file((320, 180), (red, 90, 60), kind="JPEG").read(), name)


class TestOneFile:
    def test_is_in_the_library_at_once_and_lacks_its_rights(self, journalist, address):
        response = journalist.post(address, {"file": jpeg("fyret_i-regn.jpg")})
        picture = Picture.objects.get()
        assert response.status_code == 201
        assert response.json()["id"] == picture.pk
        assert (picture.title, picture.created_by) == ("Fyret i regn", journalist.user)
        assert not picture.is_shown

    def test_comes_back_with_its_card(self, journalist, address):
        card = journalist.post(address, {"file": jpeg("fyret.jpg")}).json()["card"]
        pk = Picture.objects.get().pk
        assert f'name="{pk}-credit"' in card
        assert "Skriv, hvem der har taget billedet." in card

    @pytest.mark.parametrize(
        ("file", "sentence"),
        [
            (ContentFile(b"ikke et billede", "fyr.png"), "ikke et billede"),
            (ContentFile(image_file().read()[:60], "fyr.png"), "gået i stykker"),
            (ContentFile(b"", "fyr.png"), "Filen er tom."),
            ("", "Vælg en billedfil."),
        ],
    )
    def test_that_is_no_picture_is_refused_whole(self, journalist, address, file, sentence):
        response = journalist.post(address, {"file": file})
        assert response.status_code == 422
        assert sentence in " ".join(response.json()["errors"][""])
        assert not Picture.objects.exists()

    def test_is_called_what_it_calls_itself(self, journalist, address):
        data = odd_files.iptc((105, b"Fyret i storm"), (120, b"Lampen er slukket."))
        answer = journalist.post(address, {"file": ContentFile(data, "a.jpg")}).json()
        picture = Picture.objects.get()
        assert (picture.title, picture.caption) == ("Fyret i storm", "")
        assert 'value="Lampen er slukket."' in answer["card"]

    def test_that_the_library_has_is_the_picture_it_has(self, journalist, address):
        first = journalist.post(address, {"file": jpeg("fyret.jpg")})
        again = journalist.post(address, {"file": jpeg("et andet navn.jpg")})
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json()["id"] == first.json()["id"]
        assert "Filen lå i arkivet allerede." in again.json()["card"]
        assert "allerede" not in first.json()["card"]

    def test_is_told_what_it_looks_like_and_where_that_was_used(self, journalist, address):
        data = odd_files.picture(size=(320, 240))
        there = make_picture(ContentFile(data, "havn.jpg"), title="Havnen")
        make_article(headline="Nede", picture=there)
        small = odd_files.picture(size=(160, 120))
        card = journalist.post(address, {"file": ContentFile(small, "lille.jpg")}).json()["card"]
        assert "Ligner" in card and "Havnen" in card and "brugt i en artikel" in card

    def test_only_from_those_who_may(self, client, address):
        client.force_login(make_user(is_staff=True))
        response = client.post(address, {"file": jpeg("fyret.jpg")})
        assert response.status_code == 403
        assert response.json() == {"errors": {"": ["Du kan ikke lægge billeder i arkivet."]}}
        assert not Picture.objects.exists()

    def test_only_by_the_desks_own_page(self, journalist, address):
        journalist.handler.enforce_csrf_checks = True
        assert journalist.post(address, {"file": jpeg("fyret.jpg")}).status_code == 403
        assert not Picture.objects.exists()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("fyret_i-regn.jpg", "Fyret i regn"),
        ("Åse Nørregård 2.JPEG", "Åse Nørregård 2"),
        ("IMG_2034.JPG", "IMG_2034"),
        ("DSC00012.jpg", "DSC00012"),
        ("PXL_20260105_101112.jpg", "PXL_20260105_101112"),
        ("20260105-101112(1).heic", "20260105-101112(1)"),
        ("fyret pa\u030a molen.jpg", "Fyret på molen"),
        ("__.png", "Billede lagt ind 05.01.2026"),
        ("å" * 300 + ".png", "Å" + "å" * 199),
    ],
)
def test_a_picture_is_called_after_its_file(name, title):
    assert title_of(name, date(2026, 1, 5)) == title


class TestWithoutAScript:
    def test_several_files_in_one_form_are_all_laid_in(self, journalist, page):
        response = journalist.post(page, {"file": [jpeg("fyret.jpg"), jpeg("havnen.jpg", 9)]})
        assert Picture.objects.count() == 2
        shown = journalist.get(response["Location"]).content.decode()
        assert "2 billeder er lagt ind. Skriv nu ord og rettigheder til." in shown
        assert shown.count('<li class="words-card"') == 2
        assert shown.count("Kun 320 × 180 pixel, så det står ikke skarpt i en artikel.") == 2

    def test_one_that_is_refused_takes_no_other_with_it(self, journalist, page):
        broken = ContentFile(b"ikke et billede", "notat.png")
        response = journalist.post(page, {"file": [broken, jpeg("havnen.jpg")]})
        assert [picture.title for picture in Picture.objects.all()] == ["Havnen"]
        assert "»notat.png«: Filen er ikke" in journalist.get(response["Location"]).content.decode()

    def test_one_that_is_known_is_told(self, journalist, page):
        journalist.post(page, {"file": jpeg("fyret.jpg")})
        response = journalist.post(page, {"file": jpeg("et andet navn.jpg")})
        shown = journalist.get(response["Location"]).content.decode()
        assert "»et andet navn.jpg« lå i arkivet allerede som »Fyret«." in shown
        assert Picture.objects.count() == 1

    def test_no_file_is_told(self, journalist, page):
        response = journalist.post(page, {})
        assert "Vælg mindst én billedfil." in journalist.get(response["Location"]).content.decode()

    def test_only_for_those_who_may(self, client, page):
        client.force_login(make_user(is_staff=True))
        assert client.get(page).status_code == 403
        assert client.post(page, {"file": jpeg("fyret.jpg")}).status_code == 403
        assert not Picture.objects.exists()


class TestMoreThanThereAreCardsFor:
    @pytest.fixture
    def three(self, monkeypatch):
        monkeypatch.setattr("publishing.library.laying_in.MOST_CARDS", 2)
        return [make_picture(title=title) for title in ("Fyret", "Molen", "Kranen")]

    def cards(self, page):
        return [title for title in ("Fyret", "Molen", "Kranen") if f"<legend>{title}<" in page]

    def words(self, pictures, **typed):
        return {f"{picture.pk}-title": picture.title for picture in pictures} | typed

    def test_the_rest_is_a_press_away(self, journalist, page, three):
        address = f"{page}?id={','.join(str(picture.pk) for picture in three)}"
        shown = journalist.get(address).content.decode()
        assert self.cards(shown) == ["Fyret", "Molen"]
        assert f'<a href="{page}?id={three[2].pk}">Vis de næste</a>' in shown

    def test_saving_leads_on_to_it(self, journalist, page, three):
        ids = ",".join(str(picture.pk) for picture in three)
        address = f"{reverse('admin:pictures_picture_words')}?id={ids}"
        response = journalist.post(address, self.words(three[:2]))
        assert self.cards(journalist.get(response["Location"]).content.decode()) == ["Kranen"]

    def test_what_must_be_mended_first_forgets_none_of_it(self, journalist, page, three):
        ids = ",".join(str(picture.pk) for picture in three)
        address = f"{reverse('admin:pictures_picture_words')}?id={ids}"
        wrong = {f"{three[1].pk}-title": ""}
        shown = journalist.post(address, self.words(three[:2]) | wrong).content.decode()
        assert self.cards(shown) == ["Molen"]
        assert f"id={three[1].pk},{three[2].pk}" in shown
        assert "Her er 1 af 2 billeder." in shown

    def test_files_in_one_form_are_all_in_its_address(self, journalist, page, three):
        files = [jpeg(f"{number}.jpg", 9 * number) for number in range(3)]
        location = journalist.post(page, {"file": files})["Location"]
        assert len(location.split(",")) == 3

    def test_more_files_than_the_server_takes_at_once_is_told(self, journalist, page, settings):
        settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
        response = journalist.post(page, {"file": [jpeg(f"{n}.jpg", n) for n in range(3)]})
        assert response.status_code == 400
        assert "vælg højst 2 filer ad gangen" in response.content.decode()


def test_the_page_asks_the_same_whether_it_has_one_card_or_ten(journalist, page, queries):
    # Each used, tagged and asked for a tag by its file, and each like all the others.
    file = odd_files.picture()
    pictures = [make_picture(ContentFile(file, "havn.jpg")) for _ in range(10)]
    for number, picture in enumerate(pictures):
        make_article(picture=picture)
        PictureTag.objects.put(picture, ["Drift", f"Kran {number}"])
    Picture.objects.update(suggested={"tags": ["Kran 0", "Havn"]})

    def asked(some):
        ids = ",".join(str(picture.pk) for picture in some)
        with queries() as captured:
            assert journalist.get(page, {"id": ids}).status_code == 200
        return len(captured)

    asked(pictures[:1])
    assert asked(pictures[:1]) == asked(pictures)
