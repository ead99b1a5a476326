import json

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import JsonResponse
from django.urls import path

from people import grammar, hints
from people.desk import portrait
from people.models import Company, CompanyAlias, Notice, Person
from people.submissions import desk  # noqa: F401 - registers itself
from publishing.desk.forms import ItemForm
from publishing.desk.inlines import OwnRows
from publishing.desk.item_admin import ItemAdmin
from publishing.desk.widgets import DayInput


class AliasInline(OwnRows):
    model = CompanyAlias
    extra = 1


@admin.register(Company)
class CompanyAdmin(admin.ModelAdmin):
    formfield_overrides = {models.URLField: {"widget": forms.URLInput, "assume_scheme": "https"}}
    list_display = ["name", "cvr", "website"]
    search_fields = ["name", "aliases__name", "cvr"]
    fields = ["name", "cvr", "website", "slug"]
    inlines = [AliasInline]


@admin.register(Person)
class PersonAdmin(admin.ModelAdmin):
    list_display = ["first_name", "last_name"]
    search_fields = ["first_name", "last_name"]


class NoticeForm(ItemForm):
    """The person is typed, not chosen: the same name at the same company is the same person."""

    given = ("occasion",)

    first_name = forms.CharField(
        label="Fornavn",
        max_length=80,
        help_text="Det, vedkommende kaldes: »Hans Christian«, »Mette«.",
    )
    last_name = forms.CharField(label="Efternavn", max_length=80)

    class Media:
        js = [
            forms.Script("js/desk/notice-form.js", type="module"),
            forms.Script("js/desk/near-notices.js", type="module"),
            forms.Script("js/desk/tag-suggestions.js", type="module"),
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "occasion" in self.fields:
            self.fields["occasion"].required = True
            used = {key: occasion.fields for key, occasion in grammar.OCCASIONS.items()}
            self.fields["occasion"].widget.attrs["data-used"] = json.dumps(used)
        if self.instance.person and "first_name" in self.fields:
            first_name, last_name = self.instance.printed_names
            self.initial = {
                "first_name": first_name,
                "last_name": last_name,
                **self.initial,
            }

    def put_relations(self):
        names = {name: self.cleaned_data.get(name, "") for name in ("first_name", "last_name")}
        self.instance.put(names)


def typed_fields(typed):
    """What a form holds so far, as the grammar knows it. A field with a fault counts as empty."""
    names = [name for name in grammar.FIELD_NAMES if typed.get(name) not in ("", None)]
    company = typed.get("printed_company") or str(typed.get("company") or "")
    values = {name: typed[name] for name in names} | {"company": company}
    return grammar.NoticeFields(**{"occasion": "nyt_job", **values})


@admin.register(Notice)
class NoticeAdmin(ItemAdmin):
    form = NoticeForm
    formfield_overrides = {**ItemAdmin.formfield_overrides, models.DateField: {"widget": DayInput}}
    running_lines = ("task", "prior", "free_sentence")
    to_read = {
        **ItemAdmin.to_read,
        "first_name": "person",
        "last_name": "",
        "near_notices": "",
        "tag_suggestions": "",
    }
    list_display = ["headline", "company", "occasion", "state", "published", "saved"]
    list_filter = ["occasion", *ItemAdmin.list_filter]
    list_select_related = ["company", "person"]
    search_fields = ["headline", "company__name", "person__last_name"]
    autocomplete_fields = ["company"]
    readonly_fields = ["printed", "near_notices", "tag_suggestions"]
    text_fields = [
        "occasion",
        ("company", "printed_company"),
        ("first_name", "last_name"),
        "near_notices",
        "who",
        ("job_date", "age"),
        "title",
        ("office_company", "office_city"),
        "department",
        "task",
        ("old_title", "old_company"),
        "education",
        ("school_preposition", "school", "network"),
        "prior",
        ("certification", "issuer"),
        "years",
        "day_job",
        ("next_title", "next_company"),
        "free_sentence",
        "printed",
    ]
    panel_fields = ["picture", "portrait_accepted", "picture_caption", "tags", "tag_suggestions"]
    detail_fields = ["slug"]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        own = portrait.formfield(db_field, request.user)
        return own or super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_urls(self):
        preview = self.admin_site.admin_view(self.preview)
        return [path("tekst/", preview, name="notice-preview"), *super().get_urls()]

    def preview(self, request):
        """The sentences and the remarks of what stands in the form, whole or not, unsaved."""
        if not self.has_add_permission(request):
            raise PermissionDenied("Du kan ikke skrive navnenyt.")
        form = self.get_form(request)(request.POST)
        form.full_clean()
        fields = typed_fields(form.cleaned_data)
        remarks = [remark._asdict() for remark in grammar.lint(fields)]
        text = grammar.write_with_label(fields)
        return JsonResponse({"text": text, "remarks": remarks, **hints.hints_of(form)})

    @admin.display(description="ligner noget, vi har")
    def near_notices(self, notice):
        return hints.near_box(notice)

    @admin.display(description="forslag til emner")
    def tag_suggestions(self, notice):
        return hints.tag_box(notice)

    @admin.display(description="Teksten, som den trykkes")
    def printed(self, notice):
        if notice is None or notice.pk is None:
            return "Står her, når du har gemt."
        return f"{notice.text} {notice.occasion_label}"
