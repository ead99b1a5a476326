from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.urls import path

from people.desk.company_suggestions import suggestions_for
from people.desk.merging_pages import Mergeable
from people.models import Company, CompanyAlias, CompanyMerge
from publishing.desk.inlines import OwnRows


class AliasInline(OwnRows):
    model = CompanyAlias
    extra = 1


@admin.register(Company)
class CompanyAdmin(Mergeable, admin.ModelAdmin):
    merge = CompanyMerge
    list_display = ["name", "cvr", "website"]
    search_fields = ["name", "aliases__name", "cvr"]
    fields = ["name", "cvr", "website", "slug"]
    inlines = [AliasInline]

    def get_urls(self):
        suggestions = self.admin_site.admin_view(self.suggestions)
        return [path("forslag/", suggestions, name="company-suggestions"), *super().get_urls()]

    def suggestions(self, request):
        """The companies that what is typed may mean, for the notice's field."""
        if not self.has_view_permission(request):
            raise PermissionDenied("Du kan ikke se virksomhederne.")
        return JsonResponse({"results": suggestions_for(request.GET.get("term", ""))})
