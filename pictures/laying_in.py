"""
Pictures laid in, many at a time: each file is kept at once, and its words and rights are found out
afterwards (`pictures.words`). A file that is no picture is refused whole.
"""

import re
import unicodedata
from pathlib import PurePath

from django import forms
from django.http import JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_POST

from pictures.models import Picture
from pictures.upload import refused
from pictures.words import WordsForm

# What cameras and telephones call their files tells nobody what is seen.
BY_A_CAMERA = re.compile(
    r"(?:img|dsc|dscf|dscn|pxl|mvimg|p|image|billede|photo|screenshot|skærmbillede)?[\d\W]*"
)
TITLE_LENGTH = Picture._meta.get_field("title").max_length


def title_of(name, day=None):
    """What a picture is called until somebody gives it a better title, by the name of its file."""
    # macOS writes the ring of an å as a sign of its own.
    stem = unicodedata.normalize("NFC", PurePath(name).stem)
    words = " ".join(re.sub(r"[_-]+", " ", stem).split())
    if BY_A_CAMERA.fullmatch(words.lower()):
        return f"Billede lagt ind {day or timezone.localdate():%d.%m.%Y}"
    return f"{words[0].upper()}{words[1:]}"[:TITLE_LENGTH]


class FileForm(forms.ModelForm):
    """One file and nothing else."""

    class Meta:
        model = Picture
        fields = ["file"]
        error_messages = {
            "file": {
                "required": "Vælg en billedfil.",
                "empty": "Filen er tom. Hent eller gem den igen, og prøv med den nye.",
            }
        }

    def taken_by(self, user):
        """The new picture, which lacks its rights."""
        picture = self.instance
        picture.created_by = user
        picture.title = title_of(self.files["file"].name)
        return self.save()

    @property
    def faults(self):
        return [sentence for sentences in self.errors.values() for sentence in sentences]


@require_POST
def lay_in(request):
    """One file: the new picture and its card for words and rights, or what is wrong with it."""
    if not request.user.has_perm("pictures.add_picture"):
        return refused()
    form = FileForm({}, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": {"": form.faults}}, status=422)
    picture = form.taken_by(request.user)
    return JsonResponse(as_laid_in(picture), status=201)


def as_laid_in(picture):
    card = render_to_string("admin/pictures/_words.html", {"form": WordsForm(instance=picture)})
    return picture.as_choice() | {"card": card}
