"""»Indsendt udefra«: what waits at the desk, who sent it, and what its person has said yes to."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from people.notices import Notice
from people.submissions import mails, purging
from people.submissions.submission import Submission
from people.submissions.views import picture
from publishing.desk.desk_pages import desk_button, desk_page, to_page

SHOWN = 50
LATELY = 10


class RefuseForm(forms.Form):
    reason = forms.CharField(
        label="Begrundelse",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Indsenderen får den i en mail, som den står her.",
        error_messages={"required": "Skriv, hvorfor det ikke bliver bragt."},
    )


@admin.register(Submission)
class SubmissionAdmin(admin.ModelAdmin):
    """A list and a page for each, with two buttons: into the form, or no."""

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_urls(self):
        return [
            desk_button(self, "<pk:pk>/aabn/", take_up, "take_up"),
            desk_page(self, "<pk:pk>/afvis/", refuse),
            desk_page(self, "<pk:pk>/portraet/", portrait),
            *super().get_urls(),
        ]

    def get_queryset(self, request):
        """What nobody has confirmed is nobody's to see."""
        return super().get_queryset(request).filter(confirmed_at__isnull=False)

    def changelist_view(self, request, extra_context=None):
        """What is due is done whenever somebody looks, so that it cannot be forgotten."""
        if not self.has_view_permission(request):
            raise PermissionDenied("Det, der er sendt ind, ses af dem, der laver navnenyt.")
        purging.purge()
        purging.tell()
        waiting = Submission.objects.waiting().for_queue()
        return self.page(
            request,
            "queue",
            "Indsendt udefra",
            rows=waiting[:SHOWN],
            count=waiting.count(),
            taken_back=Submission.objects.taken_back().for_queue().reverse()[:LATELY],
            may_change=self.has_change_permission(request),
        )

    def change_view(self, request, object_id, form_url="", extra_context=None):
        submission = self.get_object(request, object_id)
        if submission is None:
            raise Http404("Det findes ikke.")
        if not self.has_view_permission(request, submission):
            raise PermissionDenied("Det, der er sendt ind, ses af dem, der laver navnenyt.")
        return self.page(
            request,
            "submission",
            str(submission),
            original=submission,
            may_change=self.has_change_permission(request),
        )

    def history_view(self, request, object_id, extra_context=None):
        return to_page(self, "change", object_id)

    def page(self, request, template, title, **context):
        site = self.admin_site.each_context(request)
        context |= {**site, "title": title, "opts": self.opts}
        return render(request, f"admin/people/submissions/{template}.html", context)


def changeable(desk, request, pk):
    if not desk.has_change_permission(request):
        raise PermissionDenied("Det, der er sendt ind, afgøres af dem, der laver navnenyt.")
    rows = desk.get_queryset(request)
    found = rows.select_related("notice", "portrait", "picture", "revision")
    return get_object_or_404(found, pk=pk)


def take_up(desk, request, pk):
    """Into the ordinary form, with every field filled."""
    submission = changeable(desk, request, pk)
    try:
        notice = submission.take_up(by=request.user)
    except ValidationError as error:
        desk.message_user(request, " ".join(error.messages), messages.WARNING)
        return to_page(desk, "changelist")
    return to_notice(notice.pk)


def to_notice(pk):
    return to_page(admin.site.get_model_admin(Notice), "change", pk)


def refuse(desk, request, pk):
    """Ask for the reason the sender gets, then say no."""
    submission = changeable(desk, request, pk)
    form = RefuseForm(request.POST or None, label_suffix="")
    if not submission.is_waiting:
        desk.message_user(request, "Det er afgjort.", messages.WARNING)
        return to_page(desk, "changelist")
    if form.is_valid():
        try:
            submission.refuse(form.cleaned_data["reason"], by=request.user)
        except ValidationError as error:
            desk.message_user(request, " ".join(error.messages), messages.WARNING)
            return to_page(desk, "changelist")
        mailed = mails.tell_refused(submission, form.cleaned_data["reason"])
        said = (
            "Afvist, og indsenderen har fået besked."
            if mailed
            else (
                f"Afvist, men mailen kunne ikke sendes. Skriv selv til {submission.sender_email}."
            )
        )
        desk.message_user(request, said, messages.SUCCESS if mailed else messages.WARNING)
        return to_page(desk, "changelist")
    return desk.page(request, "refuse", "Afvis", original=submission, form=form)


def portrait(desk, request, pk):
    """The picture as it was sent, for those who decide. Nobody else can see it."""
    rows = desk.get_queryset(request).select_related("portrait")
    found = get_object_or_404(rows, pk=pk)
    if not desk.has_view_permission(request) or found.portrait is None:
        raise Http404("Der er intet portræt.")
    return picture(found.portrait)
