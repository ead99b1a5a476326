"""
An address somebody types, with »https://« or without: what is wrong with it is for the server to
say. A browser's own field for addresses refuses one without, before the server has added it.
"""

from django import forms


class LinkInput(forms.TextInput):
    def __init__(self, attrs=None):
        keys = {"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}
        super().__init__(keys | (attrs or {}))


# For every field of such an address, made by itself or by that of a model.
LINK = {"widget": LinkInput, "assume_scheme": "https"}
