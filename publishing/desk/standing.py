"""Where an item stands, as the desk says it, and which steps can be taken from there."""

from dataclasses import dataclass

from django.contrib import admin
from django.utils import timezone

from publishing.workflow import Stage


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


def steps(item, *, may_publish):
    """The buttons, the plain save first and the main one last. Saving alone never shows readers."""
    save = Step("_save", "Gem")
    if not may_publish:
        return [save, Step("_review", "Send til gennemsyn", main=True)]
    publish = Step("_publish", PUBLISH.get(standing(item).key, "Udgiv …"), main=True)
    if item is None or item.stage in (Stage.DRAFT, Stage.DISCARDED):
        return [save, Step("_review", "Send til gennemsyn"), publish]
    if item.stage == Stage.REVIEW:
        return [save, Step("_send_back", "Send tilbage"), Step("_approve", "Godkend"), publish]
    return [save, publish]


# What publishing is called where readers see something already, or will.
PUBLISH = {
    "live": "Udgiv ændringer …",
    "scheduled": "Ret det planlagte …",
    "over": "Udgiv igen …",
    "down": "Udgiv igen …",
}


class VisibilityFilter(admin.SimpleListFilter):
    title = "udgivelse"
    parameter_name = "udgivelse"

    def lookups(self, request, model_admin):
        return [
            ("ude", "Ude nu"),
            ("planlagt", "Planlagt"),
            ("kladde", "Ikke udgivet"),
            ("nede", "Taget ned"),
            ("kasseret", "Kasseret"),
        ]

    def queryset(self, request, queryset):
        match self.value():
            case "ude":
                return queryset.live()
            case "planlagt":
                return queryset.scheduled()
            case "kladde":
                return queryset.filter(published_at=None).exclude(stage=Stage.DISCARDED)
            case "nede":
                return queryset.exclude(withdrawn_at=None)
            case "kasseret":
                return queryset.filter(stage=Stage.DISCARDED)
        return queryset.exclude(stage=Stage.DISCARDED)
