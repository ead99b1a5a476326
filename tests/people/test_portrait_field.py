"""
The portrait in the form of a notice without a script: a plain choice and a plain file, which goes
into the library with the words that follow from the rest of the form.
"""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from people.desk.company_field import NEW
from people.models import Notice
from pictures.models import Picture
from tests.factories import image_file, make_company, make_notice, make_picture, make_user

pytestmark = pytest.mark.django_db

ADD = "/admin/people/notice/add/"


@pytest.fixture
def typed():
    return {
        "occasion": "nyt_job",
        "company": make_company("netHEGN").pk,
        "first_name": "Mette",
        "last_name": "Ravn",
        "_save": "",
    }


def photograph():
    return image_file((1000, 1000), kind="JPEG")


def test_a_file_becomes_the_picture_of_the_notice(notice_desk, typed):
    sent = {"picture-fil": photograph(), "picture-kredit": "Per Lind"}
    assert notice_desk.post(ADD, typed | sent).status_code == 302
    picture = Notice.objects.get().picture
    assert (picture.title, picture.alt) == ("Portræt af Mette Ravn", "Portræt af Mette Ravn")
    assert (picture.credit, picture.source) == ("Per Lind", "netHEGN")
    assert (picture.licence, picture.created_by) == ("press", notice_desk.user)


def test_the_source_is_the_company_also_when_it_is_made_on_the_spot(notice_desk, typed):
    sent = {
        "picture-fil": photograph(),
        "picture-kredit": "Per Lind",
        "company": f"{NEW}Ny Bro ApS",
    }
    notice_desk.post(ADD, typed | sent)
    assert Picture.objects.get().source == "Ny Bro ApS"


def test_one_from_nobody_knows_where_waits_for_its_right(notice_desk, typed):
    sent = {"picture-fil": photograph(), "picture-kredit": "Per Lind", "company": ""}
    notice_desk.post(ADD, typed | sent)
    picture = Notice.objects.get().picture
    assert (picture.source, picture.licence) == ("", "")
    assert not picture.is_shown


def test_a_good_file_is_kept_though_something_else_must_be_mended(notice_desk, typed):
    sent = {"picture-fil": photograph(), "picture-kredit": "Per Lind", "age": "x"}
    page = notice_desk.post(ADD, typed | sent)
    assert page.status_code == 200
    picture = Picture.objects.get()
    assert f'<option value="{picture.pk}" selected>' in page.content.decode()
    assert picture.as_choice()["shown"] in page.content.decode()


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"picture-kredit": ""}, "Skal udfyldes."),
        ({"picture-fil": ContentFile(b"ikke et billede", "a.jpg")}, "ikke et billede"),
        ({"picture-fil": ContentFile(b"<svg/>", "a.svg")}, "svg"),
    ],
)
def test_a_fault_is_said_in_danish_and_what_was_typed_stays(notice_desk, typed, sent, says):
    whole = {"picture-fil": photograph(), "picture-kredit": "Per Lind"} | sent
    html = notice_desk.post(ADD, typed | whole).content.decode()
    assert says in html
    assert 'value="Mette"' in html
    assert f'value="{whole["picture-kredit"]}"' in html
    assert not Notice.objects.exists() and not Picture.objects.exists()


def test_the_newest_of_the_library_can_be_chosen(notice_desk, typed):
    pictures = [make_picture(title=f"Portræt {number}") for number in range(25)]
    html = notice_desk.get(ADD).content.decode()
    assert "Portræt 24" in html and "Portræt 3<" not in html
    assert notice_desk.post(ADD, typed | {"picture": pictures[-1].pk}).status_code == 302
    assert Notice.objects.get().picture == pictures[-1]


@pytest.mark.parametrize("wrong", ["x", "9" * 30, "999999", "-1"])
def test_what_is_no_picture_is_refused(notice_desk, typed, wrong):
    page = notice_desk.post(ADD, typed | {"picture": wrong})
    assert page.status_code == 200
    assert not Notice.objects.exists()


def test_the_one_that_is_chosen_is_shown_however_old_it_is(notice_desk):
    old = make_picture(title="Den gamle")
    for _ in range(25):
        make_picture()
    notice = make_notice(picture=old, published_at=None)
    html = notice_desk.get(reverse("admin:people_notice_change", args=[notice.pk])).content.decode()
    assert f'<option value="{old.pk}" selected>Den gamle</option>' in html


def test_it_takes_as_many_queries_for_thirty_pictures_as_for_one(notice_desk, queries):
    counted = []
    for many in (1, 30):
        for _ in range(many):
            make_picture()
        notice_desk.get(ADD)
        with queries() as captured:
            notice_desk.get(ADD)
        counted.append(len(captured))
    assert counted[0] == counted[1]


def test_who_may_not_add_pictures_is_told(client, typed):
    user = make_user("Navnenyt")
    client.force_login(user)
    for group in user.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="add_picture"))
    sent = {"picture-fil": photograph(), "picture-kredit": "Per Lind"}
    html = client.post(ADD, typed | sent).content.decode()
    assert "Du kan ikke lægge billeder i arkivet." in html
    assert not Picture.objects.exists()


def test_the_tick_stands_beside_the_portrait(notice_desk, typed):
    assert "Personen har sagt ja til billedet" in notice_desk.get(ADD).content.decode()
    notice_desk.post(ADD, typed | {"picture": make_picture().pk, "portrait_accepted": "on"})
    assert Notice.objects.get().portrait_accepted
