from django.contrib import admin

from people.desk.merging_pages import Mergeable
from people.models import Person, PersonMerge


@admin.register(Person)
class PersonAdmin(Mergeable, admin.ModelAdmin):
    merge = PersonMerge
    names = ("first_name", "last_name")
    list_display = ["first_name", "last_name"]
    search_fields = ["first_name", "last_name"]
