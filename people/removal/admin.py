"""The requests at the desk, and the buttons to answer them with."""

from django import forms
from django.contrib import admin, messages
from django.shortcuts import get_object_or_404

from people.removal import answers, desk
from people.removal.requests import RemovalRequest, purge
from publishing.desk.desk_pages import desk_button, desk_page, to_page

LATELY = 20
Answer = RemovalRequest.Answer


class RefusalForm(forms.Form):
    reason = forms.CharField(
        label="Begrundelse",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Den, der spurgte, får den i en mail, som den står her. Mailen siger selv, at "
        "man kan klage til Pressenævnet, og at det skal ske inden 12 uger.",
        error_messages={"required": "Skriv, hvorfor det bliver stående."},
    )


@admin.register(RemovalRequest)
class RemovalRequestAdmin(admin.ModelAdmin):
    """What readers ask for, and the pages where a person is taken out."""

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_urls(self):
        return [
            *desk.urls(self),
            desk_page(self, "<pk:pk>/afslaa/", refuse),
            desk_button(self, "<pk:pk>/rettet/", corrected),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        """What is due is done whenever somebody looks, so that it cannot be forgotten."""
        desk.may_decide(request.user)
        purge()
        rows = RemovalRequest.objects.for_list()
        answered = rows.filter(answered_at__isnull=False).order_by("-answered_at")
        return desk.page(
            self,
            request,
            "requests",
            "Anmodninger om rettelse og fjernelse",
            rows=rows.waiting(),
            answered=answered[:LATELY],
        )

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return to_page(self, "changelist")

    def history_view(self, request, object_id, extra_context=None):
        return to_page(self, "changelist")


def open_request(request, pk):
    desk.may_decide(request.user)
    return get_object_or_404(RemovalRequest.objects.for_list().waiting(), pk=pk)


def refuse(admin, request, pk):
    """No, with a reason that is mailed."""
    asked = open_request(request, pk)
    form = RefusalForm(request.POST or None, label_suffix="")
    if form.is_valid():
        if asked.decide(Answer.REFUSED, by=request.user, reason=form.cleaned_data["reason"]):
            say(admin, request, asked, "Afslået")
        return to_page(admin, "changelist")
    return desk.page(admin, request, "refuse", "Afslå anmodningen", asked=asked, form=form)


def corrected(admin, request, pk):
    """It has been put right, and whoever asked is told."""
    asked = open_request(request, pk)
    if asked.decide(Answer.CORRECTED, by=request.user):
        say(admin, request, asked, "Besvaret")
    return to_page(admin, "changelist")


def say(admin, request, asked, done):
    if answers.tell(asked):
        admin.message_user(request, f"{done}, og svaret er sendt.", messages.SUCCESS)
    else:
        sentence = f"{done}, men mailen kunne ikke sendes. Skriv selv til {asked.email}."
        admin.message_user(request, sentence, messages.WARNING)
