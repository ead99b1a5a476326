"""
The words and the rights of pictures that are in the library already. All of it may wait: a picture
that lacks something stays in the library and says what, and cannot be published before it is found.
"""

from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST

from pictures import credits, rights, sharpness
from pictures.crops import height_of
from pictures.log import note
from pictures.models import Picture
from pictures.proportions import own_shape
from pictures.renditions import name_of
from publishing.desk.widgets import DayInput
from publishing.library.keys import tags_of
from publishing.library.tagged_form import TaggedForm
from publishing.library.told import told

WIDTH = 480
READY_WITH_ALT = "Klar til brug, når der er skrevet en alternativ tekst."


class WordsForm(TaggedForm):
    """
    One card among others: its fields have the picture's id before their names. What the file itself
    says is suggested where nothing is written yet; a credit that is odd is only told, and a source
    with somebody's number or address in it not at all.
    """

    class Meta:
        model = Picture
        fields = [
            "title", "alt", "caption", "credit", "source", "licence", "licence_url",
            "licence_until", "taken_on",
        ]  # fmt: skip
        widgets = {"licence_until": DayInput, "taken_on": DayInput}

    field_order = ["title", "alt", "caption", "tags"]

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, prefix=str(instance.pk), **kwargs)
        self.initial.update(self.filled_in)

    @cached_property
    def from_file(self):
        """What the file says of fields in which nobody has written anything."""
        said = self.instance.suggested
        return {
            name: said[name]
            for name in self._meta.fields
            if said.get(name) and not getattr(self.instance, name)
        }

    @property
    def filled_in(self):
        """Those that stand in their fields: what is odd in a credit, or a source, does not."""
        said = self.from_file
        asked = {name for name in ("credit", "source") if credits.doubt(said.get(name, ""))}
        return {name: said[name] for name in said if name not in asked}

    @property
    def tags_in_file(self):
        return self.instance.suggested.get("tags", [])

    def suggested_tags(self, ours):
        """Those in the file that are `ours`, {name in small letters: name}, and not its own yet."""
        has = {tag.name.casefold() for tag in self.initial["tags"]}
        said = dict.fromkeys(name.casefold() for name in self.tags_in_file)
        return [ours[name] for name in said if name in ours and name not in has]

    @property
    def copyright(self):
        return self.instance.suggested.get("copyright", "")

    @property
    def doubt(self):
        """What there is to ask about the credit in the file, and what it could be instead."""
        credit = self.from_file.get("credit", "")
        if not (sentence := credits.doubt(credit)):
            return None
        return {"credit": credit, "sentence": sentence, "mended": credits.better(credit)}

    @property
    def thumbnail(self):
        """The picture, for whoever describes it."""
        picture = self.instance
        size = picture.width, picture.height
        shape = own_shape(*size)
        source = f"/billeder/{name_of(picture.pk, picture.version, shape, WIDTH, 'webp')}"
        return {"src": source, "width": WIDTH, "height": height_of(shape, WIDTH, size)}

    @property
    def lines(self):
        """Each field, with whether what stands in it comes from the file."""
        return [
            (field, field.name in self.from_file and not self.is_bound and bool(field.value()))
            for field in self
        ]

    @property
    def small(self):
        return sharpness.small(self.instance)

    @property
    def ready(self):
        return ready(self.instance)

    @property
    def answered(self):
        """Kept, rewritten or emptied where it stood in its field; or written in its place."""
        sent = [name for name in self.from_file if self.add_prefix(name) in self.data]
        return [name for name in sent if name in self.filled_in or self.cleaned_data[name]]


def forms_of(pictures, data=None):
    tags = tags_of(picture.pk for picture in pictures)
    return [
        WordsForm(data, instance=picture, tags=tags.get(picture.pk, [])) for picture in pictures
    ]


@transaction.atomic
def save_all(forms, user):
    """Gives the pictures. What changed nothing is not told of."""
    pictures = [form.save() for form in forms]
    note(user, {form.instance: told(form) for form in forms if form.changed_data})
    return pictures


def ready(picture):
    """
    What there is to do before it is published. An alternative text may be the use's own, so it is
    only told of.
    """
    if lacks := rights.missing(picture):
        return f"Før det kan udgives: {' '.join(lacks.values())}"
    return "Klar til brug." if picture.alt else READY_WITH_ALT


@require_POST
def write_words(request, pk):
    """One card: what it still lacks, or what is wrong with it, each under its field's name."""
    if not request.user.has_perm("pictures.change_picture"):
        sentence = "Du kan ikke ændre billeder i arkivet. Bed en kollega om det."
        return JsonResponse({"errors": {"": [sentence]}}, status=403)
    form = WordsForm(request.POST, instance=get_object_or_404(Picture, pk=pk))
    if not form.is_valid():
        answer = {"errors": form.faults, "mend": form.mend, "seen": form.seen, "asks": form.asks}
        return JsonResponse(answer, status=422)
    (picture,) = save_all([form], request.user)
    # With what colleagues have written since the card was shown.
    answer = {"says": f"Gemt. {ready(picture)}", "seen": WordsForm(instance=picture).seen}
    return JsonResponse(picture.as_choice() | answer)
