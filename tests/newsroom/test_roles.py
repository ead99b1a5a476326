import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from newsroom.roles import ROLES, grant_roles
from tests.factories import make_user

pytestmark = pytest.mark.django_db


class TestGroups:
    """`ROLES` is the whole truth about the five groups."""

    @pytest.mark.parametrize("role", ROLES)
    def test_every_permission_named_exists_and_no_other_is_held(self, role):
        named = {
            f"{label.partition('.')[0]}.{verb}_{label.partition('.')[2]}"
            for label, verbs in ROLES[role].items()
            for verb in verbs
        }
        held = {
            f"{p.content_type.app_label}.{p.codename}"
            for p in Group.objects.get(name=role).permissions.select_related("content_type")
        }
        assert held == named

    def test_a_permission_given_by_hand_is_gone_at_the_next_migration(self):
        journalist = Group.objects.get(name="Journalist")
        journalist.permissions.add(Permission.objects.get(codename="publish_article"))
        grant_roles(using="default")
        assert not journalist.permissions.filter(codename="publish_article").exists()

    def test_a_permission_misspelt_stops_the_migration(self, monkeypatch):
        monkeypatch.setitem(ROLES, "Journalist", {"articles.article": ("publsh",)})
        with pytest.raises(KeyError, match="publsh_article"):
            grant_roles(using="default")

    def test_there_are_five(self):
        assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)
        assert len(ROLES) == 5


# Which roles may open the list of a model, and which may add to it.
LISTS = {
    "articles_article": ("JRC", "JRC"),
    "articles_author": ("JRC", "RC"),
    "people_notice": ("JRNC", "RNC"),
    "people_company": ("RNC", "RNC"),
    "people_person": ("RNC", "RNC"),
    "sponsored_sponsoredpost": ("JRAC", "AC"),
    "sponsored_advertiser": ("AC", "AC"),
    "sponsored_campaign": ("AC", "AC"),
    "publishing_tag": ("JRNAC", "JRNAC"),
    "pictures_picture": ("JRNAC", "JRNAC"),
    "flatpages_flatpage": ("RC", "RC"),
    "accounts_user": ("C", "C"),
}
INITIALS = dict(zip("JRNAC", ROLES, strict=True))


class TestDoors:
    """The server opens a list and an empty form to those whose work it is, and to nobody else."""

    @pytest.mark.parametrize("initial", INITIALS)
    def test_doors(self, desk, initial):
        client = desk(INITIALS[initial])
        for name, (may_see, may_add) in LISTS.items():
            seen = client.get(reverse(f"admin:{name}_changelist")).status_code
            added = client.get(reverse(f"admin:{name}_add")).status_code
            assert (name, seen) == (name, 200 if initial in may_see else 403)
            assert (name, added) == (name, 200 if initial in may_add else 403)

    @pytest.mark.parametrize("initial", INITIALS)
    def test_the_front_desk_is_the_editors(self, desk, initial):
        status = desk(INITIALS[initial]).get(reverse("admin:front-desk")).status_code
        assert status == (200 if initial in "RC" else 403)

    @pytest.mark.parametrize("initial", INITIALS)
    def test_everyone_has_a_start_page_and_a_password(self, desk, initial):
        client = desk(INITIALS[initial])
        assert client.get("/admin/").status_code == 200
        assert client.get(reverse("admin:password_change")).status_code == 200

    def test_somebody_without_a_role_comes_no_further_than_the_start_page(self, desk):
        client = desk(None)
        assert client.get("/admin/").status_code == 200
        for name in LISTS:
            assert client.get(reverse(f"admin:{name}_changelist")).status_code == 403

    @pytest.mark.parametrize("logged_in", [False, True])
    def test_nobody_comes_in_without_being_staff(self, client, logged_in):
        if logged_in:
            client.force_login(make_user("Ansvarshavende", is_staff=False))
        for name in LISTS:
            response = client.get(reverse(f"admin:{name}_changelist"))
            assert response.status_code == 302
            assert response["Location"].startswith("/admin/login/")
