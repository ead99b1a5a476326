"""One login per role, for the demo only."""

from django.contrib.auth.models import Group

from accounts.models import User
from articles.models import Author

PASSWORD = "oppetid-demo"  # noqa: S105 - the demo's, printed for everyone
LOGINS = {
    "journalist": "Journalist",
    "redaktoer": "Redaktør",
    "navnenyt": "Navnenyt",
    "annonce": "Annonce",
    "ansvarshavende": "Ansvarshavende",
}
NAMES = {
    "journalist": ("Maja", "Lindegaard"),
    "redaktoer": ("Anders Holt", "Nygaard"),
    "navnenyt": ("Tove", "Skovgaard"),
    "annonce": ("Rasmus", "Bundgaard"),
    "ansvarshavende": ("Karen", "Vestergaard Dahl"),
}


def make_accounts():
    for username, role in LOGINS.items():
        first, last = NAMES[username]
        user, new = User.objects.get_or_create(
            username=username, defaults={"first_name": first, "last_name": last, "is_staff": True}
        )
        if new:
            user.set_password(PASSWORD)
            user.save()
        user.groups.add(Group.objects.get(name=role))


def give_bylines():
    """The logins who also write get their author."""
    for username, (first, last) in NAMES.items():
        user = User.objects.get(username=username)
        Author.objects.filter(name=f"{first} {last}", user=None).update(user=user)
