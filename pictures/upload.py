"""
A picture that comes with its words and rights in one form, over another: faults are answered as
JSON, each under the name of its field, so that nothing is lost.
"""

from django import forms
from django.http import JsonResponse

from pictures import credits
from pictures.links import LINK
from pictures.models import Picture


class UploadForm(forms.ModelForm):
    licence_url = Picture._meta.get_field("licence_url").formfield(**LINK)

    class Meta:
        model = Picture
        fields = ["file", "title", "alt", "credit", "source", "licence", "licence_url"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("credit", "source", "licence"):
            self.fields[name].required = True

    def clean_credit(self):
        """What is odd in a credit is asked about once; the same credit sent again is meant."""
        credit = self.cleaned_data["credit"]
        if asked := credits.question(credit, seen=self.data.get("credit_seen")):
            raise forms.ValidationError(asked)
        return credit

    @property
    def faults(self):
        """{field: sentences}. What concerns the row as a whole is about its rights."""
        found = {name: list(errors) for name, errors in self.errors.items()}
        if whole := found.pop("__all__", None):
            found["licence_url"] = whole + found.get("licence_url", [])
        if file := found.pop("file", None):
            found[""] = file
        return found

    def faults_as_json(self):
        """With what a credit that is asked about could be instead."""
        typed = self.data.get("credit", "")
        mended = credits.mended(typed) if credits.doubt(typed) else typed
        mend = {"credit": mended} if mended != typed else {}
        return JsonResponse({"errors": self.faults, "mend": mend}, status=422)

    def taken_by(self, user):
        """The new picture, put in the library by somebody."""
        self.instance.created_by = user
        return self.save()


def refused():
    return JsonResponse({"errors": {"": ["Du kan ikke lægge billeder i arkivet."]}}, status=403)
