"""
Pictures that come with a text, by pasting or dropping: the form the writing surface shows, and what
it sends. Faults are answered as JSON, each under the name of its field, so that nothing is lost.
"""

from django import forms
from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from pictures.models import Picture


class UploadForm(forms.ModelForm):
    licence_url = Picture._meta.get_field("licence_url").formfield(assume_scheme="https")

    class Meta:
        model = Picture
        fields = ["file", "title", "alt", "credit", "source", "licence", "licence_url"]
        error_messages = {
            "file": {
                "required": "Vælg en billedfil.",
                "invalid_image": "Filen er ikke et billede, eller den er gået i stykker.",
            },
        }

    @property
    def faults(self):
        """{field: sentences}. What concerns the row as a whole is about its rights."""
        found = {name: list(errors) for name, errors in self.errors.items()}
        if whole := found.pop("__all__", None):
            found["licence_url"] = whole + found.get("licence_url", [])
        if file := found.pop("file", None):
            found[""] = file
        return found


@require_http_methods(["GET", "POST"])
def upload(request):
    """GET gives the form's fields; POST the new picture's id, or what is wrong with it."""
    if not request.user.has_perm("pictures.add_picture"):
        return JsonResponse({"errors": {"": ["Du kan ikke lægge billeder i arkivet."]}}, status=403)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "GET":
        return render(request, "admin/pictures/_upload.html", {"form": form})
    if not form.is_valid():
        return JsonResponse({"errors": form.faults}, status=422)
    form.instance.created_by = request.user
    picture = form.save()
    return JsonResponse({"id": picture.pk, "text": str(picture)}, status=201)
