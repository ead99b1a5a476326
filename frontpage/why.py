"""
»Hvorfor vises det her?«: plain sentences about where readers meet an item now, and why there.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q, Sum
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils import timezone

from frontpage.boxes import (
    NOTICES,
    READING,
    READING_HOURS,
    newest_notices,
    newest_sponsored,
    reading_now,
)
from frontpage.front import filled, placed_slots
from frontpage.models import Layout
from publishing import danish
from publishing.items import ContentItem
from publishing.kinds import REGISTERED, Kind
from readership.models import HourlyCount, this_hour


@dataclass(frozen=True)
class Reason:
    """One sentence, and the rows it is about, as links."""

    text: str
    about: list = field(default_factory=list)


def urls(site):
    def view(request, item_id):
        return why(site, request, item_id)

    return [path("hvorfor/<pk:item_id>/", site.admin_view(view), name="why")]


def why(site, request, item_id):
    row = get_object_or_404(ContentItem.objects.with_pages().for_teasers(), pk=item_id)
    item, admin = row.specific, site.get_model_admin(REGISTERED[row.kind].model)
    if not admin.has_view_permission(request, item):
        raise PermissionDenied("Du kan ikke se, hvorfor det vises.")
    context = {
        **site.each_context(request),
        "title": "Hvorfor vises det her?",
        "original": item,
        "opts": admin.opts,
        "reasons": reasons(item),
    }
    return render(request, "admin/frontpage/why.html", context)


def reasons(item):
    """Every sentence about an item, in the order a reader would meet it."""
    if not item.is_live():
        return [Reason(not_shown(item))]
    kinds_own = {Kind.SPONSORED: sponsored_box, Kind.NOTICE: notice_box}.get(item.kind)
    return [
        Reason(published(item)),
        Reason(on_the_front_page(item)),
        Reason(among_the_read(item)),
        *([Reason(kinds_own(item))] if kinds_own else []),
        on_tag_pages(item),
        Reason(when_it_goes(item)),
        Reason(what_waits(item)),
    ]


# Published --------------------------------------------------------------------------------------


def not_shown(item):
    if item.withdrawn_at:
        return f"Læserne ser det ikke: det blev taget ned {danish.stamp(item.withdrawn_at)}."
    if item.published_at is None:
        return "Læserne ser det ikke: det er ikke udgivet."
    if item.is_over():
        return f"Læserne ser det ikke: det skulle vises indtil {danish.stamp(item.expires_at)}."
    return f"Læserne ser det ikke endnu: det udgives {danish.stamp(item.published_at)}."


def published(item):
    """Since when and by whom, and which version readers see."""
    log = item.publications.filter(published_at=item.published_at).select_related("made_by")
    first, last = log.order_by("made_at", "pk").first(), item.publications.in_force(timezone.now())
    sentence = f"Udgivet {danish.stamp(item.published_at)}{by(first)}."
    if last is None:
        return sentence
    since = (
        f", som blev udgivet {danish.list_stamp(last.made_at)}{by(last)}" if last != first else ""
    )
    return f"{sentence} Læserne ser version {last.revision.number}{since}."


def by(entry):
    return f" af {entry.made_by}" if entry and entry.made_by else ""


def what_waits(item):
    if not item.has_changes:
        return "Der er ingen nyere version, som venter."
    head = item.head
    saved = f"gemt {danish.list_stamp(head.made_at)}{by(head)}"
    return f"Version {head.number}, {saved}, venter på at blive udgivet."


def when_it_goes(item):
    if item.expires_at:
        return f"Det forsvinder af sig selv {danish.stamp(item.expires_at)}."
    return "Det bliver stående: der er ikke sat noget sluttidspunkt."


# The front page ---------------------------------------------------------------------------------


def on_the_front_page(item):
    slots = placed_slots()
    front = filled(slots)
    place = place_of(item, front)
    if place is None:
        return not_on_the_front_page(item)
    if place > len(slots):
        number = place - len(slots)
        return (
            f"På forsiden står det af sig selv på plads {place}: det er nr. {number} af de nyeste "
            "artikler, som ingen har sat et sted."
        )
    slot = slots[place - 1]
    until = f". Det gælder til {danish.stamp(slot.until)}" if slot.until else ""
    return f"På forsiden står det på plads {place}{placed_by(item)}{until}."


def placed_by(item):
    """Who put it on the front page, in the run of layouts it has been on until now."""
    so_far = Layout.objects.filter(starts_at__lte=timezone.now()).order_by("starts_at", "pk")
    run = so_far.filter(slots__item=item.pk).select_related("created_by")
    if without := so_far.exclude(slots__item=item.pk).last():
        at_once = Q(starts_at=without.starts_at, pk__gt=without.pk)
        run = run.filter(Q(starts_at__gt=without.starts_at) | at_once)
    layout = run.first()
    who = f" af {layout.created_by}" if layout.created_by else ""
    return f", sat på forsiden{who} {danish.list_stamp(layout.starts_at)}"


def not_on_the_front_page(item):
    if item.kind == Kind.ARTICLE:
        return "Det står ikke på forsiden: nyere artikler fylder den, og ingen har sat det der."
    return "Det står ikke på forsiden som historie: den slags står i sin egen boks."


def place_of(item, items):
    return next((at for at, other in enumerate(items, 1) if other.pk == item.pk), None)


# The boxes --------------------------------------------------------------------------------------


def among_the_read(item):
    if item.kind == Kind.SPONSORED:
        return "Et annonceindlæg kan aldrig stå i »Læses lige nu«."
    if not item.is_in_boxes():
        return "Det kan ikke stå i »Læses lige nu«: det er for gammelt til boksene."
    most = reading_now()
    if place := place_of(item, most):
        reads = danish.counted(most[place - 1].reads, "læsning", "læsninger")
        return f"Det er nr. {place} i »Læses lige nu« med {reads} det seneste døgn."
    reads = danish.counted(reads_of(item), "læsning", "læsninger")
    enough = f"; nr. {READING} har {danish.number(most[-1].reads)}" if len(most) == READING else ""
    return f"Det står ikke i »Læses lige nu«: det har {reads} det seneste døgn{enough}."


def reads_of(item):
    since = this_hour() - timedelta(hours=READING_HOURS)
    counts = HourlyCount.objects.filter(item=item.pk, hour__gte=since)
    return counts.aggregate(reads=Sum("reads"))["reads"] or 0


def sponsored_box(item):
    newest = newest_sponsored()
    if newest.pk == item.pk:
        return "Det står i annonceboksen, fordi det er det nyeste annonceindlæg."
    return f"Det står ikke i annonceboksen: der er plads til ét, og »{newest}« er nyere."


def notice_box(item):
    shown = newest_notices()
    if place := place_of(item, shown):
        return f"Det står i Navnenyt-boksen som nr. {place}: de nyeste, ét fra hver virksomhed."
    if not item.is_in_boxes():
        days = danish.counted(settings.OUTLET.notice_box_days, "dag", "dage")
        return f"Det står ikke i Navnenyt-boksen: det er over {days} gammelt."
    newer = (
        type(item)
        .objects.live()
        .filter(company=item.company_id, published_at__gt=item.published_at)
    )
    if item.company and newer.exists():
        return f"Det står ikke i Navnenyt-boksen: {item.company} har et nyere, og der vises ét."
    return f"Det står ikke i Navnenyt-boksen: {NOTICES} nyere navne fylder den."


def on_tag_pages(item):
    tags = item.tag_list
    if not tags:
        return Reason("Det har ingen emner og står ikke på nogen emneside.")
    return Reason("Det står på emnesiden:" if len(tags) == 1 else "Det står på emnesiderne:", tags)
