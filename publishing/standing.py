"""Where an item stands, as the desk says it, and which steps can be taken from there."""

from dataclasses import dataclass

from django.contrib import admin
from django.utils import timezone

from publishing.items import Stage


@dataclass(frozen=True)
class Standing:
    """`key` is for the style sheet, `word` for the editor."""

    key: str
    word: str


@dataclass(frozen=True)
class Step:
    """A button under an item. The main one is where the work goes on from here."""

    name: str
    label: str
    main: bool = False


def standing(item):
    if item is None:
        return Standing("new", "Ny")
    if item.withdrawn_at:
        return Standing("down", "Taget ned")
    if item.is_live():
        return Standing("live", "Ude nu")
    if item.published_at is None:
        return Standing(item.stage, item.get_stage_display())
    if item.published_at > timezone.now():
        return Standing("scheduled", "Planlagt")
    return Standing("over", "Udløbet")


def is_for_readers(item):
    """Whether readers see it, or will by itself when its time comes."""
    return standing(item).key in ("live", "scheduled")


def steps(item, *, may_publish):
    """The buttons, the plain save first and the main one last."""
    where = standing(item).key
    if where == "live":
        return [Step("_save", "Opdatér siden", main=True)]
    if where == "down":
        return [Step("_save", "Gem", main=True)]
    if not may_publish:
        return [Step("_save", "Gem"), Step("_review", "Send til gennemsyn", main=True)]
    if where == "scheduled":
        return [
            Step("_unschedule", "Fortryd planlægningen"),
            Step("_publish_now", "Udgiv nu"),
            Step("_save", "Gem", main=True),
        ]
    if where == "over":
        return [Step("_save", "Gem"), Step("_publish", "Udgiv igen", main=True)]
    on_the_way = {
        Stage.REVIEW: [Step("_approve", "Godkend")],
        Stage.APPROVED: [],
    }.get(where, [Step("_review", "Send til gennemsyn")])
    return [Step("_save", "Gem"), *on_the_way, Step("_publish", "Udgiv", main=True)]


class VisibilityFilter(admin.SimpleListFilter):
    title = "udgivelse"
    parameter_name = "udgivelse"

    def lookups(self, request, model_admin):
        return [
            ("ude", "Ude nu"),
            ("planlagt", "Planlagt"),
            ("kladde", "Ikke udgivet"),
            ("nede", "Taget ned"),
        ]

    def queryset(self, request, queryset):
        match self.value():
            case "ude":
                return queryset.live()
            case "planlagt":
                return queryset.scheduled()
            case "kladde":
                return queryset.filter(published_at=None)
            case "nede":
                return queryset.exclude(withdrawn_at=None)
        return queryset
