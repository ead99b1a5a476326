from django import forms
from django.contrib import admin

from articles.models import Article, Author, Byline
from publishing.admin import ItemAdmin


@admin.register(Author)
class AuthorAdmin(admin.ModelAdmin):
    list_display = ["name", "title", "email"]
    search_fields = ["name", "title"]
    autocomplete_fields = ["picture", "user"]
    fields = ["name", "title", "email", "bio", "picture", "user", "slug"]


class BylineFormSet(forms.BaseInlineFormSet):
    def clean(self):
        super().clean()
        staying = [
            form
            for form in self.forms
            if form.cleaned_data.get("author") and not form.cleaned_data.get("DELETE")
        ]
        if self.instance.is_live() and not staying:
            raise forms.ValidationError("En udgivet artikel skal have mindst én forfatter.")


class BylineInline(admin.TabularInline):
    model = Byline
    formset = BylineFormSet
    autocomplete_fields = ["author"]
    fields = ["author", "position"]
    extra = 0
    verbose_name_plural = "Forfattere i rækkefølge"

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj and obj.bylines.exists() else 1

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        if obj is None and (author := getattr(request.user, "author", None)):
            formset.form.base_fields["author"].initial = author.pk
        return formset


@admin.register(Article)
class ArticleAdmin(ItemAdmin):
    inlines = [BylineInline]
    list_filter = [*ItemAdmin.list_filter, "genre"]
    text_fields = ["kicker", "headline", "teaser", "body"]
    panel_fields = ["tags", "picture", "picture_caption", "genre", "source_credit", "slug"]
