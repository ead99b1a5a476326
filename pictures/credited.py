"""
A form with a picture's credit and rights. Its faults can be told to a script, each under the name
of its field, so that nothing is lost.
"""

from django import forms

from pictures import credits


class CreditedForm(forms.ModelForm):
    # What to do where the credit is meant as it is.
    again = "Send igen"

    def clean_credit(self):
        """What is odd in a credit is asked about once; the same credit sent again is meant."""
        credit = self.cleaned_data["credit"]
        seen = self.data.get(self.add_prefix("credit_seen"))
        if asked := credits.question(credit, seen=seen, again=self.again):
            raise forms.ValidationError(asked)
        return credit

    @property
    def asked_about(self):
        """The credit that was sent and is asked about now; sent once more it is meant."""
        credit = self.data.get(self.add_prefix("credit"), "").strip()
        return credit if credits.doubt(credit) else ""

    @property
    def faults(self):
        """{field: sentences}. What concerns the row as a whole is about its licence."""
        found = {name: list(errors) for name, errors in self.errors.items()}
        if whole := found.pop("__all__", None):
            found["licence_url"] = whole + found.get("licence_url", [])
        return {self.add_prefix(name): sentences for name, sentences in found.items()}

    @property
    def mend(self):
        """{the credit's field: what it could be instead}, where one can guess."""
        name = self.add_prefix("credit")
        better = credits.better(self.data.get(name, ""))
        return {name: better} if better else {}
