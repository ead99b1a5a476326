from django import forms
from django.contrib import admin

from people.models import Company, CompanyAlias, Notice, Person
from publishing.admin import ItemAdmin
from publishing.forms import ItemForm


class AliasInline(admin.TabularInline):
    model = CompanyAlias
    extra = 1


@admin.register(Company)
class CompanyAdmin(admin.ModelAdmin):
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

    first_name = forms.CharField(
        label="Fornavn",
        max_length=80,
        help_text="Det, vedkommende kaldes: »Hans Christian«, »Mette«.",
    )
    last_name = forms.CharField(label="Efternavn", max_length=80)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "first_name" in self.fields:
            self.fields["first_name"].initial = self.instance.person.first_name
            self.fields["last_name"].initial = self.instance.person.last_name

    def _post_clean(self):
        first, last = self.cleaned_data.get("first_name"), self.cleaned_data.get("last_name")
        if first and last and self.cleaned_data.get("company"):
            self.instance.person = self.person(first, last)
        super()._post_clean()

    def person(self, first_name, last_name):
        """
        The person of that name who is already in a notice of the company, or a new one. A person
        who is in no other notice than this is renamed rather than doubled.
        """
        same = Person.objects.filter(first_name=first_name, last_name=last_name)
        known = same.filter(notices__company=self.cleaned_data["company"]).first()
        if known or self.instance.pk is None:
            return known or Person(first_name=first_name, last_name=last_name)
        person = self.instance.person
        if person.notices.exclude(pk=self.instance.pk).exists():
            return Person(first_name=first_name, last_name=last_name)
        person.first_name, person.last_name = first_name, last_name
        return person


@admin.register(Notice)
class NoticeAdmin(ItemAdmin):
    form = NoticeForm
    list_display = ["headline", "company", "occasion", "state", "published", "saved_at"]
    list_filter = ["occasion", *ItemAdmin.list_filter]
    list_select_related = ["company", "person"]
    search_fields = ["headline", "company__name", "person__last_name"]
    autocomplete_fields = ["picture", "company"]
    readonly_fields = ["printed"]
    text_fields = [
        "occasion",
        "company",
        ("first_name", "last_name"),
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
    panel_fields = ["picture", "picture_caption", "tags", "slug"]

    @admin.display(description="Teksten, som den trykkes")
    def printed(self, notice):
        if notice is None or notice.pk is None:
            return "Står her, når du har gemt."
        return f"{notice.text} {notice.occasion_label}"

    def save_model(self, request, notice, form, change):
        notice.person.save()
        notice.person = notice.person
        super().save_model(request, notice, form, change)
