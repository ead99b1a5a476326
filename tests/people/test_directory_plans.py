"""The pages of a company and a person ask by index, so that they stay flat as the archive grows."""

import re

import pytest
from django.db import connection

from tests.factories import make_company, make_notice, make_person, make_tag

pytestmark = pytest.mark.django_db

# PostgreSQL reads small tables whole, and rightly.
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="asks SQLite for its plans")
BY_INDEX = re.compile(r"SEARCH \w+ USING .*INDEX \w+ \((company|former_company|person)_id=\?")
BY_KEY = re.compile(r"SEARCH \w+ USING .*INDEX \w+ \(former_key=\?")


def plan_of(query):
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
        return "\n".join(row[3] for row in cursor.fetchall())


def plans(captured, about):
    """The plans of the questions that ask for notices by a column."""
    asked = [query for query in captured.captured_queries if about in query["sql"]]
    found = [plan_of(query) for query in asked if query["sql"].startswith("SELECT")]
    assert found
    return found


def newsroom():
    company, person = make_company("netHEGN"), make_person()
    for _ in range(20):
        other = make_company()
        make_notice(company=company, old_company=other.name, tags=[make_tag()])
        make_notice(company=other, person=person, old_company="netHEGN")
    return company, person


@on_sqlite
@pytest.mark.parametrize("part", ["", "?vis=kom", "?vis=gik", "rss/"])
def test_the_notices_of_a_company_are_found_by_it(client, queries, part):
    company, _ = newsroom()
    with queries() as captured:
        client.get(company.get_absolute_url() + part)
    mine = plans(captured, f'company_id" = {company.pk}')
    assert [plan for plan in mine if not BY_INDEX.search(plan)] == []


@on_sqlite
def test_the_notices_of_a_person_are_found_by_them(client, queries):
    _, person = newsroom()
    with queries() as captured:
        client.get(person.get_absolute_url())
    mine = plans(captured, f'person_id" = {person.pk}')
    assert [plan for plan in mine if not BY_INDEX.search(plan)] == []


@on_sqlite
def test_those_who_came_from_a_new_name_are_found_by_its_key(queries):
    company, _ = newsroom()
    with queries() as captured:
        company.aliases.create(name="Gærdet")
    mine = plans(captured, '"former_key" IN (')
    assert [plan for plan in mine if not BY_KEY.search(plan)] == []
