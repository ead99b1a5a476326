from functools import partial

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import models
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import path

from pictures.cropping import cropping, point, suggest
from pictures.darkroom import client as darkroom
from pictures.ids import row_ids
from pictures.intake import examine_ahead
from pictures.log import LAID_IN
from pictures.models import Picture
from pictures.portraits import upload_portrait
from pictures.renditions import SLOTS, name_of
from pictures.views import or_later
from publishing.desk.widgets import DayInput
from publishing.library import bulk, choosing, laying_in
from publishing.library.deleting_pages import DeletesUnused
from publishing.library.finding import found_named
from publishing.library.grid import grid, library, refuse_strangers
from publishing.library.new_file import same_file_as
from publishing.library.page import PictureForm, page_of
from publishing.library.told import told

# Pictures one may do something with at once: their ids stand in an address.
AT_ONCE = laying_in.MOST_IN_ADDRESS
TOO_MANY = f"Markér højst {AT_ONCE} billeder ad gangen. Der er ikke ændret noget."


@admin.register(Picture)
class PictureAdmin(DeletesUnused, admin.ModelAdmin):
    # Not Django's own, whose link to the file leads nowhere: originals are never served.
    formfield_overrides = {
        models.FileField: {"widget": forms.FileInput},
        models.DateField: {"widget": DayInput},
    }
    form = PictureForm
    # What one types into a form that chooses a picture is looked up as in the library itself.
    search_fields = ["title"]
    actions = [laying_in.to_words, bulk.set_for_all, "delete_selected"]
    fieldsets = [
        (None, {"fields": ["file", "title", "alt", "caption", "tags"]}),
        (
            "Rettigheder",
            {"fields": ["credit", "source", "licence", "licence_url", "licence_until", "taken_on"]},
        ),
        ("Beskæring", {"fields": [("focal_x", "focal_y"), "shapes"], "classes": ["crop"]}),
    ]
    readonly_fields = ["shapes"]
    change_form_template = "admin/pictures/picture_form.html"

    class Media:
        js = [
            forms.Script("js/desk/focal-point.js", type="module"),
            forms.Script("js/desk/new-file.js", type="module"),
            forms.Script("js/desk/picture-page.js", type="module"),
        ]

    def get_urls(self):
        wrap, seen = self.admin_site.admin_view, self.seen
        return [
            path("nyt-portraet/", wrap(upload_portrait), name="portrait-upload"),
            path("udsnit/<str:shape>/", wrap(suggest), name="picture-suggest-crop"),
            path("<pk:pk>/udsnit/<str:shape>/", wrap(cropping), name="picture-crop"),
            path("<pk:pk>/punkt/", wrap(point), name="picture-point"),
            path("gitter/", wrap(partial(grid, self)), name="picture-grid"),
            path("forslag/", seen(self.suggestions), name="picture-suggestions"),
            path("<pk:pk>/miniature/", seen(self.miniature), name="picture-miniature"),
            path("<pk:pk>/hele/", seen(or_later(self.whole)), name="picture-whole"),
            *choosing.urls(self),
            *laying_in.urls(self),
            *super().get_urls(),
        ]

    def seen(self, view):
        """A view of the library for those who may see it."""

        def checked(request, **kwargs):
            refuse_strangers(self, request)
            return view(request, **kwargs)

        return self.admin_site.admin_view(checked)

    def suggestions(self, request):
        """Pictures by what is typed, the newest first, or by ids."""
        if "id" in request.GET:
            pictures = Picture.objects.filter(pk__in=row_ids(request.GET.getlist("id")))
        else:
            pictures = found_named(Picture.objects.all(), request.GET.get("q", ""))[:10]
        return JsonResponse({"results": [picture.as_choice() for picture in pictures]})

    def get_search_results(self, request, queryset, search_term):
        return found_named(queryset, search_term), False

    def changelist_view(self, request, extra_context=None):
        """The library; POST does something with the pictures that are marked."""
        if request.method == "POST":
            refuse_strangers(self, request)
            marked = request.POST.getlist(ACTION_CHECKBOX_NAME)
            if len(row_ids(marked[:AT_ONCE])) < len(marked):
                messages.error(request, TOO_MANY)
                return redirect(request.get_full_path())
            done = self.response_action(request, self.get_queryset(request))
            return done or redirect(request.get_full_path())
        return library(request, self, self.admin_site.each_context(request))

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and self.has_add_permission(request):
            examine_ahead(request.FILES.values())
        return super().changeform_view(request, object_id, form_url, extra_context)

    def miniature(self, request, pk):
        """As readers see it over an article, or with `?tekst` in one."""
        picture = get_object_or_404(Picture, pk=pk)
        shape = SLOTS["inline"].shape_of(picture) if "tekst" in request.GET else "16x9"
        return redirect("/billeder/" + name_of(pk, picture.version, shape, 480, "webp"))

    def whole(self, request, pk):
        """The picture uncropped and at most 1200 pixels, for choosing its focal point."""
        picture = get_object_or_404(Picture, pk=pk)
        with picture.file.open() as file:
            whole = darkroom.whole(file, side=1200)
        return HttpResponse(whole, content_type="image/jpeg")

    @admin.display(description="sådan står det")
    def shapes(self, picture):
        return render_to_string("admin/pictures/_shapes.html", {"picture": picture or Picture()})

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change:
            # A picture comes with a file of its own: there is nothing to go on to from this one.
            context |= page_of(obj, request.user) | {"show_save_and_add_another": False}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def response_change(self, request, picture):
        if {"_use", "_forget", "_mend"} & request.POST.keys():
            return redirect(request.get_full_path())
        return super().response_change(request, picture)

    def construct_change_message(self, request, form, formsets, add=False):
        if add:
            return LAID_IN
        return told(form)

    def log_change(self, request, picture, message):
        """What changed nothing is not told of."""
        if message:
            super().log_change(request, picture, message)

    def save_model(self, request, picture, form, change):
        if change:
            picture.save(update_fields=form.written)
        else:
            picture.created_by = request.user
            picture.save()
        if "file" in form.changed_data and (same := same_file_as(picture)):
            messages.warning(request, same)
