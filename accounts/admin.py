from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin

from accounts.models import User


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """Only a superuser hands out superuser rights; everyone else grants roles."""

    list_display = ["username", "get_full_name", "email", "is_active", "last_login"]
    list_filter = ["groups", "is_active"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Personen", {"fields": ["first_name", "last_name", "email"]}),
        ("Adgang", {"fields": ["is_active", "is_staff", "groups"]}),
    ]
    add_fieldsets = [
        (
            None,
            {"fields": ["username", "usable_password", "password1", "password2"]},
        ),
        ("Personen", {"fields": ["first_name", "last_name", "email"]}),
        ("Adgang", {"fields": ["is_staff", "groups"]}),
    ]

    def has_change_permission(self, request, obj=None):
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)
