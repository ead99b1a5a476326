"""A portrait from outside is drawn anew, kept out of the public files, and goes with its row."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from people.models import Submission, SubmittedPortrait
from people.submissions import portraits
from people.submissions.purging import purge
from pictures.models import Picture
from tests.factories import image_file
from tests.people.submissions.sending import FORM, confirmed, faults_of, fill_in, values_of

pytestmark = pytest.mark.django_db

RIGHTS = {"portrait_credit": "Ida Blom", "portrait_accepted": "on"}


def portrait(size=(640, 800), **options):
    return image_file(size, **options)


def fault(client, opened, file):
    return faults_of(fill_in(client, opened, portrait=file, **RIGHTS)).get("portrait", "")


def file_of(content, name="portraet.jpg"):
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


class TestKept:
    def test_a_fault_elsewhere_does_not_ask_for_it_again(self, client, opened):
        response = fill_in(client, opened, portrait=portrait(), title="", **RIGHTS)
        token = values_of(response)["portrait_kept"]
        shown = client.get(f"{FORM}billede/{token}/")
        assert Image.open(BytesIO(shown.content)).size == (640, 800)
        assert shown["Cache-Control"] == "private, no-store"
        fill_in(client, opened, portrait_kept=token, **RIGHTS)
        assert Submission.objects.get().portrait is not None

    def test_it_can_be_taken_out_again(self, client, opened):
        response = fill_in(client, opened, button="vis", portrait=portrait())
        token = values_of(response)["portrait_kept"]
        response = fill_in(client, opened, button="uden_billede", portrait_kept=token)
        assert not values_of(response).get("portrait_kept")

    def test_what_nobody_sent_is_forgotten(self, client, opened, at):
        fill_in(client, opened, button="vis", portrait=portrait())
        at(timezone.now() + portraits.LOOSE_FOR * 2)
        purge()
        assert not SubmittedPortrait.objects.exists()

    def test_sent_twice_it_stays_with_the_other(self, client, opened):
        response = fill_in(client, opened, button="vis", portrait=portrait())
        token = values_of(response)["portrait_kept"]
        for _ in range(2):
            fill_in(client, opened, portrait_kept=token, **RIGHTS)
        one, other = Submission.objects.all()
        one.discard()
        other.refresh_from_db()
        assert other.portrait is not None

    def test_a_token_nobody_signed_is_none(self, client, opened):
        assert fill_in(client, opened, portrait_kept="x:y:z").status_code == 302
        assert Submission.objects.get().portrait is None


class TestDrawnAnew:
    def test_where_and_with_what_it_was_taken_is_left_behind(self, client, opened):
        exif = Image.Exif()
        exif[0x010F] = "KAMERA-NR-4711"
        file = portrait(kind="JPEG", exif=exif)
        fill_in(client, opened, portrait=file, **RIGHTS)
        image = bytes(SubmittedPortrait.objects.get().image)
        assert b"KAMERA" not in image
        assert dict(Image.open(BytesIO(image)).getexif()) == {}

    def test_it_is_a_jpeg_whatever_came(self, client, opened):
        fill_in(client, opened, portrait=portrait(kind="PNG"), **RIGHTS)
        assert bytes(SubmittedPortrait.objects.get().image).startswith(b"\xff\xd8\xff")

    def test_it_is_no_larger_than_a_page_has_use_for(self, client, opened):
        fill_in(client, opened, portrait=portrait((5000, 5000), kind="JPEG"), **RIGHTS)
        kept = Image.open(BytesIO(bytes(SubmittedPortrait.objects.get().image)))
        assert kept.size == (1600, 1600)

    def test_what_is_hidden_after_the_picture_is_not_kept(self, client, opened):
        content = portrait(kind="JPEG").read() + b"<script>alert(1)</script>"
        fill_in(client, opened, portrait=file_of(content), **RIGHTS)
        assert b"script" not in bytes(SubmittedPortrait.objects.get().image)


class TestRefused:
    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (b"nonsens", "men tekst"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG-tegning"),
            (b"%PDF-1.4", "PDF"),
            (b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, "gået i stykker"),
            (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 900 900\n", "PostScript"),
            (b"GIF89a\x01\x00", "gået i stykker"),
        ],
    )
    def test_what_is_no_picture(self, client, opened, content, says):
        assert says in fault(client, opened, file_of(content))
        assert not SubmittedPortrait.objects.exists()

    @pytest.mark.parametrize("kept", [100, 400, -400])
    def test_one_that_is_cut_off(self, client, opened, kept):
        content = portrait((900, 900), kind="JPEG").read()[:kept]
        assert "gået i stykker" in fault(client, opened, file_of(content))

    @pytest.mark.parametrize("side", [7_200, 30_000], ids=["ours", "Pillow's own"])
    def test_a_bomb_is_not_unpacked(self, client, opened, side):
        """Above our limit of pixels, and above the one where Pillow itself refuses."""
        out = BytesIO()
        Image.new("1", (side, side)).save(out, "PNG")
        assert out.tell() < 1_000_000
        assert "for stort" in fault(client, opened, file_of(out.getvalue(), "bombe.png"))

    def test_one_with_more_bytes_than_a_portrait_has(self, client, opened):
        content = portrait(kind="JPEG").read() + b"\x00" * portraits.MAX_BYTES
        assert "for stort" in fault(client, opened, file_of(content))

    def test_one_too_small_to_print(self, client, opened):
        assert "for lille" in fault(client, opened, portrait((40, 40)))

    def test_an_empty_file(self, client, opened):
        assert fault(client, opened, file_of(b""))

    def test_one_without_credit_or_acceptance(self, client, opened):
        faults = faults_of(fill_in(client, opened, portrait=portrait()))
        assert set(faults) == {"portrait_credit", "portrait_accepted"}

    def test_more_than_a_day_has_room_for(self, client, opened, monkeypatch):
        monkeypatch.setattr("people.submissions.forms.PORTRAITS_A_DAY", 1)
        fill_in(client, opened, button="vis", portrait=portrait())
        # And no more of them are opened.
        monkeypatch.setattr("people.submissions.forms.drawn_anew", None)
        assert "ikke tage imod flere" in fault(client, opened, portrait())


class TestLibrary:
    def test_it_is_public_only_when_an_editor_has_opened_it(self, client, opened, notice_desk):
        submission = confirmed(client, opened, portrait=portrait(), **RIGHTS)
        assert not Picture.objects.exists()
        assert client.get(f"/admin/people/submission/{submission.pk}/portraet/").status_code == 302
        seen = notice_desk.get(f"/admin/people/submission/{submission.pk}/portraet/")
        assert seen["Content-Type"] == "image/jpeg"
        notice_desk.post(f"/admin/people/submission/{submission.pk}/aabn/")
        picture = Picture.objects.get()
        assert picture.credit == "Ida Blom"
        assert picture.source == "Søkabel A/S"
        assert "Vangsgaard" not in picture.file.name
        assert not SubmittedPortrait.objects.exists()
        submission.refresh_from_db()
        assert submission.notice.portrait_accepted


class TestCredit:
    """A name is asked for; what else stands there is asked about once, and nothing is lost."""

    ODD = "Ida Blom, tlf. 00 12 70 01"

    def test_what_is_odd_is_asked_about_with_what_it_could_be(self, client, opened):
        rights = RIGHTS | {"portrait_credit": self.ODD}
        response = fill_in(client, opened, portrait=portrait(), **rights)
        said = faults_of(response)["portrait_credit"]
        assert "telefonnummer" in said
        assert "»Foto: Ida Blom«" in said
        assert values_of(response)["portrait_credit"] == self.ODD
        assert not Submission.objects.exists()

    def test_the_same_sent_again_is_meant(self, client, opened):
        rights = RIGHTS | {"portrait_credit": self.ODD}
        again = values_of(fill_in(client, opened, portrait=portrait(), **rights))
        again |= {"portrait_credit": self.ODD, "send": "1"}
        assert client.post(FORM, again).status_code == 302
        assert Submission.objects.get().portrait_credit == self.ODD

    def test_another_odd_one_is_asked_about_anew(self, client, opened):
        rights = RIGHTS | {"portrait_credit": "Foto: Foto: Ida Blom", "credit_seen": self.ODD}
        assert "portrait_credit" in faults_of(fill_in(client, opened, **rights))

    def test_nothing_is_asked_while_one_only_looks(self, client, opened):
        response = fill_in(client, opened, button="vis", portrait_credit=self.ODD)
        assert "portrait_credit" not in faults_of(response)
