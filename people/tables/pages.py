"""»Indlæs mange«: choose a file, look at every row, lay the good ones down as drafts."""

import uuid

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render

from people.models import Notice
from people.tables.columns import CHOICES, LABELS
from people.tables.drafts import lay_down
from people.tables.faults import TableFault
from people.tables.files import ROWS, Table, as_csv, read_file
from people.tables.preview import Preview
from people.tables.resource import NoticeResource
from people.tables.spreadsheets import as_xlsx
from publishing import danish
from publishing.desk.desk_pages import desk_button, desk_page, desk_url, to_page
from publishing.desk.editing import EditingSession
from publishing.desk.site import START_BUTTONS, StartButton
from publishing.kinds import Kind

START_BUTTONS.append(
    StartButton("people.add_notice", "Indlæs mange navnenyt", "people_notice_table")
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def urls(admin):
    return [
        desk_page(admin, "indlaes/", table),
        desk_button(admin, "indlaes/laeg/", table_accept),
        desk_page(admin, "indlaes/navnenyt.csv", table_csv),
        desk_page(admin, "indlaes/navnenyt.xlsx", table_xlsx),
    ]


class TableForm(forms.Form):
    file = forms.FileField(
        label="Fil",
        error_messages={
            "required": "Vælg en fil.",
            "empty": "Filen er tom. Skriv i den, gem den, og vælg den igen.",
        },
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=f"CSV eller XLSX, højst {ROWS} rækker og 1 MB.",
    )

    def clean_file(self):
        try:
            return read_file(self.cleaned_data["file"].read())
        except TableFault as fault:
            raise forms.ValidationError(str(fault)) from fault


class AcceptForm(forms.Form):
    """What was looked at, sent back by its own page: nothing of it is kept here meanwhile."""

    table = forms.JSONField(widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def clean_table(self):
        try:
            return Table.from_json(self.cleaned_data["table"])
        except ValueError as error:
            raise forms.ValidationError("Tabellen er ikke til at læse.") from error


def table(admin, request):
    refuse_others(admin, request)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = TableForm(*sent, label_suffix="")
    if form.is_valid():
        return looked_at(admin, request, form.cleaned_data["file"])
    occasions = CHOICES["occasion"].values()
    context = {"title": "Indlæs mange", "form": form, "labels": LABELS, "occasions": occasions}
    return page(admin, request, "admin/people/table.html", context)


def looked_at(admin, request, chosen, *, none_chosen=False):
    preview = Preview(chosen, may_make=may_make(request))
    right = chosen.only({entry.number for entry in preview.right})
    form = AcceptForm(initial={"table": right.as_json(), "key": uuid.uuid4()})
    context = {
        "title": "Se rækkerne efter",
        "preview": preview,
        "form": form,
        "none_chosen": none_chosen,
    }
    return page(admin, request, "admin/people/table_preview.html", context)


def table_accept(admin, request):
    refuse_others(admin, request)
    form = AcceptForm(request.POST)
    if not form.is_valid():
        sentence = "Rækkerne kom ikke med fra siden. Vælg filen igen."
        admin.message_user(request, sentence, messages.ERROR)
        return to_page(admin, "table")
    numbers = {int(number) for number in request.POST.getlist("med") if number.isdecimal()}
    chosen = form.cleaned_data["table"].only(numbers)
    if not chosen.rows:
        return looked_at(admin, request, form.cleaned_data["table"], none_chosen=True)
    with transaction.atomic():
        if not first_time(form.cleaned_data["key"], request.user):
            admin.message_user(request, "De rækker er lagt som kladder allerede.")
            return to_page(admin, "changelist")
        made = lay_down(chosen, by=request.user, may_make=may_make(request))
    what = danish.counted(len(made), "kladde er lagt", "kladder er lagt")
    sentence = f"{what}. Læserne ser dem, når du udgiver dem en for en."
    admin.message_user(request, sentence, messages.SUCCESS)
    ids = ",".join(str(notice.pk) for notice in made)
    return redirect(f"{desk_url(Notice, 'changelist')}?id__in={ids}")


def first_time(key, user):
    """Whether the page is sent for the first time: a second press makes no second drafts."""
    said = {"user": user, "kind": Kind.NOTICE, "left": True, "saved": True}
    return EditingSession.objects.get_or_create(key=key, defaults=said)[1]


def table_csv(admin, request):
    return empty_table(admin, request, as_csv, "text/csv; charset=utf-8", "csv")


def table_xlsx(admin, request):
    return empty_table(admin, request, as_xlsx, XLSX, "xlsx")


def empty_table(admin, request, written, content_type, ending):
    refuse_others(admin, request)
    response = HttpResponse(written(NoticeResource().template()), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="navnenyt.{ending}"'
    return response


def refuse_others(admin, request):
    if not admin.has_add_permission(request):
        raise PermissionDenied("Du kan ikke skrive navnenyt.")


def may_make(request):
    return request.user.has_perm("people.add_company")


def page(admin, request, template, context):
    context = {**admin.admin_site.each_context(request), "opts": admin.opts, **context}
    return render(request, template, context)
