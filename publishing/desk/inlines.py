from django.contrib import admin


class OwnRows(admin.TabularInline):
    """Rows that are a part of what is edited: whoever may change that may change them."""

    def _may(self, request, verb):
        owner = self.parent_model._meta
        return request.user.has_perm(f"{owner.app_label}.{verb}_{owner.model_name}")

    def has_view_permission(self, request, obj=None):
        return self._may(request, "view") or self._may(request, "change")

    def has_add_permission(self, request, obj=None):
        return self._may(request, "change")

    def has_change_permission(self, request, obj=None):
        return self._may(request, "change")

    def has_delete_permission(self, request, obj=None):
        return self._may(request, "change")
