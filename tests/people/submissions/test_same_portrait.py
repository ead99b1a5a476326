"""A portrait that comes again is the picture there is, and stays until its last notice lets go."""

import pytest
from django.core.files.storage import default_storage

from people.models import Notice, Submission
from people.removal.removing import Removing
from pictures.models import Picture
from tests.factories import (
    image_file,
    make_company,
    make_notice,
    make_person,
    make_picture,
    make_user,
)
from tests.people.submissions.sending import confirmed

pytestmark = pytest.mark.django_db

ADD = "/admin/people/notice/add/"
RIGHTS = {"portrait_credit": "Ida Blom", "portrait_accepted": "on"}


def is_kept(picture):
    """Whether the row and its file are there."""
    there = Picture.objects.filter(pk=picture.pk).exists()
    assert default_storage.exists(picture.file.name) == there
    return there


def test_the_same_file_in_two_notices_is_one_picture(notice_desk):
    typed = {
        "occasion": "nyt_job",
        "company": make_company("netHEGN").pk,
        "first_name": "Mette",
        "last_name": "Ravn",
        "picture-kredit": "Per Lind",
        "_save": "",
    }
    for _ in range(2):
        file = image_file((1000, 1000), kind="JPEG")
        assert notice_desk.post(ADD, typed | {"picture-fil": file}).status_code == 302
    one, other = Notice.objects.all()
    assert one.picture == other.picture == Picture.objects.get()


@pytest.mark.parametrize("first", [0, 1])
def test_it_goes_with_the_last_person_whose_notice_shows_it(
    first, django_capture_on_commit_callbacks
):
    picture = make_picture(title="Portræt af Mette Ravn")
    # Two of one name, as the desk has them until they are merged.
    persons = [make_person("Mette", "Ravn") for _ in range(2)]
    for person in persons:
        make_notice(person=person, picture=picture)
    for person, stays in ((persons[first], True), (persons[not first], False)):
        with django_capture_on_commit_callbacks(execute=True):
            Removing(person).carry_out(by=make_user(), because="Efter aftale.")
        assert is_kept(picture) == stays


def test_it_goes_at_once_where_all_its_notices_are_of_one_person(
    django_capture_on_commit_callbacks,
):
    picture, person = make_picture(title="Portræt af Mette Ravn"), make_person("Mette", "Ravn")
    for _ in range(2):
        make_notice(person=person, picture=picture)
    with django_capture_on_commit_callbacks(execute=True):
        Removing(person).carry_out(by=make_user(), because="Efter aftale.")
    assert not is_kept(picture)


@pytest.mark.parametrize("first", [0, 1])
def test_sent_in_twice_it_stays_until_the_last_is_refused(
    first, client, opened, notice_desk, django_capture_on_commit_callbacks
):
    for _ in range(2):
        confirmed(client, opened, portrait=image_file((640, 800)), **RIGHTS)
    both = list(Submission.objects.order_by("pk"))
    for submission in both:
        submission.take_up(by=notice_desk.user)
    picture = Picture.objects.get()
    assert {submission.picture for submission in both} == {picture}
    for submission, stays in ((both[first], True), (both[not first], False)):
        with django_capture_on_commit_callbacks(execute=True):
            submission.refuse("Det er bragt.", by=notice_desk.user)
        assert is_kept(picture) == stays
