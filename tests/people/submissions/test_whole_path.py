"""From the form to the readers and back: each step by the link or the button a person has."""

import pytest
from django.core import mail

from people.models import Notice, Submission
from publishing.workflow import Stage
from tests.desk import change_url, publish
from tests.factories import image_file
from tests.pages import text_of
from tests.people.submissions.sending import FORM, fill_in, links_in

pytestmark = pytest.mark.django_db


def test_a_notice_goes_in_out_is_corrected_and_taken_back(
    client, notice_desk, opened, django_capture_on_commit_callbacks
):
    # Sent in: nothing has reached the queue, and the mail goes to whoever was named.
    response = fill_in(
        client,
        opened,
        portrait=image_file((640, 800)),
        portrait_credit="Ida Blom",
        portrait_accepted="on",
    )
    assert response["Location"] == "/navnenyt/indsend/tak/"
    assert "indbakke" in text_of(client.get(response["Location"]))
    assert mail.outbox[0].to == ["bo@soekabel.example"]
    assert "redaktionen@oppetid.example" in mail.outbox[0].from_email
    assert "Intet venter" in text_of(notice_desk.get("/admin/people/submission/"))

    # A scanner follows the link; a person presses the button.
    (link,) = links_in(mail.outbox[0])
    assert "Er det rigtigt?" in text_of(client.get(link))
    assert not Submission.objects.waiting().exists()
    assert "hos redaktionen" in text_of(client.post(link))
    assert "Vi har fået jeres navnenyt" in mail.outbox[1].subject
    client.post(link)
    assert len(mail.outbox) == 2

    # The desk: from the start page to the form with everything filled.
    assert "1 navnenyt venter" in text_of(notice_desk.get("/admin/"))
    submission = Submission.objects.get()
    assert "Åse Vangsgaard" in text_of(notice_desk.get("/admin/people/submission/"))
    address = f"/admin/people/submission/{submission.pk}/"
    page = text_of(notice_desk.get(f"{address}change/"))
    assert "Bo Kvist" in page
    assert "siger ja til, at Oppetid bringer den på nettet" in page
    notice_desk.post(f"{address}aabn/")
    notice = Notice.objects.get()
    assert notice.stage == Stage.REVIEW
    assert notice.title == "it-arkitekt"
    assert notice.company.website == "https://soekabel.example"
    assert notice.picture.credit == "Ida Blom"
    assert "Bo Kvist" in text_of(notice_desk.get(change_url(notice)))

    # Published: the sender hears of it, with links to correct and to take back.
    with django_capture_on_commit_callbacks(execute=True):
        publish(notice_desk, notice)
    notice.refresh_from_db()
    assert "Åse Vangsgaard" in text_of(client.get(notice.get_absolute_url()))
    assert "Bragt i Oppetid" in mail.outbox[2].subject
    page, correct, withdraw = links_in(mail.outbox[2])
    assert page == notice.get_absolute_url()
    assert text_of(notice_desk.get("/admin/people/submission/")).count("Åse") == 0

    # Corrected: readers see nothing of it until an editor publishes.
    assert 'value="it-arkitekt"' in client.get(correct).content.decode()
    corrected = fill_in(client, opened, url=correct, title="chefarkitekt")
    assert "Tak for rettelsen" in text_of(corrected)
    assert "it-arkitekt" in text_of(client.get(page))
    assert "Rettelse" in text_of(notice_desk.get("/admin/people/submission/"))
    assert notice.head.content["title"] == "chefarkitekt"
    with django_capture_on_commit_callbacks(execute=True):
        publish(notice_desk, notice)
    assert "chefarkitekt" in text_of(client.get(notice.get_absolute_url()))
    assert "chefarkitekt" in mail.outbox[3].body
    assert not Submission.objects.waiting().exists()

    # Taken back: at once, with an explanation, and the desk is told.
    notice.refresh_from_db()
    assert "taget ned med det samme" in text_of(client.get(withdraw))
    assert client.get(notice.get_absolute_url()).status_code == 200
    client.post(withdraw)
    gone = client.get(notice.get_absolute_url())
    assert gone.status_code == 410
    assert "har trukket den tilbage" in text_of(gone)
    assert mail.outbox[4].to == ["redaktionen@oppetid.example"]
    assert "Trukket tilbage af indsenderen" in text_of(notice_desk.get("/admin/people/submission/"))


def test_the_way_in_is_found(client):
    for page in ("/navnenyt/", "/"):
        assert f'href="{FORM}"' in client.get(page).content.decode()
