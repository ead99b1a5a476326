import pytest
from django.contrib.flatpages.models import FlatPage
from django.db import IntegrityError, transaction

from frontpage.models import Layout
from publishing.models import Edition
from tests.factories import (
    ago,
    make_article,
    make_author,
    make_company,
    make_notice,
    make_person,
    make_picture,
    make_sponsored_post,
    make_tag,
)

pytestmark = pytest.mark.django_db


def save(row):
    row.save()


def publish_anew(item):
    item.revise(item.content | {"picture_caption": "En ny billedtekst."})
    item.publish()


def bring_back(item):
    item.bring_back()


CHANGES = {
    "a new version published": (make_article, publish_anew),
    "an item published": (lambda: make_article(published_at=None), lambda item: item.publish()),
    "an item withdrawn": (make_article, lambda item: item.withdraw(note="En fejl.")),
    "a paid item withdrawn": (make_sponsored_post, lambda item: item.withdraw(note="En fejl.")),
    "a notice brought back": (lambda: make_notice(withdrawn_at=ago(hours=0)), bring_back),
    "a front page arranged": (lambda: None, lambda _: Layout.arrange([])),
    "a picture": (make_picture, save),
    "a tag": (make_tag, save),
    "a tag deleted": (make_tag, lambda tag: tag.delete()),
    "an author": (make_author, save),
    "a company": (make_company, save),
    "a person": (make_person, save),
    "a flat page": (lambda: FlatPage.objects.create(url="/om/x/", title="X"), save),
}


class TestEdition:
    """Every change a reader can see makes the edition grow, in the transaction of the change."""

    @pytest.mark.parametrize(("make", "change"), CHANGES.values(), ids=CHANGES)
    def test_grows_with(self, make, change):
        row = make()
        before = Edition.current()
        change(row)
        assert Edition.current() > before

    def test_a_version_saved_changes_nothing_readers_see(self):
        article = make_article()
        before = Edition.current()
        article.revise(article.content | {"headline": "Endnu ikke for læserne"})
        assert Edition.current() == before

    def test_a_change_undone_leaves_the_edition_as_it_was(self):
        article = make_article()
        before = Edition.current()
        with pytest.raises(KeyError), transaction.atomic():
            article.withdraw(note="En fejl.")
            raise KeyError
        assert Edition.current() == before

    def test_is_zero_before_the_first_change(self):
        Edition.objects.all().delete()
        assert Edition.current() == 0
        Edition.bump()
        assert Edition.current() == 1

    def test_there_is_only_one(self):
        with pytest.raises(IntegrityError):
            Edition.objects.create(pk=2)
