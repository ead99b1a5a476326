from copy import copy

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse

from frontpage import preview, why
from frontpage.arranging import appended, current_slots, moved, placed, removed
from frontpage.front import PICTURE_SLOTS, newest
from frontpage.models import Layout, Slot
from pictures import rights, sharpness
from pictures.ids import row_id
from pictures.models import Picture
from publishing.desk.picture_field import NEWEST, PictureInput
from publishing.items import ContentItem

CANDIDATES = 20
HISTORY = 10


class SlotForm(forms.ModelForm):
    """
    What the front page shows instead of the item's own, at a rank counted from 0. `rows`: pictures
    to choose between.
    """

    class Meta:
        model = Slot
        fields = ["kicker", "headline", "picture"]
        error_messages = {
            "kicker": {"max_length": "Trompeten er for lang."},
            "headline": {"max_length": "Rubrikken er for lang."},
        }

    # The pictures it is refused for, mended on pages of their own.
    to_mend = ()

    def __init__(self, *args, rank, rows=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.picture_slot = PICTURE_SLOTS[min(rank, len(PICTURE_SLOTS) - 1)]
        self.auto_id = f"%s-{self.instance.item_id}"
        self.fields["picture"].widget = PictureInput(self.picture_slot, rows=rows)
        for name in ("kicker", "headline"):
            shown = getattr(self.instance.item, name)
            self.fields[name].widget.attrs["placeholder"] = shown

    def clean_picture(self):
        """
        An arrangement is before readers at once, and they see no picture without its rights. One
        whose right has ended since holds no other change up.
        """
        picture = self.cleaned_data["picture"]
        asked = picture if "picture" in self.changed_data else None
        if asked and (lacks := rights.missing(asked)):
            self.to_mend = [picture]
            raise forms.ValidationError(
                f"»{picture}« kan ikke stå på forsiden endnu. {' '.join(lacks.values())}"
            )
        return picture

    @property
    def blurred(self):
        """What is wrong where the picture readers see is too small for where it stands now."""
        picture = self.instance.shown_picture
        return picture and sharpness.blurred(picture, self.picture_slot)


def slot_forms(slots, refused=None):
    """
    The slots with a form each, however many for one query. A `refused` one stands at its slot as it
    was typed.
    """
    newest = {picture.pk: picture for picture in Picture.objects.all()[:NEWEST]}
    own = {slot.picture_id: slot.picture for slot in slots if slot.picture}
    rows = list((newest | own).values())
    typed = {refused.instance.item_id: refused} if refused else {}
    return [
        (slot, typed.get(slot.item_id) or SlotForm(instance=slot, rank=rank, rows=rows))
        for rank, slot in enumerate(slots)
    ]


@admin.register(Layout)
class LayoutAdmin(admin.ModelAdmin):
    """
    The front desk. Not a form over a row: every button makes a new layout, so nothing an editor
    does to the front page can be lost.
    """

    def get_model_perms(self, request):
        # Reached by its own button, not from a list of models.
        return {}

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("", wrap(self.desk), name="front-desk"),
            path("flyt/", wrap(self.change), name="front-change"),
            path("tekst/<int:item_id>/", wrap(self.override), name="front-override"),
            path("gendan/<int:pk>/", wrap(self.restore), name="front-restore"),
            *preview.urls(self.admin_site),
            *why.urls(self.admin_site),
        ]

    def desk(self, request):
        self._authorise(request)
        return self._page(request, current_slots())

    def _page(self, request, slots, refused=None):
        context = {
            **self.admin_site.each_context(request),
            "title": "Forsiden",
            "opts": self.opts,
            "slots": slot_forms(slots, refused),
            "candidates": newest([slot.item_id for slot in slots], CANDIDATES),
            "history": Layout.objects.select_related("created_by").order_by("-pk")[:HISTORY],
        }
        status = 422 if refused else 200
        return render(request, "admin/frontpage/desk.html", context, status=status)

    def change(self, request):
        """One move: up, down, to the top, to the end, away."""
        self._authorise(request)
        if request.method != "POST":
            return redirect("admin:front-desk")
        pk = row_id(request.POST.get("item", ""))
        item = get_object_or_404(ContentItem.objects.coming(), pk=pk)
        slots = current_slots()
        moves = {
            "op": lambda: moved(slots, item.pk, -1),
            "ned": lambda: moved(slots, item.pk, 1),
            "top": lambda: placed(slots, item.pk),
            "sidst": lambda: appended(slots, item.pk),
            "fjern": lambda: removed(slots, item.pk),
        }
        if move := moves.get(request.POST.get("move")):
            Layout.arrange(move(), by=request.user)
            self.message_user(request, "Forsiden er ændret.", messages.SUCCESS)
        # Back to where the eye was.
        return redirect(f"{reverse('admin:front-desk')}#indhold-{item.pk}")

    def override(self, request, item_id):
        """Another kicker, headline or picture for the front page; empty: the item's own."""
        self._authorise(request)
        if request.method != "POST":
            return redirect("admin:front-desk")
        slots = current_slots()
        slot = next((slot for slot in slots if slot.item_id == item_id), None)
        if slot is None:
            says = "Historien står ikke på forsiden længere. Intet er ændret."
            self.message_user(request, says, messages.ERROR)
            return redirect("admin:front-desk")
        # On a copy: the front page beside a form that is refused is the one in force.
        form = SlotForm(request.POST, instance=copy(slot), rank=slots.index(slot))
        if not form.is_valid():
            says = f"Det blev ikke gemt. Ret det, der er markeret ved »{slot.item.headline}«."
            self.message_user(request, says, messages.ERROR)
            return self._page(request, slots, refused=form)
        changed = form.save(commit=False)
        Layout.arrange([changed if one is slot else one for one in slots], by=request.user)
        self.message_user(request, "Forsiden er ændret.", messages.SUCCESS)
        return redirect("admin:front-desk")

    def restore(self, request, pk):
        """The front page as an earlier layout had it, as a new layout."""
        self._authorise(request)
        earlier = get_object_or_404(Layout, pk=pk)
        if request.method == "POST":
            Layout.arrange(list(earlier.slots.all()), by=request.user)
            self.message_user(request, "Forsiden er gendannet.", messages.SUCCESS)
        return redirect("admin:front-desk")

    def _authorise(self, request):
        if not request.user.has_perm("frontpage.add_layout"):
            raise PermissionDenied("Forsiden redigeres af redaktøren.")
