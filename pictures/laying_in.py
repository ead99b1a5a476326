"""
Pictures laid in, many at a time: each file is kept at once, and its words and rights are found out
afterwards (`publishing.library.words`). A file that is no picture is refused whole.
"""

import re
import unicodedata
from pathlib import PurePath

from django import forms
from django.http import JsonResponse
from django.utils import timezone

from pictures.intake import examine
from pictures.log import note_laid_in
from pictures.models import Picture

# What cameras and telephones call their files tells nobody what is seen, but it is what the
# photographer calls the picture, and what one searches for.
BY_A_CAMERA = re.compile(
    r"(?:img|dsc|dscf|dscn|pxl|mvimg|p|image|billede|photo|screenshot|skærmbillede)?[\d\W_]*"
)
NOT_ALLOWED = "Du kan ikke lægge billeder i arkivet."
TITLE_LENGTH = Picture._meta.get_field("title").max_length


def title_of(name, day=None):
    """What a picture is called until somebody gives it a better title, by the name of its file."""
    # macOS writes the ring of an å as a sign of its own.
    stem = unicodedata.normalize("NFC", PurePath(name).stem)
    words = " ".join(re.sub(r"[_-]+", " ", stem).split())
    if BY_A_CAMERA.fullmatch(stem.lower()) and words:
        return stem[:TITLE_LENGTH]
    if not words:
        return f"Billede lagt ind {day or timezone.localdate():%d.%m.%Y}"
    return f"{words[0].upper()}{words[1:]}"[:TITLE_LENGTH]


def laid_in_by(user, form):
    """The new picture of a form, whose log begins with who vouches for it."""
    form.instance.created_by = user
    picture = form.save()
    note_laid_in(user, picture)
    return picture


class FileForm(forms.ModelForm):
    """One file and nothing else."""

    class Meta:
        model = Picture
        fields = ["file"]

    @property
    def known(self):
        """The picture that has this very file already, or None."""
        return Picture.objects.of_file(examine(self.cleaned_data["file"]).checksum).first()

    def taken_by(self, user):
        """The new picture, which lacks its rights."""
        said = examine(self.cleaned_data["file"]).suggested.get("title")
        self.instance.title = said or title_of(self.files["file"].name)
        return laid_in_by(user, self)

    @property
    def faults(self):
        return [sentence for sentences in self.errors.values() for sentence in sentences]


def refused():
    return JsonResponse({"errors": {"": [NOT_ALLOWED]}}, status=403)
