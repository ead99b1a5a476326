"""The history of a row at the desk says what was done, in Danish that reads as Danish."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.urls import reverse
from lxml import html

from publishing.desk.deeds import deeds_of
from tests.desk import press
from tests.factories import image_file, make_picture, make_tag

pytestmark = pytest.mark.django_db


def told(client, row):
    """What the newest line of its history says."""
    url = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_history", args=[row.pk])
    page = html.fromstring(client.get(url).content.decode())
    return page.xpath("//table//tr[last()]/td[last()]")[0].text_content()


class TestPicture:
    @pytest.mark.parametrize(
        ("typed", "sentence"),
        [
            ({"title": "Kranen"}, "Rettede »Titel«."),
            ({"caption": "Nu", "taken_on": "2026-01-05"}, "Rettede »Billedtekst« og »Taget«."),
            (
                {"credit": "Foto: Per Lind"},
                "Rettede »Fotokredit« fra »Foto: Åse Vang« til »Foto: Per Lind«.",
            ),
            ({"credit": ""}, "Slettede »Foto: Åse Vang« i »Fotokredit«."),
            (
                {"licence": "paid", "licence_until": "2027-01-05"},
                "Rettede »Rettighed« fra »Eget billede« til »Købt til og med en dato«. "
                "Skrev »5. januar 2027« i »Må bruges til og med«.",
            ),
            ({"tags": "Havn", "taken_on": "2026-01-05"}, "Rettede »Emner« og »Taget«."),
            ({"focal_x": "0.3", "focal_y": "0.2"}, "Flyttede fokuspunktet."),
            ({"focal_y": "0.2", "title": "Nu"}, "Flyttede fokuspunktet. Rettede »Titel«."),
        ],
        ids=str,
    )  # fmt: skip
    def test_says_which_fields_by_their_names(self, editor, typed, sentence):
        picture = make_picture(alt="En kran", credit="Foto: Åse Vang")
        press(editor, reverse("admin:pictures_picture_change", args=[picture.pk]), **typed)
        assert told(editor, picture) == sentence

    def test_says_nothing_where_nothing_was_changed(self, editor):
        picture = make_picture()
        press(editor, reverse("admin:pictures_picture_change", args=[picture.pk]))
        assert not LogEntry.objects.exists()

    def test_says_that_the_file_is_another(self, editor):
        picture = make_picture(alt="En kran")
        url = reverse("admin:pictures_picture_change", args=[picture.pk])
        press(editor, url, file=image_file((330, 170)), alt="Et skib")
        assert told(editor, picture) == "Skiftede billedfilen. Rettede »Alternativ tekst«."

    @pytest.mark.parametrize(
        ("count", "typed", "sentence"),
        [
            (2, {"tags": "Havn"}, "Rettede 2 billeder på én gang. Lagde emner til."),
            (
                2,
                {"source": "Skyfoto"},
                "Rettede 2 billeder på én gang. Rettede »Kilde« fra »Eget billede« til »Skyfoto«.",
            ),
            (1, {"source": "Skyfoto"}, "Rettede »Kilde« fra »Eget billede« til »Skyfoto«."),
        ],
    )
    def test_says_what_was_done_to_many(self, editor, count, typed, sentence):
        pictures = [make_picture() for _ in range(count)]
        marked = {"action": "set_for_all", "_selected_action": [row.pk for row in pictures]}
        editor.post(reverse("admin:pictures_picture_changelist"), marked | typed | {"_write": "1"})
        assert {told(editor, picture) for picture in pictures} == {sentence}


def test_a_row_of_another_kind_names_its_fields_too(editor_in_chief):
    tag = make_tag("Havn")
    press(editor_in_chief, reverse("admin:publishing_tag_change", args=[tag.pk]), lead="Kajer.")
    assert told(editor_in_chief, tag).startswith("Rettede »")


@pytest.mark.parametrize("plain", ["Navnet er rettet.", "[fjernet] er rettet.", ""])
def test_a_plain_sentence_is_said_as_it_is(plain):
    assert deeds_of(LogEntry(action_flag=CHANGE, change_message=plain)) == plain
