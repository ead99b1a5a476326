"""
Whatever the desk shows is Danish: the text of its pages, what hides in titles, labels and
placeholders, what the writing surface's script is given, and the names of models and fields.
"""

import gettext
import json
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.flatpages.models import FlatPage
from django.urls import reverse
from django.utils import translation

from articles.models import Article
from frontpage.models import Layout, Slot
from newsroom.roles import ROLES
from tests.factories import (
    MAKERS,
    ago,
    make_advertiser,
    make_article,
    make_campaign,
    make_picture,
    make_tag,
    make_user,
)
from tests.newsroom.english import ENGLISH, PROSE_EDITOR, SAME, entries, faults, not_danish

ROOMS = {"accounts", "articles", "frontpage", "people", "pictures", "publishing", "sponsored"}
OURS = Path(__file__).resolve().parents[2] / "locale" / "da" / "LC_MESSAGES"
# Names of keys in our scripts, which nobody reads.
KEYS = {"Enter", "Mod-Enter"}


# The pages -----------------------------------------------------------------------------------


@pytest.fixture
def filled(db):
    """One of everything the desk has a list of, drafts and withdrawn included."""
    tag = make_tag("Drift")
    for make in MAKERS.values():
        make(tags=[tag])
        make(published_at=None)
    make_article(withdrawn_at=ago(hours=2), picture=make_picture())
    make_campaign(make_advertiser())
    page = FlatPage.objects.create(url="/om/kontakt/", title="Kontakt", content="<p>Skriv.</p>")
    page.sites.set([1])
    Layout.arrange([Slot(item_id=make_article().pk)])


def pages(model):
    """Every address the desk has for a kind of row, with the row an editor would open first."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    if model is Layout:
        return [reverse("admin:front-desk")]
    found = [
        reverse(f"{name}_changelist"),
        reverse(f"{name}_changelist") + "?q=ingen",
        *(
            reverse(f"{name}_{verb}", args=[row.pk])
            for row in model.objects.all()[:3]
            for verb in ("change", "history", "delete")
        ),
    ]
    app = reverse("admin:app_list", args=[model._meta.app_label])
    return [*found, reverse(f"{name}_add"), app]


def everywhere():
    """The addresses of the whole desk."""
    start = [reverse(f"admin:{name}") for name in ("index", "password_change")]
    article = make_article()
    names = ("articles_article_withdraw", "articles_article_share", "why", "front-preview")
    of_one = [reverse(f"admin:{name}", args=[article.pk]) for name in names]
    return [*start, *of_one, *(url for model in admin.site._registry for url in pages(model))]


def english_on(client):
    """Address, status and text of everything that is not Danish on the desk of one person."""
    found = set()
    for url in everywhere():
        response = client.get(url)
        assert response.status_code in (200, 302, 403, 404), url
        found |= {(url, fault) for fault in faults(response)}
    return found


@pytest.mark.parametrize("role", [*ROLES, "superuser"])
def test_every_page_of_the_desk(client, filled, role):
    superuser = role == "superuser"
    user = make_user(None if superuser else role, is_superuser=superuser)
    client.force_login(user)
    assert english_on(client) == set()


def test_the_door_in_and_out(client, filled):
    user = make_user("Redaktør", username="dørvogter")
    assert faults(client.get("/admin/login/")) == []
    wrong = {"username": "dørvogter", "password": "forkert"}
    assert faults(client.post("/admin/login/", wrong)) == []
    client.force_login(user)
    assert faults(client.get("/admin/login/?next=/admin/accounts/user/")) == []
    wrong = {"old_password": "x", "new_password1": "123", "new_password2": "1234"}
    assert faults(client.post("/admin/password_change/", wrong)) == []
    assert faults(client.post("/admin/logout/", follow=True)) == []


def test_english_would_be_seen(client, filled):
    client.force_login(make_user(is_superuser=True))
    with translation.override("en"):
        for name in ("accounts_user_add", "publishing_tag_changelist", "articles_article_change"):
            args = [Article.objects.first().pk] if name.endswith("change") else []
            assert faults(client.get(reverse(f"admin:{name}", args=args))), name


def test_what_the_desk_answers_to_an_empty_form(client, filled):
    client.force_login(make_user(is_superuser=True))
    for model in admin.site._registry:
        if model is not Layout:
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}_add"
            response = client.post(reverse(name), {"_save": "1"})
            assert faults(response) == [], model


def test_what_the_desk_says_after_a_save(client, filled):
    client.force_login(make_user(is_superuser=True))
    saved = client.post(reverse("admin:people_person_add"), {"first_name": "Bo", "last_name": "Ro"})
    assert saved.status_code == 302
    assert faults(client.get(saved["Location"])) == []
    chosen = {"action": "delete_selected", "_selected_action": [make_tag().pk]}
    tags = reverse("admin:publishing_tag_changelist")
    assert faults(client.post(tags, chosen)) == []
    assert faults(client.post(tags, {**chosen, "post": "yes"}, follow=True)) == []


# The scripts ---------------------------------------------------------------------------------


def test_what_the_writing_surface_is_given(client, filled):
    """The buttons are ours; what its library asks for is in the catalogue the admin serves."""
    client.force_login(make_user("Journalist"))
    script = client.get(reverse("admin:jsi18n")).content.decode()
    catalogue = json.loads(re.search(r"const newcatalog = (\{.*?\});", script, re.S)[1])
    asked = {
        msgid
        for path in PROSE_EDITOR.glob("locale/*/LC_MESSAGES/djangojs.po")
        for _, msgid in entries(path)
    }
    assert asked
    assert {msgid for msgid in asked if catalogue.get(msgid, msgid) == msgid} <= SAME
    assert not [text for text in catalogue.values() if isinstance(text, str) and not_danish(text)]


def test_the_words_in_our_own_scripts():
    """Texts between quotes that a person may come to read: those with a space or a capital."""
    for path in sorted((OURS.parents[2] / "static" / "js" / "desk").glob("*.js")):
        code = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.M)
        texts = re.findall(r'"([A-ZÆØÅ][a-zæøå][^"]*)"', code)
        assert not [text for text in texts if text not in KEYS and ENGLISH.search(text)], path.name


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_compiled_catalogue_is_the_written_one(domain):
    with (OURS / f"{domain}.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for (context, msgid), translated in entries(OURS / f"{domain}.po").items():
        said = compiled.pgettext(context, msgid) if context else compiled.gettext(msgid)
        if said == msgid:
            said = compiled.ngettext(msgid, msgid, 1)
        assert said == translated


# The models ----------------------------------------------------------------------------------


def ours():
    return [model for model in apps.get_models() if model.__module__.split(".")[0] in ROOMS]


def owners():
    """Each model edited as rows of another, and that other."""
    desks = admin.site._registry.values()
    return {inline.model: desk.model for desk in desks for inline in desk.inlines}


def on_the_desk():
    return [model for model in ours() if model in admin.site._registry or model in owners()]


@pytest.mark.parametrize("model", ours(), ids=lambda model: model.__name__)
def test_the_names_of_a_model(model):
    options = model._meta
    default = re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__).lower()
    if str(options.verbose_name) == default:
        assert default in SAME
    assert str(options.verbose_name_plural) != f"{options.verbose_name}s"


@pytest.mark.parametrize("model", on_the_desk(), ids=lambda model: model.__name__)
def test_the_names_and_help_of_the_fields(model):
    for field in (*model._meta.fields, *model._meta.many_to_many):
        to_its_owner = field.is_relation and field.related_model is owners().get(model)
        if field.auto_created or not field.editable or field.name == "id" or to_its_owner:
            continue
        name = str(field.verbose_name)
        assert name in SAME or name != field.name.replace("_", " "), field
        assert not not_danish(name), field
        assert not not_danish(str(field.help_text)), field
        for _, label in field.flatchoices:
            assert not not_danish(str(label)), field
