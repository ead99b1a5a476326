"""
The five roles, as Django groups. `ROLES` is the whole truth: `migrate` makes the groups match it.

"write" is add, change and view; "publish" is the permission to put before the readers. A
permission named here that does not exist stops the migration.
"""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

WRITE = ("add", "change", "view")
VIEW = ("view",)
PUBLISH = (*WRITE, "publish")
ALL = (*PUBLISH, "delete")
KEEP = (*WRITE, "delete")
# What companies send in is made by them.
DECIDE_ON = ("view", "change")
# A layout is never changed: every rearrangement adds one.
ARRANGE = ("add", "view")

# Taking a person out, and answering those who ask for it.
DECIDE = ("view", "decide")

# Whoever may lay a picture in may delete it again while nothing uses it; "delete" is for anybody's.
EDITORIAL_TOOLS = {
    "publishing.tag": WRITE,
    "pictures.picture": WRITE,
}

ROLES = {
    "Journalist": {
        **EDITORIAL_TOOLS,
        "articles.article": WRITE,
        "articles.author": VIEW,
        "people.notice": VIEW,
        "sponsored.sponsoredpost": VIEW,
    },
    "Redaktør": {
        **EDITORIAL_TOOLS,
        "publishing.tag": KEEP,
        "pictures.picture": KEEP,
        "articles.article": ALL,
        "articles.author": KEEP,
        "people.notice": PUBLISH,
        "people.submission": DECIDE_ON,
        "people.company": WRITE,
        "people.person": WRITE,
        "people.removalrequest": DECIDE,
        "publishing.removal": VIEW,
        "sponsored.sponsoredpost": ("view", "withdraw"),
        "frontpage.layout": ARRANGE,
        "flatpages.flatpage": WRITE,
    },
    "Navnenyt": {
        **EDITORIAL_TOOLS,
        "people.notice": ALL,
        "people.submission": DECIDE_ON,
        "people.company": WRITE,
        "people.person": WRITE,
    },
    "Annonce": {
        **EDITORIAL_TOOLS,
        "sponsored.advertiser": KEEP,
        "sponsored.campaign": KEEP,
        "sponsored.sponsoredpost": ALL,
    },
    "Ansvarshavende": {
        **EDITORIAL_TOOLS,
        "publishing.tag": KEEP,
        "pictures.picture": KEEP,
        "articles.article": ALL,
        "articles.author": KEEP,
        "people.notice": ALL,
        "people.submission": DECIDE_ON,
        "people.company": KEEP,
        "people.person": KEEP,
        "people.removalrequest": DECIDE,
        "publishing.removal": VIEW,
        "sponsored.advertiser": KEEP,
        "sponsored.campaign": KEEP,
        "sponsored.sponsoredpost": (*ALL, "withdraw"),
        "frontpage.layout": ARRANGE,
        "flatpages.flatpage": KEEP,
        "accounts.user": WRITE,
    },
}


def grant_roles(using, **kwargs):
    """Make the groups hold exactly what `ROLES` says. Permissions not made yet are made first."""
    for config in apps.get_app_configs():
        create_permissions(config, using=using, verbosity=0)
    by_name = {
        (p.content_type.app_label, p.codename): p
        for p in Permission.objects.using(using).select_related("content_type")
    }
    for role, grants in ROLES.items():
        group, _ = Group.objects.using(using).get_or_create(name=role)
        wanted = []
        for label, verbs in grants.items():
            app_label, model = label.split(".")
            wanted += [by_name[app_label, f"{verb}_{model}"] for verb in verbs]
        group.permissions.set(wanted)
