from django import forms
from django.contrib import admin

from articles.models import Article, Author, Byline
from publishing.inlines import OwnRows
from publishing.item_admin import ItemAdmin
from publishing.standing import is_for_readers
from publishing.widgets import ChoosesByTyping


@admin.register(Author)
class AuthorAdmin(ChoosesByTyping, admin.ModelAdmin):
    list_display = ["name", "title", "email"]
    search_fields = ["name", "title"]
    autocomplete_fields = ["picture", "user"]
    fields = ["name", "title", "email", "bio", "picture", "user", "slug"]

    def get_fields(self, request, obj=None):
        """Who logs in as whom is for those who may see the logins."""
        hidden = set() if request.user.has_perm("accounts.view_user") else {"user"}
        return [name for name in self.fields if name not in hidden]


class BylineForm(forms.ModelForm):
    def has_changed(self):
        """A name that stands there from the start is meant, though nobody has typed it."""
        filled_in = self.instance._state.adding and self.data.get(self.add_prefix("author"))
        return bool(filled_in) or super().has_changed()


class BylineFormSet(forms.BaseInlineFormSet):
    def clean(self):
        super().clean()
        staying = [
            form
            for form in self.forms
            if form.cleaned_data.get("author") and not form.cleaned_data.get("DELETE")
        ]
        if is_for_readers(self.instance) and not staying:
            raise forms.ValidationError("En udgivet artikel skal have mindst én forfatter.")


class BylineInline(ChoosesByTyping, OwnRows):
    model = Byline
    form = BylineForm
    formset = BylineFormSet
    autocomplete_fields = ["author"]
    fields = ["author", "position"]
    extra = 0
    verbose_name_plural = "forfattere i rækkefølge"

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
    detail_fields = ["genre", "source_credit", "slug"]
