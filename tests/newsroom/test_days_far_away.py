"""A day as far away as a calendar goes is a slip of the keyboard, and stops nothing."""

from datetime import date, timedelta
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.http import QueryDict
from django.urls import reverse
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pictures import rights
from pictures.days import DAYS
from pictures.models import Picture
from publishing.library.filters import LibraryFilter
from tests.desk import errors, press
from tests.factories import make_notice, make_picture

pytestmark = pytest.mark.django_db

ENDS = [date.min, date.max]
any_day = st.dates(date(1000, 1, 1), date.max)


class TestRight:
    @pytest.mark.parametrize("day", ENDS)
    @pytest.mark.parametrize("name", ["licence_until", "taken_on"])
    def test_is_refused_where_it_is_typed(self, journalist, name, day):
        url = reverse("admin:pictures_picture_change", args=[make_picture().pk])
        response = press(journalist, url, **{name: day.isoformat()})
        assert errors(response) == "Se efter, om årstallet er rigtigt."

    @pytest.mark.parametrize(
        "day", [*ENDS, DAYS[0] - timedelta(days=1), DAYS[1] + timedelta(days=1)]
    )
    @pytest.mark.parametrize("name", ["licence_until", "taken_on"])
    def test_is_refused_by_the_database(self, name, day):
        picture = make_picture()
        with pytest.raises(IntegrityError), transaction.atomic():
            Picture.objects.filter(pk=picture.pk).update(**{name: day})

    @pytest.mark.parametrize("day", DAYS)
    def test_may_end_on_the_first_and_the_last_day_there_is(self, day):
        assert make_picture(licence_until=day, taken_on=day).pk

    def test_of_rows_there_were_is_mended_in_one_writing(self, queries):
        """PostgreSQL adds no rule to a table in which a row has just been written twice."""
        migration = import_module("pictures.migrations.0007_days_within")
        with queries() as captured:
            migration.keep_within(apps, SimpleNamespace(connection=connection))
        assert len(captured) == 1

    @given(any_day)
    @example(date.max)
    def test_has_a_moment_when_it_ends(self, day):
        assert rights.moment_after(day) > rights.moment_after(day - timedelta(days=2))

    def test_far_away_lets_readers_have_their_pages(self, client):
        make_picture(licence_until=DAYS[1])
        assert {client.get(url).status_code for url in ("/", "/rss/")} == {200}


class TestFilter:
    @pytest.mark.parametrize("name", ["fra", "til"])
    @given(any_day)
    @example(date.min)
    @example(date.max)
    @settings(max_examples=40)
    def test_finds_or_says_what_is_wrong(self, name, day):
        query = QueryDict(mutable=True)
        query[name] = day.isoformat()
        form = LibraryFilter(query)
        if DAYS[0] <= day <= DAYS[1]:
            assert form.is_valid()
            assert len(form.span) == 2
        else:
            assert form.errors == {name: ["Se efter, om årstallet er rigtigt."]}

    @pytest.mark.parametrize("asked", ["til=9999-12-31", "fra=0001-01-01", "fra=9999-12-31"])
    def test_answers_in_the_library(self, journalist, asked):
        url = f"{reverse('admin:pictures_picture_changelist')}?{asked}"
        assert "Se efter, om årstallet er rigtigt." in journalist.get(url).content.decode()


@pytest.mark.parametrize("day", ENDS)
def test_a_notice_of_such_a_day_is_read(client, day):
    notice = make_notice(job_date=day)
    for url in ("/", "/navnenyt/", "/rss/", notice.get_absolute_url()):
        assert client.get(url).status_code == 200


@pytest.mark.parametrize("month", ["1/1", "9999/12", "0/1", "2026/13", "99999/1"])
def test_a_month_of_the_archive_there_is_not(client, month):
    assert client.get(f"/arkiv/{month}/").status_code in (200, 404)
