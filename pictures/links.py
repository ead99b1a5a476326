"""
An address somebody types, with »https://« or without: what is wrong with it is for the server to
say. A browser's own field for addresses refuses one without, before the server has added it.
"""

from django import forms
from django.db import models


class LinkInput(forms.TextInput):
    def __init__(self, attrs=None):
        keys = {"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}
        super().__init__(keys | (attrs or {}))


LINK = {"widget": LinkInput, "assume_scheme": "https"}


class LinkField(models.URLField):
    """Every form asks for it so. To the database it is an address like any other."""

    def formfield(self, **kwargs):
        return super().formfield(**kwargs | LINK)

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs
