from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone
from js_asset import Media
from taggit.managers import TaggableManager

from publishing import danish
from publishing.forms import ItemForm, TagInput, WithdrawForm
from publishing.items import ContentItem, Stage
from publishing.slugs import slugify
from publishing.tags import Tag


class VisibilityFilter(admin.SimpleListFilter):
    title = "udgivelse"
    parameter_name = "udgivelse"

    def lookups(self, request, model_admin):
        return [
            ("ude", "Ude nu"),
            ("planlagt", "Planlagt"),
            ("kladde", "Ikke udgivet"),
            ("nede", "Taget ned"),
        ]

    def queryset(self, request, queryset):
        match self.value():
            case "ude":
                return queryset.live()
            case "planlagt":
                return queryset.scheduled()
            case "kladde":
                return queryset.filter(published_at=None)
            case "nede":
                return queryset.exclude(withdrawn_at=None)
        return queryset


class ItemAdmin(admin.ModelAdmin):
    """
    The writing desk of every kind: the text in the middle, the panel at its side, and the verbs of
    the workflow as buttons. A kind's own admin names its fields and nothing else.
    """

    form = ItemForm
    change_form_template = "admin/publishing/item_form.html"
    formfield_overrides = {TaggableManager: {"widget": TagInput}}
    autocomplete_fields = ["picture"]
    list_display = ["headline", "state", "published", "saved_at"]
    list_filter = [VisibilityFilter, "stage", ("tags", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["headline", "teaser", "kicker"]
    list_per_page = 50
    ordering = ["-saved_at"]
    show_full_result_count = False
    text_fields = []
    panel_fields = []

    def get_fieldsets(self, request, obj=None):
        return [
            (None, {"fields": self.text_fields, "classes": ["text"]}),
            ("Udgivelse", {"fields": ["publish_at", "until"], "classes": ["panel"]}),
            ("Detaljer", {"fields": self.panel_fields, "classes": ["panel"]}),
        ]

    # Who may do what ------------------------------------------------------------------------

    def may(self, request, verb):
        return request.user.has_perm(f"{self.opts.app_label}.{verb}_{self.opts.model_name}")

    def has_change_permission(self, request, obj=None):
        """What readers see is changed only by those who may publish it."""
        if obj and obj.is_live() and not self.may(request, "publish"):
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        """What readers have seen is withdrawn, never deleted."""
        if obj is None or obj.published_at and obj.published_at <= timezone.now():
            return False
        return super().has_delete_permission(request, obj)

    def may_withdraw(self, request):
        return self.may(request, "publish") or self.may(request, "withdraw")

    # The list -------------------------------------------------------------------------------

    @admin.display(description="status")
    def state(self, item):
        if item.withdrawn_at:
            return "Taget ned"
        if item.is_live():
            return "Ude nu"
        if item.published_at:
            return "Planlagt" if item.published_at > timezone.now() else "Udløbet"
        return item.get_stage_display()

    @admin.display(description="udgivet", ordering="published_at")
    def published(self, item):
        return danish.list_stamp(item.published_at) if item.published_at else "–"

    # The editing page -----------------------------------------------------------------------

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        context |= {
            "state": self.state(obj) if obj else "Ny",
            "may_publish": self.may(request, "publish"),
            "may_withdraw": obj and obj.is_live() and self.may_withdraw(request),
            "may_change": self.has_change_permission(request, obj),
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_model(self, request, item, form, change):
        if not change:
            item.created_by = request.user
        item.save()

    def save_related(self, request, form, formsets, change):
        """Tags and authors are in: the save is whole, and the button's verb can be carried out."""
        super().save_related(request, form, formsets, change)
        item = form.instance
        item.keep(by=request.user)
        if "_review" in request.POST:
            item.stage = Stage.REVIEW
            item.save(update_fields=["stage", "saved_at"])
        elif "_approve" in request.POST and self.may(request, "publish"):
            item.stage = Stage.APPROVED
            item.save(update_fields=["stage", "saved_at"])
        elif "_publish" in request.POST:
            self.publish(request, item, form.cleaned_data)

    def publish(self, request, item, asked):
        """Publish, or say what is missing; what was typed is saved either way."""
        if not self.may(request, "publish"):
            raise PermissionDenied("Du kan ikke udgive. Send det til gennemsyn i stedet.")
        try:
            item.publish(by=request.user, at=asked.get("publish_at"), until=asked.get("until"))
        except ValidationError as error:
            for sentence in error.messages:
                self.message_user(request, f"Gemt, men ikke udgivet. {sentence}", messages.ERROR)

    def response_add(self, request, item, post_url_continue=None):
        return self.answer(request, item) or super().response_add(request, item, post_url_continue)

    def response_change(self, request, item):
        return self.answer(request, item) or super().response_change(request, item)

    def answer(self, request, item):
        """Stay on the page after a save, with one plain sentence about what happened."""
        if "_popup" in request.POST:
            return None
        self.message_user(request, self.sentence(request, item), messages.SUCCESS)
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", item.pk)

    def sentence(self, request, item):
        if "_publish" in request.POST and item.is_live():
            return "Udgivet. Læserne kan se det nu."
        if "_publish" in request.POST and item.published_at:
            return f"Planlagt. Læserne ser det {danish.stamp(item.published_at)}."
        if "_review" in request.POST:
            return "Gemt og sendt til gennemsyn."
        if "_approve" in request.POST:
            return "Gemt og godkendt."
        return "Gemt. Læserne ser ændringerne nu." if item.is_live() else "Gemt."

    # Withdrawing ----------------------------------------------------------------------------

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        own = [
            path(
                "<int:pk>/afpublicer/",
                self.admin_site.admin_view(self.withdraw),
                name=f"{name}_withdraw",
            ),
            path(
                "<int:pk>/tilbage/",
                self.admin_site.admin_view(self.bring_back),
                name=f"{name}_bring_back",
            ),
        ]
        return own + super().get_urls()

    def withdraw(self, request, pk):
        """Ask for the explanation readers get, then take the item down."""
        item = get_object_or_404(self.model.objects.live(), pk=pk)
        if not self.may_withdraw(request):
            raise PermissionDenied("Du kan ikke tage det ned.")
        form = WithdrawForm(request.POST or None)
        if form.is_valid():
            item.withdraw(note=form.cleaned_data["note"], by=request.user)
            self.log_change(request, item, "Taget ned.")
            self.message_user(request, "Taget ned. Adressen viser nu forklaringen.")
            return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", pk)
        context = {
            **self.admin_site.each_context(request),
            "title": "Tag ned",
            "item": item,
            "form": form,
            "opts": self.opts,
        }
        return render(request, "admin/publishing/withdraw.html", context)

    def bring_back(self, request, pk):
        item = get_object_or_404(self.model.objects.exclude(withdrawn_at=None), pk=pk)
        if not self.may_withdraw(request):
            raise PermissionDenied("Du kan ikke udgive det igen.")
        if request.method == "POST":
            item.bring_back(by=request.user)
            self.log_change(request, item, "Udgivet igen.")
            self.message_user(request, "Udgivet igen på den gamle adresse.")
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", pk)


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    fields = ["name", "slug", "lead"]
    list_display = ["name", "slug"]
    search_fields = ["name", "slug"]

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        if "slug" in form.base_fields:
            form.base_fields["slug"].required = False
            form.base_fields["slug"].help_text = "Laves af navnet, hvis du lader feltet stå tomt."
        return form

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("forslag/", wrap(self.suggestions), name="tag-suggestions"),
            path("indhold/", wrap(self.item_suggestions), name="item-suggestions"),
            *super().get_urls(),
        ]

    def suggestions(self, request):
        """The first tags whose name or slug begins with, or holds, what is being typed."""
        typed = request.GET.get("q", "").strip()[:100]
        wanted = slugify(typed)
        tags = Tag.objects.filter(Q(slug__contains=wanted) | Q(name__icontains=typed))
        ordered = sorted(tags[:200], key=lambda tag: (not tag.slug.startswith(wanted), tag.slug))
        return JsonResponse({"tags": [tag.name for tag in ordered[:10]]})

    def item_suggestions(self, request):
        """Live items for »Læs også«: those whose headline holds what is typed, or one by id."""
        items = ContentItem.objects.live().newest_first()
        if (pk := request.GET.get("id", "")).isdecimal():
            items = items.filter(pk=int(pk))
        else:
            items = items.filter(headline__icontains=request.GET.get("q", "").strip()[:100])
        rows = [{"id": item.pk, "text": item.headline} for item in items[:10]]
        return JsonResponse({"results": rows})
