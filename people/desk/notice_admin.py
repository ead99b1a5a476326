from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import JsonResponse
from django.template.loader import render_to_string

from people import hints
from people.desk import drafts, going_on, portrait
from people.desk.chain import Chain
from people.desk.company_field import CompanyField, CompanyInput
from people.desk.notice_form import NoticeForm, WhoInput
from people.desk.reading import Reading
from people.desk.sentence import answer_to
from people.models import Notice
from people.tables import pages as table_pages
from pictures.ids import row_id
from pictures.intake import examine_ahead
from publishing.desk.desk_pages import desk_button
from publishing.desk.item_admin import ItemAdmin
from publishing.desk.meanwhile import sight
from publishing.desk.standing import Step, standing
from publishing.desk.widgets import DayInput

# The fields, in the order their sentences are printed; only those of the occasion are shown.
GROUPS = {
    "Notitsen": [("occasion", "job_date", "who", "age", "years")],
    "Hvem": [("company", "printed_company", "first_name", "last_name"), "near_notices"],
    "Stillingen": [
        ("title", "department", "office_company", "office_city"),
        ("certification", "issuer"),
    ],
    "Opgaven": ["task"],
    "Kommer fra": [("old_title", "old_company")],
    "Uddannet": [("education", "school_preposition", "school", "network")],
    "Før": ["prior", "day_job", ("next_title", "next_company")],
    "Frit": ["free_sentence"],
}
PANELS = {
    "Portræt": ["picture", "portrait_accepted", "picture_caption"],
    "Emner": ["tags", "tag_suggestions"],
    "Detaljer": ["slug"],
}
# A notice is published from its own page, with no question, where nothing is out or planned.
AT_ONCE = {"live": "Udgiv ændringer og næste"}
ASKED_ABOUT = ("scheduled", "over", "down")


@admin.register(Notice)
class NoticeAdmin(ItemAdmin):
    """
    One screen from a mail to a live notice: what is pasted fills the fields, the sentence stands
    under them as it will be printed, and one button publishes it and brings up the next.
    """

    form = NoticeForm
    change_form_template = "admin/people/notice_form.html"
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
    readonly_fields = ["near_notices", "tag_suggestions"]

    @property
    def own_fieldsets(self):
        groups = [
            (name, {"fields": fields, "classes": ["clause"]}) for name, fields in GROUPS.items()
        ]
        return [
            *groups,
            *((name, {"fields": own, "classes": ["panel"]}) for name, own in PANELS.items()),
        ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if own := portrait.formfield(db_field, request.user):
            return own
        if db_field.name == "who":
            kwargs["widget"] = WhoInput
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "company":
            field.may_make = request.user.has_perm("people.add_company")
            # A company is made in the field itself.
            field.widget.can_add_related = False
            field.widget.widget.makes = CompanyInput.makes if field.may_make else ""
        return field

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name != "company":
            return field
        widget = CompanyInput(db_field, self.admin_site)
        return db_field.formfield(form_class=CompanyField, widget=widget)

    @admin.display(description="ligner noget, vi har")
    def near_notices(self, notice):
        return hints.near_box(notice)

    @admin.display(description="forslag til emner")
    def tag_suggestions(self, notice):
        return hints.tag_box(notice)

    # The pages ------------------------------------------------------------------------------

    def get_urls(self):
        own = [
            desk_button(self, "tekst/", NoticeAdmin.sentence, "sentence"),
            desk_button(self, "laes/", NoticeAdmin.read_mail, "read"),
        ]
        return [*own, *table_pages.urls(self), *super().get_urls()]

    def sentence(self, request):
        """The sentences and the remarks of what stands in the form, whole or not, unsaved."""
        self.refuse_others(request)
        return JsonResponse(answer_to(self.get_form(request)(request.POST)))

    def read_mail(self, request):
        """What was understood of a mail, for the fields, and as the page shows it."""
        self.refuse_others(request)
        reading = Reading(request.POST.get("mail", ""), row_id(request.POST.get("nr", "")))
        answer = {
            "said": reading.said,
            "notices": [found.as_json() for found in reading.found],
            "shown": render_to_string("admin/people/_reading.html", {"reading": reading}),
        }
        return JsonResponse(answer, status=400 if reading.fault_of_mail else 200)

    def refuse_others(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied("Du kan ikke skrive navnenyt.")

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if "_publish_next" in request.POST and not self.may(request, "publish"):
            raise PermissionDenied("Du kan ikke udgive. Send det til gennemsyn i stedet.")
        if self.has_add_permission(request):
            examine_ahead(request.FILES.values())
        if object_id is None and {"_read", "_drafts"} & request.POST.keys():
            reading = Reading(request.POST.get("mail", ""))
            if "_drafts" in request.POST and reading.found:
                return drafts.lay_down(self, request, reading)
            # The page is opened anew, with what was typed and what was read.
            request.reading, request.method = reading, "GET"
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_changeform_initial_data(self, request):
        begun = super().get_changeform_initial_data(request)
        reading = getattr(request, "reading", None)
        if reading is None:
            return begun
        return reading.filled_in(self.get_form(request).base_fields, begun, request.POST)

    def get_object(self, request, object_id, from_field=None):
        item = super().get_object(request, object_id, from_field)
        if item and request.method == "GET":
            item.opened["seen"] = sight(item, item.working_on)
        return item

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        mail = context["adminform"].form["mail"].value() if add else ""
        reading = getattr(request, "reading", None) or (Reading(mail) if mail else None)
        context |= {"reading": reading, "chain": Chain.of(request.GET)}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def steps_at(self, request, obj):
        """The plain steps, and as the main one that which goes on to the next notice."""
        own = [Step(step.name, step.label) for step in super().steps_at(request, obj)]
        if not self.may(request, "publish"):
            return [*own, Step("_send_next", "Send og næste", main=True)]
        where = standing(obj).key
        if where in ASKED_ABOUT:
            return super().steps_at(request, obj)
        return [*own, Step("_publish_next", AT_ONCE.get(where, "Udgiv og næste"), main=True)]

    # Saving ---------------------------------------------------------------------------------

    def save_model(self, request, item, form, change):
        row = Notice.objects.filter(pk=item.pk).first() if change else None
        seen = form.cleaned_data.get("seen")
        request.meanwhile = going_on.done_meanwhile(row, seen) if row else ""
        item.make_company()
        super().save_model(request, item, form, change)

    def answer(self, request, item):
        clashes = request.kept and request.kept.clashes
        if "_publish_next" in request.POST and not clashes:
            return going_on.publish_and_go_on(self, request, item)
        if "_send_next" in request.POST and not clashes:
            return going_on.send_and_go_on(self, request, item)
        answer = super().answer(request, item)
        answer["Location"] += Chain.of(request.GET).query
        return answer
