"""
A portrait on its way into the library: the file, whose picture it is, who took it, and the part of
it that shows the face. Everything else is suggested.
"""

from pathlib import Path

from django import forms
from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from pictures.models import Picture
from pictures.upload import UploadForm, refused

NAME_LENGTH = 160


class PortraitForm(UploadForm):
    """For a dialog over another form, whose fields have other ids."""

    crops = forms.JSONField(required=False, widget=forms.HiddenInput)

    class Meta(UploadForm.Meta):
        fields = [
            "file", "credit", "alt", "title", "source", "licence", "licence_url", "crops",
        ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"auto_id": "portraet_%s"} | kwargs)

    def clean_file(self):
        """Not named for the person: a file's name cannot be taken back."""
        file = self.cleaned_data["file"]
        file.name = f"portraet{Path(file.name).suffix.lower()}"
        return file

    def clean_crops(self):
        return self.cleaned_data["crops"] or {}


def words_for(name, company):
    """What is suggested for the portrait of somebody at a company. Both may be unknown."""
    of = f"Portræt af {name[:NAME_LENGTH]}" if name else ""
    return {
        "title": of,
        "alt": of,
        "source": company[:NAME_LENGTH],
        "licence": Picture.Licence.PRESS,
    }


@require_http_methods(["GET", "POST"])
def upload_portrait(request):
    """
    GET gives the form's fields, filled in for `navn` and `firma`; POST the new picture as a choice,
    or what is wrong with it.
    """
    if not request.user.has_perm("pictures.add_picture"):
        return refused()
    if request.method == "GET":
        words = words_for(request.GET.get("navn", ""), request.GET.get("firma", ""))
        return render(
            request, "admin/pictures/_portrait.html", {"form": PortraitForm(initial=words)}
        )
    form = PortraitForm(request.POST, request.FILES)
    if not form.is_valid():
        return form.faults_as_json()
    return JsonResponse(form.taken_by(request.user).as_choice(), status=201)
