"""The legal removal of a person: out of everything, in one audited call."""

import json

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from frontpage.models import Layout, Slot
from people.models import Person
from publishing.desk.checks.link_state import LinkState
from publishing.models import EditingSession, Edition, Publication, Removal, Revision, Tag
from publishing.versions import removal
from publishing.versions.removal import remove_from_history
from tests.factories import (
    MAKERS,
    ago,
    make_article,
    make_notice,
    make_person,
    make_picture,
    make_sponsored_post,
    make_tag,
    make_user,
)

pytestmark = pytest.mark.django_db

NAME = "Mette Ålholm"
LINK = "https://mastodon.example/mette-aalholm"
BODY = f'<p>Her siger {NAME} <a href="{LINK}">farvel</a>.</p><p>Kranerne kører igen.</p>'
# What the name looks like in an address, in the search index and in a JSON column.
LOOKS = [NAME, "mette-aalholm", "mette aalholm", NAME.encode("unicode_escape").decode()]


def remove(*names, **how):
    return remove_from_history(names or [NAME], **{"by": None, "because": "Efter aftale."} | how)


def everything_kept():
    """Every row of every table, as text, but for the people's own rows."""
    for model in apps.get_models(include_auto_created=True):
        if model is not Person and model._meta.managed:
            for row in model._base_manager.values():
                yield model, json.dumps(row, default=str, ensure_ascii=False)


def standing_anywhere():
    return [
        (model._meta.label, row)
        for model, row in everything_kept()
        if any(look in row for look in LOOKS)
    ]


def snapshot():
    return sorted((model._meta.label, row) for model, row in everything_kept())


@pytest.fixture
def named():
    """An article that is full of the name, with a long life, and what lies around it."""
    picture = make_picture(alt=f"{NAME} ved kranen", caption=NAME, credit=f"Foto: {NAME}")
    article = make_article(
        published_at=None, headline=f"{NAME} går", teaser=f"{NAME}s afgang", body=BODY,
        kicker=NAME, picture=picture, picture_caption=f"{NAME} før mødet",
        tags=[make_tag(NAME), make_tag(f"{NAME}-sagen", lead=f"Alt om {NAME}."), make_tag("Havne")],
    )  # fmt: skip
    editor = make_user()
    base = article.revise(article.content).revision
    article.revise(article.content | {"teaser": "Uden."}, by=editor, note=f"{NAME} ringede")
    article.revise(base.content | {"teaser": f"Min: {NAME}"}, base=base)
    article.publish(by=editor)
    article.correct("rettelse", f"Vi skrev {NAME}. Det var en anden.")
    article.withdraw(note=f"{NAME} bad om det.")
    article.bring_back()
    article.revise(article.content | {"headline": f"Ny rubrik om {NAME}"})
    EditingSession.objects.create(
        user=editor, kind="article", item=article, unsaved={"body": [BODY], "headline": [NAME]}
    )
    EditingSession.objects.create(user=editor, kind="article", unsaved={"headline": [NAME]})
    LinkState.objects.create(url=LINK, checked_at=timezone.now(), status=200)
    Layout.arrange([Slot(item=article, headline=f"{NAME} igen", kicker=NAME)])
    return article


class TestOneCall:
    """One call takes the person out everywhere."""

    def test_the_name_is_nowhere(self, named):
        make_notice(person=make_person("Mette", "Ålholm"), task=f"arbejde med {NAME}")
        make_notice(published_at=None, person=Person.objects.get())
        make_sponsored_post(headline=f"{NAME} anbefaler", sender=NAME)
        tag = make_tag(f"Sagen om {NAME}")
        tag.name, tag.slug = "Sagen", ""
        tag.save()
        assert len(standing_anywhere()) > 15
        remove()
        assert standing_anywhere() == []

    @pytest.mark.parametrize(
        "address", ["/", "/seneste/", "/rss/", "/atom/", "/feed.json", "/emner/", "/soeg/?q=kran"]
    )
    def test_readers_meet_it_nowhere(self, client, named, address):
        remove()
        named.refresh_from_db()
        for page in (address, named.get_absolute_url()):
            answer = client.get(page)
            assert answer.status_code == 200
            assert not any(look in answer.content.decode() for look in LOOKS)

    def test_the_old_address_leads_to_the_new(self, client, named):
        old = named.get_absolute_url()
        assert "mette-aalholm" in old
        remove()
        answer = client.get(old)
        assert answer.status_code == 301
        assert answer.headers["Location"] == f"/artikel/{named.pk}/fjernet-gaar/"

    def test_search_finds_the_text_but_not_the_person(self, client, named):
        assert named.get_absolute_url() in client.get("/soeg/?q=aalholm").content.decode()
        remove()
        named.refresh_from_db()
        assert named.get_absolute_url() not in client.get("/soeg/?q=aalholm").content.decode()
        assert named.get_absolute_url() in client.get("/soeg/?q=kranerne").content.decode()

    def test_a_page_kept_in_memory_is_made_anew(self, named):
        before = Edition.current()
        remove()
        assert Edition.current() > before

    def test_the_row_is_still_its_version(self, named):
        remove()
        named = type(named).objects.get(pk=named.pk)
        assert named.content == named.shown.content
        assert set(named.tags.names()) == {"Havne", "[fjernet]-sagen"}
        assert {row.published_at for row in named.tagged.all()} == {named.published_at}
        assert not Tag.objects.filter(name__contains="Ålholm").exists()

    @pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
    def test_every_kind(self, make):
        item = make(picture_caption=NAME)
        item.publish()
        remove()
        item = type(item).objects.get(pk=item.pk)
        assert item.picture_caption == "[fjernet]"
        assert item.content == item.shown.content

    def test_what_is_said_of_the_picture_is_about_nobody(self):
        article = make_article(picture=make_picture(), picture_alt=f"{NAME} ved havnen")
        article.publish()
        remove()
        article = type(article).objects.get(pk=article.pk)
        assert article.picture_alt == "[fjernet] ved havnen"
        assert article.shown.content["picture_alt"] == "[fjernet] ved havnen"

    def test_a_notice_is_about_nobody(self):
        notice = make_notice(person=make_person("Mette", "Ålholm"), who="first_name")
        notice.publish()
        remove()
        notice = type(notice).objects.get(pk=notice.pk)
        assert notice.headline.startswith("[fjernet] bliver driftschef")
        assert notice.slug.startswith("fjernet-bliver")
        assert notice.content == notice.shown.content

    def test_half_a_notice_is_no_hindrance(self):
        notice = make_notice(published_at=None)
        notice.revise(notice.content | {"company": None, "task": NAME})
        remove()
        assert type(notice).objects.get().task == "[fjernet]"


class TestNothingElse:
    def test_who_is_not_named_is_not_touched(self, named):
        other = make_article(headline="Havnen åbner")
        other.revise(other.content)
        before = [row for row in snapshot() if "Havnen åbner" in row[1]]
        remove()
        assert before == [row for row in snapshot() if "Havnen åbner" in row[1]]

    def test_a_name_that_stands_nowhere_changes_the_record_and_the_edition_alone(self, named):
        before = set(snapshot())
        remove("Ingen Somhelst")
        changed = {label for label, row in set(snapshot()) ^ before}
        assert changed == {"publishing.Removal", "publishing.Edition"}

    def test_versions_keep_their_numbers_their_people_and_their_hours(self, named):
        def skeleton():
            columns = ("pk", "item", "number", "base", "aside", "made_at", "made_by", "reason")
            return list(Revision.objects.order_by("pk").values_list(*columns))

        before, sessions = skeleton(), EditingSession.objects.count()
        saved_at = type(named).objects.get(pk=named.pk).saved_at
        remove()
        assert skeleton() == before
        assert EditingSession.objects.count() == sessions
        assert type(named).objects.get(pk=named.pk).saved_at == saved_at

    def test_only_the_items_asked_for(self, named):
        other = make_article(headline=f"{NAME} i en anden sag", tags=[Tag.objects.get(name=NAME)])
        other.revise(other.content)
        remove(items=[named])
        other = type(other).objects.get(pk=other.pk)
        assert other.headline == f"{NAME} i en anden sag"
        assert other.head.content["headline"] == f"{NAME} i en anden sag"
        assert list(other.tags.names()) == [NAME]
        assert NAME not in json.dumps(named.head.content, ensure_ascii=False)
        assert NAME not in named.picture._meta.model.objects.get().alt


WORDS = st.lists(
    st.sampled_from(["Mette", "Ålholm", "Mette Ålholm", "Holm", "og", "kran.", "Ålholms", "–"]),
    max_size=12,
).map(" ".join)


class TestOtherWords(TestCase):
    """Whatever stands around a name is left, in every version of every field."""

    @settings(max_examples=25)
    @given(st.lists(WORDS, min_size=1, max_size=3), st.lists(WORDS, min_size=1, max_size=3))
    def test_they_are_untouched(self, headlines, paragraphs):
        article = make_article(published_at=None)
        for headline, text in zip(headlines, paragraphs, strict=False):
            article.revise({**article.content, "headline": headline, "body": f"<p>{text}</p>"})
        before = {version.number: version.content for version in article.revisions.all()}
        remove()
        for version in article.revisions.all():
            was = before[version.number]
            assert version.content["headline"] == was["headline"].replace(NAME, "[fjernet]")[:160]
            assert version.content["body"] == was["body"].replace(NAME, "[fjernet]")


class TestTheRecord:
    """That it was done, by whom and why stays for good; what was removed is written nowhere."""

    def test_it_is_finished_and_counts(self, named):
        editor = make_user()
        record = remove(by=editor, because="  Dom af 3. maj. ")
        record.refresh_from_db()
        assert (record.made_by, record.because) == (editor, "Dom af 3. maj.")
        assert record.versions == named.revisions.count()
        assert record.finished_at is not None

    @pytest.mark.parametrize(
        ("how", "said"),
        [
            ({"because": " "}, "hvorfor"),
            ({"because": f"{NAME} bad om det."}, "bliver stående"),
            ({"instead": ""}, "i stedet"),
            ({"instead": f"({NAME})"}, "i stedet"),
        ],
    )
    def test_it_is_refused_without_a_reason_or_with_the_name_in_it(self, named, how, said):
        before = snapshot()
        with pytest.raises(ValidationError, match=said):
            remove(**how)
        assert snapshot() == before

    def test_nothing_to_remove_is_refused(self):
        with pytest.raises(ValidationError, match="hvad der skal fjernes"):
            remove(" ")

    def test_a_crash_midway_leaves_everything_as_it_was(self, named, monkeypatch):
        before = snapshot()
        monkeypatch.setattr(removal, "forget_what_nothing_has", lambda eraser: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            remove()
        assert snapshot() == before

    @pytest.mark.parametrize(
        "change",
        [
            lambda rows: rows.update(because="En anden grund"),
            lambda rows: rows.update(finished_at=None),
            lambda rows: rows._raw_delete("default"),
        ],
        ids=["changed", "opened", "deleted"],
    )
    def test_it_cannot_be_changed_opened_or_deleted(self, change):
        remove()
        before = list(Removal.objects.values())
        with pytest.raises(DatabaseError), transaction.atomic():
            change(Removal.objects.all())
        assert list(Removal.objects.values()) == before

    def test_an_open_one_cannot_be_deleted(self):
        Removal.objects.create(made_at=timezone.now(), because="x")
        with pytest.raises(DatabaseError), transaction.atomic():
            Removal.objects.all()._raw_delete("default")

    @pytest.mark.parametrize("model", [Revision, Publication])
    def test_history_is_closed_again_afterwards(self, named, model):
        remove()
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.update(made_at=ago(hours=1))


class TestTheCommand:
    @pytest.fixture
    def run(self, capsys):
        def run(*given, **how):
            call_command("remove_person", *given, **how)
            return capsys.readouterr().out

        return run

    def test_a_dry_run_lists_where_it_stands_and_changes_nothing(self, named, run):
        before = snapshot()
        said = run(NAME, dry_run=True)
        assert snapshot() == before
        assert f"artikel {named.pk}: teksten, som den står nu" in said
        assert f"indhold {named.pk}: version 1" in said
        assert "Intet er ændret." in said
        assert NAME not in said

    def test_it_answers_with_what_was_done_and_what_is_left_to_do(self, named, run):
        EditingSession.objects.filter(item=named).update(seen_at=timezone.now())
        picture = named.picture
        picture.file.name = "billeder/2026/01/Mette_Aalholm.jpg"
        type(picture).objects.filter(pk=picture.pk).update(file=picture.file.name)
        editor = make_user()
        said = run(NAME, because="Efter aftale.", by=editor.username)
        assert standing_anywhere() == []
        assert "Åbne redigeringsvinduer: 1." in said
        assert f"Billede {picture.pk} har navnet i sit filnavn." in said
        assert "Sikkerhedskopier" in said
        assert Removal.objects.get().made_by == editor
        assert NAME not in said

    def test_it_tells_of_the_person_and_the_portraits_that_stand(self, named, run):
        person = make_person("Mette", "Ålholm")
        said = run(person.name, because="Efter aftale.")
        assert f"Personen {person.pk} står stadig" in said
        assert f"/admin/people/person/{person.pk}/change/" in said

    def test_it_is_refused_without_a_reason(self, named, run):
        with pytest.raises(CommandError, match="hvorfor") as refused:
            run(NAME)
        assert refused.value.returncode == 2

    def test_an_unknown_person_cannot_have_decided_it(self, run):
        with pytest.raises(CommandError, match="brugernavn"):
            run(NAME, because="x", by="ingen")
