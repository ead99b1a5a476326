"""The triggers stand whenever no migration runs, and are in the way of none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.contrib.sites.models import Site
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import DatabaseError, connection, migrations, transaction

from publishing.models import ContentItem, Removal, Revision
from publishing.triggers import drop_triggers, lay_triggers, missing_triggers, wanted
from sponsored.models import SponsoredPost
from tests.factories import make_article
from tests.publishing.at_once import alone, database_of_its_own

ROOT = Path(__file__).resolve().parents[2]
SOMETHING = [(migrations.Migration("0099_new", "publishing"), False)]


@pytest.fixture
def apart(django_db_setup, django_db_blocker, tmp_path):
    with django_db_blocker.unblock(), database_of_its_own(tmp_path):
        yield
    # What was learnt of another database's rows.
    ContentType.objects.clear_cache()
    Site.objects.clear_cache()


def missing():
    return [warning.id for warning in missing_triggers(databases=["default"])]


@pytest.mark.parametrize(
    ("model", "name"),
    [(Removal, "because"), (ContentItem, "headline"), (SponsoredPost, "sender")],
    ids=["removals", "items", "sponsored posts"],
)
def test_a_table_they_stand_on_can_be_altered(apart, model, name):
    def migrate():
        emit_pre_migrate_signal(0, False, "default", plan=SOMETHING)
        old = model._meta.get_field(name)
        longer = old.clone()
        longer.max_length += 1
        longer.set_attributes_from_name(name)
        longer.model = model
        with connection.schema_editor() as editor:
            editor.alter_field(model, old, longer)
        emit_post_migrate_signal(0, False, "default", plan=SOMETHING)
        assert missing() == []
        make_article(published_at=None).publish()
        with pytest.raises(DatabaseError), transaction.atomic():
            Revision.objects.update(number=7)

    alone(migrate)


def test_they_stand_where_nothing_is_to_be_migrated(db):
    drop_triggers("default", plan=[])
    assert missing() == []


def test_it_is_told_that_they_are_missing_and_the_next_migrate_lays_them(apart):
    def interrupted():
        assert missing() == []
        drop_triggers("default", plan=SOMETHING)
        assert missing() == ["publishing.W001"]
        lay_triggers("default")
        assert missing() == []

    alone(interrupted)


def test_every_table_of_history_has_its_own(db):
    tables = {trigger.table for trigger in wanted(connection)}
    assert tables == {
        "publishing_contentitem",
        "publishing_publication",
        "publishing_removal",
        "publishing_revision",
        "articles_correction",
        "sponsored_sponsoredpost",
    }


def test_the_versions_can_be_migrated_away_and_made_again(tmp_path):
    environment = os.environ | {
        "SECRET_KEY": "x",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'fresh.sqlite3'}",
    }
    for command in (["migrate"], ["migrate", "publishing", "0001"], ["migrate"], ["check"]):
        told = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, ROOT / "manage.py", *command, *["--database", "default"]],
            env=environment,
            capture_output=True,
            text=True,
        )
        assert told.returncode == 0, told.stderr[-2000:]
    assert "no issues" in told.stdout
