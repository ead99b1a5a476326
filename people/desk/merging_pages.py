"""Merging at the desk: which two, what will happen, and the way back."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, render

from pictures.ids import row_id
from publishing.desk.desk_pages import desk_button, desk_page, to_page
from publishing.desk.widgets import ChoiceInput


class Mergeable:
    """
    For the admin of rows that can be merged: `merge` is the record of it, and
    `names` are the fields of the name. Rows that have been are
    in no list and among no suggestions; their own page leads on to what they were merged into.
    """

    merge = None
    names = ("name",)
    change_form_template = "admin/people/mergeable.html"

    def get_queryset(self, request):
        return super().get_queryset(request).filter(merged_into=None)

    def get_urls(self):
        return [
            desk_page(self, "<pk:pk>/slaa-sammen/", merge),
            desk_button(self, "<pk:pk>/adskil/<pk:made>/", undo_merge),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        row = self.model.objects.filter(pk=row_id(object_id)).first()
        if row and row.merged_into_id:
            sentence = f"»{row}« er slået sammen med »{row.standing}«, som står her."
            self.message_user(request, sentence, messages.WARNING)
            return to_page(self, "change", row.standing.pk)
        context = {}
        if row and self.has_change_permission(request, row):
            merges = self.merge.objects.standing().filter(into=row)
            context = {"may_merge": True, "doubles": row.likely_doubles(), "merges": merges}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def get_view_on_site_url(self, obj=None):
        """No link to a page that readers do not have yet."""
        return super().get_view_on_site_url(obj) if obj and obj.has_page else None

    def construct_change_message(self, request, form, formsets, add=False):
        """The log at the desk says what the name was: old versions are printed with the new one."""
        was = " ".join(str(form.initial[name]) for name in self.names if name in form.initial)
        now = " ".join(str(form.cleaned_data.get(name, "")) for name in self.names)
        if add or set(self.names).isdisjoint(form.changed_data):
            return super().construct_change_message(request, form, formsets, add)
        return f"Navnet er rettet fra »{was}« til »{now}«."


class MergeForm(forms.Form):
    """Which row it goes into. The name of the field is that of the address."""

    def __init__(self, admin, row, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = admin.merge._meta.get_field("into")
        self.fields["med"] = forms.ModelChoiceField(
            admin.model.objects.standing().exclude(pk=row.pk),
            label="Slå sammen med",
            widget=ChoiceInput(field, admin.admin_site),
            help_text="Skriv lidt af navnet, og vælg på listen.",
            error_messages={
                "required": "Vælg, hvad der skal slås sammen med.",
                "invalid_choice": "Det kan ikke vælges mere. Vælg en anden på listen.",
            },
        )


def merge(admin, request, pk):
    """Choose the other, see what will happen, and do it."""
    row = get_object_or_404(admin.model.objects.standing(), pk=pk)
    if not admin.has_change_permission(request, row):
        raise PermissionDenied("Du kan ikke slå dem sammen.")
    typed = request.POST if request.method == "POST" else request.GET
    form = MergeForm(admin, row, typed if "med" in typed else None)
    into = form.cleaned_data["med"] if form.is_valid() else None
    moves = listed(admin.merge.moves(row))
    if into and request.method == "POST":
        try:
            admin.merge.make(row, into, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            sentence = f"»{row}« er slået sammen med »{into}«: {moves} er flyttet."
            admin.message_user(request, sentence, messages.SUCCESS)
            return to_page(admin, "change", into.pk)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Slå »{row}« sammen med …",
        "original": row,
        "form": form,
        "into": into,
        "moves": moves,
        "media": admin.media + form.media,
        "opts": admin.opts,
    }
    return render(request, "admin/people/merge.html", context)


def undo_merge(admin, request, pk, made):
    done = get_object_or_404(admin.merge.objects.select_related("gone", "into"), pk=made, into=pk)
    if not admin.has_change_permission(request, done.into):
        raise PermissionDenied("Du kan ikke skille dem ad.")
    try:
        done.undo(by=request.user)
    except ValidationError as error:
        admin.message_user(request, " ".join(error.messages), messages.ERROR)
        return to_page(admin, "change", pk)
    sentence = f"»{done.gone}« står igen for sig selv med det, der blev flyttet."
    admin.message_user(request, sentence, messages.SUCCESS)
    return to_page(admin, "change", done.gone_id)


def listed(parts):
    """a, b og c"""
    return f"{', '.join(parts[:-1])} og {parts[-1]}"
