from django.contrib import admin

from people.desk.merging_pages import Mergeable
from people.models import Person, PersonMerge


@admin.register(Person)
class PersonAdmin(Mergeable, admin.ModelAdmin):
    merge = PersonMerge
    names = ("first_name", "last_name")
    change_form_template = "admin/people/person/change_form.html"
    list_display = ["first_name", "last_name"]
    search_fields = ["first_name", "last_name"]
