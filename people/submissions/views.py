"""The way in for companies: /navnenyt/indsend/ and the pages its mails link to."""

from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from people import grammar
from people.submissions import mails
from people.submissions.correcting import CorrectionForm
from people.submissions.forms import SubmissionForm
from people.submissions.guarding import public_form
from people.submissions.links import CONFIRM, CORRECT, WITHDRAW, key_of
from people.submissions.pasting import read_into
from people.submissions.portraits import SubmittedPortrait
from people.submissions.submission import Submission
from publishing.answers import NothingHere

NOT_MAILED = (
    "Vi kunne ikke sende dig en mail lige nu, så det er ikke kommet ind. Se efter, om adressen er "
    "rigtig, og prøv igen om lidt."
)


@public_form
def submit(request):
    """The occasion is chosen first. From then on it is one page, and every button keeps it all."""
    if request.method == "POST":
        return answer(request)
    occasion = request.GET.get("anledning")
    if occasion not in grammar.OCCASIONS:
        return begin(request)
    return show(request, SubmissionForm(initial={"occasion": occasion}, request=request))


def begin(request, **context):
    context["form"] = SubmissionForm(initial=request.POST.dict(), request=request)
    context["occasions"] = grammar.OCCASIONS.values()
    return render(request, "people/submissions/begin.html", context)


def show(request, form, **context):
    return render(request, "people/submissions/form.html", {"form": form, **context})


def answer(request):
    data, said = read_into(request.POST) if "laes" in request.POST else (request.POST, "")
    if "occasion" not in data:
        return begin(request, said=said)
    form = filled(request, SubmissionForm, data)
    if form.is_valid() and not form.draft and form.may_send(form.cleaned_data["sender_email"]):
        if received(form):
            return redirect("submission-thanks")
        form.add_error("sender_email", NOT_MAILED)
    return show(request, form.with_advice(), said=said)


def filled(request, form_class, data):
    """The form as a button sent it: to be sent in, or only to be shown once more."""
    if "uden_billede" in data:
        data = data.copy()
        data["portrait_kept"] = ""
    form = form_class(data, request.FILES, request=request, draft="send" not in data)
    form.full_clean()
    return form


def received(form):
    submission = form.put_on(Submission())
    submission.save()
    try:
        mails.ask_to_confirm(submission)
    except mails.NOT_SENT:
        submission.delete()
        return False
    return True


@public_form
def text(request):
    """The sentence and the advice for what stands in the form, whole or not; nothing is kept."""
    form = SubmissionForm(request.POST, request=request, draft=True)
    form.full_clean()
    return JsonResponse({"text": form.text, "remarks": form.advice})


@require_safe
def portrait(request, token):
    """The portrait that is with a form, for the one who chose it."""
    kept = SubmittedPortrait.of_token(token)
    if kept is None:
        raise NothingHere("Billedet er her ikke mere. Vælg det igen.")
    return picture(kept)


def picture(kept):
    headers = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(bytes(kept.image), content_type="image/jpeg", headers=headers)


@require_safe
def thanks(request):
    return render(request, "people/submissions/thanks.html")


# What the mails link to --------------------------------------------------------------------------


def linked(token, purpose):
    """The submission a link stands for. Raises what the page then says."""
    try:
        key = key_of(token, purpose)
    except signing.SignatureExpired:
        raise NothingHere(
            "Linket er udløbet, og det, du sendte, er slettet. Send det gerne igen på "
            "/navnenyt/indsend/."
        ) from None
    except signing.BadSignature:
        raise NothingHere("Linket er ikke helt. Kopiér hele linjen fra mailen.") from None
    found = Submission.objects.select_related("notice__company", "notice__person")
    submission = found.filter(key=key, purged_at=None).first()
    if submission is None:
        raise NothingHere("Det, linket hører til, er slettet. Skriv til redaktionen i stedet.")
    return submission


def told(request, name, submission):
    return render(request, f"people/submissions/{name}.html", {"submission": submission})


@public_form
def confirm(request, token):
    """A page with a button: mail scanners follow links, but press nothing."""
    submission = linked(token, CONFIRM)
    if request.method == "POST" and submission.confirm():
        mails.tell_received(submission)
    return told(request, "confirm", submission)


@public_form
def correct(request, token):
    submission = linked(token, CORRECT)
    if not submission.is_open:
        return told(request, "closed", submission)
    if request.method == "POST":
        form = filled(request, CorrectionForm, request.POST)
        if form.is_valid() and not form.draft and form.may_send():
            try:
                form.put_on(submission).correct(form.cleaned_data["base"])
            except ValidationError:
                return told(request, "closed", linked(token, CORRECT))
            return told(request, "corrected", submission)
        return show(request, form.with_advice(), correcting=submission)
    return show(
        request,
        CorrectionForm(initial=submission.as_typed(), request=request),
        correcting=submission,
    )


@public_form
def withdraw(request, token):
    submission = linked(token, WITHDRAW)
    if not submission.is_open:
        return told(request, "closed", submission)
    if request.method == "POST":
        try:
            submission.withdraw()
        except ValidationError:
            return told(request, "closed", linked(token, WITHDRAW))
        if submission.was_seen:
            mails.tell_desk(submission, submission.notice.get_absolute_url())
        return told(request, "withdrawn", submission)
    return told(request, "withdraw", submission)
