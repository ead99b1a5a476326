from django.contrib import admin
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.html import format_html

from pictures.models import Picture
from pictures.renditions import name_of


@admin.register(Picture)
class PictureAdmin(admin.ModelAdmin):
    list_display = ["thumbnail", "title", "credit_line", "licence", "size", "created_at"]
    list_display_links = ["thumbnail", "title"]
    list_filter = ["licence", "created_at"]
    search_fields = ["title", "caption", "alt", "credit", "source"]
    fieldsets = [
        (None, {"fields": ["file", "title", "alt", "caption"]}),
        ("Rettigheder", {"fields": ["credit", "source", "licence", "licence_url"]}),
        ("Beskæring", {"fields": ["focal_x", "focal_y"]}),
    ]

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("forslag/", wrap(self.suggestions), name="picture-suggestions"),
            path("<pk:pk>/miniature/", wrap(self.miniature), name="picture-miniature"),
            *super().get_urls(),
        ]

    def suggestions(self, request):
        """Pictures whose title, caption or credit holds what is typed, the newest first."""
        pictures, _ = self.get_search_results(
            request, self.get_queryset(request), request.GET.get("q", "")[:100]
        )
        rows = [{"id": picture.pk, "text": str(picture)} for picture in pictures[:10]]
        return JsonResponse({"results": rows})

    def miniature(self, request, pk):
        picture = get_object_or_404(Picture, pk=pk)
        return redirect("/billeder/" + name_of(pk, picture.version, "16x9", 480, "webp"))

    @admin.display(description="")
    def thumbnail(self, picture):
        return format_html(
            '<img src="/billeder/{}" width="96" height="96" alt="" loading="lazy">',
            name_of(picture.pk, picture.version, "1x1", 192, "webp"),
        )

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
