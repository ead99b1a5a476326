"""The pages of a company and a person ask by index, so that they stay flat as the archive grows."""

import re

import pytest
from django.db import connection

from tests.factories import make_company, make_notice, make_person, make_tag

pytestmark = pytest.mark.django_db

# PostgreSQL reads small tables whole, and rightly.
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="asks SQLite for its plans")
LARGE = re.compile(
    r"SCAN (people_notice|publishing_contentitem|publishing_taggeditem|people_person|T\d+)\b"
)


def scans(queries):
    """The steps that read a large table from one end to the other."""
    found = []
    for query in queries:
        if query["sql"].startswith("SELECT"):
            with connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
                found += [row[3] for row in cursor.fetchall() if LARGE.match(row[3])]
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
def test_a_company_is_never_looked_for_from_end_to_end(client, queries, part):
    company, _ = newsroom()
    with queries() as captured:
        client.get(company.get_absolute_url() + part)
    about = [query for query in captured.captured_queries if "people_notice" in query["sql"]]
    assert about
    assert scans(about) == []


@on_sqlite
def test_a_person_is_never_looked_for_from_end_to_end(client, queries):
    _, person = newsroom()
    with queries() as captured:
        client.get(person.get_absolute_url())
    about = [query for query in captured.captured_queries if '"person_id" = ' in query["sql"]]
    assert about
    assert scans(about) == []


@on_sqlite
def test_a_new_alias_is_looked_for_in_an_index(queries):
    company, _ = newsroom()
    with queries() as captured:
        company.aliases.create(name="Gærdet")
    about = [query for query in captured.captured_queries if "former_key" in query["sql"]]
    assert about
    assert scans(about) == []
