from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group

from accounts.models import User

# The roles are settled in newsroom/roles.py; what was changed here would be undone at next migrate.
admin.site.unregister(Group)


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """Only a superuser hands out superuser rights; everyone else grants roles."""

    list_display = ["username", "full_name", "email", "is_active", "last_login"]
    list_filter = ["groups", "is_active"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Personen", {"fields": ["first_name", "last_name", "email"]}),
        ("Adgang", {"fields": ["is_active", "is_staff", "groups"]}),
    ]
    add_fieldsets = [
        (
            None,
            {"fields": ["username", "password1", "password2"]},
        ),
        ("Personen", {"fields": ["first_name", "last_name", "email"]}),
        ("Adgang", {"fields": ["is_staff", "groups"]}),
    ]

    # Five roles are boxes to tick, not a list to search.
    filter_horizontal = []

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name == "groups":
            kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description="navn", ordering="first_name")
    def full_name(self, user):
        return user.get_full_name()

    def has_change_permission(self, request, obj=None):
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)
