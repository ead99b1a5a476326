"""Fills the folder PLACE with a newsroom in which nothing is written yet: the roles have logins."""

from tests.browser import place  # noqa: F401, I001 - first of all

from django.core.management import call_command

from newsroom.roles import ROLES
from tests.browser.house import PASSWORD
from tests.factories import make_author, make_user

NAMES = {
    "Journalist": ("Gry", "Havnemose"),
    "Redaktør": ("Malthe", "Bækgaard"),
    "Navnenyt": ("Sidsel", "Tornbjerg"),
    "Annonce": ("Viggo", "Lyngdal"),
    "Ansvarshavende": ("Ingelise", "Rosenkilde"),
}

call_command("migrate", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
for role in ROLES:
    first, last = NAMES[role]
    user = make_user(role, username=role.lower(), first_name=first, last_name=last)
    user.set_password(PASSWORD)
    user.save()
    if role in ("Journalist", "Redaktør"):
        make_author(f"{first} {last}", title=role.lower(), user=user)
