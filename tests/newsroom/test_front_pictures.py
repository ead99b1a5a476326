"""A front page with pictures everywhere asks the database no more than one with none."""

import re

import pytest

from frontpage.models import Layout, Slot
from frontpage.views import front
from pictures.models import Picture
from publishing.models import ContentItem
from tests.factories import ago, make_article, make_notice, make_picture

pytestmark = pytest.mark.django_db

MANY = 40


@pytest.fixture
def counted(rf, queries):
    """The queries of a front page rendered anew, and how many pictures it shows."""

    def read():
        with queries() as asked:
            page = front(rf.get("/", SERVER_NAME="localhost")).content.decode()
        return len(asked), len(re.findall("<picture>", page))

    return read


def give_each_a_picture():
    """A row of its own for every item, all of one file."""
    known = make_picture()
    for item in ContentItem.objects.all():
        known.pk = known.id = None
        known._state.adding = True
        Picture.objects.bulk_create([known])
        ContentItem.objects.filter(pk=item.pk).update(picture=known)


def test_pictures_on_the_front_page_take_no_queries(counted):
    for n in range(MANY):
        make_article(published_at=ago(minutes=n + 1))
        make_notice(published_at=ago(minutes=n + 1))
    newest = ContentItem.objects.live().newest_first()[:8]
    Layout.arrange([Slot(item_id=item.pk) for item in newest])
    counted()
    without, none = counted()
    give_each_a_picture()
    with_pictures, shown = counted()
    assert none == 0
    assert shown > 10
    assert with_pictures == without
