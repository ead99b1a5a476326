"""The same words and rights for many pictures at once."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import transaction
from django.shortcuts import redirect, render

from pictures.credited import CreditedForm
from pictures.log import note
from pictures.models import Picture
from publishing import danish
from publishing.desk.deeds import deed, message
from publishing.desk.tags_field import TagsField
from publishing.desk.widgets import DayInput
from publishing.edition import Edition
from publishing.library.asking_first import question
from publishing.library.cards import cards_of
from publishing.library.keys import PictureKey
from publishing.library.tagged import PictureTag
from publishing.library.told import rights_told

RIGHTS = ("licence", "licence_url", "licence_until")
# So many are shown on the page that asks.
SHOWN = 12


class ForManyForm(forms.ModelForm):
    """What is often the same for many pictures. It is a form of no picture of its own."""

    tags = TagsField(
        label="Emner, der lægges til",
        required=False,
        help_text="De emner, billederne har, bliver stående.",
    )

    class Meta:
        model = Picture
        fields = ["credit", "source", *RIGHTS]
        widgets = {"licence_until": DayInput}

    use_required_attribute = False


class ForAllForm(CreditedForm, ForManyForm):
    """What is left empty stays as it is on each picture."""

    class Meta(ForManyForm.Meta):
        help_texts = {
            "licence": "Vælger du en ret, gælder også link og slutdato herunder for alle "
            "billederne, også hvis de er tomme.",
        }

    field_order = ["tags", "credit", "source", *RIGHTS]
    # Whether it came back with the question that is asked before readers lose a picture.
    asks = False

    def __init__(self, *args, pictures, **kwargs):
        super().__init__(*args, **kwargs)
        self.pictures = pictures

    def clean(self):
        cleaned = super().clean()
        right = cleaned.get("licence")
        if not right and (cleaned.get("licence_url") or cleaned.get("licence_until")):
            self.add_error("licence", "Vælg, hvilken ret linket eller datoen hører til.")
        elif right == Picture.Licence.PAID and not cleaned.get("licence_until"):
            self.add_error("licence_until", "Skriv den sidste dag, billederne er betalt for.")
        if not self.errors and not any(self.cleaned_data[name] for name in self.field_order):
            self.add_error("tags", "Udfyld mindst ét felt.")
        if not self.errors and "anyway" not in self.data:
            self.ask()
        return cleaned

    def ask(self):
        if asked := question(self.pictures, self.values):
            self.asks = True
            self.add_error("licence_until", asked)

    @property
    def values(self):
        """The columns that change, with what they become."""
        values = {name: self.cleaned_data[name] for name in ("credit", "source")}
        values = {name: value for name, value in values.items() if value}
        if self.cleaned_data["licence"]:
            values |= {name: self.cleaned_data[name] for name in RIGHTS}
        return values

    @transaction.atomic
    def write(self, user):
        """Into the pictures, with what is derived from them."""
        pks = [picture.pk for picture in self.pictures]
        rows = Picture.objects.filter(pk__in=pks)
        if self.values:
            rows.update(**self.values)
            PictureKey.objects.lay(pks)
        if self.cleaned_data["tags"]:
            PictureTag.objects.add(pks, self.cleaned_data["tags"])
        Edition.bump()
        note(user, {picture: self.told(picture) for picture in self.pictures})

    def told(self, picture):
        """What the log of one of them says."""
        count = len(self.pictures)
        deeds = [deed(f"Rettede {count} billeder på én gang.")] if count > 1 else []
        if self.cleaned_data["tags"]:
            deeds.append(deed("Lagde emner til."))
        before = {name: getattr(picture, name) for name in self.values}
        return message(deeds + rights_told(before, self.values))


@admin.action(description="Ret for alle markerede …", permissions=["change"])
def set_for_all(modeladmin, request, queryset):
    """First asks what to write, with the pictures in sight; then writes it in all of them."""
    pictures = list(queryset)
    sent = "_write" in request.POST
    form = ForAllForm(request.POST if sent else None, pictures=pictures, label_suffix="")
    if sent and form.is_valid():
        form.write(request.user)
        written = danish.counted(len(pictures), "billede", "billeder")
        messages.success(request, f"Rettet for {written}.")
        return redirect(request.get_full_path())
    context = {
        **modeladmin.admin_site.each_context(request),
        "title": f"Ret for {danish.counted(len(pictures), 'billede', 'billeder')}",
        "opts": modeladmin.opts,
        "form": form,
        "cards": cards_of(pictures[:SHOWN]),
        "more": max(len(pictures) - SHOWN, 0),
        "pictures": pictures,
        "marks": ACTION_CHECKBOX_NAME,
        "back": request.get_full_path(),
    }
    return render(request, "admin/pictures/for_all.html", context)
