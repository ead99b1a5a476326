from django import forms
from django.contrib import admin
from django.template.loader import render_to_string

from articles.authors import AuthorsField
from articles.models import Article, Author
from pictures import rights
from publishing.desk.forms import ItemForm
from publishing.desk.item_admin import ItemAdmin
from publishing.desk.widgets import ChoosesByTyping
from publishing.library.gone import held


class AuthorForm(forms.ModelForm):
    def clean_picture(self):
        """Readers see it as soon as it is saved. One whose right has ended since is let alone."""
        picture = held(self.cleaned_data["picture"])
        if picture and "picture" in self.changed_data:
            rights.refuse_incomplete(picture)
        return picture


@admin.register(Author)
class AuthorAdmin(ChoosesByTyping, admin.ModelAdmin):
    form = AuthorForm
    list_display = ["name", "title", "email"]
    search_fields = ["name", "title"]
    autocomplete_fields = ["picture", "user"]
    fields = ["name", "title", "email", "bio", "picture", "user", "slug"]

    def get_fields(self, request, obj=None):
        """Who logs in as whom is for those who may see the logins."""
        hidden = set() if request.user.has_perm("accounts.view_user") else {"user"}
        return [name for name in self.fields if name not in hidden]


class ArticleForm(ItemForm):
    given = ("bylines",)

    bylines = AuthorsField(
        label="Forfattere",
        required=False,
        queryset=Author.objects.all(),
        help_text="I den rækkefølge, de skal stå.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "bylines" in self.fields and "bylines" not in self.initial:
            self.initial["bylines"] = [author.pk for author in self.instance.ordered_authors]

    def put_relations(self):
        if "bylines" in self.cleaned_data:
            self.instance.put({"authors": [author.pk for author in self.cleaned_data["bylines"]]})


@admin.register(Article)
class ArticleAdmin(ItemAdmin):
    form = ArticleForm
    list_filter = [*ItemAdmin.list_filter, "genre"]
    text_fields = ["kicker", "headline", "teaser", "body"]
    panel_fields = ["bylines", *ItemAdmin.panel_fields]
    detail_fields = ["genre", "source_credit", "slug"]
    to_read = {**ItemAdmin.to_read, "bylines": "authors_to_read"}
    readonly_fields = ["corrections_to_read"]

    @admin.display(description="forfattere")
    def authors_to_read(self, article):
        return ", ".join(str(author) for author in article.ordered_authors) or "–"

    @admin.display(description="sagt til læserne")
    def corrections_to_read(self, article):
        context = {"corrections": article.correction_list}
        return render_to_string("admin/articles/_corrections.html", context)

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj and obj.correction_list:
            told = {"fields": ["corrections_to_read"], "classes": ["panel"]}
            fieldsets.append(("Rettelser", told))
        return fieldsets

    def get_changeform_initial_data(self, request):
        """Whoever begins an article is its first author, where they have a byline."""
        own = getattr(request.user, "author", None)
        return {"bylines": [own.pk] if own else []} | super().get_changeform_initial_data(request)
