"""»Er det dig?«: the public form, and the page its mail links to."""

from django import forms
from django.core import signing
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from people.grammar import PERSONAL_NUMBER
from people.notices import Notice
from people.persons import Person
from people.removal import answers
from people.removal.requests import RemovalRequest
from people.submissions import wording
from people.submissions.fields import Plain, Text
from people.submissions.guarding import GuardedForm, public_form
from publishing.answers import NothingHere

NOT_MAILED = (
    "Vi kunne ikke sende dig en mail lige nu, så det er ikke kommet frem. Se efter, om adressen er "
    "rigtig, og prøv igen om lidt."
)


class RequestForm(GuardedForm):
    purpose = "anmodning"
    per_network, per_mail = 10, 5

    wish = forms.ChoiceField(
        label="Hvad ønsker du?",
        choices=[("corrected", "At noget bliver rettet"), ("removed", "At det bliver fjernet")],
        widget=forms.RadioSelect,
        error_messages={"required": "Vælg, om det skal rettes eller fjernes."},
    )
    text = Text(
        label="Hvad drejer det sig om?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Hvad er forkert, eller hvorfor skal det væk? Skriv aldrig et CPR-nummer.",
        error_messages={"required": "Skriv et par ord om, hvad det drejer sig om."},
    )
    name = Plain(label="Dit navn", max_length=120, error_messages={"required": "Skriv dit navn."})
    email = forms.EmailField(
        label="Din mailadresse",
        max_length=254,
        help_text="Vi sender et link, du skal trykke på, før redaktionen ser det, og siden svaret.",
        error_messages={"required": "Skriv din mailadresse: dér sender vi linket hen."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("wish", "text", "name", "email"):
            self.fields[name].asked_for = True

    def clean_text(self):
        if PERSONAL_NUMBER.search(self.cleaned_data["text"]):
            raise forms.ValidationError(wording.CPR)
        return self.cleaned_data["text"]


@public_form
def ask_about_notice(request, pk):
    notice = get_object_or_404(Notice.objects.live().for_teasers(), pk=pk)
    return ask(request, str(notice), notice=notice, person=notice.person)


@public_form
def ask_about_person(request, pk):
    person = get_object_or_404(Person.objects.standing(), pk=pk)
    if not person.notices.live().exists():
        raise NothingHere("Vi har ingen navnenyt om den person.")
    return ask(request, person.name, person=person)


def ask(request, about, **rows):
    form = RequestForm(request.POST or None, request=request)
    if form.is_valid() and form.may_send(form.cleaned_data["email"]):
        if received(form, rows):
            return redirect("removal-thanks")
        form.add_error("email", NOT_MAILED)
    context = {"form": form, "about": about}
    return render(request, "people/removal/ask.html", context)


def received(form, rows):
    names = ("wish", "text", "name", "email")
    asked = RemovalRequest.objects.create(
        **rows, **{name: form.cleaned_data[name] for name in names}
    )
    if not answers.ask_to_confirm(asked):
        asked.delete()
        return False
    return True


@require_safe
def thanks(request):
    return render(request, "people/removal/thanks.html")


@public_form
def confirm(request, token):
    """A page with a button: mail scanners follow links, but press nothing."""
    try:
        asked = RemovalRequest.objects.of_token(token)
    except signing.SignatureExpired:
        raise NothingHere(
            "Linket er udløbet, og det, du sendte, er slettet. Send det igen."
        ) from None
    except signing.BadSignature:
        raise NothingHere("Linket er ikke helt. Kopiér hele linjen fra mailen.") from None
    if asked is None:
        raise NothingHere("Det, linket hører til, er slettet. Skriv til redaktionen i stedet.")
    if request.method == "POST" and asked.confirm():
        answers.tell_received(asked)
    return render(request, "people/removal/confirm.html", {"asked": asked})
