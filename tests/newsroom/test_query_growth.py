"""
Every list asks the database as often for a thousand items as for ten. The numbers are budgets: a
list that needs more has an N+1 in it.
"""

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.contrib.sites.models import Site
from django.urls import reverse
from django.utils import timezone

from articles.models import Author
from frontpage.models import Layout, Slot
from people.models import Company, Person
from publishing.models import ContentItem
from tests.bulk import make_newsroom
from tests.factories import MAKERS, make_article, make_correction, make_picture

pytestmark = pytest.mark.django_db

FEW, MANY = 10, 1000


@pytest.fixture
def count(queries):
    """
    The queries a page takes in a process that has been running for a while: content types and the
    site are known, and so is the page store's edition, which is asked for once a second whatever
    is read.
    """

    def count_queries(client, url):
        ContentType.objects.get_for_models(*apps.get_models())
        Site.objects.get_current()
        client.get("/robots.txt")
        with queries() as captured:
            response = client.get(url)
        assert response.status_code == 200, url
        return sum("publishing_edition" not in query["sql"] for query in captured)

    return count_queries


def arrange_front():
    newest = ContentItem.objects.live().newest_first()[:5]
    Layout.arrange([Slot(item_id=item.pk) for item in newest])


def rich_article():
    """An article with everything a body can refer to."""
    others = "".join(
        f'<p data-node="related" data-item="{item.pk}"></p>'
        for item in ContentItem.objects.live().newest_first()[:8]
    )
    pictures = "".join(
        f'<figure data-node="picture" data-picture="{make_picture().pk}"></figure>'
        for _ in range(3)
    )
    return make_article(body=pictures + others, tags=["Et", "To"], picture=make_picture())


def corrected_article():
    """Likewise, with more corrections than any article ought to have."""
    article = rich_article()
    for number in range(5):
        make_correction(article, text=f"Kablet var {number} meter.")
    return article


class TestBudget:
    """Front page 8, article 8, tag page 6: at ten items and at a thousand alike."""

    @pytest.mark.parametrize("size", [FEW, MANY])
    def test_the_three_pages_most_read(self, client, count, size):
        make_newsroom(size)
        arrange_front()
        make_correction()
        # 1 layout  2 its places  3 the newest of the rest  4 corrections of the day  5 most read
        # 6 paid post  7 notices
        assert count(client, "/") == 7
        # 1 the article with its corrections  2 its authors  3 its tags  4 pictures in the body
        # 5 items in the body  6 most read  7 paid post  8 notices
        assert count(client, rich_article().get_absolute_url()) == 8
        assert count(client, corrected_article().get_absolute_url()) == 8
        # 1 the tag  2 a page of its items  3 most read
        assert count(client, "/emne/emne-0/") == 3


def newest(kind):
    return ContentItem.objects.live().filter(kind=kind).newest_first()[0].get_absolute_url()


def reader_lists():
    """Every list a reader can open, with how many queries it may take."""
    company, person = Company.objects.earliest("pk"), Person.objects.earliest("pk")
    month = timezone.localtime(ContentItem.objects.live().newest_first()[0].published_at)
    return {
        "/seneste/": 5,
        f"/arkiv/{month.year}/{month.month}/": 4,
        Author.objects.earliest("pk").get_absolute_url(): 5,
        # The oldest month, where the notices stand, the notices, most read.
        "/navnenyt/": 4,
        # The company, its notices, who came, who left, its tags, its other names, most read.
        company.get_absolute_url(): 7,
        person.get_absolute_url(): 5,
        "/emner/": 4,
        "/rettelser/": 2,
        newest("sponsored"): 8,
        newest("notice"): 8,
        "/rss/": 1,
        "/atom/": 1,
        "/feed.json": 1,
        "/emne/emne-0/rss/": 2,
        "/emne/emne-0/atom/": 2,
        "/navnenyt/rss/": 1,
        "/navnenyt/feed.json": 1,
        f"{company.get_absolute_url()}atom/": 2,
        "/sitemap.xml": 2,
        "/sitemap-virksomheder.xml": 2,
        "/sitemap-personer.xml": 2,
    }


class TestReaderLists:
    def test_a_thousand_items_take_no_more_than_ten(self, client, count):
        make_newsroom(FEW)
        few = {url: count(client, url) for url in reader_lists()}
        make_newsroom(MANY - FEW)
        budgets = reader_lists()
        many = {url: count(client, url) for url in budgets}
        assert list(few.values()) == list(many.values()), (few, many)
        assert {url: n for url, n in many.items() if n > budgets[url]} == {}

    def test_filters_of_navnenyt_ask_alike_of_two_pages_and_of_twenty(self, client, count):
        budgets = {
            # The oldest month, where the notices stand, the notices, how many there are, most read;
            # beside these:
            "/navnenyt/?anledning=nyt_job": 5,
            # the tag,
            "/navnenyt/?emne=emne-0": 6,
            # and of two filters how far each of them leads.
            "/navnenyt/?emne=emne-0&titel=chef": 7,
            # The oldest month, the flows, their companies, most read.
            "/navnenyt/jobskift/": 4,
        }
        make_newsroom(200)
        few = {url: count(client, url) for url in budgets}
        make_newsroom(2000)
        assert {url: count(client, url) for url in budgets} == few
        assert {url: n for url, n in few.items() if n > budgets[url]} == {}

    def test_more_corrections_take_no_more(self, client, count):
        make_newsroom(FEW)
        lists = ["/rettelser/", "/seneste/", "/emne/emne-0/", "/rss/", "/feed.json", "/"]
        make_correction(make_article(tags=["Emne 0"]))
        few = {url: count(client, url) for url in lists}
        for _ in range(30):
            make_correction(make_article(tags=["Emne 0"]))
        assert {url: count(client, url) for url in lists} == few

    def test_more_hits_of_a_search_take_no_more(self, client, count):
        for make in MAKERS.values():
            make(tags=["Zeppeliner"])
        few = count(client, "/soeg/?q=zeppeliner")
        for make in [*MAKERS.values()] * 5:
            make(tags=["Zeppeliner"])
        # 1 the hits, and content types the first time
        assert count(client, "/soeg/?q=zeppeliner") == few <= 6


def desk_lists():
    """The start page and every list of the desk."""
    names = [
        "articles_article",
        "articles_author",
        "people_notice",
        "people_company",
        "people_person",
        "sponsored_sponsoredpost",
        "sponsored_advertiser",
        "sponsored_campaign",
        "publishing_tag",
        "pictures_picture",
        "accounts_user",
    ]
    return ["/admin/", reverse("admin:front-desk")] + [
        reverse(f"admin:{name}_changelist") for name in names
    ]


class TestDesk:
    def test_a_thousand_items_take_no_more_than_five(self, editor_in_chief, count):
        # Fewer than fit on the start page, so that one query a row would show.
        make_newsroom(5)
        arrange_front()
        few = {url: count(editor_in_chief, url) for url in desk_lists()}
        # How many there are, which is known where one page has them all.
        few[reverse("admin:pictures_picture_changelist")] += 1
        make_newsroom(MANY - FEW)
        assert {url: count(editor_in_chief, url) for url in desk_lists()} == few

    def test_a_form_takes_no_more(self, editor_in_chief, count):
        make_newsroom(FEW)
        forms = [
            reverse(
                f"admin:{item.specific._meta.label_lower.replace('.', '_')}_change", args=[item.pk]
            )
            for item in ContentItem.objects.live().newest_first()[:4]
        ]
        few = {url: count(editor_in_chief, url) for url in forms}
        make_newsroom(MANY - FEW)
        assert {url: count(editor_in_chief, url) for url in forms} == few
