from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import path
from django.utils import timezone
from django.utils.html import format_html

from pictures.cropping import cropping, point, suggest
from pictures.darkroom import client as darkroom
from pictures.ids import row_ids
from pictures.models import Picture
from pictures.portraits import upload_portrait
from pictures.renditions import name_of
from pictures.upload import upload
from publishing.library import choosing, laying_in
from publishing.library.cards import Card
from publishing.pager import page_of

PICTURES = 48


@admin.register(Picture)
class PictureAdmin(admin.ModelAdmin):
    # Not Django's own, whose link to the file leads nowhere: originals are never served.
    formfield_overrides = {
        models.FileField: {"widget": forms.FileInput},
        models.URLField: {"widget": forms.URLInput, "assume_scheme": "https"},
    }
    list_display = ["thumbnail", "title", "credit_line", "licence", "size", "added"]
    list_display_links = ["title"]
    list_filter = ["licence", "created_at"]
    search_fields = ["title", "caption", "alt", "credit", "source"]
    fieldsets = [
        (None, {"fields": ["file", "title", "alt", "caption"]}),
        ("Rettigheder", {"fields": ["credit", "source", "licence", "licence_url"]}),
        ("Beskæring", {"fields": [("focal_x", "focal_y"), "shapes"], "classes": ["crop"]}),
    ]
    readonly_fields = ["shapes"]

    class Media:
        js = [
            forms.Script("js/desk/focal-point.js", type="module"),
            forms.Script("js/desk/own-crops.js", type="module"),
        ]

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("ny-til-tekst/", wrap(upload), name="picture-upload"),
            path("nyt-portraet/", wrap(upload_portrait), name="portrait-upload"),
            path("udsnit/<str:shape>/", wrap(suggest), name="picture-suggest-crop"),
            path("<pk:pk>/udsnit/<str:shape>/", wrap(cropping), name="picture-crop"),
            path("<pk:pk>/punkt/", wrap(point), name="picture-point"),
            path("gitter/", wrap(self.grid), name="picture-grid"),
            path("forslag/", wrap(self.suggestions), name="picture-suggestions"),
            path("<pk:pk>/miniature/", wrap(self.miniature), name="picture-miniature"),
            path("<pk:pk>/hele/", wrap(self.whole), name="picture-whole"),
            *choosing.urls(self),
            *laying_in.urls(self),
            *super().get_urls(),
        ]

    def suggestions(self, request):
        """Pictures by what is typed of title, caption or credit, the newest first, or by ids."""
        pictures = self.get_queryset(request)
        if "id" in request.GET:
            pictures = pictures.filter(pk__in=row_ids(request.GET.getlist("id")))
        else:
            typed = request.GET.get("q", "")[:100]
            pictures = self.get_search_results(request, pictures, typed)[0][:10]
        return JsonResponse({"results": [picture.as_choice() for picture in pictures]})

    def grid(self, request):
        """The pictures that meet what the address asks, as the grid shows them."""
        if not self.has_view_permission(request):
            raise PermissionDenied("Du kan ikke se billedarkivet.")
        typed = request.GET.get("q", "")[:100]
        pictures = self.get_search_results(request, self.get_queryset(request), typed)[0]
        page = page_of(request, pictures, size=PICTURES, stamp="created_at")
        context = {"cards": [Card(picture) for picture in page.items], "page": page}
        return render(request, "admin/pictures/_grid.html", context)

    def miniature(self, request, pk):
        picture = get_object_or_404(Picture, pk=pk)
        return redirect("/billeder/" + name_of(pk, picture.version, "16x9", 480, "webp"))

    def whole(self, request, pk):
        """The picture uncropped and at most 1200 pixels, for choosing its focal point."""
        picture = get_object_or_404(Picture, pk=pk)
        with picture.file.open() as file:
            whole = darkroom.whole(file, side=1200)
        return HttpResponse(whole, content_type="image/jpeg")

    @admin.display(description="sådan står det")
    def shapes(self, picture):
        return render_to_string("admin/pictures/_shapes.html", {"picture": picture or Picture()})

    @admin.display(description="billede")
    def thumbnail(self, picture):
        return format_html(
            '<img src="/billeder/{}" width="96" height="96" alt="" loading="lazy">',
            name_of(picture.pk, picture.version, "1x1", 192, "webp"),
        )

    @admin.display(description="lagt ind", ordering="created_at")
    def added(self, picture):
        return f"{timezone.localtime(picture.created_at):%d.%m.%Y}"

    @admin.display(description="størrelse")
    def size(self, picture):
        return f"{picture.width} × {picture.height}"

    @admin.display(description="kredit", ordering="credit")
    def credit_line(self, picture):
        return picture.credit_line

    def save_model(self, request, picture, form, change):
        if not change:
            picture.created_by = request.user
        super().save_model(request, picture, form, change)
