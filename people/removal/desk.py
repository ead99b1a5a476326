"""The desk's pages for taking a person out."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render

from people.models import Person
from people.removal.answers import DECIDE
from people.removal.forms import RemovalForm, WhoForm
from publishing.desk.desk_pages import desk_page, desk_url, to_page
from publishing.kinds import REGISTERED
from publishing.versions.revisions import Removal


def urls(admin):
    return [
        desk_page(admin, "person/<pk:pk>/", remove),
        desk_page(admin, "fjernet/<pk:pk>/", removed),
    ]


def may_decide(user):
    if not user.has_perm(DECIDE):
        raise PermissionDenied(
            "Anmodninger om rettelse og fjernelse afgøres af en redaktør eller den ansvarshavende. "
            "Giv anmodningen videre til en af dem."
        )


def page(admin, request, template, title, **context):
    context |= {**admin.admin_site.each_context(request), "title": title, "opts": admin.opts}
    return render(request, f"admin/people/removal/{template}.html", context)


def remove(admin, request, pk):
    """What is known of a person and where; then out with it, on a reason."""
    may_decide(request.user)
    person = get_object_or_404(Person, pk=pk)
    who = WhoForm(request.GET, person=person)
    removing = who.removing
    for item in [*removing.notices, *removing.naming]:
        item.desk_url = way_to(item)
    form = RemovalForm(request.POST or None, removing=removing)
    if who.is_valid() and form.is_valid() and form.carry_out(by=request.user):
        if removing.pictures[1]:
            messages.warning(request, kept_pictures(removing.pictures[1]))
        return to_page(admin, "removed", form.record.pk)
    return page(
        admin, request, "remove", f"Fjern {person.name}", removing=removing, who=who, form=form
    )


def way_to(item):
    """Where one looks closer: at the desk, or at the page it stands on."""
    kind = REGISTERED[item.kind]
    if kind.new_label:
        return desk_url(kind.model, "change", item.pk)
    return item.get_absolute_url()


def kept_pictures(pictures):
    numbers = ", ".join(str(picture.pk) for picture in pictures)
    return (
        f"Billeder, der også bruges andre steder, er ikke slettet: nr. {numbers}. Se efter i "
        "billedarkivet, om de skal skiftes ud; tekst og filnavn kan nævne personen."
    )


def removed(admin, request, pk):
    """What was done, and what a person must still do by hand."""
    may_decide(request.user)
    record = get_object_or_404(Removal.objects.select_related("made_by"), pk=pk)
    return page(admin, request, "removed", "Personen er fjernet", record=record)
