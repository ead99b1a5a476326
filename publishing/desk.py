"""
The desk: Django's admin with a start page that shows each person's work, not a list of models.
"""

from django.contrib.admin import AdminSite
from django.db.models import Q
from django.urls import reverse

from publishing.items import ContentItem, Stage
from publishing.kinds import REGISTERED

SHOWN = 8


class DeskSite(AdminSite):
    site_title = "Redaktionen"
    site_header = "Redaktionen"
    index_title = "Skrivebordet"
    index_template = "admin/desk.html"
    site_url = "/"
    enable_nav_sidebar = False

    def index(self, request, extra_context=None):
        return super().index(request, {**desk_of(request.user), **(extra_context or {})})


def kinds_of(user, verb):
    """The kinds a person may do something with: "view", "change", "add" or "publish"."""
    return [
        kind
        for kind, registration in REGISTERED.items()
        if user.has_perm(f"{registration.model._meta.app_label}.{verb}_{registration.accessor}")
    ]


def desk_of(user):
    """What waits, what is scheduled and what is live, of the kinds this person works with."""
    mine = ContentItem.objects.filter(kind__in=kinds_of(user, "change"))
    mine = mine.select_related("created_by")
    unpublished = mine.filter(published_at=None, withdrawn_at=None).order_by("-saved_at")
    drafts = unpublished.filter(created_by=user).exclude(stage=Stage.REVIEW)
    for_review = unpublished.filter(
        Q(kind__in=kinds_of(user, "publish")) | Q(created_by=user), stage=Stage.REVIEW
    )
    return {
        "buttons": buttons_of(user),
        "columns": [
            {
                "title": "Til gennemsyn",
                "rows": with_desk_urls(for_review[:SHOWN]),
                "empty": "Ingen venter på et gennemsyn.",
            },
            {
                "title": "Dine kladder",
                "rows": with_desk_urls(drafts[:SHOWN]),
                "empty": "Du har ingen kladder liggende.",
            },
            {
                "title": "Planlagt",
                "rows": with_desk_urls(mine.scheduled().order_by("published_at")[:SHOWN]),
                "empty": "Intet er planlagt.",
            },
            {
                "title": "Ude nu",
                "rows": with_desk_urls(mine.live().newest_first()[:SHOWN]),
                "empty": "Der er ikke udgivet noget endnu.",
            },
        ],
    }


def buttons_of(user):
    """The two or three things this person does all day."""
    buttons = [
        {"label": REGISTERED[kind].new_label, "url": desk_url(REGISTERED[kind].model, "add")}
        for kind in kinds_of(user, "add")
    ]
    if user.has_perm("frontpage.add_layout"):
        buttons.append({"label": "Redigér forsiden", "url": reverse("admin:front-desk")})
    if user.has_perm("pictures.add_picture"):
        add = reverse("admin:pictures_picture_add")
        buttons.append({"label": "Læg et billede ind", "url": add})
    return buttons


def desk_url(model, action, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{action}", args=args)


def with_desk_urls(items):
    rows = list(items)
    for item in rows:
        item.desk_url = desk_url(REGISTERED[item.kind].model, "change", item.pk)
    return rows
