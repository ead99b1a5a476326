"""
The desk: Django's admin with a start page that shows each person's work, not a list of models.
"""

from dataclasses import dataclass
from functools import wraps

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Q, When
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from publishing import danish
from publishing.desk.arrivals import arrived
from publishing.desk.desk_pages import desk_url
from publishing.desk.editing import EditingSession
from publishing.desk.waiting import waiting_for
from publishing.items import ContentItem
from publishing.kinds import REGISTERED
from publishing.workflow import Stage

SHOWN = 8
# Models that stand in the bar itself, in this order after the kinds; the rest stand under »Mere«.
IN_THE_BAR = ("Picture",)


@dataclass(frozen=True)
class StartButton:
    """A button on the start page for those who may; `page` is the name of an admin's page."""

    permission: str
    label: str
    page: str


# Rooms above add what their people do all day, beside writing something new.
START_BUTTONS: list[StartButton] = []


class DeskSite(AdminSite):
    site_title = "Redaktionen"
    site_header = "Redaktionen"
    index_title = "Skrivebordet"
    index_template = "admin/desk.html"
    site_url = "/"
    enable_nav_sidebar = False

    def index(self, request, extra_context=None):
        return super().index(request, {**desk_of(request.user), **(extra_context or {})})

    def each_context(self, request):
        context = super().each_context(request)
        return {**context, "bar": bar_of(request, context["available_apps"])}

    def admin_view(self, view, cacheable=False):
        """A refusal is answered in the desk's own frame, with the way back to work."""
        guarded = super().admin_view(view, cacheable)

        @wraps(guarded)
        def answered(request, *args, **kwargs):
            try:
                return guarded(request, *args, **kwargs)
            except PermissionDenied as refusal:
                context = {
                    **self.each_context(request),
                    "title": "Det har du ikke adgang til",
                    "reason": str(refusal),
                }
                return TemplateResponse(request, "admin/403.html", context, status=403)

        return answered


# The bar over every page ------------------------------------------------------------------------


@dataclass(frozen=True)
class Place:
    """A list or a page of the desk, as the bar links to it."""

    name: str
    url: str
    here: bool


@dataclass(frozen=True)
class Bar:
    home: bool
    places: list[Place]
    more: list[Place]


def bar_of(request, apps):
    """The places this person may go, those of the day's work first."""
    models = {model["object_name"]: model for app in apps for model in app["models"]}
    in_the_bar = [kind.model.__name__ for kind in REGISTERED.values()]
    in_the_bar = [name for name in (*in_the_bar, *IN_THE_BAR) if name in models]
    places = [place_of(request, models[name]) for name in in_the_bar]
    if request.user.has_perm("frontpage.add_layout"):
        url = reverse("admin:front-desk")
        places.insert(0, Place("Forsiden", url, request.path.startswith(url)))
    more = [place_of(request, model) for name, model in models.items() if name not in in_the_bar]
    home = request.path == reverse("admin:index")
    return Bar(home, places, sorted(more, key=lambda place: danish.sort_key(place.name)))


def place_of(request, model):
    name = model["name"]
    url = model["admin_url"]
    return Place(str(name), url, bool(url) and request.path.startswith(url))


# The start page ---------------------------------------------------------------------------------


def kinds_of(user, verb):
    """The kinds a person may do something with: "view", "change", "add" or "publish"."""
    return [
        kind
        for kind, registration in REGISTERED.items()
        if registration.new_label
        and user.has_perm(f"{registration.model._meta.app_label}.{verb}_{registration.accessor}")
    ]


def desk_of(user):
    """What waits, what is scheduled and what is live, of the kinds this person works with."""
    kinds = kinds_of(user, "change")
    mine = ContentItem.objects.filter(kind__in=kinds)
    mine = mine.with_changes().select_related("created_by", "reviewer").filter(withdrawn_at=None)
    mine = mine.exclude(stage=Stage.DISCARDED)
    publishable = kinds_of(user, "publish")
    handed = Q(stage=Stage.REVIEW) | Q(stage=Stage.APPROVED, published_at=None)
    waiting = mine.filter(handed, Q(kind__in=publishable) | Q(created_by=user))
    # What was sent to this very person first.
    to_me = Case(When(reviewer=user, then=0), default=1)
    waiting = waiting.order_by(to_me, "-saved_at")
    begun = Q(published_at=None) | Q(changes_wait=True)
    drafts = mine.filter(begun, created_by=user, stage=Stage.DRAFT).order_by("-saved_at")
    return {
        "now": timezone.now(),
        "buttons": buttons_of(user),
        "aside": waiting_for(user, kinds),
        "arrivals": arrived(user),
        "not_saved": not_saved(user),
        "columns": [
            {
                "title": "Venter på dig" if publishable else "Afleveret",
                "rows": with_desk_urls(waiting[:SHOWN]),
                "empty": empty_waiting(publishable),
            },
            {
                "title": "Dine kladder",
                "rows": with_desk_urls(drafts[:SHOWN]),
                "empty": "Du har ingen kladder liggende.",
            },
            {
                "title": "Planlagt",
                "rows": with_desk_urls(mine.scheduled().order_by("published_at")[:SHOWN]),
                "empty": "Intet er planlagt. Sæt et tidspunkt, når du trykker »Udgiv …«, så "
                "udkommer det af sig selv.",
            },
            {
                "title": "Ude nu",
                "rows": with_desk_urls(mine.live().newest_first()[:SHOWN]),
                "empty": "Der er ikke udgivet noget endnu.",
            },
        ],
    }


def not_saved(user):
    """New texts that were begun and never saved, and where each is fetched."""
    return [
        {
            "headline": session.headline or "Uden rubrik",
            "seen_at": session.seen_at,
            "url": f"{desk_url(REGISTERED[session.kind].model, 'add')}?hent={session.key}",
        }
        for session in EditingSession.objects.unsaved(user, kinds_of(user, "add"))
        if session.abandoned
    ]


def empty_waiting(publishable):
    if publishable:
        return "Intet venter på et gennemsyn lige nu."
    return "Intet er sendt til gennemsyn. Når du er færdig med en tekst, sender du den herfra."


def buttons_of(user):
    """The two or three things this person does all day."""
    buttons = [
        {"label": REGISTERED[kind].new_label, "url": desk_url(REGISTERED[kind].model, "add")}
        for kind in kinds_of(user, "add")
    ]
    buttons += [
        {"label": button.label, "url": reverse(f"admin:{button.page}")}
        for button in START_BUTTONS
        if user.has_perm(button.permission)
    ]
    if user.has_perm("frontpage.add_layout"):
        buttons.append({"label": "Redigér forsiden", "url": reverse("admin:front-desk")})
    if user.has_perm("pictures.add_picture"):
        lay_in = reverse("admin:pictures_picture_lay_in")
        buttons.append({"label": "Læg billeder ind", "url": lay_in})
    return buttons


def with_desk_urls(items):
    rows = list(items)
    for item in rows:
        item.desk_url = desk_url(REGISTERED[item.kind].model, "change", item.pk)
    return rows
