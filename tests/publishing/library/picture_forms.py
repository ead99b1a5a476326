"""A picture's words and rights as they are written at the desk: opened, and sent later."""

from django.urls import reverse
from lxml import html

from tests.desk import errors, form_of


class Page:
    """The picture's own page."""

    def __init__(self, client, picture):
        self.client = client
        self.url = reverse("admin:pictures_picture_change", args=[picture.pk])
        self.opened = form_of(client.get(self.url))

    def save(self, **typed):
        """Gives the errors."""
        response = self.client.post(self.url, self.opened | typed | {"_save": "1"})
        if response.status_code == 302:
            return ""
        self.opened = form_of(response)
        return errors(response)


class Card:
    """Its card among others, as the script sends it."""

    def __init__(self, client, picture):
        self.client, self.own = client, f"{picture.pk}-"
        self.url = reverse("admin:picture-words", args=[picture.pk])
        url = f"{reverse('admin:pictures_picture_lay_in')}?id={picture.pk}"
        forms = html.fromstring(client.get(url).content.decode()).forms
        (form,) = [form for form in forms if "ord" in form.get("action", "")]
        values = form.form_values()
        self.opened = {name: text for name, text in values if name.startswith(self.own)}

    def save(self, **typed):
        """Gives the errors."""
        self.opened |= {f"{self.own}{name}": text for name, text in typed.items()}
        self.answer = self.client.post(self.url, self.opened).json()
        self.opened[f"{self.own}seen"] = self.answer["seen"]
        return " ".join(sum(self.answer.get("errors", {}).values(), []))
