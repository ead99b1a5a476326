"""A portrait is published when the person has said yes to it (docs: Privacy), and not before."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from people.models import Notice
from publishing.versions.comparing import compare
from publishing.versions.naming import Names
from tests.factories import make_notice, make_picture, make_user

pytestmark = pytest.mark.django_db


def draft(**fields):
    return make_notice(published_at=None, picture=make_picture(), **fields)


def test_is_asked_for_in_one_sentence():
    (sentence,) = draft().missing_for_publication().values()
    assert sentence == ("Spørg personen, og sæt kryds, når vedkommende har sagt ja til billedet.")


def test_publishing_waits_for_it():
    notice = draft()
    with pytest.raises(ValidationError, match="har sagt ja til billedet"):
        notice.publish()
    notice.revise(notice.content | {"portrait_accepted": True})
    notice.publish()
    assert notice.is_live()


def test_nobody_is_asked_where_there_is_no_picture():
    assert make_notice(published_at=None).missing_for_publication() == {}


def test_the_history_says_who_noted_it_and_when():
    notice, who, before = draft(), make_user("Navnenyt"), timezone.now()
    old = notice.content
    kept = notice.revise(old | {"portrait_accepted": True}, by=who)
    assert (kept.revision.made_by, kept.revision.made_at >= before) == (who, True)
    (change,) = compare(old, kept.revision.content, Names(Notice))
    assert change.label == "personens ja til billedet"
    assert [segment.text for segment in change.segments] == ["ja"]


def test_a_version_from_before_anybody_was_asked_shows_no_change():
    notice = make_notice(published_at=None)
    old = {name: value for name, value in notice.content.items() if name != "portrait_accepted"}
    assert compare(old, notice.content, Names(Notice)) == []


class TestMigration:
    """Published notices with a picture count as accepted: their next version is not stopped."""

    @pytest.fixture
    def migrate(self):
        migrations = MigrationLoader(None).disk_migrations
        (ours,) = [m for (_, name), m in migrations.items() if name.endswith("portrait_accepted")]
        return lambda: ours.operations[1].code(apps, None)

    def test_the_published_are_accepted_and_the_drafts_are_asked(self, migrate):
        published, bare = make_notice(picture=make_picture()), make_notice()
        waiting = draft()
        migrate()
        accepted = Notice.objects.filter(portrait_accepted=True)
        assert list(accepted) == [published]
        assert bare.pk and "portrait_accepted" in waiting.missing_for_publication()

    def test_what_was_published_before_can_be_published_again(self, migrate):
        notice = make_notice(picture=make_picture())
        notice.publish()
        migrate()
        notice.refresh_from_db()
        old = {name: value for name, value in notice.content.items() if name != "portrait_accepted"}
        notice.revise(old | {"title": "teknisk chef"})
        notice.publish()
        assert notice.title == "teknisk chef"
