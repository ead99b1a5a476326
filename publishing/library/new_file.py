"""
Another file for a picture there is. It stands before readers in the moment it is saved, with the
words of the old one, and so it is asked about first where they see the picture.
"""

from django.core.exceptions import ValidationError
from django.template.loader import render_to_string

from pictures.models import Picture
from publishing import danish
from publishing.library.tagged_form import TaggedForm
from publishing.library.uses import counted, read_now

# A browser empties the field of a file when a page comes anew.
AGAIN = "Vælg filen igen, og sæt kryds i »Skift alligevel«, hvis det er meningen."


class NewFileForm(TaggedForm):
    """
    `file_question` is what there is to ask before a new file is taken, or ""; the page asks it by
    script when a file is chosen. `asks_of_file` is whether the form came back with it.
    """

    file_question = ""
    asks_of_file = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "file" in self.fields:
            self.file_question = question(self.instance)
            self.say_what_a_new_file_does()

    def say_what_a_new_file_does(self):
        field = self.fields["file"]
        field.label, field.required = "skift billedfilen", False
        kept = (
            "Titel, kredit og rettigheder bliver stående; udsnit skal laves om, og fokuspunktet "
            "foreslås på ny, hvis du ikke selv flytter det."
        )
        field.help_text = f"{kept} {where_it_changes(self.instance)}".strip()

    def clean_file(self):
        asked = self.file_question and "file_anyway" not in self.data
        if asked and self.changes("file"):
            self.asks_of_file = True
            raise ValidationError(f"{self.file_question} {AGAIN}")
        return self.cleaned_data["file"]


def question(picture):
    places = read_now([picture])[picture.pk] if picture.is_shown else 0
    if not places:
        return ""
    where = danish.counted(places, "sted", "steder")
    crops = " Udsnit valgt i hånden forsvinder." if picture.crops else ""
    return (
        f"Læserne ser billedet {where} nu, og det nye står der, så snart du gemmer, med den "
        f"alternative tekst, billedtekst og kredit, der står her. Ret dem først, hvis de ikke "
        f"passer.{crops}"
    )


def where_it_changes(picture):
    places = counted([picture]).get(picture.pk, 0)
    if not places:
        return ""
    return (
        f"Billedet skifter {danish.counted(places, 'sted, hvor', 'steder, hvor')} det bruges, også "
        "på sider, læserne ser nu."
    )


def same_file_as(picture):
    """Which other picture has this very file, in words with the way to it; or ""."""
    others = Picture.objects.of_file(picture.checksum).exclude(pk=picture.pk)
    if other := others.first():
        return render_to_string("admin/pictures/_same_file.html", {"picture": other})
    return ""
