"""What one page has not changed it does not write; what two have changed is asked about once."""

import json

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from pictures.models import Picture
from publishing.models import PictureTag
from publishing.versions.removal import remove_from_history
from tests.factories import image_file, make_picture
from tests.publishing.library.picture_forms import Card, Page

pytestmark = pytest.mark.django_db

WORDS = {"credit": "", "source": "", "licence": ""}
WRITTEN = {"credit": "Foto: Åse Vang", "source": "Skyfoto", "licence": "press"}


@pytest.fixture
def picture():
    return make_picture(**WORDS)


both = pytest.mark.parametrize("opened", [Page, Card])


@both
class TestTwo:
    def test_what_one_page_did_not_change_stays_as_a_colleague_wrote_it(
        self, opened, editor, journalist, picture
    ):
        older = opened(editor, picture)
        Page(journalist, picture).save(**WRITTEN)
        assert older.save(alt="En kran", caption="Kranen løfter.") == ""
        picture.refresh_from_db()
        assert {name: getattr(picture, name) for name in WRITTEN} == WRITTEN
        assert (picture.alt, picture.caption) == ("En kran", "Kranen løfter.")
        assert picture.keys.filter(key="vang").exists()

    def test_what_both_wrote_alike_is_no_matter(self, opened, editor, journalist, picture):
        older = opened(editor, picture)
        Page(journalist, picture).save(**WRITTEN)
        assert older.save(credit=WRITTEN["credit"]) == ""

    def test_what_both_changed_is_asked_about_and_nothing_is_written(
        self, opened, editor, journalist, picture
    ):
        older = opened(editor, picture)
        Card(journalist, picture).save(**WRITTEN)
        who = LogEntry.objects.get().user
        assert older.save(credit="Foto: Per Lind", alt="En kran") == (
            f"Imens har {who} skrevet »Foto: Åse Vang« i »Fotokredit«. Gem igen, hvis dit skal stå "
            "i stedet."
        )
        picture.refresh_from_db()
        assert (picture.credit, picture.alt) == (WRITTEN["credit"], "En række serverskabe med blå "
            "lamper")  # fmt: skip

    def test_sent_again_it_decides(self, opened, editor, journalist, picture):
        older = opened(editor, picture)
        Page(journalist, picture).save(**WRITTEN)
        older.save(credit="Foto: Per Lind")
        assert older.save(credit="Foto: Per Lind") == ""
        picture.refresh_from_db()
        assert (picture.credit, picture.source) == ("Foto: Per Lind", "Skyfoto")

    def test_what_is_written_a_third_time_is_asked_about_again(
        self, opened, editor, journalist, picture
    ):
        older = opened(editor, picture)
        Page(journalist, picture).save(credit="Foto: Åse Vang")
        older.save(credit="Foto: Per Lind")
        Page(journalist, picture).save(credit="Foto: Ib Bro")
        assert "»Foto: Ib Bro«" in older.save(credit="Foto: Per Lind")

    def test_what_a_colleague_emptied_is_said(self, opened, editor, journalist, picture):
        Page(journalist, picture).save(caption="Før.")
        older = opened(editor, picture)
        Page(journalist, picture).save(caption="")
        assert "tømt »Billedtekst«." in older.save(caption="Nu.")

    def test_a_right_is_told_by_its_name(self, opened, editor, journalist, picture):
        older = opened(editor, picture)
        Page(journalist, picture).save(licence="press")
        assert "»Pressebillede, frit at bruge« i »Rettighed«" in older.save(licence="own")

    def test_each_lays_tags_to_and_takes_tags_away(self, opened, editor, journalist, picture):
        PictureTag.objects.put(picture, ["Drift", "Havn"])
        older = opened(editor, picture)
        Page(journalist, picture).save(tags="Drift, Havn, Kran")
        assert older.save(tags="Havn, Skib") == ""
        names = picture.tag_rows.values_list("tag__name", flat=True)
        assert sorted(names) == ["Havn", "Kran", "Skib"]


def test_a_crop_made_while_the_form_is_saved_stays(editor, picture, monkeypatch):
    page = Page(editor, picture)
    make_crop = Picture.save

    def crop_first(self, **kwargs):
        Picture.objects.filter(pk=self.pk).update(crops={"16x9": [0, 0, 160, 90]})
        make_crop(self, **kwargs)

    monkeypatch.setattr(Picture, "save", crop_first)
    page.save(alt="En kran")
    picture.refresh_from_db()
    assert (picture.alt, picture.crops) == ("En kran", {"16x9": [0, 0, 160, 90]})


def test_another_file_takes_all_that_is_seen_in_it_along(editor, picture):
    before = picture.checksum
    Page(editor, picture).save(file=image_file((330, 170)))
    picture.refresh_from_db()
    assert (picture.width, picture.height) == (330, 170)
    assert picture.checksum != before


def test_a_card_that_is_saved_shows_what_colleagues_wrote(editor, journalist, picture):
    card = Card(editor, picture)
    Page(journalist, picture).save(**WRITTEN)
    card.save(alt="En kran")
    assert json.loads(card.answer["seen"])["credit"] == WRITTEN["credit"]


@pytest.mark.parametrize("sent", ["", "nej", "[]"])
def test_what_tells_nothing_of_the_page_asks_nobody(editor, picture, sent):
    assert Page(editor, picture).save(seen=sent, alt="En kran", credit="Foto: Per Lind") == ""
    picture.refresh_from_db()
    assert (picture.alt, picture.credit) == ("En kran", "Foto: Per Lind")


def test_what_a_card_does_is_in_the_history_with_what_stood_there(journalist, picture):
    Picture.objects.filter(pk=picture.pk).update(credit="Foto: Åse Vang")
    Card(journalist, picture).save(credit="Foto: Per Lind", alt="En kran")
    url = reverse("admin:pictures_picture_history", args=[picture.pk])
    page = journalist.get(url).content.decode()
    assert "fra »Foto: Åse Vang« til »Foto: Per Lind«. Rettede »Alternativ tekst«." in page


def test_a_card_that_changes_nothing_is_not_in_the_history(journalist, picture):
    Card(journalist, picture).save()
    assert not LogEntry.objects.exists()


def test_a_name_that_stood_in_a_credit_goes_from_the_log_with_its_person(journalist, picture):
    Page(journalist, picture).save(credit="Foto: Åse Vang")
    Page(journalist, picture).save(credit="Foto: Per Lind")
    remove_from_history(["Åse Vang"], by=None, because="En anmodning.")
    assert "Vang" not in " ".join(LogEntry.objects.values_list("change_message", flat=True))
