"""The frame's two addresses: what it begins with, and where the crop is put."""

import json
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image

from pictures.crops import SHAPES, cleaned
from tests.factories import image_file, make_picture, make_user
from tests.pictures.test_faces import COMPLEXIONS, drawn

pytestmark = pytest.mark.django_db

CROP = [0.1, 0.1, 0.4, 0.5]


def portrait():
    out = BytesIO()
    drawn(COMPLEXIONS["light"], size=(1200, 900)).save(out, "JPEG", quality=95)
    return ContentFile(out.getvalue(), name="portraet.jpg")


def crop_address(picture, shape="4x5"):
    return reverse("admin:picture-crop", args=[picture.pk, shape])


def test_the_frame_comes_with_the_crop_there_is_and_one_around_the_face(notice_desk):
    picture = make_picture(portrait())
    picture.crop("4x5", [0.2, 0, 0.6, 1.0])
    told = notice_desk.get(crop_address(picture)).json()
    assert told["crop"] == [0.2, 0, 0.6, 1.0]
    left, top, width, height = told["suggested"]
    # The drawn face is in the left half of the wide picture.
    assert left < 0.25 < left + width < 0.6
    assert cleaned({"4x5": told["suggested"]}, (1200, 900))
    assert told["frame"]["shape"] == "4x5"
    # The copy it lies over may be smaller.
    assert told["frame"]["width"] == 1200
    assert told["whole"] == reverse("admin:picture-whole", args=[picture.pk])


def test_a_portrait_is_told_to_be_faceless_where_no_face_is_found(notice_desk):
    told = {
        file: notice_desk.get(crop_address(make_picture(file))).json()["faceless"]
        for file in (portrait(), image_file((1000, 1000)))
    }
    assert list(told.values()) == [False, True]


def test_a_shape_without_a_face_begins_as_its_focal_point_has_it(notice_desk):
    picture = make_picture(image_file((1600, 800)), focal_x=1.0)
    told = notice_desk.get(crop_address(picture, "1x1")).json()
    assert (told["crop"], told["suggested"]) == (None, [0.5, 0.0, 0.5, 1.0])


def test_one_that_follows_another_begins_where_it_stands(notice_desk):
    picture = make_picture(image_file((1000, 1000)))
    picture.crop("4x5", CROP)
    told = notice_desk.get(crop_address(picture, "1x1")).json()
    assert told["crop"] == pytest.approx([0.1, 0.13, 0.4, 0.4])


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_can_be_cropped(notice_desk, shape):
    picture = make_picture(image_file((1000, 1000)))
    suggested = notice_desk.get(crop_address(picture, shape)).json()["suggested"]
    response = notice_desk.post(crop_address(picture, shape), {"crop": json.dumps(suggested)})
    picture.refresh_from_db()
    assert response.json() == picture.as_choice() | {"shapes": picture.as_shapes()}
    assert picture.crops == {shape: suggested}


@pytest.mark.parametrize("crop", ["0", "{}", "[0,0,9,9]", "[0.9,0,0.4,0.5]", '"' * 9000])
def test_a_wrong_crop_is_refused_and_the_old_one_stays(notice_desk, crop):
    picture = make_picture(image_file((1000, 1000)))
    picture.crop("4x5", CROP)
    response = notice_desk.post(crop_address(picture), {"crop": crop})
    assert response.status_code == 422
    assert response.json()["errors"][""][0].endswith(".")
    picture.refresh_from_db()
    assert picture.crops == {"4x5": CROP}


def test_a_shape_that_is_none_is_not_found(notice_desk):
    assert notice_desk.get(crop_address(make_picture(), "3x2")).status_code == 404
    assert notice_desk.post(reverse("admin:picture-suggest-crop", args=["3x2"])).status_code == 404


def test_only_who_may_change_pictures(client):
    client.force_login(make_user(is_staff=True))
    picture = make_picture()
    assert client.get(crop_address(picture)).status_code == 403
    assert client.post(crop_address(picture), {"crop": "[0,0,1,1]"}).status_code == 403
    assert client.post(reverse("admin:picture-suggest-crop", args=["4x5"])).status_code == 403


class TestOfAFileThatIsNotSentYet:
    @pytest.fixture
    def ask(self, notice_desk):
        address = reverse("admin:picture-suggest-crop", args=["4x5"])
        return lambda **data: notice_desk.post(address, data).json()

    def test_a_small_copy_is_enough(self, ask):
        told = ask(file=portrait(), width=2400, height=1800)
        assert told["suggested"][0] < 0.25
        assert cleaned({"4x5": told["suggested"]}, (2400, 1800))

    @pytest.mark.parametrize(
        "wrong", [{"file": ""}, {"width": "x"}, {"width": 0}, {"height": 10**12}], ids=str
    )
    def test_what_cannot_be_read_gets_a_frame_without_one(self, ask, wrong):
        told = ask(**{"file": portrait(), "width": 1200, "height": 900} | wrong)
        assert told["suggested"] is None
        assert told["frame"]["sides"] == [4, 5]


class TestInTheLibrary:
    """Every shape is shown as it stands, with what decides its part, and can be cropped there."""

    def test_each_says_what_decides_it(self, notice_desk):
        picture = make_picture(image_file((1000, 1000)))
        picture.crop("4x5", CROP)
        html = notice_desk.get(f"/admin/pictures/picture/{picture.pk}/change/").content.decode()
        said = ["Følger fokuspunktet.", "Følger portrættets udsnit.", "Beskåret i hånden."]
        assert [html.count(f"<span>{sentence}</span>") for sentence in said] == [3, 1, 1]
        for shape in picture.as_shapes():
            assert shape["src"] in html

    def test_a_crop_can_be_taken_off_again(self, notice_desk):
        picture = make_picture(image_file((1000, 1000)))
        picture.crop("4x5", CROP)
        told = notice_desk.post(crop_address(picture)).json()
        picture.refresh_from_db()
        assert picture.crops == {}
        assert not any(shape["own"] for shape in told["shapes"])

    def test_another_file_is_not_shown_in_the_crops_of_the_old_one(self, notice_desk):
        picture = make_picture(image_file((1000, 1000)))
        picture.crop("4x5", CROP)
        words = {name: getattr(picture, name) for name in ("title", "credit", "source", "licence")}
        address = f"/admin/pictures/picture/{picture.pk}/change/"
        sent = words | {"focal_x": 0.5, "focal_y": 0.4}
        assert notice_desk.post(address, sent).status_code == 302
        picture.refresh_from_db()
        assert picture.crops == {"4x5": CROP}
        notice_desk.post(address, sent | {"file": image_file((900, 500))})
        picture.refresh_from_db()
        assert picture.crops == {}

    def test_a_new_picture_is_told_when_it_can_be(self, notice_desk):
        page = notice_desk.get("/admin/pictures/picture/add/")
        assert "når billedet er gemt" in page.content.decode()


class TestThePointAPictureAsksFor:
    def test_lies_on_what_stands_out(self, journalist):
        image = Image.new("RGB", (900, 600), (90, 120, 110))
        image.paste((230, 60, 40), (640, 130, 740, 230))
        out = BytesIO()
        image.save(out, "PNG")
        picture = make_picture(ContentFile(out.getvalue(), name="boje.png"))
        told = journalist.get(reverse("admin:picture-point", args=[picture.pk])).json()
        assert told["suggested"] == pytest.approx([690 / 900, 180 / 600], abs=0.09)

    def test_is_for_the_desk_alone(self, client):
        address = reverse("admin:picture-point", args=[make_picture().pk])
        assert client.get(address).status_code == 302


@pytest.mark.parametrize("name", ["whole", "point", "crop"])
def test_a_file_that_cannot_be_read_just_now_is_asked_for_later(notice_desk, name):
    picture = make_picture()
    default_storage.delete(picture.file.name)
    args = [picture.pk, *(["4x5"] if name == "crop" else [])]
    answer = notice_desk.get(reverse(f"admin:picture-{name}", args=args))
    assert answer.status_code == 503
    assert "Prøv igen" in answer.content.decode()
