from csp.constants import SELF
from csp.decorators import csp_update
from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.html import format_html
from js_asset import Media
from taggit.managers import TaggableManager

from pictures.ids import row_id
from publishing import danish
from publishing.body.expansion import expand
from publishing.body.richtext import BodyField
from publishing.desk import (
    autosave,
    clashing,
    handing_over,
    history,
    preview,
    sharing_pages,
    taking_down,
    unsaved,
)
from publishing.desk.answering import approve, said, tell_of_gone
from publishing.desk.checks import pages as checks
from publishing.desk.desk_pages import to_page
from publishing.desk.forms import ItemForm
from publishing.desk.standing import VisibilityFilter, standing, steps
from publishing.desk.tags_field import TagsField
from publishing.desk.waiting import work_on
from publishing.desk.widgets import ChoosesByTyping, RunningLine, WritingSurface
from publishing.versions.versioned import TAKEN_OUT
from publishing.workflow import Stage

# Each adds its own pages to an item's editing page.
PAGES = (
    autosave,
    checks,
    clashing,
    handing_over,
    history,
    preview,
    sharing_pages,
    taking_down,
)
SCRIPTS = ("editing-session", "picture-words")
NEXT_PAGES = {"_review": "review", "_send_back": "send_back", "_publish": "publish"}


class ItemAdmin(ChoosesByTyping, admin.ModelAdmin):
    """
    The writing desk of every kind: the text in the middle, the panel at its side, and the verbs of
    the workflow as buttons. What is saved here is a version; readers see it when it is published.
    A kind's own admin names its fields and nothing else.
    """

    form = ItemForm
    change_form_template = "admin/publishing/item_form.html"
    formfield_overrides = {
        TaggableManager: {"form_class": TagsField},
        BodyField: {"widget": WritingSurface},
    }
    running_lines = ("headline", "teaser")
    autocomplete_fields = ["picture"]
    list_display = ["headline_or_none", "state", "published", "saved"]
    list_filter = [VisibilityFilter, "stage", ("tags", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["headline", "teaser", "kicker"]
    list_per_page = 50
    ordering = ["-saved_at"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    text_fields = []
    panel_fields = ["tags", "picture", "picture_alt", "picture_decorative", "picture_caption"]
    detail_fields = ["slug"]

    class Media:
        js = [forms.Script(f"js/desk/{name}.js", type="module") for name in SCRIPTS]

    # What stands instead of a field for those who may only read.
    to_read = {"body": "body_to_read", "tags": "tags_to_read"}

    @property
    def own_fieldsets(self):
        return [
            (None, {"fields": self.text_fields, "classes": ["text"]}),
            ("Emner og billede", {"fields": self.panel_fields, "classes": ["panel"]}),
            ("Detaljer", {"fields": self.detail_fields, "classes": ["panel"]}),
        ]

    def get_fieldsets(self, request, obj=None):
        fieldsets = self.own_fieldsets
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

    @admin.display(description="emner")
    def tags_to_read(self, item):
        return ", ".join(tag.name for tag in item.tag_list) or "–"

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in self.running_lines:
            kwargs["widget"] = RunningLine
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_object(self, request, object_id, from_field=None):
        """The item as its newest version has it: that is what is worked on."""
        known = row_id(object_id) is not None
        item = super().get_object(request, object_id, from_field) if known else None
        if item:
            item.working_on = head = item.head
            if head:
                item.put(head.content)
            if request.method == "GET":
                item.opened = unsaved.opened(self, request, item)
        return item

    # Who may do what ------------------------------------------------------------------------

    def may(self, request, verb):
        return request.user.has_perm(f"{self.opts.app_label}.{verb}_{self.opts.model_name}")

    def has_delete_permission(self, request, obj=None):
        """A draft is discarded and what readers have seen is withdrawn: nothing is deleted."""
        return False

    def has_change_permission(self, request, obj=None):
        """What was taken out for good is only looked at."""
        return super().has_change_permission(request, obj) and not (obj and obj.taken_out)

    def may_withdraw(self, request):
        return self.may(request, "publish") or self.may(request, "withdraw")

    # The list -------------------------------------------------------------------------------

    @admin.display(description="rubrik", ordering="headline")
    def headline_or_none(self, item):
        return str(item)

    def get_queryset(self, request):
        return super().get_queryset(request).with_changes()

    @admin.display(description="status")
    def state(self, item):
        where = standing(item)
        waits = ", ændringer venter" if item.changes_wait else ""
        return format_html('<span class="state state-{}">{}</span>{}', where.key, where.word, waits)

    @admin.display(description="udgivet", ordering="published_at")
    def published(self, item):
        return danish.list_stamp(item.published_at) if item.published_at else "–"

    @admin.display(description="gemt", ordering="saved_at")
    def saved(self, item):
        return danish.list_stamp(item.saved_at)

    # The editing page -----------------------------------------------------------------------

    def get_urls(self):
        pages = [page for module in PAGES for page in module.urls(self)]
        return [*pages, *super().get_urls()]

    def get_changeform_initial_data(self, request):
        new = self.model()
        new.working_on = None
        return super().get_changeform_initial_data(request) | unsaved.opened(self, request, new)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if "_publish" in request.POST and not self.may(request, "publish"):
            raise PermissionDenied("Du kan ikke udgive. Send det til gennemsyn i stedet.")
        taken_out = self.model.objects.filter(pk=row_id(object_id or ""), taken_out=True)
        if request.method == "POST" and taken_out.exists():
            raise PermissionDenied(
                f"{TAKEN_OUT} Gå tilbage i browseren, hvis du vil kopiere det, du har skrevet."
            )
        return super().changeform_view(request, object_id, form_url, extra_context)

    @csp_update({"frame-src": [SELF]})
    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        may_change = self.has_change_permission(request, obj)
        context |= {
            "standing": standing(obj),
            "steps": self.steps_at(request, obj) if may_change else [],
            "may_withdraw": obj and obj.is_live() and self.may_withdraw(request),
            "may_bring_back": obj and taking_down.may_come_back(obj) and self.may_withdraw(request),
            "may_publish": self.may(request, "publish"),
            **work_on(obj, request.user),
            "may_discard": obj and may_change and taking_down.may_be_discarded(obj),
            "left_behind": getattr(request, "left_behind", []),
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def steps_at(self, request, obj):
        return steps(obj, may_publish=self.may(request, "publish"))

    def save_model(self, request, item, form, change):
        """Make a version of what was typed, merged with what others have saved meanwhile."""
        typed = item.content
        if change:
            row = self.model.objects.get(pk=item.pk)
        else:
            row = unsaved.made_already(request.user, form)
        if row:
            base = row.revisions.begun_from(form.cleaned_data["base"])
            request.kept = row.revise(typed, base=base, by=request.user)
            item.pk = row.pk
        else:
            item.begin(by=request.user)
            request.kept = None
        tell_of_gone(self, request, typed)
        unsaved.forget(request.user, form, row or item)

    def save_related(self, request, form, formsets, change):
        """Tags and authors are in the version."""

    def log_addition(self, request, obj, message):
        """The versions are the log."""

    log_change = log_addition

    def response_add(self, request, item, post_url_continue=None):
        return self.answer(request, item)

    def response_change(self, request, item):
        return self.answer(request, item)

    def answer(self, request, item):
        """Go on to the button's own page, or stay with one plain sentence about what happened."""
        kept = request.kept
        if kept and kept.clashes:
            return to_page(self, "clash", item.pk, kept.revision.number)
        for button, page in NEXT_PAGES.items():
            if button in request.POST:
                if kept and kept.merged:
                    self.message_user(request, said(kept), messages.WARNING)
                return to_page(self, page, item.pk)
        if "_approve" in request.POST and self.may(request, "publish"):
            approve(self, request, item, kept)
        else:
            sentence = said(kept, discarded=item.stage == Stage.DISCARDED)
            self.message_user(request, sentence, messages.SUCCESS)
        return to_page(self, "change", item.pk)

    def history_view(self, request, object_id, extra_context=None):
        if row_id(object_id) is None:
            raise Http404
        return to_page(self, "versions", object_id)
