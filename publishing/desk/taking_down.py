"""Off the desk or away from the readers, and back again. Nothing is deleted."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, render

from publishing.desk.desk_pages import desk_button, desk_page, to_page
from publishing.desk.forms import WithdrawForm
from publishing.workflow import Stage


def urls(admin):
    return [
        desk_page(admin, "<pk:pk>/afpublicer/", withdraw),
        desk_button(admin, "<pk:pk>/tilbage/", bring_back),
        desk_button(admin, "<pk:pk>/kasser/", discard),
        desk_button(admin, "<pk:pk>/tag-frem/", take_up),
    ]


def withdraw(admin, request, pk):
    """Ask for the explanation readers get, then take the item down."""
    item = get_object_or_404(admin.model.objects.live(), pk=pk)
    if not admin.may_withdraw(request):
        raise PermissionDenied("Du kan ikke tage det ned.")
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        item.withdraw(note=form.cleaned_data["note"], by=request.user)
        admin.message_user(request, "Taget ned. Adressen viser nu forklaringen.")
        return to_page(admin, "change", pk)
    context = {
        **admin.admin_site.each_context(request),
        "title": "Tag ned",
        "original": item,
        "form": form,
        "opts": admin.opts,
    }
    return render(request, "admin/publishing/withdraw.html", context)


def bring_back(admin, request, pk):
    item = get_object_or_404(
        admin.model.objects.filter(taken_out=False).exclude(withdrawn_at=None), pk=pk
    )
    if not admin.may_withdraw(request):
        raise PermissionDenied("Du kan ikke udgive det igen.")
    item.bring_back(by=request.user)
    admin.message_user(request, "Udgivet igen på den gamle adresse.", messages.SUCCESS)
    return to_page(admin, "change", pk)


def may_come_back(item):
    return item.withdrawn_at is not None and not item.taken_out


def may_be_discarded(item):
    return item.stage != Stage.DISCARDED and not item.has_been_seen()


def discard(admin, request, pk):
    item = changeable(admin, request, pk)
    try:
        item.discard(by=request.user)
    except ValidationError as error:
        admin.message_user(request, " ".join(error.messages), messages.ERROR)
    else:
        sentence = "Kasseret. Du finder teksten igen under »Kasseret« i listen."
        admin.message_user(request, sentence, messages.SUCCESS)
    return to_page(admin, "change", pk)


def take_up(admin, request, pk):
    item = changeable(admin, request, pk)
    try:
        item.take_up()
    except ValidationError as error:
        admin.message_user(request, " ".join(error.messages), messages.ERROR)
    else:
        admin.message_user(request, "Taget frem igen som kladde.", messages.SUCCESS)
    return to_page(admin, "change", pk)


def changeable(admin, request, pk):
    item = get_object_or_404(admin.model, pk=pk)
    if not admin.has_change_permission(request, item):
        raise PermissionDenied("Du kan ikke ændre det.")
    return item
