"""Working at the desk as a person does: open a form, change some fields, press a button."""

from django.urls import reverse
from lxml import html

KINDS = {
    "article": "articles_article",
    "sponsored": "sponsored_sponsoredpost",
    "notice": "people_notice",
}


def add_url(kind):
    return reverse(f"admin:{KINDS.get(kind, kind)}_add")


def change_url(item):
    return reverse(f"admin:{KINDS[item.kind]}_change", args=[item.pk])


def verb_url(item, verb):
    return reverse(f"admin:{KINDS[item.kind]}_{verb}", args=[item.pk])


def form_of(response):
    """What the main form of a page would send if its button was pressed at once."""
    page = html.fromstring(response.content.decode())
    (form,) = page.xpath("//form[@id and substring(@id, string-length(@id) - 4) = '_form']")
    return {name: value for name, value in form.form_values() if name}


def buttons(response):
    """The names of the buttons under the main form."""
    page = html.fromstring(response.content.decode())
    return page.xpath("//*[contains(@class, 'submit-row')]//button/@name")


def press(client, url, button="_save", **changes):
    """Open the form, change these fields, press the button. Gives the answer to the press."""
    data = form_of(client.get(url)) | changes
    return client.post(url, data | ({button: "1"} if button else {}))


def release(client, item, **asked):
    """Answer the question that »Udgiv« leads to."""
    url = verb_url(item, "publish")
    return client.post(url, form_of(client.get(url)) | asked)


def publish(client, item, **changes):
    """Press »Udgiv« on the form and answer yes."""
    response = press(client, change_url(item), "_publish", **changes)
    return release(client, item) if response.status_code == 302 else response


def press_as(client, insider, item, button="_save", **changes):
    """Send, as `client`, the form `insider` gets: nobody needs a page of their own to try."""
    url = change_url(item)
    return client.post(url, form_of(insider.get(url)) | changes | {button: "1"})


def said(client, response):
    """What the desk says on the page one lands on: its messages and its errors."""
    if response.status_code == 302:
        response = client.get(response["Location"])
    page = html.fromstring(response.content.decode())
    spoken = page.xpath("//ul[contains(@class, 'messagelist')]/li | //*[contains(@class, 'error')]")
    return " ".join(" ".join(part.text_content().split()) for part in spoken)


def errors(response):
    """The errors of a form that came back."""
    adminform = response.context["adminform"]
    return " ".join(
        [str(error) for field in adminform.form.errors.values() for error in field]
        + [
            str(error)
            for inline in response.context["inline_admin_formsets"]
            for error in inline.formset.non_form_errors()
        ]
    )
