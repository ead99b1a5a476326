"""Sending a notice in as a company does: open the page, fill it in, follow the link of the mail."""

import re
from datetime import timedelta

from django.core import mail
from django.utils import timezone
from lxml import html

from people.models import Submission
from people.submissions import guarding

FORM = "/navnenyt/indsend/"
TYPED = {
    "occasion": "nyt_job",
    "company": "Søkabel A/S",
    "website": "soekabel.example",
    "cvr": "00 12 70 02",
    "first_name": "Åse",
    "last_name": "Vangsgaard",
    "who": "hun",
    "job_date": "2026-01-05",
    "title": "it-arkitekt",
    "task": "drift af kabler",
    "sender_name": "Bo Kvist",
    "sender_email": "bo@soekabel.example",
    "accepted": "on",
}


def opened_a_minute_ago(monkeypatch):
    now = timezone.now()
    with monkeypatch.context() as patch:
        patch.setattr(timezone, "now", lambda: now - timedelta(minutes=1))
        return guarding.opened_now()


def fill_in(client, opened, *, button="send", url=FORM, **changes):
    """Press a button of the form; a field set to None is left out."""
    typed = {**TYPED, "opened": opened, button: "1", **changes}
    return client.post(url, {name: value for name, value in typed.items() if value is not None})


def links_in(message):
    """The paths of the links in a mail."""
    return re.findall(r"https?://[^/\s]+(/\S+)", message.body)


def confirmed(client, opened, **changes):
    """A submission that stands in the queue, with its outbox emptied."""
    assert fill_in(client, opened, **changes).status_code == 302
    (link,) = links_in(mail.outbox[-1])
    assert client.post(link).status_code == 200
    return Submission.objects.latest("pk")


def values_of(response):
    """What the form that came back holds."""
    page = html.fromstring(response.content.decode())
    (form,) = page.xpath("//form[contains(@class, 'submission')]")
    # A browser leaves out the line break Django puts first in a text box.
    return {name: value.removeprefix("\n") for name, value in form.form_values() if name}


def faults_of(response):
    """{field: the fault beside it}."""
    page = html.fromstring(response.content.decode())
    found = {}
    for field in page.xpath("//*[@data-field]"):
        if said := field.xpath(".//ul[contains(@class, 'errorlist')]//li/text()"):
            found[field.get("data-field")] = " ".join(said)
    return found
