from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone
from django.utils.html import format_html
from js_asset import Media
from taggit.managers import TaggableManager

from publishing import danish
from publishing.expansion import expand
from publishing.forms import ItemForm, WithdrawForm
from publishing.ids import row_id
from publishing.items import Stage
from publishing.richtext import BodyField
from publishing.standing import VisibilityFilter, standing, steps
from publishing.widgets import ChoosesByTyping, RunningLine, TagInput, WritingSurface


class ItemAdmin(ChoosesByTyping, admin.ModelAdmin):
    """
    The writing desk of every kind: the text in the middle, the panel at its side, and the verbs of
    the workflow as buttons. A kind's own admin names its fields and nothing else.
    """

    form = ItemForm
    change_form_template = "admin/publishing/item_form.html"
    formfield_overrides = {
        TaggableManager: {"widget": TagInput},
        BodyField: {"widget": WritingSurface},
    }
    running_lines = ("headline", "teaser")
    autocomplete_fields = ["picture"]
    list_display = ["headline", "state", "published", "saved"]
    list_filter = [VisibilityFilter, "stage", ("tags", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["headline", "teaser", "kicker"]
    list_per_page = 50
    ordering = ["-saved_at"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    text_fields = []
    panel_fields = ["tags", "picture", "picture_caption"]
    detail_fields = ["slug"]
    # What stands instead of a field for those who may only read.
    to_read = {"publish_at": "published_at", "until": "expires_at", "body": "body_to_read"}

    def get_fieldsets(self, request, obj=None):
        times = ["until"] if obj and obj.is_live() else ["publish_at", "until"]
        fieldsets = [
            (None, {"fields": self.text_fields, "classes": ["text"]}),
            ("Udgivelse", {"fields": times, "classes": ["panel"]}),
            ("Emner og billede", {"fields": self.panel_fields, "classes": ["panel"]}),
            ("Detaljer", {"fields": self.detail_fields, "classes": ["panel"]}),
        ]
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        return [
            (name, {**options, "fields": self.readable(options["fields"])})
            for name, options in fieldsets
        ]

    def readable(self, fields):
        read = [
            self.to_read.get(name, name) if isinstance(name, str) else tuple(self.readable(name))
            for name in fields
        ]
        return [name for name in read if name]

    @admin.display(description="brødtekst")
    def body_to_read(self, item):
        return format_html('<div class="written">{}</div>', expand(item.body, item))

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in self.running_lines:
            kwargs["widget"] = RunningLine
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_object(self, request, object_id, from_field=None):
        known = row_id(object_id) is not None
        return super().get_object(request, object_id, from_field) if known else None

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
        where = standing(item)
        return format_html('<span class="state state-{}">{}</span>', where.key, where.word)

    @admin.display(description="udgivet", ordering="published_at")
    def published(self, item):
        return danish.list_stamp(item.published_at) if item.published_at else "–"

    @admin.display(description="gemt", ordering="saved_at")
    def saved(self, item):
        return danish.list_stamp(item.saved_at)

    # The editing page -----------------------------------------------------------------------

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        may_change = self.has_change_permission(request, obj)
        context |= {
            "standing": standing(obj),
            "steps": steps(obj, may_publish=self.may(request, "publish")) if may_change else [],
            "may_withdraw": obj and obj.is_live() and self.may_withdraw(request),
            "may_bring_back": obj and obj.withdrawn_at and self.may_withdraw(request),
            "may_delete": obj and self.has_delete_permission(request, obj),
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
        asked, may_publish = form.cleaned_data, self.may(request, "publish")
        if "_review" in request.POST:
            self.put_in_stage(item, Stage.REVIEW)
        elif "_approve" in request.POST and may_publish:
            self.put_in_stage(item, Stage.APPROVED)
        elif "_publish_now" in request.POST:
            self.publish(request, item, at=None, until=asked.get("until"))
        elif "_publish" in request.POST:
            self.publish(request, item, at=asked.get("publish_at"), until=asked.get("until"))
        elif item.published_at and may_publish:
            self.change_times(request, item, form)

    def put_in_stage(self, item, stage):
        item.stage = stage
        item.save(update_fields=["stage", "saved_at"])

    def publish(self, request, item, *, at, until):
        """Publish, or say what is missing; what was typed is saved either way."""
        if not self.may(request, "publish"):
            raise PermissionDenied("Du kan ikke udgive. Send det til gennemsyn i stedet.")
        try:
            item.publish(by=request.user, at=at, until=until)
        except ValidationError as error:
            why = " ".join(error.messages)
            self.message_user(request, f"Gemt, men ikke udgivet. {why}", messages.ERROR)

    def change_times(self, request, item, form):
        """What is published or scheduled already gets its new times by a plain save."""
        if "_unschedule" in request.POST and not item.is_live():
            item.published_at = None
            item.keep(by=request.user)
        elif {"publish_at", "until"} & set(form.changed_data):
            asked = form.cleaned_data
            at = asked.get("publish_at") or item.published_at
            self.publish(request, item, at=at, until=asked.get("until"))

    def response_add(self, request, item, post_url_continue=None):
        return self.answer(request, item) or super().response_add(request, item, post_url_continue)

    def response_change(self, request, item):
        return self.answer(request, item) or super().response_change(request, item)

    def answer(self, request, item):
        """Stay on the page after a save, with one plain sentence about what happened."""
        if "_popup" in request.POST:
            return None
        if sentence := self.sentence(request, item):
            self.message_user(request, sentence, messages.SUCCESS)
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", item.pk)

    def sentence(self, request, item):
        """Empty where `publish` has told already why it could not."""
        where = standing(item)
        asked_to_publish = {"_publish", "_publish_now"} & request.POST.keys()
        if where.key == "scheduled":
            return f"Gemt. Læserne ser det {danish.stamp(item.published_at)}."
        if where.key == "live":
            return "Udgivet. Læserne ser det nu." if asked_to_publish else "Siden er opdateret."
        if asked_to_publish:
            return ""
        if "_unschedule" in request.POST:
            return "Gemt som kladde. Det udkommer ikke længere af sig selv."
        if "_approve" in request.POST:
            return "Gemt og godkendt."
        return "Gemt og sendt til gennemsyn." if "_review" in request.POST else "Gemt."

    # Withdrawing ----------------------------------------------------------------------------

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("<pk:pk>/afpublicer/", wrap(self.withdraw), name=f"{name}_withdraw"),
            path("<pk:pk>/tilbage/", wrap(self.bring_back), name=f"{name}_bring_back"),
            *super().get_urls(),
        ]

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
            "original": item,
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
            self.message_user(request, "Udgivet igen på den gamle adresse.", messages.SUCCESS)
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", pk)
