from django.contrib import admin
from django.db.models import Q
from django.http import JsonResponse
from django.urls import path

from pictures.ids import row_ids
from publishing import danish
from publishing.items import ContentItem
from publishing.kinds import Kind
from publishing.library.admin import PictureAdmin
from publishing.slugs import slugify
from publishing.tags import Tag

__all__ = ["PictureAdmin", "TagAdmin"]

# So many rows are suggested at most.
MOST = 10


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    fields = ["name", "slug", "lead"]
    list_display = ["name", "slug"]
    search_fields = ["name", "slug"]

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        if "slug" in form.base_fields:
            form.base_fields["slug"].required = False
            form.base_fields["slug"].help_text = "Laves af navnet, hvis du lader feltet stå tomt."
        return form

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("forslag/", wrap(self.suggestions), name="tag-suggestions"),
            path("indhold/", wrap(self.item_suggestions), name="item-suggestions"),
            *super().get_urls(),
        ]

    def suggestions(self, request):
        """The first tags whose name or slug begins with, or holds, what is being typed."""
        typed = request.GET.get("q", "").strip()[:100]
        wanted = slugify(typed)
        tags = Tag.objects.filter(Q(slug__contains=wanted) | Q(name__icontains=typed))
        ordered = sorted(tags[:200], key=lambda tag: (not tag.slug.startswith(wanted), tag.slug))
        return JsonResponse({"tags": [tag.name for tag in ordered[:MOST]]})

    def item_suggestions(self, request):
        """
        Live items for the text to point at: by what is typed of the headline, articles first, or
        by ids.
        """
        items = ContentItem.objects.live().with_pages().newest_first()
        if "id" in request.GET:
            items = items.filter(pk__in=row_ids(request.GET.getlist("id")))
        else:
            typed = request.GET.get("q", "").strip()[:100]
            # SQLite does not know that æ and Æ are one letter; a headline begins with a large one.
            items = items.filter(
                Q(headline__icontains=typed) | Q(headline__icontains=typed[:1].upper() + typed[1:])
            )
        if request.GET.get("paid") == "no":
            items = items.exclude(kind=Kind.SPONSORED)
        if "id" not in request.GET:
            articles = items.filter(kind=Kind.ARTICLE)[:MOST]
            items = [*articles, *items.exclude(kind=Kind.ARTICLE)[:MOST]][:MOST]
        return JsonResponse({"results": [_row(item) for item in items]})


def _row(item):
    """`line` tells items of one name apart: »Navnenyt · 5. jan. 2026«."""
    day = danish.short_date(danish.local(item.published_at))
    line = f"{item.get_kind_display()} · {day}"
    return {"id": item.pk, "text": item.headline, "line": line, "url": item.get_absolute_url()}
