"""
The history of an item at the desk: every version, any two compared, an old one restored, and what
readers saw at any moment. Whoever may see the item may read it.
"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from pictures.ids import row_id
from publishing.desk.answering import tell_of_gone
from publishing.desk.chronicle import chronicle
from publishing.desk.desk_pages import desk_button, desk_page, to_page
from publishing.desk.handing_over import page
from publishing.desk.seen import MomentForm, seen_at
from publishing.desk.taking_down import changeable
from publishing.printable import printable
from publishing.versions.comparing import compare, read, summary
from publishing.versions.naming import Names
from publishing.versions.revisions import Reason

LONGEST_NAME = 200


def urls(admin):
    return [
        desk_page(admin, "<pk:pk>/historik/", versions),
        desk_page(admin, "<pk:pk>/historik/sammenlign/", compare_versions),
        desk_page(admin, "<pk:pk>/historik/laeserne/", seen),
        desk_button(admin, "<pk:pk>/historik/navn/", name_version),
        desk_page(admin, "<pk:pk>/historik/<pk:number>/", version),
        desk_button(admin, "<pk:pk>/historik/<pk:number>/gendan/", restore),
    ]


def readable(admin, request, pk):
    item = get_object_or_404(admin.model, pk=pk)
    if not admin.has_view_permission(request, item):
        raise PermissionDenied("Du kan ikke se det.")
    return item


def versions(admin, request, pk):
    item = readable(admin, request, pk)
    marks = Marks(item)
    context = {
        "marks": marks,
        "pair": marks.pair,
        "chronicle": chronicle(item, below=row_id(request.GET.get("under", ""))),
        "moment_form": MomentForm(label_suffix=""),
        "may_change": admin.has_change_permission(request, item),
        "longest_name": LONGEST_NAME,
    }
    return page(admin, request, "versions", item, "Historik", **context)


def version(admin, request, pk, number):
    """One version beside the one it was made from, and its whole text."""
    item = readable(admin, request, pk)
    revision = get_object_or_404(item.revisions.select_related("made_by", "base"), number=number)
    marks, before = Marks(item), _made_from(item, revision)
    context = {
        "marks": marks,
        "revision": revision,
        "before": before,
        "may_restore": number != marks.head and admin.has_change_permission(request, item),
        **_compared(admin, before, revision),
        "whole": read(revision.content, Names(admin.model)) if before else [],
    }
    return page(admin, request, "version", item, str(revision), **context)


def compare_versions(admin, request, pk):
    """Any two, the older first whichever way round they are asked for."""
    item = readable(admin, request, pk)
    marks = Marks(item)
    asked = [row_id(request.GET.get(side, "")) for side in ("fra", "til")]
    numbers = sorted(asked if all(asked) else marks.pair)
    rows = item.revisions.filter(number__in=numbers).select_related("made_by")
    found = {row.number: row for row in rows}
    if not numbers or len(found) < len(set(numbers)):
        raise Http404("De to versioner findes ikke.")
    old, new = (found[number] for number in numbers)
    context = {"marks": marks, "before": old, "revision": new, **_compared(admin, old, new)}
    title = f"Version {old.number} og {new.number}"
    return page(admin, request, "compared", item, title, **context)


def seen(admin, request, pk):
    """»Hvad stod der kl. 9.12?«"""
    item = readable(admin, request, pk)
    form = MomentForm(request.GET if "at_0" in request.GET else None, label_suffix="")
    context = {"form": form}
    if form.is_valid():
        moment = form.cleaned_data["at"]
        then = seen_at(item, moment)
        context |= {"moment": moment, "then": then}
        if then.revision:
            context["text"] = read(then.revision.content, Names(admin.model))
    return page(admin, request, "seen", item, "Hvad stod der?", **context)


def restore(admin, request, pk, number):
    """What an old version held becomes the newest; readers see it when it is published."""
    item = changeable(admin, request, pk)
    old = get_object_or_404(item.revisions, number=number)
    if old.aside:
        # It was begun from what others have gone on from: putting it back is a merge.
        return to_page(admin, "clash", pk, number)
    head = item.head
    if old == head:
        admin.message_user(request, f"{old} er allerede arbejdsversionen.", messages.WARNING)
        return to_page(admin, "versions", pk)
    note = f"version {number} gendannet"
    kept = item.revise(old.content, base=head, by=request.user, reason=Reason.RESTORED, note=note)
    if kept.clashes:
        return to_page(admin, "clash", pk, kept.revision.number)
    sentence = f"{old} er gendannet som version {kept.revision.number}."
    if item.published_at:
        sentence += " Læserne ser den først, når du udgiver den."
    admin.message_user(request, sentence, messages.SUCCESS)
    tell_of_gone(admin, request, old.content)
    return to_page(admin, "change", pk)


def name_version(admin, request, pk):
    """History only grows: a name is a new version of the same text."""
    item = changeable(admin, request, pk)
    name, head = printable(request.POST.get("navn", "")).strip()[:LONGEST_NAME], item.head
    if not name:
        admin.message_user(request, "Skriv et navn først.", messages.ERROR)
    elif head:
        kept = item.revise(head.content, base=head, by=request.user, reason=Reason.NAMED, note=name)
        sentence = f"Version {kept.revision.number} hedder nu »{name}«."
        admin.message_user(request, sentence, messages.SUCCESS)
    return to_page(admin, "versions", pk)


class Marks:
    """Which version is which, by number: the one being worked on and the one readers see now."""

    def __init__(self, item):
        kept = item.revisions.filter(aside=False).newest_first()
        self.newest = list(kept.values_list("number", flat=True)[:2])
        self.head = self.newest[0] if self.newest else None
        shown = item.revisions.filter(pk=item.shown_id).values_list("number", flat=True)
        self.shown = shown.first() if item.is_live() else None

    @property
    def pair(self):
        """What is compared unless asked otherwise: the newest with what readers see now."""
        if self.shown and self.shown != self.head:
            return [self.shown, self.head]
        return [self.newest[-1], self.head] if self.newest else []


def _made_from(item, revision):
    """A version that lies aside was made from its base, any other from the one before it."""
    if revision.aside:
        return revision.base
    kept = item.revisions.filter(aside=False, number__lt=revision.number)
    return kept.newest_first().first()


def _compared(admin, old, new):
    names = Names(admin.model)
    if old is None:
        return {"changes": read(new.content, names)}
    changes = compare(old.content, new.content, names)
    return {"changes": changes, "summary": summary(changes)}
