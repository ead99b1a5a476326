"""
When two have changed the same place: both texts, side by side, until one is chosen. The save that
brought it about lies aside in the history, whatever is chosen.
"""

from django.contrib import messages
from django.shortcuts import get_object_or_404

from publishing.body.expansion import expand
from publishing.desk.desk_pages import desk_page, to_page
from publishing.desk.handing_over import page
from publishing.desk.taking_down import changeable
from publishing.versions.merging import BOTH, MINE, THEIRS, merge, resolve
from publishing.versions.naming import Names

CHOICES = (MINE, THEIRS, BOTH)
AGAIN = "Der er gemt igen imens. Se valgene igennem en gang til."


def urls(admin):
    return [desk_page(admin, "<pk:pk>/flet/<int:number>/", clash)]


def clash(admin, request, pk, number):
    item = changeable(admin, request, pk)
    aside = get_object_or_404(
        item.revisions.select_related("base", "made_by"), number=number, aside=True
    )
    head = item.head
    merged = merge(*(item.tidied(version.content) for version in (aside.base, aside, head)))
    if request.method == "POST" and str(head.pk) == request.POST.get("head"):
        chosen = {clash.key: request.POST.get(f"valg-{clash.key}") for clash in merged.clashes}
        if all(choice in CHOICES for choice in chosen.values()):
            content = resolve(merged, chosen)
            note = f"flettet med version {aside.number}"
            kept = item.revise(content, base=head, by=request.user, note=note, settles=aside)
            if kept.clashes:
                admin.message_user(request, AGAIN, messages.WARNING)
                return to_page(admin, "clash", pk, kept.revision.number)
            sentence = (
                f"Gemt som version {kept.revision.number}. Begge tekster ligger i historikken."
            )
            admin.message_user(request, sentence, messages.SUCCESS)
            return to_page(admin, "change", pk)
        admin.message_user(request, "Vælg en tekst hvert sted.", messages.ERROR)
    elif request.method == "POST":
        admin.message_user(request, AGAIN, messages.WARNING)
    clashes = [as_read(item, clash) for clash in merged.clashes]
    context = {"aside": aside, "head": head, "clashes": clashes}
    return page(admin, request, "clash", item, "I har rettet det samme sted", **context)


def as_read(item, clash):
    """A clash with its name and both texts as a person reads them."""
    names = Names(type(item))
    return {
        "key": clash.key,
        "takes_both": clash.takes_both,
        "name": names.label(clash.field),
        "mine": text_of(item, names, clash.field, clash.mine),
        "theirs": text_of(item, names, clash.field, clash.theirs),
    }


def text_of(item, names, field, value):
    if value in ("", None):
        return "(tom)"
    if field == "body":
        return expand(value, item)
    return names.of(field, {value}).get(value, value)
